package sched

import "fmt"

type fair struct {
	quantum int
	lengths rng // of quanta
	random  rng
	seed    uint64
}

// Fair returns the policy that runs ready tasks in turn for DefaultQuantum
// instructions each and wakes waiters in the order in which they came. seed is
// for the random numbers of the script only.
func Fair() Policy { return FairSeed(0, DefaultQuantum) }

// FairSeed is Fair with a seed and a quantum.
func FairSeed(seed uint64, quantum int) Policy {
	return &fair{quantum: max(quantum, 1), random: rng{seed}, seed: seed}
}

func (p *fair) Next(ready ReadyTasks, current *Task) int { return 0 }
func (p *fair) Choose(n int) int                         { return 0 }
func (p *fair) Uint64() uint64                           { return p.random.next() }
func (p *fair) String() string                           { return fmt.Sprintf("fair:%d:%d", p.seed, p.quantum) }

// Quantum returns up to a sixteenth less than the quantum asked for, in a fixed
// sequence: with equal quanta a loop whose length divides them would be stopped
// at the same place for ever, and if it holds a lock there, whoever waits for
// the lock would starve.
func (p *fair) Quantum() int { return p.quantum - p.lengths.intn(p.quantum/16+1) }

// SetQuantum changes the quantum: sys.setswitchinterval.
func (p *fair) SetQuantum(n int) { p.quantum = max(n, 1) }
