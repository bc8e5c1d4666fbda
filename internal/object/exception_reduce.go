package object

import (
	"slices"

	"go.starlark.net/starlark"
)

// exceptionReduce is BaseException.__reduce__: the class, its arguments and what the
// exception knows beside them.
func exceptionReduce(th *starlark.Thread, self starlark.Value, _ []starlark.Value) (starlark.Value, error) {
	e := self.(*Exception)
	parts := starlark.Tuple{TypeOf(self), e.unsplitOSError()}
	state, ok := plainState(self).(*starlark.Dict)
	if !ok { // no attributes, or slots, which __setstate__ does not take
		state = new(starlark.Dict)
	}
	know := func(name string, v starlark.Value) {
		if v != nil {
			state.SetKey(starlark.String(name), v) // cannot fail: new and not frozen
		}
	}
	switch {
	case e.class.IsSubclass(ImportError):
		for _, name := range keywordsOf(ImportError) {
			know(name, e.Extra(name))
		}
	case e.class.IsSubclass(AttributeError): // its obj may be anything
		know("name", e.Extra("name"))
		know("args", e.Args)
	}
	if state.Len() > 0 {
		parts = append(parts, state)
	}
	return parts, nil
}

// unsplitOSError returns the arguments that made e, of which splitOSError took the files.
func (e *Exception) unsplitOSError() starlark.Tuple {
	args := slices.Clone(e.Args)
	if file := e.Extra("filename"); len(args) == 2 && file != nil && e.class.IsSubclass(OSError) {
		args = append(args, file)
		if second := e.Extra("filename2"); second != nil {
			args = append(args, starlark.None, second)
		}
	}
	return args
}
