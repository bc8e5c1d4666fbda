"""Servers for sockets of the program, one request after the other or each in a thread."""
import socket
import threading

__all__ = ["BaseServer", "TCPServer", "UDPServer", "ThreadingUDPServer", "ThreadingTCPServer", "BaseRequestHandler", "StreamRequestHandler",
           "DatagramRequestHandler", "ThreadingMixIn"]


class BaseServer:
    """Base of all servers: what is the same for each kind of request."""
    timeout = None

    def __init__(self, server_address, RequestHandlerClass):
        self.server_address, self.RequestHandlerClass = server_address, RequestHandlerClass
        self._ended = threading.Event()
        self._ended.set()
        self._ending = False

    def server_activate(self):
        """Begin to take requests."""

    def serve_forever(self, poll_interval=0.5):
        """Handle requests until shutdown() is called in another thread."""
        self._ended.clear()
        try:
            while not self._ending:
                if self._comes(poll_interval) and not self._ending:
                    self._handle_request_noblock()
                self.service_actions()
        finally:
            self._ending = False
            self._ended.set()

    def _comes(self, timeout):
        """Wait for a request or the end of serve_forever(), and tell whether there is a request."""
        with socket._changed:
            socket._changed.wait_for(lambda: self._ending or self.socket._can_read(), timeout)
            return self.socket._can_read()

    def shutdown(self):
        """End serve_forever(), and wait for that."""
        self._ending = True
        with socket._changed:
            socket._changed.notify_all()
        self._ended.wait()

    def service_actions(self):
        """Do what is to be done in each turn of serve_forever()."""

    def handle_request(self):
        """Wait for a request, at most for timeout seconds, and handle it."""
        timeout = self.socket.gettimeout()
        if timeout is None:
            timeout = self.timeout
        elif self.timeout is not None:
            timeout = min(timeout, self.timeout)
        if self._comes(timeout):
            return self._handle_request_noblock()
        return self.handle_timeout()

    def _handle_request_noblock(self):
        try:
            request, client_address = self.get_request()
        except OSError:
            return
        try:
            if self.verify_request(request, client_address):
                self.process_request(request, client_address)
            else:
                self.shutdown_request(request)
        except Exception:
            self.handle_error(request, client_address)
            self.shutdown_request(request)
        except:
            self.shutdown_request(request)
            raise

    def handle_timeout(self):
        """Do what is to be done when no request has come."""

    def verify_request(self, request, client_address):
        """Tell whether the request is to be handled."""
        return True

    def process_request(self, request, client_address):
        """Handle the request and end it."""
        self.finish_request(request, client_address)
        self.shutdown_request(request)

    def server_close(self):
        """Let go of what the server has."""

    def finish_request(self, request, client_address):
        """Have an object of the handler's class handle the request."""
        self.RequestHandlerClass(request, client_address, self)

    def shutdown_request(self, request):
        """End a request."""
        self.close_request(request)

    def close_request(self, request):
        """Let go of a request."""

    def handle_error(self, request, client_address):
        """Write what a handler has raised."""
        import sys
        import traceback
        line = "-" * 40 + "\n"
        sys.stderr.write(f"{line}Exception occurred during processing of request from {client_address}\n{traceback.format_exc()}{line}")

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.server_close()


class TCPServer(BaseServer):
    """A server for connections."""
    address_family, socket_type = socket.AF_INET, socket.SOCK_STREAM
    request_queue_size = 5
    allow_reuse_address = allow_reuse_port = False

    def __init__(self, server_address, RequestHandlerClass, bind_and_activate=True):
        super().__init__(server_address, RequestHandlerClass)
        self.socket = socket.socket(self.address_family, self.socket_type)
        if bind_and_activate:
            try:
                self.server_bind()
                self.server_activate()
            except:
                self.server_close()
                raise

    def server_bind(self):
        """Take the address."""
        if self.allow_reuse_address:
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.socket.bind(self.server_address)
        self.server_address = self.socket.getsockname()

    def server_activate(self):
        self.socket.listen(self.request_queue_size)

    def server_close(self):
        self.socket.close()

    def fileno(self):
        """Return the number of the socket."""
        return self.socket.fileno()

    def get_request(self):
        """Return a connection and the address of its other end."""
        return self.socket.accept()

    def shutdown_request(self, request):
        try:
            request.shutdown(socket.SHUT_WR)
        except OSError:
            pass
        self.close_request(request)

    def close_request(self, request):
        request.close()


class ThreadingMixIn:
    """Handles each request in a thread of its own."""
    daemon_threads = False
    block_on_close = True
    _threads = None

    def process_request_thread(self, request, client_address):
        """Do what process_request() of other servers does, in a thread."""
        try:
            self.finish_request(request, client_address)
        except Exception:
            self.handle_error(request, client_address)
        finally:
            self.shutdown_request(request)

    def process_request(self, request, client_address):
        t = threading.Thread(target=self.process_request_thread, args=(request, client_address))
        t.daemon = self.daemon_threads
        if not t.daemon and self.block_on_close:
            if self._threads is None:
                self._threads = []
            self._threads[:] = [other for other in self._threads if other.is_alive()] + [t]
        t.start()

    def server_close(self):
        super().server_close()
        threads, self._threads = self._threads or (), None
        for t in threads:
            t.join()


class BaseRequestHandler:
    """Handles a request while it is made."""

    def __init__(self, request, client_address, server):
        self.request, self.client_address, self.server = request, client_address, server
        self.setup()
        try:
            self.handle()
        finally:
            self.finish()

    def setup(self):
        """Do what comes before handle()."""

    def handle(self):
        """Do what the request asks for."""

    def finish(self):
        """Do what comes after handle()."""


_RARE = {"ThreadingTCPServer", "UDPServer", "ThreadingUDPServer", "StreamRequestHandler", "DatagramRequestHandler"}


def __getattr__(name):
    if name not in _RARE:
        raise AttributeError(f"module 'socketserver' has no attribute {name!r}")
    part = __import__("socketserver._rest", None, None, ["*"])
    globals().update((n, getattr(part, n)) for n in _RARE)
    return globals()[name]
