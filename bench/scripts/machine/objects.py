# Small objects with operators, in the style of a simulation of tasks.
class Packet:
    def __init__(self, kind, link):
        self.kind = kind
        self.link = link

class Task:
    def __init__(self, name, next_task):
        self.name = name
        self.next = next_task
        self.queue = []
        self.runs = 0

    def put(self, packet):
        self.queue.append(packet)
        return self

    def step(self, other):
        self.runs += 1
        if self.queue:
            packet = self.queue.pop()
            packet.kind = (packet.kind + 1) % 4
            other.put(Packet(packet.kind, self) if packet.kind else packet)
        return self.next

def main():
    a = Task("a", None)
    b = Task("b", a)
    c = Task("c", b)
    a.next = c
    for i in range(30):
        a.put(Packet(i % 4, None))
    task = a
    for i in range(120000):
        task = task.step(b if i % 3 else c)

# timing
import time

start = time.perf_counter()
main()
print("elapsed %.6f" % (time.perf_counter() - start))
