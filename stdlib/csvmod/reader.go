package csvmod

import (
	"unicode/utf8"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// A state is where in a record a reader is.
type state int

const (
	startRecord state = iota
	startField
	escaped
	afterEscapedNewline
	inField
	inQuoted
	escapedInQuoted
	quoteInQuoted
	atNewline
)

// A reader is what reader() returns: an iterator over the rows of a table.
type reader struct {
	object.Instance
	m       *module
	dialect *Dialect
	lines   value // an iterator
	lineNum int
	special [256]bool // bytes that begin a character with a meaning

	state    state
	row      []value
	field    []byte
	unquoted bool // the field has no quotes
}

func (m *module) newReader(th thread, iterable, dialect value, kw []object.Kw) (value, error) {
	lines, err := object.Iter(th, iterable)
	if err != nil {
		return nil, err
	}
	d, err := m.dialect(th, m.dialects, dialect, kw)
	if err != nil {
		return nil, err
	}
	r := &reader{Instance: object.MakeInstance(m.readers), m: m, dialect: d, lines: lines}
	for _, c := range []string{d.delimiter, d.quotechar, d.escapechar, "\n", "\r"} {
		if c != "" {
			r.special[c[0]] = true
		}
	}
	return r, nil
}

func readerDef() *object.Def {
	return &object.Def{Name: "reader", Module: "_csv", Final: true, New: uncreatable("reader"), Methods: object.IteratorMethods()[:2],
		GetSets: []object.GetSetDef{
			{Name: "dialect", Get: func(th thread, self value) (value, error) { return self.(*reader).dialect, nil }, Set: readOnly, Deletes: true},
			{Name: "line_num", Get: func(th thread, self value) (value, error) { return starlark.MakeInt(self.(*reader).lineNum), nil }, Set: readOnly, Deletes: true},
		}}
}

// Next returns the next row, a list; nil at the end.
func (r *reader) Next(th thread) (value, error) {
	r.row = make([]value, 0, max(len(r.row), 4))
	r.field, r.state, r.unquoted = r.field[:0], startRecord, false
	for {
		line, err := object.Next(th, r.lines)
		if err != nil {
			return nil, err
		}
		if line == nil {
			if len(r.field) == 0 && r.state != inQuoted {
				return nil, nil
			}
			if r.dialect.strict {
				return nil, object.Raise(r.m.err, "unexpected end of data")
			}
			if err := r.save(th); err != nil {
				return nil, err
			}
			return starlark.NewList(r.row), nil
		}
		s, ok := object.Unbox(line).(starlark.String)
		if !ok {
			return nil, object.Raise(r.m.err, "iterator should return strings, not %s (the file should be opened in text mode)", object.TypeName(line))
		}
		r.lineNum++
		if err := r.read(th, string(s)); err != nil {
			return nil, err
		}
		if r.state == startRecord {
			return starlark.NewList(r.row), nil
		}
	}
}

// read takes a line.
func (r *reader) read(th thread, s string) error {
	for i := 0; i < len(s); {
		n := 1
		if r.state == inField || r.state == inQuoted {
			for n = 0; i+n < len(s) && !r.special[s[i+n]]; n++ {
			}
			if n > 0 {
				if err := r.add(s[i : i+n]); err != nil {
					return err
				}
				i += n
				continue
			}
			n = 1
		}
		if s[i] >= utf8.RuneSelf {
			_, n = object.DecodeRune(s[i:])
		}
		if err := r.step(th, s[i:i+n]); err != nil {
			return err
		}
		i += n
	}
	return r.step(th, "")
}

// step takes a character, "" at the end of a line.
func (r *reader) step(th thread, c string) error {
	d := r.dialect
	newline := c == "\n" || c == "\r"
	switch r.state {
	case startRecord:
		if c == "" {
			return nil
		}
		if newline {
			r.state = atNewline
			return nil
		}
		r.state = startField
		fallthrough
	case startField:
		r.unquoted = true
		switch {
		case newline || c == "":
			return r.endRecord(th, c)
		case c == d.quotechar && d.quoting != quoteNone:
			r.unquoted, r.state = false, inQuoted
		case c == d.escapechar:
			r.state = escaped
		case c == " " && d.skipinitialspace:
		case c == d.delimiter:
			return r.save(th)
		default:
			r.state = inField
			return r.add(c)
		}
	case escaped:
		if r.state = inField; newline {
			r.state = afterEscapedNewline
		}
		return r.add(orNewline(c))
	case afterEscapedNewline:
		if c == "" {
			return nil
		}
		fallthrough
	case inField:
		switch {
		case newline || c == "":
			return r.endRecord(th, c)
		case c == d.escapechar:
			r.state = escaped
		case c == d.delimiter:
			r.state = startField
			return r.save(th)
		default:
			return r.add(c)
		}
	case inQuoted:
		switch {
		case c == "":
		case c == d.escapechar:
			r.state = escapedInQuoted
		case c == d.quotechar && d.doublequote:
			r.state = quoteInQuoted
		case c == d.quotechar:
			r.state = inField
		default:
			return r.add(c)
		}
	case escapedInQuoted:
		r.state = inQuoted
		return r.add(orNewline(c))
	case quoteInQuoted:
		switch {
		case c == d.quotechar:
			r.state = inQuoted
			return r.add(c)
		case c == d.delimiter:
			r.state = startField
			return r.save(th)
		case newline || c == "":
			return r.endRecord(th, c)
		case d.strict:
			return object.Raise(r.m.err, "'%s' expected after '%s'", d.delimiter, d.quotechar)
		}
		r.state = inField
		return r.add(c)
	case atNewline:
		switch {
		case newline:
		case c == "":
			r.state = startRecord
		default:
			return object.Raise(r.m.err, "new-line character seen in unquoted field - do you need to open the file with newline=''?")
		}
	}
	return nil
}

// orNewline is what an escape character stands for: at the end of a line, that.
func orNewline(c string) string {
	if c == "" {
		return "\n"
	}
	return c
}

// add adds characters to the field.
func (r *reader) add(c string) error {
	r.field = append(r.field, c...)
	if len(r.field) > r.m.limit && object.StrLen(string(r.field)) > r.m.limit {
		return object.Raise(r.m.err, "field larger than field limit (%d)", r.m.limit)
	}
	return nil
}

// endRecord ends the last field of a row.
func (r *reader) endRecord(th thread, c string) error {
	if r.state = atNewline; c == "" {
		r.state = startRecord
	}
	return r.save(th)
}

// save ends a field.
func (r *reader) save(th thread) error {
	v := object.TextOf(r.field)
	if r.unquoted {
		switch q := r.dialect.quoting; {
		case len(r.field) == 0 && (q == quoteStrings || q == quoteNotNull):
			v = starlark.None
		case len(r.field) > 0 && (q == quoteStrings || q == quoteNonNumeric):
			var err error
			if v, err = object.Construct(th, object.FloatClass, []value{v}, nil); err != nil {
				return err
			}
		}
	}
	r.row = append(r.row, v)
	r.field = r.field[:0]
	return nil
}
