# Thread-safe singletons: double-checked locking, metaclass, module function, decorator.
import threading


class Double:
    _instance = None
    _lock = threading.Lock()
    created = 0

    def __new__(cls):
        if cls._instance is None:
            with cls._lock:
                if cls._instance is None:
                    cls.created += 1
                    cls._instance = super().__new__(cls)
        return cls._instance


class SingletonMeta(type):
    _instances = {}
    _lock = threading.Lock()

    def __call__(cls, *args, **kwargs):
        with cls._lock:
            if cls not in cls._instances:
                cls._instances[cls] = super().__call__(*args, **kwargs)
        return cls._instances[cls]


class Config(metaclass=SingletonMeta):
    created = 0

    def __init__(self, value):
        type(self).created += 1
        self.value = value


def singleton(cls):
    instances, lock = {}, threading.Lock()

    def get(*args):
        with lock:
            if cls not in instances:
                instances[cls] = cls(*args)
            return instances[cls]

    return get


@singleton
class Logger:
    created = 0

    def __init__(self):
        Logger_created.append(1)


Logger_created = []


class Lazy:
    _lock = threading.Lock()
    _instance = None

    def __init__(self):
        raise RuntimeError("call instance() instead")

    @classmethod
    def instance(cls):
        with cls._lock:
            if not cls._instance:
                cls._instance = cls.__new__(cls)
                cls._instance.log = []
        return cls._instance


def race(factory):
    seen, barrier, lock = [], threading.Barrier(8), threading.Lock()

    def go():
        barrier.wait()
        obj = factory()
        with lock:
            seen.append(id(obj))

    ts = [threading.Thread(target=go) for _ in range(8)]
    for t in ts:
        t.start()
    for t in ts:
        t.join()
    return len(seen), len(set(seen))


print("double", race(Double), Double.created)
print("meta", race(lambda: Config("v")), Config.created, Config("ignored").value)
print("decorator", race(Logger), len(Logger_created))
print("lazy", race(Lazy.instance))
try:
    Lazy()
except RuntimeError as e:
    print("RuntimeError:", e)
