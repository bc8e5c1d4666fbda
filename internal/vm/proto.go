package vm

import (
	"math/big"
	"unsafe"

	"github.com/tailorbird-lang/tailorbird/internal/code"
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/source"
	"go.starlark.net/starlark"
)

// A proto is a code.Func loaded into a Runtime for one module: its constants as
// values, its globals as cells, and its inline caches. Closures of the same def
// statement share it.
type proto struct {
	code      *code.Func
	instrs    []code.Instr
	consts    []object.Reg
	defaults  []starlark.Value // of the last positional parameters, see Function.positional
	globals   []globalRef
	funcs     []proto
	sites     []site
	module    *object.Module
	machine   *Machine
	value     *object.CodeValue
	hidden    bool             // no frame in tracebacks, see Function.Hide
	kwKeys    []starlark.Value // names of the keyword-only parameters
	nlocals   int              // registers of variables
	nregs     int              // registers of a frame
	generator bool
	simple    bool // no *args, **kwargs, keyword-only parameters; not a generator
	outline   bool // of a function that is not compiled yet, see complete
}

// at returns instruction pc.
func (p *proto) at(pc int32) *code.Instr { return &p.instrs[pc] }

// behind returns the number of the instruction behind in, one of the proto's.
func (p *proto) behind(in *code.Instr) int32 {
	offset := uintptr(unsafe.Pointer(in)) - uintptr(unsafe.Pointer(unsafe.SliceData(p.instrs)))
	return int32(offset/unsafe.Sizeof(*in)) + 1
}

// after returns the instruction behind in, which is not the last of its function.
func after(in *code.Instr) *code.Instr {
	return (*code.Instr)(unsafe.Add(unsafe.Pointer(in), unsafe.Sizeof(*in)))
}

// A globalRef is a global name of a program: the module's cell, and the cell of
// the built-in name that it falls back to, Machine.noBuiltin as long as there is none.
type globalRef struct {
	cell    *object.Cell
	builtin *object.Cell
	name    string
}

// load prepares a program to run with module as its globals.
func (m *Machine) load(p *code.Program, module *object.Module) *proto {
	globals := make([]globalRef, len(p.Globals))
	module.Reserve(len(globals))
	for i, name := range p.Globals {
		builtin := m.Interp.Builtins.Lookup(name)
		if builtin == nil {
			builtin = &m.noBuiltin
		}
		globals[i] = globalRef{module.Cell(name), builtin, name}
	}
	main := new(proto)
	m.loadFunc(main, p.Main, globals, module)
	return main
}

// loadFunc makes p the proto of f.
func (m *Machine) loadFunc(p *proto, f *code.Func, globals []globalRef, module *object.Module) {
	*p = proto{code: f, globals: globals, module: module, machine: m}
	if f.Deferred != nil {
		// Not simple, and for all that is known a generator function: calls take the
		// most general way, where complete is called.
		p.outline, p.generator = true, true
		return
	}
	p.instrs, p.nlocals, p.nregs = f.Code, len(f.Locals), f.NumRegs
	p.generator = f.Flags&code.Generator != 0
	p.simple = f.Flags&(code.Generator|code.VarArgs|code.VarKeywords) == 0 && f.NumKwOnly == 0
	for i := range f.NumKwOnly {
		p.kwKeys = append(p.kwKeys, starlark.String(f.Params[f.NumParams+i]))
	}
	if n := len(f.Defaults); n > 0 {
		p.defaults = make([]starlark.Value, n)
		for i, c := range f.Defaults {
			p.defaults[i] = constant(c)
		}
	}
	if n := len(f.Consts); n > 0 {
		p.consts = make([]object.Reg, n)
		for i, c := range f.Consts {
			p.consts[i] = object.Of(constant(c))
		}
	}
	if n := len(f.Sites); n > 0 {
		p.sites = make([]site, n)
		for i := range f.Sites {
			p.sites[i].name = f.Sites[i].Name
		}
	}
	if n := len(f.Funcs); n > 0 {
		p.funcs = make([]proto, n)
		for i, g := range f.Funcs {
			m.loadFunc(&p.funcs[i], g, globals, module)
		}
	}
}

// complete compiles and loads the function if that was deferred. It must be called
// before anything but the name and the place of a proto is used.
func (p *proto) complete() {
	if p.outline {
		p.replace()
	}
}

// replace puts the compiled function in the place of its outline.
func (p *proto) replace() {
	hidden := p.hidden
	*p = *p.machine.load(p.code.Deferred.Program(), p.module)
	p.hidden = hidden
}

// constant converts a constant of a program.
func constant(c any) starlark.Value {
	switch c := c.(type) {
	case nil:
		return starlark.None
	case bool:
		return starlark.Bool(c)
	case int64:
		return starlark.MakeInt64(c)
	case *big.Int:
		return starlark.MakeBigInt(c)
	case float64:
		return starlark.Float(c)
	case complex128:
		return object.Complex(c)
	case string:
		return starlark.String(c)
	case code.Bytes:
		return starlark.Bytes(c)
	case code.Ellipsis:
		return object.Ellipsis
	case code.Tuple:
		t := make(starlark.Tuple, len(c))
		for i, x := range c {
			t[i] = constant(x)
		}
		return t
	case code.FrozenSet:
		s := starlark.NewSet(len(c))
		for _, x := range c {
			// Constants are hashable.
			s.Insert(constant(x))
		}
		return object.NewFrozenSet(s)
	}
	return starlark.None
}

// The methods of object.Code and object.CodeParams.

func (p *proto) Names() (name, qualname string) { return p.code.Name, p.code.Qualname }
func (p *proto) Source() *source.File           { return p.code.File }
func (p *proto) Globals() *object.Module        { return p.module }

// SpanAt returns the text that instruction pc comes from; for ^pc of a method
// call, that of the attribute.
func (p *proto) SpanAt(pc int) source.Span {
	if pc < 0 {
		return p.code.Sites[p.instrs[^pc].C].Method
	}
	return p.code.SpanAt(pc)
}
func (p *proto) ParamCounts() (posOnly, pos, kwOnly int) {
	p.complete()
	return p.code.NumPosOnly, p.code.NumParams, p.code.NumKwOnly
}

// Flags implements object.CodeParams.
func (p *proto) Flags() int {
	p.complete()
	f := p.code.Flags
	if f&code.ModuleBody != 0 {
		return 0
	}
	n := 3 // CPython's CO_OPTIMIZED and CO_NEWLOCALS
	for flag, bit := range map[code.Flags]int{code.VarArgs: 4, code.VarKeywords: 8, code.Generator: 32} {
		if f&flag != 0 {
			n |= bit
		}
	}
	return n
}
func (p *proto) VarNames() []string {
	p.complete()
	return p.code.Locals
}
func (p *proto) FirstLine() int {
	line, _ := p.code.File.Position(p.code.Span.Start)
	return line
}

// AsValue implements object.Code.
func (p *proto) AsValue() *object.CodeValue {
	if p.value == nil {
		p.value = &object.CodeValue{Code: p}
	}
	return p.value
}
