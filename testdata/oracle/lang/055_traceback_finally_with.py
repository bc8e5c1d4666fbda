# Ends with an uncaught error after finally blocks and __exit__ have run.
class Resource:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print("open", self.name)
        return self

    def __exit__(self, etype, err, tb):
        print("close", self.name, etype.__name__ if etype else None)
        return False


def work():
    try:
        with Resource("db") as db, Resource("file"):
            print("using", db.name)
            raise RuntimeError("connection lost")
    finally:
        print("finally in work")


work()
