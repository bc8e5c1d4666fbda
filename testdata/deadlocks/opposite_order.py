import threading
import time

class Account:
    def __init__(self):
        self.lock = threading.Lock()

alice, bob = Account(), Account()

def transfer(source, target):
    with source.lock:
        time.sleep(1)
        with target.lock:
            pass

for name, pair in (("to bob", (alice, bob)), ("to alice", (bob, alice))):
    threading.Thread(target=transfer, args=pair, name=name).start()
