# Ends with an error in the main thread; the non-daemon thread still finishes.
import threading

go = threading.Event()


def worker():
    go.wait()
    print("worker finished after the error in main")


t = threading.Thread(target=worker)
t.start()


def main():
    go.set()
    t.join()
    raise ValueError("main failed")


main()
