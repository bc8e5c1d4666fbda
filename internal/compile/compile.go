package compile

import (
	"math/big"
	"slices"

	"github.com/tailorbird-lang/tailorbird/internal/code"
	"github.com/tailorbird-lang/tailorbird/internal/resolve"
	"github.com/tailorbird-lang/tailorbird/internal/source"
	"github.com/tailorbird-lang/tailorbird/internal/syntax"
)

// Options say how a file is compiled.
type Options struct {
	// Interactive makes expression statements of the module show their value.
	Interactive bool
}

// Compile translates a resolved file. The error is a [syntax.ErrorList].
func Compile(f *syntax.File, info *resolve.Info, opts Options) (*code.Program, error) {
	c := &compiler{file: f.Source, info: info, opts: opts}
	for _, s := range f.Body {
		if im, ok := s.(*syntax.ImportFrom); ok && im.Module == "__future__" {
			for _, a := range im.Names {
				c.stringAnnotations = c.stringAnnotations || a.Name == "annotations"
			}
		}
	}
	for _, w := range f.Warnings {
		c.warn(source.Span{Start: w.Pos}, w.Msg)
	}
	main := c.function(nil, info.Module(), f.Span(), func(fn *function) {
		fn.moduleBody(f.Body)
	})
	if len(c.errs) > 0 {
		return nil, c.errs
	}
	return &code.Program{File: f.Source, Main: main, Globals: info.Globals, Warnings: c.warnings()}, nil
}

type compiler struct {
	file              *source.File
	info              *resolve.Info
	opts              Options
	stringAnnotations bool
	errs              syntax.ErrorList
	warned            []warning
	spare             []*room
	outlines          []deferred // for new ones
}

// A room is where the parts of a function grow.
type room struct {
	code   []code.Instr
	spans  code.SpanTable
	consts []any
	names  []string
	sites  []code.Site
	funcs  []*code.Func

	constIndex map[any]int
	nameIndex  map[string]int
}

func (c *compiler) fail(span source.Span, msg string) {
	if len(c.errs) < 10 {
		c.errs = append(c.errs, &syntax.Error{File: c.file, Span: span, Msg: msg})
	}
}

// A reg is the number of a register.
type reg = uint16

// limits of the instruction format
const (
	maxRegs  = 60_000
	maxShort = 65_000 // instructions, from which on jumps need 32 bits
)

// A function is the state of compiling one scope.
type function struct {
	c      *compiler
	parent *function
	scope  *resolve.Scope
	out    *code.Func

	top     int // first free temporary
	room    *room
	regions []*region
	// captures has the registers that hold the names of a pattern until all of it matches.
	captures map[string]reg
	long     bool // conditional jumps may not be fused with comparisons
}

// function compiles a scope with body; again with long jumps if it is large.
func (c *compiler) function(parent *function, scope *resolve.Scope, span source.Span, body func(*function)) *code.Func {
	for long := false; ; long = true {
		f := &function{c: c, parent: parent, scope: scope, long: long}
		made := new(struct {
			code.Func
			body code.Body
		})
		f.out = &made.Func
		c.outline(f.out, scope, span)
		f.out.Body = &made.body
		f.out.Flags = flags(scope)
		f.out.NumPosOnly, f.out.NumParams, f.out.NumKwOnly = scope.NumPosOnly, scope.NumParams, scope.NumKwOnly
		if params := scope.Params(); len(params) > 0 {
			f.out.Params = make([]string, len(params))
			for i, v := range params {
				f.out.Params[i] = v.Name
			}
		}
		f.out.Locals = make([]string, len(scope.Locals))
		for i, v := range scope.Locals {
			if !v.Hidden || v.Name != "__class__" {
				f.out.Locals[i] = v.Name
			}
		}
		f.top = len(scope.Locals)
		f.out.NumRegs = f.top + 1
		f.borrow()
		f.cells(span)
		body(f)
		f.giveBack()
		f.out.NumRegs += 2
		if f.out.NumRegs > maxRegs {
			c.fail(span, "too many local variables or operands")
		}
		if len(f.out.Code) < maxShort || long {
			return f.out
		}
	}
}

// borrow lets a function grow where another one has grown.
func (f *function) borrow() {
	c := f.c
	if n := len(c.spare); n > 0 {
		f.room = c.spare[n-1]
		c.spare = c.spare[:n-1]
	} else {
		const enoughForMost = 64
		f.room = &room{code: make([]code.Instr, 0, enoughForMost), spans: make(code.SpanTable, 0, enoughForMost),
			constIndex: make(map[any]int), nameIndex: make(map[string]int)}
	}
	r, out := f.room, f.out
	out.Code, out.Spans, out.Consts, out.Names, out.Sites, out.Funcs = r.code, r.spans, r.consts, r.names, r.sites, r.funcs
}

// giveBack gives the function parts of its own, of the right size.
func (f *function) giveBack() {
	r, out := f.room, f.out
	r.code, out.Code = keep(out.Code)
	r.spans, out.Spans = keep(out.Spans)
	r.consts, out.Consts = keep(out.Consts)
	r.names, out.Names = keep(out.Names)
	r.sites, out.Sites = keep(out.Sites)
	r.funcs, out.Funcs = keep(out.Funcs)
	clear(r.constIndex)
	clear(r.nameIndex)
	f.c.spare = append(f.c.spare, r)
}

// keep returns the room that a part of a function has grown in, and a copy of the part.
func keep[S ~[]E, E any](part S) (room, of S) {
	if len(part) == 0 {
		return part, nil
	}
	return part[:0], slices.Clone(part)
}

// outline sets what is known of a function without its body.
func (c *compiler) outline(out *code.Func, s *resolve.Scope, span source.Span) {
	*out = code.Func{Name: s.Name, Qualname: s.Qualname, File: c.file, Span: span}
	if s.Kind == resolve.ModuleScope {
		out.Qualname = s.Name
	}
	for _, v := range s.Free {
		out.Free = append(out.Free, v.Name)
		out.Captures = append(out.Captures, code.Capture{FromFree: v.FromFree, Index: uint16(v.Index)})
	}
}

func flags(s *resolve.Scope) (f code.Flags) {
	if s.IsGenerator {
		f |= code.Generator
	}
	if s.VarArgs {
		f |= code.VarArgs
	}
	if s.VarKeywords {
		f |= code.VarKeywords
	}
	switch s.Kind {
	case resolve.ClassScope:
		f |= code.ClassBody
	case resolve.ModuleScope:
		f |= code.ModuleBody
	case resolve.LambdaScope, resolve.GeneratorScope:
		f |= code.Lambda
	}
	return f
}

// cells makes the cells of captured variables when the function begins; those
// of comprehensions are made when the comprehension begins.
func (f *function) cells(span source.Span) {
	for _, v := range f.scope.Locals {
		switch {
		case !v.Cell:
		case v.Param:
			f.emit(span, code.Instr{Op: code.NewCell, A: reg(v.Index)})
		case !v.Hidden || v.Name == "__class__":
			f.emit(span, code.Instr{Op: code.FreshCell, A: reg(v.Index)})
		}
	}
}

// emit appends an instruction and returns its number.
func (f *function) emit(span source.Span, in code.Instr) int {
	f.out.Code = append(f.out.Code, in)
	f.out.Spans = append(f.out.Spans, span)
	return len(f.out.Code) - 1
}

func (f *function) pc() int { return len(f.out.Code) }

// temp allocates n consecutive temporaries on top.
func (f *function) temp(n int) reg {
	t := f.top
	f.setTop(t + n)
	return reg(t)
}

func (f *function) setTop(n int) {
	f.top = n
	if n+1 > f.out.NumRegs {
		f.out.NumRegs = n + 1
	}
}

// isLocal reports whether r is the register of a variable.
func (f *function) isLocal(r reg) bool { return int(r) < len(f.scope.Locals) }

// A label is a place that jumps go to.
type label struct {
	pc   int
	refs []int
	set  bool
}

// here places the label.
func (f *function) here(l *label) {
	l.pc, l.set = f.pc(), true
	for _, at := range l.refs {
		f.patch(at, l.pc)
	}
	l.refs = nil
}

func (f *function) patch(at, target int) {
	in := &f.out.Code[at]
	switch in.Op {
	case code.Jump, code.JumpIf, code.JumpIfNot, code.JumpIfNone, code.JumpIfBound, code.WithExit:
		*in = in.WithBC(uint32(target))
	default:
		if target > 0xFFFF {
			f.c.fail(f.out.Spans[at], "too many instructions in one function")
		}
		in.C = uint16(target)
	}
}

// jump emits a jump instruction to l.
func (f *function) jump(span source.Span, in code.Instr, l *label) {
	at := f.emit(span, in)
	if l.set {
		f.patch(at, l.pc)
	} else {
		l.refs = append(l.refs, at)
	}
}

// constant returns the number of a constant.
func (f *function) constant(v any) int {
	key := v
	switch v := v.(type) {
	case code.Tuple, code.FrozenSet, *big.Int:
		key = nil
	case float64:
		// -0.0 == 0.0 and NaN != NaN: floats get their bits as key.
		key = floatKey(v)
	}
	if v == nil {
		key = noneKey{}
	}
	if key != nil {
		if i, ok := f.room.constIndex[key]; ok {
			return i
		}
	}
	i := len(f.out.Consts)
	f.out.Consts = append(f.out.Consts, v)
	if key != nil {
		f.room.constIndex[key] = i
	}
	return i
}

type noneKey struct{}

type floatBits uint64

func (f *function) name(s string) int {
	i, ok := f.room.nameIndex[s]
	if !ok {
		i = len(f.out.Names)
		f.room.nameIndex[s] = i
		f.out.Names = append(f.out.Names, s)
	}
	return i
}

func (f *function) site(name string, kw []string) reg {
	f.out.Sites = append(f.out.Sites, code.Site{Name: name, KwNames: kw})
	return reg(len(f.out.Sites) - 1)
}

// load emits the instruction that loads constant v into dst.
func (f *function) load(span source.Span, v any, dst reg) {
	switch v := v.(type) {
	case nil:
		f.emit(span, code.Instr{Op: code.LoadNone, A: dst})
	case bool:
		in := code.Instr{Op: code.LoadBool, A: dst}
		if v {
			in.N = 1
		}
		f.emit(span, in)
	case int64:
		if int64(int32(v)) == v {
			f.emit(span, code.Instr{Op: code.LoadInt, A: dst}.WithBC(uint32(int32(v))))
			return
		}
		f.emit(span, code.Instr{Op: code.LoadK, A: dst}.WithBC(uint32(f.constant(v))))
	default:
		f.emit(span, code.Instr{Op: code.LoadK, A: dst}.WithBC(uint32(f.constant(v))))
	}
}

func (f *function) move(span source.Span, dst, src reg) {
	if dst != src {
		f.emit(span, code.Instr{Op: code.Move, A: dst, B: src})
	}
}
