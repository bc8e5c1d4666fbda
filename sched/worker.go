package sched

// A worker is a goroutine that runs spawned tasks, one after the other. A task that
// ends leaves its goroutine to the next one: Go starts a goroutine with a small
// stack and copies it as it grows, which takes longer than all the rest of starting
// a thread.
type worker struct {
	wake chan struct{} // its task has the token, or it has to go if there is no task
	task *Task
	work func() // its goroutine
}

// maxIdlers is the number of workers that are kept without a task.
const maxIdlers = 256

// hire makes a worker for a new task unless there is an idle one. The task's parent
// calls it, and not whoever gives the token away later, on whose stack there may be no
// room for an allocation: it would double. mu is held.
func (s *Scheduler) hire(t *Task) {
	if len(s.idlers) == 0 {
		w := &worker{wake: make(chan struct{}, 1), task: t}
		w.work = func() { s.work(w) }
		t.worker = w
	}
}

// employ lets a worker run a new task. mu is held.
func (s *Scheduler) employ(t *Task) {
	if w := t.worker; w != nil {
		t.wake = w.wake
		s.workers++
		go w.work()
		return
	}
	n := len(s.idlers)
	if n == 0 {
		s.hire(t)
		s.employ(t)
		return
	}
	w := s.idlers[n-1]
	s.idlers[n-1] = nil
	s.idlers = s.idlers[:n-1]
	w.task = t
	t.worker, t.wake = w, w.wake
	w.wake <- struct{}{}
}

// spare puts a worker whose task has ended among the idle ones, from where the
// successor of its task may take it at once. mu is held.
func (s *Scheduler) spare(w *worker) {
	w.task = nil
	if len(s.idlers) < maxIdlers {
		s.idlers = append(s.idlers, w)
		return
	}
	w.wake <- struct{}{}
}

// dismiss ends the idle workers. mu is held.
func (s *Scheduler) dismiss() {
	for _, w := range s.idlers {
		w.wake <- struct{}{}
	}
	s.idlers = nil
}

// work is the goroutine of a worker.
func (s *Scheduler) work(w *worker) {
	defer func() {
		s.mu.Lock()
		if s.workers--; s.workers == 0 {
			s.empty.Broadcast()
		}
		s.mu.Unlock()
	}()
	for w.task != nil {
		w.task.execute()
		<-w.wake
	}
}

// execute runs a spawned task, which has the token. If its function ends the
// goroutine, the worker is not used again.
func (t *Task) execute() {
	returned := false
	defer func() {
		if !returned {
			t.worker = nil
		}
		t.finish()
	}()
	t.run()
	returned = true
}

// run runs the task's function; a panic of native code must not take the process
// along.
func (t *Task) run() {
	defer func() {
		if r := recover(); r != nil {
			t.s.Stop(NewPanicError(r))
		}
	}()
	t.fn(t)
}
