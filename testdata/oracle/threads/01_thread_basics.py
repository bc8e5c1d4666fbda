# Creating, starting and joining threads; attributes before, during and after.
import threading


def worker(name, times=1):
    for i in range(times):
        results.append((name, i))


results = []
t = threading.Thread(target=worker, args=("a",), kwargs={"times": 2})
print("before:", t.name, t.is_alive(), t.ident, t.native_id, t.daemon)
t.start()
t.join()
print("after:", t.is_alive(), isinstance(t.ident, int), isinstance(t.native_id, int), results)
print("join twice:", t.join(), t.join(timeout=0), t.join(1))

seen = []


def inside():
    me = threading.current_thread()
    seen.append((me is t2, me.is_alive(), me.name, me.ident == threading.get_ident(), me.native_id == threading.get_native_id()))


t2 = threading.Thread(target=inside, name="Named")
t2.start()
t2.join()
print("inside:", seen)
threads = [threading.Thread(target=worker, args=(i,)) for i in range(3)]
print("names:", [x.name for x in threads])
for x in threads:
    x.start()
for x in threads:
    x.join()
print("results:", sorted(results, key=str))
printer = threading.Thread(target=print, args=("printed in a thread",))
started = printer.start()
printer.join()
print("start returns:", started)
main = threading.main_thread()
print("main:", main.name, main is threading.current_thread(), main.is_alive(), main.daemon, main.ident == threading.get_ident())
print("counts:", threading.active_count(), len(threading.enumerate()), threading.enumerate() == [main])
no_target = threading.Thread()
no_target.start()
no_target.join()
print("no target:", no_target.name, no_target.is_alive())
ret = threading.Thread(target=lambda: 42)
ret.start()
ret.join()
print("lambda:", ret.name)
