# enumerate, active_count, is_alive while threads come and go.
import threading

gates = [threading.Event() for _ in range(3)]
ts = [threading.Thread(target=g.wait, name=f"g{i}") for i, g in enumerate(gates)]
print(threading.active_count(), [t.is_alive() for t in ts])
for t in ts:
    t.start()
print(threading.active_count(), sorted(t.name for t in threading.enumerate()), [t.is_alive() for t in ts])
for i, g in enumerate(gates):
    g.set()
    ts[i].join()
    print(i, threading.active_count(), [t.is_alive() for t in ts])
seen = []


def lister():
    seen.append(sorted(t.name for t in threading.enumerate()))
    seen.append(threading.main_thread().name)
    seen.append(threading.current_thread().name)


t = threading.Thread(target=lister, name="lister")
t.start()
t.join()
print(seen)
start = threading.Barrier(4)
counts = []


def count():
    start.wait()
    counts.append(threading.active_count())
    start.wait()


ts = [threading.Thread(target=count) for _ in range(3)]
for t in ts:
    t.start()
start.wait()
start.wait()
for t in ts:
    t.join()
print(counts, threading.active_count())
parents = []


def spawn(depth):
    parents.append(depth)
    if depth < 3:
        child = threading.Thread(target=spawn, args=(depth + 1,), name=f"depth-{depth + 1}")
        child.start()
        child.join()
        parents.append(f"{threading.current_thread().name} after {child.name}")


t = threading.Thread(target=spawn, args=(0,), name="depth-0")
t.start()
t.join()
print(parents)
d = {t: t.name for t in threading.enumerate()}
print(len(d), threading.current_thread() in d, threading.current_thread() == threading.main_thread(), hash(threading.main_thread()) == hash(threading.main_thread()))
