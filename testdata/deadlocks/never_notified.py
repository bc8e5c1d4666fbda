import threading
ready = threading.Condition()

def waiter():
    with ready:
        ready.wait()

with ready:
    ready.notify_all()
threading.Thread(target=waiter, name="waiter").start()
