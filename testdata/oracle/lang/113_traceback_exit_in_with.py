# Ends with an error raised by __exit__ while the block was failing.
class Guard:
    def __enter__(self):
        return self

    def __exit__(self, etype, err, tb):
        print("cleaning up after", etype.__name__)
        raise RuntimeError("cleanup failed")


def main():
    with Guard():
        print("in block")
        [].pop()


main()
