# Eight threads that log to one stream in memory.
import io
import logging
import threading
import time

stream = io.StringIO()
handler = logging.StreamHandler(stream)
handler.setFormatter(logging.Formatter("%(levelname)s %(threadName)s %(name)s %(message)s"))
log = logging.getLogger("bench")
log.addHandler(handler)
log.setLevel(logging.INFO)


def work(k):
    for i in range(2000):
        log.info("item %d of %s", i, k)
        log.debug("not shown %d", i)


began = time.perf_counter()
threads = [threading.Thread(target=work, args=(k,), name="w%d" % k) for k in range(8)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len(stream.getvalue().splitlines()))
print("bench:", time.perf_counter() - began)
