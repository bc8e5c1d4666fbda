package sched

import (
	"bytes"
	"compress/flate"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// A Schedule is the list of choices of a run. Under the virtual clock, and for
// programs that no time and no host has a part in, Replay repeats the run.
type Schedule struct {
	Policy  string // that made the choices, for what a replay needs beyond them
	choices []choice
}

type choice struct {
	kind  choiceKind
	value uint64
}

type choiceKind uint8

const (
	choiceQuantum choiceKind = iota // how long a task may run
	choiceNext                      // which ready task runs
	choiceWaiter                    // which waiter is woken
	numChoiceKinds
)

func newSchedule(p Policy) *Schedule { return &Schedule{Policy: p.String()} }

func (s *Schedule) add(k choiceKind, v uint64) { s.choices = append(s.choices, choice{k, v}) }

func (s *Schedule) clone() *Schedule {
	if s == nil {
		return nil
	}
	return &Schedule{s.Policy, append([]choice(nil), s.choices...)}
}

// Len returns the number of choices.
func (s *Schedule) Len() int { return len(s.choices) }

// maxChoices bounds what ParseSchedule unpacks.
const maxChoices = 50_000_000

// String returns the schedule as one word of printable characters: the policy,
// a colon, and the choices as compressed varints in base64.
func (s *Schedule) String() string {
	var raw []byte
	for i := 0; i < len(s.choices); {
		c := s.choices[i]
		n := 1
		for i+n < len(s.choices) && s.choices[i+n] == c {
			n++
		}
		raw = binary.AppendUvarint(raw, c.value*uint64(numChoiceKinds)+uint64(c.kind))
		raw = binary.AppendUvarint(raw, uint64(n))
		i += n
	}
	var b bytes.Buffer
	w, _ := flate.NewWriter(&b, flate.BestCompression) // the level is valid
	w.Write(raw)
	w.Close()
	return s.Policy + "/" + base64.RawURLEncoding.EncodeToString(b.Bytes())
}

// ParseSchedule reads what String wrote.
func ParseSchedule(text string) (*Schedule, error) {
	policy, packed, ok := strings.Cut(strings.TrimSpace(text), "/")
	if !ok {
		return nil, fmt.Errorf("schedule %.40q: no / between policy and choices", text)
	}
	if _, err := ParsePolicy(policy); err != nil {
		return nil, err
	}
	b, err := base64.RawURLEncoding.DecodeString(packed)
	if err != nil {
		return nil, fmt.Errorf("schedule: %w", err)
	}
	raw, err := io.ReadAll(io.LimitReader(flate.NewReader(bytes.NewReader(b)), 64<<20))
	if err != nil {
		return nil, fmt.Errorf("schedule: %w", err)
	}
	s := &Schedule{Policy: policy}
	for len(raw) > 0 {
		v, n := binary.Uvarint(raw)
		if n <= 0 {
			return nil, fmt.Errorf("schedule: damaged choice")
		}
		count, m := binary.Uvarint(raw[n:])
		if m <= 0 || count == 0 || count > maxChoices-uint64(len(s.choices)) {
			return nil, fmt.Errorf("schedule: damaged count")
		}
		raw = raw[n+m:]
		c := choice{choiceKind(v % uint64(numChoiceKinds)), v / uint64(numChoiceKinds)}
		for range count {
			s.choices = append(s.choices, c)
		}
	}
	return s, nil
}

// ParsePolicy reads "fair", "random:SEED", "random:SEED:QUANTUM", "pct:SEED:DEPTH".
func ParsePolicy(text string) (Policy, error) {
	parts := strings.Split(text, ":")
	var nums [2]uint64
	for i, p := range parts[1:] {
		if i >= len(nums) {
			return nil, fmt.Errorf("policy %q: too many parts", text)
		}
		v, err := strconv.ParseUint(p, 10, 64)
		if err != nil {
			return nil, fmt.Errorf("policy %q: %w", text, err)
		}
		nums[i] = v
	}
	if nums[1] > 1<<30 {
		return nil, fmt.Errorf("policy %q: number too large", text)
	}
	switch parts[0] {
	case "fair":
		q := int(nums[1])
		if q == 0 {
			q = DefaultQuantum
		}
		return FairSeed(nums[0], q), nil
	case "random":
		return Random(nums[0], int(nums[1])), nil
	case "pct":
		if nums[1] == 0 {
			nums[1] = 3
		}
		return PCT(nums[0], int(nums[1])), nil
	}
	return nil, fmt.Errorf("unknown policy %q (fair, random, pct)", parts[0])
}
