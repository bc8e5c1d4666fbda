package compile

import (
	"github.com/tailorbird-lang/tailorbird/internal/code"
	"github.com/tailorbird-lang/tailorbird/internal/source"
	"github.com/tailorbird-lang/tailorbird/internal/syntax"
)

func (f *function) match(s *syntax.Match) {
	subject := f.fresh(s.Subject)
	var end label
	for _, c := range s.Cases {
		top := f.top
		var next label
		f.bind(c.Pattern, subject, &next)
		if c.Guard != nil {
			f.cond(c.Guard, false, &next)
		}
		f.top = top
		f.stmts(c.Body)
		f.jump(c.Span(), code.Instr{Op: code.Jump}, &end)
		f.here(&next)
		f.top = top
	}
	f.here(&end)
}

// bind compiles the pattern of a case. Its names are bound when all of it matches.
func (f *function) bind(p syntax.Pattern, subject reg, fail *label) {
	var names []*syntax.Name
	before := f.captures
	f.captures = map[string]reg{}
	defer func() { f.captures = before }()
	capture := func(n *syntax.Name) {
		if n == nil {
			return
		}
		if _, again := f.captures[n.ID]; !again { // in another alternative
			f.captures[n.ID] = f.temp(1)
			names = append(names, n)
		}
	}
	syntax.Walk(p, func(n syntax.Node) bool {
		switch p := n.(type) {
		case *syntax.CapturePattern:
			capture(p.Name)
		case *syntax.StarPattern:
			capture(p.Name)
		case *syntax.MappingPattern:
			capture(p.Rest)
		case *syntax.AsPattern:
			capture(p.Name)
		}
		return true
	})
	f.pattern(p, subject, fail)
	for _, n := range names {
		f.store(n, f.captures[n.ID])
	}
}

func (f *function) capture(n *syntax.Name, v reg) { f.move(n.Span(), f.captures[n.ID], v) }

// test jumps to fail if register t is false.
func (f *function) test(span source.Span, t reg, fail *label) {
	f.jump(span, code.Instr{Op: code.JumpIfNot, A: t}, fail)
}

// pattern compiles a pattern for the value in register v: it jumps to fail if
// the value does not match.
func (f *function) pattern(p syntax.Pattern, v reg, fail *label) {
	span := p.Span()
	switch p := p.(type) {
	case *syntax.WildcardPattern:
	case *syntax.CapturePattern:
		f.capture(p.Name, v)
	case *syntax.ValuePattern:
		t := f.temp(2)
		f.expr(p.Value, t)
		f.emit(span, code.Instr{Op: code.Eq, A: t, B: v, C: t})
		f.test(span, t, fail)
	case *syntax.SingletonPattern:
		t := f.temp(1)
		switch p.Value {
		case syntax.None:
			f.load(span, nil, t)
		default:
			f.load(span, p.Value == syntax.True, t)
		}
		f.emit(span, code.Instr{Op: code.Is, A: t, B: v, C: t})
		f.test(span, t, fail)
	case *syntax.AsPattern:
		f.pattern(p.Pattern, v, fail)
		f.capture(p.Name, v)
	case *syntax.OrPattern:
		var ok label
		for i, a := range p.Alts {
			if i == len(p.Alts)-1 {
				f.pattern(a, v, fail)
				break
			}
			var next label
			f.pattern(a, v, &next)
			f.jump(span, code.Instr{Op: code.Jump}, &ok)
			f.here(&next)
		}
		f.here(&ok)
	case *syntax.SequencePattern:
		f.sequencePattern(p, v, fail)
	case *syntax.MappingPattern:
		f.mappingPattern(p, v, fail)
	case *syntax.ClassPattern:
		f.classPattern(p, v, fail)
	}
}

func (f *function) sequencePattern(p *syntax.SequencePattern, v reg, fail *label) {
	span := p.Span()
	star, named, wanted := -1, false, false
	for i, e := range p.Elems {
		switch e := e.(type) {
		case *syntax.StarPattern:
			star, named = i, e.Name != nil
		case *syntax.WildcardPattern:
		default:
			wanted = true
		}
	}
	n := len(p.Elems)
	base := f.temp(max(n, 1))
	in := code.Instr{Op: code.MatchSeq, A: base, B: v, C: reg(n)}
	if star >= 0 {
		in.C, in.N = reg(n-1), 1
		if n == 1 {
			in.N = 2
		}
	}
	f.emit(span, in)
	f.test(span, base, fail)
	switch {
	case !wanted && !named:
		return
	case star >= 0 && !named:
		f.someItems(p, v, star, fail)
		return
	}
	if star < 0 {
		f.emit(span, code.Instr{Op: code.Unpack, A: base, B: v, C: reg(n)})
	} else {
		f.emit(span, code.Instr{Op: code.UnpackEx, A: base, B: v, N: uint8(star), C: reg(n - star - 1)})
	}
	for i, e := range p.Elems {
		if s, ok := e.(*syntax.StarPattern); ok {
			if s.Name != nil {
				f.capture(s.Name, base+reg(i))
			}
			continue
		}
		f.pattern(e, base+reg(i), fail)
	}
}

// someItems compiles the patterns around a *_: the items that they want are looked up,
// and the sequence is not walked.
func (f *function) someItems(p *syntax.SequencePattern, v reg, star int, fail *label) {
	for i, e := range p.Elems {
		if _, wild := e.(*syntax.WildcardPattern); wild || i == star {
			continue
		}
		top := f.top
		item := f.temp(2)
		if i < star {
			f.load(e.Span(), int64(i), item)
		} else {
			f.emit(e.Span(), code.Instr{Op: code.LoadBuiltin, A: item}.WithBC(uint32(f.name("len"))))
			f.move(e.Span(), item+1, v)
			f.emit(e.Span(), code.Instr{Op: code.Call, A: item, B: 1})
			f.emit(e.Span(), code.Instr{Op: code.SubI, A: item, B: item, C: uint16(len(p.Elems) - i)})
		}
		f.emit(e.Span(), code.Instr{Op: code.GetItem, A: item, B: v, C: item})
		f.pattern(e, item, fail)
		f.top = top
	}
}

func (f *function) mappingPattern(p *syntax.MappingPattern, v reg, fail *label) {
	span := p.Span()
	t := f.temp(2)
	f.emit(span, code.Instr{Op: code.MatchMap, A: t, B: v})
	f.test(span, t, fail)
	if len(p.Keys) == 0 && p.Rest == nil {
		return
	}
	keys := t + 1
	base := reg(f.top)
	for _, k := range p.Keys {
		f.fresh(k)
	}
	f.emit(span, code.Instr{Op: code.BuildTuple, A: keys, B: base, C: reg(len(p.Keys))})
	f.setTop(int(base))
	f.emit(span, code.Instr{Op: code.MatchKeys, A: t, B: v, C: keys})
	f.jump(span, code.Instr{Op: code.JumpIfNone, A: t, N: 1}, fail)
	if n := len(p.Values); n > 0 {
		vals := f.temp(n)
		f.emit(span, code.Instr{Op: code.Unpack, A: vals, B: t, C: reg(n)})
		for i, q := range p.Values {
			f.pattern(q, vals+reg(i), fail)
		}
	}
	if p.Rest != nil {
		f.emit(span, code.Instr{Op: code.MatchRest, A: t, B: v, C: keys})
		f.capture(p.Rest, t)
	}
}

func (f *function) classPattern(p *syntax.ClassPattern, v reg, fail *label) {
	span := p.Span()
	t := f.temp(3)
	f.expr(p.Class, t+1)
	names := make(code.Tuple, len(p.KwNames))
	for i, n := range p.KwNames {
		names[i] = n
	}
	f.load(span, names, t+2)
	f.emit(span, code.Instr{Op: code.MatchClass, A: t, B: v, C: t + 1, N: uint8(len(p.Args))})
	f.jump(span, code.Instr{Op: code.JumpIfNone, A: t, N: 1}, fail)
	n := len(p.Args) + len(p.KwArgs)
	if n == 0 {
		return
	}
	vals := f.temp(n)
	f.emit(span, code.Instr{Op: code.Unpack, A: vals, B: t, C: reg(n)})
	for i, q := range append(append([]syntax.Pattern(nil), p.Args...), p.KwArgs...) {
		f.pattern(q, vals+reg(i), fail)
	}
}
