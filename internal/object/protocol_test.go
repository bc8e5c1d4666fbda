package object

import (
	"strings"
	"testing"

	"go.starlark.net/starlark"
)

// A goMethod stands for a script function in these tests.
type goMethod func(th *starlark.Thread, args []starlark.Value) (starlark.Value, error)

func (f goMethod) String() string        { return "<function>" }
func (f goMethod) Type() string          { return "function" }
func (f goMethod) Freeze()               {}
func (f goMethod) Truth() starlark.Bool  { return true }
func (f goMethod) Hash() (uint32, error) { return 1, nil }
func (f goMethod) Class() *Class         { return FunctionClass }
func (f goMethod) Apply(th *starlark.Thread, n int, a, b, c starlark.Value) (starlark.Value, error) {
	return f.Call(th, []starlark.Value{a, b, c}[:n], nil)
}
func (f goMethod) ApplyReg(th *starlark.Thread, n int, a, b, c starlark.Value) (Reg, error) {
	v, err := f.Apply(th, n, a, b, c)
	return Of(v), err
}
func (f goMethod) Call(th *starlark.Thread, pos []starlark.Value, kw []Kw) (starlark.Value, error) {
	return f(th, pos)
}
func (f goMethod) Get(th *starlark.Thread, inst starlark.Value, owner *Class) (starlark.Value, error) {
	if inst == nil {
		return &goFunction{f}, nil
	}
	return &BoundMethod{Self: inst, Func: &goFunction{f}}, nil
}

// goFunction is a goMethod that can be compared.
type goFunction struct{ goMethod }

// world is an Interp with a thread and a counter of atomic sections seen by
// special methods.
type world struct {
	in *Interp
	th *starlark.Thread
}

func newWorld() *world {
	w := &world{in: NewInterp()}
	w.th = new(ThreadHead).Init(w.in, nil)
	w.in.Current = func() *starlark.Thread { return w.th }
	return w
}

func (w *world) class(t *testing.T, name string, base *Class, methods map[string]goMethod) *Class {
	t.Helper()
	ns := new(starlark.Dict)
	for n, f := range methods {
		ns.SetKey(starlark.String(n), &goFunction{f})
	}
	v, err := typeNew(w.th, TypeClass, []starlark.Value{starlark.String(name), starlark.Tuple{base}, ns}, nil)
	if err != nil {
		t.Fatal(err)
	}
	return v.(*Class)
}

func constant(v starlark.Value) goMethod {
	return func(*starlark.Thread, []starlark.Value) (starlark.Value, error) { return v, nil }
}

func self(i int) starlark.Value { return starlark.MakeInt(i) }

// keyClass is a class whose objects are equal if their attribute k is.
func keyClass(t *testing.T, w *world, seen *int) *Class {
	return w.class(t, "Key", ObjectClass, map[string]goMethod{
		"__hash__": func(th *starlark.Thread, args []starlark.Value) (starlark.Value, error) {
			if w.in.Atomic > 0 {
				*seen++
			}
			r, _ := args[0].(*Instance).OwnAttr("k")
			return r.Value(), nil
		},
		"__eq__": func(th *starlark.Thread, args []starlark.Value) (starlark.Value, error) {
			o, ok := args[1].(*Instance)
			if !ok {
				return NotImplemented, nil
			}
			a, _ := args[0].(*Instance).OwnAttr("k")
			b, _ := o.OwnAttr("k")
			return starlark.Bool(a == b), nil
		},
	})
}

func keyed1(c *Class, k int) *Instance {
	o := NewInstance(c)
	o.SetOwnAttr("k", IntReg(int64(k)))
	return o
}

func TestKeysOfScriptClasses(t *testing.T) {
	w := newWorld()
	atomic := 0
	c := keyClass(t, w, &atomic)
	d := new(starlark.Dict)
	for i := range 20 {
		if err := DictSet(w.th, d, keyed1(c, i%10), starlark.MakeInt(i)); err != nil {
			t.Fatal(err)
		}
	}
	if d.Len() != 10 {
		t.Errorf("%d keys", d.Len())
	}
	v, ok, err := DictGet(w.th, d, keyed1(c, 3))
	if err != nil || !ok || v != starlark.Value(starlark.MakeInt(13)) {
		t.Errorf("got %v %v %v", v, ok, err)
	}
	if atomic == 0 {
		t.Error("__hash__ ran outside of an atomic section")
	}
	if w.in.Atomic != 0 {
		t.Errorf("Atomic is %d after all", w.in.Atomic)
	}
	x, y := NewInstance(w.class(t, "Plain", ObjectClass, nil)), NewInstance(w.class(t, "Plain", ObjectClass, nil))
	DictSet(w.th, d, x, starlark.None)
	if ok, _ := DictHas(w.th, d, y); ok {
		t.Error("plain objects are equal")
	}
	eqOnly := w.class(t, "E", ObjectClass, map[string]goMethod{"__eq__": constant(starlark.True)})
	if err := DictSet(w.th, d, NewInstance(eqOnly), starlark.None); err == nil || !strings.HasSuffix(err.Error(), "unhashable type: 'E'") {
		t.Errorf("got %v", err)
	}
	failing := w.class(t, "F", ObjectClass, map[string]goMethod{
		"__hash__": func(*starlark.Thread, []starlark.Value) (starlark.Value, error) { return nil, Raise(ValueError, "no") },
	})
	if err := DictSet(w.th, d, NewInstance(failing), starlark.None); !Matches(err, ValueError) {
		t.Errorf("got %v", err)
	}
	if w.in.Atomic != 0 {
		t.Errorf("Atomic is %d after a failure", w.in.Atomic)
	}
}

func TestKeysOfSubclassedBasicTypes(t *testing.T) {
	w := newWorld()
	name := w.class(t, "Name", StrClass, nil)
	a := &Boxed{MakeInstance(name), starlark.String("a")}
	d := new(starlark.Dict)
	DictSet(w.th, d, a, starlark.MakeInt(1))
	if v, ok, _ := DictGet(w.th, d, starlark.String("a")); !ok || v != starlark.Value(starlark.MakeInt(1)) {
		t.Errorf("not found by the plain value: %v", d)
	}
	DictSet(w.th, d, starlark.String("a"), starlark.MakeInt(2))
	if v, ok, _ := DictGet(w.th, d, a); d.Len() != 1 || !ok || v != starlark.Value(starlark.MakeInt(2)) {
		t.Errorf("plain and subclass are two keys: %v", d)
	}
	if d.Keys()[0] != starlark.Value(a) {
		t.Error("the first key was replaced")
	}
	e := new(starlark.Dict)
	DictSet(w.th, e, starlark.String("a"), starlark.MakeInt(1))
	DictSet(w.th, e, a, starlark.MakeInt(2))
	if e.Len() != 1 {
		t.Errorf("plain, then subclass: %d keys", e.Len())
	}
	point := &Boxed{MakeInstance(w.class(t, "Point", TupleClass, nil)), starlark.Tuple{starlark.MakeInt(1), starlark.MakeInt(2)}}
	DictSet(w.th, e, point, starlark.True)
	if ok, _ := DictHas(w.th, e, point.Val); !ok {
		t.Error("a named tuple is not found by the plain tuple")
	}
	s := new(starlark.Set)
	SetInsert(w.th, s, a)
	SetInsert(w.th, s, starlark.String("a"))
	if has, _ := SetHas(w.th, s, starlark.String("a")); !has || s.Len() != 1 {
		t.Errorf("set of %d", s.Len())
	}
}

func TestSpecialMethodsOfContainers(t *testing.T) {
	w := newWorld()
	c := w.class(t, "C", ObjectClass, map[string]goMethod{
		"__len__": constant(starlark.MakeInt(3)),
		"__getitem__": func(th *starlark.Thread, args []starlark.Value) (starlark.Value, error) {
			i, _ := args[1].(starlark.Int).Int64()
			if i >= 3 {
				return nil, NewException(IndexError)
			}
			return starlark.MakeInt64(i * 10), nil
		},
	})
	o := NewInstance(c)
	if got := listText(must[[]starlark.Value](t)(Collect(w.th, o))); got != "[0, 10, 20]" {
		t.Errorf("iteration by __getitem__: %s", got)
	}
	rev := must[starlark.Value](t)(Reversed(w.th, o))
	if got := listText(must[[]starlark.Value](t)(Collect(w.th, rev))); got != "[20, 10, 0]" {
		t.Errorf("reversed: %s", got)
	}
	if !must[bool](t)(Contains(w.th, o, starlark.MakeInt(20))) || must[bool](t)(Contains(w.th, o, starlark.MakeInt(5))) {
		t.Error("in by iteration")
	}
	if !must[bool](t)(Truth(w.th, o)) {
		t.Error("truth by __len__")
	}
	for _, tt := range []struct {
		method string
		result starlark.Value
		call   func(o starlark.Value) error
		want   string
	}{
		{"__len__", starlark.MakeInt(-1), func(o starlark.Value) error { _, err := Len(w.th, o); return err }, "ValueError: __len__() should return >= 0"},
		{"__len__", starlark.String("x"), func(o starlark.Value) error { _, err := Len(w.th, o); return err }, "TypeError: 'str' object cannot be interpreted as an integer"},
		{"__bool__", self(1), func(o starlark.Value) error { _, err := Truth(w.th, o); return err }, "TypeError: __bool__ should return bool, returned int"},
		{"__iter__", self(1), func(o starlark.Value) error { _, err := Iter(w.th, o); return err }, "TypeError: iter() returned non-iterator of type 'int'"},
		{"__hash__", starlark.String("x"), func(o starlark.Value) error { _, err := Hash(w.th, o); return err }, "TypeError: __hash__ method should return an integer"},
		{"__index__", starlark.String("x"), func(o starlark.Value) error { _, err := Index(w.th, o); return err }, "TypeError: __index__ returned non-int (type str)"},
		{"f", self(1), func(o starlark.Value) error { _, err := Iter(w.th, o); return err }, "TypeError: 'C' object is not iterable"},
		{"f", self(1), func(o starlark.Value) error { _, err := GetItem(w.th, o, self(1)); return err }, "TypeError: 'C' object is not subscriptable"},
		{"f", self(1), func(o starlark.Value) error { return SetItem(w.th, o, self(1), self(1)) }, "TypeError: 'C' object does not support item assignment"},
		{"f", self(1), func(o starlark.Value) error { return DelItem(w.th, o, self(1)) }, "TypeError: 'C' object doesn't support item deletion"},
		{"f", self(1), func(o starlark.Value) error { _, err := Len(w.th, o); return err }, "TypeError: object of type 'C' has no len()"},
		{"f", self(1), func(o starlark.Value) error { _, err := Contains(w.th, o, self(1)); return err }, "TypeError: argument of type 'C' is not iterable"},
	} {
		o := NewInstance(w.class(t, "C", ObjectClass, map[string]goMethod{tt.method: constant(tt.result)}))
		if err := tt.call(o); err == nil || err.Error() != tt.want {
			t.Errorf("%s: got %v, want %s", tt.method, err, tt.want)
		}
	}
}

func TestMissing(t *testing.T) {
	w := newWorld()
	c := w.class(t, "Auto", DictClass, map[string]goMethod{
		"__missing__": func(th *starlark.Thread, args []starlark.Value) (starlark.Value, error) {
			return args[1], SetItem(th, args[0], args[1], args[1])
		},
	})
	o := must[starlark.Value](t)(Call(w.th, c))
	if v := must[starlark.Value](t)(GetItem(w.th, o, self(4))); v != self(4) {
		t.Errorf("got %v", v)
	}
	if n := must[int](t)(Len(w.th, o)); n != 1 {
		t.Errorf("length %d", n)
	}
	v := must[starlark.Value](t)(CallMethod(w.th, o, "get", self(5)))
	if v != starlark.Value(starlark.None) {
		t.Errorf("get called __missing__: %v", v)
	}
}

func TestReflectedComparison(t *testing.T) {
	w := newWorld()
	var log []string
	method := func(name string, result starlark.Value) goMethod {
		return func(*starlark.Thread, []starlark.Value) (starlark.Value, error) {
			log = append(log, name)
			return result, nil
		}
	}
	a := w.class(t, "A", ObjectClass, map[string]goMethod{"__lt__": method("A.lt", NotImplemented), "__gt__": method("A.gt", starlark.String("yes"))})
	b := w.class(t, "B", a, map[string]goMethod{"__gt__": method("B.gt", NotImplemented)})
	for _, tt := range []struct {
		x, y starlark.Value
		want string
		log  string
	}{
		{NewInstance(a), NewInstance(a), "yes", "A.lt A.gt"},
		{NewInstance(a), self(1), "", "A.lt"},
		{self(1), NewInstance(a), "yes", "A.gt"},
		{NewInstance(a), NewInstance(b), "", "B.gt A.lt"},
	} {
		log = nil
		v, err := Compare(w.th, OpLt, tt.x, tt.y)
		if tt.want == "" {
			if !Matches(err, TypeError) {
				t.Errorf("got %v, %v", v, err)
			}
		} else if err != nil || v != starlark.Value(starlark.String(tt.want)) {
			t.Errorf("got %v, %v", v, err)
		}
		if got := strings.Join(log, " "); got != tt.log {
			t.Errorf("called %s, want %s", got, tt.log)
		}
	}
	ne := NewInstance(w.class(t, "N", ObjectClass, map[string]goMethod{"__eq__": constant(starlark.True)}))
	if must[bool](t)(CompareBool(w.th, OpNe, ne, self(1))) {
		t.Error("!= does not follow __eq__")
	}
}
