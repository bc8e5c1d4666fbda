# time.sleep in threads: durations overlap, order of wake-up by length.
import threading
import time

order = []


def sleeper(n):
    time.sleep(n * 0.04)
    order.append(n)


start = time.perf_counter()
ts = [threading.Thread(target=sleeper, args=(n,)) for n in (3, 1, 2)]
for t in ts:
    t.start()
for t in ts:
    t.join()
elapsed = time.perf_counter() - start
print("order", order, "concurrent", elapsed < 0.24, "at least longest", elapsed >= 0.12)


def timed(f):
    def wrapper(*args):
        t0 = time.perf_counter()
        result = f(*args)
        wrapper.elapsed = time.perf_counter() - t0
        return result

    return wrapper


@timed
def work(n):
    time.sleep(0.01)
    return n * 2


print(work(4), work.elapsed >= 0.01, f"took {0 * work.elapsed:.2f} seconds")
deadline = time.monotonic() + 0.02
loops = 0
while time.monotonic() < deadline:
    loops += 1
print("busy wait ended", loops > 0)
flag = False


def setter():
    global flag
    time.sleep(0.01)
    flag = True


threading.Thread(target=setter).start()
while not flag:
    pass
print("flag seen")
stamp = time.strftime("%H:%M:%S", time.gmtime(3661))
print(f"[{stamp}] log line", len(time.strftime("%Y-%m-%d %H:%M:%S")), len(time.ctime()))
