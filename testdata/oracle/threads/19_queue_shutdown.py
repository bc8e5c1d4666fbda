# Queue.shutdown, plain and immediate.
import queue
import threading


def show(label, f):
    try:
        print(label, "->", f())
    except Exception as e:
        print(label, "->", type(e).__name__ + ":", repr(str(e)))


q = queue.Queue()
q.put(1)
q.put(2)
print(q.is_shutdown, q.shutdown(), q.is_shutdown)
show("put", lambda: q.put(3))
show("put_nowait", lambda: q.put_nowait(3))
show("get", q.get)
show("get", q.get)
show("get empty", q.get)
show("get_nowait", q.get_nowait)
q.task_done()
q.task_done()
show("join", q.join)
show("again", q.shutdown)
im = queue.LifoQueue()
im.put("a")
im.put("b")
im.shutdown(immediate=True)
show("immediate get", im.get)
print(im.qsize(), im.unfinished_tasks, im.is_shutdown)
show("immediate join", im.join)
show("late task_done", im.task_done)
for cls in (queue.Queue, queue.LifoQueue, queue.PriorityQueue):
    blocked = cls()
    results = []

    def getter():
        try:
            results.append(blocked.get())
        except queue.ShutDown:
            results.append("shut down")

    ts = [threading.Thread(target=getter) for _ in range(3)]
    for t in ts:
        t.start()
    blocked.shutdown()
    for t in ts:
        t.join()
    print(cls.__name__, results)
full = queue.Queue(1)
full.put("x")
outcome = []


def putter():
    try:
        full.put("y")
    except queue.ShutDown:
        outcome.append("put refused")


t = threading.Thread(target=putter)
t.start()
full.shutdown()
t.join()
print(outcome, full.get())
joined = queue.Queue()
joined.put(1)
ended = []
t = threading.Thread(target=lambda: (joined.join(), ended.append("join over")))
t.start()
joined.shutdown(immediate=True)
t.join()
print(ended, issubclass(queue.ShutDown, Exception))


def work(jobs, done):
    while True:
        try:
            job = jobs.get()
        except queue.ShutDown:
            return
        done.append(job * job)
        jobs.task_done()


jobs, done = queue.Queue(), []
ws = [threading.Thread(target=work, args=(jobs, done)) for _ in range(3)]
for w in ws:
    w.start()
for i in range(6):
    jobs.put(i)
jobs.join()
jobs.shutdown()
for w in ws:
    w.join()
print(sorted(done))
