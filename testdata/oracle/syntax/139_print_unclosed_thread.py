import threading

threads = []
for i in range(3):
    t = threading.Thread(target=print, args=(i,)
    threads.append(t)
    t.start()
