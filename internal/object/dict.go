package object

import (
	"math"
	"math/big"

	"go.starlark.net/starlark"
)

// Keys of dicts and sets follow Python's rules, which differ from
// go.starlark.net's in three points: True, 1 and 1.0 are one key, in tuples too; a key of a
// script's class has the hash and equality that its methods give; an object of
// a script's subclass of a basic type finds, and is found by, the plain value.

// maxKeyDepth is how deep tuples in keys may nest; beyond it go.starlark.net's
// recursive hash could exhaust the Go stack.
const maxKeyDepth = 1000

// checkKey raises TypeError for a value that cannot be a key.
func checkKey(k starlark.Value, depth int) error {
	switch k := k.(type) {
	case *starlark.List:
		return Raise(TypeError, "unhashable type: 'list'")
	case *starlark.Dict:
		return Raise(TypeError, "unhashable type: 'dict'")
	case *starlark.Set:
		return Raise(TypeError, "unhashable type: 'set'")
	case *ByteArray:
		return Raise(TypeError, "unhashable type: 'bytearray'")
	case starlark.Tuple:
		if depth > maxKeyDepth {
			return Raise(RecursionError, "maximum recursion depth exceeded while hashing a tuple")
		}
		for _, x := range k {
			if err := checkKey(x, depth+1); err != nil {
				return err
			}
		}
	}
	return nil
}

// keyError makes the exception of an error that a table operation with key k gave.
func keyError(k starlark.Value, err error) error {
	if _, ok := err.(*Exception); ok || Stops(err) {
		return err
	}
	if _, herr := k.Hash(); herr != nil {
		if e, ok := herr.(*Exception); ok || Stops(herr) {
			if !ok {
				return herr
			}
			return e
		}
		return Raise(TypeError, "unhashable type: '%s'", TypeName(k))
	}
	if containsText(err.Error(), "frozen") {
		return Raise(TypeError, "cannot change a frozen dict or set")
	}
	if containsText(err.Error(), "recursion") {
		return Raise(RecursionError, "maximum recursion depth exceeded in comparison")
	}
	return AsException(err)
}

// plainKey returns the key to look up first: for an object of a script's
// subclass that keeps the equality of its basic type, the plain value.
func plainKey(k starlark.Value) starlark.Value {
	b, ok := k.(*Boxed)
	if !ok || !keepsEquality(b.class) {
		return k
	}
	return b.Val
}

// keepsEquality reports whether a subclass of a basic type has that type's
// __eq__ and __hash__.
func keepsEquality(c *Class) bool {
	eq, hash := c.Special(SpEq), c.Special(SpHash)
	return (eq == nil || eq.Owner.static) && (hash == nil || hash.Owner.static)
}

// otherKey returns a key equal to k for Python that go.starlark.net does not
// take for equal, and which the table has; nil if there is none. k itself is not
// in the table.
func otherKey(th *starlark.Thread, k starlark.Value, has func(starlark.Value) bool) starlark.Value {
	switch n := k.(type) {
	case starlark.Bool:
		if i := starlark.MakeInt(boolInt(bool(n))); has(i) {
			return i
		}
	case starlark.Int:
		if i, ok := n.Int64(); ok && (i == 0 || i == 1) && has(starlark.Bool(i == 1)) {
			return starlark.Bool(i == 1)
		}
	case starlark.Float:
		if (n == 0 || n == 1) && has(starlark.Bool(n == 1)) {
			return starlark.Bool(n == 1)
		}
	case starlark.Tuple:
		if in := InterpOf(th); in != nil && in.boolTuples || hasBool(n) {
			if other := otherTuple(n, has); other != nil {
				return other
			}
		}
	case *Boxed:
		switch {
		case !keepsEquality(n.class):
			return nil
		case has(n):
			return n
		}
		return otherKey(th, n.Val, has)
	}
	if boxedKeys(th, k) {
		if b := (&Boxed{Instance{class: probeClass}, k}); has(b) {
			return b
		}
	}
	return nil
}

// probeClass is the class of the objects with which otherKey looks for keys of
// scripts' subclasses. Its name must be no basic type's: go.starlark.net takes
// types of one name for the same.
var probeClass = static("key probe", ObjectClass)

// boxedKeys reports whether a table may have a key of a script's subclass that
// equals the plain value k.
func boxedKeys(th *starlark.Thread, k starlark.Value) bool {
	switch k.(type) {
	case starlark.String, starlark.Int, starlark.Float, starlark.Tuple, starlark.Bytes:
		return anyBoxedKeys(th)
	}
	return false
}

// rareKeys reports whether k may have a counterpart that is looked for only after
// it has been inserted.
func rareKeys(th *starlark.Thread, k starlark.Value) bool {
	if _, ok := k.(starlark.Tuple); ok {
		if in := InterpOf(th); in != nil && in.boolTuples {
			return true
		}
	}
	return boxedKeys(th, k)
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

// mayAlias reports whether otherKey has to be asked before k is inserted: for
// keys whose counterpart is common. Counterparts that are rare are looked for
// after an insertion made the table grow.
func mayAlias(k starlark.Value) bool {
	switch n := k.(type) {
	case starlark.Bool, *Boxed:
		return true
	case starlark.Int:
		i, ok := n.Int64()
		return ok && (i == 0 || i == 1)
	case starlark.Float:
		return n == 0 || n == 1
	case starlark.Tuple:
		return hasBool(n)
	}
	return false
}

// noteKey records that a key of a kind that is rare went into a table.
func noteKey(th *starlark.Thread, k starlark.Value) {
	switch k := k.(type) {
	case *Boxed:
		if k.class.interp != nil {
			k.class.interp.boxedKeys = true
		}
	case starlark.Tuple:
		if hasBool(k) {
			if in := InterpOf(th); in != nil {
				in.boolTuples = true
			}
		}
	}
}

func hasBool(t starlark.Tuple) bool {
	for _, x := range t {
		if _, ok := x.(starlark.Bool); ok {
			return true
		}
	}
	return false
}

// maxAliases bounds how many tuples otherTuple tries.
const maxAliases = 1 << 10

// otherTuple is otherKey for a tuple: an equal one may have 1 where this has True.
func otherTuple(t starlark.Tuple, has func(starlark.Value) bool) starlark.Value {
	var at []int
	for i, x := range t {
		switch x := x.(type) {
		case starlark.Bool:
			at = append(at, i)
		case starlark.Int:
			if n, ok := x.Int64(); ok && (n == 0 || n == 1) {
				at = append(at, i)
			}
		case starlark.Float:
			if x == 0 || x == 1 {
				at = append(at, i)
			}
		}
	}
	for mask := 1; mask < min(1<<min(len(at), 30), maxAliases); mask++ {
		other := append(starlark.Tuple(nil), t...)
		for j, i := range at {
			if mask>>j&1 == 0 {
				continue
			}
			if b, ok := t[i].(starlark.Bool); ok {
				other[i] = starlark.MakeInt(boolInt(bool(b)))
			} else {
				other[i] = starlark.Bool(bool(t[i].Truth()))
			}
		}
		if has(other) {
			return other
		}
	}
	return nil
}

// DictGet looks up a key. It may run __hash__ and __eq__ of a script's class.
func DictGet(th *starlark.Thread, d *starlark.Dict, k starlark.Value) (v starlark.Value, found bool, err error) {
	if r := Of(k); dictMirrored {
		if e, _ := findReg(table(d), &r); e != nil {
			return e.value, true, nil
		}
	}
	if _, ok := k.(starlark.String); ok {
		if v, found, _ := d.Get(k); found {
			return v, true, nil
		}
	} else {
		if err := checkKey(k, 0); err != nil {
			return nil, false, err
		}
		if customKey(k) {
			e, _, err := table(d).findCustom(th, k)
			if e == nil || err != nil {
				return nil, false, err
			}
			return e.value, true, nil
		}
		v, found, err := d.Get(plainKey(k))
		if err != nil {
			return nil, false, keyError(k, err)
		}
		if found {
			return v, true, nil
		}
	}
	if d.Len() == 0 {
		return nil, false, nil
	}
	alt := otherKey(th, k, func(x starlark.Value) bool {
		_, ok, _ := d.Get(x)
		return ok
	})
	if alt == nil {
		e, err := table(d).findAmongCustom(th, k)
		if e == nil || err != nil {
			return nil, false, err
		}
		return e.value, true, nil
	}
	v, found, err = d.Get(alt)
	return v, found, err
}

// DictHas reports whether the dict has the key.
func DictHas(th *starlark.Thread, d *starlark.Dict, k starlark.Value) (bool, error) {
	_, ok, err := DictGet(th, d, k)
	return ok, err
}

// DictSet does d[k] = v. A key that is there already stays as it was.
func DictSet(th *starlark.Thread, d *starlark.Dict, k, v starlark.Value) error {
	if _, ok := k.(starlark.String); !ok {
		if err := checkKey(k, 0); err != nil {
			return err
		}
		if customKey(k) {
			return setCustom(th, d, k, v)
		}
		if mayAlias(k) {
			if _, boxed := k.(*Boxed); boxed {
				plain := plainKey(k)
				if _, ok, _ := d.Get(plain); ok {
					return keyErrorOrNil(k, d.SetKey(plain, v))
				}
			}
			alt := otherKey(th, k, func(x starlark.Value) bool {
				_, ok, _ := d.Get(x)
				return ok
			})
			if alt != nil {
				return keyErrorOrNil(k, d.SetKey(alt, v))
			}
		}
	}
	n := d.Len()
	if err := d.SetKey(k, v); err != nil {
		return keyError(k, err)
	}
	if d.Len() > n {
		noteKey(th, k)
		if n > 0 {
			return dictUnalias(th, d, k, v)
		}
	}
	return nil
}

// dictUnalias moves the value of a key that was just inserted to its
// counterpart of a script's class, if the dict had that.
func dictUnalias(th *starlark.Thread, d *starlark.Dict, k, v starlark.Value) error {
	if e, err := table(d).findAmongCustom(th, k); e != nil || err != nil {
		d.Delete(k)
		if e != nil {
			e.value = v
		}
		return err
	}
	if !rareKeys(th, k) {
		return nil
	}
	alt := otherKey(th, k, func(x starlark.Value) bool {
		_, ok, _ := d.Get(x)
		return ok
	})
	if alt == nil {
		return nil
	}
	d.Delete(k)
	return d.SetKey(alt, v)
}

func keyErrorOrNil(k starlark.Value, err error) error {
	if err != nil {
		return keyError(k, err)
	}
	return nil
}

// DictDel removes a key and returns its value.
func DictDel(th *starlark.Thread, d *starlark.Dict, k starlark.Value) (v starlark.Value, found bool, err error) {
	if err := checkKey(k, 0); err != nil {
		return nil, false, err
	}
	if customKey(k) {
		return table(d).deleteCustom(th, k)
	}
	v, found, err = deleteKey(d, plainKey(k))
	if err != nil {
		return nil, false, keyError(k, err)
	}
	if found || d.Len() == 0 {
		return v, found, nil
	}
	alt := otherKey(th, k, func(x starlark.Value) bool {
		_, ok, _ := d.Get(x)
		return ok
	})
	if alt == nil {
		e, err := table(d).findAmongCustom(th, k)
		if e == nil || err != nil {
			return nil, false, err
		}
		return table(d).remove(e)
	}
	v, found, err = deleteKey(d, alt)
	return v, found, err
}

// DictLen returns the number of entries.
func DictLen(d *starlark.Dict) int { return d.Len() }

// setKey returns what stands for k when it is looked for in a set: for a set that is not
// hashable, the frozenset that equals it.
func setKey(k starlark.Value) starlark.Value {
	if t, ok := Unbox(k).(*starlark.Set); ok {
		if a := TypeOf(k).Special(SpHash); a == nil || a.Value == starlark.None {
			return NewFrozenSet(t)
		}
	}
	return k
}

// SetHas reports whether the set has the element.
func SetHas(th *starlark.Thread, s *starlark.Set, k starlark.Value) (bool, error) {
	if r := Of(k); dictMirrored {
		if found, sure := QuickSetHas(s, &r, boxedKeys(th, k)); sure {
			return found, nil
		}
	}
	k = setKey(k)
	if err := checkKey(k, 0); err != nil {
		return false, err
	}
	if customKey(k) {
		e, _, err := setTable(s).findCustom(th, k)
		return e != nil, err
	}
	found, err := s.Has(plainKey(k))
	if err != nil {
		return false, keyError(k, err)
	}
	if found || s.Len() == 0 {
		return found, nil
	}
	if setAlias(th, s, k) != nil {
		return true, nil
	}
	e, err := setTable(s).findAmongCustom(th, k)
	return e != nil, err
}

func setAlias(th *starlark.Thread, s *starlark.Set, k starlark.Value) starlark.Value {
	return otherKey(th, k, func(x starlark.Value) bool {
		ok, _ := s.Has(x)
		return ok
	})
}

// SetInsert adds an element; one that is there already stays as it was.
func SetInsert(th *starlark.Thread, s *starlark.Set, k starlark.Value) error {
	if r := Of(k); dictMirrored && setTable(s).quickPut(&r, k, starlark.None, boxedKeys(th, k)) {
		return nil
	}
	if err := checkKey(k, 0); err != nil {
		return err
	}
	if customKey(k) {
		_, err := addCustom(th, setTable(s), k, starlark.None)
		return err
	}
	if s.Len() > 0 && mayAlias(k) {
		if _, boxed := k.(*Boxed); boxed {
			plain := plainKey(k)
			if ok, _ := s.Has(plain); ok {
				return nil
			}
		}
		if setAlias(th, s, k) != nil {
			return nil
		}
	}
	n := s.Len()
	if err := s.Insert(k); err != nil {
		return keyError(k, err)
	}
	if s.Len() > n {
		noteKey(th, k)
		if n > 0 && rareKeys(th, k) && setAlias(th, s, k) != nil {
			s.Delete(k)
			return nil
		}
		e, err := setTable(s).findAmongCustom(th, k)
		if e != nil || err != nil {
			s.Delete(k)
		}
		return err
	}
	return nil
}

// SetDelete removes an element.
func SetDelete(th *starlark.Thread, s *starlark.Set, k starlark.Value) (found bool, err error) {
	k = setKey(k)
	if err := checkKey(k, 0); err != nil {
		return false, err
	}
	if customKey(k) {
		_, found, err := setTable(s).deleteCustom(th, k)
		return found, err
	}
	found, err = s.Delete(plainKey(k))
	if err != nil {
		return false, keyError(k, err)
	}
	if found || s.Len() == 0 {
		return found, nil
	}
	alt := setAlias(th, s, k)
	if alt == nil {
		e, err := setTable(s).findAmongCustom(th, k)
		if e == nil || err != nil {
			return false, err
		}
		_, found, err := setTable(s).remove(e)
		return found, err
	}
	return s.Delete(alt)
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
