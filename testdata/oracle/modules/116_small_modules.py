# secrets, getpass, platform, locale: what does not depend on the machine.
import getpass
import locale
import platform
import secrets
import warnings


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


print(len(secrets.token_hex(8)), len(secrets.token_bytes(5)), len(secrets.token_urlsafe(16)), 0 <= secrets.randbelow(5) < 5, secrets.choice([7]), secrets.randbits(10) < 1024, secrets.token_hex() != secrets.token_hex(), 1 <= secrets.SystemRandom().randint(1, 6) <= 6)
print(secrets.compare_digest("abc", "abc"), secrets.compare_digest(b"abc", b"abd"), secrets.compare_digest("a", "ab"))
t(lambda: secrets.compare_digest("a", b"a"))
t(lambda: secrets.compare_digest("ä", "ä"))
t(lambda: secrets.randbelow(0))
t(lambda: secrets.choice([]))
print(locale.format_string("%d %s", (5, "x")), locale.atof("1.5"), locale.atoi("12"), locale.str(1.25), locale.strcoll("a", "b"), locale.localeconv()["decimal_point"], locale.setlocale(locale.LC_ALL, "C"), locale.LC_ALL)
t(lambda: locale.setlocale(locale.LC_ALL, "xx_YY.nothing"))
t(lambda: locale.currency(5))
print(platform.python_version(), platform.python_version_tuple()[:2], platform.system(), platform.machine(), platform.uname().system, platform.architecture()[0])
print(issubclass(getpass.GetPassWarning, UserWarning), callable(getpass.getpass))
