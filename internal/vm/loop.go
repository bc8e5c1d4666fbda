package vm

import (
	"math"

	"github.com/tailorbird-lang/tailorbird/internal/code"
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// Short names for the tags of unboxed registers.
type (
	intTag   = object.IntTag
	floatTag = object.FloatTag
)

// run executes the topmost frame, which is of kind kindHost or kindGenHost, and
// the calls that it makes, until it ends. Script-to-script calls push frames and
// stay in this loop; only calls through Go come back here recursively.
//
// The thread's budget is the number of instructions until the next checkpoint, where
// the scheduler may switch to another task, and where limits, cancellation, observers
// and trace functions are served.
//
// The inner loop assigns in only. What changes f, p or r leaves it and comes back by
// enter or reload: so the compiler stores these on the Go stack once at enter instead
// of for each instruction. And in is stepped as a pointer, because the compiler would
// compute the address of an indexed instruction again for each operand.
//
// The function is one switch, because only so the machine's state stays in
// processor registers. It must not grow much: beyond some size (5000 nodes of the
// syntax tree) the compiler stops inlining what it calls, and all that is done on
// numbers takes a third more time. What is rare belongs into exec.
func (t *Thread) run() (result object.Reg, err error) {
	var (
		f  *frame
		p  *proto
		r  []object.Reg
		in *code.Instr
	)

reload:
	f = &t.frames[len(t.frames)-1]
	p = f.fn.proto
	r = t.window(f)
	in = p.at(f.pc)

enter:
	for {
		if t.budget <= 0 {
			f.pc = p.behind(in)
			if err = t.checkpoint(f, *in); err != nil {
				goto failed
			}
			t.frames[len(t.frames)-1].pc--
			goto reload
		}
		t.budget--

		switch in.Op {
		case code.Nop:

		case code.Move:
			b := r[in.B]
			if b.Obj == nil {
				err = t.unbound(f, in.B)
				goto fail
			}
			r[in.A] = b
		case code.LoadK:
			r[in.A] = p.consts[in.BC()]
		case code.LoadInt:
			d := &r[in.A]
			if _, ok := d.Obj.(intTag); !ok {
				d.Obj = intTag{}
			}
			d.Bits = uint64(int64(int32(in.BC())))
		case code.LoadNone:
			r[in.A].Obj = starlark.None
		case code.LoadBool:
			r[in.A].Obj = starlark.Bool(in.N != 0)
		case code.Unbind:
			r[in.A].Obj = nil

		case code.LoadGlobal:
			g := &p.globals[in.BC()]
			if g.cell.Reg.Obj != nil {
				r[in.A] = g.cell.Reg
			} else if g.builtin.Reg.Obj != nil {
				r[in.A] = g.builtin.Reg
			} else {
				f.pc = p.behind(in)
				if err = t.loadMissingGlobal(p, g, &r[in.A]); err != nil {
					goto fail
				}
			}
		case code.StoreGlobal:
			b := r[in.A]
			if b.Obj == nil {
				err = t.unbound(f, in.A)
				goto fail
			}
			p.globals[in.BC()].cell.Reg = b
		case code.NewCell:
			r[in.A].Obj = &object.Cell{Reg: r[in.A]}
		case code.FreshCell:
			r[in.A].Obj = new(object.Cell)
		case code.LoadCell:
			c := r[in.B].Obj.(*object.Cell)
			if c.Reg.Obj == nil {
				err = t.unbound(f, in.B)
				goto fail
			}
			r[in.A] = c.Reg
		case code.StoreCell:
			b := r[in.B]
			if b.Obj == nil {
				err = t.unbound(f, in.B)
				goto fail
			}
			r[in.A].Obj.(*object.Cell).Reg = b
		case code.LoadFree:
			c := f.fn.free[in.BC()]
			if c.Reg.Obj == nil {
				err = t.unboundFree(p, in.BC())
				goto fail
			}
			r[in.A] = c.Reg
		case code.StoreFree:
			b := r[in.A]
			if b.Obj == nil {
				err = t.unbound(f, in.A)
				goto fail
			}
			f.fn.free[in.BC()].Reg = b

		case code.GetAttr:
			s := &p.sites[in.C]
			if o, ok := r[in.B].Obj.(*object.Instance); ok && o.Shape() == s.shape && s.shape != nil && s.version == s.class.Version() && s.attr == nil {
				r[in.A] = o.Slots()[s.slot]
				goto next
			}
			if t.quickGet(s, &r[in.B], &r[in.A]) {
				goto next
			}
			goto exec
		case code.SetAttr:
			s := &p.sites[in.C]
			if o, ok := r[in.A].Obj.(*object.Instance); ok && o.Shape() == s.shape && s.shape != nil && s.version == s.class.Version() {
				b := r[in.B]
				if b.Obj == nil {
					err = t.unbound(f, in.B)
					goto fail
				}
				if s.next == nil {
					o.Slots()[s.slot] = b
				} else {
					o.Grow(s.next, b)
				}
				goto next
			}
			if t.quickSet(s, r[in.A].Obj, &r[in.B]) {
				goto next
			}
			goto exec
		case code.GetItem:
			if l, ok := r[in.B].Obj.(*starlark.List); ok {
				if _, ok := r[in.C].Obj.(intTag); ok {
					items, i := object.Elems(l), int(r[in.C].Bits)
					if i < 0 {
						i += len(items)
					}
					if uint(i) < uint(len(items)) {
						setValue(&r[in.A], items[i])
						goto next
					}
				}
			} else if d, ok := r[in.B].Obj.(*starlark.Dict); ok {
				if v, ok := object.QuickItem(d, &r[in.C]); ok {
					r[in.A] = v
					goto next
				}
			} else if l, ok := r[in.B].Obj.(starlark.Tuple); ok {
				if _, ok := r[in.C].Obj.(intTag); ok {
					i := int(r[in.C].Bits)
					if uint(i) < uint(len(l)) {
						setValue(&r[in.A], l[i])
						goto next
					}
				}
			} else if s, ok := r[in.B].Obj.(starlark.String); ok {
				if _, ok := r[in.C].Obj.(intTag); ok {
					if v, ok := object.QuickChar(string(s), int(r[in.C].Bits)); ok {
						r[in.A].Obj = v
						goto next
					}
				}
			}
			goto slow
		case code.GetItemI:
			i := int(int16(in.C))
			if l, ok := r[in.B].Obj.(*starlark.List); ok {
				items := object.Elems(l)
				if i < 0 {
					i += len(items)
				}
				if uint(i) < uint(len(items)) {
					setValue(&r[in.A], items[i])
					goto next
				}
			} else if l, ok := r[in.B].Obj.(starlark.Tuple); ok {
				if i < 0 {
					i += len(l)
				}
				if uint(i) < uint(len(l)) {
					setValue(&r[in.A], l[i])
					goto next
				}
			}
			goto slow
		case code.SetItem:
			if l, ok := r[in.A].Obj.(*starlark.List); ok {
				if _, ok := r[in.B].Obj.(intTag); ok && r[in.C].Obj != nil {
					i, n := int(r[in.B].Bits), l.Len()
					if i < 0 {
						i += n
					}
					if uint(i) < uint(n) && object.QuickStore(l, i, r[in.C].Value()) {
						goto next
					}
				}
			}
			goto slow

		case code.Add, code.InAdd:
			b, c := &r[in.B], &r[in.C]
			if _, ok := b.Obj.(intTag); ok {
				if _, ok := c.Obj.(intTag); ok {
					x, y := int64(b.Bits), int64(c.Bits)
					if z := x + y; (z > x) == (y > 0) {
						setInt(&r[in.A], z)
						goto next
					}
				}
			} else if _, ok := b.Obj.(floatTag); ok {
				if _, ok := c.Obj.(floatTag); ok {
					setFloat(&r[in.A], math.Float64frombits(b.Bits)+math.Float64frombits(c.Bits))
					goto next
				}
			} else if x, ok := b.Obj.(starlark.String); ok {
				if y, ok := c.Obj.(starlark.String); ok {
					if z, ok := t.m.join.add(string(x), string(y), t.m.Interp.MaxValueSize); ok {
						r[in.A].Obj = starlark.String(z)
						goto next
					}
				}
			}
			goto slow
		case code.Sub, code.InSub:
			b, c := &r[in.B], &r[in.C]
			if _, ok := b.Obj.(intTag); ok {
				if _, ok := c.Obj.(intTag); ok {
					x, y := int64(b.Bits), int64(c.Bits)
					if z := x - y; (z < x) == (y > 0) {
						setInt(&r[in.A], z)
						goto next
					}
				}
			} else if _, ok := b.Obj.(floatTag); ok {
				if _, ok := c.Obj.(floatTag); ok {
					setFloat(&r[in.A], math.Float64frombits(b.Bits)-math.Float64frombits(c.Bits))
					goto next
				}
			}
			goto slow
		case code.Mul, code.InMul:
			b, c := &r[in.B], &r[in.C]
			if _, ok := b.Obj.(floatTag); ok {
				if _, ok := c.Obj.(floatTag); ok {
					setFloat(&r[in.A], math.Float64frombits(b.Bits)*math.Float64frombits(c.Bits))
					goto next
				}
			} else if _, ok := b.Obj.(intTag); ok {
				if _, ok := c.Obj.(intTag); ok {
					if z, ok := mulInt(int64(b.Bits), int64(c.Bits)); ok {
						setInt(&r[in.A], z)
						goto next
					}
				}
			}
			goto slow
		case code.TrueDiv, code.InTrueDiv:
			if x, ok := number(&r[in.B]); ok {
				if y, ok := number(&r[in.C]); ok && y != 0 {
					setFloat(&r[in.A], x/y)
					goto next
				}
			}
			goto slow
		case code.FloorDiv, code.InFloorDiv:
			b, c := &r[in.B], &r[in.C]
			if _, ok := b.Obj.(intTag); ok {
				if _, ok := c.Obj.(intTag); ok && int64(c.Bits) > 0 {
					setInt(&r[in.A], floorDiv(int64(b.Bits), int64(c.Bits)))
					goto next
				}
			}
			goto slow
		case code.Mod, code.InMod:
			b, c := &r[in.B], &r[in.C]
			if _, ok := b.Obj.(intTag); ok {
				if _, ok := c.Obj.(intTag); ok && int64(c.Bits) > 0 {
					setInt(&r[in.A], floorMod(int64(b.Bits), int64(c.Bits)))
					goto next
				}
			}
			goto slow
		case code.BitAnd, code.InBitAnd, code.BitOr, code.InBitOr, code.BitXor, code.InBitXor, code.Shl, code.InShl, code.Shr, code.InShr:
			b, c := &r[in.B], &r[in.C]
			if _, ok := b.Obj.(intTag); ok {
				if _, ok := c.Obj.(intTag); ok {
					if z, ok := bitOp(in.Op, int64(b.Bits), int64(c.Bits)); ok {
						setInt(&r[in.A], z)
						goto next
					}
				}
			}
			goto slow
		case code.AddI:
			b := &r[in.B]
			if _, ok := b.Obj.(intTag); ok {
				x, y := int64(b.Bits), int64(int16(in.C))
				if z := x + y; (z > x) == (y > 0) {
					setInt(&r[in.A], z)
					goto next
				}
			} else if _, ok := b.Obj.(floatTag); ok {
				setFloat(&r[in.A], math.Float64frombits(b.Bits)+float64(int16(in.C)))
				goto next
			}
			goto slow
		case code.SubI:
			b := &r[in.B]
			if _, ok := b.Obj.(intTag); ok {
				x, y := int64(b.Bits), int64(int16(in.C))
				if z := x - y; (z < x) == (y > 0) {
					setInt(&r[in.A], z)
					goto next
				}
			} else if _, ok := b.Obj.(floatTag); ok {
				setFloat(&r[in.A], math.Float64frombits(b.Bits)-float64(int16(in.C)))
				goto next
			}
			goto slow
		case code.MulI:
			b := &r[in.B]
			if _, ok := b.Obj.(intTag); ok {
				if z, ok := mulInt(int64(b.Bits), int64(int16(in.C))); ok {
					setInt(&r[in.A], z)
					goto next
				}
			} else if _, ok := b.Obj.(floatTag); ok {
				setFloat(&r[in.A], math.Float64frombits(b.Bits)*float64(int16(in.C)))
				goto next
			}
			goto slow
		case code.FloorDivI:
			b := &r[in.B]
			if _, ok := b.Obj.(intTag); ok && int16(in.C) > 0 {
				setInt(&r[in.A], floorDiv(int64(b.Bits), int64(int16(in.C))))
				goto next
			}
			goto slow
		case code.ModI:
			b := &r[in.B]
			if _, ok := b.Obj.(intTag); ok && int16(in.C) > 0 {
				setInt(&r[in.A], floorMod(int64(b.Bits), int64(int16(in.C))))
				goto next
			}
			goto slow
		case code.Neg:
			b := &r[in.B]
			if _, ok := b.Obj.(intTag); ok && int64(b.Bits) != math.MinInt64 {
				setInt(&r[in.A], -int64(b.Bits))
				goto next
			} else if _, ok := b.Obj.(floatTag); ok {
				setFloat(&r[in.A], -math.Float64frombits(b.Bits))
				goto next
			}
			goto slow
		case code.Not:
			v, known := truth(&r[in.B])
			if !known {
				goto slow
			}
			r[in.A].Obj = starlark.Bool(!v)

		case code.Eq, code.Ne, code.Lt, code.Le, code.Gt, code.Ge:
			if v, ok := compareFast(in.Op-code.Eq, &r[in.B], &r[in.C]); ok {
				r[in.A].Obj = starlark.Bool(v)
				goto next
			}
			goto slow
		case code.Is, code.IsNot:
			if r[in.B].Obj == nil || r[in.C].Obj == nil {
				goto slow
			}
			r[in.A].Obj = starlark.Bool(identical(&r[in.B], &r[in.C]) == (in.Op == code.Is))

		case code.Jump:
			in = p.at(int32(in.BC()))
			continue
		case code.JumpIf, code.JumpIfNot:
			v, known := truth(&r[in.A])
			if !known {
				f.pc = p.behind(in)
				if v, err = t.truthSlow(f, in.A); err != nil {
					goto failed
				}
				if v == (in.Op == code.JumpIf) {
					t.jump(in.BC())
				}
				goto reload
			}
			if v == (in.Op == code.JumpIf) {
				in = p.at(int32(in.BC()))
				continue
			}
		case code.JumpIfNone:
			b := r[in.A].Obj
			if b == nil {
				err = t.unbound(f, in.A)
				goto fail
			}
			if _, none := b.(starlark.NoneType); none == (in.N != 0) {
				in = p.at(int32(in.BC()))
				continue
			}
		case code.JumpIfBound:
			if r[in.A].Obj != nil {
				in = p.at(int32(in.BC()))
				continue
			}
		case code.JumpLt:
			b, c := &r[in.A], &r[in.B]
			if _, ok := b.Obj.(intTag); ok {
				if _, ok := c.Obj.(intTag); ok {
					if (int64(b.Bits) < int64(c.Bits)) == (in.N != 0) {
						in = p.at(int32(in.C))
						continue
					}
					goto next
				}
			}
			goto compareJump
		case code.JumpEq, code.JumpNe, code.JumpLe, code.JumpGt, code.JumpGe:
			goto compareJump
		case code.JumpEqI, code.JumpNeI, code.JumpLtI, code.JumpLeI, code.JumpGtI, code.JumpGeI:
			b := &r[in.A]
			if _, ok := b.Obj.(intTag); ok {
				x, y := int64(b.Bits), int64(int16(in.B))
				var v bool
				switch in.Op {
				case code.JumpEqI:
					v = x == y
				case code.JumpNeI:
					v = x != y
				case code.JumpLtI:
					v = x < y
				case code.JumpLeI:
					v = x <= y
				case code.JumpGtI:
					v = x > y
				default:
					v = x >= y
				}
				if v == (in.N != 0) {
					in = p.at(int32(in.C))
					continue
				}
				goto next
			}
			{
				y := object.IntReg(int64(int16(in.B)))
				v, ok := compareFast(in.Op-code.JumpEqI, b, &y)
				if !ok {
					f.pc = p.behind(in)
					if v, err = t.compareBool(f, in.Op-code.JumpEqI, in.A, y); err != nil {
						goto failed
					}
					if v == (in.N != 0) {
						t.jump(uint32(in.C))
					}
					goto reload
				}
				if v == (in.N != 0) {
					in = p.at(int32(in.C))
					continue
				}
			}

		case code.Call:
			switch fn := r[in.A].Obj.(type) {
			case *Function:
				q := fn.proto
				if q.simple && int(in.B) == q.code.NumParams {
					f.pc = p.behind(in)
					base := int(f.base) + int(in.A) + 1
					if f, r, err = t.push(fn, base, int(in.B)); err != nil {
						goto failed
					}
					f.ret = int32(base - 1)
					p = q
					r = full(r)
					in = p.at(0)
					goto enter
				}
			case *object.Native:
				if quick := fn.Quick(); quick != nil {
					if v, ok := quick(t.Star, args(r, int(in.A)+1, int(in.B))); ok {
						r[in.A] = v
						goto next
					}
				}
				if body, rest, ok := fn.Direct(int(in.B)); ok && fn.Kind() == object.ModuleFunc && fn.Wait() == nil {
					f.pc = p.behind(in)
					err = t.callBody(body, rest, nil, int(f.base)+int(in.A), 1, int(in.B))
					if err != nil {
						goto failed
					}
					goto reload
				}
			case *object.Class:
				if quick := fn.Quick(); quick != nil {
					if v, ok := quick(t.Star, args(r, int(in.A)+1, int(in.B))); ok {
						r[in.A] = v
						goto next
					}
				}
			}
			f.pc = p.behind(in)
			if err = t.callOp(f, *in); err != nil {
				goto failed
			}
			goto reload
		case code.SuperMethod:
			if t.superMethod(p, r, in) {
				in = after(after(in))
			}
		case code.HasMethod:
			s := &p.sites[in.C]
			if o, ok := r[in.A].Obj.(*object.Instance); (!ok || o.Shape() != s.shape) && s.quick == nil {
				f.pc = p.behind(in)
				if err = t.hasMethod(s, int(f.base)+int(in.A)); err != nil {
					goto failed
				}
				goto reload
			}
		case code.CallMethod:
			s := &p.sites[in.C]
			if s.quick != nil {
				f.pc = p.behind(in) // for those that note where they are called, as locks do
				if v, ok := s.quick(t.Star, args(r, int(in.A), int(in.B)+1)); ok {
					r[in.A] = v
					goto next
				}
			}
			if o, ok := r[in.A].Obj.(*object.Instance); ok {
				var fn *Function
				if o.Shape() != s.shape || s.shape == nil || s.version != s.class.Version() {
					fn = s.recallMethod(o)
				} else if s.attr != nil {
					fn, _ = s.attr.Value.(*Function)
				}
				if fn != nil {
					q := fn.proto
					if q.simple && int(in.B)+1 == q.code.NumParams {
						f.pc = p.behind(in)
						base := int(f.base) + int(in.A)
						if f, r, err = t.push(fn, base, int(in.B)+1); err != nil {
							goto failed
						}
						f.ret = int32(base)
						p = q
						r = full(r)
						in = p.at(0)
						goto enter
					}
				}
			}
			f.pc = p.behind(in)
			fn, done := t.quickMethod(s, args(r, int(in.A), int(in.B)+1))
			if done {
				goto next
			}
			if err = t.callMethodOp(f, *in, fn); err != nil {
				goto failed
			}
			goto reload
		case code.CallKw, code.CallMethodKw, code.CallEx:
			f.pc = p.behind(in)
			if err = t.callOp(f, *in); err != nil {
				goto failed
			}
			goto reload

		case code.Return, code.ReturnNone:
			var v object.Reg
			if in.Op == code.Return {
				if v = r[in.A]; v.Obj == nil {
					err = t.unbound(f, in.A)
					goto fail
				}
			} else {
				v.Obj = starlark.None
			}
			if f.kind == kindCall {
				t.regs[f.ret] = v
				t.endCall(f)
				goto reload
			}
			var done bool
			if done, err = t.endFrame(f, v); done {
				return v, err
			}
			if err != nil {
				goto failed
			}
			goto reload

		case code.ForIter:
			switch it := r[in.A].Obj.(type) {
			case *object.RangeIter:
				if it.Step > 0 && it.Cur < it.Stop || it.Step < 0 && it.Cur > it.Stop {
					setInt(&r[in.B], it.Cur)
					it.Cur += it.Step
					in = p.at(int32(in.C))
					continue
				}
				goto next
			case *object.ListIter:
				if it.List != nil {
					if items := object.Elems(it.List); it.I < len(items) {
						setValue(&r[in.B], items[it.I])
						it.I++
						in = p.at(int32(in.C))
						continue
					}
				}
			case *object.SliceIter:
				if len(it.Items) > 0 {
					setValue(&r[in.B], it.Items[0])
					it.Items = it.Items[1:]
					in = p.at(int32(in.C))
					continue
				}
			case *Generator:
				if it.state == genSuspended || it.state == genCreated {
					// Not through reload, which would wait for what has just been stored.
					f.pc = p.behind(in)
					ret := int(f.base) + int(in.B)
					if f = t.step(it, ret); f == nil {
						if f, err = t.enter(it, starlark.None, kindForIter, ret); err != nil {
							goto failed
						}
					}
					p = f.fn.proto
					r = t.window(f)
					in = p.at(f.pc)
					goto enter
				}
			}
			if body := p.at(int32(in.C)); body.Op == code.Unpack && body.C == 2 && body.B == in.B {
				if it, ok := r[in.A].Obj.(object.PairIterator); ok && it.Pairs() {
					// The item goes to the two targets without being made.
					var x, y starlark.Value
					f.pc = p.behind(in)
					x, y, err = it.NextPair(t.Star)
					if err != nil {
						goto failed
					}
					f = &t.frames[len(t.frames)-1]
					r = t.window(f)
					if x != nil {
						setValue(&r[body.A], x)
						setValue(&r[body.A+1], y)
						f.pc = int32(in.C) + 1
					}
					goto reload
				}
			}
			{
				var v starlark.Value
				f.pc = p.behind(in)
				v, err = object.Next(t.Star, r[in.A].Obj)
				if err != nil {
					goto failed
				}
				f = &t.frames[len(t.frames)-1]
				r = t.window(f)
				if v != nil {
					setValue(&r[in.B], v)
					f.pc = int32(in.C)
				}
				goto reload
			}

		case code.Yield:
			v := r[in.B]
			if v.Obj == nil {
				err = t.unbound(f, in.B)
				goto fail
			}
			f.pc = p.behind(in)
			t.suspend(f, r, in.A, int(in.C))
			if f.kind == kindForIter {
				f = t.endStep(f, v)
				p = f.fn.proto
				r = t.window(f)
				in = p.at(f.pc - 1)
				in = p.at(int32(in.C))
				goto enter
			}
			var toHost bool
			if toHost, err = t.yield(v); err != nil {
				goto failed
			}
			if toHost {
				return v, nil
			}
			goto reload
		case code.YieldFrom:
			f.pc = p.behind(in)
			var v object.Reg
			var toHost bool
			if v, toHost, err = t.yieldFrom(f, *in); err != nil {
				goto failed
			}
			if toHost {
				return v, nil
			}
			goto reload

		case code.Reraise:
			err = r[in.A].Obj.(*object.Exception)
			f.pc = p.behind(in)
			if err = t.unwind(err, true); err != nil {
				return object.Reg{}, err
			}
			goto reload
		case code.MatchExc:
			var match bool
			if match, err = t.matchExc(r[in.A].Obj, r[in.B]); err != nil {
				goto fail
			}
			if !match {
				in = p.at(int32(in.C))
				continue
			}
		case code.WithEnter:
			f.pc = p.behind(in)
			if m, ok := r[in.A].Obj.(ContextManager); ok && m.TryEnter(t) {
				r[int(in.A)+1].Obj = starlark.True
				goto next
			}
			goto with
		case code.WithExit:
			f.pc = p.behind(in)
			if m, ok := r[in.A].Obj.(ContextManager); ok && m.TryExit(t) {
				r[in.A].Obj, r[int(in.A)+1].Obj = nil, nil
				in = p.at(int32(in.BC()))
				continue
			}
			goto with
		case code.WithExcept:
			goto with
		case code.EndExcept:
			t.exc = f.handled(r[in.A+1].Obj)

		case code.BuildTuple:
			if missing := buildTuple(r, in); missing != code.NoReg {
				err = t.unbound(f, missing)
				goto fail
			}
		case code.BuildList:
			if in.N != 0 {
				goto slow
			}
			items := make([]starlark.Value, in.C)
			for i := range items {
				if items[i] = r[int(in.B)+i].Value(); items[i] == nil {
					err = t.unbound(f, in.B+uint16(i))
					goto fail
				}
			}
			r[in.A].Obj = starlark.NewList(items)
		case code.ListAppend:
			v := r[in.B].Value()
			if v == nil {
				err = t.unbound(f, in.B)
				goto fail
			}
			object.Append(r[in.A].Obj.(*starlark.List), v)
		case code.Unpack:
			var items []starlark.Value
			switch x := r[in.B].Obj.(type) {
			case starlark.Tuple:
				items = x
			case *starlark.List:
				items = object.Elems(x)
			}
			if len(items) == int(in.C) && items != nil {
				for i, v := range items {
					setValue(&r[int(in.A)+i], v)
				}
				goto next
			}
			goto slow
		case code.MakeFunc:
			r[in.A].Obj = t.makeFunction(f, &p.funcs[in.B], r, int(in.A), in.N)

		default:
			goto slow
		}

	next:
		in = after(in)
		continue

	slow:
		if t.quick(r, in) {
			goto next
		}
	exec:
		f.pc = p.behind(in)
		if err = t.exec(f, *in); err != nil {
			goto failed
		}
		goto reload

	with:
		// Not through exec: what a thread that waits for a lock has on its Go
		// stack decides whether the stack takes 4 KiB or 8.
		f.pc = p.behind(in)
		if err = t.with(f, *in); err != nil {
			goto failed
		}
		goto reload

	compareJump:
		{
			v, ok := compareFast(in.Op-code.JumpEq, &r[in.A], &r[in.B])
			if !ok {
				f.pc = p.behind(in)
				c := r[in.B]
				if c.Obj == nil {
					err = t.unbound(f, in.B)
					goto fail
				}
				if v, err = t.compareBool(f, in.Op-code.JumpEq, in.A, c); err != nil {
					goto failed
				}
				if v == (in.N != 0) {
					t.jump(uint32(in.C))
				}
				goto reload
			}
			if v == (in.N != 0) {
				in = p.at(int32(in.C))
				continue
			}
			goto next
		}
	}

fail:
	f.pc = p.behind(in)
failed:
	// An error from Go code that may have run script code.
	if err = t.unwind(err, false); err != nil {
		return object.Reg{}, err
	}
	goto reload
}
