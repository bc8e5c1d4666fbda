# An exception that is set for a thread while it waits is raised when the wait is over, with the lock taken back.
import ctypes
import threading
import time


class Stop(Exception):
    pass


def send(thread):
    return ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread.ident), ctypes.py_object(Stop))


def play(name, make, depth):
    cond = threading.Condition(make())
    ready = threading.Semaphore(0)
    log = []

    def body():
        try:
            with cond:
                if depth == 2:
                    cond.acquire()
                ready.release()
                try:
                    cond.wait()
                    for _ in range(1000):
                        pass
                    log.append("not reached")
                finally:
                    log.append("owned " + str(cond._is_owned()))
                    if depth == 2:
                        cond.release()
        except Stop:
            log.append("stopped")

    threads = [threading.Thread(target=body) for _ in range(2)]
    for t in threads:
        t.start()
    for _ in threads:
        ready.acquire()
    with cond:  # both wait for a notification now
        print(name, [send(t) for t in threads])
        cond.notify_all()
        time.sleep(0.01)
    for t in threads:
        t.join()
    print(name, log)
    print(cond.acquire(blocking=False))


play("lock", threading.Lock, 1)
play("rlock", threading.RLock, 1)
play("rlock twice", threading.RLock, 2)

for name in ("event", "lock", "with", "sleep"):
    event, lock, ready, log = threading.Event(), threading.Lock(), threading.Semaphore(0), []
    lock.acquire()

    def event_body():
        event.wait()

    def lock_body():
        lock.acquire()

    def with_body():
        with lock:
            pass

    def sleep_body():
        time.sleep(0.05)

    def spin(f):
        try:
            ready.release()
            f()
            for _ in range(1000):
                pass
            log.append("not reached")
        except Stop:
            log.append("stopped")

    t = threading.Thread(target=spin, args=({"event": event_body, "lock": lock_body, "with": with_body, "sleep": sleep_body}[name],))
    t.start()
    ready.acquire()
    time.sleep(0.02)
    send(t)
    time.sleep(0.01)
    print(name, "waits on" if t.is_alive() else "ended")
    if name == "event":
        event.set()
    elif name != "sleep":
        lock.release()
    t.join()
    print(log)
