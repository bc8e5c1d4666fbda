# os._exit in a thread ends the program at once: no finally, no atexit, no other thread goes on.
import atexit
import os
import threading
import time

atexit.register(print, "atexit")


def other():
    try:
        while True:
            time.sleep(0.001)
    finally:
        print("other thread")


def ends_it():
    time.sleep(0.02)
    try:
        print("ending", flush=True)
        os._exit(7)
    finally:
        print("finally")


threading.Thread(target=other).start()
threading.Thread(target=ends_it).start()
try:
    time.sleep(20)
finally:
    print("main thread")
