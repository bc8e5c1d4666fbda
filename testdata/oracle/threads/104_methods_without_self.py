# Methods called through the class without an object.
import queue
import threading
from concurrent.futures import Future, ThreadPoolExecutor

for f in (lambda: threading.Thread.start(), lambda: list.append(), lambda: queue.Queue.put(), lambda: queue.Queue.put(item=1),
          lambda: queue.Queue.get(), lambda: threading.Event.wait(), lambda: str.upper(), lambda: threading.Thread.join(timeout=1),
          lambda: threading.Condition.wait_for(), lambda: Future.set_result(), lambda: ThreadPoolExecutor.shutdown(),
          lambda: threading.Semaphore.acquire(), lambda: threading.Barrier.wait(), lambda: threading.Timer.cancel()):
    try:
        f()
    except TypeError as e:
        print(e)
