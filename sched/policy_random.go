package sched

import "fmt"

// DefaultRandomQuantum is the mean number of instructions between two choices of
// the random policy: small, so that switches fall between any two instructions.
const DefaultRandomQuantum = 40

type random struct {
	choice  rng // who, and for how long
	numbers rng // for the script
	seed    uint64
	quantum int
}

// Random returns the policy that chooses at random, the same for the same seed.
// A task runs for 1 to 2*quantum-1 instructions; quantum 0 means
// DefaultRandomQuantum.
func Random(seed uint64, quantum int) Policy {
	if quantum <= 0 {
		quantum = DefaultRandomQuantum
	}
	return &random{choice: rng{seed}, numbers: rng{seed ^ 0x5851f42d4c957f2d}, seed: seed, quantum: quantum}
}

func (p *random) Next(ready ReadyTasks, current *Task) int { return p.choice.intn(ready.Len()) }
func (p *random) Quantum() int                             { return 1 + p.choice.intn(2*p.quantum-1) }
func (p *random) Choose(n int) int                         { return p.choice.intn(n) }
func (p *random) Uint64() uint64                           { return p.numbers.next() }
func (p *random) String() string                           { return fmt.Sprintf("random:%d:%d", p.seed, p.quantum) }
func (p *random) SetQuantum(n int)                         { p.quantum = max(n, 1) }
