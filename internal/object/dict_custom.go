package object

import (
	"unsafe"

	"go.starlark.net/starlark"
)

// This file looks up keys whose class, a script's, says what they hash to and equal.
// go.starlark.net's table compares values of one Go type only and takes no notice of
// what the methods do to it, so the search goes through the table's mirror: __hash__
// runs once, __eq__ is called on the key in the table with the one looked for, and a
// search begins anew when a method has changed the table, all as in CPython.

// customKey reports whether k is an object whose class has its own __hash__ or __eq__.
func customKey(k starlark.Value) bool {
	o, ok := k.(Object)
	if !ok || !dictMirrored {
		return false
	}
	c := o.Base().class
	eq, hash := c.Special(SpEq), c.Special(SpHash)
	return eq != nil && !eq.Owner.static || hash != nil && !hash.Owner.static
}

// equalsBasic reports whether an object may equal a value of a basic type.
func equalsBasic(o Object) bool {
	if _, boxed := o.(*Boxed); boxed {
		return true
	}
	eq := o.Base().class.Special(SpEq)
	return eq != nil && !eq.Owner.static
}

// customHash returns the hash that tables keep of an object whose __hash__ gave h:
// that of the int or short text that hashes to h, so that they meet.
func customHash(h int64) uint32 {
	if -hashModulus < h && h < hashModulus {
		t, _ := starlark.MakeInt64(h).Hash()
		return t
	}
	return uint32(h)
}

// setTable is table for a set.
func setTable(s *starlark.Set) *dictHeader { return (*dictHeader)(unsafe.Pointer(s)) }

// findCustom returns the entry of a key that equals k, an object of a script's class,
// and the hash under which it is, or would be; the entry is nil if there is none.
func (t *dictHeader) findCustom(th *starlark.Thread, k starlark.Value) (*dictEntry, uint32, error) {
	own, in := enter(k)
	defer in.leave()
	if th == nil {
		th = own
	}
	p, err := Hash(th, k)
	if err != nil {
		return nil, 0, err
	}
	h := max(customHash(p), 1)
	e, err := t.search(th, h, k, false)
	return e, h, err
}

// findAmongCustom returns the entry of an object of a script's class that equals k, a
// value of a basic type that the table does not have.
func (t *dictHeader) findAmongCustom(th *starlark.Thread, k starlark.Value) (*dictEntry, error) {
	in := InterpOf(th)
	if in == nil || !in.customKeys || !dictMirrored {
		return nil, nil
	}
	p, err := Hash(th, k)
	if err != nil {
		return nil, nil // the table has said so
	}
	in.Atomic++
	defer func() { in.Atomic-- }()
	return t.search(th, max(customHash(p), 1), k, true)
}

// search returns the entry with hash h whose key equals k; with custom, only objects
// of scripts' classes are asked.
func (t *dictHeader) search(th *starlark.Thread, h uint32, k starlark.Value, custom bool) (*dictEntry, error) {
again:
	for b := t.chain(h); b != nil; b = b.next {
		for i := range b.entries {
			e := &b.entries[i]
			if e.hash != h {
				continue
			}
			key, buckets := e.key, t.table
			if custom && !customKey(key) {
				continue
			}
			if Identical(key, k) {
				return e, nil
			}
			eq, err := Equal(th, key, k)
			if err != nil {
				return nil, err
			}
			if e.hash != h || !Identical(e.key, key) || &t.table[0] != &buckets[0] {
				goto again
			}
			if eq {
				return e, nil
			}
		}
	}
	return nil, nil
}

// setCustom does d[k] = v for an object of a script's class.
func setCustom(th *starlark.Thread, d *starlark.Dict, k, v starlark.Value) error {
	e, err := addCustom(th, table(d), k, v)
	if e != nil {
		e.value = v
	}
	return err
}

// addCustom returns the entry of a key that equals k; if there is none, it adds k.
func addCustom(th *starlark.Thread, t *dictHeader, k, v starlark.Value) (*dictEntry, error) {
	e, h, err := t.findCustom(th, k)
	switch {
	case err != nil:
		return nil, err
	case t.frozen || t.itercount > 0:
		return nil, Raise(TypeError, "cannot change a frozen dict or set")
	case e != nil:
		return e, nil
	}
	t.add(h, k, v)
	if o := k.(Object); equalsBasic(o) {
		if in := interpOf(o); in != nil {
			in.customKeys = true
		}
	}
	return nil, nil
}

// deleteCustom removes the key that equals k, an object of a script's class.
func (t *dictHeader) deleteCustom(th *starlark.Thread, k starlark.Value) (v starlark.Value, found bool, err error) {
	e, _, err := t.findCustom(th, k)
	if e == nil || err != nil {
		return nil, false, err
	}
	return t.remove(e)
}
