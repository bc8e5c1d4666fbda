public = 1
_private = 2
hidden = 3
__all__ = ["public"]
