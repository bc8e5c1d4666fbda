# Ends with a failed assert with a message.
def mean(values):
    assert len(values) > 0, f"need at least one value, got {values!r}"
    return sum(values) / len(values)


print(mean([1, 2, 3]))
print(mean(
    [],
))
