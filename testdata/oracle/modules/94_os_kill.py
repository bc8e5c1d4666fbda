# os.kill of the own process runs the handler, or ends the program as the signal does.
import os
import signal
import threading
import time


def handler(signum, frame):
    print("got", signal.Signals(signum).name, threading.current_thread().name)


signal.signal(signal.SIGTERM, handler)
os.kill(os.getpid(), signal.SIGTERM)
time.sleep(0.01)
t = threading.Thread(target=os.kill, args=(os.getpid(), signal.SIGTERM))
t.start()
t.join()
time.sleep(0.01)
try:
    os.kill(os.getpid(), signal.SIGINT)
    time.sleep(1)
except KeyboardInterrupt:
    print("interrupted")
try:
    os.kill("x", 1)
except TypeError as e:
    print(e)
