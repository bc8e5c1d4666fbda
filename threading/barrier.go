package threading

import (
	"fmt"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/vm"
	"github.com/tailorbird-lang/tailorbird/sched"
	"go.starlark.net/starlark"
)

// A Barrier is threading.Barrier. Each round has a generation of its own, so that
// a fast thread that comes back waits for the next one.
type Barrier struct {
	object.Instance
	state   *State
	parties int
	action  starlark.Value
	timeout starlark.Value
	gen     *generation
	broken  bool
	acting  bool // the action of a full round runs
	queue   sched.WaitQueue
}

// A generation is one round of a Barrier.
type generation struct {
	arrived int
	done    bool
	broken  bool
	queue   sched.WaitQueue
}

func (b *Barrier) fail() error { return object.NewException(b.state.brokenBarrier()) }

// Wait waits for the other parties and returns the place in which the thread
// arrived.
// The last one does not look at its timeout.
func (b *Barrier) Wait(th *starlark.Thread, timeout starlark.Value) (int, error) {
	t := vm.ThreadOf(th)
	for b.acting {
		if _, err := t.Block(&b.queue, sched.Reason{Kind: sched.WaitBarrier, Object: b}, sched.Forever); err != nil {
			return 0, err
		}
	}
	if b.broken {
		return 0, b.fail()
	}
	g := b.gen
	index := g.arrived
	if index+1 == b.parties {
		g.arrived++
		return index, b.release(th, g)
	}
	left := sched.Forever
	if timeout != starlark.None {
		var err error
		if left, err = Added(th, timeout); err != nil {
			return 0, err
		}
	}
	g.arrived++
	end := Deadline(t, left)
	for !g.done && !g.broken {
		timedOut, err := t.Block(&g.queue, sched.Reason{Kind: sched.WaitBarrier, Object: b}, Left(t, left, end))
		if err != nil || timedOut && !g.done {
			if !g.done {
				b.breakUp(t, g)
			}
			if err == nil {
				err = b.fail()
			}
			return 0, err
		}
	}
	if g.broken {
		return 0, b.fail()
	}
	return index, nil
}

// release ends a full round: the action runs first.
func (b *Barrier) release(th *starlark.Thread, g *generation) error {
	t := vm.ThreadOf(th)
	if b.action != starlark.None {
		b.acting = true
		_, err := object.Call(th, b.action)
		b.acting = false
		b.queue.WakeAll(t.Task)
		if err != nil {
			b.breakUp(t, g)
			return err
		}
	}
	t.Task.Sync("release", b)
	g.done = true
	b.gen = &generation{}
	g.queue.WakeAll(t.Task)
	return nil
}

func (b *Barrier) breakUp(t *vm.Thread, g *generation) {
	b.broken, g.broken = true, true
	b.gen = &generation{}
	g.queue.WakeAll(t.Task)
}

// Label names the barrier in reports.
func (b *Barrier) Label() string {
	return fmt.Sprintf("%s (%d of %d parties)", label(b.state, "Barrier", b), b.gen.arrived, b.parties)
}

func (b *Barrier) String() string {
	if b.broken {
		return fmt.Sprintf("<%s at %s: broken>", b.Class().FullName(), object.AddressOf(nil, b))
	}
	return fmt.Sprintf("<%s at %s: waiters=%d/%d>", b.Class().FullName(), object.AddressOf(nil, b), b.gen.arrived, b.parties)
}

func barrierDef(s *State) *object.Def {
	return &object.Def{
		Name: "Barrier", Module: "threading", PyStyle: true,
		New: func(th *starlark.Thread, c *object.Class, pos []starlark.Value, kw []object.Kw) (starlark.Value, error) {
			return &Barrier{Instance: object.MakeInstance(c), state: s, action: starlark.None, timeout: starlark.None, gen: &generation{}}, nil
		},
		Methods: []object.MethodDef{
			{Name: "__init__", Sig: "parties, action=None, timeout=None", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
				b := self.(*Barrier)
				small, err := object.CompareBool(th, object.OpLt, a[0], starlark.MakeInt(1))
				if err != nil {
					return nil, err
				}
				if small {
					return nil, object.Raise(object.ValueError, "parties must be > 0")
				}
				n, err := object.IndexInt(th, a[0])
				b.parties, b.action, b.timeout = n, a[1], a[2]
				return starlark.None, err
			}},
			{Name: "wait", Sig: "timeout=None", Wait: waitBarrier, Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
				b := self.(*Barrier)
				v := a[0]
				if v == starlark.None {
					v = b.timeout
				}
				i, err := b.Wait(th, v)
				return starlark.MakeInt(i), err
			}},
			{Name: "reset", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
				b, t := self.(*Barrier), vm.ThreadOf(th)
				if b.gen.arrived > 0 {
					b.breakUp(t, b.gen)
				}
				b.broken = false
				return starlark.None, nil
			}},
			{Name: "abort", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
				b := self.(*Barrier)
				b.breakUp(vm.ThreadOf(th), b.gen)
				return starlark.None, nil
			}},
			{Name: "__repr__", Fn: reprString},
		},
		GetSets: []object.GetSetDef{
			{Name: "parties", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
				return starlark.MakeInt(self.(*Barrier).parties), nil
			}},
			{Name: "n_waiting", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
				b := self.(*Barrier)
				if b.acting {
					return starlark.MakeInt(0), nil
				}
				return starlark.MakeInt(b.gen.arrived), nil
			}},
			{Name: "broken", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
				return starlark.Bool(self.(*Barrier).broken), nil
			}},
		},
	}
}
