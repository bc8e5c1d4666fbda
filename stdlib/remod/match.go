package remod

import (
	"fmt"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// A span is where a group matched; -1, -1 if it took no part.
type span struct{ from, to int }

// A Match is re.Match.
type Match struct {
	object.Instance
	p     *Pattern
	s     *subject
	spans []span
	few   [fewSpans]span // holds the spans of most
}

const fewSpans = 3

func (m *Match) text(n int, missing value) value {
	if sp := m.spans[n]; sp.from >= 0 {
		return m.s.slice(sp.from, sp.to)
	}
	return missing
}

// index returns the number of a group given by number or name.
func (m *Match) index(th thread, v value) (int, error) {
	if name, ok := object.Unbox(v).(starlark.String); ok {
		if n, ok := m.p.names[string(name)]; ok {
			return n, nil
		}
	} else if n, err := object.IndexInt(th, v); err == nil && n >= 0 && n < len(m.spans) {
		return n, nil
	}
	return 0, object.Raise(object.IndexError, "no such group")
}

// last returns the group that was closed last; 0 if none.
func (m *Match) last() int {
	best := 0
	for i := 1; i < len(m.spans); i++ {
		if m.spans[i].from < 0 {
			continue
		}
		if best == 0 || m.spans[i].to > m.spans[best].to ||
			m.spans[i].to == m.spans[best].to && m.p.groups[i].order > m.p.groups[best].order {
			best = i
		}
	}
	return best
}

// Repr shows where and what matched.
func (m *Match) Repr(th thread) (string, error) {
	r, err := object.Repr(th, m.text(0, starlark.None))
	return fmt.Sprintf("<re.Match object; span=(%d, %d), match=%s>", m.spans[0].from, m.spans[0].to, r), err
}

func (sp span) pair() value {
	return starlark.Tuple{starlark.MakeInt(sp.from), starlark.MakeInt(sp.to)}
}

// quickGroup is group() for one number.
func quickGroup(th thread, a []object.Reg) (object.Reg, bool) {
	if len(a) == 0 || len(a) > 2 {
		return object.Reg{}, false
	}
	m, ok := a[0].Obj.(*Match)
	if !ok {
		return object.Reg{}, false
	}
	n := int64(0)
	if len(a) == 2 {
		if n, ok = a[1].Int(); !ok || n < 0 || n >= int64(len(m.spans)) {
			return object.Reg{}, false
		}
	}
	return object.Reg{Obj: m.text(int(n), starlark.None)}, true
}

func matchDef() *object.Def {
	method := func(f func(th thread, m *Match, a []value) (value, error)) object.NativeFunc {
		return func(th thread, self value, a []value) (value, error) { return f(th, self.(*Match), a) }
	}
	place := func(f func(sp span) value) object.NativeFunc {
		return method(func(th thread, m *Match, a []value) (value, error) {
			n, err := m.index(th, a[0])
			if err != nil {
				return nil, err
			}
			return f(m.spans[n]), nil
		})
	}
	field := func(name string, f func(m *Match) value) object.GetSetDef {
		return object.GetSetDef{Name: name, Get: func(th thread, self value) (value, error) { return f(self.(*Match)), nil }}
	}
	return &object.Def{
		Name: "Match", Module: "re", Final: true,
		Methods: []object.MethodDef{
			{Name: "group", Sig: "*args", Quick: quickGroup, Fn: method(func(th thread, m *Match, a []value) (value, error) {
				args := a[0].(starlark.Tuple)
				if len(args) == 0 {
					return m.text(0, starlark.None), nil
				}
				out := make(starlark.Tuple, len(args))
				for i, x := range args {
					n, err := m.index(th, x)
					if err != nil {
						return nil, err
					}
					out[i] = m.text(n, starlark.None)
				}
				if len(out) == 1 {
					return out[0], nil
				}
				return out, nil
			})},
			{Name: "__getitem__", Sig: "key, /", Fn: method(func(th thread, m *Match, a []value) (value, error) {
				n, err := m.index(th, a[0])
				if err != nil {
					return nil, err
				}
				return m.text(n, starlark.None), nil
			})},
			{Name: "groups", Sig: "default=None", Fn: method(func(th thread, m *Match, a []value) (value, error) {
				out := make(starlark.Tuple, len(m.spans)-1)
				for i := range out {
					out[i] = m.text(i+1, a[0])
				}
				return out, nil
			})},
			{Name: "groupdict", Sig: "default=None", Fn: method(func(th thread, m *Match, a []value) (value, error) {
				d := new(starlark.Dict)
				for n, name := range m.p.byNum {
					if name != "" {
						d.SetKey(starlark.String(name), m.text(n, a[0]))
					}
				}
				return d, nil
			})},
			{Name: "start", Sig: "group=0, /", Fn: place(func(sp span) value { return starlark.MakeInt(sp.from) })},
			{Name: "end", Sig: "group=0, /", Fn: place(func(sp span) value { return starlark.MakeInt(sp.to) })},
			{Name: "span", Sig: "group=0, /", Fn: place(span.pair)},
			{Name: "expand", Sig: "template", Fn: method(func(th thread, m *Match, a []value) (value, error) {
				parts, err := m.p.template(a[0])
				if err != nil {
					return nil, err
				}
				return makeText(m.expand(parts), m.s.text), nil
			})},
			{Name: "__copy__", Fn: func(th thread, self value, a []value) (value, error) { return self, nil }},
			{Name: "__deepcopy__", Sig: "memo, /", Fn: func(th thread, self value, a []value) (value, error) { return self, nil }},
		},
		GetSets: []object.GetSetDef{
			field("string", func(m *Match) value { return m.s.value }),
			field("re", func(m *Match) value { return m.p }),
			field("pos", func(m *Match) value { return starlark.MakeInt(m.s.pos) }),
			field("endpos", func(m *Match) value { return starlark.MakeInt(m.s.endpos) }),
			field("lastindex", func(m *Match) value {
				if n := m.last(); n > 0 {
					return starlark.MakeInt(n)
				}
				return starlark.None
			}),
			field("lastgroup", func(m *Match) value {
				if name := m.p.byNum[m.last()]; name != "" {
					return starlark.String(name)
				}
				return starlark.None
			}),
			field("regs", func(m *Match) value {
				out := make(starlark.Tuple, len(m.spans))
				for i, sp := range m.spans {
					out[i] = sp.pair()
				}
				return out
			}),
		},
	}
}
