import threading

args = [1]
t = threading.Thread(target=print, args=args[])
t.start()
