package runtime

import (
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// A Class declares a class written in Go, which scripts can use and subclass.
type Class struct {
	Name   string
	Module string // __module__; "" is "builtins"
	Doc    string

	// Init makes what an object holds on the Go side, from the arguments of the
	// constructor; nil: nothing, and no arguments. Its Sig is as in Method.
	Init    func(c *Call) (any, error)
	InitSig string

	Methods []Method
	Getters []Getter
}

// A Method is a method of a Class.
type Method struct {
	Name string
	Sig  string // parameters as in a def, without self: "item, block=True, *, timeout=None"
	Doc  string
	Fn   func(c *Call) (starlark.Value, error)
}

// A Getter is a computed attribute, read-only.
type Getter struct {
	Name string
	Fn   func(c *Call) (starlark.Value, error)
}

// A Call is one call of a method. It is only valid until the method returns.
type Call struct {
	Thread *starlark.Thread // for Blocking and for starlark.Call
	Self   *Object          // nil in Init
	Args   []starlark.Value // one for each parameter of the signature
}

// An Object is an object of a Class or of a script's subclass of it.
type Object struct {
	object.Instance
	Data any // what Init returned
}

// NewClass makes the class; put it into Config.Predeclared or a module. It belongs
// to no Runtime: many may use it at once.
func NewClass(c Class) starlark.Value {
	def := &object.Def{Name: c.Name, Module: c.Module, Doc: c.Doc, PyStyle: true}
	if def.Module == "" {
		def.Module = "builtins"
	}
	def.New = func(th *starlark.Thread, cls *object.Class, pos []starlark.Value, kw []object.Kw) (starlark.Value, error) {
		return &Object{Instance: object.MakeInstance(cls)}, nil
	}
	def.Methods = append(def.Methods, object.MethodDef{Name: "__init__", Sig: c.InitSig,
		Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			if c.Init == nil {
				return starlark.None, nil
			}
			data, err := c.Init(&Call{Thread: th, Args: a})
			self.(*Object).Data = data
			return starlark.None, err
		}})
	for _, m := range c.Methods {
		def.Methods = append(def.Methods, object.MethodDef{Name: m.Name, Sig: m.Sig, Doc: m.Doc,
			Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
				return orNone(m.Fn(&Call{Thread: th, Self: self.(*Object), Args: a}))
			}})
	}
	for _, g := range c.Getters {
		def.GetSets = append(def.GetSets, object.GetSetDef{Name: g.Name,
			Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
				return orNone(g.Fn(&Call{Thread: th, Self: self.(*Object)}))
			}})
	}
	return object.NewStaticClass(def)
}

// orNone lets a Go method return nil for None.
func orNone(v starlark.Value, err error) (starlark.Value, error) {
	if v == nil && err == nil {
		v = starlark.None
	}
	return v, err
}
