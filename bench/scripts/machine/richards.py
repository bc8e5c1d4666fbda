# A small operating system whose tasks send packets to each other: objects,
# polymorphic methods and linked lists.

IDLE, WORKER, HANDLER_A, HANDLER_B, DEVICE_A, DEVICE_B = range(6)
DEVICE_PACKET, WORK_PACKET = range(2)


class Packet:
    def __init__(self, link, owner, kind):
        self.link = link
        self.owner = owner
        self.kind = kind
        self.datum = 0
        self.data = [0] * 4

    def append_to(self, queue):
        self.link = None
        if queue is None:
            return self
        p = queue
        while p.link is not None:
            p = p.link
        p.link = self
        return queue


class Task:
    def __init__(self, kernel, ident, priority, queue):
        self.kernel = kernel
        self.ident = ident
        self.priority = priority
        self.queue = queue
        self.pending = queue is not None
        self.waiting = queue is None
        self.holding = False
        kernel.add(self)

    def stopped(self):
        return self.holding or (self.waiting and not self.pending)

    def step(self):
        packet = None
        if self.waiting and self.pending:
            packet = self.queue
            self.queue = packet.link
            self.waiting = False
            self.pending = self.queue is not None
        return self.act(packet)

    def receive(self, packet, sender):
        if self.queue is None:
            self.queue = packet
            self.pending = True
            if self.priority > sender.priority:
                return self
        else:
            packet.append_to(self.queue)
        return sender

    def wait(self):
        self.waiting = True
        return self

    def hold(self):
        self.kernel.holds += 1
        self.holding = True
        return self.kernel.next_of(self)


class Idle(Task):
    def __init__(self, kernel, ident, count):
        super().__init__(kernel, ident, 0, None)
        self.waiting = False
        self.seed = 1
        self.count = count

    def act(self, packet):
        self.count -= 1
        if self.count == 0:
            return self.hold()
        if self.seed & 1 == 0:
            self.seed //= 2
            return self.kernel.release(self, DEVICE_A)
        self.seed = self.seed // 2 ^ 0xD008
        return self.kernel.release(self, DEVICE_B)


class Worker(Task):
    def __init__(self, kernel, ident, priority, queue):
        super().__init__(kernel, ident, priority, queue)
        self.target = HANDLER_A
        self.letter = 0

    def act(self, packet):
        if packet is None:
            return self.wait()
        self.target = HANDLER_B if self.target == HANDLER_A else HANDLER_A
        packet.owner = self.target
        packet.datum = 0
        for i in range(4):
            self.letter = self.letter % 26 + 1
            packet.data[i] = 64 + self.letter
        return self.kernel.send(self, packet)


class Handler(Task):
    def __init__(self, kernel, ident, priority, queue):
        super().__init__(kernel, ident, priority, queue)
        self.work = None
        self.devices = None

    def act(self, packet):
        if packet is not None:
            if packet.kind == WORK_PACKET:
                self.work = packet.append_to(self.work)
            else:
                self.devices = packet.append_to(self.devices)
        if self.work is not None:
            work = self.work
            at = work.datum
            if at >= 4:
                self.work = work.link
                return self.kernel.send(self, work)
            if self.devices is not None:
                dev = self.devices
                self.devices = dev.link
                dev.datum = work.data[at]
                work.datum = at + 1
                return self.kernel.send(self, dev)
        return self.wait()


class Device(Task):
    def __init__(self, kernel, ident, priority):
        super().__init__(kernel, ident, priority, None)
        self.held = None

    def act(self, packet):
        if packet is None:
            packet = self.held
            if packet is None:
                return self.wait()
            self.held = None
            return self.kernel.send(self, packet)
        self.held = packet
        return self.hold()


class Kernel:
    def __init__(self):
        self.table = [None] * 6
        self.order = []
        self.holds = 0
        self.sends = 0

    def add(self, task):
        self.table[task.ident] = task
        self.order.insert(0, task)
        task.rank = None

    def next_of(self, task):
        i = task.rank + 1
        return self.order[i] if i < len(self.order) else None

    def release(self, current, ident):
        task = self.table[ident]
        task.holding = False
        return task if task.priority > current.priority else current

    def send(self, sender, packet):
        task = self.table[packet.owner]
        self.sends += 1
        packet.link = None
        packet.owner = sender.ident
        return task.receive(packet, sender)

    def run(self):
        for i, task in enumerate(self.order):
            task.rank = i
        task = self.order[0]
        while task is not None:
            if task.stopped():
                task = self.next_of(task)
            else:
                task = task.step()


def main(count):
    k = Kernel()
    Idle(k, IDLE, count)
    q = Packet(Packet(None, WORKER, WORK_PACKET), WORKER, WORK_PACKET)
    Worker(k, WORKER, 1000, q)
    for ident, device, priority in ((HANDLER_A, DEVICE_A, 2000), (HANDLER_B, DEVICE_B, 3000)):
        q = None
        for _ in range(3):
            q = Packet(q, device, DEVICE_PACKET)
        Handler(k, ident, priority, q)
    Device(k, DEVICE_A, 4000)
    Device(k, DEVICE_B, 5000)
    k.run()
    return k.sends, k.holds


print(main(60000))
