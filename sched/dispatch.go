package sched

import (
	"time"
)

// release gives the token of a task that has no use for it any more to another one, see
// dispatch. mu is held.
func (s *Scheduler) release() {
	s.dispatch()
	s.given = s.current
}

// dispatch gives the token to a task that is ready. If none is, it lets time pass, waits for
// hosts, or finds a deadlock. mu is held.
func (s *Scheduler) dispatch() {
	for {
		s.fireTimers()
		if s.ready.n > 0 {
			s.handOver(s.pick(nil))
			return
		}
		s.current = nil
		if len(s.timers) > 0 {
			if s.cfg.Virtual && s.hosts == 0 {
				s.now = max(s.now, s.timers[0].deadline)
				continue
			}
			if !s.cfg.Virtual {
				s.sleepUntil(s.timers[0].deadline)
				return
			}
		}
		if s.hosts > 0 || s.external > 0 {
			return
		}
		if !s.findDeadlock() {
			return
		}
	}
}

// rouse dispatches if no task has the token: for those who have made one ready without
// being a task themselves. mu is held.
func (s *Scheduler) rouse() {
	if s.current != nil {
		return
	}
	s.dispatch()
	if d := s.driver.Load(); d != nil {
		d.ring()
	}
}

// pick removes the task that the policy chooses from the ready ones. current is
// the task whose quantum is over (and which is among them), or nil.
func (s *Scheduler) pick(current *Task) *Task {
	i := 0
	if n := s.ready.n; n > 1 {
		if s.stepper != nil {
			i = s.ready.index(s.stepper)
		} else {
			i = s.policy.Next(&s.ready, current)
		}
		if i < 0 || i >= n {
			i = 0
		}
		if s.record != nil {
			s.record.add(choiceNext, uint64(i))
		}
	}
	s.stepper = nil
	return s.ready.take(i)
}

// handOver gives the token to next and wakes its goroutine; a coroutine is resumed by the
// driver as soon as the caller has parked.
func (s *Scheduler) handOver(next *Task) {
	if next.worker == nil && next.driver == nil {
		s.employ(next)
	}
	if !next.started {
		next.started = true
		next.Budget() // its first checkpoint comes before it has done anything
	}
	next.state = Running
	s.current = next
	s.switches++
	if s.cfg.Observer != nil {
		s.cfg.Observer.Switch(next)
	}
	if s.cfg.Coroutines {
		return
	}
	switch w := next.worker; {
	case w == nil:
		next.driver.bell <- struct{}{}
	case w.start != nil:
		start := w.start
		w.start = nil
		s.launch(start)
	default:
		w.wake <- struct{}{}
	}
}

// sleepUntil wakes the scheduler at a deadline of the real clock.
func (s *Scheduler) sleepUntil(deadline int64) {
	d := time.Duration(deadline) - time.Since(s.epoch)
	if s.idle == nil {
		s.idle = time.AfterFunc(d, func() {
			s.mu.Lock()
			defer s.mu.Unlock()
			s.rouse()
		})
		return
	}
	s.idle.Reset(d)
}

// An ended wait is one that somebody has ended who need not have the run token. The task becomes
// ready before another one is woken or chosen.
type ended struct {
	task *Task
	how  Outcome
}

// end ends the wait of a task if it is in one. mu is held; rouse has to follow.
func (s *Scheduler) end(t *Task, how Outcome) {
	if t.state == Blocked {
		s.ended = append(s.ended, ended{t, how})
	}
}

// endWaits makes tasks ready whose wait has been ended by end. mu is held, and the caller has the
// token, or nobody.
func (s *Scheduler) endWaits() {
	if len(s.ended) == 0 {
		return
	}
	for _, e := range s.ended {
		if e.task.state == Blocked { // else it stands there twice
			s.unblock(e.task, e.how)
		}
	}
	s.ended = nil
}

// fireTimers makes tasks ready whose wait has been ended or whose deadline has passed. mu is held,
// and the caller has the token, or nobody.
func (s *Scheduler) fireTimers() {
	s.endWaits()
	if len(s.timers) == 0 {
		return
	}
	now := int64(s.Now())
	for len(s.timers) > 0 && s.timers[0].deadline <= now {
		s.unblock(s.timers[0].task, TimedOut)
	}
}

// unblock ends a task's wait with an outcome. mu is held.
func (s *Scheduler) unblock(t *Task, o Outcome) {
	if t.queue != nil {
		t.queue.remove(t)
	}
	if t.timer >= 0 {
		s.timers.remove(int(t.timer))
	}
	t.outcome = o
	t.state = Ready
	s.ready.push(t)
	if s.cfg.Observer != nil {
		s.cfg.Observer.Unblock(t, o)
	}
}

// readyQueue is a ring of the tasks that wait for the token, in the order in
// which they became ready.
type readyQueue struct {
	buf  []*Task
	head int
	n    int
}

// Len returns the number of ready tasks.
func (q *readyQueue) Len() int { return q.n }

// At returns ready task i.
func (q *readyQueue) At(i int) *Task { return q.buf[(q.head+i)&(len(q.buf)-1)] }

// index returns where t is, -1 if it is not ready.
func (q *readyQueue) index(t *Task) int {
	for i := range q.n {
		if q.At(i) == t {
			return i
		}
	}
	return -1
}

func (q *readyQueue) push(t *Task) {
	if q.n == len(q.buf) {
		buf := make([]*Task, max(8, 2*len(q.buf)))
		for i := range q.n {
			buf[i] = q.At(i)
		}
		q.buf, q.head = buf, 0
	}
	q.buf[(q.head+q.n)&(len(q.buf)-1)] = t
	q.n++
}

// take removes task i. The first one takes its place, which keeps the order of
// all others.
func (q *readyQueue) take(i int) *Task {
	mask := len(q.buf) - 1
	at := (q.head + i) & mask
	t := q.buf[at]
	q.buf[at] = q.buf[q.head]
	q.buf[q.head] = nil
	q.head = (q.head + 1) & mask
	q.n--
	return t
}

// taskList is the tasks alive, by ID.
type taskList struct{ first, last *Task }

func (l *taskList) add(t *Task) {
	t.prevTask = l.last
	if l.last == nil {
		l.first = t
	} else {
		l.last.nextTask = t
	}
	l.last = t
}

func (l *taskList) remove(t *Task) {
	if t.prevTask == nil {
		l.first = t.nextTask
	} else {
		t.prevTask.nextTask = t.nextTask
	}
	if t.nextTask == nil {
		l.last = t.prevTask
	} else {
		t.nextTask.prevTask = t.prevTask
	}
	t.nextTask, t.prevTask = nil, nil
}

func (l *taskList) all() []*Task {
	var ts []*Task
	for t := l.first; t != nil; t = t.nextTask {
		ts = append(ts, t)
	}
	return ts
}
