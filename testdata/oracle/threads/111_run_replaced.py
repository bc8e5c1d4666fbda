# run() replaced on the class Thread, on a subclass, and on an object.
import threading


def target():
    print("target")


def begin(cls, label, **attributes):
    t = cls(target=target, name=label)
    for name, value in attributes.items():
        setattr(t, name, value)
    t.start()
    t.join()


class Worker(threading.Thread):
    pass


original = threading.Thread.run


def run(self):
    print("replaced", self.name)
    original(self)


begin(threading.Thread, "plain")
threading.Thread.run = run
begin(threading.Thread, "of the class")
begin(Worker, "of the base")
threading.Thread.run = original
begin(threading.Thread, "as before")
Worker.run = run
begin(Worker, "of the subclass")
begin(threading.Thread, "not of the subclass")
del Worker.run
begin(Worker, "deleted")
begin(Worker, "own", run=lambda: print("own run"))
begin(Worker, "with another attribute", note=1)
