package sched

import (
	"fmt"
	"slices"
)

// firstSpan is the number of choices over which the first change points are spread.
const firstSpan = 64

type pct struct {
	choice   rng
	numbers  rng
	seed     uint64
	depth    int
	quantum  int
	priority map[*Task]uint64
	changes  []int // choices of this span at which the running task falls to the bottom
	step     int
	end      int // of the span
	low      uint64
}

// PCT returns the policy of probabilistic concurrency testing: each task gets a
// random priority, the highest one that is ready runs, and at depth-1 random
// moments the running task falls below all others. It finds a bug that needs depth
// orderings with a guaranteed probability (Burckhardt et al., "A Randomized
// Scheduler with Probabilistic Guarantees of Finding Bugs", ASPLOS 2010).
//
// The paper spreads the moments over the length of the run, which it measures in
// an earlier one. Here there is none: each span of choices, the next twice as long
// as all before it, has depth-1 moments of its own, so that those of one span are
// spread over about as many choices as the run has, however many these are.
func PCT(seed uint64, depth int) Policy {
	p := &pct{choice: rng{seed}, numbers: rng{seed ^ 0x5851f42d4c957f2d}, seed: seed, depth: max(depth, 1),
		quantum: DefaultRandomQuantum, priority: make(map[*Task]uint64), low: 1 << 32}
	p.span(0, firstSpan)
	return p
}

// span chooses the change points between two choices.
func (p *pct) span(from, to int) {
	p.changes = p.changes[:0]
	for range p.depth - 1 {
		p.changes = append(p.changes, from+p.choice.intn(to-from))
	}
	slices.Sort(p.changes)
	p.end = to
}

func (p *pct) Next(ready ReadyTasks, current *Task) int {
	if p.step++; p.step >= p.end {
		p.span(p.end, 3*p.end)
	}
	if current != nil && len(p.changes) > 0 && p.step >= p.changes[0] {
		p.changes = p.changes[1:]
		p.low--
		p.priority[current] = p.low
	}
	best, top := 0, uint64(0)
	for i := range ready.Len() {
		t := ready.At(i)
		prio, ok := p.priority[t]
		if !ok {
			prio = 1<<33 + p.choice.next()>>31
			p.priority[t] = prio
		}
		if prio > top {
			best, top = i, prio
		}
	}
	if len(p.priority) > 4*ready.Len()+64 {
		for t := range p.priority {
			if t.state == Done {
				delete(p.priority, t)
			}
		}
	}
	return best
}

func (p *pct) Quantum() int     { return 1 + p.choice.intn(2*p.quantum-1) }
func (p *pct) Choose(n int) int { return p.choice.intn(n) }
func (p *pct) Uint64() uint64   { return p.numbers.next() }
func (p *pct) String() string   { return fmt.Sprintf("pct:%d:%d", p.seed, p.depth) }
