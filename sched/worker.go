package sched

import "iter"

// A worker is a goroutine that runs spawned tasks, one after the other. A task that
// ends, or waits with nothing on the Go stack (see Task.Suspend), leaves its goroutine to the next one:
// Go starts a goroutine with a small stack and copies it as it grows, which takes longer than all the
// rest of starting a thread.
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

// employ finds a worker for a task that has none: an idle one, or a new one. mu is held.
func (s *Scheduler) employ(t *Task) {
	var w *worker
	if n := len(s.idlers); n > 0 {
		w = s.idlers[n-1]
		s.idlers[n-1] = nil
		s.idlers = s.idlers[:n-1]
	} else {
		w = s.hire()
	}
	t.worker, w.task = w, t
	s.busy++
}

// hire makes a worker.
func (s *Scheduler) hire() *worker {
	w := &worker{}
	if s.cfg.Coroutines {
		w.resume, _ = iter.Pull(func(yield func(struct{}) bool) {
			w.yield = yield
			w.work()
		})
	} else {
		w.wake = make(chan struct{}, 1)
		w.start = s.counted(w.work)
	}
	return w
}

// spare puts the worker of a task that has no use for it among the idle ones, from where the
// successor of its task may take it at once. mu is held.
func (s *Scheduler) spare(t *Task) {
	w := t.worker
	t.worker, w.task = nil, nil
	s.busy--
	if len(s.idlers) < maxIdlers {
		s.idlers = append(s.idlers, w)
	} else {
		w.over = true
	}
}

// lose takes the worker from a task whose goroutine is ending.
func (s *Scheduler) lose(t *Task) {
	s.mu.Lock()
	t.worker = nil
	s.busy--
	s.mu.Unlock()
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
		if next := w.task.execute(); !next && (w.over || !w.pause()) {
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

// execute runs a spawned task, which has the token, until it ends or waits without its goroutine;
// next reports that the worker has another task already, which has the token. A panic of native code
// must not take the process along. If the task's body ends the goroutine, the worker is not used again.
func (t *Task) execute() (next bool) {
	w := t.worker
	returned, done := false, true
	defer func() {
		if r := recover(); r != nil {
			t.s.Stop(NewPanicError(r))
			returned = true
		}
		switch {
		case returned && done:
			next = t.finish()
		case returned:
			next = t.rest()
		default:
			t.s.lose(t)
			t.finish()
			if w.yield != nil {
				// Whoever resumed a coroutine ends with its goroutine. So it waits
				// here for somebody who may.
				w.lost = true
				w.yield(struct{}{})
			}
		}
	}()
	done = t.body.Run(t)
	returned = true
	return
}

// rest gives the token and the worker of a task away that waits without its goroutine; next is as for
// execute.
func (t *Task) rest() (next bool) {
	s, w := t.s, t.worker
	s.mu.Lock()
	s.spare(t)
	s.release()
	next = w.engaged()
	s.mu.Unlock()
	return next
}

// engaged reports whether a worker that was idle a moment ago has got a task with the token, and need
// not wait for its turn: without coroutines there is a wake to be received. mu is held.
func (w *worker) engaged() bool { return w.yield != nil && w.task != nil }
