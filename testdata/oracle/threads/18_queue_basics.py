# queue.Queue, LifoQueue, PriorityQueue, SimpleQueue in one thread.
import queue


def show(label, f):
    try:
        print(label, "->", f())
    except Exception as e:
        print(label, "->", type(e).__name__ + ":", repr(str(e)))


q = queue.Queue(maxsize=2)
print(q.empty(), q.full(), q.qsize(), q.maxsize, q.put(1), q.put("two"), q.full(), q.qsize())
show("put_nowait full", lambda: q.put_nowait(3))
show("put block=False", lambda: q.put(3, block=False))
show("put timeout", lambda: q.put(3, timeout=0.01))
show("put negative timeout", lambda: q.put(3, timeout=-1))
print(q.get(), q.get(), q.empty())
show("get_nowait", q.get_nowait)
show("get block=False", lambda: q.get(False))
show("get timeout", lambda: q.get(timeout=0.01))
show("get negative timeout", lambda: q.get(timeout=-1))
show("get zero timeout", lambda: q.get(timeout=0))
print("unfinished", q.unfinished_tasks, q.task_done(), q.task_done())
show("task_done too many", q.task_done)
show("join", q.join)
lifo = queue.LifoQueue()
for i in range(3):
    lifo.put(i)
print("lifo", [lifo.get() for _ in range(3)])
pq = queue.PriorityQueue()
for item in ((2, "b"), (1, "z"), (3, "a"), (1, "a")):
    pq.put(item)
print("priority", [pq.get() for _ in range(4)])
pq.put((1, {}))
show("priority tie", lambda: pq.put((1, {})))
pq2 = queue.PriorityQueue()
pq2.put(1)
show("priority mixed", lambda: pq2.put("a"))
sq = queue.SimpleQueue()
print("simple", sq.put(1), sq.put(2, block=False, timeout=5), sq.qsize(), sq.empty(), sq.get(), sq.get_nowait())
show("simple empty", sq.get_nowait)
show("simple timeout", lambda: sq.get(timeout=0.01))
show("simple negative", lambda: sq.get(timeout=-1))
show("simple task_done", lambda: sq.task_done())
show("simple put_nowait", lambda: sq.put_nowait(5))
show("simple maxsize", lambda: queue.SimpleQueue(5))
print(queue.Queue(0).maxsize, queue.Queue(-5).full(), queue.Queue().queue, queue.LifoQueue().queue, queue.PriorityQueue().queue)
print(queue.Empty.__mro__[1].__name__, queue.Full.__name__, queue.ShutDown.__name__, issubclass(queue.LifoQueue, queue.Queue), issubclass(queue.SimpleQueue, queue.Queue))
show("Queue('x') put", lambda: queue.Queue("x").put(1))
show("Queue(None) put", lambda: queue.Queue(None).put(1))
show("put missing", lambda: q.put())
show("len", lambda: len(q))
show("iter", lambda: list(q))
show("bad attr", lambda: q.peek())
q.put("a")
q.put("b")
print(list(q.queue), q.queue[0], type(q.queue).__name__, q.mutex.locked())
with q.mutex:
    q.queue.clear()
print(q.qsize(), q.unfinished_tasks)
