import threading
thread = threading.Thread(target=work args=("x",))
thread.start()
