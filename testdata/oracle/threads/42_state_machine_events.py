# An event-driven state machine run by a thread, traffic lights with conditions.
import enum
import queue
import threading


class State(enum.Enum):
    IDLE = 1
    RUNNING = 2
    PAUSED = 3
    STOPPED = 4


class Machine(threading.Thread):
    TRANSITIONS = {
        (State.IDLE, "start"): State.RUNNING,
        (State.RUNNING, "pause"): State.PAUSED,
        (State.PAUSED, "resume"): State.RUNNING,
        (State.RUNNING, "stop"): State.STOPPED,
        (State.PAUSED, "stop"): State.STOPPED,
    }

    def __init__(self):
        super().__init__(name="machine")
        self.events, self.state, self.history, self.rejected = queue.Queue(), State.IDLE, [], []
        self.changed = threading.Condition()

    def run(self):
        while self.state is not State.STOPPED:
            event = self.events.get()
            new = self.TRANSITIONS.get((self.state, event))
            if new is None:
                self.rejected.append((self.state.name, event))
            else:
                with self.changed:
                    self.history.append(f"{self.state.name}->{new.name}")
                    self.state = new
                    self.changed.notify_all()

    def wait_for_state(self, state):
        with self.changed:
            return self.changed.wait_for(lambda: self.state is state, timeout=5)


m = Machine()
m.start()
m.events.put("start")
print(m.wait_for_state(State.RUNNING), m.state)
for e in ("start", "pause", "pause", "resume", "stop"):
    m.events.put(e)
m.join()
print(m.history)
print(m.rejected, m.state.name, m.is_alive())


class Lights:
    ORDER = ["green", "yellow", "red"]

    def __init__(self):
        self.cond, self.current, self.log = threading.Condition(), 0, []

    def run(self, colour, times):
        for _ in range(times):
            with self.cond:
                self.cond.wait_for(lambda: self.ORDER[self.current] == colour)
                self.log.append(colour)
                self.current = (self.current + 1) % 3
                self.cond.notify_all()


lights = Lights()
ts = [threading.Thread(target=lights.run, args=(c, 2)) for c in ("red", "green", "yellow")]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(lights.log)
ready, go, finished = threading.Event(), threading.Event(), threading.Event()
log = []


def runner():
    log.append("ready")
    ready.set()
    go.wait()
    log.append("running")
    finished.set()


t = threading.Thread(target=runner)
t.start()
ready.wait()
log.append("starter says go")
go.set()
finished.wait()
log.append("over")
t.join()
print(log)
