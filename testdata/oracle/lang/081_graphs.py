# Graph algorithms: BFS, DFS, topological sort, shortest paths, components, union-find.
from collections import deque

graph = {"A": ["B", "C"], "B": ["D"], "C": ["D", "E"], "D": ["F"], "E": ["F"], "F": []}


def bfs(g, start):
    seen, order, q = {start}, [], deque([start])
    while q:
        u = q.popleft()
        order.append(u)
        for v in g[u]:
            if v not in seen:
                seen.add(v)
                q.append(v)
    return order


def dfs(g, u, seen=None):
    seen = seen if seen is not None else set()
    seen.add(u)
    yield u
    for v in g[u]:
        if v not in seen:
            yield from dfs(g, v, seen)


def paths(g, a, b, path=()):
    path = (*path, a)
    if a == b:
        yield path
        return
    for n in g[a]:
        if n not in path:
            yield from paths(g, n, b, path)


def topo(g):
    indeg = {u: 0 for u in g}
    for u in g:
        for v in g[u]:
            indeg[v] += 1
    ready, out = [u for u in g if not indeg[u]], []
    while ready:
        u = ready.pop(0)
        out.append(u)
        for v in g[u]:
            indeg[v] -= 1
            if not indeg[v]:
                ready.append(v)
    if len(out) != len(g):
        raise ValueError("graph has a cycle: " + ", ".join(sorted(set(g) - set(out))))
    return out


print(bfs(graph, "A"), list(dfs(graph, "A")), ["".join(p) for p in paths(graph, "A", "F")], topo(graph))
try:
    topo({"x": ["y"], "y": ["x"], "z": []})
except ValueError as e:
    print(e)
weights = {("A", "B"): 4, ("A", "C"): 1, ("C", "B"): 2, ("B", "D"): 1, ("C", "D"): 7}


def bellman_ford(edges, src):
    nodes = sorted({n for e in edges for n in e})
    dist = dict.fromkeys(nodes, float("inf"))
    prev = {}
    dist[src] = 0
    for _ in nodes[1:]:
        for (u, v), w in edges.items():
            if dist[u] + w < dist[v]:
                dist[v], prev[v] = dist[u] + w, u
    return dist, prev


dist, prev = bellman_ford(weights, "A")
route, node = ["D"], "D"
while node in prev:
    node = prev[node]
    route.append(node)
print(dist, " -> ".join(reversed(route)), bellman_ford(weights, "D")[0])


def floyd(edges):
    nodes = sorted({n for e in edges for n in e})
    d = {(i, j): 0 if i == j else edges.get((i, j), float("inf")) for i in nodes for j in nodes}
    for k in nodes:
        for i in nodes:
            for j in nodes:
                d[i, j] = min(d[i, j], d[i, k] + d[k, j])
    return d


print({k: v for k, v in floyd(weights).items() if v not in (0, float("inf"))})


class UnionFind:
    def __init__(self, items):
        self.parent = {x: x for x in items}

    def find(self, x):
        while self.parent[x] != x:
            self.parent[x] = self.parent[self.parent[x]]
            x = self.parent[x]
        return x

    def union(self, a, b):
        ra, rb = self.find(a), self.find(b)
        if ra == rb:
            return False
        self.parent[rb] = ra
        return True


edges = sorted([(7, "A", "D"), (5, "A", "B"), (8, "B", "C"), (9, "B", "D"), (7, "B", "E"), (5, "C", "E"), (15, "D", "E"), (6, "D", "F"), (8, "E", "F")])
uf, mst = UnionFind("ABCDEF"), []
for w, a, b in edges:
    if uf.union(a, b):
        mst.append((a, b, w))
print(mst, sum(w for *_, w in mst))
grid = ["S.#.", ".##.", "....", "#.#E"]


def solve(grid):
    pos = {c: (r, k) for r, row in enumerate(grid) for k, c in enumerate(row) if c in "SE"}
    q, came = deque([pos["S"]]), {pos["S"]: None}
    while q:
        r, c = cur = q.popleft()
        if cur == pos["E"]:
            break
        for nr, nc in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
            if 0 <= nr < len(grid) and 0 <= nc < len(grid[0]) and grid[nr][nc] != "#" and (nr, nc) not in came:
                came[nr, nc] = cur
                q.append((nr, nc))
    path, cur = [], pos["E"]
    while cur:
        path.append(cur)
        cur = came[cur]
    return path[::-1]


print(len(solve(grid)), solve(grid))
