package vm

import (
	"strings"

	"github.com/tailorbird-lang/tailorbird/internal/code"
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// build executes the instructions that make or extend containers and strings.
func (t *Thread) build(f *frame, in code.Instr, depth int) error {
	r := t.window(f)
	set := func(v starlark.Value, err error) error {
		if err != nil {
			return err
		}
		t.window(&t.frames[depth])[in.A] = object.Of(v)
		return nil
	}
	items := func(from, n int) ([]starlark.Value, error) {
		vs := make([]starlark.Value, n)
		for i := range vs {
			if vs[i] = r[from+i].Value(); vs[i] == nil {
				return nil, t.unbound(f, uint16(from+i))
			}
		}
		return vs, nil
	}
	switch in.Op {
	case code.BuildSet:
		vs, err := items(int(in.B), int(in.C))
		if err != nil {
			return err
		}
		s := starlark.NewSet(len(vs))
		for _, v := range vs {
			if err := object.SetInsert(t.Star, s, v); err != nil {
				return err
			}
		}
		return set(s, nil)
	case code.BuildDict:
		vs, err := items(int(in.B), 2*int(in.C))
		if err != nil {
			return err
		}
		n := int(in.C)
		if in.N != 0 {
			n = object.Room(r[in.B].Obj)
		}
		d := starlark.NewDict(n)
		for i := 0; i < len(vs); i += 2 {
			if err := object.DictSet(t.Star, d, vs[i], vs[i+1]); err != nil {
				return err
			}
		}
		return set(d, nil)
	case code.BuildString:
		n := 0
		parts := make([]string, in.C)
		for i := range parts {
			// A part is a str, or an int that FormatPart has left.
			if s, ok := r[int(in.B)+i].Obj.(starlark.String); ok {
				parts[i] = string(s)
			} else {
				parts[i] = r[int(in.B)+i].Value().String()
			}
			n += len(parts[i])
		}
		if err := object.CheckSize(t.Star, uint64(n)); err != nil {
			return err
		}
		return set(starlark.String(strings.Join(parts, "")), nil)
	case code.FormatValue, code.FormatPart:
		return t.formatValue(f, in, set)
	case code.ListToTuple:
		elems := object.Elems(r[in.B].Obj.(*starlark.List))
		if err := object.Work(t.Star, uint64(len(elems)/4)); err != nil {
			return err
		}
		return set(append(starlark.Tuple{}, elems...), nil)
	}
	v := r[in.B].Value()
	if v == nil {
		return t.unbound(f, in.B)
	}
	switch in.Op {
	case code.ListExtend:
		l := r[in.A].Obj.(*starlark.List)
		vs, err := object.Collect(t.Star, v)
		if notIterable(v, err) {
			return object.Raise(object.TypeError, "Value after * must be an iterable, not %s", object.TypeName(v))
		}
		if err != nil {
			return err
		}
		return object.AppendItems(t.Star, l, vs)
	case code.SetAdd:
		return object.SetInsert(t.Star, r[in.A].Obj.(*starlark.Set), v)
	case code.SetUpdate:
		s := r[in.A].Obj.(*starlark.Set)
		vs, err := object.Collect(t.Star, v)
		if err != nil {
			return err
		}
		for _, x := range vs {
			if err := object.SetInsert(t.Star, s, x); err != nil {
				return err
			}
		}
		return nil
	case code.DictPut:
		x := r[in.C].Value()
		if x == nil {
			return t.unbound(f, in.C)
		}
		return object.DictSet(t.Star, r[in.A].Obj.(*starlark.Dict), v, x)
	}
	// DictUpdate, DictMerge
	d := r[in.A].Obj.(*starlark.Dict)
	if in.Op == code.DictMerge {
		return t.mergeKeywords(d, v, r[in.C].Value())
	}
	return t.mergeKeywords(d, v, nil)
}

// mergeKeywords adds the items of the mapping v, which stands behind ** in a call of callee, or
// in a dict display if that is nil.
func (t *Thread) mergeKeywords(d *starlark.Dict, v, callee starlark.Value) error {
	pairs, ok, err := t.mappingItems(v)
	if err != nil {
		return err
	}
	if !ok {
		if callee != nil {
			return object.Raise(object.TypeError, "%s argument after ** must be a mapping, not %s", CalleeName(t.Star, callee), object.TypeName(v))
		}
		return object.Raise(object.TypeError, "'%s' object is not a mapping", object.TypeName(v))
	}
	for _, item := range pairs {
		if callee != nil {
			k, isStr := object.Unbox(item[0]).(starlark.String)
			if !isStr {
				return object.Raise(object.TypeError, "keywords must be strings")
			}
			if _, dup, _ := d.Get(k); dup {
				return object.Raise(object.TypeError, "%s got multiple values for keyword argument '%s'", CalleeName(t.Star, callee), string(k))
			}
		}
		if err := object.DictSet(t.Star, d, item[0], item[1]); err != nil {
			return err
		}
	}
	return nil
}

// mappingItems returns the items of a mapping: a dict, or anything with keys().
func (t *Thread) mappingItems(v starlark.Value) (items []starlark.Tuple, ok bool, err error) {
	if d, ok := v.(*starlark.Dict); ok {
		return d.Items(), true, nil
	}
	if b, ok := v.(*object.Boxed); ok {
		if d, ok := b.Val.(*starlark.Dict); ok {
			return d.Items(), true, nil
		}
	}
	keys, err := object.LookupAttr(t.Star, v, "keys")
	if err != nil {
		return nil, false, err
	}
	if keys == nil {
		if m, ok := v.(starlark.IterableMapping); ok {
			return m.Items(), true, nil
		}
		return nil, false, nil
	}
	ks, err := object.Call(t.Star, keys)
	if err != nil {
		return nil, false, err
	}
	list, err := object.Collect(t.Star, ks)
	if err != nil {
		return nil, false, err
	}
	for _, k := range list {
		x, err := object.GetItem(t.Star, v, k)
		if err != nil {
			return nil, false, err
		}
		items = append(items, starlark.Tuple{k, x})
	}
	return items, true, nil
}

// CalleeName is how error texts of calls name the function: "__main__.f()".
func CalleeName(th *starlark.Thread, fn starlark.Value) string {
	switch fn := fn.(type) {
	case *Function:
		return fn.proto.module.Name + "." + fn.Qualname() + "()"
	case *object.BoundMethod:
		return CalleeName(th, fn.Func)
	case *object.Class:
		return fn.FullName() + "()"
	case *object.Native:
		return fn.FullName() + "()"
	}
	s, err := object.Repr(th, fn)
	if err != nil {
		return object.TypeName(fn) + " object"
	}
	return s
}

// formatValue executes FormatValue.
func (t *Thread) formatValue(f *frame, in code.Instr, set func(starlark.Value, error) error) error {
	r := t.window(f)
	v := r[in.B].Value()
	if v == nil {
		return t.unbound(f, in.B)
	}
	spec := ""
	if in.C != code.NoReg {
		spec = string(r[in.C].Obj.(starlark.String))
	}
	if in.N != 0 {
		var s string
		var err error
		switch in.N {
		case 'r':
			s, err = object.Repr(t.Star, v)
		case 'a':
			s, err = object.ASCII(t.Star, v)
		default:
			s, err = object.Str(t.Star, v)
		}
		if err != nil {
			return err
		}
		v = starlark.String(s)
	}
	if spec == "" {
		if s, ok := v.(starlark.String); ok {
			return set(s, nil)
		}
	}
	s, err := object.Format(t.Star, v, spec)
	return set(starlark.String(s), err)
}

// unpack executes Unpack and UnpackEx.
func (t *Thread) unpack(f *frame, in code.Instr, depth int) error {
	v := t.window(f)[in.B].Value()
	if v == nil {
		return t.unbound(f, in.B)
	}
	before, after, star := int(in.C), 0, false
	if in.Op == code.UnpackEx {
		before, after, star = int(in.N), int(in.C), true
	}
	want := before + after
	var items []starlark.Value
	switch x := v.(type) {
	case starlark.Tuple:
		items = x
	case *starlark.List:
		items = append(items, object.Elems(x)...)
	default:
		it, err := object.Iter(t.Star, v)
		if err != nil {
			if object.Matches(err, object.TypeError) && object.TypeOf(v).Special(object.SpIter) == nil {
				return object.Raise(object.TypeError, "cannot unpack non-iterable %s object", object.TypeName(v))
			}
			return err
		}
		// One item more than wanted shows that there are too many.
		for star || len(items) <= want {
			x, err := object.Next(t.Star, it)
			if err != nil {
				return err
			}
			if x == nil {
				break
			}
			items = append(items, x)
		}
	}
	if len(items) < want {
		if star {
			return object.Raise(object.ValueError, "not enough values to unpack (expected at least %d, got %d)", want, len(items))
		}
		return object.Raise(object.ValueError, "not enough values to unpack (expected %d, got %d)", want, len(items))
	}
	if !star && len(items) > want {
		return object.Raise(object.ValueError, "too many values to unpack (expected %d)", want)
	}
	r := t.window(&t.frames[depth])
	at := int(in.A)
	for i := range before {
		r[at+i] = object.Of(items[i])
	}
	if star {
		mid := append([]starlark.Value(nil), items[before:len(items)-after]...)
		r[at+before] = object.Reg{Obj: starlark.NewList(mid)}
		for i := range after {
			r[at+before+1+i] = object.Of(items[len(items)-after+i])
		}
	}
	return nil
}

// buildTuple executes BuildTuple. It returns the register that holds nothing; NoReg if all do.
func buildTuple(r []object.Reg, in *code.Instr) uint16 {
	tuple, items := object.NewTuple(int(in.C))
	for i := range items {
		if items[i] = r[int(in.B)+i].Value(); items[i] == nil {
			return in.B + uint16(i)
		}
	}
	r[in.A].Obj = tuple
	return code.NoReg
}
