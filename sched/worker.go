package sched

import "iter"

// A worker is a goroutine that runs spawned tasks, one after the other. A task that
// ends leaves its goroutine to the next one: Go starts a goroutine with a small
// stack and copies it as it grows, which takes longer than all the rest of starting
// a thread.
type worker struct {
	task *Task
	// Without Config.Coroutines:
	wake  chan struct{} // its task has the token, or it has to go if there is no task
	start func()        // its goroutine, until it runs
	// With it:
	resume func() (struct{}, bool)
	yield  func(struct{}) bool
	lost   bool // its goroutine is ending

	over bool // it ends with its task
}

// maxIdlers is the number of workers that are kept without a task.
const maxIdlers = 1024

// hire makes a worker for a new task unless there is an idle one. The task's parent
// calls it, and not whoever gives the token away later, on whose stack there may be no
// room for an allocation: it would double. mu is held.
func (s *Scheduler) hire(t *Task) {
	if len(s.idlers) > 0 {
		return
	}
	w := &worker{task: t}
	if s.cfg.Coroutines {
		w.resume, _ = iter.Pull(func(yield func(struct{}) bool) {
			w.yield = yield
			w.work()
		})
	} else {
		w.wake = make(chan struct{}, 1)
		w.start = s.counted(w.work)
	}
	t.worker = w
}

// employ finds a worker for a new task. mu is held.
func (s *Scheduler) employ(t *Task) {
	if t.worker == nil {
		n := len(s.idlers)
		if n == 0 {
			s.hire(t)
		} else {
			t.worker = s.idlers[n-1]
			t.worker.task = t
			s.idlers[n-1] = nil
			s.idlers = s.idlers[:n-1]
		}
	}
}

// spare puts a worker whose task has ended among the idle ones, from where the
// successor of its task may take it at once. mu is held.
func (s *Scheduler) spare(w *worker) {
	w.task = nil
	if len(s.idlers) < maxIdlers {
		s.idlers = append(s.idlers, w)
	} else {
		w.over = true
	}
}

// dismiss ends the idle workers. mu is held; the caller is not one of them.
func (s *Scheduler) dismiss() {
	for _, w := range s.idlers {
		if s.cfg.Coroutines {
			w.resume()
		} else {
			w.wake <- struct{}{}
		}
	}
	s.idlers = nil
}

// launch starts a goroutine that Close waits for; f is counted. mu is held.
func (s *Scheduler) launch(f func()) {
	s.workers++
	go f()
}

// counted makes f a function for launch.
func (s *Scheduler) counted(f func()) func() {
	return func() {
		defer func() {
			s.mu.Lock()
			if s.workers--; s.workers == 0 {
				s.empty.Broadcast()
			}
			s.mu.Unlock()
		}()
		f()
	}
}

// work is the goroutine of a worker.
func (w *worker) work() {
	widen(w.task.ID)
	for {
		w.task.execute()
		if w.over || !w.pause() {
			return
		}
	}
}

// widen makes the goroutine's stack as large as a thread needs at least, while there are few frames
// on it: when Go lets a stack grow, it copies it and adjusts each frame.
//
//go:noinline
func widen(n int) byte {
	var room [1 << 10]byte
	return room[n%len(room)]
}

// pause waits for the next task, or for the token if there is one already. It returns
// false if the worker has to go.
func (w *worker) pause() bool {
	if w.yield != nil {
		w.yield(struct{}{})
	} else {
		<-w.wake
	}
	return w.task != nil
}

// execute runs a spawned task, which has the token. A panic of native code must not take the
// process along. If the task's body ends the goroutine, the worker is not used again.
func (t *Task) execute() {
	w := t.worker
	returned := false
	defer func() {
		if r := recover(); r != nil {
			t.s.Stop(NewPanicError(r))
			returned = true
		}
		if !returned {
			t.worker = nil
		}
		t.finish()
		if !returned && w.yield != nil {
			// Whoever resumed a coroutine ends with its goroutine. So it waits
			// here for somebody who may.
			w.lost = true
			w.yield(struct{}{})
		}
	}()
	t.body.Run(t)
	returned = true
}
