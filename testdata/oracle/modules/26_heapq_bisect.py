# heapq and bisect.
import bisect
import heapq

h = []
for v in (5, 1, 4, 1, 3):
    heapq.heappush(h, v)
print(h, h[0], [heapq.heappop(h) for _ in range(len(h))])
data = [9, 4, 7, 1, 8, 2]
heapq.heapify(data)
print(data, heapq.heappushpop(data, 0), heapq.heapreplace(data, 5), data, heapq.nlargest(2, data), heapq.nsmallest(3, data), heapq.nlargest(2, ["bb", "a", "ccc"], key=len), heapq.nsmallest(0, data), heapq.nsmallest(99, [2, 1]))
print(list(heapq.merge([1, 4], [2, 3], [0, 9])), list(heapq.merge([4, 1], [3, 2], reverse=True)), list(heapq.merge(["a", "CC"], ["bbb"], key=len)))
jobs = []
for i, (p, name) in enumerate([(2, "write"), (1, "read"), (2, "exec"), (1, "open")]):
    heapq.heappush(jobs, (p, i, name))
print([heapq.heappop(jobs)[2] for _ in range(4)])


def dijkstra(graph, start):
    dist, heap = {start: 0}, [(0, start)]
    while heap:
        d, u = heapq.heappop(heap)
        if d > dist[u]:
            continue
        for v, w in graph[u].items():
            if d + w < dist.get(v, float("inf")):
                dist[v] = d + w
                heapq.heappush(heap, (d + w, v))
    return dist


print(dijkstra({"A": {"B": 1, "C": 4}, "B": {"C": 2, "D": 6}, "C": {"D": 3}, "D": {}}, "A"))
s = [1, 3, 3, 5, 8]
print(bisect.bisect(s, 3), bisect.bisect_left(s, 3), bisect.bisect_right(s, 3), bisect.bisect(s, 0), bisect.bisect(s, 99), bisect.bisect_left(s, 3, 2), bisect.bisect_left(s, 5, 0, 2), bisect.bisect_left([], 1))
bisect.insort(s, 4)
bisect.insort_left(s, 3)
print(s, bisect.bisect([("a", 1), ("b", 2)], 1, key=lambda t: t[1]))
people = [{"n": "a", "age": 5}, {"n": "b", "age": 9}]
bisect.insort(people, {"n": "c", "age": 7}, key=lambda p: p["age"])
print([p["n"] for p in people])


def grade(score, points=(60, 70, 80, 90), grades="FDCBA"):
    return grades[bisect.bisect(points, score)]


print([grade(s) for s in (33, 99, 77, 70, 89, 90, 100)])


def show(label, f):
    try:
        print(label, "->", f())
    except Exception as e:
        print(label, "->", type(e).__name__ + ":", e)


show("heappop empty", lambda: heapq.heappop([]))
show("heapreplace empty", lambda: heapq.heapreplace([], 1))
show("heappushpop empty", lambda: heapq.heappushpop([], 1))
show("heappush mixed", lambda: heapq.heappush([1], "a"))
show("heapify tuple", lambda: heapq.heapify((1, 2)))
show("heappush tuple", lambda: heapq.heappush((), 1))
show("tie", lambda: heapq.heappush([(1, {})], (1, {})))
show("bisect str", lambda: bisect.bisect([1, 2], "a"))
show("bisect negative", lambda: bisect.bisect([1], 1, -1))
show("insort tuple", lambda: bisect.insort((), 1))
