package vm

import (
	"github.com/tailorbird-lang/tailorbird/internal/code"
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// yieldFrom executes YieldFrom. It reports whether run has to return v; otherwise the loop goes
// on with the frame that is on top then: that of the delegate if it is a generator
// that can go on.
func (t *Thread) yieldFrom(f *frame, in code.Instr) (v object.Reg, toHost bool, err error) {
	if entered, err := t.enterDelegate(f, in); entered || err != nil {
		return v, false, err
	}
	v, done, err := t.delegate(f, in)
	if err != nil {
		return v, false, err
	}
	f = &t.frames[len(t.frames)-1]
	if done {
		t.window(f)[in.A] = v
		return v, false, nil
	}
	if err := t.suspendAgain(f, v); err != nil {
		return v, false, err
	}
	toHost, err = t.yield(v)
	return v, toHost, err
}

// enterDelegate pushes the frame of the delegate if that is a generator which can go on.
func (t *Thread) enterDelegate(f *frame, in code.Instr) (entered bool, err error) {
	g := f.generator()
	sub, sent := g.sub, g.sent
	if sub == nil {
		sub, sent = t.window(f)[in.B].Obj, starlark.None
	}
	s, ok := sub.(*Generator)
	if !ok || s.state != genSuspended && (s.state != genCreated || !isNone(sent)) {
		return false, nil
	}
	g.sub = s
	if _, err = t.enter(s, sent, kindDelegate, 0); err != nil {
		g.sub = nil
		return false, err
	}
	return true, nil
}

// delegate is YieldFrom with other iterators: it sends to the delegate and returns what that
// yields, or done and its result.
func (t *Thread) delegate(f *frame, in code.Instr) (r object.Reg, done bool, err error) {
	g := f.generator()
	sent := g.sent
	if g.sub == nil {
		g.sub = t.window(f)[in.B].Obj
		sent = starlark.None
	}
	sub := g.sub
	if s, ok := sub.(*Generator); ok { // not to be entered: it has ended, or there is an error
		_, err = s.resumeReg(t.Star, sent, nil)
		g.sub = nil
		return s.result, true, err
	}
	var v starlark.Value
	if isNone(sent) {
		var result starlark.Value
		v, result, err = nextOrResult(t.Star, sub)
		if err == nil && v == nil {
			g.sub = nil
			return object.Of(result), true, nil
		}
	} else {
		v, err = object.CallMethod(t.Star, sub, "send", sent)
		if err != nil && object.Matches(err, object.StopIteration) {
			g.sub = nil
			return object.Of(stopValue(err)), true, nil
		}
	}
	if err != nil {
		g.sub = nil
		return object.Reg{}, false, err
	}
	return object.Of(v), false, nil
}

// nextOrResult returns the next item of an iterator or, if v is nil, the value of the
// StopIteration by which it ended.
func nextOrResult(th *starlark.Thread, it starlark.Value) (v, result starlark.Value, err error) {
	if a := object.TypeOf(it).Special(object.SpNext); a != nil {
		if _, script := a.Value.(*Function); script {
			if v, err = object.CallAttr0(th, a, it); err != nil && object.Matches(err, object.StopIteration) {
				return nil, stopValue(err), nil
			}
			return v, nil, err
		}
	}
	v, err = object.Next(th, it)
	return v, starlark.None, err
}

// delegateResult is the value of a yield from whose iterator is exhausted.
func delegateResult(sub starlark.Value) starlark.Value {
	if g, ok := sub.(*Generator); ok {
		return g.result.Value()
	}
	return starlark.None
}

// stopValue returns the value that a StopIteration carries.
func stopValue(err error) starlark.Value {
	if e := object.AsException(err); len(e.Args) > 0 {
		return e.Args[0]
	}
	return starlark.None
}

// links pushes a frame for each generator of a chain of yield from but the last, which
// it returns. These frames have no registers: what the last generator yields passes
// them by, and they get theirs by settle when it ends.
func (t *Thread) links(g *Generator, kind frameKind, ret int) (*Generator, error) {
	for g.exc == nil {
		sub, ok := g.sub.(*Generator)
		if !ok || sub.state != genSuspended {
			break
		}
		f, _, err := t.push(g.fn, t.top(), g.fn.proto.nlocals)
		if err != nil {
			t.unlink()
			return nil, err
		}
		f.pc, f.obj, f.kind, f.ret, f.link, f.nregs = g.pc+1, g, kind, int32(ret), true, 0
		g.state = genRunning
		g, kind, ret = sub, kindDelegate, 0
	}
	return g, nil
}

// unlink pops the links on top.
func (t *Thread) unlink() {
	for n := len(t.frames); n > 0 && t.frames[n-1].link; n = len(t.frames) {
		t.frames[n-1].generator().state = genSuspended
		t.pop()
	}
}

// settle gives the frame on top, whose delegate has ended, its registers if it has none.
func (t *Thread) settle(f *frame) {
	g := f.generator()
	g.sub = nil
	if !f.link {
		return
	}
	f.link, f.nregs = false, int32(f.fn.proto.nregs)
	copy(t.window(f), g.regs[:g.live])
}

// suspendAgain is suspend for a YieldFrom, which will repeat itself: v is what the delegate has yielded.
func (t *Thread) suspendAgain(f *frame, v object.Reg) error {
	f.pc--
	if t.trace != nil {
		if err := t.traceReturn(v.Value()); err != nil {
			return err
		}
	}
	t.suspend(f, t.window(f), code.NoReg, int(f.fn.proto.instrs[f.pc].C))
	return nil
}
