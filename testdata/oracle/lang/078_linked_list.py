# Singly linked list with iteration, slicing by hand, reversal, merge, cycle detection.
class Node:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next


class LinkedList:
    def __init__(self, items=()):
        self.head = None
        self._len = 0
        for item in items:
            self.append(item)

    def append(self, value):
        if self.head is None:
            self.head = Node(value)
        else:
            cur = self.head
            while cur.next:
                cur = cur.next
            cur.next = Node(value)
        self._len += 1
        return self

    def prepend(self, value):
        self.head = Node(value, self.head)
        self._len += 1

    def insert(self, index, value):
        if index == 0:
            return self.prepend(value)
        prev = self._node(index - 1)
        prev.next = Node(value, prev.next)
        self._len += 1

    def _node(self, index):
        if index < 0:
            index += self._len
        if not 0 <= index < self._len:
            raise IndexError(f"index {index} out of range for list of {self._len}")
        cur = self.head
        for _ in range(index):
            cur = cur.next
        return cur

    def remove(self, value):
        prev, cur = None, self.head
        while cur:
            if cur.value == value:
                if prev:
                    prev.next = cur.next
                else:
                    self.head = cur.next
                self._len -= 1
                return
            prev, cur = cur, cur.next
        raise ValueError(f"{value!r} not in list")

    def reverse(self):
        prev, cur = None, self.head
        while cur:
            cur.next, prev, cur = prev, cur, cur.next
        self.head = prev

    def __iter__(self):
        cur = self.head
        while cur:
            yield cur.value
            cur = cur.next

    def __getitem__(self, i):
        if isinstance(i, slice):
            return LinkedList(list(self)[i])
        return self._node(i).value

    def __setitem__(self, i, v):
        self._node(i).value = v

    def __len__(self):
        return self._len

    def __contains__(self, v):
        return any(x == v for x in self)

    def __add__(self, other):
        return LinkedList([*self, *other])

    def __eq__(self, other):
        return len(self) == len(other) and all(a == b for a, b in zip(self, other))

    def __repr__(self):
        return "LinkedList(" + " -> ".join(map(repr, self)) + ")"

    def has_cycle(self):
        slow = fast = self.head
        while fast and fast.next:
            slow, fast = slow.next, fast.next.next
            if slow is fast:
                return True
        return False


ll = LinkedList([1, 2, 3]).append("four")
ll.prepend(0)
ll.insert(2, "new")
print(ll, len(ll), ll[0], ll[-1], ll[1:3], "new" in ll, 99 in ll)
ll.remove("new")
ll[0] = "zero"
ll.reverse()
print(ll, list(reversed(list(ll))), ll == LinkedList(ll), ll + [9], bool(LinkedList()), sorted(LinkedList([3, 1])))
for f in (lambda: ll[10], lambda: ll[-10], lambda: ll.remove("zz"), lambda: LinkedList().insert(3, 1)):
    try:
        f()
    except (IndexError, ValueError) as e:
        print(type(e).__name__, e)
print(ll.has_cycle())
ll._node(-1).next = ll.head
print(ll.has_cycle())


def merge(a, b):
    if a is None or b is None:
        return a or b
    if a.value <= b.value:
        a.next = merge(a.next, b)
        return a
    b.next = merge(a, b.next)
    return b


m = LinkedList()
m.head = merge(LinkedList([1, 3, 5]).head, LinkedList([2, 4]).head)
print(list(m), max(m), sum(m), [x * 2 for x in m], *m)
