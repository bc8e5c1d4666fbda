// Package functoolsmod is the part of functools that is not written in the script
// language: partial, and the function that lru_cache returns. As natives they neither
// count as frames of a recursion, nor can two threads meet in their bookkeeping.
package functoolsmod

import (
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

type (
	thread = *starlark.Thread
	value  = starlark.Value
)

// Module makes the module _functool.
func Module(in *object.Interp) *object.Module {
	m := object.NewModule("_functool")
	m.Set("cached", object.NewNativeClass(in, &cachedDef))
	m.Set("partial", object.NewNativeClass(in, &partialDef))
	return m
}
