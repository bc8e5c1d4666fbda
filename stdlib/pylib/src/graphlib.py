"""An order for things of which some come before others."""
from types import GenericAlias

__all__ = ["TopologicalSorter", "CycleError"]


class CycleError(ValueError):
    """Raised for things that come before themselves; its second argument has them in turn."""


class _Node:
    __slots__ = "value", "missing", "followers"

    def __init__(self, value):
        self.value, self.followers = value, []
        self.missing = 0  # how many of those before it are not done


class TopologicalSorter:
    """Gives nodes once all those before them are done (Kahn's algorithm)."""

    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, graph=None):
        self._nodes, self._ready, self._waiting = {}, None, set()
        self._given = self._done = 0
        for node, before in (graph or {}).items():
            self.add(node, *before)

    def _node(self, value):
        node = self._nodes.get(value)
        if node is None:
            node = self._nodes[value] = _Node(value)
        return node

    def add(self, node, *predecessors):
        """Add a node and those that come before it."""
        if self._ready is not None:
            raise ValueError("Nodes cannot be added after a call to prepare()")
        node = self._node(node)
        node.missing += len(predecessors)
        for value in predecessors:
            self._node(value).followers.append(node)

    def prepare(self):
        """Look for cycles; nodes can be got then, and not added."""
        if self._ready is not None:
            raise ValueError("cannot prepare() more than once")
        self._ready = [n.value for n in self._nodes.values() if not n.missing]
        cycle = self._cycle()
        if cycle:
            raise CycleError("nodes are in a cycle", cycle)

    def _cycle(self):
        """Return a path from a node to itself, None if there is none."""
        finished = set()
        for start in self._nodes.values():
            if start in finished:
                continue
            path, turns, places = [start], [iter(start.followers)], {start: 0}
            while path:
                for node in turns[-1]:
                    if node in places:
                        return [n.value for n in path[places[node]:]] + [node.value]
                    if node not in finished:
                        places[node] = len(path)
                        path.append(node)
                        turns.append(iter(node.followers))
                        break
                else:
                    node = path.pop()
                    turns.pop()
                    del places[node]
                    finished.add(node)
        return None

    def get_ready(self):
        """Return the nodes that nothing has to wait for and that have not been returned yet."""
        self._prepared()
        result, self._ready = tuple(self._ready), []
        self._waiting.update(result)
        self._given += len(result)
        return result

    def is_active(self):
        """Tell whether there are nodes to get, or got ones that are not done."""
        self._prepared()
        return self._done < self._given or bool(self._ready)

    __bool__ = is_active

    def done(self, *nodes):
        """Say that nodes are done, so that others get ready."""
        self._prepared()
        for value in nodes:
            node = self._nodes.get(value)
            if node is None:
                raise ValueError(f"node {value!r} was not added using add()")
            if value not in self._waiting:
                if node.missing or value in self._ready:
                    raise ValueError(f"node {value!r} was not passed out (still not ready)")
                raise ValueError(f"node {value!r} was already marked done")
            self._waiting.remove(value)
            self._done += 1
            for n in node.followers:
                n.missing -= 1
                if not n.missing:
                    self._ready.append(n.value)

    def _prepared(self):
        if self._ready is None:
            raise ValueError("prepare() must be called first")

    def static_order(self):
        """Yield all nodes in an order."""
        self.prepare()
        while self.is_active():
            nodes = self.get_ready()
            yield from nodes
            self.done(*nodes)
