"""What CPython's test files expect of their support package, as far as tests that Tailorbird can run use it."""
import contextlib
import functools
import gc
import io
import os
import sys
import time
import types
import unittest

verbose = 0
use_resources = None
SHORT_TIMEOUT = 30.0
LONG_TIMEOUT = 300.0
LOOPBACK_TIMEOUT = 10.0
INTERNET_TIMEOUT = 60.0
PIPE_MAX_SIZE = 4 * 1024 * 1024 + 1
MAX_Py_ssize_t = sys.maxsize
_1M, _1G, _2G, _4G = 1 << 20, 1 << 30, 1 << 31, 1 << 32
is_jython = is_android = is_apple = is_apple_mobile = is_emscripten = is_wasi = False
is_s390x = False
HAVE_DOCSTRINGS = True
MISSING_C_DOCSTRINGS = True
HAVE_ASAN_FORK_BUG = False
Py_DEBUG = Py_TRACE_REFS = Py_GIL_DISABLED = False
has_fork_support = has_subprocess_support = has_socket_support = False
check_platform_threading = True
environment_altered = False
TEST_HOME_DIR = "/"


class Error(Exception):
    """Base of errors of the tests themselves."""


class TestFailed(Error):
    def __init__(self, msg, *args, stats=None):
        self.msg, self.stats = msg, stats
        super().__init__(msg, *args)


class ResourceDenied(unittest.SkipTest):
    """A resource that the run does not offer."""


def _same(obj):
    return obj


# Tests that are about how CPython is made.

def check_impl_detail(**guards):
    """Report whether tests of the implementation with these guards run here: not those of CPython alone."""
    if not guards:
        return False
    positive = any(guards.values())
    return not positive


def impl_detail(msg=None, **guards):
    if check_impl_detail(**guards):
        return _same
    return unittest.skip(msg or "implementation detail of CPython")


def cpython_only(test):
    return impl_detail()(test)


def refcount_test(test):
    return cpython_only(test)


def skip_if_sanitizer(reason=None, **kinds):
    return _same


def check_sanitizer(**kinds):
    return False


def skip_if_pgo_task(test):
    return test


def skip_if_buildbot(reason=None):
    return _same


def no_tracing(test):
    return test


def requires_gil_enabled(msg="needs the GIL enabled"):
    return _same


def expected_failure_if_gil_disabled():
    return _same


@contextlib.contextmanager
def suppress_immortalization(suppress=True):
    yield


skip_if_suppress_immortalization = skip_if_buildbot


def without_optimizer(test):
    return test


def requires_specialization(test):
    return cpython_only(test)


def requires_limited_api(test):
    return unittest.skip("needs the C API")(test)


def requires_fork():
    return unittest.skip("needs fork")


def requires_subprocess():
    return unittest.skip("needs processes")


def requires_working_socket(*, module=False):
    if module:
        raise unittest.SkipTest("needs sockets")
    return unittest.skip("needs sockets")


def requires_docstrings(test):
    return unittest.skip("needs docstrings of C functions")(test)


def requires_IEEE_754(test):
    return test


has_strftime_extensions = True


def run_with_tz(tz):
    return unittest.skip("needs to set the time zone of the process")


def requires_debug_ranges(reason=None):
    return _same


def requires_resource(resource):
    return _same if is_resource_enabled(resource) else unittest.skip(f"resource {resource!r} is not enabled")


def is_resource_enabled(resource):
    return resource == "cpu"


def requires(resource, msg=None):
    if not is_resource_enabled(resource):
        raise ResourceDenied(msg or f"resource {resource!r} is not enabled")


def bigmemtest(size, memuse, dry_run=True):
    """Call the test with a small size, as a dry run does."""
    if not dry_run:
        return unittest.skip("needs gigabytes of memory")

    def decorate(test):
        @functools.wraps(test)
        def small(self):
            return test(self, 5147)
        return small
    return decorate


def bigaddrspacetest(test):
    return unittest.skip("needs the whole address space")(test)


def check_sizeof(test, o, size):
    raise unittest.SkipTest("needs sizes of C structures")


def calcobjsize(fmt):
    return 0


calcvobjsize = calcobjsize


def python_is_optimized():
    return True


def run_in_subinterp(code):
    raise unittest.SkipTest("needs subinterpreters")


run_in_subinterp_with_config = run_in_subinterp


def check_disallow_instantiation(testcase, tp, *args, **kwds):
    testcase.assertRaises(TypeError, tp, *args, **kwds)


def load_package_tests(pkg_dir, loader, standard_tests, pattern):
    return standard_tests


def args_from_interpreter_flags():
    return []


optim_args_from_interpreter_flags = args_from_interpreter_flags


# Changing things for a while.

@contextlib.contextmanager
def swap_attr(obj, attr, new_val):
    """Give obj.attr another value inside the block; the old one is the target of the with statement."""
    missing = object()
    old = getattr(obj, attr, missing)
    setattr(obj, attr, new_val)
    try:
        yield None if old is missing else old
    finally:
        if old is not missing:
            setattr(obj, attr, old)
        elif hasattr(obj, attr):
            delattr(obj, attr)


@contextlib.contextmanager
def swap_item(obj, item, new_val):
    """The same for obj[item]."""
    missing = object()
    old = obj[item] if item in obj else missing
    obj[item] = new_val
    try:
        yield None if old is missing else old
    finally:
        if old is not missing:
            obj[item] = old
        elif item in obj:
            del obj[item]


def patch(test_instance, object_to_patch, attr_name, new_value):
    old = getattr(object_to_patch, attr_name)
    setattr(object_to_patch, attr_name, new_value)
    test_instance.addCleanup(setattr, object_to_patch, attr_name, old)


@contextlib.contextmanager
def captured_output(stream_name):
    """Replace a stream of sys by a StringIO, which is the target of the with statement."""
    old = getattr(sys, stream_name)
    setattr(sys, stream_name, io.StringIO())
    try:
        yield getattr(sys, stream_name)
    finally:
        setattr(sys, stream_name, old)


def captured_stdout():
    return captured_output("stdout")


def captured_stderr():
    return captured_output("stderr")


def captured_stdin():
    return captured_output("stdin")


def force_not_colorized(test):
    return test


def gc_collect():
    gc.collect()


@contextlib.contextmanager
def disable_gc():
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.enable()


def setswitchinterval(interval):
    sys.setswitchinterval(interval)


@contextlib.contextmanager
def infinite_recursion(max_depth=None):
    """Set a recursion limit that a recursion without end reaches soon."""
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(max_depth + 150 if max_depth else 20_000)
    try:
        yield
    finally:
        sys.setrecursionlimit(before)


@contextlib.contextmanager
def set_recursion_limit(limit):
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(limit)
    try:
        yield
    finally:
        sys.setrecursionlimit(before)


NHASHBITS = 64


def get_c_recursion_limit():
    return 10_000  # more than natives of Tailorbird nest


def exceeds_recursion_limit():
    return 100_000


@contextlib.contextmanager
def adjust_int_max_str_digits(max_digits):
    before = sys.get_int_max_str_digits()
    sys.set_int_max_str_digits(max_digits)
    try:
        yield
    finally:
        sys.set_int_max_str_digits(before)


class SuppressCrashReport:
    def __enter__(self):
        return self

    def __exit__(self, *ignore_exc):
        return None


class catch_unraisable_exception:
    """Keep what sys.unraisablehook is called with."""

    def __init__(self):
        self.unraisable = None

    def _hook(self, unraisable):
        self.unraisable = unraisable

    def __enter__(self):
        self._old = sys.unraisablehook
        sys.unraisablehook = self._hook
        return self

    def __exit__(self, *exc_info):
        sys.unraisablehook = self._old
        del self.unraisable


# Waiting.

def busy_retry(timeout, err_msg=None, /, *, error=True):
    """Let a loop go round until it breaks; after timeout seconds fail, or just end if error is false."""
    if timeout <= 0:
        raise ValueError("timeout must be greater than zero")
    start = time.monotonic()
    while True:
        yield
        if time.monotonic() - start >= timeout:
            break
    if error:
        raise AssertionError(f"timeout ({timeout:.1f} seconds)" + (f": {err_msg}" if err_msg else ""))


def sleeping_retry(timeout, err_msg=None, /, *, init_delay=0.010, max_delay=1.0, error=True):
    """The same with a sleep between the rounds that becomes longer."""
    delay = init_delay
    for _ in busy_retry(timeout, err_msg, error=error):
        yield
        time.sleep(delay)
        delay = min(2 * delay, max_delay)


def wait_process(pid, *, exitcode, timeout=None):
    raise unittest.SkipTest("needs processes")


def reap_children():
    """There are no child processes."""


def skip_if_broken_multiprocessing_synchronize():
    raise unittest.SkipTest("needs processes")


def print_warning(msg):
    print(f"Warning -- {msg}", file=sys.stderr, flush=True)


def flush_std_streams():
    sys.stdout.flush()
    sys.stderr.flush()


# Checks.

def check_syntax_error(testcase, statement, errtext="", *, lineno=None, offset=None):
    """The statement does not compile, with this text and at this place."""
    with testcase.assertRaisesRegex(SyntaxError, errtext) as cm:
        compile(statement, "<test string>", "exec")
    err = cm.exception
    testcase.assertIsNotNone(err.lineno)
    if lineno is not None:
        testcase.assertEqual(err.lineno, lineno)
    testcase.assertIsNotNone(err.offset)
    if offset is not None:
        testcase.assertEqual(err.offset, offset)


def check_free_after_iterating(test, iter, cls, args=()):
    raise unittest.SkipTest("needs reference counts")


def check__all__(test_case, module, name_of_module=None, extra=(), not_exported=()):
    """module.__all__ holds the public names that are defined in the module, and extra."""
    if name_of_module is None:
        name_of_module = (module.__name__,)
    elif isinstance(name_of_module, str):
        name_of_module = (name_of_module,)
    expected = set(extra)
    for name in dir(module):
        if name.startswith("_") or name in not_exported:
            continue
        obj = getattr(module, name)
        if getattr(obj, "__module__", None) in name_of_module or (
                not hasattr(obj, "__module__") and not isinstance(obj, types.ModuleType)):
            expected.add(name)
    test_case.assertCountEqual(module.__all__, expected)


def get_attribute(obj, name):
    try:
        return getattr(obj, name)
    except AttributeError:
        raise unittest.SkipTest(f"object {obj!r} has no attribute {name!r}") from None


def run_code(code):
    names = {}
    exec(code, names)
    return names


def findfile(filename, subdir=None):
    return filename


def sortdict(d):
    return "{%s}" % ", ".join("%r: %r" % item for item in sorted(d.items()))


class _Always:
    def __init__(self, answer, name):
        self._answer, self._name = answer, name

    def __repr__(self):
        return self._name

    def __hash__(self):
        return 1


class _AlwaysEqual(_Always):
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    __hash__ = _Always.__hash__


class _NeverEqual(_Always):
    def __eq__(self, other):
        return False

    def __ne__(self, other):
        return True

    __hash__ = _Always.__hash__


ALWAYS_EQ = _AlwaysEqual(True, "ALWAYS_EQ")
NEVER_EQ = _NeverEqual(False, "NEVER_EQ")


@functools.total_ordering
class _Largest:
    def __eq__(self, other):
        return isinstance(other, _Largest)

    def __lt__(self, other):
        return False


@functools.total_ordering
class _Smallest:
    def __eq__(self, other):
        return isinstance(other, _Smallest)

    def __gt__(self, other):
        return False


LARGEST, SMALLEST = _Largest(), _Smallest()


class BrokenIter:
    """An iterator that fails where its flags say."""

    def __init__(self, init_raises=False, next_raises=False, iter_raises=False):
        if init_raises:
            1 / 0
        self.next_raises, self.iter_raises = next_raises, iter_raises

    def __next__(self):
        if self.next_raises:
            1 / 0

    def __iter__(self):
        if self.iter_raises:
            1 / 0
        return self


skip_on_s390x = _same
