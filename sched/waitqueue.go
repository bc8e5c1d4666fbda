package sched

import "time"

// A Reason says what a task waits for.
type Reason struct {
	Kind   string // "lock", "queue.get", "join", ...: see the Kind constants
	Object any    // what it waits on; see Holder
}

// The kinds of waits that deadlock reports give hints for.
const (
	WaitLock      = "lock"
	WaitRLock     = "rlock"
	WaitCondition = "condition"
	WaitSemaphore = "semaphore"
	WaitEvent     = "event"
	WaitBarrier   = "barrier"
	WaitJoin      = "join"
	WaitPut       = "queue.put"
	WaitGet       = "queue.get"
	WaitQueueJoin = "queue.join"
	WaitFuture    = "future"
	WaitWork      = "work" // of a pool, whose idle threads wait for it
	WaitSleep     = "sleep"
	WaitImport    = "import" // of a module that another task imports
)

// A Holder is an object that tasks wait for and others hold or stand for: a lock
// with its owner, a thread that is joined. Reports use it.
type Holder interface {
	// Holders returns who has to act before the wait can end.
	Holders() []Holding
}

// A Holding is a task that holds an object; Where says, in the machine's terms,
// where it took it (nil: unknown).
type Holding struct {
	Task  *Task
	Where any
}

// A Result is a Holder that tasks wait for until others have made it: a future. Its
// holders are those who make it, or who have to be free before anybody does.
type Result interface {
	Holder
	// Begun reports whether its one holder is making it.
	Begun() bool
}

// Outcome says how a wait ended.
type Outcome uint8

// The outcomes of Block.
const (
	Woken       Outcome = iota // by WakeOne or WakeAll
	TimedOut                   // the deadline passed
	Interrupted                // by Interrupt; call TakeInterrupt
	Cancelled                  // the task has to end; call Stopped
	Deadlocked                 // no task could ever have woken it
)

func (o Outcome) String() string {
	return [...]string{"woken", "timed out", "interrupted", "cancelled", "deadlocked"}[o]
}

// A WaitQueue holds the tasks that wait for one thing, in the order in which
// they came. The zero value is empty. It must not be copied. It belongs to the holder of the
// run token: what others do to those who wait is done when the token is given away, see endWaits.
type WaitQueue struct {
	first *Task // the last one is its prev
	n     int
}

// Len returns the number of waiting tasks.
func (q *WaitQueue) Len() int { return q.n }

func (q *WaitQueue) push(t *Task) {
	t.queue = q
	if q.first == nil {
		q.first, t.prev = t, t
	} else {
		last := q.first.prev
		last.next, t.prev = t, last
		q.first.prev = t
	}
	q.n++
}

func (q *WaitQueue) remove(t *Task) {
	switch {
	case t != q.first:
		t.prev.next = t.next
		if t.next != nil {
			t.next.prev = t.prev
		} else {
			q.first.prev = t.prev
		}
	case t.next != nil:
		t.next.prev = t.prev
		q.first = t.next
	default:
		q.first = nil
	}
	t.queue, t.next, t.prev = nil, nil, nil
	q.n--
}

// Each calls f for the waiting tasks in order until it returns false.
func (q *WaitQueue) Each(f func(*Task) bool) {
	for t := q.first; t != nil; t = t.next {
		if !f(t) {
			return
		}
	}
}

// Block waits in q (nil: for the time only) until it is woken, timeout passes
// (Forever: never), or the task is interrupted or has to end. The caller holds
// the run token, gives it away meanwhile and has it again afterwards. A timeout of
// 0 still lets other tasks run.
func (t *Task) Block(q *WaitQueue, r Reason, timeout time.Duration) Outcome {
	s := t.s
	s.mu.Lock()
	if t.stopped() != nil {
		s.mu.Unlock()
		return Cancelled
	}
	if t.Pending() {
		s.mu.Unlock()
		return Interrupted
	}
	t.wait(q, r, timeout)
	s.release()
	s.mu.Unlock()
	// What park does. After a change of stacks the processor mispredicts each return,
	// so one call less is worth 10 ns.
	if w := t.worker; w != nil && w.yield != nil {
		w.yield(struct{}{})
	} else if w == nil && s.cfg.Coroutines {
		s.drive(t.driver)
	} else {
		t.park()
	}
	return t.Outcome()
}

// wait makes t wait; the token is to be given away. mu is held.
func (t *Task) wait(q *WaitQueue, r Reason, timeout time.Duration) {
	s := t.s
	t.state = Blocked
	t.reason = r
	t.quantum = 0
	t.waited = true
	if q != nil {
		q.push(t)
	}
	if timeout >= 0 {
		s.seq++
		s.timers.add(timerEntry{int64(s.Now() + timeout), s.seq, t})
	}
	if s.cfg.Stats {
		t.more().since = s.Now()
	}
	if s.cfg.Observer != nil {
		s.cfg.Observer.Block(t, r)
	}
}

// Suspend is Block for a task that needs no goroutine while it waits: it returns at once, and the
// caller still holds the run token until its Body's Run returns, false, without doing anything else.
// Run is called again when the wait is over; Outcome says how it ended.
func (t *Task) Suspend(q *WaitQueue, r Reason, timeout time.Duration) {
	s := t.s
	s.mu.Lock()
	t.wait(q, r, timeout)
	switch {
	case t.stopped() != nil:
		s.end(t, Cancelled)
	case t.Pending():
		s.end(t, Interrupted)
	}
	s.mu.Unlock()
}

// Outcome returns how the last wait has ended, which is over with that. The caller is the task.
func (t *Task) Outcome() Outcome {
	if t.s.cfg.Stats {
		t.countWait()
	}
	t.reason = Reason{}
	return t.outcome
}

// maxSettled is how many tasks may keep their goroutines while they wait.
const maxSettled = 1024

// Settled reports whether the task is better off with Block than with Suspend. To change to a goroutine
// takes less time than to return from one body and to call another, so those who wait again and again
// keep theirs. Whoever waits for the first time may be one of a million, and for a long time.
func (t *Task) Settled() bool { return t.waited && t.s.busy < maxSettled }

// Sleep waits for d.
func (t *Task) Sleep(d time.Duration) Outcome {
	return t.Block(nil, Reason{Kind: WaitSleep}, d)
}

// WakeOne wakes one waiting task, chosen by the policy, and returns it; nil if
// none waits. waker holds the run token and keeps it.
func (q *WaitQueue) WakeOne(waker *Task) *Task {
	if q.n == 0 {
		return nil
	}
	s := waker.s
	s.mu.Lock()
	s.endWaits()
	t := q.first
	if t == nil {
		s.mu.Unlock()
		return nil
	}
	if q.n > 1 {
		i := s.policy.Choose(q.n)
		if s.record != nil {
			s.record.add(choiceWaiter, uint64(i))
		}
		for ; i > 0 && t.next != nil; i-- {
			t = t.next
		}
	}
	s.unblock(t, Woken)
	s.mu.Unlock()
	return t
}

// WakeAll wakes all waiting tasks and returns their number.
func (q *WaitQueue) WakeAll(waker *Task) int {
	if q.n == 0 {
		return 0
	}
	s := waker.s
	s.mu.Lock()
	s.endWaits()
	n := q.n
	for q.first != nil {
		s.unblock(q.first, Woken)
	}
	s.mu.Unlock()
	return n
}

// Wake wakes one task that waits in q.
func (q *WaitQueue) Wake(waker, t *Task) {
	s := waker.s
	s.mu.Lock()
	defer s.mu.Unlock()
	s.endWaits()
	if t.queue == q {
		s.unblock(t, Woken)
	}
}
