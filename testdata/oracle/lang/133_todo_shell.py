# A command loop driven by a list of lines: parsing, dispatch by decorator, undo, error reports.
import shlex

commands = {}


def command(*names, usage=""):
    def deco(f):
        for n in names:
            commands[n] = f
        f.usage = f"{names[0]} {usage}".strip()
        return f

    return deco


class UsageError(Exception):
    pass


class Todo:
    def __init__(self):
        self.items, self.next_id, self.history = {}, 1, []

    def snapshot(self):
        self.history.append((dict(self.items), self.next_id))

    @command("add", "a", usage="TEXT [PRIORITY]")
    def add(self, text, priority="1"):
        self.snapshot()
        self.items[self.next_id] = {"text": text, "prio": int(priority), "done": False}
        self.next_id += 1
        return f"added #{self.next_id - 1}"

    @command("done", usage="ID")
    def done(self, id):
        item = self.items[int(id)]
        self.snapshot()
        self.items[int(id)] = {**item, "done": True}
        return f"finished {item['text']!r}"

    @command("rm", "del", usage="ID...")
    def remove(self, *ids):
        if not ids:
            raise UsageError("rm needs at least one id")
        self.snapshot()
        return ", ".join(self.items.pop(int(i))["text"] for i in ids)

    @command("list", "ls", usage="[all|open]")
    def list(self, which="open"):
        match which:
            case "all":
                chosen = self.items.items()
            case "open":
                chosen = [(i, t) for i, t in self.items.items() if not t["done"]]
            case other:
                raise UsageError(f"cannot list {other!r}")
        rows = sorted(chosen, key=lambda it: (-it[1]["prio"], it[0]))
        return "\n".join(f"  [{'x' if t['done'] else ' '}] {i:>2} {'!' * t['prio']:<3} {t['text']}" for i, t in rows) or "  nothing"

    @command("undo")
    def undo(self):
        if not self.history:
            return "nothing to undo"
        self.items, self.next_id = self.history.pop()
        return "undone"

    @command("help", "?")
    def help(self):
        return "\n".join(sorted({"  " + f.usage for f in commands.values()}))

    def run(self, line):
        try:
            name, *args = shlex.split(line) if '"' in line else line.split()
        except ValueError:
            return "(empty)"
        f = commands.get(name)
        if f is None:
            close = [c for c in sorted(commands) if c.startswith(name[:1])]
            return f"unknown command {name!r}" + (f", did you mean {' or '.join(close)}?" if close else "")
        try:
            return f(self, *args)
        except UsageError as e:
            return f"usage: {f.usage} ({e})"
        except TypeError as e:
            return f"usage: {f.usage}"
        except KeyError as e:
            return f"no item {e}"
        except ValueError as e:
            return f"bad value: {e}"


todo = Todo()
for line in ("help", "list", "add milk", "a code 3", 'add "two words" 2', "ls", "done 2", "done 9", "done x", "done", "list all", "list weird", "add", "add z q", "", "lst", "qqq", "rm", "rm 1 3", "ls all", "undo", "ls", "undo", "undo", "undo", "undo", "undo", "?"):
    print(f"> {line}")
    print(todo.run(line))
