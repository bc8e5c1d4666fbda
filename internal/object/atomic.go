package object

import "go.starlark.net/starlark"

// enter prepares for script code that a container operation runs on behalf of
// v: it gives the thread to run on, and no other task may run until leave is
// called. Both are nil for values that belong to no Runtime.
func enter(v starlark.Value) (th *starlark.Thread, in *Interp) {
	o, ok := v.(Object)
	if !ok {
		return nil, nil
	}
	in = interpOf(o)
	if in == nil || in.Current == nil {
		return nil, nil
	}
	in.Atomic++
	return in.Current(), in
}

// leave undoes enter, of which in is a result.
func (in *Interp) leave() {
	if in != nil {
		in.Atomic--
	}
}

// interpOf returns the Interp that an object belongs to; nil for objects of
// static classes.
func interpOf(o Object) *Interp {
	if c, ok := o.(*Class); ok && c.interp != nil {
		return c.interp
	}
	return o.Base().class.interp
}
