package vm

import (
	"github.com/tailorbird-lang/tailorbird/internal/code"
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// callOp executes Call, CallKw, CallMethodKw and CallEx beyond the loop's fast
// path. A script function gets a frame, which the loop goes on with; the result
// of anything else is stored at once.
func (t *Thread) callOp(f *frame, in code.Instr) error {
	r := t.window(f)
	p := f.fn.proto
	switch in.Op {
	case code.Call:
		if in.N == code.ForSuper && r[in.A].Obj != starlark.Value(object.SuperClass) {
			in.B = 0 // the name super means something else
		}
		return t.callValue(f, r[in.A].Value(), int(f.base)+int(in.A), 1, int(in.B), nil)
	case code.CallKw:
		return t.callValue(f, r[in.A].Value(), int(f.base)+int(in.A), 1, int(in.B), p.code.KwNames[in.C])
	case code.CallMethodKw:
		return t.callMethod(f, in, p.code.Sites[in.C].KwNames)
	}
	// CallEx
	fn := r[in.A].Value()
	if fn == nil {
		return t.unbound(f, in.A)
	}
	at := int(f.base) + int(in.A)
	kw, err := t.starKeywords(fn, r[in.A+2], in)
	if err != nil {
		return err
	}
	pos, err := t.starArgs(fn, t.regs[at+1], in)
	if err != nil {
		return err
	}
	return t.callWith(f, fn, at, pos, kw)
}

// starArgs returns the positional arguments of CallEx.
func (t *Thread) starArgs(fn starlark.Value, r object.Reg, in code.Instr) ([]starlark.Value, error) {
	switch v := r.Obj.(type) {
	case starlark.Tuple:
		return v, nil
	case *starlark.List:
		if in.N&code.ExAnySeq == 0 {
			return object.Elems(v), nil
		}
	}
	return t.spread(r.Value(), fn)
}

// spread returns the items of what stands behind * in a call of callee.
func (t *Thread) spread(v, callee starlark.Value) ([]starlark.Value, error) {
	vs, err := object.Collect(t.Star, v)
	if notIterable(v, err) {
		err = object.Raise(object.TypeError, "%s argument after * must be an iterable, not %s", CalleeName(t.Star, callee), object.TypeName(v))
	}
	return vs, err
}

// notIterable reports whether err says of v that it cannot be iterated, and is no error
// of iterating it.
func notIterable(v starlark.Value, err error) bool {
	c := object.TypeOf(v)
	return err != nil && object.Matches(err, object.TypeError) && c.Special(object.SpIter) == nil && c.Special(object.SpGetitem) == nil
}

// starKeywords returns the keyword arguments of CallEx.
func (t *Thread) starKeywords(fn starlark.Value, r object.Reg, in code.Instr) ([]object.Kw, error) {
	if in.N&code.ExKeywords == 0 {
		return nil, nil
	}
	d, ok := r.Obj.(*starlark.Dict)
	if in.N&code.ExAnyMap != 0 && !ok {
		d = new(starlark.Dict)
		if err := t.mergeKeywords(d, r.Value(), fn); err != nil {
			return nil, err
		}
	}
	return object.KeywordsOf(d)
}

// callMethodOp executes CallMethod where neither the loop nor quickMethod can, which has found fn.
func (t *Thread) callMethodOp(f *frame, in code.Instr, fn *object.Native) error {
	at, n := int(f.base)+int(in.A), int(in.B)
	args := t.regs[at : at+1+n]
	if fn != nil {
		if wait := fn.Wait(); wait != nil {
			// Not by callWait, which would be one call more: see sched.Task.Block.
			if v, done, err := wait(t.Star, t.waitArgs(fn, at, n)); done {
				return t.endWait(fn, at, n, v, err)
			}
		}
		if body, rest, ok := fn.Direct(n); ok {
			var self starlark.Value
			if fn.Kind() != object.ModuleFunc {
				self = fn.Receiver(args[0].Obj)
			}
			return t.callBody(body, rest, self, at, 1, n)
		}
	}
	return t.callMethod(f, in, nil)
}

// callMethod executes CallMethod and CallMethodKw.
func (t *Thread) callMethod(f *frame, in code.Instr, kwNames []string) error {
	r := t.window(f)
	s := &f.fn.proto.sites[in.C]
	at := int(f.base) + int(in.A)
	n := int(in.B)
	recv := r[in.A]
	var method starlark.Value // what the class of recv has
	if s.basic != nil && object.ClassOf(recv) == s.class {
		return t.callNativeMethod(f, s.basic, at, n, kwNames)
	}
	switch o := recv.Obj.(type) {
	case *object.Instance:
		e := &s.found
		if !e.holds(o) {
			if e = s.recall(o); e == nil {
				s.fillGet(o)
				e = &s.found
			}
		}
		if e.shape == nil {
			break
		}
		if e.attr == nil {
			return t.callValue(f, o.Slots()[e.slot].Value(), at, 1, n, kwNames)
		}
		switch fn := e.attr.Value.(type) {
		case *Function:
			return t.callValue(f, fn, at, 0, n+1, kwNames)
		case *object.Native:
			return t.callNativeMethod(f, fn, at, n, kwNames)
		case *object.StaticMethod:
			if fn.Class() != object.StaticMethodClass {
				break // may have a __get__ of its own
			}
			return t.callValue(f, fn.Func, at, 1, n, kwNames)
		case *object.ClassMethod:
			if inner, ok := fn.Func.(*Function); ok && fn.Class() == object.ClassMethodClass {
				t.regs[at] = object.Reg{Obj: o.Class()}
				return t.callValue(f, inner, at, 0, n+1, kwNames)
			}
		}
	case *lookedUp:
		return t.callValue(f, o.method, at, 1, n, kwNames)
	case *object.Class:
	case *object.Module:
		if g := s.globalOf(o); g != nil {
			if fn, ok := g.Reg.Obj.(*object.Native); ok && kwNames == nil && fn.Quick() != nil {
				if v, ok := fn.Quick()(t.Star, r[in.A+1:in.A+1+in.B]); ok {
					r[in.A] = v
					return nil
				}
			}
			return t.callValue(f, g.Reg.Value(), at, 1, n, kwNames)
		}
	case *object.Super:
		if a := o.Find(s.name); a != nil {
			if fn, ok := a.Value.(*Function); ok {
				if c, isClass := o.Self.(*object.Class); !isClass || c != o.Of {
					r[in.A] = object.Of(o.Self)
					return t.callValue(f, fn, at, 0, n+1, kwNames)
				}
			}
		}
	default:
		obj, ok := o.(object.Object)
		if ok && obj.Base().Shape() != nil {
			method = s.methodOf(obj.Base())
			break
		}
		c := object.ClassOf(recv)
		if ok {
			// Attributes of the object itself hide methods.
			if _, own := obj.Base().OwnAttr(s.name); own {
				break
			}
			if g := c.Special(object.SpGetattribute); g != nil && g.Owner != object.ObjectClass {
				break
			}
		}
		a := s.attr
		if s.class != c || s.shape != nil || s.version != c.Version() || a == nil {
			a = s.fillClass(c)
		}
		if a != nil {
			method = a.Value
		}
	}
	switch fn := method.(type) {
	case *Function:
		return t.callValue(f, fn, at, 0, n+1, kwNames)
	case *object.Native:
		return t.callQuickly(f, fn, at, n, kwNames)
	}
	fn, err := object.GetAttr(t.Star, recv.Value(), s.name)
	if err != nil {
		t.missed = &noMethod
		return err
	}
	return t.callValue(f, fn, at, 1, n, kwNames)
}

// A lookedUp is what stands for the receiver of a method call if the method has been looked up
// before the arguments were evaluated, and for a function that GetMethod found without a self:
// the first argument is none then.
type lookedUp struct {
	starlark.NoneType
	method starlark.Value
}

// hasMethod executes HasMethod for the receiver at absolute register at.
func (t *Thread) hasMethod(s *site, at int) error {
	v := t.regs[at].Value()
	if object.HasMethod(v, s.name) {
		return nil
	}
	m, err := object.GetAttr(t.Star, v, s.name)
	if err == nil {
		t.regs[at] = object.Reg{Obj: &lookedUp{method: m}}
	}
	return err
}

// callQuickly is callNativeMethod for a method whose fast body has not been asked yet.
func (t *Thread) callQuickly(f *frame, fn *object.Native, at, n int, kwNames []string) error {
	if quick := fn.Quick(); quick != nil && kwNames == nil {
		if v, ok := quick(t.Star, t.regs[at:at+1+n]); ok {
			t.regs[at] = v
			return nil
		}
	}
	return t.callNativeMethod(f, fn, at, n, kwNames)
}

// callNativeMethod calls a native method with the receiver at absolute register
// at and n arguments behind it.
func (t *Thread) callNativeMethod(f *frame, fn *object.Native, at, n int, kwNames []string) error {
	if fn.Kind() != object.InstanceMethod {
		v, err := fn.Get(t.Star, t.regs[at].Value(), object.ClassOf(t.regs[at]))
		if err != nil {
			return err
		}
		return t.callValue(f, v, at, 1, n, kwNames)
	}
	return t.callInstance(fn, at, n, kwNames)
}

// callInstance is callNativeMethod for an instance method.
func (t *Thread) callInstance(fn *object.Native, at, n int, kwNames []string) error {
	if kwNames == nil {
		if done, err := t.callWait(fn, at, n); done {
			return err
		}
	}
	self := t.regs[at].Value()
	if len(kwNames) == 0 {
		if body, rest, ok := fn.Direct(n); ok {
			return t.callBody(body, rest, fn.Receiver(self), at, 1, n)
		}
	}
	pos, kw := t.borrow(at+1, n, kwNames)
	v, err := fn.Invoke(t.Star, self, pos, kw)
	t.release(len(pos) + len(kw))
	if err != nil {
		return err
	}
	setValue(&t.regs[at], v)
	return nil
}

// callBody calls the body of a native function with the n arguments at absolute
// register at+skip and those in rest; the result goes to register at.
func (t *Thread) callBody(body object.NativeFunc, rest []starlark.Value, self starlark.Value, at, skip, n int) error {
	start := len(t.args)
	args := t.args
	regs := t.regs[at+skip : at+skip+n]
	for i := range regs {
		args = append(args, regs[i].Value())
	}
	args = append(args, rest...)
	t.args = args
	v, err := body(t.Star, self, args[start:len(args):len(args)])
	clear(t.args[start:])
	t.args = t.args[:start]
	if err != nil {
		return err
	}
	setValue(&t.regs[at], v)
	return nil
}

// borrow boxes n arguments at absolute register at onto the argument stack.
func (t *Thread) borrow(at, n int, kwNames []string) ([]starlark.Value, []object.Kw) {
	start := len(t.args)
	for i := range n {
		t.args = append(t.args, t.regs[at+i].Value())
	}
	pos := t.args[start : start+n : start+n]
	if len(kwNames) == 0 {
		return pos, nil
	}
	kw := make([]object.Kw, len(kwNames))
	m := n - len(kwNames)
	for i, name := range kwNames {
		kw[i] = object.Kw{Name: name, Value: pos[m+i]}
	}
	return pos[:m:n], kw
}

// release gives n arguments back.
func (t *Thread) release(n int) {
	m := len(t.args) - n
	clear(t.args[m:])
	t.args = t.args[:m]
}

// callValue calls fn. Its n arguments begin at absolute register at+skip, the
// last len(kwNames) of them keywords; the result goes to register at.
func (t *Thread) callValue(f *frame, fn starlark.Value, at, skip, n int, kwNames []string) error {
	switch fn := fn.(type) {
	case *Function:
		p := fn.proto
		if p.simple && n == p.code.NumParams && kwNames == nil {
			g, _, err := t.push(fn, at+skip, n)
			if err != nil {
				return err
			}
			g.ret = int32(at)
			return nil
		}
		return t.bindCall(fn, at, skip, n, kwNames)
	case *object.BoundMethod:
		if skip != 1 {
			break
		}
		switch inner := fn.Func.(type) {
		case *Function:
			t.regs[at] = object.Of(fn.Self)
			return t.callValue(f, inner, at, 0, n+1, kwNames)
		case *object.Native:
			if inner.Kind() != object.InstanceMethod {
				break
			}
			t.regs[at] = object.Of(fn.Self)
			return t.callQuickly(f, inner, at, n, kwNames)
		}
	case *object.Native:
		if fn.Kind() == object.ModuleFunc && len(kwNames) == 0 {
			if skip == 1 {
				if done, err := t.callWait(fn, at, n); done {
					return err
				}
			}
			if body, rest, ok := fn.Direct(n); ok {
				return t.callBody(body, rest, nil, at, skip, n)
			}
		}
		pos, kw := t.borrow(at+skip, n, kwNames)
		v, err := fn.Call(t.Star, pos, kw)
		t.release(len(pos) + len(kw))
		if err != nil {
			return err
		}
		setValue(&t.regs[at], v)
		return nil
	case *object.Class:
		if quick := fn.QuickMake(); quick != nil {
			if v, ok := quick(t.Star, fn, t.regs[at+skip:at+skip+n], kwNames); ok {
				t.regs[at] = object.Reg{Obj: v}
				return nil
			}
		}
		if skip != 1 {
			break
		}
		if kwNames == nil && fn.KeepsArguments() {
			args := make(starlark.Tuple, n)
			for i := range args {
				args[i] = t.regs[at+1+i].Value()
			}
			t.regs[at] = object.Reg{Obj: object.NewException(fn, args...)}
			return nil
		}
		if init, ok := fn.PlainNew(); ok {
			if init == nil {
				if n == 0 {
					t.regs[at] = object.Reg{Obj: object.NewInstance(fn)}
					return nil
				}
			} else if g, ok := init.Value.(*Function); ok {
				return t.initialize(f, g, object.NewInstance(fn), at, n, kwNames)
			}
		} else if d, init := fn.NativeNew(); d != nil {
			if g, ok := init.Value.(*Function); ok {
				pos, kw := t.borrow(at+1, n, kwNames)
				obj, err := d.Make(t.Star, fn, pos, kw)
				t.release(n)
				if err != nil {
					return err
				}
				return t.initialize(f, g, obj, at, n, kwNames)
			}
		}
	case *object.Instance:
		if a := fn.Class().Special(object.SpCall); a != nil && skip == 1 {
			if inner, ok := a.Value.(*Function); ok {
				t.regs[at] = object.Reg{Obj: fn}
				return t.callValue(f, inner, at, 0, n+1, kwNames)
			}
		}
	case *lookedUp:
		return t.callValue(f, fn.method, at, skip+1, n-1, kwNames)
	case *object.Partial:
		if done, err := t.callPartial(f, fn, at, skip, n, kwNames); done {
			return err
		}
	}
	pos, kw := t.borrow(at+skip, n, kwNames)
	v, err := object.CallKw(t.Star, fn, pos, kw)
	t.release(len(pos) + len(kw))
	if err != nil {
		return err
	}
	setValue(&t.regs[at], v)
	return nil
}

// initialize calls the script's __init__ of the new object obj, which is the result; the n
// arguments are behind absolute register at.
func (t *Thread) initialize(f *frame, init *Function, obj starlark.Value, at, n int, kwNames []string) error {
	t.regs[at] = object.Reg{Obj: obj}
	depth := len(t.frames)
	if err := t.callValue(f, init, at, 0, n+1, kwNames); err != nil {
		return err
	}
	if len(t.frames) > depth {
		top := &t.frames[depth]
		top.kind, top.obj = kindInit, obj
		return nil
	}
	if isNone(t.regs[at].Obj) { // from a fast body
		t.regs[at].Obj = obj
		return nil
	}
	// A generator function as __init__.
	return object.Raise(object.TypeError, "__init__() should return None, not '%s'", typeName(t.regs[at]))
}

// maxComplete bounds the arguments that go to registers besides those of the call.
const maxComplete = 32

// callPartial is callValue for a partial object, if its arguments can be completed in registers.
func (t *Thread) callPartial(f *frame, p *object.Partial, at, skip, n int, kwNames []string) (done bool, err error) {
	base := at + skip
	fn, total, names := t.complete(p, base, n, kwNames)
	if fn == nil {
		return false, nil
	}
	native, ok := fn.(*object.Native)
	if !ok {
		return true, t.callValue(f, fn, at, skip, total, names)
	}
	if quick := native.Quick(); quick != nil && native.Kind() == object.ModuleFunc && names == nil {
		if v, ok := quick(t.Star, t.regs[base:base+total]); ok {
			clear(t.regs[base+n : base+total])
			t.regs[at] = v
			return true, nil
		}
	}
	err = t.callValue(f, native, at, skip, total, names)
	clear(t.regs[base+n : base+total])
	return true, err
}

// complete puts the arguments that p holds before and behind the n at absolute register base,
// and returns what to call with them. That is nil, with nothing done, if it is of a kind that
// might lead back to p, if there are keywords both in p and in the call, or if p holds very
// many arguments.
func (t *Thread) complete(p *object.Partial, base, n int, kwNames []string) (fn starlark.Value, total int, names []string) {
	fn, pos, names, kw, ok := p.Spread()
	if !ok || len(kw) > 0 && len(kwNames) > 0 || len(pos)+len(kw) > maxComplete {
		return nil, 0, nil
	}
	switch inner := fn.(type) {
	case *Function, *object.Class, *object.Native:
	case *object.BoundMethod:
		if _, ok := inner.Func.(*Function); !ok {
			return nil, 0, nil
		}
	default:
		return nil, 0, nil
	}
	total = n + len(pos) + len(kw)
	if need := base + total; need > len(t.regs) {
		t.grow(need)
	}
	regs := t.regs[base : base+total]
	copy(regs[len(pos):], regs[:n])
	for i, v := range pos {
		regs[i] = object.Of(v)
	}
	for i, k := range kw {
		regs[len(pos)+n+i] = object.Of(k.Value)
	}
	if len(kw) == 0 {
		names = kwNames
	}
	return fn, total, names
}

// callWith is callValue for arguments that are not in registers.
func (t *Thread) callWith(f *frame, fn starlark.Value, at int, pos []starlark.Value, kw []object.Kw) error {
	switch fn := fn.(type) {
	case *object.BoundMethod:
		if inner, ok := fn.Func.(*Function); ok {
			all := make([]starlark.Value, 0, len(pos)+1)
			return t.callWith(f, inner, at, append(append(all, fn.Self), pos...), kw)
		}
	case *Function:
		fn.proto.complete()
		if fn.proto.code.Flags&code.Generator == 0 {
			return t.enterCall(fn, at, pos, kw)
		}
	}
	pos = append([]starlark.Value(nil), pos...)
	v, err := object.CallKw(t.Star, fn, pos, kw)
	if err != nil {
		return err
	}
	setValue(&t.regs[at], v)
	return nil
}

// call runs a script function to its end on behalf of Go code.
func (t *Thread) call(fn *Function, pos []starlark.Value, kw []object.Kw) (object.Reg, error) {
	if t.head.Depth >= object.MaxDepth {
		return object.Reg{}, t.tooDeep()
	}
	fn.proto.complete()
	base := t.top()
	if err := t.place(fn, base, pos, kw); err != nil {
		return object.Reg{}, err
	}
	if fn.proto.code.Flags&code.Generator != 0 {
		return object.Reg{Obj: t.newGenerator(fn, base)}, nil
	}
	g, _, err := t.push(fn, base, fn.proto.numArgs())
	if err != nil {
		return object.Reg{}, err
	}
	g.kind = kindHost
	t.head.Depth++
	r, err := t.run()
	t.head.Depth--
	return r, err
}

// numArgs returns the number of registers that arguments fill.
func (p *proto) numArgs() int { return len(p.code.Params) }
