package object

import (
	"slices"

	"go.starlark.net/starlark"
)

// This file is how objects are taken apart to be copied: __reduce_ex__, __reduce__ and
// __getstate__ of object, as module copy uses them (Python library reference, "Pickling
// Class Instances").

// NewObj and NewObjEx are copyreg.__newobj__ and __newobj_ex__: __new__ of a class.
var (
	NewObj = NewNative("copyreg", &MethodDef{Name: "__newobj__", Sig: "cls, /, *args",
		Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			return callNew(th, args[0], args[1].(starlark.Tuple), nil)
		}})
	NewObjEx = NewNative("copyreg", &MethodDef{Name: "__newobj_ex__", Sig: "cls, args, kwargs, /",
		Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			pos, err := Collect(th, args[1])
			if err != nil {
				return nil, err
			}
			var kw []Kw
			if d, ok := args[2].(*starlark.Dict); ok {
				for _, item := range d.Items() {
					name, _ := starlark.AsString(item[0])
					kw = append(kw, Kw{name, item[1]})
				}
			}
			return callNew(th, args[0], pos, kw)
		}})
)

func callNew(th *starlark.Thread, cls starlark.Value, pos []starlark.Value, kw []Kw) (starlark.Value, error) {
	fn, err := GetAttr(th, cls, "__new__")
	if err != nil {
		return nil, err
	}
	return CallKw(th, fn, append([]starlark.Value{cls}, pos...), kw)
}

// objectReduceEx is object.__reduce_ex__: __reduce__ of the class, if it has its own.
func objectReduceEx(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
	if a := TypeOf(self).Lookup("__reduce__"); a != nil && a.Owner != ObjectClass {
		return CallAttr0(th, a, self)
	}
	return objectReduce(th, self, nil)
}

// objectReduce returns the parts of an object: what makes a new one, the arguments, the
// state, items of a list, items of a dict.
func objectReduce(th *starlark.Thread, self starlark.Value, _ []starlark.Value) (starlark.Value, error) {
	c := TypeOf(self)
	switch v := Unbox(self).(type) {
	case *starlark.Set:
		return reduced(self, starlark.Tuple{starlark.NewList(setItems(v))}), nil
	case *FrozenSet:
		return reduced(self, starlark.Tuple{starlark.NewList(setItems(v.Set))}), nil
	case *Slice:
		return starlark.Tuple{SliceClass, starlark.Tuple{v.Lo, v.Hi, v.Step}}, nil
	case *ByteArray:
		return reduced(self, starlark.Tuple{starlark.Bytes(v.Data)}), nil
	}
	newObj, given, err := newArguments(th, self)
	if err != nil {
		return nil, err
	}
	var listItems, dictItems starlark.Value = starlark.None, starlark.None
	switch v := Unbox(self).(type) {
	case *starlark.List:
		if listItems, err = Iter(th, self); err != nil {
			return nil, err
		}
	case *starlark.Dict:
		items, err := CallMethod(th, self, "items")
		if err != nil {
			return nil, err
		}
		if dictItems, err = Iter(th, items); err != nil {
			return nil, err
		}
	default:
		_, boxed := self.(*Boxed)
		if given == nil && !boxed && !isPlainObject(self) {
			return nil, cannotCopy(c)
		}
		if given == nil && boxed {
			given = starlark.Tuple{v}
		}
	}
	state, err := CallMethod(th, self, "__getstate__")
	if err != nil {
		return nil, err
	}
	if newObj == NewObj {
		given = append(starlark.Tuple{c}, given...)
	} else {
		given = append(starlark.Tuple{c}, given[0], given[1])
	}
	return starlark.Tuple{newObj, given, state, listItems, dictItems}, nil
}

// newArguments returns what makes the new object and what the class's __getnewargs_ex__
// or __getnewargs__ gives for it, nil if it has neither.
func newArguments(th *starlark.Thread, self starlark.Value) (newObj *Native, given starlark.Tuple, err error) {
	for _, name := range []string{"__getnewargs_ex__", "__getnewargs__"} {
		f, err := LookupAttr(th, self, name)
		if err != nil {
			return nil, nil, err
		}
		if f == nil {
			continue
		}
		v, err := Call(th, f)
		if err != nil {
			return nil, nil, err
		}
		t, ok := Unbox(v).(starlark.Tuple)
		if !ok {
			return nil, nil, Raise(TypeError, "%s should return a tuple, not '%s'", name, TypeName(v))
		}
		if name == "__getnewargs__" {
			return NewObj, append(starlark.Tuple{}, t...), nil
		}
		if len(t) != 2 {
			return nil, nil, Raise(ValueError, "__getnewargs_ex__ should return a tuple of length 2, not %d", len(t))
		}
		if _, ok := Unbox(t[0]).(starlark.Tuple); !ok {
			return nil, nil, Raise(TypeError, "first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '%s'", TypeName(t[0]))
		}
		if _, ok := Unbox(t[1]).(*starlark.Dict); !ok {
			return nil, nil, Raise(TypeError, "second item of the tuple returned by __getnewargs_ex__ must be a dict, not '%s'", TypeName(t[1]))
		}
		return NewObjEx, t, nil
	}
	return NewObj, nil, nil
}

// isPlainObject reports whether all that an object is made of are its attributes.
func isPlainObject(v starlark.Value) bool {
	o, ok := v.(*Instance)
	return ok && (o.class.layout == nil || o.class.layout == ObjectClass.def)
}

// cores are what objects of classes that CPython writes in Python consist of that it
// cannot copy, where it is no lock.
var cores = map[string]string{
	"Condition": "_thread.RLock", "Thread": "_thread._ThreadHandle", "SimpleQueue": "_queue.SimpleQueue",
	"RLock": "_thread.RLock", "_local": "_thread._local", "local": "_thread._local",
}

// cannotCopy is the error for objects that hold what only Go knows.
func cannotCopy(c *Class) error {
	name := c.FullName()
	if l := c.layout; l != nil && (l.PyStyle || l.Module == "_thread" || l.Module == "threading" || l.Module == "queue") {
		if name = cores[l.Name]; name == "" {
			name = "_thread.lock"
		}
	}
	return Raise(TypeError, "cannot pickle '%s' object", name)
}

// reduced is the result of __reduce__ for an object that its class makes of arguments
// and whose attributes are its state.
func reduced(self starlark.Value, args starlark.Tuple) starlark.Value {
	t := starlark.Tuple{TypeOf(self), args}
	if state := plainState(self); state != starlark.None {
		t = append(t, state)
	}
	return t
}

// plainState is object.__getstate__: a dict of the attributes, None if there are none;
// with slots a tuple of that and a dict of the slots.
func plainState(v starlark.Value) starlark.Value {
	o, ok := v.(Object)
	if !ok {
		return starlark.None
	}
	attrs, slots := new(starlark.Dict), new(starlark.Dict)
	b := o.Base()
	if b.dict != nil {
		attrs = CopyDict(b.dict)
	}
	for _, name := range b.OwnAttrNames() {
		into := attrs
		if slices.Contains(b.class.slotsSet, name) {
			into = slots
		} else if b.dict != nil {
			continue
		}
		r, _ := b.OwnAttr(name)
		into.SetKey(starlark.String(name), r.Value()) // cannot fail: new and not frozen
	}
	var state starlark.Value = starlark.None
	if attrs.Len() > 0 {
		state = attrs
	}
	if slots.Len() > 0 {
		return starlark.Tuple{state, slots}
	}
	return state
}
