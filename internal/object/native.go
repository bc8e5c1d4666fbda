package object

import (
	"sync"
	"sync/atomic"

	"go.starlark.net/starlark"
)

// A NativeFunc is the Go body of a function or method of ours. self is the
// receiver of a method, the class of a class method, nil for a function. args
// has one entry for each parameter of the signature: the argument, the default,
// or nil for an omitted parameter without a Python default; *args is a
// starlark.Tuple and **kwargs a *starlark.Dict. args is only lent: it must not
// be kept or changed.
type NativeFunc func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error)

// A QuickFunc computes the common cases of a native function on registers,
// without boxing: it neither runs script code nor waits nor fails. th is the
// script's thread. ok is false,
// with nothing done, for all other cases; the NativeFunc is for these. Arguments
// are positional, self first; there may be any number, self may be missing or of any
// type, and all may be unbound.
type QuickFunc func(th *starlark.Thread, args []Reg) (result Reg, ok bool)

// A WaitFunc is a QuickFunc of a method that may wait, fail, and run script code. self has the
// type that the method is for, and the arguments are bound. done is false, with nothing done, for
// what it leaves to the NativeFunc. See vm.Thread.Await for how it waits.
type WaitFunc func(th *starlark.Thread, args []Reg) (result Reg, done bool, err error)

// MethodKind tells how a native function binds.
type MethodKind uint8

// The kinds of native functions.
const (
	InstanceMethod MethodKind = iota
	ClassMethodKind
	StaticMethodKind
	ModuleFunc
)

// A MakeFunc makes an object: see [Def].
type MakeFunc func(th *starlark.Thread, c *Class, args []Reg, names []string) (obj starlark.Value, ok bool)

// A MethodDef declares a native method or function: its name, its signature in
// Python's syntax ("blocking=True, timeout=-1"; "/", "*", "*args" and "**kw" as in
// Python; "x=<unset>" for an optional one without a Python default; "self" is left
// out), its body and docstring.
type MethodDef struct {
	Name string
	Sig  string
	Fn   NativeFunc
	Doc  string
	Kind MethodKind

	Quick QuickFunc // nil for most

	// Wait is asked by method calls after Quick; nil for most.
	Wait WaitFunc

	// Raw is a body that takes its arguments as they come, for functions with *args and
	// **kwargs that hand them on, instead of Fn; nil for most. The parameters that must be
	// there are positional only, and are there. The slices are lent.
	Raw func(th *starlark.Thread, self starlark.Value, pos []starlark.Value, kw []Kw) (starlark.Value, error)

	// KeepsBox says that the method of a class that Unboxes takes objects of
	// subclasses as they are.
	KeepsBox bool
}

// A GetSetDef declares a computed attribute; a nil Set makes it read-only. Set
// with a nil value deletes.
type GetSetDef struct {
	Name string
	Get  func(th *starlark.Thread, self starlark.Value) (starlark.Value, error)
	Set  func(th *starlark.Thread, self, value starlark.Value) error
	// Quick is Get without boxing the result, where that takes more than a look not ok; nil
	// for most.
	Quick func(self starlark.Value) (result Reg, ok bool)
	// Deletes says that the attribute can be deleted: Set is called with nil.
	Deletes bool
	Doc     string
}

// A Def declares a native class. It is immutable and shared by all Runtimes;
// [NewNativeClass] makes a Runtime's class of it.
type Def struct {
	Name   string
	Module string
	Doc    string

	// New makes an object of cls, which is this class or a subclass: __new__.
	// The object embeds Instance made by MakeInstance(cls). nil: the base's.
	New func(th *starlark.Thread, cls *Class, pos []starlark.Value, kw []Kw) (starlark.Value, error)

	// Quick makes an object of this very class; nil for most.
	Quick QuickFunc

	// QuickMake does what New and __init__ do, for the common calls of class c, which is this very
	// class. names are those of the last arguments. Like a QuickFunc it calls no script and does
	// not wait; ok is false, and nothing has happened, where it leaves the call to the others.
	QuickMake MakeFunc

	Methods []MethodDef
	// More, if not nil, returns methods that come before these. It is called when the
	// first attribute is looked up: tables that are computed cost nothing at the start
	// of a process that does not use them.
	More    func() []MethodDef
	GetSets []GetSetDef
	Consts  starlark.StringDict // other class attributes

	// Generic classes can be subscripted: deque[int].
	Generic bool
	// Final classes cannot be subclassed.
	Final bool
	// Immutable classes cannot be given attributes. A Quick of such a class's method has to see
	// for itself that its receiver is of this very class, and that arguments are there: it
	// gets others too, and unbound variables.
	Immutable bool
	// NoDict says that objects of this very class have no attributes of their own.
	NoDict bool
	// NoWeak says that there are no weak references to objects of this very class.
	NoWeak bool
	// PyStyle says that CPython writes the class in Python: error texts and
	// reprs of its methods follow that ("f() takes 1 positional argument but 2
	// were given"), else those of C functions ("f() takes exactly one argument (2 given)").
	PyStyle bool
	// AsksFor is the attribute that the methods of such a class first ask self for in
	// CPython, where any object may be self: the error for other objects names it.
	AsksFor string
	// Unboxes says that self of methods is a value of a basic type: for an object of
	// a script's subclass (Boxed), its Val.
	Unboxes bool

	once  sync.Once
	attrs map[string]*Attr
	order []string
}

func (d *Def) build(c *Class) {
	methods := d.Methods
	if d.More != nil {
		methods = append(d.More(), methods...)
	}
	d.attrs = make(map[string]*Attr, len(methods)+len(d.GetSets)+len(d.Consts)+1)
	add := func(name string, v starlark.Value) {
		d.attrs[name] = &Attr{Value: v, Kind: kindOf(v), Owner: c}
		d.order = append(d.order, name)
	}
	for i := range methods {
		m := &methods[i]
		add(m.Name, &Native{def: m, owner: d})
	}
	for i := range d.GetSets {
		g := &d.GetSets[i]
		add(g.Name, &GetSet{def: g, owner: d})
	}
	for _, k := range d.Consts.Keys() {
		add(k, d.Consts[k])
	}
	if d.New != nil {
		add("__new__", &NewFunc{def: d, class: c})
	}
	switch {
	case d.attrs["__doc__"] != nil:
	case d.Doc == "" && c.static:
		d.order = append(d.order, "__doc__") // see Class.Own
	default:
		add("__doc__", docValue(d.Doc))
	}
}

func (d *Def) own(c *Class, name string) *Attr {
	d.once.Do(func() { d.build(c) })
	return d.attrs[name]
}

func (d *Def) names(c *Class) []string {
	d.once.Do(func() { d.build(c) })
	return d.order
}

// NewNativeClass makes a Runtime's class of a native table.
func NewNativeClass(in *Interp, def *Def, bases ...*Class) *Class {
	if len(bases) == 0 {
		bases = []*Class{ObjectClass}
	}
	c, err := newClass(in, TypeClass, def.Name, bases)
	if err != nil {
		// Only a table with impossible bases gets here: a fault of ours.
		panic(err)
	}
	c.Module = def.Module
	c.def = def
	c.noDict = def.NoDict
	if def.New != nil {
		c.layout = def
	}
	return c
}

// NewStaticClass makes a class of a table that never changes, derived from base, object
// if none is given. It is for package-level variables of built-in packages, which all
// Runtimes share, and for classes of a Runtime that scripts cannot change either.
func NewStaticClass(def *Def, base ...*Class) *Class {
	if len(base) == 0 {
		base = []*Class{ObjectClass}
	}
	c := static(def.Name, base...)
	c.class = TypeClass
	c.Module = def.Module
	c.def = def
	c.layout = def
	if def.New == nil {
		c.layout = base[0].layout
	}
	c.noDict = def.NoDict
	return c
}

// A Native is a native function, method, class method or static method.
type Native struct {
	def    *MethodDef
	owner  *Def   // nil for functions of modules
	module string // of functions
	python bool   // a function that CPython writes in Python, see Def.PyStyle

	sig atomic.Pointer[Signature] // parsed on first use
}

// NewNative makes a function of a native module.
func NewNative(module string, def *MethodDef) *Native {
	return &Native{def: def, module: module}
}

// Functions makes the functions of a module's table.
func Functions(m *Module, defs []MethodDef) {
	for i := range defs {
		m.Set(defs[i].Name, NewNative(m.Name, &defs[i]))
	}
}

// PyFunctions is Functions for those that CPython writes in Python.
func PyFunctions(m *Module, defs []MethodDef) {
	for i := range defs {
		f := NewNative(m.Name, &defs[i])
		f.python = true
		m.Set(f.Name(), f)
	}
}

// Name returns the function's name.
func (f *Native) Name() string { return f.def.Name }

// Doc returns the docstring.
func (f *Native) Doc() string {
	if f.module == "builtins" {
		return BuiltinDocs()[f.def.Name]
	}
	return f.def.Doc
}

// Qualname returns the name with that of the class in front.
func (f *Native) Qualname() string {
	if f.owner != nil {
		return f.owner.Name + "." + f.def.Name
	}
	return f.def.Name
}

// FullName returns Qualname, for a function with its module in front unless that is builtins.
func (f *Native) FullName() string {
	if f.owner != nil || f.module == "" || f.module == "builtins" {
		return f.Qualname()
	}
	return f.module + "." + f.def.Name
}

// errorName is what errors about the number of arguments call the function:
// CPython puts the module in front where that is written in C.
func (f *Native) errorName() string {
	switch f.module {
	case "time", "math", "_thread", "sys", "gc", "signal", "atexit", "_struct":
		return f.module + "." + f.def.Name
	}
	if f.def.Name == "__init__" {
		return f.calledName()
	}
	return f.Qualname()
}

// calledName is what errors about other arguments call it: the class, for its
// __init__.
func (f *Native) calledName() string {
	if f.owner != nil && f.def.Name == "__init__" {
		return f.owner.Name
	}
	return f.def.Name
}

// Signature returns the parsed signature.
func (f *Native) Signature() *Signature {
	if sig := f.sig.Load(); sig != nil {
		return sig
	}
	// Two Runtimes may get here at once; either result serves.
	sig := parseSignature(f.def.Sig)
	f.sig.Store(sig)
	return sig
}

// Quick returns the fast body of the function, nil if it has none.
func (f *Native) Quick() QuickFunc { return f.def.Quick }

// Wait returns the fast body that may wait, nil if there is none.
func (f *Native) Wait() WaitFunc { return f.def.Wait }

// Direct returns the body of the function and the arguments that complete n
// positional ones, if nothing else is needed to bind them; else ok is false.
// The receiver of a method goes through [Native.Receiver].
func (f *Native) Direct(n int) (body NativeFunc, rest []starlark.Value, ok bool) {
	sig := f.Signature()
	if !sig.simple || n < sig.nreq || n > sig.npos {
		return nil, nil, false
	}
	return f.def.Fn, sig.defaults[n:], true
}

// Receiver returns what the body of a method gets as self.
func (f *Native) Receiver(self starlark.Value) starlark.Value {
	if f.owner != nil && f.owner.Unboxes && !f.def.KeepsBox {
		return Unbox(self)
	}
	return self
}

// Owner returns the class table that a method belongs to, nil for functions.
func (f *Native) Owner() *Def { return f.owner }

// Kind tells how the function binds.
func (f *Native) Kind() MethodKind {
	if f.owner == nil {
		return ModuleFunc
	}
	return f.def.Kind
}

func (f *Native) pyStyle() bool { return f.python || f.owner != nil && f.owner.PyStyle }

// Invoke calls the function with self already split off (nil for functions).
func (f *Native) Invoke(th *starlark.Thread, self starlark.Value, pos []starlark.Value, kw []Kw) (starlark.Value, error) {
	sig := f.Signature()
	if len(kw) > 0 && f.owner == ListClass.def && f.def.Name == "__init__" && hasOwnNew(TypeOf(self)) {
		kw = nil // as CPython: they were for the __new__ of the subclass
	}
	self = f.Receiver(self)
	if len(kw) == 0 && len(pos) == len(sig.Params) && sig.simple {
		return f.def.Fn(th, self, pos)
	}
	if raw := f.def.Raw; raw != nil && len(pos) >= sig.nreq {
		return raw(th, self, pos, kw)
	}
	return f.bound(th, self, pos, kw)
}

// bound is Invoke with the arguments in the order of the parameters.
func (f *Native) bound(th *starlark.Thread, self starlark.Value, pos []starlark.Value, kw []Kw) (starlark.Value, error) {
	sig := f.Signature()
	var buf [8]starlark.Value
	args, err := sig.bind(f, buf[:0], pos, kw)
	if err != nil {
		return nil, err
	}
	return f.def.Fn(th, self, args)
}

// Call calls the function; the first argument of an unbound method is self.
func (f *Native) Call(th *starlark.Thread, pos []starlark.Value, kw []Kw) (starlark.Value, error) {
	if f.owner == nil || f.def.Kind == StaticMethodKind {
		return f.Invoke(th, nil, pos, kw)
	}
	if len(pos) == 0 {
		if f.pyStyle() {
			return nil, f.Signature().withoutSelf(f, kw)
		}
		return nil, Raise(TypeError, "unbound method %s() needs an argument", f.Qualname())
	}
	self := pos[0]
	if f.def.Kind == InstanceMethod && !isInstanceOfDef(self, f.owner) {
		if isSlotName(f.def.Name) {
			return nil, Raise(TypeError, "descriptor '%s' requires a '%s' object but received a '%s'", f.def.Name, f.owner.Name, TypeName(self))
		}
		if a := f.owner.AsksFor; a != "" {
			return nil, attrError(self, a, "'%s' object has no attribute '%s'", TypeName(self), a)
		}
		return nil, Raise(TypeError, "descriptor '%s' for '%s' objects doesn't apply to a '%s' object", f.def.Name, f.owner.Name, TypeName(self))
	}
	return f.Invoke(th, self, pos[1:], kw)
}

// isInstanceOfDef reports whether v's class has the native table d in its MRO.
func isInstanceOfDef(v starlark.Value, d *Def) bool {
	for _, k := range TypeOf(v).MRO {
		if k.def == d {
			return true
		}
	}
	return false
}

// Get binds a method to inst, a class method to the class.
func (f *Native) Get(th *starlark.Thread, inst starlark.Value, owner *Class) (starlark.Value, error) {
	switch f.Kind() {
	case InstanceMethod:
		if inst == nil {
			return f, nil
		}
		return &BoundMethod{Self: inst, Func: f}, nil
	case ClassMethodKind:
		return &BoundMethod{Self: owner, Func: f}, nil
	}
	return f, nil
}

func (f *Native) String() string        { return reprOf(f) }
func (f *Native) Type() string          { return f.Class().Name }
func (f *Native) Freeze()               {}
func (f *Native) Truth() starlark.Bool  { return true }
func (f *Native) Hash() (uint32, error) { return starlark.String(f.def.Name).Hash() }

// Class returns builtin_function_or_method, method_descriptor or function.
func (f *Native) Class() *Class {
	switch {
	case f.pyStyle():
		return FunctionClass
	case f.Kind() == InstanceMethod:
		return MethodDescriptorClass
	}
	return BuiltinFunctionClass
}

// CallInternal lets go.starlark.net call the function.
func (f *Native) CallInternal(th *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	return f.Call(th, args, kwOf(kwargs))
}

// A GetSet is a computed attribute of a native class.
type GetSet struct {
	def   *GetSetDef
	owner *Def
}

// Get computes the attribute.
func (g *GetSet) Get(th *starlark.Thread, inst starlark.Value, owner *Class) (starlark.Value, error) {
	if inst == nil {
		return g, nil
	}
	return g.def.Get(th, inst)
}

// Quick is Get if the attribute is at hand.
func (g *GetSet) Quick(inst starlark.Value) (Reg, bool) {
	if g.def.Quick == nil {
		return Reg{}, false
	}
	return g.def.Quick(inst)
}

// Set assigns or deletes the attribute.
func (g *GetSet) Set(th *starlark.Thread, inst, value starlark.Value) error {
	if g.def.Set == nil {
		if g.owner.PyStyle {
			verb := "setter"
			if value == nil {
				verb = "deleter"
			}
			return Raise(AttributeError, "property '%s' of '%s' object has no %s", g.def.Name, TypeName(inst), verb)
		}
		owner := g.owner.Name
		if m := g.owner.Module; m != "" && m != "builtins" {
			owner = m + "." + owner
		}
		return Raise(AttributeError, "attribute '%s' of '%s' objects is not writable", g.def.Name, owner)
	}
	if value == nil && !g.def.Deletes {
		if g.owner.PyStyle {
			return Raise(AttributeError, "property '%s' of '%s' object has no deleter", g.def.Name, TypeName(inst))
		}
		return Raise(TypeError, "%s may not be deleted", g.def.Name)
	}
	return g.def.Set(th, inst, value)
}

func (g *GetSet) Name() string          { return g.def.Name }
func (g *GetSet) String() string        { return reprOf(g) }
func (g *GetSet) Type() string          { return g.Class().Name }
func (g *GetSet) Freeze()               {}
func (g *GetSet) Truth() starlark.Bool  { return true }
func (g *GetSet) Hash() (uint32, error) { return starlark.String(g.def.Name).Hash() }

// Class returns property or getset_descriptor.
func (g *GetSet) Class() *Class {
	if g.owner.PyStyle {
		return PropertyClass
	}
	return GetSetClass
}
