# How deep calls may go in threads, and what wait() says of a condition it does not know.
import threading, sys
from concurrent.futures import ThreadPoolExecutor, wait
def depth(n=1):
    try:
        return depth(n + 1)
    except RecursionError:
        return n
out = []
def target(): out.append(depth())
t = threading.Thread(target=target); t.start(); t.join()
t = threading.Thread(target=lambda: out.append(depth())); t.start(); t.join()
class T(threading.Thread):
    def run(self): out.append(depth())
t = T(); t.start(); t.join()
with ThreadPoolExecutor(1) as p: out.append(p.submit(depth).result())
tm = threading.Timer(0, target); tm.start(); tm.join()
import _thread
l = _thread.allocate_lock(); l.acquire()
def low(): out.append(depth()); l.release()
_thread.start_new_thread(low, ()); l.acquire()
out.append(depth())
print(out)
print(wait([], return_when="x"))
try: print(wait([__import__("concurrent.futures").futures.Future()], return_when="x"))
except ValueError as e: print(e)
