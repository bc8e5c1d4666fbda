"""Tests of programs: cases, suites, loaders, runners and a command line."""
__all__ = ["TestResult", "TestCase", "TestSuite", "TextTestRunner", "TestLoader",
           "FunctionTestCase", "main", "defaultTestLoader", "SkipTest", "skip", "skipIf", "skipUnless",
           "expectedFailure", "TextTestResult", "installHandler", "registerResult", "removeResult",
           "removeHandler", "addModuleCleanup", "doModuleCleanups", "enterModuleContext"]
__unittest = True


_homes = {
    "result": ("TestResult",),
    "case": ("addModuleCleanup", "TestCase", "FunctionTestCase", "SkipTest", "skip", "skipIf", "skipUnless",
             "expectedFailure", "doModuleCleanups", "enterModuleContext"),
    "suite": ("BaseTestSuite", "TestSuite"),
    "loader": ("TestLoader", "defaultTestLoader"),
    "main": ("TestProgram", "main"),
    "runner": ("TextTestRunner", "TextTestResult"),
    "signals": ("installHandler", "registerResult", "removeResult", "removeHandler"),
    "util": (),
}


def __dir__():
    return sorted({*globals(), *__all__, *_homes, "BaseTestSuite", "TestProgram", "IsolatedAsyncioTestCase"} - {"_homes"})


def __getattr__(name):
    """Load the module that a name is in when it is first asked for."""
    if name == "IsolatedAsyncioTestCase":
        raise ImportError("IsolatedAsyncioTestCase: Tailorbird has no asyncio")
    import sys
    for home, names in _homes.items():
        if name in names or name == home:
            __import__(__name__ + "." + home)
            module = sys.modules[__name__ + "." + home]
            value = globals()[name] = getattr(module, name) if name in names else module
            return value
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
