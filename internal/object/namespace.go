package object

import (
	"fmt"

	"go.starlark.net/starlark"
)

// A Namespace is the live dict of a module's globals: globals() and
// module.__dict__.
type Namespace struct{ Module *Module }

// NewNamespace returns the dict of m.
func NewNamespace(m *Module) *Namespace { return &Namespace{m} }

// Snapshot returns the bound names as an ordinary dict.
func (n *Namespace) Snapshot() *starlark.Dict {
	d := new(starlark.Dict)
	for _, name := range n.Module.Names() {
		v, _ := n.Module.Get(name)
		d.SetKey(starlark.String(name), v)
	}
	return d
}

func (n *Namespace) String() string       { return reprOf(n.Snapshot()) }
func (n *Namespace) Type() string         { return "dict" }
func (n *Namespace) Freeze()              {}
func (n *Namespace) Truth() starlark.Bool { return true }

// Hash fails: a dict is not hashable.
func (n *Namespace) Hash() (uint32, error) { return 0, fmt.Errorf("unhashable type: 'dict'") }

// Get implements starlark.Mapping.
func (n *Namespace) Get(k starlark.Value) (starlark.Value, bool, error) {
	s, ok := k.(starlark.String)
	if !ok {
		return nil, false, nil
	}
	v, ok := n.Module.Get(string(s))
	return v, ok, nil
}

// SetKey implements starlark.HasSetKey.
func (n *Namespace) SetKey(k, v starlark.Value) error {
	s, ok := k.(starlark.String)
	if !ok {
		return Raise(TypeError, "names of globals must be strings, not '%s'", TypeName(k))
	}
	n.Module.Set(string(s), v)
	return nil
}

// Items, Len and Iterate implement starlark.IterableMapping.
func (n *Namespace) Items() []starlark.Tuple    { return n.Snapshot().Items() }
func (n *Namespace) Len() int                   { return len(n.Module.Names()) }
func (n *Namespace) Iterate() starlark.Iterator { return n.Snapshot().Iterate() }

// Class returns a class called dict.
func (n *Namespace) Class() *Class { return NamespaceClass }

// NamespaceClass is the class of globals(); scripts see it as dict.
var NamespaceClass = static("dict", ObjectClass)

var namespaceDef = Def{
	Final: true,
	Methods: []MethodDef{
		{Name: "get", Sig: "key, default=None, /", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			if v, ok, _ := self.(*Namespace).Get(args[0]); ok {
				return v, nil
			}
			return args[1], nil
		}},
		{Name: "pop", Sig: "key, default=<unset>, /", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			n := self.(*Namespace)
			v, ok, _ := n.Get(args[0])
			if ok {
				n.Module.Del(string(args[0].(starlark.String)))
				return v, nil
			}
			if args[1] != nil {
				return args[1], nil
			}
			return nil, NewException(KeyError, args[0])
		}},
		{Name: "setdefault", Sig: "key, default=None, /", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			n := self.(*Namespace)
			if v, ok, _ := n.Get(args[0]); ok {
				return v, nil
			}
			return args[1], n.SetKey(args[0], args[1])
		}},
		{Name: "update", Sig: "other=(), /, **kwargs", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			n := self.(*Namespace)
			items := new(starlark.Dict)
			if _, err := dictUpdate(th, items, args); err != nil {
				return nil, err
			}
			for _, item := range items.Items() {
				if err := n.SetKey(item[0], item[1]); err != nil {
					return nil, err
				}
			}
			return starlark.None, nil
		}},
		{Name: "keys", Fn: snapshotMethod("keys")},
		{Name: "values", Fn: snapshotMethod("values")},
		{Name: "items", Fn: snapshotMethod("items")},
		{Name: "copy", Fn: snapshotMethod("copy")},
		{Name: "__contains__", Sig: "key, /", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			_, ok, _ := self.(*Namespace).Get(args[0])
			return starlark.Bool(ok), nil
		}},
		{Name: "__delitem__", Sig: "key, /", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			if s, ok := args[0].(starlark.String); ok && self.(*Namespace).Module.Del(string(s)) {
				return starlark.None, nil
			}
			return nil, NewException(KeyError, args[0])
		}},
	},
}

// snapshotMethod calls the dict method of that name on a copy.
func snapshotMethod(name string) NativeFunc {
	return func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
		return CallMethod(th, self.(*Namespace).Snapshot(), name)
	}
}

// A MappingProxy is a read-only view of a mapping: the __dict__ of a class,
// types.MappingProxyType.
type MappingProxy struct {
	Map   starlark.Value
	class *Class // whose __dict__ it is, in place of Map
}

// mapping returns what the proxy shows; of a class, as it is now.
func (p *MappingProxy) mapping() starlark.Value {
	if p.class != nil {
		return p.class.entries()
	}
	return p.Map
}

// ofClass looks a name up in the class that the proxy shows, without making a dict of
// it. v is nil if the class has no such entry; known is false if the proxy shows
// something else or the key is no str.
func (p *MappingProxy) ofClass(key starlark.Value) (v starlark.Value, known bool) {
	s, ok := key.(starlark.String)
	if !ok || p.class == nil {
		return nil, false
	}
	if a := p.class.Own(string(s)); a != nil {
		v = a.Value
	}
	return v, true
}

func (p *MappingProxy) String() string       { return "mappingproxy(" + reprOf(p.mapping()) + ")" }
func (p *MappingProxy) Type() string         { return "mappingproxy" }
func (p *MappingProxy) Freeze()              {}
func (p *MappingProxy) Truth() starlark.Bool { return truthOf(p.mapping()) }
func (p *MappingProxy) Hash() (uint32, error) {
	return 0, fmt.Errorf("unhashable type: 'mappingproxy'")
}

// Class returns mappingproxy.
func (p *MappingProxy) Class() *Class { return MappingProxyClass }

var mappingProxyDef = Def{
	Final: true,
	Doc:   "Read-only proxy of a mapping.",
	New: func(th *starlark.Thread, c *Class, pos []starlark.Value, kw []Kw) (starlark.Value, error) {
		if len(pos) != 1 {
			return nil, Raise(TypeError, "mappingproxy() missing required argument 'mapping' (pos 1)")
		}
		if TypeOf(pos[0]).Special(SpGetitem) == nil {
			return nil, Raise(TypeError, "mappingproxy() argument must be a mapping, not %s", TypeName(pos[0]))
		}
		return &MappingProxy{Map: pos[0]}, nil
	},
	Methods: []MethodDef{
		{Name: "__getitem__", Sig: "key, /", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			p := self.(*MappingProxy)
			if v, _ := p.ofClass(args[0]); v != nil {
				return v, nil
			}
			return GetItem(th, p.mapping(), args[0])
		}},
		{Name: "__contains__", Sig: "key, /", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			p := self.(*MappingProxy)
			if v, known := p.ofClass(args[0]); known {
				return starlark.Bool(v != nil), nil
			}
			ok, err := Contains(th, p.mapping(), args[0])
			return starlark.Bool(ok), err
		}},
		{Name: "__len__", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			n, err := Len(th, self.(*MappingProxy).mapping())
			return starlark.MakeInt(n), err
		}},
		{Name: "__iter__", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			return Iter(th, self.(*MappingProxy).mapping())
		}},
		{Name: "__eq__", Sig: "value, /", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			other := args[0]
			if q, ok := other.(*MappingProxy); ok {
				other = q.mapping()
			}
			eq, err := Equal(th, self.(*MappingProxy).mapping(), other)
			return starlark.Bool(eq), err
		}},
		{Name: "get", Sig: "key, default=None, /", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			p := self.(*MappingProxy)
			v, known := p.ofClass(args[0])
			switch {
			case !known:
				return CallMethod(th, p.mapping(), "get", args...)
			case v == nil:
				v = args[1]
			}
			return v, nil
		}},
		{Name: "keys", Fn: proxyMethod("keys")},
		{Name: "values", Fn: proxyMethod("values")},
		{Name: "items", Fn: proxyMethod("items")},
		{Name: "copy", Fn: proxyMethod("copy")},
		{Name: "__or__", Sig: "value, /", Fn: proxyUnion},
		{Name: "__ror__", Sig: "value, /", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
			return proxyUnion(th, args[0], []starlark.Value{self})
		}},
	},
}

// proxyUnion is the | of two mappings, of which proxies give their mapping.
func proxyUnion(th *starlark.Thread, x starlark.Value, args []starlark.Value) (starlark.Value, error) {
	y := args[0]
	if p, ok := x.(*MappingProxy); ok {
		x = p.mapping()
	}
	if p, ok := y.(*MappingProxy); ok {
		y = p.mapping()
	}
	return Binary(th, OpBitOr, x, y)
}

// proxyMethod calls the method of that name on the mapping behind the proxy.
func proxyMethod(name string) NativeFunc {
	return func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
		return CallMethod(th, self.(*MappingProxy).mapping(), name, args...)
	}
}
