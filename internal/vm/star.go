package vm

import (
	"github.com/tailorbird-lang/tailorbird/internal/code"
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// starSplit executes StarSplit.
func (t *Thread) starSplit(f *frame, in code.Instr) error {
	r := t.window(f)
	class := r[in.B]
	if class.Value() == nil {
		return t.unbound(f, in.B)
	}
	r[in.A+1] = object.Reg{Obj: starlark.None}
	// The classes are checked even if nothing is left.
	if _, err := t.matchExc(object.NewException(object.BaseException), class); err != nil {
		return err
	}
	if namesGroup(class.Obj) {
		return object.Raise(object.TypeError, "catching ExceptionGroup with except* is not allowed. Use except instead.")
	}
	exc, ok := r[in.A].Obj.(*object.Exception)
	if !ok {
		return nil
	}
	part, rest, err := object.SplitForStar(t.Star, exc, class.Obj)
	if err != nil {
		return err
	}
	r = t.window(f) // derive may have run script code
	r[in.A], r[in.A+1] = object.Reg{Obj: rest}, object.Reg{Obj: part}
	if part != starlark.None {
		t.exc = part
	}
	return nil
}

// namesGroup reports whether a class of an except* clause is one of groups.
func namesGroup(class starlark.Value) bool {
	switch c := class.(type) {
	case *object.Class:
		return c.IsSubclass(object.BaseExceptionGroup)
	case starlark.Tuple:
		for _, x := range c {
			if namesGroup(x) {
				return true
			}
		}
	}
	return false
}

// starEnd executes StarEnd.
func (t *Thread) starEnd(f *frame, in code.Instr) error {
	r := t.window(f)
	orig := r[in.B].Obj.(*object.Exception)
	rest, _ := r[in.A].Obj.(*object.Exception)
	list := r[in.A+2].Obj.(*starlark.List)
	raised := make([]*object.Exception, list.Len())
	for i := range raised {
		raised[i] = list.Index(i).(*object.Exception)
	}
	v, err := object.JoinForStar(t.Star, orig, rest, raised)
	if err != nil {
		return err
	}
	t.window(f)[in.A+1] = object.Reg{Obj: v}
	return nil
}
