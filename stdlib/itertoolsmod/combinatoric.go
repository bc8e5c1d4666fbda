package itertoolsmod

import (
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// combinatoric are the iterators over arrangements of items.
var combinatoric = []maker{
	{"product", "*iterables, repeat=1", newProduct},
	{"permutations", "iterable, r=None", newPermutations},
	{"combinations", "iterable, r", chooser(combinations{})},
	{"combinations_with_replacement", "iterable, r", chooser(replacement{})},
}

// size converts r.
func size(th thread, v value) (int, error) {
	r, err := object.IndexInt(th, v)
	if err != nil {
		return 0, object.Raise(object.TypeError, "Expected int as r")
	}
	if r < 0 {
		return 0, object.Raise(object.ValueError, "r must be non-negative")
	}
	return r, nil
}

// poolOf returns the items of an iterable as a tuple of its own.
func poolOf(th thread, v value) (starlark.Tuple, error) {
	items, err := object.Collect(th, v)
	return append(starlark.Tuple{}, items...), err
}

func pick(pool starlark.Tuple, at []int) value {
	t, items := object.NewTuple(len(at))
	for i, j := range at {
		items[i] = pool[j]
	}
	return t
}

// A choice is a kind of subsets of r among n items.
type choice interface {
	// first returns the first indexes; nil if there is nothing.
	first(n, r int) []int
	// last is the greatest that index i can be.
	last(n, r, i int) int
	// least is what index i+1 begins with where index i is k.
	least(k int) int
}

type combinations struct{}

func (combinations) first(n, r int) []int {
	if r > n {
		return nil
	}
	at := make([]int, r)
	for i := range at {
		at[i] = i
	}
	return at
}
func (combinations) last(n, r, i int) int { return i + n - r }
func (combinations) least(k int) int      { return k + 1 }

type replacement struct{}

func (replacement) first(n, r int) []int {
	if n == 0 && r > 0 {
		return nil
	}
	return make([]int, r)
}
func (replacement) last(n, r, i int) int { return n - 1 }
func (replacement) least(k int) int      { return k }

// A chosen iterates over subsets.
type chosen struct {
	choice
	pool  starlark.Tuple
	r     int
	at    []int // of the subset given last; nil: there is nothing
	begun bool
}

func chooser(kind choice) func(th thread, a []value) (stepper, error) {
	return func(th thread, a []value) (stepper, error) {
		pool, err := poolOf(th, a[0])
		if err != nil {
			return nil, err
		}
		r, err := size(th, a[1])
		if err != nil {
			return nil, err
		}
		return &chosen{choice: kind, pool: pool, r: r, at: kind.first(len(pool), r)}, nil
	}
}

// advance goes to the next subset; false if there is none.
func (c *chosen) advance() bool {
	if c.at == nil {
		return false
	}
	if !c.begun {
		c.begun = true
		return true
	}
	i := c.r - 1
	for i >= 0 && c.at[i] == c.last(len(c.pool), c.r, i) {
		i--
	}
	if i < 0 {
		return false
	}
	c.at[i]++
	for i++; i < c.r; i++ {
		c.at[i] = c.least(c.at[i-1])
	}
	return true
}

func (c *chosen) step(th thread) (value, error) {
	if !c.advance() {
		return nil, nil
	}
	return pick(c.pool, c.at), nil
}

func (c *chosen) pairs() bool { return c.r == 2 }

func (c *chosen) stepPair() (a, b value) {
	if !c.advance() {
		return nil, nil
	}
	return c.pool[c.at[0]], c.pool[c.at[1]]
}

func (c *chosen) reduce(th thread) (starlark.Tuple, value, error) {
	args := starlark.Tuple{c.pool, starlark.MakeInt(c.r)}
	if !c.begun {
		return args, nil, nil
	}
	return args, numberTuple(c.at), nil
}

func (c *chosen) restore(th thread, state value) error {
	at, err := numbers(th, state, c.r)
	if err != nil {
		return err
	}
	for i := range at {
		at[i] = min(max(at[i], 0), c.last(len(c.pool), c.r, i))
	}
	c.at, c.begun = at, true
	return nil
}

// permutations are given in the order of their indexes.
type permutations struct {
	pool  starlark.Tuple
	r     int
	at    []int // all indexes, those of the permutation given last first; nil: there is nothing
	left  []int // how many items are still to stand at each place
	begun bool
}

func newPermutations(th thread, a []value) (stepper, error) {
	pool, err := poolOf(th, a[0])
	if err != nil {
		return nil, err
	}
	n, r := len(pool), len(pool)
	if a[1] != starlark.None {
		if r, err = size(th, a[1]); err != nil {
			return nil, err
		}
	}
	p := &permutations{pool: pool, r: r}
	if r > n {
		return p, nil
	}
	p.at, p.left = make([]int, n), make([]int, r)
	for i := range p.at {
		p.at[i] = i
	}
	for i := range p.left {
		p.left[i] = n - i
	}
	return p, nil
}

// advance goes to the next permutation; false if there is none.
func (p *permutations) advance() bool {
	if p.at == nil {
		return false
	}
	if !p.begun {
		p.begun = true
		return true
	}
	n := len(p.at)
	for i := p.r - 1; i >= 0; i-- {
		if p.left[i]--; p.left[i] > 0 {
			j := n - p.left[i]
			p.at[i], p.at[j] = p.at[j], p.at[i]
			return true
		}
		moved := p.at[i]
		copy(p.at[i:], p.at[i+1:])
		p.at[n-1] = moved
		p.left[i] = n - i
	}
	return false
}

func (p *permutations) step(th thread) (value, error) {
	if !p.advance() {
		return nil, nil
	}
	return pick(p.pool, p.at[:p.r]), nil
}

func (p *permutations) pairs() bool { return p.r == 2 }

func (p *permutations) stepPair() (a, b value) {
	if !p.advance() {
		return nil, nil
	}
	return p.pool[p.at[0]], p.pool[p.at[1]]
}

func (p *permutations) reduce(th thread) (starlark.Tuple, value, error) {
	args := starlark.Tuple{p.pool, starlark.MakeInt(p.r)}
	if !p.begun {
		return args, nil, nil
	}
	return args, starlark.Tuple{numberTuple(p.at), numberTuple(p.left)}, nil
}

func (p *permutations) restore(th thread, state value) error {
	t, ok := state.(starlark.Tuple)
	if !ok || len(t) != 2 {
		return object.Raise(object.TypeError, "state is not a tuple of two")
	}
	n := len(p.pool)
	at, err := numbers(th, t[0], n)
	if err != nil {
		return err
	}
	left, err := numbers(th, t[1], p.r)
	if err != nil {
		return err
	}
	for i := range at {
		at[i] = min(max(at[i], 0), n-1)
	}
	for i := range left {
		left[i] = min(max(left[i], 1), n-i)
	}
	p.at, p.left, p.begun = at, left, true
	return nil
}

// A product gives the rows of items, one of each pool, the last pool fastest.
type product struct {
	pools []starlark.Tuple
	at    []int // of the row given last
	begun bool
}

func newProduct(th thread, a []value) (stepper, error) {
	times, err := object.IndexInt(th, a[1])
	if err != nil {
		return nil, err
	}
	if times < 0 {
		return nil, object.Raise(object.ValueError, "repeat argument cannot be negative")
	}
	var pools []starlark.Tuple
	if times > 0 {
		for _, x := range a[0].(starlark.Tuple) {
			pool, err := poolOf(th, x)
			if err != nil {
				return nil, err
			}
			pools = append(pools, pool)
		}
	}
	n := len(pools)
	if n > 0 && times > 1<<20/n {
		return nil, object.Raise(object.OverflowError, "repeat argument too large")
	}
	for i := 1; i < times && n > 0; i++ {
		pools = append(pools, pools[:n]...)
	}
	return &product{pools: pools, at: make([]int, len(pools))}, nil
}

func (p *product) row() value {
	t, items := object.NewTuple(len(p.pools))
	for i, pool := range p.pools {
		items[i] = pool[p.at[i]]
	}
	return t
}

// advance goes to the next row; false if there is none.
func (p *product) advance() bool {
	if !p.begun {
		p.begun = true
		for _, pool := range p.pools {
			if len(pool) == 0 {
				return false
			}
		}
		return true
	}
	for i := len(p.pools) - 1; i >= 0; i-- {
		if p.at[i]++; p.at[i] < len(p.pools[i]) {
			return true
		}
		p.at[i] = 0
	}
	return false
}

func (p *product) step(th thread) (value, error) {
	if !p.advance() {
		return nil, nil
	}
	return p.row(), nil
}

func (p *product) pairs() bool { return len(p.pools) == 2 }

func (p *product) stepPair() (a, b value) {
	if !p.advance() {
		return nil, nil
	}
	return p.pools[0][p.at[0]], p.pools[1][p.at[1]]
}

func (p *product) reduce(th thread) (starlark.Tuple, value, error) {
	args := make(starlark.Tuple, len(p.pools))
	for i, pool := range p.pools {
		args[i] = pool
	}
	if !p.begun {
		return args, nil, nil
	}
	return args, numberTuple(p.at), nil
}

func (p *product) restore(th thread, state value) error {
	at, err := numbers(th, state, len(p.pools))
	if err != nil {
		return err
	}
	for i, pool := range p.pools {
		if len(pool) == 0 {
			return nil // it has no rows
		}
		at[i] = min(max(at[i], 0), len(pool)-1)
	}
	p.at, p.begun = at, true
	return nil
}
