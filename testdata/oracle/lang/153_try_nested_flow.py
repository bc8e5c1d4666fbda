# Nested try statements: exceptions in handlers, else and finally; loops; retry; cleanup order; swallowed and replaced errors.
log = []


def step(name, exc=None):
    log.append(name)
    if exc:
        raise exc


def report(label, f):
    log.clear()
    try:
        result = f()
    except BaseException as e:
        chain, c = [], e
        while c is not None:
            chain.append(repr(c))
            c = c.__cause__ or (None if c.__suppress_context__ else c.__context__)
        result = "raised " + " <- ".join(chain)
    print(f"{label}: {result} | {' '.join(log)}")


def handler_raises():
    try:
        step("body", ValueError("a"))
    except ValueError:
        step("handler", KeyError("b"))
    except KeyError:
        step("not reached")
    finally:
        step("finally")


def else_raises():
    try:
        step("body")
    except KeyError:
        step("wrong handler")
    else:
        step("else", KeyError("from else"))
    finally:
        step("finally")


def finally_raises():
    try:
        step("body", ValueError("lost"))
    finally:
        step("finally", KeyError("wins"))


def inner_finally_outer_handler():
    try:
        try:
            step("body", ValueError("v"))
        except TypeError:
            step("no")
        finally:
            step("inner finally")
    except ValueError as e:
        step(f"outer {e}")
        return "handled"
    finally:
        step("outer finally")


def bare_reraise_nested():
    try:
        step("body", ValueError("v"))
    except ValueError:
        try:
            step("inner", KeyError("k"))
        except KeyError:
            step("handled inner")
        raise


def reraise_different_variable():
    try:
        step("body", ValueError("v"))
    except ValueError as e:
        saved = e
    raise saved


def loop_retry():
    for attempt in range(1, 5):
        try:
            step(f"try{attempt}", OSError(f"fail {attempt}") if attempt < 3 else None)
        except OSError:
            continue
        else:
            return f"ok on {attempt}"
        finally:
            log.append(f"f{attempt}")
    return "never"


def loop_else():
    for i in range(3):
        try:
            if i == 5:
                break
        finally:
            log.append(str(i))
    else:
        return "loop finished"


def return_in_handler_and_finally():
    try:
        1 / 0
    except ZeroDivisionError:
        return "handler"
    finally:
        log.append("cleanup")


def finally_overrides_exception():
    while True:
        try:
            raise ValueError("dropped")
        finally:
            break
    return "break in finally drops the error"


def except_order():
    try:
        raise FileNotFoundError(2, "nf")
    except PermissionError:
        return "perm"
    except OSError as e:
        return f"os {e.errno}"
    except Exception:
        return "exc"


def tuple_and_variable():
    kinds = (ValueError, TypeError)
    try:
        int("x")
    except kinds as e:
        return type(e).__name__


def dynamic_handler():
    def pick():
        log.append("pick")
        return KeyError

    try:
        raise KeyError("k")
    except pick() as e:
        return repr(e)


def handler_not_evaluated():
    try:
        return "no error"
    except undefined_name:
        pass


def handler_evaluated():
    try:
        raise ValueError("v")
    except undefined_name:
        pass


def recursion_unwind(n=3):
    try:
        if n == 0:
            raise ValueError("deep")
        return recursion_unwind(n - 1)
    except KeyError:
        return "no"
    finally:
        log.append(f"u{n}")


def nested_functions():
    def a():
        try:
            b()
        except ValueError as e:
            raise TypeError("a failed") from e

    def b():
        try:
            c()
        except KeyError:
            raise ValueError("b failed")

    def c():
        raise KeyError("c failed")

    a()


def suppress_context():
    try:
        try:
            raise KeyError("hidden")
        except KeyError:
            raise ValueError("clean") from None
    except ValueError as e:
        return e.__suppress_context__, repr(e.__context__)


def exit_in_try():
    try:
        raise SystemExit(5)
    except Exception:
        return "wrong"
    finally:
        log.append("f")


def keyboard():
    try:
        raise KeyboardInterrupt
    except (Exception, GeneratorExit):
        return "wrong"


def stop_iteration_value():
    try:
        raise StopIteration("v", 2)
    except StopIteration as e:
        return e.value, e.args


def traceback_lines():
    try:
        step("x", ValueError())
    except ValueError as e:
        tb, n = e.__traceback__, 0
        while tb:
            n += 1
            tb = tb.tb_next
        return n


def with_in_try():
    class CM:
        def __enter__(self):
            log.append("enter")

        def __exit__(self, t, v, tb):
            log.append(f"exit {t and t.__name__}")

    try:
        with CM():
            try:
                raise ValueError
            except ValueError:
                log.append("inner")
            with CM():
                raise KeyError("out")
    except KeyError as e:
        return repr(e)


for f in (handler_raises, else_raises, finally_raises, inner_finally_outer_handler, bare_reraise_nested, reraise_different_variable, loop_retry, loop_else, return_in_handler_and_finally, finally_overrides_exception, except_order, tuple_and_variable, dynamic_handler,
          handler_not_evaluated, handler_evaluated, recursion_unwind, nested_functions, suppress_context, exit_in_try, keyboard, stop_iteration_value, traceback_lines, with_in_try):
    report(f.__name__, f)
