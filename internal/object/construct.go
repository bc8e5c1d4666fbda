package object

import (
	"sort"
	"strings"

	"go.starlark.net/starlark"
)

// A NewFunc is the __new__ of a native class.
type NewFunc struct {
	def   *Def
	class *Class // the class that the table was first built for
}

// Call makes an object of the class given as first argument.
func (f *NewFunc) Call(th *starlark.Thread, pos []starlark.Value, kw []Kw) (starlark.Value, error) {
	if len(pos) == 0 {
		return nil, Raise(TypeError, "%s.__new__(): not enough arguments", f.def.Name)
	}
	c, ok := pos[0].(*Class)
	if !ok {
		return nil, Raise(TypeError, "%s.__new__(X): X is not a type object (%s)", f.def.Name, TypeName(pos[0]))
	}
	if !hasDef(c, f.def) {
		return nil, Raise(TypeError, "%s.__new__(%s): %s is not a subtype of %s", f.def.Name, c.Name, c.Name, f.def.Name)
	}
	if c.layout != f.def && c.layout != nil {
		if f.def == ObjectClass.def && c.layout.PyStyle {
			return c.layout.Make(th, c, pos[1:], kw)
		}
		return nil, Raise(TypeError, "%s.__new__(%s) is not safe, use %s.__new__()", f.def.Name, c.Name, c.layout.Name)
	}
	return f.def.Make(th, c, pos[1:], kw)
}

// Make makes an object of c, which has d as its layout: __new__ without __init__.
func (d *Def) Make(th *starlark.Thread, c *Class, pos []starlark.Value, kw []Kw) (starlark.Value, error) {
	if d.PyStyle && c.def != d {
		// Such a class comes to object.__new__ in CPython, which asks this.
		if err := c.checkConcrete(); err != nil {
			return nil, err
		}
	}
	return d.New(th, c, pos, kw)
}

// CallInternal lets go.starlark.net call the function.
func (f *NewFunc) CallInternal(th *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	return f.Call(th, args, kwOf(kwargs))
}

func (f *NewFunc) Name() string          { return "__new__" }
func (f *NewFunc) String() string        { return "<built-in method __new__ of type object>" }
func (f *NewFunc) Type() string          { return "builtin_function_or_method" }
func (f *NewFunc) Freeze()               {}
func (f *NewFunc) Truth() starlark.Bool  { return true }
func (f *NewFunc) Hash() (uint32, error) { return starlark.String(f.def.Name).Hash() }

// Class returns builtin_function_or_method.
func (f *NewFunc) Class() *Class { return BuiltinFunctionClass }

func hasDef(c *Class, d *Def) bool {
	for _, k := range c.MRO {
		if k.def == d {
			return true
		}
	}
	return false
}

// hasOwnNew reports whether __new__ of c is a script's.
func hasOwnNew(c *Class) bool {
	_, native := c.Special(SpNew).Value.(*NewFunc)
	return !native
}

// OwnInit reports whether __init__ of c is a script's.
func (c *Class) OwnInit() bool {
	_, native := c.Special(SpInit).Value.(*Native)
	return !native
}

// NewBasic returns the value v of basic class base as an object of cls: v
// itself, or boxed for a script's subclass.
func NewBasic(cls, base *Class, v starlark.Value) starlark.Value {
	if cls == base {
		return v
	}
	return &Boxed{MakeInstance(cls), v}
}

// Call makes an object of the class, or asks __call__ of its metaclass to.
func (c *Class) Call(th *starlark.Thread, pos []starlark.Value, kw []Kw) (starlark.Value, error) {
	if c.class != TypeClass {
		if a := c.class.Special(SpCall); a != nil && a.Owner != TypeClass {
			return CallAttr(th, a, c, pos, kw)
		}
	} else if c == TypeClass && len(pos) == 1 && len(kw) == 0 {
		return TypeOf(pos[0]), nil
	}
	return Construct(th, c, pos, kw)
}

// CallInternal lets go.starlark.net call the class.
func (c *Class) CallInternal(th *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	return c.Call(th, args, kwOf(kwargs))
}

// Construct is type.__call__: __new__, then __init__ if that made an object of
// the class.
func Construct(th *starlark.Thread, c *Class, pos []starlark.Value, kw []Kw) (starlark.Value, error) {
	var obj starlark.Value
	var err error
	switch n := c.Special(SpNew).Value.(type) {
	case *NewFunc:
		def := n.def
		if def != c.layout && c.layout != nil {
			if def != ObjectClass.def {
				return n.Call(th, append([]starlark.Value{c}, pos...), kw)
			}
			// A script's class may name object.__new__ as its own: its objects
			// still are those of the native class that it derives from.
			if c.layout.New != nil {
				def = c.layout
			}
		}
		obj, err = def.Make(th, c, pos, kw)
	default:
		fn, e := bindAttr(th, c.Special(SpNew), nil, c)
		if e != nil {
			return nil, e
		}
		var buf [6]starlark.Value
		obj, err = CallKw(th, fn, append(append(buf[:0], c), pos...), kw)
	}
	if err != nil {
		return nil, err
	}
	k := TypeOf(obj)
	if k != c && !k.IsSubclass(c) {
		return obj, nil
	}
	init := k.Special(SpInit)
	if init == nil {
		return obj, nil
	}
	if f, ok := init.Value.(*Native); ok {
		switch f.owner {
		case ObjectClass.def:
			return obj, checkObjectInit(k, len(pos)+len(kw))
		case BaseException.def:
			if n, ok := c.Special(SpNew).Value.(*NewFunc); ok && n.def == BaseException.def {
				return obj, nil // exceptionNew has kept the arguments
			}
		}
	}
	v, err := CallAttr(th, init, obj, pos, kw)
	if err != nil {
		return nil, err
	}
	if v != starlark.None {
		return nil, Raise(TypeError, "__init__() should return None, not '%s'", TypeName(v))
	}
	return obj, nil
}

// QuickMake returns the function that makes objects of c in common calls; nil if there is
// none, or a script has put a __new__ or __init__ into the class.
func (c *Class) QuickMake() MakeFunc {
	if c.def == nil || c.def.QuickMake == nil || c.class != TypeClass {
		return nil
	}
	if n, ok := c.Special(SpNew).Value.(*NewFunc); !ok || n.def != c.def {
		return nil
	}
	if f, ok := c.Special(SpInit).Value.(*Native); !ok || f.owner != c.def {
		return nil
	}
	return c.def.QuickMake
}

// PlainNew reports whether objects of c are plain instances made by
// object.__new__, so that the machine may allocate them itself; init is the
// script's __init__, or nil for object's.
func (c *Class) PlainNew() (init *Attr, ok bool) {
	p := c.making()
	return p.init, p.ok
}

// NativeNew returns the table by which objects of c are made and the script's __init__ that
// is called with the same arguments, if it is so: an exception, a thread. Else it returns nil.
func (c *Class) NativeNew() (d *Def, init *Attr) {
	if p := c.making(); p.def != nil {
		return p.def, p.init
	}
	return nil, nil
}

// making is what PlainNew and NativeNew tell, kept until the class changes.
type making struct {
	init *Attr
	ok   bool
	def  *Def
}

var nothingMade making

func (c *Class) making() *making {
	if c.maker == nil {
		if c.static {
			return &nothingMade // no script's, and shared by all Runtimes
		}
		m := c.findMaking()
		c.maker = &m
	}
	return c.maker
}

func (c *Class) findMaking() making {
	if c.class != TypeClass || c.layout == nil {
		return making{}
	}
	n, isNew := c.Special(SpNew).Value.(*NewFunc)
	if !isNew || n.def != c.layout || c.abstract() != nil {
		return making{}
	}
	init := c.Special(SpInit)
	f, isNative := init.Value.(*Native)
	switch {
	case n.def != ObjectClass.def:
		if isNative {
			return making{}
		}
		return making{init: init, def: n.def}
	case isNative && f.owner != ObjectClass.def:
		return making{}
	case isNative:
		return making{ok: true}
	}
	return making{init: init, ok: true}
}

// KeepsArguments reports whether c is a built-in exception that does nothing but keep its
// positional arguments, as [NewException] does.
func (c *Class) KeepsArguments() bool {
	if !c.static || c.layout != BaseException.def {
		return false
	}
	init, ok := c.Special(SpInit).Value.(*Native)
	return ok && init.owner == BaseException.def
}

// checkObjectInit raises where object.__init__ got arguments that nobody took.
func checkObjectInit(c *Class, nargs int) error {
	if nargs == 0 {
		return nil
	}
	if n, ok := c.Special(SpNew).Value.(*NewFunc); ok && n.def == ObjectClass.def {
		return Raise(TypeError, "%s() takes no arguments", c.Name)
	}
	return nil
}

func (c *Class) abstract() []string {
	a := c.Lookup("__abstractmethods__")
	if a == nil {
		return nil
	}
	var names []string
	items, err := Collect(nil, a.Value)
	if err != nil {
		return nil
	}
	for _, v := range items {
		if s, ok := v.(starlark.String); ok {
			names = append(names, string(s))
		}
	}
	sort.Strings(names)
	return names
}

func objectNew(th *starlark.Thread, c *Class, pos []starlark.Value, kw []Kw) (starlark.Value, error) {
	if n := len(pos) + len(kw); n > 0 {
		if a, ok := c.Special(SpNew).Value.(*NewFunc); !ok || a.def != ObjectClass.def {
			return nil, Raise(TypeError, "object.__new__() takes exactly one argument (the type to instantiate)")
		}
		if f, ok := c.Special(SpInit).Value.(*Native); ok && f.owner == ObjectClass.def {
			return nil, Raise(TypeError, "%s() takes no arguments", c.Name)
		}
	}
	if err := c.checkConcrete(); err != nil {
		return nil, err
	}
	return NewInstance(c), nil
}

// checkConcrete raises TypeError for a class with abstract methods.
func (c *Class) checkConcrete() error {
	names := c.abstract()
	if len(names) == 0 {
		return nil
	}
	for i, n := range names {
		names[i] = "'" + n + "'"
	}
	return Raise(TypeError, "Can't instantiate abstract class %s without an implementation for abstract method%s %s", c.Name, plural(len(names)), strings.Join(names, ", "))
}
