# logging from many threads; each thread's lines keep their order, sorted by thread here.
import io
import logging
import threading
from concurrent.futures import ThreadPoolExecutor

stream = io.StringIO()
logging.basicConfig(stream=stream, level=logging.INFO, format="[%(threadName)s] %(levelname)s %(name)s %(message)s")
log = logging.getLogger("jobs")


class Account:
    def __init__(self, balance):
        self.balance = balance
        self.lock = threading.Lock()
        self.log = logging.getLogger("bank.account")

    def withdraw(self, n):
        with self.lock:
            self.log.info("withdraw %d", n)
            if n > self.balance:
                self.log.warning("insufficient funds for %d", n)
                return False
            self.balance -= n
            return True


def job(n):
    log.info("start %d", n)
    for step in range(3):
        log.debug("hidden step %d", step)
        log.info("step %d of job %d", step, n)
    if n == 2:
        try:
            raise ValueError("job two fails")
        except ValueError:
            log.exception("failed")
    log.info("end %d", n)


ts = [threading.Thread(target=job, args=(i,), name=f"T{i}") for i in range(4)]
for t in ts:
    t.start()
for t in ts:
    t.join()
lines = stream.getvalue().splitlines()
print(len(lines))
for i in range(4):
    for line in lines:
        if line.startswith(f"[T{i}]"):
            print(line)
print([l for l in lines if not l.startswith("[T")])
stream.seek(0)
stream.truncate()
account = Account(100)
with ThreadPoolExecutor(3, thread_name_prefix="pool") as ex:
    results = list(ex.map(account.withdraw, [30, 30, 30, 30]))
print(sorted(results), account.balance)
text = stream.getvalue()
print(text.count("INFO bank.account withdraw 30"), text.count("WARNING"), all(l.startswith("[pool_") for l in text.splitlines()))
