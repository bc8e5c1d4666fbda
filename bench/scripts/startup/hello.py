# Start-up: the whole process is timed.
print("hello")
