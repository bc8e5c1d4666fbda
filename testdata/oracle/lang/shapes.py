"""A module that 069_imports.py imports."""

AREA_UNIT = "m2"
loaded = 1
_private = "hidden"


class Square:
    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side**2


def area_of(shape):
    return f"{shape.area()} {AREA_UNIT}"


if __name__ == "__main__":
    print("never printed on import")
