// Package cpythontest holds only tests: it runs the test files of CPython 3.13
// itself, where an installation is found, unchanged but for coroutines, which Tailorbird
// leaves out, and through our own unittest.
// What those files import from test.support stands in testdata/lib, on the import
// path of these runs only.
package cpythontest
