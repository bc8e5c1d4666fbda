package object

import (
	"math"
	"math/big"

	"go.starlark.net/starlark"
)

// Dicts and sets are starlark's, used with Python's rules: True, 1 and 1.0 are
// the same key, and a str or int finds an equal object of a subclass.

// twin returns the other form in which a key equal to k may be in a table: bool
// for the ints 0 and 1 and the other way round; nil if there is none.
func twin(k starlark.Value) starlark.Value {
	switch k := k.(type) {
	case starlark.Bool:
		if k {
			return starlark.MakeInt(1)
		}
		return starlark.MakeInt(0)
	case starlark.Int:
		if i, ok := k.Int64(); ok && (i == 0 || i == 1) {
			return starlark.Bool(i == 1)
		}
	case starlark.Float:
		if k == 0 || k == 1 {
			return starlark.Bool(k == 1)
		}
	}
	return nil
}

// tableKey returns the key under which k is in a table: a plain value for
// objects of subclasses that inherit its equality.
func tableKey(k starlark.Value) starlark.Value {
	if b, ok := k.(*Boxed); ok && b.class.plainEquality() {
		return b.Val
	}
	return k
}

// plainEquality reports whether objects of a subclass of a basic type compare
// and hash as the plain value does.
func (c *Class) plainEquality() bool {
	eq, h := c.Special(SpEq), c.Special(SpHash)
	return (eq == nil || eq.Owner.static) && (h == nil || h.Owner.static)
}

func keyError(err error) error {
	if _, ok := err.(*Exception); ok || err == nil {
		return err
	}
	return AsException(err)
}

func unhashable(k starlark.Value) error {
	switch k := k.(type) {
	case *starlark.List, *starlark.Dict, *starlark.Set, *ByteArray:
		return Raise(TypeError, "unhashable type: '%s'", TypeName(k))
	case starlark.Tuple:
		for _, x := range k {
			if err := unhashable(x); err != nil {
				return err
			}
		}
	}
	return nil
}

// DictGet returns d[k].
func DictGet(th *starlark.Thread, d *starlark.Dict, k starlark.Value) (starlark.Value, bool, error) {
	if s, ok := k.(starlark.String); ok {
		return d.Get(s)
	}
	k = tableKey(k)
	v, found, err := d.Get(k)
	if err != nil {
		if e := unhashable(k); e != nil {
			return nil, false, e
		}
		return nil, false, keyError(err)
	}
	if !found {
		if t := twin(k); t != nil {
			v, found, err = d.Get(t)
		}
	}
	return v, found, err
}

// DictSet does d[k] = v. An equal key that is there stays.
func DictSet(th *starlark.Thread, d *starlark.Dict, k, v starlark.Value) error {
	if s, ok := k.(starlark.String); ok {
		if err := d.SetKey(s, v); err != nil {
			return keyError(err)
		}
		return nil
	}
	k = tableKey(k)
	if t := twin(k); t != nil {
		if _, found, _ := d.Get(t); found {
			k = t
		}
	}
	if err := d.SetKey(k, v); err != nil {
		if e := unhashable(k); e != nil {
			return e
		}
		return keyError(err)
	}
	return nil
}

// DictDel removes d[k] and returns its value.
func DictDel(th *starlark.Thread, d *starlark.Dict, k starlark.Value) (starlark.Value, bool, error) {
	k = tableKey(k)
	v, found, err := d.Delete(k)
	if err != nil {
		if e := unhashable(k); e != nil {
			return nil, false, e
		}
		return nil, false, keyError(err)
	}
	if !found {
		if t := twin(k); t != nil {
			v, found, err = d.Delete(t)
		}
	}
	return v, found, err
}

// SetHas reports whether k is in s.
func SetHas(th *starlark.Thread, s *starlark.Set, k starlark.Value) (bool, error) {
	k = tableKey(k)
	found, err := s.Has(k)
	if err != nil {
		if e := unhashable(k); e != nil {
			return false, e
		}
		return false, keyError(err)
	}
	if !found {
		if t := twin(k); t != nil {
			return s.Has(t)
		}
	}
	return found, nil
}

// SetInsert adds k to s.
func SetInsert(th *starlark.Thread, s *starlark.Set, k starlark.Value) error {
	k = tableKey(k)
	if t := twin(k); t != nil {
		if found, _ := s.Has(t); found {
			return nil
		}
	}
	if found, err := s.Has(k); err == nil && found {
		return nil
	}
	if err := s.Insert(k); err != nil {
		if e := unhashable(k); e != nil {
			return e
		}
		return keyError(err)
	}
	return nil
}

// SetDelete removes k from s.
func SetDelete(th *starlark.Thread, s *starlark.Set, k starlark.Value) (bool, error) {
	k = tableKey(k)
	found, err := s.Delete(k)
	if err != nil {
		if e := unhashable(k); e != nil {
			return false, e
		}
		return false, keyError(err)
	}
	if !found {
		if t := twin(k); t != nil {
			return s.Delete(t)
		}
	}
	return found, nil
}

// setItems returns the items of a set in order of insertion.
func setItems(s *starlark.Set) []starlark.Value {
	items := make([]starlark.Value, 0, s.Len())
	it := s.Iterate()
	defer it.Done()
	var v starlark.Value
	for it.Next(&v) {
		items = append(items, v)
	}
	return items
}

// asSet returns the table of a set or frozenset, nil for other values.
func asSet(v starlark.Value) *starlark.Set {
	switch v := Unbox(v).(type) {
	case *starlark.Set:
		return v
	case *FrozenSet:
		return v.Set
	}
	return nil
}

func bigFromFloat(f float64) *big.Int {
	b, _ := new(big.Float).SetFloat64(math.Trunc(f)).Int(nil)
	return b
}
