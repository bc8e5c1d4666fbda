# Eight threads log to a handler in memory.
import io
import logging
import threading

def main():
    stream = io.StringIO()
    logging.basicConfig(stream=stream, level=logging.INFO, format="%(levelname)s %(threadName)s %(message)s")

    def work():
        for i in range(400):
            logging.info("step %d of %s", i, "work")

    threads = [threading.Thread(target=work) for _ in range(8)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    assert stream.getvalue().count("\n") == 3200

# timing
import time

start = time.perf_counter()
main()
print("elapsed %.6f" % (time.perf_counter() - start))
