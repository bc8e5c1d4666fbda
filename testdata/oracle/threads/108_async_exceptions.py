# Exceptions raised in other threads by PyThreadState_SetAsyncExc, as recipes for ending threads do.
import ctypes
import threading
import time


class Stop(Exception):
    pass


class Stoppable(threading.Thread):
    def __init__(self, name):
        super().__init__(name=name)
        self.turns = 0

    def run(self):
        try:
            while True:
                self.turns += 1
                time.sleep(0.002)
        finally:
            print(self.name, "ends")

    def ident_by_search(self):
        for ident, thread in threading._active.items():
            if thread is self:
                return ident

    def stop(self, exc):
        result = ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_long(self.ident_by_search()), ctypes.py_object(exc))
        if result > 1:
            ctypes.pythonapi.PyThreadState_SetAsyncExc(self.ident_by_search(), None)
        return result


for exc in SystemExit, Stop:
    t = Stoppable("stopped by " + exc.__name__)
    t.start()
    while t.turns < 2:
        time.sleep(0.001)
    print(t.stop(exc))
    t.join()
    print(t.is_alive())


def catch():
    while not caught:
        try:
            while True:
                time.sleep(0.001)
        except Stop as e:
            caught.append(e)


caught = []
t = threading.Thread(target=catch)
t.start()
time.sleep(0.01)
ident = ctypes.c_ulong(t.ident)
print(ctypes.pythonapi.PyThreadState_SetAsyncExc(ident, ctypes.py_object(Stop)))
t.join()
print([repr(e) for e in caught])
print("nobody:", ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(t.ident or 1), ctypes.py_object(Stop)))
print("a plain number is an int of C:", ctypes.pythonapi.PyThreadState_SetAsyncExc(threading.get_ident(), ctypes.py_object(Stop)))
set_async_exc = ctypes.pythonapi.PyThreadState_SetAsyncExc
set_async_exc.argtypes = ctypes.c_ulong, ctypes.py_object
print("nobody:", set_async_exc(-1, ctypes.py_object(Stop)))
try:
    set_async_exc(threading.get_ident(), ctypes.py_object(Stop))
    while True:
        time.sleep(0.001)
except Stop:
    print("raised in the thread itself")
print(ctypes.c_int(2**31).value, ctypes.c_long(5), ctypes.c_uint8(-1), ctypes.sizeof(ctypes.c_short))
