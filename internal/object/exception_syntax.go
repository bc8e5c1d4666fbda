package object

import (
	"path"
	"strconv"

	"go.starlark.net/starlark"
)

// syntaxErrorDef: SyntaxError(msg, (filename, lineno, offset, text[, end_lineno,
// end_offset])).
var syntaxErrorDef = Def{
	New: exceptionNew,
	Methods: []MethodDef{
		{Name: "__init__", Sig: "*args, **kwargs", Fn: syntaxErrorInit},
		{Name: "__str__", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			s, err := syntaxErrorText(th, self.(*Exception))
			return starlark.String(s), err
		}},
	},
	GetSets: []GetSetDef{argAttr("msg", 0, starlark.None), extraAttr("filename"), extraAttr("lineno"), extraAttr("offset"),
		extraAttr("text"), extraAttr("end_lineno"), extraAttr("end_offset"), extraAttr("print_file_and_line")},
}

func syntaxErrorInit(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	if _, err := exceptionInit(th, self, args); err != nil {
		return nil, err
	}
	e := self.(*Exception)
	if len(e.Args) != 2 {
		return starlark.None, nil
	}
	info, err := Collect(th, e.Args[1])
	if err != nil {
		return nil, err
	}
	switch n := len(info); {
	case n < 4:
		return nil, Raise(TypeError, "function takes at least 4 arguments (%d given)", n)
	case n == 5:
		return nil, Raise(TypeError, "end_offset must be provided when end_lineno is provided")
	case n > 6:
		return nil, Raise(TypeError, "function takes at most 6 arguments (%d given)", n)
	}
	for i, v := range info {
		e.SetExtra([]string{"filename", "lineno", "offset", "text", "end_lineno", "end_offset"}[i], v)
	}
	return starlark.None, nil
}

// syntaxErrorText is the message with the place, as far as it is known.
func syntaxErrorText(th *starlark.Thread, e *Exception) (string, error) {
	text := "None"
	if msg := e.Extra("msg"); msg != nil || len(e.Args) > 0 {
		if msg == nil {
			msg = e.Args[0]
		}
		var err error
		if text, err = Str(th, msg); err != nil {
			return "", err
		}
	}
	file, named := e.Extra("filename").(starlark.String)
	line, placed := e.Extra("lineno").(starlark.Int)
	switch {
	case named && placed:
		return text + " (" + path.Base(string(file)) + ", line " + line.String() + ")", nil
	case named:
		return text + " (" + path.Base(string(file)) + ")", nil
	case placed:
		return text + " (line " + line.String() + ")", nil
	}
	return text, nil
}

// unicodeErrorInit is __init__ of a UnicodeError whose arguments are fixed: in kinds,
// 's' is a str, 'b' are bytes, 'i' is an int.
func unicodeErrorInit(kinds string) NativeFunc {
	return func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
		given := args[0].(starlark.Tuple)
		if len(given) != len(kinds) {
			return nil, Raise(TypeError, "function takes exactly %d arguments (%d given)", len(kinds), len(given))
		}
		for i, v := range given {
			switch kinds[i] {
			case 's':
				if _, ok := Unbox(v).(starlark.String); !ok {
					return nil, Raise(TypeError, "argument %s must be str, not %s", strconv.Itoa(i+1), TypeName(v))
				}
			case 'b':
				b, ok := bytesOf(v)
				if !ok {
					return nil, Raise(TypeError, "a bytes-like object is required, not '%s'", TypeName(v))
				}
				if _, ok := v.(*ByteArray); ok {
					self.(*Exception).SetExtra("object", starlark.Bytes(b))
				}
			case 'i':
				if _, err := Index(th, v); err != nil {
					return nil, err
				}
			}
		}
		return exceptionInit(th, self, args)
	}
}
