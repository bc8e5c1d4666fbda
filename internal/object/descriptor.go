package object

import (
	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

// A BoundMethod is a function with its first argument.
type BoundMethod struct {
	Self starlark.Value
	Func starlark.Value // a Function, *Native, or any callable for a class method
}

// Call calls the function with Self in front.
func (m *BoundMethod) Call(th *starlark.Thread, pos []starlark.Value, kw []Kw) (starlark.Value, error) {
	if f, ok := m.Func.(*Native); ok && (f.Kind() == InstanceMethod || f.Kind() == ClassMethodKind) {
		return f.Invoke(th, m.Self, pos, kw)
	}
	if inner, ok := m.Func.(*BoundMethod); ok {
		// types.MethodType of a method: there may be many, one in another.
		if h := HeadOf(th); h != nil {
			if err := h.Enter(); err != nil {
				return nil, err
			}
			defer h.Leave()
		}
		return inner.Call(th, append([]starlark.Value{m.Self}, pos...), kw)
	}
	var buf [6]starlark.Value
	return CallKw(th, m.Func, append(append(buf[:0], m.Self), pos...), kw)
}

// CallInternal lets go.starlark.net call the method.
func (m *BoundMethod) CallInternal(th *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	return m.Call(th, args, kwOf(kwargs))
}

// Name returns the function's name.
func (m *BoundMethod) Name() string {
	if f, ok := m.Func.(interface{ Name() string }); ok {
		return f.Name()
	}
	return "?"
}

func (m *BoundMethod) String() string       { return reprOf(m) }
func (m *BoundMethod) Type() string         { return m.Class().Name }
func (m *BoundMethod) Freeze()              {}
func (m *BoundMethod) Truth() starlark.Bool { return true }

// Hash agrees with equal: two methods are equal if function and
// object are the same.
func (m *BoundMethod) Hash() (uint32, error) {
	h, err := hashIdentity(m.Self)
	g, _ := m.Func.Hash()
	return h ^ g, err
}

// equal reports whether both are the same function of the same object.
func (m *BoundMethod) equal(n *BoundMethod) bool {
	return Identical(m.Self, n.Self) && Identical(m.Func, n.Func)
}

// CompareSameType lets methods be keys of go.starlark.net's tables.
func (m *BoundMethod) CompareSameType(op syntax.Token, y starlark.Value, depth int) (bool, error) {
	n, ok := y.(*BoundMethod)
	eq := ok && m.equal(n)
	switch op {
	case syntax.EQL:
		return eq, nil
	case syntax.NEQ:
		return !eq, nil
	}
	return false, Raise(TypeError, "'%s' not supported between instances of 'method' and 'method'", op)
}

// Class returns method, or builtin_function_or_method for methods of C types.
func (m *BoundMethod) Class() *Class {
	if f, ok := m.Func.(*Native); ok && !f.pyStyle() {
		return BuiltinFunctionClass
	}
	return MethodClass
}

// A Property is the value of the property decorator.
type Property struct {
	Instance
	Fget, Fset, Fdel starlark.Value // None if absent
	Doc              starlark.Value
	Name             string
}

// Get calls the getter.
func (p *Property) Get(th *starlark.Thread, inst starlark.Value, owner *Class) (starlark.Value, error) {
	if inst == nil {
		return p, nil
	}
	if p.Fget == nil || p.Fget == starlark.None {
		return nil, Raise(AttributeError, "property%s of '%s' object has no getter", p.quoted(), TypeOf(inst).Qualname)
	}
	return Call(th, p.Fget, inst)
}

// Set calls the setter, or the deleter if value is nil.
func (p *Property) Set(th *starlark.Thread, inst, value starlark.Value) error {
	f, what := p.Fset, "setter"
	if value == nil {
		f, what = p.Fdel, "deleter"
	}
	if f == nil || f == starlark.None {
		return Raise(AttributeError, "property%s of '%s' object has no %s", p.quoted(), TypeOf(inst).Qualname, what)
	}
	var err error
	if value == nil {
		_, err = Call(th, f, inst)
	} else {
		_, err = Call(th, f, inst, value)
	}
	return err
}

func (p *Property) quoted() string {
	if p.Name == "" {
		return ""
	}
	return " '" + p.Name + "'"
}

// A ClassMethod is the value of the classmethod decorator.
type ClassMethod struct {
	Instance
	Func starlark.Value
}

// Get binds the function to the class.
func (m *ClassMethod) Get(th *starlark.Thread, inst starlark.Value, owner *Class) (starlark.Value, error) {
	if d, ok := m.Func.(*Property); ok {
		return d.Get(th, owner, owner.class)
	}
	return &BoundMethod{Self: owner, Func: m.Func}, nil
}

// A StaticMethod is the value of the staticmethod decorator.
type StaticMethod struct {
	Instance
	Func starlark.Value
}

// Get returns the function as it is.
func (m *StaticMethod) Get(th *starlark.Thread, inst starlark.Value, owner *Class) (starlark.Value, error) {
	return m.Func, nil
}

// Call calls the function.
func (m *StaticMethod) Call(th *starlark.Thread, pos []starlark.Value, kw []Kw) (starlark.Value, error) {
	return CallKw(th, m.Func, pos, kw)
}

// A Super is what super() returns: attribute lookup behind a class in the MRO
// of an object.
type Super struct {
	Instance
	This *Class         // search begins behind this class
	Self starlark.Value // nil: unbound
	Of   *Class         // whose MRO is searched
}

// newSuper checks the arguments of super(this, self); class is super or derived from it.
func newSuper(class, this *Class, self starlark.Value) (*Super, error) {
	s := &Super{Instance: MakeInstance(class), This: this, Self: self}
	if self == nil {
		return s, nil
	}
	if c, ok := self.(*Class); ok && c.IsSubclass(this) {
		s.Of = c
	} else if c := TypeOf(self); c.IsSubclass(this) {
		s.Of = c
	} else {
		return nil, Raise(TypeError, "super(type, obj): obj (%s) is not an instance or subtype of type (%s).", superOperand(self), this.Name)
	}
	return s, nil
}

func superOperand(v starlark.Value) string {
	if c, ok := v.(*Class); ok {
		return "type " + c.Name
	}
	return "instance of " + TypeName(v)
}

// Find returns the class entry that attribute name of the super object means.
func (s *Super) Find(name string) *Attr {
	if s.Of == nil || name == "__class__" {
		return nil
	}
	return s.Of.LookupAfter(s.This, name)
}

// Bind binds a found entry to the object that super() was made for.
func (s *Super) Bind(th *starlark.Thread, a *Attr) (starlark.Value, error) {
	if c, ok := s.Self.(*Class); ok && s.Of == c {
		return bindAttr(th, a, nil, c)
	}
	return bindAttr(th, a, s.Self, s.Of)
}
