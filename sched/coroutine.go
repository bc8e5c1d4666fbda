package sched

import (
	goruntime "runtime"
	"sync/atomic"
)

// With Config.Coroutines a worker is a coroutine (iter.Pull): a goroutine that runs only
// while another one is in a call of its resume, and parks by returning from it. The
// two change places without a look at Go's queues, which takes a quarter of the time of a send
// and a receive.

// A driver is a goroutine that resumes the coroutines when they get the token: that of
// a task of Enter or Post while the task itself waits, or one started for the time when there
// is none. One drives at a time, Scheduler.driver; it gives the place away when a
// task of another one gets the token, or when its own ends. Scheduler.given says whom the token was
// given by the task that has just parked: written by that task, read by the driver, whom it has
// resumed, so that neither needs an atomic operation. Nil: it was free then. Without Config.Coroutines
// there is nothing to resume, and the bell says that the task has the token.
type driver struct {
	task *Task         // nil: it only drives
	root bool          // the task is one of Enter
	bell chan struct{} // rung when there may be something to do; holds one ring

	entered bool        // the task has had the token; under mu
	over    atomic.Bool // the task has been withdrawn
}

func (d *driver) ring() {
	select {
	case d.bell <- struct{}{}:
	default: // it has not heard the last one yet and will look then
	}
}

// drive resumes whoever gets the token until d's own task has it, or is withdrawn. A driver without
// a task returns when another one drives or no task is left.
func (s *Scheduler) drive(d *driver) {
	for {
		if d.over.Load() {
			s.mu.Lock()
			if s.driver.Load() == d {
				s.relieve()
			}
			s.mu.Unlock()
			return
		}
		if s.driver.Load() != d {
			if d.task == nil {
				return
			}
			<-d.bell
			continue
		}
		switch next := s.given; {
		case next == nil:
			if d.task == nil && s.deserted() {
				return
			}
			<-d.bell
			s.mu.Lock()
			s.given = s.current
			s.mu.Unlock()
		case next == d.task:
			return
		case next.driver != nil:
			s.driver.Store(next.driver)
			next.driver.ring()
		default:
			w := next.worker
			if w.resume(); w.lost {
				s.bury(w)
			}
		}
	}
}

// bury lets the goroutine of a worker end that must not be used again.
func (s *Scheduler) bury(w *worker) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.launch(s.counted(func() { w.resume() }))
}

// deserted reports whether no task is left. The driver, which asks, is none any more then.
func (s *Scheduler) deserted() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.alive > 0 {
		return false
	}
	s.driver.Store(nil)
	s.dismiss()
	return true
}

// relieve finds another driver for the one whose task has ended. mu is held.
func (s *Scheduler) relieve() {
	if s.alive == 0 {
		s.driver.Store(nil)
		s.dismiss()
		return
	}
	if next := s.current; next != nil && next.driver != nil {
		s.driver.Store(next.driver)
		next.driver.ring()
		return
	}
	d := &driver{bell: make(chan struct{}, 1)}
	s.driver.Store(d)
	s.launch(s.counted(func() { s.drive(d) }))
}

// elsewhere runs a host call of a task on a goroutine of its own and calls back when it has
// ended: whoever resumed the task could not go on while it waits. The task
// calls the returned function when it has the token again; it ends as the host call did. mu is held.
func (s *Scheduler) elsewhere(f, back func()) (ending func()) {
	var failure *PanicError
	returned := false
	s.launch(s.counted(func() {
		defer back()
		defer func() {
			if r := recover(); r != nil {
				failure = NewPanicError(r)
			}
		}()
		f()
		returned = true
	}))
	return func() {
		switch {
		case failure != nil:
			panic(failure)
		case !returned:
			goruntime.Goexit()
		}
	}
}
