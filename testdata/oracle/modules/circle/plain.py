"""Documented."""
print("loading", __name__)
z = 26
