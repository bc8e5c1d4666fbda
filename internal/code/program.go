package code

import "github.com/tailorbird-lang/tailorbird/internal/source"

// A Program is a compiled file: the body of the module and the names of the
// global variables that its functions use. It is immutable and may be shared.
type Program struct {
	File    *source.File
	Main    *Func
	Globals []string // names; operand of LoadGlobal and its kin
	// Warnings are to be issued, as SyntaxWarnings, before the program runs.
	Warnings []Warning
}

// A Warning is what the compiler has to say about a line that is no error.
type Warning struct {
	Line int
	Msg  string // CPython's text
}

// Flags of a function.
type Flags uint8

const (
	Generator      Flags = 1 << iota // calling it makes a generator
	VarArgs                          // has *args
	VarKeywords                      // has **kwargs
	ClassBody                        // the body of a class statement: locals are a namespace
	ModuleBody                       // the body of a file
	Lambda                           // a lambda expression or generator expression
	PassesKeywords                   // does nothing with **kwargs but pass it on as **kwargs
)

// A Func is the code of a function, class body or module.
type Func struct {
	Name     string // "f"
	Qualname string // "C.m.<locals>.f"
	File     *source.File
	Span     source.Span // of the def; its start gives co_firstlineno
	HasDoc   bool
	Flags    Flags

	// Deferred, if not nil, compiles the function, at its first call. A Func that has
	// it is an outline, without a Body: besides its name and where it stands, only Free and
	// Captures are known, and HasDoc means that it may have a docstring.
	Deferred Deferred

	// Parameters in register order: NumPosOnly positional-only ones, then up
	// to NumParams positional-or-keyword ones, then NumKwOnly keyword-only
	// ones, then *args if VarArgs, then **kwargs if VarKeywords.
	Params     []string
	NumPosOnly int
	NumParams  int // positional-only ones included
	NumKwOnly  int

	Free     []string  // names of free variables
	Captures []Capture // how MakeFunc in the enclosing function fills Free, same length

	*Body
}

// A Body is what a Func has when it is compiled.
type Body struct {
	Doc string

	// Defaults are those of the last positional parameters, if all are constants;
	// others come by MakeFunc.
	Defaults []any

	Locals  []string // names of registers 0..len(Locals)-1, parameters first; "" for none
	Scoped  []Scoped // variables of comprehensions among Locals
	NumRegs int      // size of the window, with room for outgoing calls

	Code     []Instr
	Consts   []any // nil (None), bool, int64, *big.Int, float64, string, Bytes, Ellipsis, Tuple, FrozenSet
	Names    []string
	KwNames  [][]string
	Sites    []Site
	Funcs    []*Func
	Handlers []Handler // inner ones before outer ones
	Spans    SpanTable // source span of each instruction
}

// Deferred is a function that is compiled when it is needed.
type Deferred interface {
	// Program returns the function as the main function of a program of its own,
	// always the same one. Goroutines may call it at the same time.
	Program() *Program
}

// A Scoped is a local variable that only the instructions [Start, End) see: one of a
// comprehension.
type Scoped struct{ Local, Start, End int }

// A Site is a place that looks an attribute up. The machine keeps an inline
// cache for each.
type Site struct {
	Name    string
	KwNames []string    // of CallMethodKw
	Method  source.Span // of a method call: the attribute without the arguments
}

// A Capture tells where MakeFunc finds a cell: in a register of the enclosing
// function, or among its own free variables.
type Capture struct {
	FromFree bool
	Index    uint16
}

// Bytes is a bytes constant.
type Bytes string

// Ellipsis is the constant `...`.
type Ellipsis struct{}

// Tuple is a constant tuple.
type Tuple []any

// FrozenSet is a constant frozenset (`x in {1, 2}`).
type FrozenSet []any

// A Handler says what happens when an instruction in [Start, End) raises.
// The first entry that covers the instruction is used.
//
// Kind Catch: r[Reg] = the exception, r[Reg+1] = the exception that was being
// handled before (or None), the exception becomes the one being handled, and
// execution goes on at Target. EndExcept Reg ends the handling.
//
// Kind Restore: the exception leaves an except or finally block; the one saved
// in r[Reg+1] becomes again the one being handled, and the search goes on
// behind this entry.
type Handler struct {
	Start, End int32
	Target     int32
	Reg        uint16
	Kind       HandlerKind
}

// HandlerKind tells the two kinds of handlers apart.
type HandlerKind uint8

// The kinds of handlers; see [Handler].
const (
	Catch HandlerKind = iota
	Restore
)

// SpanAt returns the source span of instruction pc.
func (f *Func) SpanAt(pc int) source.Span { return f.Spans.At(pc) }

// LineAt returns the 1-based source line of instruction pc.
func (f *Func) LineAt(pc int) int {
	line, _ := f.File.Position(f.Spans.At(pc).Start)
	return line
}
