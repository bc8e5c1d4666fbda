package object

import "go.starlark.net/starlark"

// A TextWriter is a native text file: sys.stdout. Each call is written in one
// piece, so that the lines of threads do not mix.
type TextWriter interface {
	WriteText(th *starlark.Thread, s string) error
}

// WriteText writes s to a file-like object: natively, or by its write method. It
// may run script code.
func WriteText(th *starlark.Thread, file starlark.Value, s string) error {
	if w, ok := file.(TextWriter); ok {
		return w.WriteText(th, s)
	}
	_, err := CallMethod(th, file, "write", starlark.String(s))
	return err
}
