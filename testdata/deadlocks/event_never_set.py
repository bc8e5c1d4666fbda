import threading
start = threading.Event()

def runner():
    start.wait()

t = threading.Thread(target=runner, name="runner")
t.start()
t.join()
