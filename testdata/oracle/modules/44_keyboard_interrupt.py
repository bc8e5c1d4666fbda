# Ends with KeyboardInterrupt in the main thread: traceback and exit code of SIGINT.
import _thread
import time


def work():
    print("working")
    _thread.interrupt_main()
    while True:
        time.sleep(0.01)


try:
    work()
except KeyboardInterrupt:
    print("interrupted, cleaning up")
try:
    work()
finally:
    print("finally")
