package object

import "go.starlark.net/starlark"

// This file combines and compares sets through the mirror of their tables: the hashes are
// known there, so texts and ints, which nearly all elements are, are looked up without
// hashing them again, and elements known to differ are added without being looked up.
// Whatever else there is, Python's rules for equal keys and the methods of scripts, is
// left to SetHas and SetInsert.

// scratchSize is how many elements of a set are put in order without allocating.
const scratchSize = 32

// plainTables reports whether keys in tables may be compared without asking for objects of
// scripts' subclasses of basic types.
func plainTables(th *starlark.Thread) bool {
	if !dictMirrored {
		return false
	}
	in := InterpOf(th)
	return in == nil || !in.boxedKeys
}

// hasKeyOf reports whether the table has a key that equals that of another table's entry;
// sure is false if Python's rules for equal keys have to be asked.
func (t *dictHeader) hasKeyOf(e *dictEntry) (found, sure bool) {
	switch k := e.key.(type) {
	case starlark.String:
		same, clash := t.findStr(e.hash, k)
		return same != nil, same != nil || !clash
	case starlark.Int:
		n, ok := SmallInt(k)
		if !ok {
			if n, ok = k.Int64(); !ok {
				return false, false
			}
		}
		same, clash := t.findInt(e.hash, n)
		return same != nil, same != nil || !clash && !t.mayEqualBool(n)
	}
	return false, false
}

// entries returns the entries in the order in which the set is iterated over.
func (t *dictHeader) entries(buf []*dictEntry) []*dictEntry {
	var hashBuf [scratchSize]uint64
	hashes, fixed := hashBuf[:0], true
	for e := t.head; e != nil; e = e.next {
		buf = append(buf, e)
		if fixed {
			var h int64
			h, fixed = fixedHash(e.key)
			hashes = append(hashes, uint64(h))
		}
	}
	if !fixed {
		return buf
	}
	return tableOrder(buf, hashes)
}

// pick appends the entries to out whose keys the other table has or, unless want, has not;
// sure is as for hasKeyOf.
func (t *dictHeader) pick(out []*dictEntry, other *dictHeader, want bool) (_ []*dictEntry, sure bool) {
	if t.head == nil {
		return out, true
	}
	if _, sure := other.hasKeyOf(t.head); !sure {
		return nil, false // for sets of tuples: before they are put in order
	}
	var buf [scratchSize]*dictEntry
	for _, e := range t.entries(buf[:0]) {
		found, sure := other.hasKeyOf(e)
		if !sure {
			return nil, false
		}
		if found == want {
			out = append(out, e)
		}
	}
	return out, true
}

// within reports whether the other table has all keys of t, or, unless want, none; sure is
// as for hasKeyOf.
func (t *dictHeader) within(other *dictHeader, want bool) (yes, sure bool) {
	for e := t.head; e != nil; e = e.next {
		found, sure := other.hasKeyOf(e)
		if !sure || found != want {
			return false, sure
		}
	}
	return true, true
}

// combine is setCombine for tables of plain keys; nil if Python's rules have to be asked.
func (t *dictHeader) combine(op BinOp, other *dictHeader) *starlark.Set {
	var buf [2 * scratchSize]*dictEntry
	out, sure := buf[:0], true
	switch op {
	case OpBitOr:
		for e := t.head; e != nil; e = e.next {
			out = append(out, e)
		}
		out, sure = other.pick(out, t, false)
	case OpBitAnd:
		out, sure = t.pick(out, other, true)
	case OpSub:
		out, sure = t.pick(out, other, false)
	default:
		if out, sure = t.pick(out, other, false); sure {
			out, sure = other.pick(out, t, false)
		}
	}
	if !sure {
		return nil
	}
	s := starlark.NewSet(len(out))
	to := setTable(s)
	for _, e := range out {
		to.append(e.hash, e.key, starlark.None)
	}
	to.len = uint32(len(out))
	return s
}

// addAll adds the keys of another set; sure is false if Python's rules have to be asked,
// which may then add those again that are already in.
func (t *dictHeader) addAll(other *dictHeader) (sure bool) {
	if t.frozen || t.itercount > 0 {
		return false
	}
	var buf [scratchSize]*dictEntry
	for _, e := range other.entries(buf[:0]) {
		found, sure := t.hasKeyOf(e)
		if !sure {
			return false
		}
		if !found {
			t.add(e.hash, e.key, starlark.None)
		}
	}
	return true
}

// copySet returns a set with the elements in the same order.
func (t *dictHeader) copySet() *starlark.Set {
	s := starlark.NewSet(int(t.len))
	setTable(s).appendAll(t)
	return s
}

// appendAll adds the keys of another set, of which the table has none, in their order.
func (t *dictHeader) appendAll(other *dictHeader) {
	for e := other.head; e != nil; e = e.next {
		t.add(e.hash, e.key, starlark.None)
	}
}
