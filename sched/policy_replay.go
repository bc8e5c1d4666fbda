package sched

// replay makes the choices of a recorded schedule.
type replay struct {
	base Policy // for what comes behind the end of the schedule
	rec  *Schedule
	at   int
	s    *Scheduler
}

// Replay returns the policy that repeats a recorded run. If the program asks for
// another kind of choice than the recorded one did, its tasks end with ErrDiverged.
func Replay(rec *Schedule) (Policy, error) {
	base, err := ParsePolicy(rec.Policy)
	if err != nil {
		return nil, err
	}
	return &replay{base: base, rec: rec.clone()}, nil
}

func (p *replay) attach(s *Scheduler) { p.s = s }

// take returns the next recorded choice; ok is false behind the end.
func (p *replay) take(kind choiceKind, n int) (v int, ok bool) {
	if p.at >= len(p.rec.choices) {
		return 0, false
	}
	c := p.rec.choices[p.at]
	p.at++
	if c.kind != kind || n > 0 && int(c.value) >= n {
		if p.s != nil && p.s.stop == nil {
			p.s.stop = ErrDiverged
			p.s.ending.Store(true)
			p.s.attention.Store(true)
		}
		p.at = len(p.rec.choices)
		return 0, false
	}
	return int(c.value), true
}

func (p *replay) Next(ready ReadyTasks, current *Task) int {
	if v, ok := p.take(choiceNext, ready.Len()); ok {
		return v
	}
	return p.base.Next(ready, current)
}

func (p *replay) Quantum() int {
	if v, ok := p.take(choiceQuantum, 0); ok {
		return max(v, 1)
	}
	return p.base.Quantum()
}

func (p *replay) Choose(n int) int {
	if v, ok := p.take(choiceWaiter, n); ok {
		return v
	}
	return p.base.Choose(n)
}

func (p *replay) Uint64() uint64 { return p.base.Uint64() }
func (p *replay) String() string { return p.base.String() }
