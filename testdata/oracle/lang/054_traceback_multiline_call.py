# Ends with an error in a call that spans several lines.
def combine(first, second, *, scale):
    return (first + second) * scale


def build(values):
    return combine(
        values[0],
        combine(
            values[1],
            values[2],
            scale=2,
        ),
        scale="x" * len(values) + 1,
    )


print(build([1, 2, 3]))
