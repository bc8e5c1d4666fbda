package remod

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// describe returns the message with the position, and the line if there are several.
func (e *syntaxError) describe(src string) string {
	if e.pos < 0 {
		return e.msg
	}
	text := fmt.Sprintf("%s at position %d", e.msg, e.pos)
	if strings.Contains(src, "\n") {
		line, col := e.place(src)
		text += fmt.Sprintf(" (line %d, column %d)", line, col)
	}
	return text
}

// place returns line and column of the error, from 1.
func (e *syntaxError) place(src string) (line, col int) {
	before := []rune(src)
	before = before[:min(e.pos, len(before))]
	line, col = 1, 1
	for _, c := range before {
		col++
		if c == '\n' {
			line, col = line+1, 1
		}
	}
	return line, col
}

// A part of a template is text, or the number of a group.
type part struct {
	text  string
	group int // -1: text
}

// template reads the replacement text of sub and expand.
func (p *Pattern) template(v value) (parts []part, err error) {
	src, text, ok := textOf(v)
	if !ok {
		return nil, object.Raise(object.TypeError, "decoding to str: need a bytes-like object, %s found", object.TypeName(v))
	}
	if !strings.Contains(src, `\`) {
		return []part{{src, -1}}, nil
	}
	s := &scanner{src: []rune(src), text: text}
	defer func() {
		if r := recover(); r != nil {
			switch r := r.(type) {
			case *syntaxError:
				parts, err = nil, p.m.raise(r, v, src)
			case *object.Exception:
				parts, err = nil, r
			default:
				panic(r)
			}
		}
	}()
	var b strings.Builder
	group := func(n, offset int) {
		if n >= len(p.groups) {
			s.fail(offset, "invalid group reference %d", n)
		}
		parts = append(parts, part{b.String(), -1}, part{"", n})
		b.Reset()
	}
	for {
		c := s.get()
		if c == eof {
			break
		}
		if c != '\\' {
			b.WriteRune(c)
			continue
		}
		start := s.pos - 1
		c = s.get()
		switch {
		case c == eof:
			s.fail(1, "bad escape (end of pattern)")
		case c == 'g':
			if !s.accept('<') {
				s.fail(0, "missing <")
			}
			name := s.until('>', "group name")
			n, err := strconv.Atoi(name)
			if err != nil {
				s.groupName(name, 1)
				var known bool
				if n, known = p.names[name]; !known {
					panic(object.Raise(object.IndexError, "unknown group name %s", pythonQuote(name)).(*object.Exception))
				}
			}
			group(n, len([]rune(name))+1)
		case c == '0':
			n, _ := strconv.ParseUint("0"+s.while(2, isOctal), 8, 32)
			b.WriteRune(rune(n & 0xff))
		case isDigit(c):
			digits := string(c)
			if isDigit(s.next()) {
				digits += string(s.get())
				if isOctal(c) && isOctal(rune(digits[1])) && isOctal(s.next()) {
					digits += string(s.get())
					n, _ := strconv.ParseUint(digits, 8, 32)
					if n > 0o377 {
						s.fail(s.pos-start, `octal escape value \%s outside of range 0-0o377`, digits)
					}
					b.WriteRune(rune(n))
					continue
				}
			}
			n, _ := strconv.Atoi(digits)
			group(n, s.pos-start-1)
		default:
			if i := strings.IndexRune(`abfnrtv\`, c); i >= 0 {
				b.WriteRune([]rune("\a\b\f\n\r\t\v\\")[i])
			} else if c < 128 && unicode.IsLetter(c) {
				s.fail(2, `bad escape \%c`, c)
			} else {
				b.WriteString(`\` + string(c))
			}
		}
	}
	return append(parts, part{b.String(), -1}), nil
}

// expand fills a template with the groups of a match.
func (m *Match) expand(parts []part) string {
	var b strings.Builder
	for _, x := range parts {
		if x.group < 0 {
			b.WriteString(x.text)
		} else if sp := m.spans[x.group]; sp.from >= 0 {
			b.WriteString(m.s.part(sp.from, sp.to))
		}
	}
	return b.String()
}

// replace is sub and subn: it returns the new text and the number of replacements.
func (p *Pattern) replace(th thread, repl value, s *subject, count int) (value, int, error) {
	var parts []part
	fn := repl
	if !object.IsCallable(repl) {
		fn = nil
		var err error
		if parts, err = p.template(repl); err != nil {
			return nil, 0, err
		}
	}
	var b strings.Builder
	last, n, items := 0, 0, 0
	err := p.each(th, s, fn == nil, func(m *Match) (bool, error) {
		at := m.spans[0]
		if at.from > last {
			items++
		}
		b.WriteString(s.part(last, at.from))
		last = at.to
		if fn == nil {
			b.WriteString(m.expand(parts))
		} else {
			v, err := object.Call(th, fn, m)
			if err != nil {
				return false, err
			}
			if v != starlark.None {
				text, isText, ok := textOf(v)
				if !ok || isText != s.text {
					want := "str instance"
					if !s.text {
						want = "a bytes-like object"
					}
					return false, object.Raise(object.TypeError, "sequence item %d: expected %s, %s found", items, want, object.TypeName(v))
				}
				b.WriteString(text)
				items++
			}
		}
		n++
		if err := object.CheckSize(th, uint64(b.Len())); err != nil {
			return false, err
		}
		return count == 0 || n < count, nil
	})
	if err != nil {
		return nil, 0, err
	}
	b.WriteString(s.part(last, s.length))
	return makeText(b.String(), s.text), n, nil
}
