package sched

import (
	"fmt"
	"sort"
)

// pctSteps is the assumed length of a run in choices, over which the change
// points are spread.
const pctSteps = 1000

type pct struct {
	choice   rng
	numbers  rng
	seed     uint64
	depth    int
	quantum  int
	priority map[*Task]uint64
	changes  []int // choices at which the running task falls to the bottom
	step     int
	low      uint64
}

// PCT returns the policy of probabilistic concurrency testing: each task gets a
// random priority, the highest one that is ready runs, and at depth-1 random
// moments the running task falls below all others. It finds a bug that needs depth
// orderings with a guaranteed probability (Burckhardt et al., "A Randomized
// Scheduler with Probabilistic Guarantees of Finding Bugs", ASPLOS 2010).
func PCT(seed uint64, depth int) Policy {
	p := &pct{choice: rng{seed}, numbers: rng{seed ^ 0x5851f42d4c957f2d}, seed: seed, depth: max(depth, 1),
		quantum: DefaultRandomQuantum, priority: make(map[*Task]uint64), low: 1 << 32}
	for range p.depth - 1 {
		p.changes = append(p.changes, p.choice.intn(pctSteps))
	}
	sort.Ints(p.changes)
	return p
}

func (p *pct) Next(ready ReadyTasks, current *Task) int {
	p.step++
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
