"""Addresses of the web: urllib.parse. There is no way to what they name."""
__path__ = []
_WHY = "there is no network access; let the host pass functions in, or time.sleep to stand for the wait"


def __getattr__(name):
    if name in ("request", "error", "response", "robotparser"):
        raise ModuleNotFoundError(f"No module named 'urllib.{name}': it is not part of Tailorbird; {_WHY}", name="urllib." + name)
    raise AttributeError(f"module 'urllib' has no attribute '{name}': {_WHY}")
