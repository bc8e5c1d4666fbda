package sched

// ReadyTasks are the tasks that wait for the run token, in the order in which
// they became ready.
type ReadyTasks interface {
	Len() int
	At(i int) *Task
}

// A Policy makes the choices of a run. Its methods are called one at a time, by
// the goroutine that gives the run token away.
type Policy interface {
	// Next returns the index of the task that runs next. There are at least
	// two. current is the one whose quantum is over (and which is among
	// them), or nil if the task that ran cannot go on.
	Next(ready ReadyTasks, current *Task) int
	// Quantum returns for how many instructions the next task may run before
	// Next is asked again; at least 1.
	Quantum() int
	// Choose returns one of n waiters, in the order in which they came.
	Choose(n int) int
	// Uint64 returns a random number for the script.
	Uint64() uint64
	// String returns policy and parameters as ParsePolicy reads them.
	String() string
}

// rng is SplitMix64 (Steele, Lea, Flood, "Fast Splittable Pseudorandom Number
// Generators", OOPSLA 2014): small, fast, the same on all machines.
type rng struct{ state uint64 }

func (r *rng) next() uint64 {
	r.state += 0x9e3779b97f4a7c15
	z := r.state
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

// intn returns a number in [0, n).
func (r *rng) intn(n int) int { return int(r.next() % uint64(n)) }
