package compile

import (
	"github.com/tailorbird-lang/tailorbird/internal/code"
	"github.com/tailorbird-lang/tailorbird/internal/source"
	"github.com/tailorbird-lang/tailorbird/internal/syntax"
)

// A region is a part of a function that return, break and continue cannot
// leave without further ado, or whose exceptions have a handler.
type region struct {
	kind regionKind

	brk, cont *label // loopRegion

	// What has to be done before the region is left by a jump; nil: nothing.
	exit func()

	// The handler of exceptions, if protected.
	protected bool
	handler   code.HandlerKind
	reg       reg
	start     int // of the open part; -1 while the region is suspended
	parts     [][2]int
}

type regionKind uint8

const (
	plainRegion regionKind = iota
	loopRegion
)

// enter opens a region.
func (f *function) enter(r *region) {
	r.start = f.pc()
	f.regions = append(f.regions, r)
}

// leave closes the innermost region. Inner regions close first, so their
// handlers come first in the table.
func (f *function) leave() {
	r := f.regions[len(f.regions)-1]
	f.regions = f.regions[:len(f.regions)-1]
	r.suspend(f.pc())
	if !r.protected {
		return
	}
	for _, p := range r.parts {
		f.out.Handlers = append(f.out.Handlers, code.Handler{
			Start: int32(p[0]), End: int32(p[1]), Target: -1, Reg: r.reg, Kind: r.handler})
	}
}

// handlerHere makes the code that follows the target of the handlers of r, which
// has been left.
func (f *function) handlerHere(r *region) {
	for i := range f.out.Handlers {
		h := &f.out.Handlers[i]
		if h.Target == -1 && h.Reg == r.reg && h.Kind == code.Catch {
			for _, p := range r.parts {
				if int32(p[0]) == h.Start && int32(p[1]) == h.End {
					h.Target = int32(f.pc())
				}
			}
		}
	}
}

func (r *region) suspend(pc int) {
	if r.start >= 0 && pc > r.start {
		r.parts = append(r.parts, [2]int{r.start, pc})
	}
	r.start = -1
}

// unwind emits what must happen before a jump out of the innermost n regions.
// Each exit runs outside of its own region. The regions go on behind the jump,
// which done emits.
func (f *function) unwind(n int, done func()) {
	all := f.regions
	for i := 0; i < n; i++ {
		r := all[len(all)-1-i]
		r.suspend(f.pc())
		outer := len(all) - 1 - i
		f.regions = all[:outer:outer] // regions in r.exit must not overwrite the inner ones of all
		if r.exit != nil {
			r.exit()
		}
	}
	done()
	f.regions = all
	for i := 0; i < n; i++ {
		all[len(all)-1-i].start = f.pc()
	}
}

// leaveLoop compiles break and continue.
func (f *function) leaveLoop(s syntax.Stmt) {
	for i := len(f.regions) - 1; i >= 0; i-- {
		r := f.regions[i]
		if r.kind != loopRegion {
			continue
		}
		to := r.brk
		if _, ok := s.(*syntax.Continue); ok {
			to = r.cont
		}
		f.unwind(len(f.regions)-1-i, func() {
			f.jump(s.Span(), code.Instr{Op: code.Jump}, to)
		})
		return
	}
}

func (f *function) returnStmt(s *syntax.Return) {
	span := s.Span()
	if s.Value == nil {
		f.unwind(len(f.regions), func() { f.emit(span, code.Instr{Op: code.ReturnNone}) })
		return
	}
	var v reg
	if len(f.regions) > 0 {
		// A finally block may change the variable, and if it is unbound, that is
		// an error in the protected statement.
		v = f.fresh(s.Value)
	} else {
		v = f.operand(s.Value)
	}
	f.unwind(len(f.regions), func() { f.emit(span, code.Instr{Op: code.Return, A: v}) })
}

func (f *function) try(s *syntax.Try) {
	if s.Finally == nil {
		f.tryExcept(s)
		return
	}
	span := s.Finally[0].Span()
	x := f.temp(2)
	r := &region{protected: true, handler: code.Catch, reg: x, exit: func() { f.stmts(s.Finally) }}
	f.enter(r)
	if len(s.Handlers) > 0 {
		f.tryExcept(s)
	} else {
		f.stmts(s.Body)
	}
	f.leave()
	f.stmts(s.Finally)
	var end label
	f.jump(span, code.Instr{Op: code.Jump}, &end)
	f.handlerHere(r)
	f.handling(x, func() {
		f.stmts(s.Finally)
		f.emit(s.Finally[len(s.Finally)-1].Span(), code.Instr{Op: code.Reraise, A: x, N: 1})
	})
	f.here(&end)
}

// handling compiles the code that handles the exception in register x: when it
// is left the exception that was being handled before is so again.
func (f *function) handling(x reg, body func()) {
	f.enter(&region{protected: true, handler: code.Restore, reg: x, exit: func() {
		f.emit(source.Span{}, code.Instr{Op: code.EndExcept, A: x})
	}})
	body()
	f.leave()
}

func (f *function) tryExcept(s *syntax.Try) {
	span := s.Span()
	x := f.temp(2)
	r := &region{protected: true, handler: code.Catch, reg: x}
	var end label
	f.enter(r)
	f.stmts(s.Body)
	f.leave()
	f.stmts(s.Else)
	f.jump(span, code.Instr{Op: code.Jump}, &end)
	f.handlerHere(r)
	f.handling(x, func() {
		if s.Star {
			f.starHandlers(s, x)
			f.jump(span, code.Instr{Op: code.Jump}, &end)
			return
		}
		last := span
		for _, h := range s.Handlers {
			last = h.Span()
			var next label
			f.handler(h, x, &next)
			f.emit(span, code.Instr{Op: code.EndExcept, A: x})
			f.jump(span, code.Instr{Op: code.Jump}, &end)
			f.here(&next)
		}
		f.emit(last, code.Instr{Op: code.Reraise, A: x, N: 1})
	})
	f.here(&end)
}

func (f *function) handler(h *syntax.ExceptHandler, x reg, next *label) {
	top := f.top
	defer func() { f.top = top }()
	if h.Type != nil {
		t := f.operand(h.Type)
		in := code.Instr{Op: code.MatchExc, A: x, B: t}
		if f.long {
			at := f.emit(h.Type.Span(), in)
			var body label
			f.jump(h.Type.Span(), code.Instr{Op: code.Jump}, &body)
			f.out.Code[at].C = uint16(f.pc())
			f.jump(h.Type.Span(), code.Instr{Op: code.Jump}, next)
			f.here(&body)
		} else {
			f.jump(h.Type.Span(), in, next)
		}
		f.top = top
	}
	f.handlerBody(h, x)
}

// handlerBody compiles the block of an except clause for the exception in
// register x.
func (f *function) handlerBody(h *syntax.ExceptHandler, x reg) {
	if h.Name == nil {
		f.stmts(h.Body)
		return
	}
	f.store(h.Name, x)
	y := f.temp(2)
	r := &region{protected: true, handler: code.Catch, reg: y, exit: func() { f.forget(h.Name) }}
	f.enter(r)
	f.stmts(h.Body)
	f.leave()
	f.forget(h.Name)
	var end label
	f.jump(h.Name.Span(), code.Instr{Op: code.Jump}, &end)
	f.handlerHere(r)
	f.handling(y, func() {
		f.forget(h.Name)
		f.emit(h.Name.Span(), code.Instr{Op: code.Reraise, A: y})
	})
	f.here(&end)
}

// with compiles items one inside the other.
func (f *function) with(items []syntax.WithItem, body []syntax.Stmt) {
	if len(items) == 0 {
		f.stmts(body)
		return
	}
	it := items[0]
	span := it.Context.Span()
	mgr := f.temp(2)
	x := f.temp(2)
	f.expr(it.Context, mgr)
	f.emit(span, code.Instr{Op: code.WithEnter, A: mgr})
	exit := func(next *label) { f.jump(span, code.Instr{Op: code.WithExit, A: mgr}, next) }
	r := &region{protected: true, handler: code.Catch, reg: x, exit: func() {
		var next label
		exit(&next)
		f.here(&next)
	}}
	f.enter(r)
	if it.Target != nil {
		f.assignTo(it.Target, mgr+1)
	}
	f.with(items[1:], body)
	f.leave()
	var end, unbind, swallowed label
	exit(&end)
	f.jump(span, code.Instr{Op: code.Jump}, &unbind)
	f.handlerHere(r)
	f.handling(x, func() {
		f.emit(span, code.Instr{Op: code.WithExcept, A: mgr, B: x})
		f.jump(span, code.Instr{Op: code.JumpIf, A: mgr + 1}, &swallowed)
		f.emit(span, code.Instr{Op: code.Reraise, A: x})
		f.here(&swallowed)
		f.emit(span, code.Instr{Op: code.EndExcept, A: x})
	})
	f.here(&unbind)
	f.emit(span, code.Instr{Op: code.Unbind, A: mgr})
	f.emit(span, code.Instr{Op: code.Unbind, A: mgr + 1})
	f.here(&end)
}
