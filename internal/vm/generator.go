package vm

import (
	"github.com/tailorbird-lang/tailorbird/internal/code"
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// A Generator is a suspended call: a frame on the heap that the machine resumes.
// While it runs its registers are in the stack of the task that resumed it.
type Generator struct {
	fn     *Function
	regs   []object.Reg
	live   int // registers in use while it is suspended
	pc     int32
	state  genState
	sendTo uint16         // register that gets the value sent; NoReg while delegating
	sub    starlark.Value // iterator that yield from delegates to
	sent   starlark.Value // what the delegate is to be sent
	exc    starlark.Value // exception being handled inside, nil if none
	result object.Reg     // what return returned
	name   string
	qual   string
}

type genState uint8

const (
	genCreated genState = iota
	genSuspended
	genRunning
	genClosed
)

// newGenerator makes a generator of a call whose arguments are at base.
func (t *Thread) newGenerator(fn *Function, base int) *Generator {
	p := fn.proto
	regs := make([]object.Reg, p.code.NumRegs)
	copy(regs, t.regs[base:base+len(p.code.Params)])
	return &Generator{fn: fn, regs: regs, live: p.nlocals, name: fn.Name(), qual: fn.Qualname()}
}

// enter pushes the generator's frame, of the given kind and with the register for the result,
// and those of the generators that it delegates to. It returns the frame on top.
// sent is nil if something is to be raised where the generator is suspended, and not
// sent: there are no frames of others then.
func (t *Thread) enter(g *Generator, sent starlark.Value, kind frameKind, ret int) (*frame, error) {
	if g.sub != nil && sent != nil && t.trace == nil {
		inner, err := t.links(g, kind, ret)
		if err != nil {
			return nil, err
		}
		if inner != g {
			g, kind, ret = inner, kindDelegate, 0
		}
	}
	f, r, err := t.push(g.fn, t.top(), g.fn.proto.nlocals)
	if err != nil {
		t.unlink()
		return nil, err
	}
	f.kind, f.ret = kind, int32(ret)
	copyRegs(r, g.regs[:g.live])
	f.pc, f.obj = g.pc, g
	if g.state == genSuspended && sent != nil {
		if g.sub != nil {
			g.sent = sent
		} else if isNone(sent) {
			r[g.sendTo].Obj = starlark.None
		} else {
			r[g.sendTo] = object.Of(sent)
		}
	}
	if g.exc != nil {
		t.exc = g.exc
	}
	g.state = genRunning
	return f, nil
}

// step is enter for a for loop, whose variable is absolute register ret, and a generator that has yielded.
// It returns nil, with nothing done, for what takes more than a frame and registers that are there.
func (t *Thread) step(g *Generator, ret int) *frame {
	n, base := len(t.frames), t.top()
	end := base + g.fn.proto.nregs
	if g.state != genSuspended || g.sub != nil || g.exc != nil || n == cap(t.frames) || n+int(t.below) >= t.m.recursionLimit || end > len(t.regs) {
		return nil
	}
	t.frames = t.frames[:n+1]
	f := &t.frames[n]
	f.fn, f.pc, f.base, f.nregs, f.ret = g.fn, g.pc, int32(base), int32(g.fn.proto.nregs), int32(ret)
	f.kind, f.link, f.obj = kindForIter, false, g
	if t.exc != nil {
		f.exc = t.exc
	}
	r := t.regs[base:end:end]
	copyRegs(r, g.regs[:g.live])
	r[g.sendTo].Obj = starlark.None
	g.state = genRunning
	return f
}

// isNone compares without a call, as == on interfaces would make.
func isNone(v starlark.Value) bool {
	_, none := v.(starlark.NoneType)
	return none
}

// endStep pops the frame of a generator that ForIter has resumed and that has yielded v: that
// goes to the loop's variable. It returns the frame of the loop, which goes round.
func (t *Thread) endStep(f *frame, v object.Reg) *frame {
	t.regs[f.ret] = v
	t.pop()
	return &t.frames[len(t.frames)-1]
}

// yield passes v on from the generator on top, which has been suspended. It reports
// whether run has to return v; otherwise the loop goes on with the frame that is on top then.
func (t *Thread) yield(v object.Reg) (toHost bool, err error) {
	for {
		f := &t.frames[len(t.frames)-1]
		switch f.kind {
		case kindGenHost:
			t.pop()
			return true, nil
		case kindForIter:
			c := t.endStep(f, v)
			c.pc = int32(c.fn.proto.instrs[c.pc-1].C)
			return false, nil
		}
		t.pop()
		f = &t.frames[len(t.frames)-1]
		if f.link {
			f.generator().state = genSuspended
		} else if err := t.suspendAgain(f, v); err != nil {
			return false, err
		}
	}
}

// suspend keeps what the generator on top needs to go on, with live of its registers r in
// use; the value sent next goes to register a.
func (t *Thread) suspend(f *frame, r []object.Reg, a uint16, live int) {
	g := f.generator()
	g.live = live
	copyRegs(g.regs, r[:live])
	g.pc, g.state, g.sendTo = f.pc, genSuspended, a
	if t.exc == nil && f.exc == nil && g.exc == nil {
		return
	}
	g.exc = nil
	if t.exc != f.exc || t.exc != nil && f.handling() {
		g.exc = t.exc
	}
	t.exc = f.exc
}

// copyRegs is copy for few registers, which is faster one by one.
func copyRegs(to, from []object.Reg) {
	to = to[:len(from)]
	//lint:ignore S1001 one by one
	for i, r := range from {
		to[i] = r
	}
}

// handling reports whether the frame is in an except block, where it may handle the
// very exception that its caller does.
func (f *frame) handling() bool {
	for i := range f.fn.proto.code.Handlers {
		h := &f.fn.proto.code.Handlers[i]
		if h.Kind == code.Restore && f.pc > h.Start && f.pc <= h.End {
			return true
		}
	}
	return false
}

func (g *Generator) finish() {
	g.state = genClosed
	g.regs, g.sub, g.sent, g.exc = nil, nil, nil, nil
}

// resume runs the generator until it yields or ends (then v is nil and g.result
// set). With thrown, that exception is raised where it is suspended.
func (g *Generator) resume(th *starlark.Thread, sent starlark.Value, thrown *object.Exception) (starlark.Value, error) {
	r, err := g.resumeReg(th, sent, thrown)
	return r.Value(), err
}

// resumeReg is resume with an unboxed result.
func (g *Generator) resumeReg(th *starlark.Thread, sent starlark.Value, thrown *object.Exception) (v object.Reg, err error) {
	none := object.Reg{}
	t := ThreadOf(th)
	if t == nil {
		return none, object.Raise(object.RuntimeError, "generator resumed on a thread that no Runtime has made")
	}
	switch g.state {
	case genRunning:
		return none, object.Raise(object.ValueError, "generator already executing")
	case genClosed:
		if thrown != nil {
			return none, thrown
		}
		g.result = object.Reg{Obj: starlark.None}
		return none, nil
	case genCreated:
		if sent != starlark.None {
			return none, object.Raise(object.TypeError, "can't send non-None value to a just-started generator")
		}
		if thrown != nil {
			// Raised at the def line, as if the body had not begun.
			g.state = genClosed
			thrown.AddTraceback(g.fn.proto, 0)
			g.finish()
			return none, thrown
		}
	}
	if t.head.Depth >= object.MaxDepth {
		return none, t.tooDeep()
	}
	if thrown != nil {
		sent = nil
	}
	if _, err := t.enter(g, sent, kindGenHost, 0); err != nil {
		return none, err
	}
	t.head.Depth++
	if thrown != nil {
		if err = t.throwInto(g, thrown); err == nil && g.state != genRunning {
			// The delegate yielded: so does the generator.
			t.head.Depth--
			return object.Of(g.sent), nil
		}
	}
	if err == nil {
		v, err = t.run()
	}
	t.head.Depth--
	if err != nil || g.state == genClosed {
		return none, err
	}
	return v, nil
}

// stopped turns a StopIteration that leaves a generator's body into a
// RuntimeError (PEP 479), in whose traceback the generator does not stand.
func stopped(e *object.Exception) *object.Exception {
	if !e.Class().IsSubclass(object.StopIteration) {
		return e
	}
	x := object.NewException(object.RuntimeError, starlark.String("generator raised StopIteration"))
	x.Cause, x.Context, x.SuppressContext = e, e, true
	return x
}

// Next resumes the generator; nil means that it has ended.
func (g *Generator) Next(th *starlark.Thread) (starlark.Value, error) {
	return g.resume(th, starlark.None, nil)
}

// NextReg implements object.RegIterator.
func (g *Generator) NextReg(th *starlark.Thread) (object.Reg, error) {
	return g.resumeReg(th, starlark.None, nil)
}

// Close raises GeneratorExit inside the generator. It returns what the generator
// returns then.
func (g *Generator) Close(th *starlark.Thread) (starlark.Value, error) {
	switch g.state {
	case genCreated:
		g.finish()
		return starlark.None, nil
	case genClosed:
		return starlark.None, nil
	}
	v, err := g.resume(th, starlark.None, object.NewException(object.GeneratorExit))
	switch {
	case err != nil:
		if object.Matches(err, object.GeneratorExit) || object.Matches(err, object.StopIteration) {
			return starlark.None, nil
		}
		return nil, err
	case v != nil:
		return nil, object.Raise(object.RuntimeError, "generator ignored GeneratorExit")
	}
	v = g.result.Value()
	g.result = object.Reg{Obj: starlark.None}
	return v, nil
}

func (g *Generator) String() string {
	return "<generator object " + g.qual + " at " + object.AddressOf(nil, g) + ">"
}
func (g *Generator) Type() string          { return "generator" }
func (g *Generator) Freeze()               {}
func (g *Generator) Truth() starlark.Bool  { return true }
func (g *Generator) Hash() (uint32, error) { return object.PointerHash(g), nil }

// Class returns generator.
func (g *Generator) Class() *object.Class { return g.fn.proto.machine.generatorClass }

// stopIteration is the error of an ended generator for next() and send().
func (g *Generator) stopIteration() error {
	if v := g.result.Value(); v != nil && v != starlark.None {
		g.result = object.Reg{Obj: starlark.None}
		return object.NewException(object.StopIteration, v)
	}
	return object.NewException(object.StopIteration)
}

var generatorDef = object.Def{
	Name: "generator", Module: "builtins", Final: true,
	Methods: []object.MethodDef{
		{Name: "__iter__", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			return self, nil
		}},
		{Name: "__next__", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			return generatorSend(th, self, []starlark.Value{starlark.None})
		}},
		{Name: "send", Sig: "arg, /", Fn: generatorSend,
			Doc: "Resume the generator with a value and return what it yields next."},
		{Name: "throw", Sig: "typ, val=<unset>, tb=None, /", Fn: generatorThrow,
			Doc: "Raise an exception where the generator is suspended."},
		{Name: "close", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			return self.(*Generator).Close(th)
		}, Doc: "Raise GeneratorExit where the generator is suspended."},
	},
	GetSets: []object.GetSetDef{
		{Name: "__name__", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			return starlark.String(self.(*Generator).name), nil
		}, Set: func(th *starlark.Thread, self, v starlark.Value) error {
			return setGeneratorText(&self.(*Generator).name, "__name__", v)
		}},
		{Name: "__qualname__", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			return starlark.String(self.(*Generator).qual), nil
		}, Set: func(th *starlark.Thread, self, v starlark.Value) error {
			return setGeneratorText(&self.(*Generator).qual, "__qualname__", v)
		}},
		{Name: "gi_running", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			return starlark.Bool(self.(*Generator).state == genRunning), nil
		}},
		{Name: "gi_suspended", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			return starlark.Bool(self.(*Generator).state == genSuspended), nil
		}},
		{Name: "gi_yieldfrom", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			if g := self.(*Generator); g.sub != nil && g.state != genRunning {
				return g.sub, nil
			}
			return starlark.None, nil
		}},
		{Name: "gi_code", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			return self.(*Generator).fn.proto.AsValue(), nil
		}},
		{Name: "gi_frame", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			g := self.(*Generator)
			if g.state == genClosed {
				return starlark.None, nil
			}
			return &object.Frame{Code: g.fn.proto, PC: int(g.pc)}, nil
		}},
	},
}

func generatorSend(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	g := self.(*Generator)
	v, err := g.resume(th, args[0], nil)
	if err == nil && v == nil {
		err = g.stopIteration()
	}
	return v, err
}

func setGeneratorText(text *string, name string, v starlark.Value) error {
	s, ok := object.Unbox(v).(starlark.String)
	if !ok {
		return object.Raise(object.TypeError, "%s must be set to a string object", name)
	}
	*text = string(s)
	return nil
}
