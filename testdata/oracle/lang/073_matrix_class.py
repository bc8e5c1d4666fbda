# A matrix class: indexing, arithmetic, transpose, determinant, errors.
class Matrix:
    def __init__(self, rows):
        rows = [list(r) for r in rows]
        if len({len(r) for r in rows}) > 1:
            raise ValueError("rows must have equal length")
        self.rows = rows

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0]) if self.rows else 0

    @property
    def T(self):
        return Matrix(zip(*self.rows))

    def __getitem__(self, key):
        if isinstance(key, tuple):
            i, j = key
            return self.rows[i][j]
        return self.rows[key]

    def __setitem__(self, key, value):
        i, j = key
        self.rows[i][j] = value

    def __add__(self, other):
        if self.shape != other.shape:
            raise ValueError(f"shape mismatch: {self.shape} and {other.shape}")
        return Matrix([a + b for a, b in zip(r, s)] for r, s in zip(self.rows, other.rows))

    def __sub__(self, other):
        return self + other * -1

    def __mul__(self, k):
        return Matrix([v * k for v in r] for r in self.rows)

    __rmul__ = __mul__

    def __matmul__(self, other):
        if self.shape[1] != other.shape[0]:
            raise ValueError(f"cannot multiply {self.shape[0]}x{self.shape[1]} by {other.shape[0]}x{other.shape[1]}")
        return Matrix([sum(a * b for a, b in zip(r, c)) for c in zip(*other.rows)] for r in self.rows)

    def __pow__(self, n):
        result, base = Matrix.identity(self.shape[0]), self
        while n:
            if n & 1:
                result = result @ base
            base = base @ base
            n >>= 1
        return result

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows

    def __iter__(self):
        return (v for r in self.rows for v in r)

    def __str__(self):
        width = max(len(str(v)) for v in self)
        return "\n".join("[" + " ".join(f"{v:>{width}}" for v in r) + "]" for r in self.rows)

    def __repr__(self):
        return f"Matrix({self.rows})"

    def det(self):
        n, m = self.shape
        if n != m:
            raise ValueError("not square")
        if n == 1:
            return self[0, 0]
        return sum((-1) ** j * self[0, j] * self.minor(0, j).det() for j in range(n))

    def minor(self, i, j):
        return Matrix(r[:j] + r[j + 1:] for k, r in enumerate(self.rows) if k != i)


a = Matrix([[1, 2], [3, 4]])
b = Matrix([[0, 1], [1, 0]])
print(a + b, a - b, 3 * a, a @ b, sep="\n--\n")
print(repr(a.T), a.det(), a**5, Matrix([[1, 1], [1, 0]]) ** 30 == Matrix([[1346269, 832040], [832040, 514229]]))
print(Matrix([[2, 0, 1], [1, 3, 2], [1, 1, 4]]).det(), Matrix.identity(3), sep="\n")
a[0, 1] = 99
print(a, a[0, 1], a[1], list(a), sum(a), max(a), a == Matrix([[1, 99], [3, 4]]), a != b, sep=" | ")
for f in (lambda: Matrix([[1], [1, 2]]), lambda: a + Matrix([[1]]), lambda: a @ Matrix([[1, 2]]), lambda: Matrix([[1, 2]]).det(), lambda: a[5, 0], lambda: a["x"], lambda: a + 1):
    try:
        f()
    except Exception as e:
        print(f"{type(e).__name__}: {e}")
