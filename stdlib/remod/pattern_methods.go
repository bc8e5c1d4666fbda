package remod

import (
	"fmt"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// Repr shows source and flags.
func (p *Pattern) Repr(th thread) (string, error) {
	src, err := object.Repr(th, p.source)
	if err != nil {
		return "", err
	}
	if runes := []rune(src); len(runes) > 200 {
		src = string(runes[:200])
	}
	flags := p.flags
	if p.text {
		flags &^= flagUnicode
	}
	if flags != 0 {
		src += ", " + flagText(flags)
	}
	return fmt.Sprintf("re.compile(%s)", src), nil
}

func (m *module) patternDef() *object.Def {
	type args = []value
	method := func(f func(th thread, p *Pattern, a args) (value, error)) object.NativeFunc {
		return func(th thread, self value, a []value) (value, error) { return f(th, self.(*Pattern), a) }
	}
	search := func(how mode) object.NativeFunc {
		return method(func(th thread, p *Pattern, a args) (value, error) {
			s, err := p.subject(th, a[0], a[1], a[2])
			if err != nil {
				return nil, err
			}
			found, err := p.find(th, s, s.pos, how)
			if found == nil {
				return starlark.None, err
			}
			return found, err
		})
	}
	replace := func(th thread, p *Pattern, a args) (value, int, error) {
		s, err := p.subject(th, a[1], nil, nil)
		if err != nil {
			return nil, 0, err
		}
		count, err := object.IndexInt(th, a[2])
		if err != nil {
			return nil, 0, err
		}
		return p.replace(th, a[0], s, count)
	}
	field := func(name string, f func(p *Pattern) value) object.GetSetDef {
		return object.GetSetDef{Name: name, Get: func(th thread, self value) (value, error) { return f(self.(*Pattern)), nil }}
	}
	const bounds = "string, pos=0, endpos=9223372036854775807"
	return &object.Def{
		Name: "Pattern", Module: "re", Final: true,
		Methods: []object.MethodDef{
			{Name: "match", Sig: bounds, Fn: search(atStart), Quick: quickSearch(atStart)},
			{Name: "fullmatch", Sig: bounds, Fn: search(whole), Quick: quickSearch(whole)},
			{Name: "search", Sig: bounds, Fn: search(anywhere), Quick: quickSearch(anywhere)},
			{Name: "findall", Sig: bounds, Fn: method(func(th thread, p *Pattern, a args) (value, error) {
				s, err := p.subject(th, a[0], a[1], a[2])
				if err != nil {
					return nil, err
				}
				empty := makeText("", s.text)
				var out []value
				err = p.each(th, s, true, func(found *Match) (bool, error) {
					switch len(found.spans) {
					case 1:
						out = append(out, found.text(0, empty))
					case 2:
						out = append(out, found.text(1, empty))
					default:
						t := make(starlark.Tuple, len(found.spans)-1)
						for i := range t {
							t[i] = found.text(i+1, empty)
						}
						out = append(out, t)
					}
					return true, nil
				})
				return starlark.NewList(out), err
			})},
			{Name: "finditer", Sig: bounds, Fn: method(func(th thread, p *Pattern, a args) (value, error) {
				s, err := p.subject(th, a[0], a[1], a[2])
				if err != nil {
					return nil, err
				}
				var out []value
				err = p.each(th, s, false, func(found *Match) (bool, error) {
					out = append(out, found)
					return true, nil
				})
				if err != nil {
					return nil, err
				}
				return object.Iter(th, starlark.NewList(out))
			})},
			{Name: "split", Sig: "string, maxsplit=0", Fn: method(func(th thread, p *Pattern, a args) (value, error) {
				s, err := p.subject(th, a[0], nil, nil)
				if err != nil {
					return nil, err
				}
				limit, err := object.IndexInt(th, a[1])
				if err != nil {
					return nil, err
				}
				var out []value
				last, n := 0, 0
				err = p.each(th, s, true, func(found *Match) (bool, error) {
					out = append(out, s.slice(last, found.spans[0].from))
					for i := 1; i < len(found.spans); i++ {
						out = append(out, found.text(i, starlark.None))
					}
					last = found.spans[0].to
					n++
					return limit == 0 || n < limit, nil
				})
				return starlark.NewList(append(out, s.slice(last, s.length))), err
			})},
			{Name: "sub", Sig: "repl, string, count=0", Fn: method(func(th thread, p *Pattern, a args) (value, error) {
				v, _, err := replace(th, p, a)
				return v, err
			})},
			{Name: "subn", Sig: "repl, string, count=0", Fn: method(func(th thread, p *Pattern, a args) (value, error) {
				v, n, err := replace(th, p, a)
				return starlark.Tuple{v, starlark.MakeInt(n)}, err
			})},
			{Name: "__eq__", Sig: "other, /", Fn: method(func(th thread, p *Pattern, a args) (value, error) {
				q, ok := a[0].(*Pattern)
				if !ok {
					return object.NotImplemented, nil
				}
				same, err := object.Equal(th, p.source, q.source)
				return starlark.Bool(same && p.flags == q.flags && p.text == q.text), err
			})},
			{Name: "__hash__", Fn: method(func(th thread, p *Pattern, a args) (value, error) {
				h, err := p.source.Hash()
				return starlark.MakeInt64(int64(h) ^ int64(p.flags)), err
			})},
			{Name: "__copy__", Fn: func(th thread, self value, a []value) (value, error) { return self, nil }},
			{Name: "__deepcopy__", Sig: "memo, /", Fn: func(th thread, self value, a []value) (value, error) { return self, nil }},
		},
		GetSets: []object.GetSetDef{
			field("pattern", func(p *Pattern) value { return p.source }),
			field("flags", func(p *Pattern) value { return starlark.MakeInt(p.flags) }),
			field("groups", func(p *Pattern) value { return starlark.MakeInt(len(p.groups) - 1) }),
			field("groupindex", func(p *Pattern) value {
				d := new(starlark.Dict)
				for n, name := range p.byNum {
					if name != "" {
						d.SetKey(starlark.String(name), starlark.MakeInt(n))
					}
				}
				return &object.MappingProxy{Map: d}
			}),
		},
	}
}
