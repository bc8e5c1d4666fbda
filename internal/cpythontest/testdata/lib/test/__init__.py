"""The package of CPython's own tests: the test files come from an installation, test.support from here."""
