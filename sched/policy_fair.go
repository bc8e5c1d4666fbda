package sched

import "fmt"

type fair struct {
	quantum int
	random  rng
	seed    uint64
}

// Fair returns the policy that runs ready tasks in turn for DefaultQuantum
// instructions each and wakes waiters in the order in which they came. seed is
// for the random numbers of the script only.
func Fair() Policy { return FairSeed(0, DefaultQuantum) }

// FairSeed is Fair with a seed and a quantum.
func FairSeed(seed uint64, quantum int) Policy {
	return &fair{max(quantum, 1), rng{seed}, seed}
}

func (p *fair) Next(ready ReadyTasks, current *Task) int { return 0 }
func (p *fair) Quantum() int                             { return p.quantum }
func (p *fair) Choose(n int) int                         { return 0 }
func (p *fair) Uint64() uint64                           { return p.random.next() }
func (p *fair) String() string                           { return fmt.Sprintf("fair:%d:%d", p.seed, p.quantum) }

// SetQuantum changes the quantum: sys.setswitchinterval.
func (p *fair) SetQuantum(n int) { p.quantum = max(n, 1) }
