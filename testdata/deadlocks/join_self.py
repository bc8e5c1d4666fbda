import threading

def first():
    go.wait()
    b.join()

def second():
    a.join()

go = threading.Event()
a = threading.Thread(target=first, name="a")
b = threading.Thread(target=second, name="b")
a.start()
b.start()
go.set()
