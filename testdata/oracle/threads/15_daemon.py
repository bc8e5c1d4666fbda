# Daemon flags: inheritance, constructor, errors; the program ends without waiting for a daemon.
import threading

forever = threading.Event()
info = []


def inherit():
    child = threading.Thread(target=forever.wait)
    info.append(("child of daemon", child.daemon, threading.current_thread().daemon))
    explicit = threading.Thread(target=forever.wait, daemon=False)
    info.append(("explicit", explicit.daemon))


d = threading.Thread(target=inherit, daemon=True)
print(d.daemon)
d.start()
d.join()
n = threading.Thread(target=inherit)
n.start()
n.join()
print(info)
t = threading.Thread(target=forever.wait)
t.daemon = True
print(t.daemon, threading.Thread(daemon=None).daemon, threading.Thread(daemon=0).daemon, threading.Thread(daemon="yes").daemon)
t.start()
try:
    t.daemon = False
except RuntimeError as e:
    print("RuntimeError:", e)
print("alive:", t.is_alive(), threading.active_count())
late = threading.Event()


def non_daemon():
    late.wait()
    print("non-daemon finished after main")


threading.Thread(target=non_daemon).start()
try:
    threading.current_thread().daemon = True
except RuntimeError as e:
    print("RuntimeError:", e)
print("main ends")
late.set()
