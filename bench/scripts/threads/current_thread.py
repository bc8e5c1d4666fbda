# Who am I: current_thread, get_ident and names, from two threads.
import threading
import time

names = set()


def work():
    for _ in range(200000):
        t = threading.current_thread()
        if t.ident == threading.get_ident():
            names.add(t.name)


began = time.perf_counter()
threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len(names))
print("bench:", time.perf_counter() - began)
