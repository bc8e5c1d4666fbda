package sched

import (
	"fmt"
	"slices"
	"strings"
)

// A Deadlock says why no task can ever run again.
type Deadlock struct {
	Stuck []Stuck // blocked tasks that are not daemons, by ID
	// Daemons are the daemons that are blocked too, without those that have
	// nothing to do (WaitWork). Nobody minds that they wait, but what they hold
	// or should do may be what the others wait for.
	Daemons []Stuck
	// Cycles are rings of tasks each of which waits for something that the
	// next one holds. Cycles of length 1 are tasks that wait for themselves.
	Cycles [][]*Task
}

// Stuck is a task in a Deadlock.
type Stuck struct {
	Task    *Task
	Reason  Reason
	Holders []Holding // who would have to act, where that is known
	Hint    Hint
}

// Hint is what probably went wrong.
type Hint uint8

// The hints of deadlock reports.
const (
	NoHint         Hint = iota
	LockTwice           // a Lock taken twice by one task: RLock
	OppositeOrder       // a cycle of locks: one order for all
	LockKept            // the holder has ended without release
	JoinSelf            // join of a task that waits for the joiner
	JoinHolding         // join of a task that waits for a lock of the joiner
	QueueNotDone        // queue join without task_done
	NoProducer          // get with nobody left who could put
	NoConsumer          // put on a full queue with nobody left who could get
	NeverNotified       // Condition wait without notify
	ShortBarrier        // too few parties
	SemaphoreZero       // semaphore at zero
	EventNeverSet       // event that nobody sets
	FutureNotBegun      // future of a pool whose workers all wait, one of them for it
	FutureCycle         // calls in a pool that wait for each other's futures
	FutureOfNobody      // future that no pool runs
)

// findDeadlock looks whether the blocked tasks can never run again; if so it
// wakes them with Deadlocked and returns true. mu is held and nothing is ready.
func (s *Scheduler) findDeadlock() bool {
	if s.regular == 0 {
		return false // daemons alone may wait for ever
	}
	d := &Deadlock{}
	typed := false // what was typed is among the stuck
	for _, t := range s.tasks.all() {
		if t.state != Blocked {
			continue
		}
		st := stuckOn(t)
		switch {
		case t.reason.Kind == WaitWork:
			// It has nothing to do.
		case t.daemon:
			d.Daemons = append(d.Daemons, st)
		default:
			d.Stuck = append(d.Stuck, st)
			typed = typed || t.Root()
		}
	}
	if len(d.Stuck) == 0 || s.cfg.Interactive && !typed {
		return false
	}
	d.findCycles(s)
	for i := range d.Stuck {
		d.Stuck[i].Hint = d.hint(&d.Stuck[i])
	}
	if s.deadlock == nil || s.cfg.Interactive {
		s.deadlock = d
	}
	if s.cfg.OnDeadlock != nil {
		// The callback reads the state of tasks, which stand still.
		s.cfg.OnDeadlock(d)
	}
	for _, st := range d.Stuck {
		if st.Task.Root() || !s.cfg.Interactive {
			s.unblock(st.Task, Deadlocked)
		}
	}
	return true
}

// stuckOn says what t, which is blocked, waits for and who has it. mu is held.
func stuckOn(t *Task) Stuck {
	st := Stuck{Task: t, Reason: t.reason}
	if h, ok := t.reason.Object.(Holder); ok {
		st.Holders = h.Holders()
	}
	return st
}

// Analyse describes the blocked tasks at this moment, deadlocked or not: nil if
// none is blocked without deadline. The caller holds the run token.
func (s *Scheduler) Analyse() *Deadlock {
	s.mu.Lock()
	defer s.mu.Unlock()
	d := &Deadlock{}
	for _, t := range s.tasks.all() {
		if t.state != Blocked || t.timer >= 0 {
			continue
		}
		d.Stuck = append(d.Stuck, stuckOn(t))
	}
	if len(d.Stuck) == 0 {
		return nil
	}
	d.findCycles(s)
	for i := range d.Stuck {
		d.Stuck[i].Hint = d.hint(&d.Stuck[i])
	}
	return d
}

// findCycles follows the holders from task to task.
func (d *Deadlock) findCycles(s *Scheduler) {
	waits := make(map[*Task][]*Task)
	for _, st := range d.Stuck {
		for _, h := range st.Holders {
			if h.Task != nil && h.Task.state != Done {
				waits[st.Task] = append(waits[st.Task], h.Task)
			}
		}
	}
	done := make(map[*Task]bool)
	for _, st := range d.Stuck {
		var path []*Task
		onPath := make(map[*Task]int)
		var visit func(t *Task)
		visit = func(t *Task) {
			if i, ok := onPath[t]; ok {
				d.Cycles = append(d.Cycles, append([]*Task(nil), path[i:]...))
				return
			}
			if done[t] {
				return
			}
			onPath[t] = len(path)
			path = append(path, t)
			for _, u := range waits[t] {
				visit(u)
			}
			path = path[:len(path)-1]
			delete(onPath, t)
			done[t] = true
		}
		visit(st.Task)
	}
}

// InCycle reports whether the task is part of a cycle.
func (d *Deadlock) InCycle(t *Task) bool {
	for _, c := range d.Cycles {
		for _, u := range c {
			if u == t {
				return true
			}
		}
	}
	return false
}

// ringHas reports whether a task of the cycle that t is in waits for that kind.
func (d *Deadlock) ringHas(t *Task, kind string) bool {
	for _, ring := range d.Cycles {
		if slices.Contains(ring, t) && slices.ContainsFunc(ring, func(u *Task) bool { return u.reason.Kind == kind }) {
			return true
		}
	}
	return false
}

func (d *Deadlock) hint(st *Stuck) Hint {
	switch st.Reason.Kind {
	case WaitLock, WaitRLock:
		for _, h := range st.Holders {
			switch {
			case h.Task == st.Task:
				return LockTwice
			case h.Task != nil && h.Task.state == Done:
				return LockKept
			}
		}
		switch {
		case d.ringHas(st.Task, WaitJoin):
			return JoinHolding
		case d.InCycle(st.Task):
			return OppositeOrder
		}
	case WaitJoin:
		if d.ringHas(st.Task, WaitLock) || d.ringHas(st.Task, WaitRLock) {
			return JoinHolding
		}
		if d.InCycle(st.Task) {
			return JoinSelf
		}
	case WaitQueueJoin:
		return QueueNotDone
	case WaitGet:
		return NoProducer
	case WaitPut:
		return NoConsumer
	case WaitCondition:
		return NeverNotified
	case WaitBarrier:
		return ShortBarrier
	case WaitSemaphore:
		return SemaphoreZero
	case WaitEvent:
		return EventNeverSet
	case WaitFuture:
		f, ok := st.Reason.Object.(Result)
		switch {
		case !ok || len(st.Holders) == 0:
			return FutureOfNobody
		case !d.InCycle(st.Task):
			return NoHint // the thread that should make it has its own reason
		case f.Begun():
			return FutureCycle
		}
		return FutureNotBegun
	}
	return NoHint
}

// Error returns the report in a line for each task.
func (d *Deadlock) Error() string {
	var b strings.Builder
	b.WriteString("deadlock: no thread can run again")
	for _, st := range d.Stuck {
		fmt.Fprintf(&b, "\n%s waits for %s", st.Task.Name(), st.Reason.Kind)
		for _, h := range st.Holders {
			if h.Task != nil {
				fmt.Fprintf(&b, " held by %s", h.Task.Name())
			}
		}
	}
	return b.String()
}
