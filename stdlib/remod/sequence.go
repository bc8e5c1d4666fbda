package remod

import "regexp/syntax"

// Many patterns are a sequence of characters, sets of characters and runs of these, as
// \b\w+\b or (\d+)-(\d+), and a run cannot take what the next part needs. Then there is but
// one way to match at a place, found in one go without a machine of states. Only such
// sequences are here, of those that match ASCII as Go's engine does.

// A sequence is a pattern that is matched part by part.
type sequence struct {
	parts []element
	first charSet // what a match begins with
	skips bool    // the first part is a run: where it fails, it fails in the rest of the run
}

// An element is one part of a sequence.
type element struct {
	kind     elementKind
	group    int // that a place begins or ends
	set      charSet
	min, max int // how many characters; max is -1 without a limit
}

type elementKind byte

const (
	run      elementKind = iota // min to max characters of a set, as many as there are
	opens                       // a group begins
	closes                      // a group ends
	begin                       // only at the beginning of the text
	end                         // only at its end
	boundary                    // only at the beginning or the end of a word
)

// A charSet is a set of ASCII characters.
type charSet [2]uint64

func (s *charSet) has(c byte) bool { return c < 128 && s[c>>6]>>(c&63)&1 != 0 }

func (s *charSet) add(low, high rune) {
	for c := max(low, 0); c <= high && c < 128; c++ {
		s[c>>6] |= 1 << (c & 63)
	}
}

func (s charSet) meets(t charSet) bool { return s[0]&t[0]|s[1]&t[1] != 0 }

// wordSet are the characters of words.
var wordSet = charSet{0x03ff_0000_0000_0000, 0x07ff_fffe_87ff_fffe}

// newSequence makes a sequence of a pattern; nil if it is none.
func newSequence(tree *syntax.Regexp) *sequence {
	q := new(sequence)
	if !q.collect(tree) || !q.deterministic() {
		return nil
	}
	q.skips = true
	for _, p := range q.parts {
		if p.kind == run {
			for i, c := range p.set {
				q.first[i] |= c
			}
			if p.min > 0 {
				q.skips = q.skips && p.min == 1 && p.max < 0
				return q
			}
		}
		q.skips = q.skips && p.kind == opens
	}
	return nil // it matches the empty text
}

// collect appends the parts of an expression; false if it has others.
func (q *sequence) collect(re *syntax.Regexp) bool {
	switch re.Op {
	case syntax.OpConcat:
		for _, sub := range re.Sub {
			if !q.collect(sub) {
				return false
			}
		}
		return true
	case syntax.OpCapture:
		q.parts = append(q.parts, element{kind: opens, group: re.Cap})
		ok := q.collect(re.Sub[0])
		q.parts = append(q.parts, element{kind: closes, group: re.Cap})
		return ok
	case syntax.OpLiteral:
		for _, c := range re.Rune {
			var set charSet
			set.add(c, c)
			if re.Flags&syntax.FoldCase != 0 && ('a' <= c|0x20 && c|0x20 <= 'z') {
				set.add(c^0x20, c^0x20)
			}
			q.parts = append(q.parts, element{set: set, min: 1, max: 1})
		}
		return true
	case syntax.OpBeginText:
		q.parts = append(q.parts, element{kind: begin})
		return true
	case syntax.OpEndText:
		q.parts = append(q.parts, element{kind: end})
		return true
	case syntax.OpWordBoundary:
		q.parts = append(q.parts, element{kind: boundary})
		return true
	}
	p := element{min: 1, max: 1}
	switch re.Op {
	case syntax.OpStar:
		p.min, p.max = 0, -1
	case syntax.OpPlus:
		p.max = -1
	case syntax.OpQuest:
		p.min = 0
	case syntax.OpRepeat:
		p.min, p.max = re.Min, re.Max
	}
	if re.Op >= syntax.OpStar && re.Op <= syntax.OpRepeat {
		if re.Flags&syntax.NonGreedy != 0 {
			return false
		}
		re = re.Sub[0]
	}
	switch {
	case re.Op == syntax.OpCharClass:
		for i := 0; i < len(re.Rune); i += 2 {
			p.set.add(re.Rune[i], re.Rune[i+1])
		}
	case re.Op == syntax.OpAnyChar || re.Op == syntax.OpAnyCharNotNL:
		p.set.add(0, 127)
		if re.Op == syntax.OpAnyCharNotNL {
			p.set[0] &^= 1 << '\n'
		}
	case re.Op == syntax.OpLiteral && len(re.Rune) == 1:
		one := sequence{}
		one.collect(re)
		p.set = one.parts[0].set
	default:
		return false
	}
	q.parts = append(q.parts, p)
	return true
}

// deterministic reports whether no run that is not as long as it can be is ever followed by
// a match of the rest.
func (q *sequence) deterministic() bool {
	for i, p := range q.parts {
		if p.kind == run && p.min != p.max && !p.endsBefore(q.parts[i+1:]) {
			return false
		}
	}
	return true
}

// endsBefore is deterministic for one run and what follows it.
func (p *element) endsBefore(rest []element) bool {
	for _, next := range rest {
		switch next.kind {
		case run:
			if p.set.meets(next.set) {
				return false
			}
			if next.min > 0 {
				return true
			}
		case end:
			return true
		case begin:
			return false
		case boundary:
			// There is none between two characters of a run if all are of the same kind.
			return !p.set.meets(wordSet) || p.set == (charSet{p.set[0] & wordSet[0], p.set[1] & wordSet[1]})
		}
	}
	return true
}

// A budget is how many characters a search may still look at.
type budget int

// newBudget is enough for all sequences that do not look at the same text again and again.
func newBudget(s *subject) budget { return budget(8*s.length + 1<<10) }

// find searches a text from a place, into at, which has room for the groups; sure is false
// if the budget is used up.
func (q *sequence) find(s string, from int, how mode, at []int, left *budget) (found, sure bool) {
	anchored := how == atStart || how == whole
	for i := from; *left >= 0; {
		start := i
		if !anchored {
			for i < len(s) && !q.first.has(s[i]) {
				i++
			}
		}
		stop, ok := q.match(s, i, at)
		*left -= budget(stop - start + 1)
		if ok && (how != whole || stop == len(s)) {
			at[0], at[1] = i, stop
			return true, true
		}
		if anchored || i == len(s) {
			return false, true
		}
		i++
		for q.skips && i < len(s) && q.first.has(s[i]) {
			i++
		}
	}
	return false, false
}

// match matches at a place; stop is where the match ends, or how far it got.
func (q *sequence) match(s string, i int, at []int) (stop int, ok bool) {
	for k := range q.parts {
		p := &q.parts[k]
		ok := true
		switch p.kind {
		case run:
			from, most := i, len(s)
			if p.max >= 0 && p.max < most-i {
				most = i + p.max
			}
			for i < most && p.set.has(s[i]) {
				i++
			}
			ok = i-from >= p.min
		case opens:
			at[2*p.group] = i
		case closes:
			at[2*p.group+1] = i
		case begin:
			ok = i == 0
		case end:
			ok = i == len(s)
		case boundary:
			before := i > 0 && wordSet.has(s[i-1])
			ok = before != (i < len(s) && wordSet.has(s[i]))
		}
		if !ok {
			return i, false
		}
	}
	return i, true
}

// sequenceFor returns the sequence that finds what the pattern matches in a subject; nil if
// there is none.
func (p *Pattern) sequenceFor(s *subject) *sequence {
	if l := p.linear; l != nil && s.plain && !(l.end && s.newline) {
		return l.sequence
	}
	return nil
}
