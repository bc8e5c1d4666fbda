package vm

import (
	"github.com/tailorbird-lang/tailorbird/internal/code"
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// makeClass executes MakeClass.
func (t *Thread) makeClass(f *frame, in code.Instr, depth int) error {
	r := t.window(f)
	body := r[in.A].Obj.(*Function)
	bases := append([]starlark.Value(nil), object.Elems(r[in.A+1].Obj.(*starlark.List))...)
	var kw []object.Kw
	if d, ok := r[in.A+2].Obj.(*starlark.Dict); ok {
		var err error
		if kw, err = object.KeywordsOf(d); err != nil {
			return err
		}
	}
	name := f.fn.proto.code.Names[in.B]
	v, err := object.BuildClass(t.Star, name, bases, kw, len(body.proto.code.Names), func(ns starlark.Value) error {
		if t.head.Depth >= object.MaxDepth {
			return t.tooDeep()
		}
		g, _, err := t.push(body, t.top(), 0)
		if err != nil {
			return err
		}
		g.kind, g.obj = kindHost, ns
		t.head.Depth++
		_, err = t.run()
		t.head.Depth--
		return err
	})
	if err != nil {
		return err
	}
	t.window(&t.frames[depth])[in.A] = object.Of(v)
	return nil
}

// classVariable executes the instructions for names in a class body.
func (t *Thread) classVariable(f *frame, in code.Instr, depth int) error {
	r := t.window(f)
	p := f.fn.proto
	d, plain := f.obj.(*starlark.Dict)
	switch in.Op {
	case code.StoreName:
		name := starlark.String(p.code.Names[in.BC()])
		var v starlark.Value
		if c, ok := r[in.A].Obj.(*object.Cell); ok {
			v = c // __classcell__
		} else if v = r[in.A].Value(); v == nil {
			return t.unbound(f, in.A)
		}
		if plain {
			return d.SetKey(name, v)
		}
		return object.SetItem(t.Star, f.obj, name, v)
	case code.DelName:
		name := p.code.Names[in.BC()]
		err := object.DelItem(t.Star, f.obj, starlark.String(name))
		if err != nil && object.Matches(err, object.KeyError) {
			return t.nameError(name)
		}
		return err
	}
	name := starlark.String(p.code.Names[in.B])
	var v starlark.Value
	if plain {
		if x, found, _ := d.Get(name); found {
			v = x
		}
	} else {
		x, err := object.GetItem(t.Star, f.obj, name)
		if err != nil && !object.Matches(err, object.KeyError) {
			return err
		}
		if err == nil {
			v = x
		}
	}
	if v != nil {
		t.window(&t.frames[depth])[in.A] = object.Of(v)
		return nil
	}
	r = t.window(&t.frames[depth])
	if in.Op == code.LoadNameFree {
		c := f.fn.free[in.C]
		if c.Reg.Obj == nil {
			return t.unboundFree(p, uint32(in.C))
		}
		r[in.A] = c.Reg
		return nil
	}
	g := &p.globals[in.C]
	switch {
	case g.cell.Reg.Obj != nil:
		r[in.A] = g.cell.Reg
	case g.builtin.Reg.Obj != nil:
		r[in.A] = g.builtin.Reg
	default:
		return t.loadMissingGlobal(p, g, &r[in.A])
	}
	return nil
}
