# What a script has put in the place of a method is asked by the other methods too.
import queue
import threading
import warnings

warnings.simplefilter("ignore")


class Loud(threading.Condition):
    def notify(self, n=1):
        print("notify", n)
        super().notify(n)


waiting = threading.Semaphore(0)


def wait(cond):
    with cond:
        waiting.release()
        cond.wait()


loud = Loud()
threads = [threading.Thread(target=wait, args=(loud,)) for _ in range(3)]
for t in threads:
    t.start()
for _ in threads:
    waiting.acquire()
with loud:
    loud.notify_all()
for t in threads:
    t.join()

own = threading.Condition()
own.notify = lambda n=1: print("own notify", n)
with own:
    own.notify_all()
    own.notifyAll()
    own.notify(2)

event = threading.Event()
event.is_set = lambda: "own"
print(event.isSet())


class Named(threading.Thread):
    def __setattr__(self, name, v):
        if not name.startswith("_"):
            print("set", name, v)
        super().__setattr__(name, v)


t = Named(name="first")
t.setName("second")
t.setDaemon(True)
print(t.getName(), t.isDaemon())

q = queue.Queue()
q.put(1)
q._put = lambda item: (print("own _put", item), q.queue.append(item))
q.put(2)
q.put_nowait(3)
del q._put
q.put(4)
print([q.get() for _ in range(4)])

q = queue.LifoQueue()
put = queue.LifoQueue._put
queue.LifoQueue._put = lambda self, item: (print("class _put", item), put(self, item))
q.put(1)
queue.LifoQueue._put = put
q.put(2)
print(q.get(), q.get())

q = queue.Queue()
q._get = q.queue.pop
q._qsize = lambda: print("size") or len(q.queue)
for item in "abc":
    q.put(item)
print(q.get(), q.get(), q.qsize())
try:
    queue.Queue()._get()
except IndexError as e:
    print(e)


class Empty(queue.Queue):
    def __init__(self):
        pass


try:
    Empty()._put(1)
except AttributeError as e:
    print(e)


class Listed(queue.Queue):
    def _init(self, maxsize):
        self.queue = []


q = Listed()
q.put(1)
try:
    q.get()
except AttributeError as e:
    print(e)
