package object

import "go.starlark.net/starlark"

// enter prepares for script code that a container operation runs on behalf of
// v: it gives the thread to run on, and no other task may run until leave is
// called. The thread is nil for values that belong to no Runtime.
func enter(v starlark.Value) (th *starlark.Thread, leave func()) {
	o, ok := v.(Object)
	if !ok {
		return nil, func() {}
	}
	in := interpOf(o)
	if in == nil || in.Current == nil {
		return nil, func() {}
	}
	in.Atomic++
	return in.Current(), func() { in.Atomic-- }
}

// interpOf returns the Interp that an object belongs to; nil for objects of
// static classes.
func interpOf(o Object) *Interp {
	if c, ok := o.(*Class); ok && c.interp != nil {
		return c.interp
	}
	return o.Base().class.interp
}
