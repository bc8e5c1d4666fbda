package csvmod

import (
	"strings"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// A quoting says which fields are quoted.
type quoting int

// The quotings, numbered as CPython's.
const (
	quoteMinimal quoting = iota
	quoteAll
	quoteNonNumeric
	quoteNone
	quoteStrings
	quoteNotNull
)

// A Dialect is how a table is written. Its characters are strings of one character, "" for
// none.
type Dialect struct {
	object.Instance
	delimiter, escapechar, quotechar string
	lineterminator                   string
	quoting                          quoting
	doublequote                      bool
	skipinitialspace, strict         bool
}

// options are the attributes of a dialect as they are given, in the order in which they are
// checked.
var options = [...]string{"delimiter", "doublequote", "escapechar", "lineterminator", "quotechar", "quoting", "skipinitialspace", "strict"}

// dialect makes a dialect of another one, which may be a name or any object with such
// attributes, or nil, and of the attributes in kw.
func (m *module) dialect(th thread, cls *object.Class, from value, kw []object.Kw) (*Dialect, error) {
	var given [len(options)]value
	for _, k := range kw {
		i := 0
		for i < len(options) && options[i] != k.Name {
			i++
		}
		switch {
		case i < len(options):
			given[i] = k.Value
		case k.Name == "dialect" && from == nil:
			from = k.Value
		default:
			return nil, object.Raise(object.TypeError, "this function got an unexpected keyword argument '%s'", k.Name)
		}
	}
	if from != nil {
		if _, ok := object.Unbox(from).(starlark.String); ok {
			var err error
			if from, err = m.named(th, from); err != nil {
				return nil, err
			}
		}
		if d, ok := from.(*Dialect); ok && given == [len(options)]value{} {
			return d, nil
		}
		for i, name := range options {
			if given[i] != nil {
				continue
			}
			v, err := object.LookupAttr(th, from, name)
			if err != nil && object.Stops(err) {
				return nil, err
			}
			if err == nil {
				given[i] = v
			}
		}
	}
	d := &Dialect{Instance: object.MakeInstance(cls), delimiter: ",", doublequote: true, lineterminator: "\r\n", quotechar: `"`}
	for i, v := range given {
		if v == nil {
			continue
		}
		if err := d.set(th, options[i], v); err != nil {
			return nil, err
		}
	}
	if given[5] == nil && given[4] == starlark.None {
		d.quoting = quoteNone
	}
	return d, d.check()
}

// set sets an attribute.
func (d *Dialect) set(th thread, name string, v value) (err error) {
	switch name {
	case "delimiter":
		d.delimiter, err = char(name, v, "string")
	case "escapechar", "quotechar":
		c := ""
		if v != starlark.None {
			if c, err = char(name, v, "string or None"); err != nil {
				return err
			}
		}
		if name == "quotechar" {
			d.quotechar = c
		} else {
			d.escapechar = c
		}
	case "lineterminator":
		s, ok := object.Unbox(v).(starlark.String)
		if !ok {
			if v == starlark.None {
				return object.Raise(object.TypeError, "lineterminator must be set")
			}
			return object.Raise(object.TypeError, `"lineterminator" must be a string`)
		}
		d.lineterminator = string(s)
	case "quoting":
		n, ok := v.(starlark.Int)
		if !ok {
			return object.Raise(object.TypeError, `"quoting" must be an integer`)
		}
		i, ok := n.Int64()
		if !ok || i != int64(int32(i)) {
			return object.Raise(object.OverflowError, "Python int too large to convert to C int")
		}
		if i < int64(quoteMinimal) || i > int64(quoteNotNull) {
			return object.Raise(object.TypeError, `bad "quoting" value`)
		}
		d.quoting = quoting(i)
	case "doublequote":
		d.doublequote, err = object.Truth(th, v)
	case "skipinitialspace":
		d.skipinitialspace, err = object.Truth(th, v)
	case "strict":
		d.strict, err = object.Truth(th, v)
	}
	return err
}

// char converts an attribute that is one character.
func char(name string, v value, kind string) (string, error) {
	s, ok := object.Unbox(v).(starlark.String)
	if !ok {
		return "", object.Raise(object.TypeError, `"%s" must be %s, not %s`, name, kind, object.TypeName(v))
	}
	if object.StrLen(string(s)) != 1 {
		return "", object.Raise(object.TypeError, `"%s" must be a 1-character string`, name)
	}
	return string(s), nil
}

// check refuses characters that cannot be told apart.
func (d *Dialect) check() error {
	if d.quoting != quoteNone && d.quotechar == "" {
		return object.Raise(object.TypeError, "quotechar must be set if quoting enabled")
	}
	chars := [...]struct {
		name, c string
		space   bool // may be a space
	}{{"delimiter", d.delimiter, true}, {"escapechar", d.escapechar, !d.skipinitialspace}, {"quotechar", d.quotechar, !d.skipinitialspace}}
	for _, x := range chars {
		if x.c == "\r" || x.c == "\n" || x.c == " " && !x.space {
			return object.Raise(object.ValueError, "bad %s value", x.name)
		}
		if x.c != "" && strings.Contains(d.lineterminator, x.c) {
			return object.Raise(object.ValueError, "bad %s or lineterminator value", x.name)
		}
	}
	for i, x := range chars {
		for _, y := range chars[i+1:] {
			if x.c == y.c && x.c != "" {
				return object.Raise(object.ValueError, "bad %s or %s value", x.name, y.name)
			}
		}
	}
	return nil
}

func (m *module) dialectDef() *object.Def {
	attr := func(name string, get func(d *Dialect) value) object.GetSetDef {
		return object.GetSetDef{Name: name, Get: func(th thread, self value) (value, error) { return get(self.(*Dialect)), nil }}
	}
	flag := func(name string, get func(d *Dialect) bool) object.GetSetDef {
		g := attr(name, func(d *Dialect) value { return starlark.Bool(get(d)) })
		g.Set = readOnly
		g.Deletes = true
		return g
	}
	orNone := func(c string) value {
		if c == "" {
			return starlark.None
		}
		return starlark.String(c)
	}
	return &object.Def{
		Name: "Dialect", Module: "_csv", Doc: "CSV dialect",
		New: func(th thread, cls *object.Class, pos []value, kw []object.Kw) (value, error) {
			var from value
			if len(pos) > 0 {
				from = pos[0]
			}
			for i, v := range pos[min(1, len(pos)):] {
				if i < len(options) {
					kw = append(kw[:len(kw):len(kw)], object.Kw{Name: options[i], Value: v})
				}
			}
			d, err := m.dialect(th, cls, from, kw)
			if err != nil {
				return nil, err
			}
			return d, nil
		},
		Methods: []object.MethodDef{
			{Name: "__init__", Sig: "*args, **kwargs", Fn: func(th thread, self value, a []value) (value, error) { return starlark.None, nil }},
			{Name: "__reduce_ex__", Sig: "protocol, /", Fn: func(th thread, self value, a []value) (value, error) {
				return nil, object.Raise(object.TypeError, "cannot pickle '%s' instances", object.TypeName(self))
			}},
		},
		GetSets: []object.GetSetDef{
			attr("delimiter", func(d *Dialect) value { return starlark.String(d.delimiter) }),
			attr("escapechar", func(d *Dialect) value { return orNone(d.escapechar) }),
			attr("quotechar", func(d *Dialect) value { return orNone(d.quotechar) }),
			attr("lineterminator", func(d *Dialect) value { return starlark.String(d.lineterminator) }),
			attr("quoting", func(d *Dialect) value { return starlark.MakeInt(int(d.quoting)) }),
			flag("doublequote", func(d *Dialect) bool { return d.doublequote }),
			flag("skipinitialspace", func(d *Dialect) bool { return d.skipinitialspace }),
			flag("strict", func(d *Dialect) bool { return d.strict }),
		},
	}
}

// readOnly is how an attribute of a C struct refuses to be set.
func readOnly(th thread, self, v value) error {
	return object.Raise(object.AttributeError, "readonly attribute")
}
