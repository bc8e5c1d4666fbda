s = b"café"
