package csvmod

import (
	"strings"
	"unicode/utf8"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// A writer is what writer() returns.
type writer struct {
	object.Instance
	m       *module
	dialect *Dialect
	file    value
	write   value     // its method
	special [256]bool // bytes that begin a character with a meaning
	spare   []byte    // room for the next line
}

func (m *module) newWriter(th thread, file, dialect value, kw []object.Kw) (value, error) {
	d, err := m.dialect(th, m.dialects, dialect, kw)
	if err != nil {
		return nil, err
	}
	write, err := object.LookupAttr(th, file, "write")
	if err != nil {
		return nil, err
	}
	if write == nil || !object.IsCallable(write) {
		return nil, object.Raise(object.TypeError, `argument 1 must have a "write" method`)
	}
	w := &writer{Instance: object.MakeInstance(m.writers), m: m, dialect: d, file: file, write: write}
	for _, c := range append(strings.Split(d.lineterminator, ""), d.delimiter, d.quotechar, d.escapechar, "\n", "\r") {
		if c != "" {
			w.special[c[0]] = true
		}
	}
	return w, nil
}

func writerDef() *object.Def {
	return &object.Def{Name: "writer", Module: "_csv", Final: true, New: uncreatable("writer"),
		Methods: []object.MethodDef{
			{Name: "writerow", Sig: "row, /", Doc: "Write a row: the items of an iterable.", Fn: func(th thread, self value, a []value) (value, error) {
				return self.(*writer).writeRow(th, a[0])
			}},
			{Name: "writerows", Sig: "rows, /", Doc: "Write the rows of an iterable.", Fn: func(th thread, self value, a []value) (value, error) {
				rows, err := object.Iter(th, a[0])
				for err == nil {
					var row value
					if row, err = object.Next(th, rows); row == nil {
						break
					}
					_, err = self.(*writer).writeRow(th, row)
				}
				return starlark.None, err
			}},
		},
		GetSets: []object.GetSetDef{
			{Name: "dialect", Get: func(th thread, self value) (value, error) { return self.(*writer).dialect, nil }, Set: readOnly, Deletes: true},
		}}
}

// writeRow writes a row and returns what the write method of the file does.
func (w *writer) writeRow(th thread, row value) (value, error) {
	fields, err := object.Iter(th, row)
	if err != nil {
		if object.Matches(err, object.TypeError) {
			err = object.Raise(w.m.err, "iterable expected, not %s", object.TypeName(row))
		}
		return nil, err
	}
	l := line{m: w.m, dialect: w.dialect, special: &w.special, text: w.spare[:0]}
	w.spare = nil // the __str__ of a field may write, too
	for {
		v, err := object.Next(th, fields)
		if err != nil {
			return nil, err
		}
		if v == nil {
			break
		}
		if err := l.add(th, v); err != nil {
			return nil, err
		}
	}
	if err := l.end(); err != nil {
		return nil, err
	}
	s := object.TextOf(l.text)
	w.spare = l.text
	if object.AppendText(w.file, s) {
		return starlark.MakeInt(object.StrLen(string(s.(starlark.String)))), nil
	}
	return object.Call1(th, w.write, s)
}

// A line is a row as text, as far as it is made.
type line struct {
	m       *module
	dialect *Dialect
	special *[256]bool
	text    []byte
	fields  int
	null    bool // the last field is None
}

// add adds a field.
func (l *line) add(th thread, v value) error {
	l.null = v == starlark.None
	text, isText := object.Unbox(v).(starlark.String)
	quoted := false
	switch l.dialect.quoting {
	case quoteAll:
		quoted = true
	case quoteNonNumeric:
		quoted = isText || !isNumber(v)
	case quoteStrings:
		quoted = isText
	case quoteNotNull:
		quoted = !l.null
	}
	if !isText && !l.null {
		s, err := object.Str(th, v)
		if err != nil {
			return err
		}
		text = starlark.String(s)
	}
	return l.join(string(text), quoted)
}

// isNumber reports whether a value has a conversion to a number.
func isNumber(v value) bool {
	switch object.Unbox(v).(type) {
	case starlark.Int, starlark.Float, starlark.Bool, object.Complex:
		return true
	}
	c := object.TypeOf(v)
	return c.Special(object.SpFloat) != nil || c.Special(object.SpIndex) != nil || c.Lookup("__int__") != nil
}

// mustNotBeEmpty reports whether an empty field cannot be written.
func (l *line) mustNotBeEmpty() bool {
	q := l.dialect.quoting
	return q == quoteNone || l.null && (q == quoteStrings || q == quoteNotNull)
}

// join adds the text of a field.
func (l *line) join(text string, quoted bool) error {
	d := l.dialect
	if text == "" && d.delimiter == " " && d.skipinitialspace {
		if l.mustNotBeEmpty() {
			return object.Raise(l.m.err, "empty field must be quoted if delimiter is a space and skipinitialspace is true")
		}
		quoted = true
	}
	if l.fields > 0 {
		l.text = append(l.text, d.delimiter...)
	}
	l.fields++
	start := len(l.text)
	l.text = append(l.text, d.quotechar...)
	for i := 0; i < len(text); {
		n := 0
		for i+n < len(text) && !l.special[text[i+n]] {
			n++
		}
		l.text = append(l.text, text[i:i+n]...)
		if i += n; i == len(text) {
			break
		}
		if n = 1; text[i] >= utf8.RuneSelf {
			_, n = object.DecodeRune(text[i:])
		}
		c := text[i : i+n]
		i += n
		switch {
		case c != "\n" && c != "\r" && c != d.delimiter && c != d.quotechar && c != d.escapechar && !strings.Contains(d.lineterminator, c):
		case d.quoting != quoteNone && c == d.quotechar && d.doublequote:
			l.text = append(l.text, c...)
			quoted = true
		case d.quoting == quoteNone || c == d.quotechar || c == d.escapechar:
			if d.escapechar == "" {
				return object.Raise(l.m.err, "need to escape, but no escapechar set")
			}
			l.text = append(l.text, d.escapechar...)
		default:
			quoted = true
		}
		l.text = append(l.text, c...)
	}
	if quoted {
		l.text = append(l.text, d.quotechar...)
	} else {
		l.text = append(l.text[:start], l.text[start+len(d.quotechar):]...)
	}
	return nil
}

// end ends the line.
func (l *line) end() error {
	if l.fields > 0 && len(l.text) == 0 {
		if l.mustNotBeEmpty() {
			return object.Raise(l.m.err, "single empty field record must be quoted")
		}
		l.fields--
		if err := l.join("", true); err != nil {
			return err
		}
	}
	l.text = append(l.text, l.dialect.lineterminator...)
	return nil
}
