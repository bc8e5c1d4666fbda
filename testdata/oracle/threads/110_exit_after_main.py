# os._exit in a thread that the finished main thread waits for.
import os
import threading
import time


def ends_it():
    threading.main_thread().join()
    os._exit(3)


threading._register_atexit(print, "shutdown", flush=True)
threading.Thread(target=ends_it).start()
print("main ends", flush=True)
