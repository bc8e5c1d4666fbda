package threading

import (
	"fmt"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/vm"
	"github.com/tailorbird-lang/tailorbird/sched"
	"go.starlark.net/starlark"
)

// launch starts the task of a thread and makes the thread known. The task does not run
// before t gives the token away.
func (s *State) launch(t *vm.Thread, th *Thread, body sched.Body) (err error) {
	ident := s.newIdent()
	if th.task, err = s.start(t, body, th.daemon); err == nil {
		th.ident = ident
		s.enter(th)
	}
	return err
}

// start makes a task for body, which calls begin and end.
func (s *State) start(t *vm.Thread, body sched.Body, daemon bool) (*sched.Task, error) {
	task, err := t.Task.Start(body, daemon)
	if err == sched.ErrTasks {
		err = object.Raise(object.RuntimeError, "can't start new thread")
	}
	if err != nil {
		return nil, err
	}
	s.running++
	return task, nil
}

// begin makes the machine's side of a task that begins to run. owner is the *Thread or
// the *call that it runs.
func (s *State) begin(task *sched.Task, owner any) *vm.Thread {
	child := s.machine.NewThread(task)
	task.Data, child.Owner = child, owner
	if s.traceHook != starlark.None {
		child.SetTrace(s.traceHook)
	}
	if s.profileHook != starlark.None {
		child.SetProfile(s.profileHook)
	}
	return child
}

// end is the last that a task does.
func (s *State) end(child *vm.Thread) {
	child.Account()
	s.running--
}

// Run implements sched.Body.
func (t *Thread) Run(task *sched.Task) (done bool) {
	child, suspended := task.Data.(*vm.Thread)
	if !suspended {
		child = t.state.begin(task, t)
	}
	done = true // also if native code ends the goroutine
	returned := false
	defer func() {
		if done {
			t.state.ended(t, child)
		}
		if returned {
			child.Retire()
		}
	}()
	var err error
	if suspended {
		err = child.Resume()
	} else {
		err = t.execute(child)
	}
	if err == vm.ErrSuspended {
		return false
	}
	if t.working {
		t.forget()
	}
	t.state.uncaught(child, err, t)
	t.state.end(child)
	returned = true
	return true
}

// A call is the sched.Body of a thread that is no Thread, or whose Thread is not what it runs.
type call struct {
	s      *State
	ident  uint64
	thread *Thread // nil: none
	body   func(*vm.Thread)
}

// Run implements sched.Body.
func (c *call) Run(task *sched.Task) (done bool) {
	var owner any = c
	if c.thread != nil {
		owner = c.thread
	}
	child := c.s.begin(task, owner)
	body := c.body
	c.body = nil // the task may live on
	body(child)
	c.s.end(child)
	child.Retire()
	return true
}

// Name implements sched.Body.
func (c *call) Name() string {
	if c.thread != nil {
		return c.thread.Name()
	}
	return fmt.Sprintf("_thread %d", c.ident)
}

// spawn starts a task that runs body, for a thread that is no Thread.
func (s *State) spawn(t *vm.Thread, daemon bool, body func(*vm.Thread)) (*sched.Task, uint64, error) {
	c := &call{s: s, ident: s.newIdent(), body: body}
	task, err := s.start(t, c, daemon)
	return task, c.ident, err
}
