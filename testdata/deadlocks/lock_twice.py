import threading
lock = threading.Lock()

def total():
    with lock:
        return 1

def report():
    with lock:
        print(total())

threading.Thread(target=report, name="reporter").start()
