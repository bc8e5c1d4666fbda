# Ends with an exception whose context is hidden by "from None".
def to_port(text):
    try:
        port = int(text)
    except ValueError:
        raise ValueError(f"port must be a number, not {text!r}") from None
    if not 0 < port < 65536:
        raise ValueError(f"port {port} out of range")
    return port


print(to_port("80"))
print(to_port("http"))
