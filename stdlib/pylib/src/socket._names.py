"""Names and numbers of hosts and services: socket loads this when a script asks for one."""
import sys
from socket import AF_INET, SOCK_DGRAM, SOCK_STREAM, _here, _numeric, gethostbyname


class herror(OSError):
    """Raised for names of hosts, which it never is."""
    __module__ = "socket"


def has_dualstack_ipv6():
    """Return False."""
    return False


def getfqdn(name=""):
    """Return the full name of a host."""
    return "localhost" if name in _here else name


def gethostbyname_ex(hostname, /):
    """Return (name, other names, addresses) of a host."""
    return hostname, [], [gethostbyname(hostname)]


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    """Return what sockets for a host and port are to be made with."""
    ip = gethostbyname(host or "localhost")
    kinds = [(SOCK_STREAM, 6), (SOCK_DGRAM, 17)]
    return [(AF_INET, kind, p, "", (ip, int(port or 0))) for kind, p in kinds if type in (0, kind)]


def getservbyname(servicename, protocolname=None, /):
    """Return the port of a service."""
    ports = {"http": 80, "https": 443, "ftp": 21, "ssh": 22, "telnet": 23, "smtp": 25, "domain": 53, "echo": 7}
    if servicename not in ports:
        raise OSError("service/proto not found")
    return ports[servicename]


def inet_aton(ip_addr, /):
    """Return an address as four bytes."""
    if not _numeric(ip_addr):
        raise OSError("illegal IP address string passed to inet_aton")
    return bytes(map(int, ip_addr.split(".")))


def inet_ntoa(packed_ip, /):
    """Return the text of an address of four bytes."""
    if len(packed_ip) != 4:
        raise OSError("packed IP wrong length")
    return ".".join(map(str, packed_ip))


def htons(x, /):
    """Return a number of two bytes as they are sent."""
    return int.from_bytes(x.to_bytes(2, sys.byteorder), "big")


def htonl(x, /):
    """Return a number of four bytes as they are sent."""
    return int.from_bytes(x.to_bytes(4, sys.byteorder), "big")


def close(fd, /):
    """Raise OSError: sockets are closed by their methods."""
    raise OSError(9, "Bad file descriptor")


ntohs, ntohl = htons, htonl
