package compile

import (
	"github.com/tailorbird-lang/tailorbird/internal/code"
	"github.com/tailorbird-lang/tailorbird/internal/syntax"
)

// starHandlers compiles the except* clauses of s for the exception in register x
// (PEP 654). Each clause takes its part of the group; what the blocks raise is
// collected, and raised at the end together with what no clause has taken.
func (f *function) starHandlers(s *syntax.Try, x reg) {
	span := s.Span()
	top := f.top
	defer func() { f.top = top }()
	rest := f.temp(3)
	part, raised := rest+1, rest+2
	f.emit(span, code.Instr{Op: code.Move, A: rest, B: x})
	f.emit(span, code.Instr{Op: code.BuildList, A: raised})
	for _, h := range s.Handlers {
		f.starHandler(h, rest)
	}
	var done label
	f.emit(span, code.Instr{Op: code.StarEnd, A: rest, B: x})
	f.jump(span, code.Instr{Op: code.JumpIfNone, N: 1, A: part}, &done)
	f.emit(span, code.Instr{Op: code.EndExcept, A: x})
	f.emit(span, code.Instr{Op: code.Reraise, A: part})
	f.here(&done)
	f.emit(span, code.Instr{Op: code.EndExcept, A: x})
}

func (f *function) starHandler(h *syntax.ExceptHandler, rest reg) {
	top := f.top
	defer func() { f.top = top }()
	part, raised := rest+1, rest+2
	var next label
	f.emit(h.Type.Span(), code.Instr{Op: code.StarSplit, A: rest, B: f.operand(h.Type)})
	f.jump(h.Type.Span(), code.Instr{Op: code.JumpIfNone, N: 1, A: part}, &next)
	y := f.temp(2)
	r := &region{protected: true, handler: code.Catch, reg: y}
	f.enter(r)
	f.handlerBody(h, part)
	f.leave()
	f.jump(h.Span(), code.Instr{Op: code.Jump}, &next)
	f.handlerHere(r)
	f.emit(h.Span(), code.Instr{Op: code.ListAppend, A: raised, B: y})
	f.emit(h.Span(), code.Instr{Op: code.EndExcept, A: y})
	f.here(&next)
}
