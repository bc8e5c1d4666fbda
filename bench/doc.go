// Command bench runs the scripts of bench/scripts on Tailorbird and on CPython
// 3.13, in turn and on one core, and prints how many times faster ours is.
//
//	go run ./bench                     everything; writes docs/performance.md
//	go run ./bench --quick             one round, small counts of threads
//	go run ./bench --only threads/lock scripts whose name matches
//	go run ./bench --against BINARY    two builds of Tailorbird
//	go run ./bench --profile FILE      the profile that the compiler is led by
//
// A script is timed as a whole process, and by its own clock where it prints a
// line `bench: SECONDS`; the ratio is taken from its own clock then, so that the
// start of the interpreter does not count. Whatever else it prints must be equal on
// both sides. A script whose first line is `# starlark` is valid Starlark too and
// is also run by go.starlark.net, in a process of its own.
//
// CPython is $TAILORBIRD_CPYTHON, python3.13 on the path, or the one that pyenv
// installed; without it the figures are ours alone.
package main
