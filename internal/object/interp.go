package object

import (
	"go.starlark.net/starlark"
)

// An Interp is the state that the objects of one Runtime share.
type Interp struct {
	// Current returns the thread that holds the run token. Special methods that
	// containers call (__eq__, __hash__) run on it.
	Current func() *starlark.Thread

	// Modules is sys.modules.
	Modules *starlark.Dict

	// Builtins is the module whose names every module sees.
	Builtins *Module

	// MaxValueSize is the largest number of bytes that one value may take;
	// 0 means no limit. Above it operations raise MemoryError.
	MaxValueSize int64

	// MaxStrDigits is how many digits conversions between ints and decimal text may
	// have: sys.set_int_max_str_digits; 0: as many as StrDigitsCeiling.
	MaxStrDigits int

	// Stdout returns sys.stdout, nil if there is none; print writes there.
	Stdout func(th *starlark.Thread) starlark.Value

	// Stderr returns sys.stderr; tracebacks of threads go there.
	Stderr func(th *starlark.Thread) starlark.Value

	// Unraisable reports an exception that has nowhere to go: sys.unraisablehook.
	// obj, or None, is where it came from.
	Unraisable func(th *starlark.Thread, exc *Exception, msg string, obj starlark.Value)

	// ReadLine reads a line of sys.stdin without its end. It may wait; then other
	// threads run meanwhile.
	ReadLine func(th *starlark.Thread) (string, error)

	// Open is open(); args are its arguments in order.
	Open func(th *starlark.Thread, args []starlark.Value) (starlark.Value, error)

	// Panicked makes the error of a Go panic in a function of the host; nil: panics
	// go on.
	Panicked func(recovered any) error

	// Atomic is above zero while a special method runs inside an operation of a
	// container, where the machine must not switch to another task.
	Atomic int

	texts longTexts

	// boxedKeys is set once a table has a key of a script's subclass of a basic type.
	boxedKeys bool
	// boolTuples is set once a table has a tuple with a bool as key.
	boolTuples bool
	// customKeys is set once a table has a key with __hash__ or __eq__ of a script that
	// may equal a value of a basic type.
	customKeys bool

	ids   uint64
	nans  uint64 // how many were made from text
	deque *Class
}

// BoxedKeys reports whether some dict or set has, or had, a key of a script's
// subclass of a basic type.
func (in *Interp) BoxedKeys() bool { return in.boxedKeys }

// NewInterp returns an Interp without modules.
func NewInterp() *Interp {
	return &Interp{
		Modules:  new(starlark.Dict),
		Builtins: NewModule("builtins"),
		Stdout:   func(*starlark.Thread) starlark.Value { return starlark.None },
		Stderr:   func(*starlark.Thread) starlark.Value { return starlark.None },
		ReadLine: func(*starlark.Thread) (string, error) { return "", Raise(EOFError, "EOF when reading a line") },
	}
}

// newID returns a number that looks like an address and has not been given out.
func (in *Interp) newID() uint64 {
	if in == nil {
		return 0x7f0000000010
	}
	in.ids += 0x30
	return 0x7f3000000000 + in.ids
}
