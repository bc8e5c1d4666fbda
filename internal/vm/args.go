package vm

import (
	"fmt"
	"strings"

	"github.com/tailorbird-lang/tailorbird/internal/code"
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// bindCall begins a call whose arguments need binding: they are n registers from
// at+skip on, the last len(kwNames) of them keywords.
func (t *Thread) bindCall(fn *Function, at, skip, n int, kwNames []string) error {
	if fn.rare != nil && fn.rare.quick != nil && kwNames == nil && t.trace == nil {
		if v, ok := fn.rare.quick(t.Star, t.regs[at+skip:at+skip+n]); ok {
			t.regs[at] = v
			return nil
		}
	}
	fn.proto.complete()
	base := at + skip
	if !t.bindInPlace(fn, base, n-len(kwNames), kwNames) {
		pos, kw := t.borrow(base, n, kwNames)
		base = t.top()
		err := t.place(fn, base, pos, kw)
		t.release(n)
		if err != nil {
			return err
		}
	}
	if fn.proto.generator {
		t.regs[at] = object.Reg{Obj: t.newGenerator(fn, base)}
		return nil
	}
	g, _, err := t.push(fn, base, fn.proto.numArgs())
	if err != nil {
		return err
	}
	g.ret = int32(at)
	return nil
}

const (
	maxInPlace   = 64 // parameters, one bit each
	maxKwInPlace = 8
)

// noArgs is the value of *args that got nothing.
var noArgs starlark.Value = starlark.Tuple{}

// noKwargs is the value of **kwargs that got nothing in functions that only pass it on. It
// is shared by all calls.
var noKwargs = func() *starlark.Dict { d := new(starlark.Dict); d.Freeze(); return d }()

// newKwargs returns the value of **kwargs for a call with n keyword arguments, still empty.
func newKwargs(c *code.Func, n int) *starlark.Dict {
	if n == 0 && c.Flags&code.PassesKeywords != 0 {
		return noKwargs
	}
	return new(starlark.Dict)
}

// bindInPlace binds arguments that are in the registers from absolute register
// base on: npos positional ones, then those named kwNames. Where they do not fit
// the parameters it returns false with nothing changed, and place says why.
func (t *Thread) bindInPlace(fn *Function, base, npos int, kwNames []string) bool {
	p := fn.proto
	c := p.code
	nfixed := c.NumParams + c.NumKwOnly
	varArgs, varKw := c.Flags&code.VarArgs != 0, c.Flags&code.VarKeywords != 0
	if nfixed > maxInPlace || len(kwNames) > maxKwInPlace || npos > c.NumParams && !varArgs {
		return false
	}
	direct := min(npos, c.NumParams)
	bound := uint64(1)<<direct - 1
	var slots [maxKwInPlace]int
kws:
	for i, name := range kwNames {
		for j := c.NumPosOnly; j < nfixed; j++ {
			if c.Params[j] == name {
				if bound>>j&1 != 0 {
					return false
				}
				bound |= 1 << j
				slots[i] = j
				continue kws
			}
		}
		if !varKw {
			return false
		}
		slots[i] = -1
	}
	defaults := fn.positional()
	first := c.NumParams - len(defaults)
	for j := direct; j < nfixed; j++ {
		if bound>>j&1 != 0 {
			continue
		}
		if j < first || j >= c.NumParams && t.kwDefault(fn, j) == nil {
			return false
		}
	}

	if need := base + max(p.nregs, npos+len(kwNames)); need > len(t.regs) {
		t.grow(need)
	}
	r := t.regs[base:]
	var kw [maxKwInPlace]object.Reg
	copy(kw[:], r[npos:npos+len(kwNames)])
	rest := noArgs
	if npos > c.NumParams {
		var extra []starlark.Value
		rest, extra = object.NewTuple(npos - c.NumParams)
		for i := range extra {
			extra[i] = r[c.NumParams+i].Value()
		}
	}
	for j := direct; j < nfixed; j++ {
		if bound>>j&1 != 0 {
			continue
		}
		if j < c.NumParams {
			setValue(&r[j], defaults[j-first])
		} else {
			setValue(&r[j], t.kwDefault(fn, j))
		}
	}
	var extra *starlark.Dict
	if varKw {
		extra = newKwargs(c, len(kwNames))
	}
	for i := range kwNames {
		if j := slots[i]; j >= 0 {
			r[j] = kw[i]
		} else {
			extra.SetKey(starlark.String(kwNames[i]), kw[i].Value())
		}
	}
	if varArgs {
		r[nfixed] = object.Reg{Obj: rest}
		nfixed++
	}
	if varKw {
		r[nfixed] = object.Reg{Obj: extra}
	}
	return true
}

// kwDefault returns the default of keyword-only parameter j, nil if it has none.
func (t *Thread) kwDefault(fn *Function, j int) starlark.Value {
	if fn.kwDefs() == nil {
		return nil
	}
	v, _, _ := fn.kwDefs().Get(fn.proto.kwKeys[j-fn.proto.code.NumParams])
	return v
}

// place binds arguments to the parameters of fn in the registers from absolute
// register base on. The order of parameters is that of code.Func.Params.
func (t *Thread) place(fn *Function, base int, pos []starlark.Value, kw []object.Kw) error {
	c := fn.proto.code
	if need := base + c.NumRegs; need > len(t.regs) {
		t.grow(need)
	}
	r := t.regs[base : base+max(c.NumRegs, len(c.Params))]
	if fn.proto.simple && len(kw) == 0 && len(pos) == c.NumParams {
		for i, v := range pos {
			setValue(&r[i], v)
		}
		return nil
	}
	nfixed := c.NumParams + c.NumKwOnly
	clear(r[:len(c.Params)])
	next := nfixed
	n := min(len(pos), c.NumParams)
	for i := range n {
		r[i] = object.Of(pos[i])
	}
	if c.Flags&code.VarArgs != 0 {
		rest := starlark.Tuple{}
		if len(pos) > n {
			rest = append(rest, pos[n:]...)
		}
		r[next] = object.Reg{Obj: rest}
		next++
	}
	var extra *starlark.Dict
	if c.Flags&code.VarKeywords != 0 {
		extra = newKwargs(c, len(kw))
		r[next] = object.Reg{Obj: extra}
	}
	var posOnly []string
kws:
	for _, k := range kw {
		for i := c.NumPosOnly; i < nfixed; i++ {
			if c.Params[i] == k.Name {
				if r[i].Obj != nil {
					return object.Raise(object.TypeError, "%s() got multiple values for argument '%s'", fn.Qualname(), k.Name)
				}
				r[i] = object.Of(k.Value)
				continue kws
			}
		}
		if extra != nil {
			extra.SetKey(starlark.String(k.Name), k.Value)
			continue
		}
		for i := range c.NumPosOnly {
			if c.Params[i] == k.Name {
				posOnly = append(posOnly, k.Name)
				continue kws
			}
		}
		return object.UnexpectedKeyword(fn.Qualname()+"()", k.Name, c.Params[c.NumPosOnly:nfixed])
	}
	if posOnly != nil {
		return object.Raise(object.TypeError, "%s() got some positional-only arguments passed as keyword arguments: '%s'", fn.Qualname(), strings.Join(posOnly, ", "))
	}
	if len(pos) > c.NumParams && c.Flags&code.VarArgs == 0 {
		return tooManyArgs(fn, len(pos), kw)
	}
	if len(pos) < c.NumParams {
		defaults := fn.positional()
		first := c.NumParams - len(defaults)
		var missing []string
		for i := n; i < c.NumParams; i++ {
			if r[i].Obj != nil {
				continue
			}
			if i >= first {
				r[i] = object.Of(defaults[i-first])
			} else {
				missing = append(missing, "'"+c.Params[i]+"'")
			}
		}
		if missing != nil {
			return missingArgs(fn, "positional", missing)
		}
	}
	var missing []string
	for i := c.NumParams; i < nfixed; i++ {
		if r[i].Obj != nil {
			continue
		}
		if fn.kwDefs() != nil {
			if v, ok, _ := fn.kwDefs().Get(starlark.String(c.Params[i])); ok {
				r[i] = object.Of(v)
				continue
			}
		}
		missing = append(missing, "'"+c.Params[i]+"'")
	}
	if missing != nil {
		return missingArgs(fn, "keyword-only", missing)
	}
	return nil
}

func missingArgs(fn *Function, kind string, names []string) error {
	s := "s"
	if len(names) == 1 {
		s = ""
	}
	return object.Raise(object.TypeError, "%s() missing %d required %s argument%s: %s", fn.Qualname(), len(names), kind, s, object.JoinAnd(names))
}

func tooManyArgs(fn *Function, given int, kw []object.Kw) error {
	c := fn.proto.code
	takes, s := fmt.Sprint(c.NumParams), "s"
	if c.NumParams == 1 {
		s = ""
	}
	if d := len(fn.positional()); d > 0 {
		takes, s = fmt.Sprintf("from %d to %d", c.NumParams-d, c.NumParams), "s"
	}
	were := "were"
	if given == 1 {
		were = "was"
	}
	kwonly := 0
	for _, k := range kw {
		for i := c.NumParams; i < c.NumParams+c.NumKwOnly; i++ {
			if c.Params[i] == k.Name {
				kwonly++
			}
		}
	}
	if kwonly > 0 {
		p := "s"
		if given == 1 {
			p = ""
		}
		q := "s"
		if kwonly == 1 {
			q = ""
		}
		return object.Raise(object.TypeError, "%s() takes %s positional argument%s but %d positional argument%s (and %d keyword-only argument%s) were given",
			fn.Qualname(), takes, s, given, p, kwonly, q)
	}
	return object.Raise(object.TypeError, "%s() takes %s positional argument%s but %d %s given", fn.Qualname(), takes, s, given, were)
}
