package vm

import (
	"go.starlark.net/starlark"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/sched"
)

// A Function is a script function.
type Function struct {
	object.Instance
	proto    *proto
	free     []*object.Cell
	first    [1]*object.Cell  // where free lies if it is one
	defaults []starlark.Value // nil: the proto's, see positional
	rare     *functionRare    // may be nil
}

// functionRare is what few functions have, or few ask for.
type functionRare struct {
	name, qualname string
	doc            starlark.Value // nil: the code's
	kwDefs         *starlark.Dict // of keyword-only parameters; may be nil
	notes          *starlark.Dict // __annotations__; may be nil
	module         starlark.Value // __module__, if it was set
	given          starlark.Value // __defaults__, if it was set
	params         starlark.Tuple // __type_params__
	quick          object.QuickFunc
}

// noDefaults is what a function has whose defaults were taken away.
var noDefaults = []starlark.Value{}

// positional returns the defaults of the last positional parameters. The proto must be
// complete.
func (f *Function) positional() []starlark.Value {
	if f.defaults == nil {
		return f.proto.defaults
	}
	return f.defaults
}

// more returns what few functions have, to be changed.
func (f *Function) more() *functionRare {
	if f.rare == nil {
		f.rare = &functionRare{name: f.proto.code.Name, qualname: f.proto.code.Qualname}
	}
	return f.rare
}

// SetQuick gives a function a fast body. Calls of methods with *args or defaults and calls by
// Go code, such as that of a __hash__, ask it first unless there are keywords or the thread is
// traced.
func (f *Function) SetQuick(q object.QuickFunc) { f.more().quick = q }

// Hide keeps the function's frames, and those of all functions of the same code, out
// of tracebacks: for what CPython writes in C and Tailorbird in its own language.
func (f *Function) Hide() { f.proto.hidden = true }

// Name returns __name__.
func (f *Function) Name() string {
	if f.rare != nil {
		return f.rare.name
	}
	return f.proto.code.Name
}

// Qualname returns __qualname__.
func (f *Function) Qualname() string {
	if f.rare != nil {
		return f.rare.qualname
	}
	return f.proto.code.Qualname
}

// kwDefs returns the defaults of keyword-only parameters, nil if there are none.
func (f *Function) kwDefs() *starlark.Dict {
	if f.rare == nil {
		return nil
	}
	return f.rare.kwDefs
}

// Get binds the function to inst.
func (f *Function) Get(th *starlark.Thread, inst starlark.Value, owner *object.Class) (starlark.Value, error) {
	if inst == nil {
		return f, nil
	}
	return &object.BoundMethod{Self: inst, Func: f}, nil
}

// Call runs the function on the task of th. The caller holds the run token.
func (f *Function) Call(th *starlark.Thread, pos []starlark.Value, kw []object.Kw) (starlark.Value, error) {
	t := ThreadOf(th)
	if t == nil {
		return nil, object.Raise(object.RuntimeError, "%s() called on a thread that no Runtime has made", f.Name())
	}
	r, err := t.call(f, pos, kw)
	if err != nil {
		return nil, err
	}
	return r.Value(), nil
}

// Apply is Call for up to three positional arguments: see object.Function.
func (f *Function) Apply(th *starlark.Thread, n int, a, b, c starlark.Value) (starlark.Value, error) {
	r, err := f.ApplyReg(th, n, a, b, c)
	if err != nil {
		return nil, err
	}
	return r.Value(), nil
}

// ApplyReg is Apply with the result unboxed.
func (f *Function) ApplyReg(th *starlark.Thread, n int, a, b, c starlark.Value) (object.Reg, error) {
	t := ThreadOf(th)
	if p := f.proto; t == nil || !p.simple || n != p.code.NumParams {
		v, err := f.Call(th, []starlark.Value{a, b, c}[:n], nil)
		return object.Of(v), err
	}
	if t.head.Depth >= object.MaxDepth {
		return object.Reg{}, t.tooDeep()
	}
	base := t.top()
	if need := base + f.proto.nregs; need > len(t.regs) {
		t.grow(need)
	}
	r := t.regs[base : base+n]
	for i := range r {
		switch i {
		case 0:
			setValue(&r[i], a)
		case 1:
			setValue(&r[i], b)
		default:
			setValue(&r[i], c)
		}
	}
	if f.rare != nil && f.rare.quick != nil && t.trace == nil {
		if v, ok := f.rare.quick(th, r); ok {
			return v, nil
		}
	}
	g, _, err := t.push(f, base, n)
	if err != nil {
		return object.Reg{}, err
	}
	g.kind = kindHost
	t.head.Depth++
	v, err := t.run()
	t.head.Depth--
	return v, err
}

// CallInternal lets go.starlark.net call the function, for example as the key
// of its sorted, and functions of the host, which may be too late or too early for it.
func (f *Function) CallInternal(th *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	if t := ThreadOf(th); t != nil && t.Task.State() != sched.Running {
		return nil, object.Raise(object.RuntimeError, "%s() cannot be called without the run token: inside of Blocking, or with a thread that has ended", f.Name())
	}
	var kw []object.Kw
	for _, p := range kwargs {
		s, _ := starlark.AsString(p[0])
		kw = append(kw, object.Kw{Name: s, Value: p[1]})
	}
	return f.Call(th, args, kw)
}

func (f *Function) String() string {
	return "<function " + f.Qualname() + " at " + object.AddressOf(nil, f) + ">"
}
func (f *Function) Type() string         { return "function" }
func (f *Function) Truth() starlark.Bool { return true }

// makeFunction executes MakeFunc.
func (t *Thread) makeFunction(f *frame, p *proto, r []object.Reg, a int, flags uint8) *Function {
	fn := &Function{
		Instance: object.MakeInstance(t.m.functionClass),
		proto:    p,
	}
	i := a
	if flags&1 != 0 {
		fn.defaults = r[i].Obj.(starlark.Tuple)
		i++
	}
	if flags&2 != 0 {
		fn.more().kwDefs = r[i].Obj.(*starlark.Dict)
		i++
	}
	if flags&4 != 0 {
		fn.more().notes = r[i].Obj.(*starlark.Dict)
	}
	if n := len(p.code.Captures); n > 0 {
		if fn.free = fn.first[:]; n > 1 {
			fn.free = make([]*object.Cell, n)
		}
		for i, c := range p.code.Captures {
			if c.FromFree {
				fn.free[i] = f.fn.free[c.Index]
			} else {
				fn.free[i] = r[c.Index].Obj.(*object.Cell)
			}
		}
	}
	return fn
}
