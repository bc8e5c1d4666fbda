# Sockets between threads of one program: echo servers, files on sockets, timeouts, errors, messages, select, socketserver.
import select
import selectors
import socket
import socketserver
import threading
import time


def tr(f):
    try:
        print(f())
    except (OSError, ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__, e)


print("-- echo")
server = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
server.bind(("127.0.0.1", 0))
server.listen(5)
host, port = server.getsockname()
print(host, port > 1024, server.family, server.type, server.fileno() > 2, server.gettimeout(), server.getblocking())


def echo(conn, addr):
    with conn:
        while data := conn.recv(1024):
            conn.sendall(data.upper())


def serve():
    for _ in range(3):
        conn, addr = server.accept()
        threading.Thread(target=echo, args=(conn, addr)).start()


acceptor = threading.Thread(target=serve)
acceptor.start()
results = {}


def client(n):
    with socket.create_connection((host, port), timeout=5) as s:
        for word in "one", "two", f"client {n}":
            s.sendall(word.encode())
            results.setdefault(n, []).append(s.recv(1024).decode())
        results[n].append(s.getpeername() == (host, port))


clients = [threading.Thread(target=client, args=(n,)) for n in range(3)]
for t in clients:
    t.start()
for t in clients + [acceptor]:
    t.join()
print(sorted(results.items()))
server.close()
print(server.fileno(), repr(server).startswith("<socket.socket [closed] fd=-1, family=2, type=1"))
tr(server.accept)
tr(lambda: socket.create_connection((host, port)))

print("-- pairs and files")
a, b = socket.socketpair()
a.sendall(b"line 1\nline 2\nrest")
a.shutdown(socket.SHUT_WR)
with b.makefile("r") as f:
    print(f.readline(), [line for line in f])
tr(lambda: a.send(b"x"))
b.sendall(b"answer")
b.close()
print(a.recv(3), a.recv(100, socket.MSG_PEEK), a.recv(100), a.recv(100), a.recv(100))
a.close()
tr(lambda: a.recv(1))
a, b = socket.socketpair()
with a, b, a.makefile("rwb") as fa, b.makefile("w") as fb:
    print("to a", file=fb, flush=True)
    print(fa.readline())
    fa.write(b"\x00\x01")
    fa.flush()
    print(b.recv(10))
    tr(lambda: a.send("text"))
    tr(lambda: a.recv(-1))
    buffer = bytearray(4)
    a.sendall(b"abcdef")
    print(b.recv_into(buffer), buffer, b.recv(10))
    a.settimeout(0.01)
    tr(lambda: a.recv(1))
    a.setblocking(False)
    tr(lambda: a.recv(1))
    print(a.gettimeout(), a.getblocking())
    big = b"x" * 1_000_000
    t = threading.Thread(target=b.sendall, args=(big,))
    a.settimeout(5)
    t.start()
    got = bytearray()
    while len(got) < len(big):
        got += a.recv(65536)
    t.join()
    print(got == big)

print("-- errors")
s = socket.socket()
tr(lambda: s.recv(1))
tr(lambda: s.send(b"x"))
tr(s.getpeername)
tr(s.accept)
tr(lambda: s.connect("localhost"))
tr(lambda: s.bind(("127.0.0.1", 70000)))
tr(lambda: s.connect(("127.0.0.1", 1)))
print(s.connect_ex(("127.0.0.1", 1)), s.fileno() > 2)
s.close()
s = socket.create_server(("127.0.0.1", 0))
other = socket.socket()
tr(lambda: other.bind(s.getsockname()))
s.settimeout(0.01)
tr(s.accept)
c = socket.create_connection(s.getsockname())
tr(lambda: c.connect(s.getsockname()))
conn, addr = s.accept()
print(addr == c.getsockname(), conn.getsockname() == s.getsockname())
for x in conn, c, s, other:
    x.close()
print(socket.timeout is TimeoutError, socket.error is OSError, socket.gethostbyname("127.0.0.1"), socket.inet_aton("1.2.3.4"), socket.inet_ntoa(b"\x7f\0\0\1"),
      socket.htons(80) in (80, 20480), socket.AF_INET, socket.SOCK_DGRAM, repr(socket.SOCK_STREAM))

print("-- messages")
receiver = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
receiver.bind(("127.0.0.1", 0))
sender = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
for i in range(3):
    sender.sendto(b"message %d" % i, receiver.getsockname())
for i in range(3):
    data, address = receiver.recvfrom(100)
    print(data, address[0], address[1] == sender.getsockname()[1])
receiver.sendto(b"back", address)
print(sender.recvfrom(2)[0])
receiver.settimeout(0.01)
tr(lambda: receiver.recvfrom(1))
receiver.close()
sender.close()

print("-- select")
a, b = socket.socketpair()
c, d = socket.socketpair()
print(select.select([a, c], [], [], 0), [x is b for x in select.select([], [b], [], 0)[1]])
threading.Timer(0.02, d.sendall, [b"late"]).start()
r, w, x = select.select([a, c], [], [], 5)
print(r == [c], c.recv(10))
with selectors.DefaultSelector() as sel:
    sel.register(a, selectors.EVENT_READ, data="a")
    sel.register(c, selectors.EVENT_READ | selectors.EVENT_WRITE, data="c")
    b.send(b"now")
    print(sorted((key.data, mask) for key, mask in sel.select(1)), len(sel.get_map()))
    print(sel.unregister(c).data, [(key.data, mask) for key, mask in sel.select(0)])
for x in a, b, c, d:
    x.close()

print("-- socketserver")


class Upper(socketserver.BaseRequestHandler):
    def handle(self):
        data = self.request.recv(1024)
        name = threading.current_thread().name
        self.request.sendall(b"%s from a thread of its own: %s" % (data.upper(), b"yes" if name != "server" else b"no"))


class Lines(socketserver.StreamRequestHandler):
    def handle(self):
        for line in self.rfile:
            self.wfile.write(line[::-1].strip() + b"\n")


class Messages(socketserver.BaseRequestHandler):
    def handle(self):
        data, sock = self.request
        sock.sendto(data * 2, self.client_address)


class Server(socketserver.ThreadingMixIn, socketserver.TCPServer):
    allow_reuse_address = True
    daemon_threads = True


with Server(("localhost", 0), Upper) as srv:
    t = threading.Thread(target=srv.serve_forever, name="server", daemon=True)
    t.start()
    for word in "hello", "world":
        with socket.create_connection(srv.server_address) as s:
            s.sendall(word.encode())
            print(s.recv(100))
    srv.shutdown()
    t.join()
with socketserver.TCPServer(("127.0.0.1", 0), Lines) as srv:
    t = threading.Thread(target=srv.serve_forever, args=(0.05,))
    t.start()
    with socket.create_connection(srv.server_address) as s, s.makefile("rw") as f:
        print("abc", "def", sep="\n", file=f, flush=True)
        print(f.readline(), f.readline())
    srv.shutdown()
    t.join()
with socketserver.UDPServer(("127.0.0.1", 0), Messages) as srv:
    t = threading.Thread(target=srv.handle_request)
    t.start()
    with socket.socket(type=socket.SOCK_DGRAM) as s:
        s.sendto(b"ab", srv.server_address)
        print(s.recv(10))
    t.join()
    srv.timeout = 0.01
    print(srv.handle_request())
