package object

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"go.starlark.net/starlark"
)

// A Param is a parameter of a native function.
type Param struct {
	Name    string
	Default starlark.Value // nil: required, or optional without default (Optional)
	Text    string         // the default as written
	Kind    ParamKind
	// Optional parameters without a Default are passed as nil when omitted.
	Optional bool
}

// ParamKind is the kind of a parameter, as in inspect.Parameter.
type ParamKind uint8

// The kinds of parameters.
const (
	PosOnly ParamKind = iota
	PosOrKw
	VarPos
	KwOnly
	VarKw
)

// A Signature is the parsed Sig of a MethodDef.
type Signature struct {
	Params []Param
	npos   int  // parameters that take positional arguments
	nreq   int  // required ones among them
	kwOK   bool // some parameter may be passed by keyword
	varPos int  // index of *args, or -1
	varKw  int  // index of **kw, or -1
	simple bool // all parameters take positional arguments

	defaults []starlark.Value // by parameter; nil where there is none
}

func parseSignature(text string) *Signature {
	s := &Signature{varPos: -1, varKw: -1}
	kind := PosOrKw
	if text != "" {
		for _, part := range splitParams(text) {
			name, def, has := strings.Cut(part, "=")
			name = strings.TrimSpace(name)
			switch {
			case name == "/":
				for i := range s.Params {
					s.Params[i].Kind = PosOnly
				}
				continue
			case name == "*":
				kind = KwOnly
				continue
			case strings.HasPrefix(name, "**"):
				s.varKw = len(s.Params)
				s.Params = append(s.Params, Param{Name: name[2:], Kind: VarKw})
				continue
			case strings.HasPrefix(name, "*"):
				s.varPos = len(s.Params)
				s.Params = append(s.Params, Param{Name: name[1:], Kind: VarPos})
				kind = KwOnly
				continue
			}
			p := Param{Name: name, Kind: kind}
			if has {
				p.Optional = true
				p.Text = strings.TrimSpace(def)
				p.Default = parseDefault(p.Text)
			}
			s.Params = append(s.Params, p)
		}
	}
	for _, p := range s.Params {
		switch p.Kind {
		case PosOnly, PosOrKw:
			s.npos++
			if !p.Optional {
				s.nreq++
			}
		}
		if p.Kind == PosOrKw || p.Kind == KwOnly || p.Kind == VarKw {
			s.kwOK = true
		}
	}
	s.simple = s.npos == len(s.Params)
	s.defaults = make([]starlark.Value, len(s.Params))
	for i, p := range s.Params {
		s.defaults[i] = p.Default
	}
	return s
}

func splitParams(text string) []string {
	var parts []string
	depth, start := 0, 0
	var quote byte
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '\'' || c == '"':
			quote = c
		case c == '(':
			depth++
		case c == ')':
			depth--
		case c == ',' && depth == 0:
			parts = append(parts, strings.TrimSpace(text[start:i]))
			start = i + 1
		}
	}
	return append(parts, strings.TrimSpace(text[start:]))
}

// parseDefault evaluates the default of a parameter in a signature table.
func parseDefault(text string) starlark.Value {
	switch text {
	case "None":
		return starlark.None
	case "True":
		return starlark.True
	case "False":
		return starlark.False
	case "()":
		return starlark.Tuple{}
	case "<unset>", "...":
		return nil
	}
	if i, err := strconv.ParseInt(text, 10, 64); err == nil {
		return starlark.MakeInt64(i)
	}
	if f, err := strconv.ParseFloat(text, 64); err == nil {
		return starlark.Float(f)
	}
	if n := len(text); n >= 2 && (text[0] == '\'' || text[0] == '"') {
		return starlark.String(strings.ReplaceAll(text[1:n-1], `\n`, "\n"))
	}
	return nil
}

// String returns the signature in Python's syntax, in parentheses.
func (s *Signature) String() string {
	var b strings.Builder
	b.WriteByte('(')
	star := false
	for i, p := range s.Params {
		if i > 0 {
			b.WriteString(", ")
		}
		switch p.Kind {
		case VarPos:
			b.WriteByte('*')
			star = true
		case VarKw:
			b.WriteString("**")
		case KwOnly:
			if !star {
				b.WriteString("*, ")
				star = true
			}
		}
		b.WriteString(p.Name)
		if p.Optional {
			b.WriteByte('=')
			b.WriteString(p.Text)
		}
		if p.Kind == PosOnly && (i+1 == len(s.Params) || s.Params[i+1].Kind != PosOnly) {
			b.WriteString(", /")
		}
	}
	b.WriteByte(')')
	return b.String()
}

// bind appends to buf one argument for each parameter.
func (s *Signature) bind(f *Native, buf []starlark.Value, pos []starlark.Value, kw []Kw) ([]starlark.Value, error) {
	tooMany := len(pos) > s.npos && s.varPos < 0
	native := s.kwOK && !f.pyStyle()
	if tooMany && (len(kw) == 0 || native) || native && s.varPos < 0 && s.varKw < 0 && len(pos)+len(kw) > len(s.Params) {
		return nil, s.tooMany(f, len(pos), len(kw))
	}
	args := buf
	if s.simple && len(kw) == 0 && len(pos) >= s.nreq {
		args = append(args, pos...)
		return append(args, s.defaults[len(pos):]...), nil
	}
	n := 0
	for i := range s.Params {
		p := &s.Params[i]
		var v starlark.Value
		switch p.Kind {
		case PosOnly, PosOrKw:
			if n < len(pos) {
				v = pos[n]
				n++
			}
		case VarPos:
			v = noArgs
			if len(pos) > s.npos {
				v = append(starlark.Tuple(nil), pos[s.npos:]...)
			}
		case VarKw:
			v = noKwargs
			if len(kw) > 0 {
				v = new(starlark.Dict)
			}
		}
		args = append(args, v)
	}
	unexpected := ""
kws:
	for _, k := range kw {
		for i := range s.Params {
			p := &s.Params[i]
			if p.Name == k.Name && (p.Kind == PosOrKw || p.Kind == KwOnly) {
				if args[i] != nil {
					return nil, s.duplicate(f, p.Name, i)
				}
				args[i] = k.Value
				continue kws
			}
		}
		if s.varKw < 0 {
			if unexpected = k.Name; native {
				continue // what is missing counts more
			}
			return nil, s.unexpected(f, k.Name)
		}
		args[s.varKw].(*starlark.Dict).SetKey(starlark.String(k.Name), k.Value)
	}
	if tooMany { // Python functions, and those without keywords, look at these first
		return nil, s.tooMany(f, len(pos), len(kw))
	}
	for i := range s.Params {
		p := &s.Params[i]
		if args[i] == nil {
			if !p.Optional {
				return nil, s.missing(f, args, len(pos), len(kw))
			}
			args[i] = p.Default
		}
	}
	if unexpected != "" {
		return nil, s.unexpected(f, unexpected)
	}
	return args, nil
}

// What *args and **kwargs of natives are when they got nothing. The dict is
// frozen, because all calls share it.
var (
	noArgs   starlark.Value = starlark.Tuple{}
	noKwargs starlark.Value = func() starlark.Value { d := new(starlark.Dict); d.Freeze(); return d }()
)

// KeywordsOf returns the items of a dict as keyword arguments; TypeError if a key is no str.
func KeywordsOf(d *starlark.Dict) ([]Kw, error) {
	if d.Len() == 0 {
		return nil, nil // without what the loop's results take on the heap
	}
	return collectKeywords(d)
}

func collectKeywords(d *starlark.Dict) ([]Kw, error) {
	kw := make([]Kw, 0, d.Len())
	for k, v := range d.Entries() {
		name, ok := Unbox(k).(starlark.String)
		if !ok {
			return nil, Raise(TypeError, "keywords must be strings")
		}
		kw = append(kw, Kw{Name: string(name), Value: v})
	}
	return kw, nil
}

func plural(n int) string {
	if n == 1 {
		return ""
	}
	return "s"
}

func (s *Signature) tooMany(f *Native, npos, nkw int) error {
	if f.pyStyle() {
		self := 0
		if k := f.Kind(); k != StaticMethodKind && k != ModuleFunc {
			self = 1
		}
		takes := strconv.Itoa(s.npos + self)
		if s.nreq < s.npos {
			takes = fmt.Sprintf("from %d to %d", s.nreq+self, s.npos+self)
		}
		were := "were"
		if npos+self == 1 {
			were = "was"
		}
		pl := plural(s.npos + self)
		if s.nreq < s.npos {
			pl = "s"
		}
		return Raise(TypeError, "%s() takes %s positional argument%s but %d %s given", f.Qualname(), takes, pl, npos+self, were)
	}
	switch {
	case len(s.Params) == 0:
		return Raise(TypeError, "%s() takes no arguments (%d given)", f.errorName(), npos)
	case s.npos == 0:
		return Raise(TypeError, "%s() takes no positional arguments", f.calledName())
	case s.varKw >= 0:
		return s.wrongCount(f, npos)
	case s.kwOK:
		return Raise(TypeError, "%s() takes at most %d argument%s (%d given)", f.calledName(), len(s.Params), plural(len(s.Params)), npos+nkw)
	case s.npos == 1 && s.nreq == 1:
		return Raise(TypeError, "%s() takes exactly one argument (%d given)", f.errorName(), npos)
	}
	return s.wrongCount(f, npos)
}

func (s *Signature) wrongCount(f *Native, npos int) error {
	bound, n := "", s.npos
	if s.nreq < s.npos {
		bound = "at most "
		if npos < s.nreq {
			bound, n = "at least ", s.nreq
		}
	}
	return Raise(TypeError, "%s expected %s%d argument%s, got %d", f.calledName(), bound, n, plural(n), npos)
}

func (s *Signature) missing(f *Native, args []starlark.Value, npos, nkw int) error {
	if !f.pyStyle() {
		if !s.kwOK {
			if s.npos == 1 && s.nreq == 1 {
				return Raise(TypeError, "%s() takes exactly one argument (%d given)", f.errorName(), npos+nkw)
			}
			return s.wrongCount(f, npos+nkw)
		}
		for i, p := range s.Params {
			if args[i] == nil && !p.Optional {
				if p.Kind == PosOnly {
					bound := "exactly"
					if s.nreq < s.npos {
						bound = "at least"
					}
					return Raise(TypeError, "%s() takes %s %d positional argument%s (%d given)", f.calledName(), bound, s.nreq, plural(s.nreq), npos)
				}
				return Raise(TypeError, "%s() missing required argument '%s' (pos %d)", f.calledName(), p.Name, i+1)
			}
		}
	}
	var names []string
	kind := "positional"
	for i, p := range s.Params {
		if args[i] == nil && !p.Optional {
			if p.Kind == KwOnly {
				if len(names) > 0 {
					break
				}
				kind = "keyword-only"
			}
			names = append(names, "'"+p.Name+"'")
		}
	}
	return Raise(TypeError, "%s() missing %d required %s argument%s: %s", f.Qualname(), len(names), kind, plural(len(names)), JoinAnd(names))
}

// withoutSelf makes the error of a call of a method through its class with keyword
// arguments only.
func (s *Signature) withoutSelf(f *Native, kw []Kw) error {
	names := []string{"'self'"}
	for _, p := range s.Params {
		given := slices.ContainsFunc(kw, func(k Kw) bool { return k.Name == p.Name })
		if (p.Kind == PosOnly || p.Kind == PosOrKw) && p.Default == nil && !p.Optional && !given {
			names = append(names, "'"+p.Name+"'")
		}
	}
	return Raise(TypeError, "%s() missing %d required positional argument%s: %s", f.Qualname(), len(names), plural(len(names)), JoinAnd(names))
}

// keywords returns the names of the parameters that may be given by keyword.
func (s *Signature) keywords() []string {
	var names []string
	for _, p := range s.Params {
		if p.Kind == PosOrKw || p.Kind == KwOnly {
			names = append(names, p.Name)
		}
	}
	return names
}

// Keywords reports whether the function takes any arguments by keyword.
func (s *Signature) Keywords() bool { return s.kwOK }

// UnexpectedKeyword is the error of fn, "f()" in most cases, for a keyword argument
// that it does not have among its keywords.
func UnexpectedKeyword(fn, name string, keywords []string) error {
	if hint := NearestName(name, keywords); hint != "" {
		return Raise(TypeError, "%s got an unexpected keyword argument '%s'. Did you mean '%s'?", fn, name, hint)
	}
	return Raise(TypeError, "%s got an unexpected keyword argument '%s'", fn, name)
}

// JoinAnd joins names as Python's error texts do: "a", "a and b", "a, b, and c".
func JoinAnd(names []string) string {
	switch n := len(names); n {
	case 0:
		return ""
	case 1:
		return names[0]
	case 2:
		return names[0] + " and " + names[1]
	default:
		return strings.Join(names[:n-1], ", ") + ", and " + names[n-1]
	}
}

func (s *Signature) duplicate(f *Native, name string, i int) error {
	if f.pyStyle() {
		return Raise(TypeError, "%s() got multiple values for argument '%s'", f.Qualname(), name)
	}
	return Raise(TypeError, "argument for %s() given by name ('%s') and position (%d)", f.calledName(), name, i+1)
}

func (s *Signature) unexpected(f *Native, name string) error {
	if !s.kwOK && !f.pyStyle() {
		return Raise(TypeError, "%s() takes no keyword arguments", f.errorName())
	}
	for _, p := range s.Params {
		if p.Kind == PosOnly && p.Name == name {
			return Raise(TypeError, "%s() got some positional-only arguments passed as keyword arguments: '%s'", f.calledName(), name)
		}
	}
	called := f.Qualname()
	if !f.pyStyle() {
		called = f.calledName()
	}
	return UnexpectedKeyword(called+"()", name, s.keywords())
}
