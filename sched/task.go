package sched

import (
	"fmt"
	"sync/atomic"
	"time"
)

// State is what a task does.
type State uint8

// The states of a task.
const (
	Ready   State = iota // waits for the run token
	Running              // holds it
	Blocked              // waits in Block
	InHost               // in a host call, without the token
	Done
)

func (s State) String() string {
	return [...]string{"ready", "running", "blocked", "in host call", "done"}[s]
}

// A Task is one script thread. A waiting one of a million should be small: what most tasks
// never have stands in extra, and small fields stand together.
type Task struct {
	ID   int
	Data any // the machine's state

	s       *Scheduler
	group   *group
	body    Body
	worker  *worker // that runs it; nil before, while Run has returned, and for tasks of Enter and Post
	driver  *driver // of a task of Enter or Post
	steps   int64
	quantum int

	// While blocked:
	reason  Reason
	queue   *WaitQueue
	next    *Task // in queue
	prev    *Task
	timer   int32 // index in timers, -1 if none
	outcome Outcome

	state   State
	daemon  bool
	started bool
	waited  bool // some time

	extra atomic.Pointer[extra] // made under mu

	// taskList links
	nextTask, prevTask *Task
}

// extra is what few tasks have.
type extra struct {
	interrupt atomic.Pointer[any] // asynchronous exception, until taken; written under mu
	onStop    []*func(error)
	since     time.Duration // when its wait began, with Config.Stats
}

// more returns the task's extra, which it makes if need be. mu is held.
func (t *Task) more() *extra {
	x := t.extra.Load()
	if x == nil {
		x = &extra{}
		t.extra.Store(x)
	}
	return x
}

// A Body is what a task does, and how reports name it.
type Body interface {
	// Run does it, with the run token, on a goroutine that is the task's until Run returns: true when
	// all is done, false after Suspend, and then Run is called again, maybe on another goroutine.
	Run(t *Task) (done bool)
	// Name is called while the task is blocked, or by itself.
	Name() string
}

// funcs is the Body of a task that was made from functions.
type funcs struct {
	name func() string // nil: none
	run  func(*Task)
}

func (f *funcs) Run(t *Task) bool {
	run := f.run
	f.run = nil // the task may live on
	run(t)
	return true
}

func (f *funcs) Name() string {
	if f.name == nil {
		return ""
	}
	return f.name()
}

// Name returns the task's name for reports.
func (t *Task) Name() string {
	if name := t.body.Name(); name != "" {
		return name
	}
	return fmt.Sprintf("task %d", t.ID)
}

// Daemon reports whether the task does not keep the program alive.
func (t *Task) Daemon() bool { return t.daemon }

// State returns what the task does. Called with the run token held.
func (t *Task) State() State { return t.state }

// Waiting returns what a blocked task waits for.
func (t *Task) Waiting() Reason { return t.reason }

// Scheduler returns the task's scheduler.
func (t *Task) Scheduler() *Scheduler { return t.s }

// Root reports whether the task was made by Enter: a call of the host, such as the
// main program.
func (t *Task) Root() bool { return t.driver != nil && t.driver.root }

// Steps returns the number of instructions that the task has executed.
func (t *Task) Steps() int64 { return t.steps }

// Budget returns the number of instructions that the task may execute before it
// calls Checkpoint.
func (t *Task) Budget() int {
	if t.quantum <= 0 {
		t.quantum = t.s.newQuantum()
	}
	return t.quantum
}

func (s *Scheduler) newQuantum() int {
	q := s.policy.Quantum()
	if s.record != nil {
		s.record.add(choiceQuantum, uint64(q))
	}
	return q
}

// Checkpoint accounts for used instructions and, when the quantum is over, lets
// the policy choose who runs next; it returns when t is chosen again. An error
// says that the task has to end (*StopError). The caller holds the run token.
func (t *Task) Checkpoint(used int) error {
	s := t.s
	s.steps += int64(used)
	t.steps += int64(used)
	if s.cfg.Virtual {
		s.now += int64(used) * int64(Tick)
	}
	if s.cfg.MaxSteps > 0 && s.steps > s.cfg.MaxSteps {
		s.Stop(ErrSteps)
	}
	t.quantum -= used
	if s.stepper != nil && used == 0 {
		t.quantum = 0 // what it had begun is done: that was the step
	}
	if t.quantum > 0 && !s.attention.Load() {
		return nil
	}
	s.mu.Lock()
	s.attention.Store(false)
	if err := t.stopped(); err != nil {
		s.attention.Store(true)
		s.mu.Unlock()
		return err
	}
	if t.quantum > 0 {
		s.mu.Unlock()
		return nil
	}
	s.fireTimers()
	if s.ready.n == 0 {
		s.mu.Unlock()
		t.quantum = 0
		return nil
	}
	s.yield(t)
	return t.stopErr()
}

// pause takes mu at a voluntary switch point and makes those ready whose time has
// come. With an error, the task has to end and mu is not held.
func (t *Task) pause() error {
	s := t.s
	s.mu.Lock()
	if err := t.stopped(); err != nil {
		s.mu.Unlock()
		return err
	}
	s.fireTimers()
	return nil
}

// Yield is a voluntary switch point: the others that are ready may run first.
func (t *Task) Yield() error {
	s := t.s
	if err := t.pause(); err != nil {
		return err
	}
	if s.ready.n == 0 {
		s.mu.Unlock()
		return nil
	}
	s.yield(t)
	return t.stopErr()
}

// StepTo lets next, if it is ready, have the run token for n instructions. The
// token comes back to t, whatever the policy says, when they are done or next
// waits or ends. It is for people who run threads by hand.
func (t *Task) StepTo(next *Task, n int) error {
	s := t.s
	if err := t.pause(); err != nil {
		return err
	}
	i := s.ready.index(next)
	if i < 0 {
		s.mu.Unlock()
		return nil
	}
	s.ready.take(i)
	next.quantum = n
	t.state = Ready
	t.quantum = 0
	s.ready.push(t)
	s.stepper = t
	s.handOver(next)
	s.given = next
	s.mu.Unlock()
	t.park()
	return t.stopErr()
}

// yield puts t behind the ready tasks and lets the policy choose. mu is held and
// released.
func (s *Scheduler) yield(t *Task) {
	t.state = Ready
	t.quantum = 0
	s.ready.push(t)
	next := s.pick(t)
	if next == t {
		t.state = Running
		s.mu.Unlock()
		return
	}
	s.handOver(next)
	s.given = next
	s.mu.Unlock()
	t.park()
}

// stopped returns the error of a task that has to end. mu is held.
func (t *Task) stopped() error {
	switch g := t.group; {
	case g.killed != nil && t.ID <= g.through && t != g.spared:
		return &StopError{g.killed}
	case g.stop != nil:
		return &StopError{g.stop}
	case t.s.stop != nil:
		return &StopError{t.s.stop}
	}
	return nil
}

func (t *Task) stopErr() error {
	if !t.s.ending.Load() {
		return nil
	}
	t.s.mu.Lock()
	defer t.s.mu.Unlock()
	return t.stopped()
}

// Stopped returns the *StopError of a task that has to end, nil while it may go on.
func (t *Task) Stopped() error { return t.stopErr() }

// Interrupt asks the task to raise an exception asynchronously; what stands for it
// is returned by TakeInterrupt. A blocked task returns Interrupted. It may be
// called by any goroutine.
func (t *Task) Interrupt(what any) {
	s := t.s
	s.mu.Lock()
	defer s.mu.Unlock()
	t.more().interrupt.Store(&what)
	s.attention.Store(true)
	s.end(t, Interrupted)
	s.rouse()
}

// Pend is Interrupt for a task that is not to be woken: it finds what at its next
// checkpoint.
func (t *Task) Pend(what any) {
	t.s.mu.Lock()
	defer t.s.mu.Unlock()
	t.more().interrupt.Store(&what)
	t.s.attention.Store(true)
}

// Pending reports whether there is something for TakeInterrupt. The caller is the
// task itself.
func (t *Task) Pending() bool {
	x := t.extra.Load()
	return x != nil && x.interrupt.Load() != nil
}

// TakeInterrupt returns and clears what Interrupt left; nil if nothing.
func (t *Task) TakeInterrupt() any {
	if !t.Pending() {
		return nil
	}
	t.s.mu.Lock()
	defer t.s.mu.Unlock()
	return *t.extra.Load().interrupt.Swap(nil)
}

// Blocking runs f without the run token: for host calls that wait. f must not
// touch script values. The task has to stop afterwards if an error is returned.
func (t *Task) Blocking(f func()) error { return t.leave(&t.s.hosts, f) }

// Idle is Blocking for a task that waits for what a person does next: the
// virtual clock goes on meanwhile, as if the task slept.
func (t *Task) Idle(f func()) error { return t.leave(&t.s.external, f) }

// leave runs f without the token; count is how many tasks do so for the same reason.
func (t *Task) leave(count *int, f func()) error {
	s := t.s
	s.mu.Lock()
	if err := t.stopped(); err != nil {
		s.mu.Unlock()
		return err
	}
	t.state = InHost
	t.quantum = 0
	*count++
	s.release()
	back := func() {
		s.mu.Lock()
		*count--
		t.state = Ready
		s.ready.push(t)
		s.rouse()
		s.mu.Unlock()
	}
	if s.cfg.Coroutines {
		wait := s.elsewhere(f, back)
		s.mu.Unlock()
		t.park()
		wait()
		return t.stopErr()
	}
	s.mu.Unlock()
	func() {
		// f may panic or end the goroutine; the token must be taken back all
		// the same, because the caller's deferred functions need it.
		defer func() {
			back()
			t.park()
		}()
		f()
	}()
	return t.stopErr()
}

// park waits, after the task has given the token away, until it has it again.
func (t *Task) park() {
	switch {
	case t.driver == nil:
		t.worker.pause()
	case t.s.cfg.Coroutines:
		t.s.drive(t.driver)
	default:
		<-t.driver.bell
	}
}

// Post runs f with the run token held, on a goroutine of its own as a short
// task: the way for a host's goroutines to change script values. It waits for f.
func (s *Scheduler) Post(f func(*Task)) error {
	s.mu.Lock()
	if s.stop != nil {
		s.mu.Unlock()
		return &StopError{s.stop}
	}
	t := s.newTask(&funcs{name: func() string { return "host" }}, true, &group{})
	s.admit(t, false)
	defer t.finish()
	f(t)
	return nil
}

// finish ends the task, which holds the token; next is as for execute.
func (t *Task) finish() (next bool) {
	s, w := t.s, t.worker
	s.mu.Lock()
	s.forget(t)
	if s.cfg.Observer != nil {
		s.cfg.Observer.Exit(t)
	}
	if w != nil {
		s.spare(t)
	}
	if s.alive == 0 {
		if !s.cfg.Coroutines {
			s.dismiss() // else a driver does
		}
		s.empty.Broadcast()
	}
	s.release()
	if t.driver != nil && s.cfg.Coroutines {
		s.relieve()
	}
	next = w != nil && w.engaged()
	s.mu.Unlock()
	return next
}

// Spend accounts for instructions without being a checkpoint.
func (t *Task) Spend(used int) {
	s := t.s
	s.steps += int64(used)
	t.steps += int64(used)
	t.quantum -= used
	if s.cfg.Virtual {
		s.now += int64(used) * int64(Tick)
	}
}

// Account is Checkpoint for code that must not be switched away from: it
// accounts for instructions and returns the error of a task that has to end.
func (t *Task) Account(used int) error {
	t.Spend(used)
	if s := t.s; s.cfg.MaxSteps > 0 && s.steps > s.cfg.MaxSteps {
		s.Stop(ErrSteps)
	}
	return t.stopErr()
}
