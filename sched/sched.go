package sched

import (
	"context"
	"slices"
	"sync"
	"sync/atomic"
	"time"
)

// DefaultQuantum is the number of instructions that the fair policy lets a task
// run at a stretch: a fraction of a millisecond.
const DefaultQuantum = 10_000

// A Config says how a Scheduler works. The zero value means fair policy, real
// clock and no limits.
type Config struct {
	Policy   Policy   // nil: Fair()
	Virtual  bool     // virtual clock
	Start    int64    // Unix time in nanoseconds at the beginning; 0: the machine's date, under the real clock
	MaxTasks int      // tasks alive at once; 0: no limit
	MaxSteps int64    // instructions of all tasks together; 0: no limit
	Observer Observer // nil: none
	Record   bool     // keep the Schedule
	Stats    bool     // measure how long tasks wait: two looks at the clock a wait
	// Interactive is for hosts with a prompt: a deadlock ends the waits of tasks
	// made by Enter, which do what was typed; the other tasks go on waiting for
	// what is typed next.
	Interactive bool
	// Coroutines makes spawned tasks coroutines: the token goes from task to task
	// without a trip through Go's scheduler, in a third of the time. No goroutine of
	// a task may then be locked to its thread (runtime.LockOSThread) when it gives
	// the token away, neither the caller's of Enter nor one that a native function
	// has locked and left so: Go ends the process for that.
	Coroutines bool
	// OnDeadlock is called, with the run token, when a deadlock has been found and
	// before its tasks are woken; nil: none.
	OnDeadlock func(*Deadlock)
}

// A Scheduler is one run token and the tasks that compete for it.
type Scheduler struct {
	policy Policy
	cfg    Config
	epoch  time.Time

	mu       sync.Mutex // guards what follows and the state of tasks
	current  *Task      // holds the token, and may read this; nil while it is free
	given    *Task      // with Config.Coroutines: see driver
	ready    readyQueue
	stepper  *Task // that has called StepTo and gets the token next
	timers   timerHeap
	ended    []ended
	tasks    taskList
	alive    int
	nextID   int
	regular  int   // alive tasks that are not daemons
	hosts    int   // host calls under way
	external int   // reasons to wait for wakeups from outside
	now      int64 // virtual clock: nanoseconds since the beginning
	steps    int64
	seq      uint64
	idle     *time.Timer // real clock: wakes the scheduler for the next deadline
	stop     error       // set once all tasks have to end
	deadlock *Deadlock
	record   *Schedule
	switches int64
	spawned  int64
	maxAlive int
	blocked  time.Duration
	waits    map[Reason]*WaitStats
	busy     int        // workers with a task
	idlers   []*worker  // without a task, the last to become so at the end
	workers  int        // goroutines started here that have not ended
	empty    *sync.Cond // alive == 0 or workers == 0

	driver atomic.Pointer[driver] // with Config.Coroutines; written under mu or by itself

	attention atomic.Bool // someone outside wants the running task at its checkpoint
	ending    atomic.Bool // some task has to end, or had to
}

// New returns a Scheduler without tasks.
func New(cfg Config) *Scheduler {
	s := &Scheduler{policy: cfg.Policy, cfg: cfg, epoch: time.Now(), waits: make(map[Reason]*WaitStats)}
	if s.policy == nil {
		s.policy = Fair()
	}
	if cfg.Record {
		s.record = newSchedule(s.policy)
	}
	s.empty = sync.NewCond(&s.mu)
	if r, ok := s.policy.(*replay); ok {
		r.attach(s)
	}
	return s
}

// TaskOptions describe a new task.
type TaskOptions struct {
	Name   func() string // for reports; called while the task is blocked or by itself
	Daemon bool          // does not keep the program alive
}

// Enter makes the calling goroutine a task and waits for the run token, as long as ctx is
// not cancelled. When it is later, the task and the tasks that it and they spawned end. The
// caller must call Exit, unless there is an error.
func (s *Scheduler) Enter(ctx context.Context, opts TaskOptions) (*Task, error) {
	if err := ctx.Err(); err != nil {
		return nil, &StopError{context.Cause(ctx)}
	}
	s.mu.Lock()
	if s.stop != nil {
		s.mu.Unlock()
		return nil, &StopError{s.stop}
	}
	g := &group{}
	g.deadline, _ = ctx.Deadline()
	t := s.newTask(&funcs{name: opts.Name}, opts.Daemon, g)
	g.root = t
	if ctx.Done() != nil {
		g.release = context.AfterFunc(ctx, func() { s.stopGroup(g, context.Cause(ctx)) })
	}
	if !s.admit(t, true) {
		return nil, &StopError{context.Cause(ctx)}
	}
	return t, nil
}

// admit makes the calling goroutine that of t and waits for the token; false if t has been
// withdrawn. mu is held and released.
func (s *Scheduler) admit(t *Task, root bool) bool {
	t.started = true
	t.driver = &driver{task: t, root: root, bell: make(chan struct{}, 1)}
	if s.cfg.Coroutines {
		s.driver.CompareAndSwap(nil, t.driver)
	}
	s.ready.push(t)
	s.rouse()
	if s.driver.Load() == t.driver {
		s.given = s.current
	}
	s.mu.Unlock()
	t.park()
	s.mu.Lock()
	defer s.mu.Unlock()
	t.driver.entered = true
	return !t.driver.over.Load()
}

// withdraw forgets a task of Enter that waits for its first turn. mu is held.
func (s *Scheduler) withdraw(t *Task) {
	s.ready.take(s.ready.index(t))
	s.forget(t)
	t.driver.over.Store(true)
	t.driver.ring()
}

// forget takes a task that ends off the list. mu is held.
func (s *Scheduler) forget(t *Task) {
	t.state = Done
	s.tasks.remove(t)
	s.alive--
	if !t.daemon {
		s.regular--
	}
}

// Deadline returns the deadline of the context that the task was entered with, for
// native work that can be bounded but not interrupted.
func (t *Task) Deadline() (time.Time, bool) { return t.group.deadline, !t.group.deadline.IsZero() }

// Exit ends a task that Enter made and gives the token away.
func (t *Task) Exit() {
	if t.group.release != nil {
		t.group.release()
	}
	t.finish()
}

// Start makes a task that does body on a goroutine of its own. The caller holds the
// run token and keeps it until its next checkpoint; the new task is ready. A
// daemon does not keep the program alive.
func (t *Task) Start(body Body, daemon bool) (*Task, error) {
	s := t.s
	s.mu.Lock()
	err := t.stopped()
	if err == nil && s.cfg.MaxTasks > 0 && s.alive >= s.cfg.MaxTasks {
		err = ErrTasks
	}
	if err != nil {
		s.mu.Unlock()
		return nil, err
	}
	n := s.newTask(body, daemon, t.group)
	s.ready.push(n)
	if s.cfg.Observer != nil {
		s.cfg.Observer.Start(t, n)
	}
	s.mu.Unlock()
	return n, nil
}

// Spawn is Start for a function.
func (t *Task) Spawn(opts TaskOptions, fn func(*Task)) (*Task, error) {
	return t.Start(&funcs{opts.Name, fn}, opts.Daemon)
}

func (s *Scheduler) newTask(body Body, daemon bool, g *group) *Task {
	s.nextID++
	t := &Task{ID: s.nextID, body: body, daemon: daemon, s: s, group: g, timer: -1}
	s.tasks.add(t)
	s.alive++
	s.spawned++
	s.maxAlive = max(s.maxAlive, s.alive)
	if !daemon {
		s.regular++
	}
	return t
}

// Current returns the task that holds the run token. Called by its goroutine.
func (s *Scheduler) Current() *Task { return s.current }

// Virtual reports whether the clock is virtual.
func (s *Scheduler) Virtual() bool { return s.cfg.Virtual }

// Now returns the time since the Scheduler was made.
func (s *Scheduler) Now() time.Duration {
	if !s.cfg.Virtual {
		return time.Since(s.epoch)
	}
	return time.Duration(s.now)
}

// Wall returns the date: the machine's, or Config.Start and the time since.
func (s *Scheduler) Wall() time.Time {
	if !s.cfg.Virtual && s.cfg.Start == 0 {
		return time.Now()
	}
	return time.Unix(0, s.cfg.Start+int64(s.Now()))
}

// Policy returns the policy.
func (s *Scheduler) Policy() Policy { return s.policy }

// Observer returns the observer, nil if there is none.
func (s *Scheduler) Observer() Observer { return s.cfg.Observer }

// Schedule returns the choices recorded so far; nil if Config.Record is off.
func (s *Scheduler) Schedule() *Schedule {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.record.clone()
}

// Deadlock returns the deadlock that was found, nil if none was.
func (s *Scheduler) Deadlock() *Deadlock {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.deadlock
}

// Tasks returns the tasks that are alive, in the order of their IDs.
func (s *Scheduler) Tasks() []*Task {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.tasks.all()
}

// Hold says that something outside may wake tasks until the returned function
// is called: blocked tasks are no deadlock meanwhile.
func (s *Scheduler) Hold() (release func()) {
	s.mu.Lock()
	s.external++
	s.mu.Unlock()
	var once sync.Once
	return func() {
		once.Do(func() {
			s.mu.Lock()
			s.external--
			s.rouse()
			s.mu.Unlock()
		})
	}
}

// Stop ends all tasks with the given cause without waiting for them.
func (s *Scheduler) Stop(cause error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.stop == nil {
		s.stop = cause
	}
	s.wakeStopped(func(*Task) bool { return true })
}

// Close ends all tasks and waits until their goroutines are gone. It must not be
// called by a task.
func (s *Scheduler) Close() {
	s.Stop(ErrClosed)
	s.mu.Lock()
	for s.alive > 0 || s.workers > 0 {
		s.empty.Wait()
	}
	if s.idle != nil {
		s.idle.Stop()
	}
	s.mu.Unlock()
}

// A group is a task of Enter and its descendants: what one context cancels.
type group struct {
	root     *Task // of Enter; nil: of Post
	stop     error // written under mu
	release  func() bool
	deadline time.Time // of the context; zero: none
	// killed ends the tasks up to the ID through, but for one: see StopOthers.
	killed  error
	through int
	spared  *Task
}

func (s *Scheduler) stopGroup(g *group, cause error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if g.stop == nil {
		g.stop = cause
	}
	if t := g.root; t != nil && t.state == Ready && !t.driver.entered {
		s.withdraw(t)
	}
	s.wakeStopped(func(t *Task) bool { return t.group == g })
}

// StopOthers ends the tasks that were spawned, directly or not, by the one of Enter
// that t belongs to, but for t, which goes on: the end of a program, when daemon
// threads are still alive. What other callers of Enter do is not its business.
func (t *Task) StopOthers(cause error) {
	s := t.s
	s.mu.Lock()
	defer s.mu.Unlock()
	t.group.killed, t.group.through, t.group.spared = cause, s.nextID, t
	s.wakeStopped(func(u *Task) bool { return u != t && u.group == t.group })
}

// StopGroup ends, with the given cause, the task of Enter that t belongs to and all
// that it and its tasks have spawned, t as well: it gets the error that is returned.
func (t *Task) StopGroup(cause error) error {
	t.s.stopGroup(t.group, cause)
	return t.stopErr()
}

// OnStop has f called, once and in some goroutine, when the task must end: for host
// code that waits, see Blocking. f must not call the Scheduler. remove undoes it.
func (t *Task) OnStop(f func(cause error)) (remove func()) {
	s := t.s
	s.mu.Lock()
	defer s.mu.Unlock()
	p, x := &f, t.more()
	x.onStop = append(x.onStop, p)
	if t.stopped() != nil {
		t.stopping()
	}
	return func() {
		s.mu.Lock()
		defer s.mu.Unlock()
		x.onStop = slices.DeleteFunc(x.onStop, func(q *func(error)) bool { return q == p })
	}
}

// stopping tells the functions of OnStop.
func (t *Task) stopping() {
	x := t.extra.Load()
	if x == nil || len(x.onStop) == 0 {
		return
	}
	cause := t.stopped()
	for _, f := range x.onStop {
		(*f)(cause)
	}
	x.onStop = nil
}

// wakeStopped makes blocked tasks that have to end ready, so that they see it.
func (s *Scheduler) wakeStopped(which func(*Task) bool) {
	s.ending.Store(true)
	s.attention.Store(true)
	for _, t := range s.tasks.all() {
		if !which(t) {
			continue
		}
		t.stopping()
		s.end(t, Cancelled)
	}
	s.rouse()
}
