import threading
main = threading.current_thread()

def wait_for_main():
    main.join()

t = threading.Thread(target=wait_for_main, name="waiter")
t.start()
t.join()
