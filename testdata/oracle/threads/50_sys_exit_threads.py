# Ends with exit code 4: sys.exit in the main thread waits for non-daemon threads, not for daemons.
import sys
import threading

go = threading.Event()
forever = threading.Event()


def worker():
    go.wait()
    print("non-daemon worker done")


threading.Thread(target=worker).start()
threading.Thread(target=forever.wait, daemon=True).start()


def exits():
    sys.exit(9)


t = threading.Thread(target=exits)
t.start()
t.join()
print("sys.exit in a thread ends only that thread")
go.set()
sys.exit(4)
