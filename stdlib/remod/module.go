// Package remod is the module re: Python's regular expressions, translated to those
// of github.com/dlclark/regexp2, which backtracks as CPython's engine does.
package remod

import (
	"fmt"
	"slices"
	"strings"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/vm"
	"go.starlark.net/starlark"
)

type module struct {
	pattern, match, flag, err *object.Class
	cache                     map[cacheKey]*Pattern
	last                      *content // of the last search
}

// Module makes the module re.
func Module(machine *vm.Machine) *object.Module {
	in := machine.Interp
	m := &module{cache: map[cacheKey]*Pattern{}}
	m.err = object.NewNativeClass(in, &object.Def{Name: "PatternError", Module: "re"}, object.ExceptionClass)
	m.match = object.NewNativeClass(in, matchDef())
	patternDef := m.patternDef()
	m.pattern = object.NewNativeClass(in, patternDef)
	m.flag = object.NewNativeClass(in, m.flagDef(), object.IntClass)
	mod := object.NewModule("re")
	for name, v := range map[string]value{"Pattern": m.pattern, "Match": m.match, "RegexFlag": m.flag, "error": m.err, "PatternError": m.err} {
		mod.Set(name, v)
	}
	mod.Set("NOFLAG", m.newFlag(0))
	for _, f := range flagNames {
		mod.Set(f.name, m.newFlag(f.bit))
		mod.Set(f.short, m.newFlag(f.bit))
	}
	object.PyFunctions(mod, m.functions(patternDef))
	return mod
}

func (m *module) functions(pattern *object.Def) []object.MethodDef {
	// through makes the function that compiles its first argument and calls a
	// method of the pattern with the others; flags is the last parameter.
	through := func(name, sig string, argc int) object.MethodDef {
		i := slices.IndexFunc(pattern.Methods, func(d object.MethodDef) bool { return d.Name == name })
		method := pattern.Methods[i].Fn
		return object.MethodDef{Name: name, Sig: sig, Fn: func(th thread, self value, a []value) (value, error) {
			p, err := m.argument(th, a[0], a[argc])
			if err != nil {
				return nil, err
			}
			var buf [5]value // absent bounds of the search are nil
			return method(th, p, append(buf[:0], a[1:argc]...)[:max(argc-1, 3)])
		}}
	}
	return []object.MethodDef{
		{Name: "compile", Sig: "pattern, flags=0", Fn: func(th thread, self value, a []value) (value, error) { return m.argument(th, a[0], a[1]) }},
		through("match", "pattern, string, flags=0", 2),
		through("fullmatch", "pattern, string, flags=0", 2),
		through("search", "pattern, string, flags=0", 2),
		through("findall", "pattern, string, flags=0", 2),
		through("finditer", "pattern, string, flags=0", 2),
		through("split", "pattern, string, maxsplit=0, flags=0", 3),
		through("sub", "pattern, repl, string, count=0, flags=0", 4),
		through("subn", "pattern, repl, string, count=0, flags=0", 4),
		{Name: "escape", Sig: "pattern", Fn: func(th thread, self value, a []value) (value, error) {
			s, text, ok := textOf(a[0])
			if !ok {
				return nil, object.Raise(object.TypeError, "decoding to str: need a bytes-like object, %s found", object.TypeName(a[0]))
			}
			var b strings.Builder
			for _, r := range s {
				if strings.ContainsRune("()[]{}?*+-|^$\\.&~# \t\n\r\v\f", r) {
					b.WriteByte('\\')
				}
				b.WriteRune(r)
			}
			return makeText(b.String(), text), nil
		}},
		{Name: "purge", Fn: func(th thread, self value, a []value) (value, error) {
			clear(m.cache)
			return starlark.None, nil
		}},
	}
}

// argument compiles a pattern unless it is compiled.
func (m *module) argument(th thread, pattern, flags value) (*Pattern, error) {
	n, err := object.IndexInt(th, flags)
	if err != nil {
		return nil, err
	}
	if p, ok := pattern.(*Pattern); ok {
		if n != 0 {
			return nil, object.Raise(object.ValueError, "cannot process flags argument with a compiled pattern")
		}
		return p, nil
	}
	return m.compile(pattern, n)
}

var flagNames = []struct {
	name, short string
	bit         int
}{{"ASCII", "A", flagASCII}, {"IGNORECASE", "I", flagIgnoreCase}, {"LOCALE", "L", flagLocale}, {"UNICODE", "U", flagUnicode},
	{"MULTILINE", "M", flagMultiline}, {"DOTALL", "S", flagDotAll}, {"VERBOSE", "X", flagVerbose}, {"DEBUG", "DEBUG", flagDebug}}

func flagText(n int) string {
	var names []string
	for _, f := range flagNames {
		if n&f.bit != 0 {
			names = append(names, "re."+f.name)
			n &^= f.bit
		}
	}
	if n != 0 {
		names = append(names, fmt.Sprintf("0x%x", n))
	}
	if names == nil {
		return "re.NOFLAG"
	}
	return strings.Join(names, "|")
}

func (m *module) newFlag(n int) value {
	return &object.Boxed{Instance: object.MakeInstance(m.flag), Val: starlark.MakeInt(n)}
}

// flagDef is RegexFlag: an int that shows and keeps the names of its bits.
func (m *module) flagDef() *object.Def {
	bits := func(name string, f func(a, b int) int) object.MethodDef {
		return object.MethodDef{Name: name, Sig: "other, /", Fn: func(th thread, self value, a []value) (value, error) {
			n, ok := object.Unbox(a[0]).(starlark.Int)
			if !ok {
				return object.NotImplemented, nil
			}
			x, _ := starlark.AsInt32(object.Unbox(self))
			y, _ := starlark.AsInt32(n)
			return m.newFlag(f(x, y)), nil
		}}
	}
	or := func(a, b int) int { return a | b }
	and := func(a, b int) int { return a & b }
	xor := func(a, b int) int { return a ^ b }
	show := func(th thread, self value, a []value) (value, error) {
		n, _ := starlark.AsInt32(object.Unbox(self))
		return starlark.String(flagText(n)), nil
	}
	return &object.Def{
		Name: "RegexFlag", Module: "re", Final: true,
		New: func(th thread, c *object.Class, pos []value, kw []object.Kw) (value, error) {
			if len(pos) != 1 {
				return nil, object.Raise(object.TypeError, "RegexFlag() takes one argument (%d given)", len(pos))
			}
			n, err := object.IndexInt(th, pos[0])
			return m.newFlag(n), err
		},
		Methods: []object.MethodDef{
			{Name: "__init__", Sig: "*args", Fn: func(th thread, self value, a []value) (value, error) { return starlark.None, nil }},
			bits("__or__", or), bits("__ror__", or), bits("__and__", and), bits("__rand__", and), bits("__xor__", xor), bits("__rxor__", xor),
			{Name: "__repr__", Fn: show}, {Name: "__str__", Fn: show},
		},
		GetSets: []object.GetSetDef{{Name: "value", Get: func(th thread, self value) (value, error) { return object.Unbox(self), nil }}},
	}
}
