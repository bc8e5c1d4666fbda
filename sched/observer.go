package sched

import "time"

// An Observer is told what the tasks do. Its methods are called by the goroutine
// that holds the run token, with the Scheduler's lock held: they must be quick and
// must not call the Scheduler.
type Observer interface {
	// Start: parent has spawned child.
	Start(parent, child *Task)
	// Exit: the task has ended.
	Exit(t *Task)
	// Switch: t has the run token from now on.
	Switch(t *Task)
	// Block: t begins to wait.
	Block(t *Task, r Reason)
	// Unblock: the wait has ended.
	Unblock(t *Task, o Outcome)
	// Sync: t did something to a synchronisation object that orders it with
	// what other tasks do: "acquire", "release", "notify", "set", "put", "get".
	Sync(t *Task, op string, object any)
}

// Sync tells the observer of a happens-before edge; without observer it is a nil
// check. The caller holds the run token.
func (t *Task) Sync(op string, object any) {
	if o := t.s.cfg.Observer; o != nil {
		o.Sync(t, op, object)
	}
}

// Stats are figures of a run.
type Stats struct {
	Tasks    int64 // that have been made
	MaxTasks int   // alive at once
	Switches int64
	Steps    int64
	Blocked  time.Duration // all waits together; with Config.Stats only
	Waits    []WaitStats   // with Config.Stats only
}

// WaitStats are figures of the waits for one object, or of one kind that waits for
// none, such as sleeping.
type WaitStats struct {
	Reason  Reason
	Count   int64
	Total   time.Duration
	Longest time.Duration
}

// countWait counts the task's wait, which has ended. The caller holds the run token.
func (t *Task) countWait() {
	s, r := t.s, t.reason
	d := s.Now() - t.extra.Load().since
	s.blocked += d
	w := s.waits[r]
	if w == nil {
		w = &WaitStats{Reason: r}
		s.waits[r] = w
	}
	w.Count++
	w.Total += d
	w.Longest = max(w.Longest, d)
}

// Steps returns the instructions so far. The caller holds the run token, or nothing
// runs.
func (s *Scheduler) Steps() int64 { return s.steps }

// Stats returns the figures so far. No task may be running meanwhile, or the
// caller holds the run token.
func (s *Scheduler) Stats() Stats {
	s.mu.Lock()
	defer s.mu.Unlock()
	st := Stats{Tasks: s.spawned, MaxTasks: s.maxAlive, Switches: s.switches, Steps: s.steps, Blocked: s.blocked}
	for _, w := range s.waits {
		st.Waits = append(st.Waits, *w)
	}
	return st
}

// Uint64 returns a random number of the policy, for the script.
func (s *Scheduler) Uint64() uint64 {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.policy.Uint64()
}

// SetQuantum changes the length of a quantum where the policy has one.
func (s *Scheduler) SetQuantum(n int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if p, ok := s.policy.(interface{ SetQuantum(int) }); ok {
		p.SetQuantum(n)
	}
}
