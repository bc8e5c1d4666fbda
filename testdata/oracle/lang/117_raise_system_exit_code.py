# Ends with exit code 44 by raising SystemExit below several frames.
def stop(code):
    raise SystemExit(code)


def outer():
    try:
        stop(44)
    except Exception:
        print("SystemExit is not an Exception")


outer()
