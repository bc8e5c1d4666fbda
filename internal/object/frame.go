package object

import (
	"math"

	"go.starlark.net/starlark"
)

// A Frame is what scripts see of a running or failed call: tb_frame,
// sys._getframe().
type Frame struct {
	Code   Code
	PC     int
	Back   *Frame
	Locals func() *starlark.Dict // nil: unknown
}

// FrameStart is the PC of a call before its first instruction: it is at the line
// of the def.
const FrameStart = math.MinInt

// Line returns the source line that the frame is at.
func (f *Frame) Line() int {
	if c, ok := f.Code.(CodeParams); ok && f.PC == FrameStart {
		return c.FirstLine()
	}
	return lineOf(f.Code, f.PC)
}

func lineOf(c Code, pc int) int {
	line, _ := c.Source().Position(c.SpanAt(pc).Start)
	return line
}

func (f *Frame) String() string        { return reprOf(f) }
func (f *Frame) Type() string          { return "frame" }
func (f *Frame) Freeze()               {}
func (f *Frame) Truth() starlark.Bool  { return true }
func (f *Frame) Hash() (uint32, error) { return uint32(f.PC), nil }

// Class returns frame.
func (f *Frame) Class() *Class { return FrameClass }

var frameDef = Def{
	Final: true,
	GetSets: []GetSetDef{
		{Name: "f_code", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			return self.(*Frame).Code.AsValue(), nil
		}},
		{Name: "f_lineno", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			return starlark.MakeInt(self.(*Frame).Line()), nil
		}},
		{Name: "f_back", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			if b := self.(*Frame).Back; b != nil {
				return b, nil
			}
			return starlark.None, nil
		}},
		{Name: "f_locals", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			if l := self.(*Frame).Locals; l != nil {
				return l(), nil
			}
			return new(starlark.Dict), nil
		}},
		{Name: "f_globals", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			if m := self.(*Frame).Code.Globals(); m != nil {
				return NewNamespace(m), nil
			}
			return new(starlark.Dict), nil
		}},
	},
}

// A CodeValue is a code object: names and places, no instructions.
type CodeValue struct{ Code Code }

func (c *CodeValue) String() string        { return reprOf(c) }
func (c *CodeValue) Type() string          { return "code" }
func (c *CodeValue) Freeze()               {}
func (c *CodeValue) Truth() starlark.Bool  { return true }
func (c *CodeValue) Hash() (uint32, error) { return PointerHash(c), nil }

// Class returns code.
func (c *CodeValue) Class() *Class { return CodeClass }

// A CodeParams describes the parameters of a function, for co_varnames and its
// kin; the machine's code implements it.
type CodeParams interface {
	ParamCounts() (posOnly, pos, kwOnly int)
	VarNames() []string
	FirstLine() int
	// Flags is co_flags, as far as it speaks of parameters and generators.
	Flags() int
}

var codeDef = Def{
	Final: true,
	GetSets: []GetSetDef{
		{Name: "co_name", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			name, _ := self.(*CodeValue).Code.Names()
			return starlark.String(name), nil
		}},
		{Name: "co_qualname", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			_, name := self.(*CodeValue).Code.Names()
			return starlark.String(name), nil
		}},
		{Name: "co_filename", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			return starlark.String(self.(*CodeValue).Code.Source().Name()), nil
		}},
		{Name: "co_firstlineno", Get: codeInt(func(p CodeParams) int { return p.FirstLine() })},
		{Name: "co_argcount", Get: codeInt(func(p CodeParams) int { _, n, _ := p.ParamCounts(); return n })},
		{Name: "co_posonlyargcount", Get: codeInt(func(p CodeParams) int { n, _, _ := p.ParamCounts(); return n })},
		{Name: "co_kwonlyargcount", Get: codeInt(func(p CodeParams) int { _, _, n := p.ParamCounts(); return n })},
		{Name: "co_flags", Get: codeInt(func(p CodeParams) int { return p.Flags() })},
		{Name: "co_varnames", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			var t starlark.Tuple
			if p, ok := self.(*CodeValue).Code.(CodeParams); ok {
				for _, n := range p.VarNames() {
					t = append(t, starlark.String(n))
				}
			}
			return t, nil
		}},
	},
}

func codeInt(get func(CodeParams) int) func(*starlark.Thread, starlark.Value) (starlark.Value, error) {
	return func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
		if p, ok := self.(*CodeValue).Code.(CodeParams); ok {
			return starlark.MakeInt(get(p)), nil
		}
		return starlark.MakeInt(0), nil
	}
}

// LineNo returns the source line of the entry.
func (t *Traceback) LineNo() int {
	if t.Line != 0 {
		return int(t.Line)
	}
	return lineOf(t.Code, int(t.PC))
}

func (t *Traceback) String() string        { return reprOf(t) }
func (t *Traceback) Type() string          { return "traceback" }
func (t *Traceback) Freeze()               {}
func (t *Traceback) Truth() starlark.Bool  { return true }
func (t *Traceback) Hash() (uint32, error) { return uint32(t.PC), nil }

// Class returns traceback.
func (t *Traceback) Class() *Class { return TracebackClass }

// setNext links a traceback to the entries of deeper calls; a circle is an error.
func (t *Traceback) setNext(v starlark.Value) error {
	n, ok := v.(*Traceback)
	if !ok && v != starlark.None {
		return Raise(TypeError, "expected traceback object or None, got '%s'", TypeName(v))
	}
	for x := n; x != nil; x = x.Next {
		if x == t {
			return Raise(ValueError, "traceback loop detected")
		}
	}
	t.Next = n
	return nil
}

// newTraceback is types.TracebackType(tb_next, tb_frame, tb_lasti, tb_lineno).
func newTraceback(th *starlark.Thread, c *Class, pos []starlark.Value, kw []Kw) (starlark.Value, error) {
	if len(pos) != 4 || len(kw) > 0 {
		return nil, Raise(TypeError, "TracebackType() takes exactly 4 positional arguments (%d given)", len(pos)+len(kw))
	}
	f, ok := pos[1].(*Frame)
	if !ok {
		return nil, Raise(TypeError, "TracebackType() argument 'tb_frame' must be frame, not %s", TypeName(pos[1]))
	}
	var nums [2]int32
	for i := range nums {
		n, err := IndexInt(th, pos[2+i])
		if err != nil {
			return nil, err
		}
		if nums[i] = int32(n); int(nums[i]) != n {
			return nil, Raise(OverflowError, "Python int too large to convert to C int")
		}
	}
	t := &Traceback{Code: f.Code, PC: nums[0], Line: nums[1], more: &tracebackMore{frame: f}}
	return t, t.setNext(pos[0])
}

var tracebackDef = Def{
	Final: true,
	New:   newTraceback,
	Methods: []MethodDef{{Name: "__init__", Sig: "*args", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
		return starlark.None, nil
	}}},
	GetSets: []GetSetDef{
		{Name: "tb_next", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			if n := self.(*Traceback).Next; n != nil {
				return n, nil
			}
			return starlark.None, nil
		}, Set: func(th *starlark.Thread, self, v starlark.Value) error { return self.(*Traceback).setNext(v) }},
		{Name: "tb_lineno", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			return starlark.MakeInt(self.(*Traceback).LineNo()), nil
		}},
		{Name: "tb_lasti", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			return starlark.MakeInt(int(self.(*Traceback).PC)), nil
		}},
		{Name: "tb_frame", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			t := self.(*Traceback)
			m := t.own()
			if m.frame == nil {
				m.frame = &Frame{Code: t.Code, PC: int(t.PC)}
				if t.Left != 0 {
					m.frame.PC = int(t.Left)
				}
			}
			return m.frame, nil
		}},
	},
}
