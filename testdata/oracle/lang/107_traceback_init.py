# Ends with a wrong call of a constructor found in a comprehension.
class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


data = [(1, 2), (3, 4), (5,)]
points = [Point(*pair) for pair in data]
print(len(points))
