import threading
slots = threading.Semaphore(2)

def visitor():
    slots.acquire()

for i in range(3):
    threading.Thread(target=visitor, name=f"visitor-{i}").start()
