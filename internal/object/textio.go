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
	if WritesNatively(file) {
		return file.(TextWriter).WriteText(th, s)
	}
	if file == nil {
		return Raise(RuntimeError, "lost sys.stdout")
	}
	_, err := CallMethod(th, file, "write", starlark.String(s))
	return err
}

// WritesNatively reports whether WriteText writes to file without script code:
// file is a TextWriter and no script has replaced its write method.
func WritesNatively(file starlark.Value) bool {
	if _, ok := file.(TextWriter); !ok {
		return false
	}
	o, ok := file.(Object)
	if !ok {
		return true
	}
	if _, own := o.Base().OwnAttr("write"); own {
		return false
	}
	a := TypeOf(file).Lookup("write")
	if a == nil {
		return true
	}
	_, native := a.Value.(*Native)
	return native
}

// takesLines is the attribute by which a class of the standard library tells that its
// write method does the same with a text in one piece and in several.
const takesLines = "_takes_lines"

// LineWriter returns the write method of a file, an object of a class written as a script
// is, that may be given a line in one piece; nil if the class that has the method does not
// say so, or the object has its own say in it.
func LineWriter(file starlark.Value) *Attr {
	o, ok := file.(*Instance)
	if !ok {
		return nil
	}
	a := o.class.Lookup("write")
	if a == nil || a.Owner.Own(takesLines) == nil {
		return nil
	}
	if get := o.class.Special(SpGetattribute); get != nil && !get.Owner.static {
		return nil
	}
	for _, name := range []string{"write", takesLines} {
		if _, own := o.OwnAttr(name); own {
			return nil
		}
	}
	return a
}

// TakesText reports whether file is an io.StringIO that is open and whose next write appends, with no
// line ends to translate.
func TakesText(file starlark.Value) bool {
	_, ok := textPieces(file)
	return ok
}

// AppendText writes s, a str, to a file for which TakesText; else it returns false with nothing done.
func AppendText(file, s starlark.Value) bool {
	l, ok := textPieces(file)
	if ok {
		Append(l, s)
	}
	return ok
}

// textPieces returns the list of what has been written to a StringIO: see class _Memory of the
// module io.
func textPieces(file starlark.Value) (*starlark.List, bool) {
	a := LineWriter(file)
	o, _ := file.(*Instance)
	if a == nil || a.Owner != o.class {
		return nil, false
	}
	for _, name := range []string{"_closed", "_universal"} {
		if _, own := o.OwnAttr(name); own {
			return nil, false
		}
	}
	pos, _ := o.OwnAttr("_pos")
	pieces, _ := o.OwnAttr("_pieces")
	l, ok := pieces.Obj.(*starlark.List)
	return l, ok && pos.Obj == starlark.None
}
