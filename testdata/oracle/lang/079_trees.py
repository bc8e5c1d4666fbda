# Binary search tree, traversals, balanced check, expression tree.
from collections import deque


class BST:
    class Node:
        def __init__(self, key):
            self.key, self.left, self.right = key, None, None

    def __init__(self, keys=()):
        self.root, self.size = None, 0
        for k in keys:
            self.insert(k)

    def insert(self, key):
        def go(node):
            if node is None:
                self.size += 1
                return self.Node(key)
            if key < node.key:
                node.left = go(node.left)
            elif key > node.key:
                node.right = go(node.right)
            return node

        self.root = go(self.root)

    def __contains__(self, key):
        node = self.root
        while node and node.key != key:
            node = node.left if key < node.key else node.right
        return node is not None

    def __iter__(self):
        def walk(n):
            if n:
                yield from walk(n.left)
                yield n.key
                yield from walk(n.right)

        return walk(self.root)

    def preorder(self):
        out, stack = [], [self.root]
        while stack:
            if n := stack.pop():
                out.append(n.key)
                stack += [n.right, n.left]
        return out

    def postorder(self):
        return [*self._post(self.root)]

    def _post(self, n):
        if n:
            yield from self._post(n.left)
            yield from self._post(n.right)
            yield n.key

    def levels(self):
        out, q = [], deque([(self.root, 0)])
        while q:
            n, d = q.popleft()
            if n:
                if d == len(out):
                    out.append([])
                out[d].append(n.key)
                q.extend([(n.left, d + 1), (n.right, d + 1)])
        return out

    def height(self, n=...):
        n = self.root if n is ... else n
        return 0 if n is None else 1 + max(self.height(n.left), self.height(n.right))

    def delete(self, key):
        def smallest(n):
            while n.left:
                n = n.left
            return n

        def go(n, key):
            if n is None:
                raise KeyError(key)
            if key < n.key:
                n.left = go(n.left, key)
            elif key > n.key:
                n.right = go(n.right, key)
            elif n.left and n.right:
                n.key = smallest(n.right).key
                n.right = go(n.right, n.key)
            else:
                return n.left or n.right
            return n

        self.root = go(self.root, key)
        self.size -= 1

    def show(self, n=None, depth=0):
        n = n or self.root
        if n.right:
            self.show(n.right, depth + 1)
        print("    " * depth + str(n.key))
        if n.left:
            self.show(n.left, depth + 1)


t = BST([50, 30, 70, 20, 40, 60, 80, 30])
print(list(t), t.size, t.preorder(), t.postorder(), t.levels(), t.height(), 40 in t, 45 in t)
t.show()
for k in (20, 30, 50):
    t.delete(k)
    print("without", k, list(t), t.root.key, t.size)
try:
    t.delete(999)
except KeyError as e:
    print("KeyError:", e)
print(list(BST()), BST().height(), min(t), max(t), sorted(t, reverse=True), [k for k in t if k > 60])


def ev(tree):
    if not isinstance(tree, tuple):
        return tree
    op, l, r = tree
    l, r = ev(l), ev(r)
    return {"+": l + r, "-": l - r, "*": l * r, "/": l / r if r else float("nan")}[op]


def infix(tree):
    return str(tree) if not isinstance(tree, tuple) else f"({infix(tree[1])} {tree[0]} {infix(tree[2])})"


e = ("+", 1, ("*", ("-", 7, 3), ("/", 9, 2)))
print(infix(e), "=", ev(e), ev(("/", 1, 0)))
trie = {}
for w in ("car", "cart", "cat", "dog"):
    node = trie
    for ch in w:
        node = node.setdefault(ch, {})
    node["$"] = True


def words(node, prefix=""):
    for ch, child in node.items():
        if ch == "$":
            yield prefix
        else:
            yield from words(child, prefix + ch)


print(list(words(trie)), list(words(trie["c"]["a"], "ca")))
