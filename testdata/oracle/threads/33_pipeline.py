# A pipeline of stages connected by queues.
import queue
import threading

DONE = object()


class Stage(threading.Thread):
    def __init__(self, fn, source, sink, name):
        super().__init__(name=name)
        self.fn, self.source, self.sink = fn, source, sink
        self.handled = 0

    def run(self):
        while (item := self.source.get()) is not DONE:
            self.handled += 1
            for out in self.fn(item):
                self.sink.put(out)
        self.sink.put(DONE)


def split(line):
    yield from line.split()


def clean(word):
    word = word.strip(".,").lower()
    if word:
        yield word


def measure(word):
    yield word, len(word)


queues = [queue.Queue(maxsize=4) for _ in range(4)]
stages = [Stage(f, queues[i], queues[i + 1], f.__name__) for i, f in enumerate((split, clean, measure))]
for s in stages:
    s.start()


def feed():
    for line in ("The quick, brown fox.", "Jumps over", "the lazy dog. ,"):
        queues[0].put(line)
    queues[0].put(DONE)


feeder = threading.Thread(target=feed)
feeder.start()
results = []
while (item := queues[-1].get()) is not DONE:
    results.append(item)
for t in stages + [feeder]:
    t.join()
print(results)
print({s.name: s.handled for s in stages}, all(q.empty() for q in queues))


def generator_stage(source, n):
    q = queue.Queue(2)

    def pump():
        for x in source:
            q.put(x * n)
        q.put(None)

    threading.Thread(target=pump, daemon=True).start()
    return iter(q.get, None)


print(list(generator_stage(generator_stage(range(1, 6), 2), 10)))
