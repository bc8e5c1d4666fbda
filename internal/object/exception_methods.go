package object

import (
	"slices"
	"strings"

	"go.starlark.net/starlark"
)

// exceptionNew is __new__ of all built-in exceptions: it keeps the arguments.
func exceptionNew(th *starlark.Thread, c *Class, pos []starlark.Value, kw []Kw) (starlark.Value, error) {
	e := &Exception{Instance: MakeInstance(c), Args: append(starlark.Tuple(nil), pos...)}
	for _, k := range kw {
		if !slices.Contains(keywordsOf(c), k.Name) {
			if f, ok := c.Special(SpInit).Value.(*Native); ok && f.owner == BaseException.def {
				return nil, badKeyword(c, k.Name)
			}
			continue
		}
		e.SetExtra(k.Name, k.Value)
	}
	return e, nil
}

// keywordsOf returns the keyword arguments that an exception of class c takes.
func keywordsOf(c *Class) []string {
	switch {
	case c.IsSubclass(ImportError):
		return []string{"name", "path", "name_from"}
	case c.IsSubclass(AttributeError):
		return []string{"name", "obj"}
	case c.IsSubclass(NameError):
		return []string{"name"}
	}
	return nil
}

func badKeyword(c *Class, name string) error {
	for _, k := range []*Class{ImportError, AttributeError, NameError} {
		if c.IsSubclass(k) {
			return UnexpectedKeyword(k.Name+"()", name, keywordsOf(c))
		}
	}
	return Raise(TypeError, "%s() takes no keyword arguments", c.Name)
}

var baseExceptionDef = Def{
	New: exceptionNew,
	Methods: []MethodDef{
		{Name: "__init__", Sig: "*args, **kwargs", Fn: exceptionInit, Quick: exceptionInitQuick},
		{Name: "__repr__", Fn: exceptionRepr},
		{Name: "__reduce__", Fn: exceptionReduce},
		{Name: "__str__", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			s, err := exceptionText(th, self.(*Exception))
			return starlark.String(s), err
		}},
		{Name: "__setstate__", Sig: "state, /", Fn: exceptionSetState},
		{Name: "with_traceback", Sig: "tb, /", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			return self, setTraceback(th, self, args[0])
		}, Doc: "Set self.__traceback__ to tb and return self."},
		{Name: "add_note", Sig: "note, /", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			s, ok := Unbox(args[0]).(starlark.String)
			if !ok {
				return nil, Raise(TypeError, "note must be a str, not '%s'", TypeName(args[0]))
			}
			return starlark.None, addNote(self.(*Exception), string(s))
		}, Doc: "Add a note to the exception, shown below its message."},
	},
	GetSets: []GetSetDef{
		{Name: "args", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			return self.(*Exception).Args, nil
		}, Set: func(th *starlark.Thread, self, v starlark.Value) error {
			items, err := Collect(th, v)
			self.(*Exception).Args = append(starlark.Tuple(nil), items...)
			return err
		}},
		{Name: "__cause__", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			return orNone(self.(*Exception).Cause), nil
		}, Set: func(th *starlark.Thread, self, v starlark.Value) error {
			if err := checkLinked(v, "cause"); err != nil {
				return err
			}
			e := self.(*Exception)
			e.Cause, e.SuppressContext = v, true
			return nil
		}},
		{Name: "__context__", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			return orNone(self.(*Exception).Context), nil
		}, Set: func(th *starlark.Thread, self, v starlark.Value) error {
			if err := checkLinked(v, "context"); err != nil {
				return err
			}
			self.(*Exception).Context = v
			return nil
		}},
		{Name: "__suppress_context__", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			return starlark.Bool(self.(*Exception).SuppressContext), nil
		}, Set: func(th *starlark.Thread, self, v starlark.Value) error {
			b, err := Truth(th, v)
			self.(*Exception).SuppressContext = b
			return err
		}},
		{Name: "__traceback__", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			if tb := self.(*Exception).Traceback; tb != nil {
				return tb, nil
			}
			return starlark.None, nil
		}, Set: setTraceback},
	},
}

// exceptionSetState sets the attributes in a dict, as copying and unpickling do.
func exceptionSetState(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	if args[0] == starlark.None {
		return starlark.None, nil
	}
	state, ok := Unbox(args[0]).(*starlark.Dict)
	if !ok {
		return nil, Raise(TypeError, "state is not a dictionary")
	}
	for _, item := range state.Items() {
		name, ok := Unbox(item[0]).(starlark.String)
		if !ok {
			return nil, Raise(TypeError, "attribute name must be string, not '%s'", TypeName(item[0]))
		}
		if err := SetAttr(th, self, string(name), item[1]); err != nil {
			return nil, err
		}
	}
	return starlark.None, nil
}

func orNone(v starlark.Value) starlark.Value {
	if v == nil {
		return starlark.None
	}
	return v
}

func checkLinked(v starlark.Value, what string) error {
	switch v.(type) {
	case *Exception, starlark.NoneType:
		return nil
	}
	return Raise(TypeError, "exception %s must be None or derive from BaseException", what)
}

func setTraceback(th *starlark.Thread, self, v starlark.Value) error {
	switch tb := v.(type) {
	case *Traceback:
		self.(*Exception).Traceback = tb
	case starlark.NoneType:
		self.(*Exception).Traceback = nil
	default:
		return Raise(TypeError, "__traceback__ must be a traceback or None")
	}
	return nil
}

func addNote(e *Exception, note string) error {
	if r, ok := e.OwnAttr("__notes__"); ok {
		l, ok := r.Obj.(*starlark.List)
		if !ok {
			return Raise(TypeError, "Cannot add note: __notes__ is not a list")
		}
		return l.Append(starlark.String(note))
	}
	return e.SetOwnAttr("__notes__", Reg{Obj: starlark.NewList([]starlark.Value{starlark.String(note)})})
}

// Notes returns the texts added by add_note.
func (e *Exception) Notes() []string {
	r, ok := e.OwnAttr("__notes__")
	if !ok {
		return nil
	}
	l, ok := r.Obj.(*starlark.List)
	if !ok {
		return nil
	}
	var notes []string
	for i := 0; i < l.Len(); i++ {
		notes = append(notes, strOf(l.Index(i)))
	}
	return notes
}

func exceptionInit(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	e := self.(*Exception)
	e.Args = args[0].(starlark.Tuple)
	if e.extra != nil {
		for _, name := range append(keywordsOf(e.class), "msg") {
			delete(e.extra, name)
		}
	}
	for _, item := range args[1].(*starlark.Dict).Items() {
		name := string(item[0].(starlark.String))
		if !slices.Contains(keywordsOf(e.class), name) {
			return nil, badKeyword(e.class, name)
		}
		e.SetExtra(name, item[1])
	}
	return starlark.None, nil
}

// exceptionInitQuick keeps the arguments of an exception that has nothing else to keep.
func exceptionInitQuick(th *starlark.Thread, args []Reg) (Reg, bool) {
	if len(args) == 0 {
		return Reg{}, false
	}
	e, ok := args[0].Obj.(*Exception)
	if !ok || e.extra != nil {
		return Reg{}, false
	}
	for i := range args {
		if args[i].Obj == nil {
			return Reg{}, false
		}
	}
	e.Args = make(starlark.Tuple, len(args)-1)
	for i := range e.Args {
		e.Args[i] = args[i+1].Value()
	}
	return Reg{Obj: starlark.None}, true
}

func exceptionRepr(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	e := self.(*Exception)
	var b strings.Builder
	b.WriteString(e.class.Name)
	b.WriteByte('(')
	for i, a := range e.Args {
		if i > 0 {
			b.WriteString(", ")
		}
		s, err := Repr(th, a)
		if err != nil {
			return nil, err
		}
		b.WriteString(s)
	}
	b.WriteByte(')')
	return starlark.String(b.String()), nil
}

// exceptionText is BaseException.__str__ and its overriders in the tree.
func exceptionText(th *starlark.Thread, e *Exception) (string, error) {
	switch len(e.Args) {
	case 0:
		return "", nil
	case 1:
		return Str(th, e.Args[0])
	}
	return Repr(th, e.Args)
}

var keyErrorDef = Def{
	New: exceptionNew,
	Methods: []MethodDef{
		{Name: "__str__", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			e := self.(*Exception)
			if len(e.Args) == 1 {
				s, err := Repr(th, e.Args[0])
				return starlark.String(s), err
			}
			s, err := exceptionText(th, e)
			return starlark.String(s), err
		}},
	},
}

// argAttr declares an attribute that is the exception's argument i, unless it
// has been set.
func argAttr(name string, i int, whenMissing starlark.Value) GetSetDef {
	return GetSetDef{Name: name, Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
		if v := self.(*Exception).arg(name, i); v != nil {
			return v, nil
		}
		return whenMissing, nil
	}, Set: setExtra(name), Deletes: true}
}

// extraAttr declares an attribute that is None until it is set.
func extraAttr(name string) GetSetDef {
	return GetSetDef{Name: name, Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
		return orNone(self.(*Exception).Extra(name)), nil
	}, Set: setExtra(name), Deletes: true}
}

func setExtra(name string) func(*starlark.Thread, starlark.Value, starlark.Value) error {
	return func(th *starlark.Thread, self, v starlark.Value) error {
		self.(*Exception).SetExtra(name, orNone(v))
		return nil
	}
}

var stopIterationDef = Def{
	New:     exceptionNew,
	GetSets: []GetSetDef{argAttr("value", 0, starlark.None)},
}

var systemExitDef = Def{
	New: exceptionNew,
	GetSets: []GetSetDef{{Name: "code", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
		e := self.(*Exception)
		if v := e.Extra("code"); v != nil {
			return v, nil
		}
		switch len(e.Args) {
		case 0:
			return starlark.None, nil
		case 1:
			return e.Args[0], nil
		}
		return e.Args, nil
	}, Set: setExtra("code"), Deletes: true}},
}

var importErrorDef = Def{
	New:     exceptionNew,
	GetSets: []GetSetDef{argAttr("msg", 0, starlark.None), extraAttr("name"), extraAttr("path"), extraAttr("name_from")},
}

var nameErrorDef = Def{
	New:     exceptionNew,
	GetSets: []GetSetDef{extraAttr("name")},
}

var attributeErrorDef = Def{
	New:     exceptionNew,
	GetSets: []GetSetDef{extraAttr("name"), extraAttr("obj")},
}

// osErrorDef: OSError(errno, strerror, filename) chooses a subclass by errno
// (PEP 3151).
var osErrorDef = Def{
	New: func(th *starlark.Thread, c *Class, pos []starlark.Value, kw []Kw) (starlark.Value, error) {
		if c == OSError && len(pos) >= 2 {
			if n, ok := pos[0].(starlark.Int); ok {
				if i, ok := n.Int64(); ok {
					if k := errnoClass(i); k != nil {
						c = k
					}
				}
			}
		}
		v, err := exceptionNew(th, c, pos, kw)
		if err == nil {
			v.(*Exception).splitOSError(pos)
		}
		return v, err
	},
	Methods: []MethodDef{
		{Name: "__init__", Sig: "*args, **kwargs", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			// The arguments were taken by __new__; a subclass may pass others on.
			e := self.(*Exception)
			if pos := args[0].(starlark.Tuple); len(pos) > 0 && e.Extra("errno") == nil {
				e.Args = pos
				e.splitOSError(pos)
			}
			return starlark.None, nil
		}},
		{Name: "__str__", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			s, err := osErrorText(th, self.(*Exception))
			return starlark.String(s), err
		}},
	},
	GetSets: []GetSetDef{extraAttr("errno"), extraAttr("strerror"), extraAttr("filename"), extraAttr("filename2"),
		{Name: "characters_written", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			if n := self.(*Exception).Extra("characters_written"); n != nil {
				return n, nil
			}
			return nil, attrError(self, "characters_written", "characters_written")
		}, Set: setExtra("characters_written"), Deletes: true}},
}

// NewOSError makes the exception for an error number of the system, of its class.
func NewOSError(errno int, text string, file starlark.Value) *Exception {
	class := errnoClass(int64(errno))
	if class == nil {
		class = OSError
	}
	args := starlark.Tuple{starlark.MakeInt(errno), starlark.String(text), file}
	e := NewException(class, args...)
	e.splitOSError(args)
	return e
}

// NewOSErrorOfTwo is NewOSError for what failed with two files.
func NewOSErrorOfTwo(errno int, text string, file, second starlark.Value) *Exception {
	e := NewOSError(errno, text, file)
	e.SetExtra("filename2", second)
	return e
}

func (e *Exception) splitOSError(pos starlark.Tuple) {
	if len(pos) < 2 {
		return
	}
	e.SetExtra("errno", pos[0])
	e.SetExtra("strerror", pos[1])
	if len(pos) > 2 {
		e.SetExtra("filename", pos[2])
		e.Args = append(starlark.Tuple(nil), pos[:2]...)
	}
	if len(pos) > 4 {
		e.SetExtra("filename2", pos[4])
	}
}

func osErrorText(th *starlark.Thread, e *Exception) (string, error) {
	if e.Extra("errno") == nil {
		return exceptionText(th, e)
	}
	no, err := Str(th, e.Extra("errno"))
	if err != nil {
		return "", err
	}
	text, err := Str(th, orNone(e.Extra("strerror")))
	if err != nil {
		return "", err
	}
	s := "[Errno " + no + "] " + text
	for i, name := range []string{"filename", "filename2"} {
		f := e.Extra(name)
		if f == nil || f == starlark.None {
			break
		}
		r, err := Repr(th, f)
		if err != nil {
			return "", err
		}
		s += []string{": ", " -> "}[i] + r
	}
	return s, nil
}

func errnoClass(errno int64) *Class {
	switch errno {
	case 1, 13:
		return PermissionError
	case 2:
		return FileNotFoundError
	case 3:
		return ProcessLookupError
	case 4:
		return InterruptedError
	case 10:
		return ChildProcessError
	case 11, 114, 115:
		return BlockingIOError
	case 17:
		return FileExistsError
	case 20:
		return NotADirectoryError
	case 21:
		return IsADirectoryError
	case 32, 108:
		return BrokenPipeError
	case 103:
		return ConnectionAbortedError
	case 104:
		return ConnectionResetError
	case 110:
		return TimeoutError
	case 111:
		return ConnectionRefusedError
	}
	return nil
}

var unicodeAttrs = []GetSetDef{
	argAttr("encoding", 0, starlark.None), argAttr("object", 1, starlark.None), argAttr("start", 2, starlark.None),
	argAttr("end", 3, starlark.None), argAttr("reason", 4, starlark.None),
}

var unicodeDecodeErrorDef = unicodeErrorDef("sbiis")

var unicodeEncodeErrorDef = unicodeErrorDef("ssiis")

var unicodeTranslateErrorDef = Def{
	New: exceptionNew,
	GetSets: []GetSetDef{extraAttr("encoding"), argAttr("object", 0, starlark.None), argAttr("start", 1, starlark.None),
		argAttr("end", 2, starlark.None), argAttr("reason", 3, starlark.None)},
	Methods: []MethodDef{
		{Name: "__init__", Sig: "*args, **kwargs", Fn: unicodeErrorInit("siis")},
		{Name: "__str__", Fn: unicodeErrorStr},
	},
}

func unicodeErrorDef(kinds string) Def {
	return Def{New: exceptionNew, GetSets: unicodeAttrs, Methods: []MethodDef{
		{Name: "__init__", Sig: "*args, **kwargs", Fn: unicodeErrorInit(kinds)},
		{Name: "__str__", Fn: unicodeErrorStr},
	}}
}

func unicodeErrorStr(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	s, err := unicodeErrorText(th, self.(*Exception))
	return starlark.String(s), err
}
