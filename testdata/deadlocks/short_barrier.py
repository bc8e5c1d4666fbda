import threading
gate = threading.Barrier(3)
for name in ("runner 1", "runner 2"):
    threading.Thread(target=gate.wait, name=name).start()
