"""Servers for messages or with threads, and handlers with files: socketserver loads this when a script asks for one."""
import socket
from socketserver import BaseRequestHandler, TCPServer, ThreadingMixIn


class ThreadingTCPServer(ThreadingMixIn, TCPServer):
    """A server for connections, each in a thread."""


class UDPServer(TCPServer):
    """A server for messages."""
    socket_type = socket.SOCK_DGRAM
    max_packet_size = 8192

    def get_request(self):
        """Return a message with the socket it came to, and the address of the sender."""
        data, client_address = self.socket.recvfrom(self.max_packet_size)
        return (data, self.socket), client_address

    def server_activate(self):
        pass

    def shutdown_request(self, request):
        self.close_request(request)

    def close_request(self, request):
        pass


class ThreadingUDPServer(ThreadingMixIn, UDPServer):
    """A server for messages, each in a thread."""


class StreamRequestHandler(BaseRequestHandler):
    """Handles a connection by two files, rfile and wfile."""
    rbufsize, wbufsize = -1, 0
    timeout = None
    disable_nagle_algorithm = False

    def setup(self):
        self.connection = self.request
        if self.timeout is not None:
            self.connection.settimeout(self.timeout)
        self.rfile = self.connection.makefile("rb", self.rbufsize)
        self.wfile = socket._file_part().Writer(self.connection) if self.wbufsize == 0 else self.connection.makefile("wb", self.wbufsize)

    def finish(self):
        if not self.wfile.closed:
            try:
                self.wfile.flush()
            except OSError:
                pass
        self.wfile.close()
        self.rfile.close()


class DatagramRequestHandler(BaseRequestHandler):
    """Handles a message by two files, rfile and wfile."""

    def setup(self):
        self.packet, self.socket = self.request
        from io import BytesIO
        self.rfile, self.wfile = BytesIO(self.packet), BytesIO()

    def finish(self):
        self.socket.sendto(self.wfile.getvalue(), self.client_address)


for _c in ThreadingTCPServer, UDPServer, ThreadingUDPServer, StreamRequestHandler, DatagramRequestHandler:
    _c.__module__ = "socketserver"
