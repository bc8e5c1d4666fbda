import threading
threading.import = 5
