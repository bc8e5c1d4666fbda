# The limit of digits in conversions between ints and text.
import sys, json
print(sys.get_int_max_str_digits())
for f in (lambda: str(10 ** 5000), lambda: int("9" * 5000), lambda: f"{10**5000}", lambda: "%d" % 10**5000 if False else "%d" % (10**5000), lambda: repr([10**4300]), lambda: json.loads("1" * 5000), lambda: print(10 ** 4400), lambda: int("1" * 4300) > 0, lambda: "{:,}".format(10 ** 5000), lambda: hex(10 ** 5000)[:6], lambda: int("f" * 6000, 16) > 0):
    try: print(str(f())[:10])
    except ValueError as e: print("ValueError", str(e)[:200])
sys.set_int_max_str_digits(0)
print(sys.get_int_max_str_digits(), len(str(2 ** 100000)), len(f"{3**20000}"), int("7" * 9000) % 97, len("%d" % 7 ** 9000), len(json.dumps(10**6000)), json.loads("1" * 5000) % 1000, len(str([10**5000])), len(f"{10**5000:,}"))
sys.set_int_max_str_digits(640)
try: str(10 ** 640)
except ValueError as e: print(e)
for n in (0, 639, 640, -1, 5000, "x", 1.5, None):
    try: print(n, sys.set_int_max_str_digits(n), sys.get_int_max_str_digits())
    except (ValueError, TypeError) as e: print(n, type(e).__name__, e)
print(sys.flags.int_max_str_digits, sys.int_info.str_digits_check_threshold, sys.int_info.default_max_str_digits)
sys.set_int_max_str_digits(maxdigits=10000)
import math
print(len(str(math.factorial(2000))), sum(map(int, str(2 ** 1000))), str(math.factorial(3000))[:20])
