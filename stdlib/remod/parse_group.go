package remod

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
)

// group reads (...) of any kind. skip: it matches nothing and is no item. global: it
// has set flags for the whole pattern.
func (p *parser) group(verbose bool, nested int, first bool) (x piece, skip, global bool) {
	start := p.pos
	p.get()
	name := ""
	if !p.accept('?') {
		return p.capture(start, name, verbose, nested), false, false
	}
	c := p.get()
	switch c {
	case eof:
		p.fail(0, "unexpected end of pattern")
	case 'P':
		switch {
		case p.accept('<'):
			name = p.until('>', "group name")
			p.groupName(name, 1)
			return p.capture(start, name, verbose, nested), false, false
		case p.accept('='):
			name = p.until(')', "group name")
			p.groupName(name, 1)
			n := p.named(name)
			p.checkGroup(n, len([]rune(name))+1, 0)
			return p.reference(n), false, false
		}
		if c = p.get(); c == eof {
			p.fail(0, "unexpected end of pattern")
		}
		p.fail(3, "unknown extension ?P%c", c)
	case ':':
		return p.inner(start, "(?:", verbose, nested), false, false
	case '>':
		return p.inner(start, "(?>", verbose, nested), false, false
	case '#':
		for c := p.get(); c != ')'; c = p.get() {
			if c == eof {
				p.fail(p.pos-start, "missing ), unterminated comment")
			}
		}
		return piece{}, true, false
	case '=', '!':
		x = p.inner(start, "(?"+string(c), verbose, nested)
		return piece{text: x.text}, false, false
	case '<':
		c = p.get()
		if c == eof {
			p.fail(0, "unexpected end of pattern")
		}
		if c != '=' && c != '!' {
			p.fail(3, "unknown extension ?<%c", c)
		}
		x = p.inner(start, "(?<"+string(c), verbose, nested)
		if x.lo != x.hi {
			panic(&syntaxError{"look-behind requires fixed-width pattern", -1})
		}
		return piece{text: x.text}, false, false
	case '(':
		return p.condition(start, verbose, nested), false, false
	default:
		if _, ok := flagLetters[c]; !ok && c != '-' {
			p.fail(2, "unknown extension ?%c", c)
		}
		add, del, whole := p.readFlags(c)
		if whole {
			if !first {
				p.fail(p.pos-start, "global flags not at the start of the expression")
			}
			p.flags |= add
			p.ascii, p.ignore = !p.text || p.flags&flagASCII != 0, p.flags&flagIgnoreCase != 0
			return piece{}, true, true
		}
		return p.scoped(start, add, del, verbose, nested), false, false
	}
	return
}

// inner reads the rest of a group that does not capture.
func (p *parser) inner(start int, opening string, verbose bool, nested int) piece {
	x := p.alternatives(verbose, nested+1)
	if !p.accept(')') {
		p.fail(p.pos-start, "missing ), unterminated subpattern")
	}
	return piece{text: opening + x.text + ")", lo: x.lo, hi: x.hi}
}

func (p *parser) capture(start int, name string, verbose bool, nested int) piece {
	n := len(p.groups)
	if name != "" {
		if old, ok := p.names[name]; ok {
			p.fail(len([]rune(name))+1, "redefinition of group name %s as group %d; was group %d", pythonQuote(name), n, old)
		}
		p.names[name] = n
	}
	p.groups = append(p.groups, group{})
	x := p.inner(start, fmt.Sprintf("(?<%d>", n), verbose, nested)
	p.closed++
	p.groups[n].order = p.closed
	return x
}

// named returns the number of a group by name.
func (p *parser) named(name string) int {
	n, ok := p.names[name]
	if !ok {
		p.fail(len([]rune(name))+1, "unknown group name %s", pythonQuote(name))
	}
	return n
}

// condition reads (?(group)yes|no).
func (p *parser) condition(start int, verbose bool, nested int) piece {
	name := p.until(')', "group name")
	n, err := strconv.Atoi(name)
	if err != nil {
		p.groupName(name, 1)
		n = p.named(name)
	} else {
		if n == 0 {
			p.fail(len(name)+1, "bad group number")
		}
		if _, seen := p.refs[n]; !seen {
			p.refs[n] = p.pos - len(name) - 1
		}
	}
	yes := p.sequence(verbose, nested+1, false)
	no := piece{}
	if p.accept('|') {
		no = p.sequence(verbose, nested+1, false)
		if p.next() == '|' {
			p.fail(0, "conditional backref with more than two branches")
		}
	}
	if !p.accept(')') {
		p.fail(p.pos-start, "missing ), unterminated subpattern")
	}
	return piece{text: fmt.Sprintf("(?(%d)%s|%s)", n, yes.text, no.text), lo: min(yes.lo, no.lo), hi: max(yes.hi, no.hi)}
}

// scoped reads the rest of a group with flags of its own.
func (p *parser) scoped(start, add, del int, verbose bool, nested int) piece {
	ascii, ignore := p.ascii, p.ignore
	p.ignore = (ignore || add&flagIgnoreCase != 0) && del&flagIgnoreCase == 0
	switch {
	case add&flagASCII != 0:
		p.ascii = true
	case add&flagUnicode != 0:
		p.ascii = false
	}
	opening := "(?"
	letters := func(flags int) (s string) {
		for _, c := range "ims" {
			if flags&flagLetters[c] != 0 {
				s += string(c)
			}
		}
		return s
	}
	opening += letters(add)
	if off := letters(del); off != "" {
		opening += "-" + off
	}
	x := p.inner(start, opening+":", (verbose || add&flagVerbose != 0) && del&flagVerbose == 0, nested)
	p.ascii, p.ignore = ascii, ignore
	return x
}

// readFlags reads the letters of (?letters-letters: or (?letters), the first of which
// is c. whole: they are for the whole pattern.
func (p *parser) readFlags(c rune) (add, del int, whole bool) {
	known := func(c rune, missing string) int {
		f, ok := flagLetters[c]
		switch {
		case ok:
			return f
		case c == eof:
			p.fail(0, "%s", missing)
		case unicode.IsLetter(c):
			p.fail(1, "unknown flag")
		}
		p.fail(1, "%s", missing)
		return 0
	}
	if c != '-' {
		for {
			f := known(c, "missing -, : or )")
			switch {
			case p.text && c == 'L':
				p.fail(0, "bad inline flags: cannot use 'L' flag with a str pattern")
			case !p.text && c == 'u':
				p.fail(0, "bad inline flags: cannot use 'u' flag with a bytes pattern")
			}
			add |= f
			if f&typeFlags != 0 && add&typeFlags != f {
				p.fail(0, "bad inline flags: flags 'a', 'u' and 'L' are incompatible")
			}
			c = p.get()
			if c == eof {
				p.fail(0, "missing -, : or )")
			}
			if strings.ContainsRune(")-:", c) {
				break
			}
		}
	}
	if c == ')' {
		return add, 0, true
	}
	if c == '-' {
		c = p.get()
		if c == eof {
			p.fail(0, "missing flag")
		}
		for first := "missing flag"; ; first = "missing :" {
			f := known(c, first)
			if f&typeFlags != 0 {
				p.fail(0, "bad inline flags: cannot turn off flags 'a', 'u' and 'L'")
			}
			del |= f
			if c = p.get(); c == eof {
				p.fail(0, "missing :")
			}
			if c == ':' {
				break
			}
		}
	}
	if add&del != 0 {
		p.fail(1, "bad inline flags: flag turned on and off")
	}
	return add, del, false
}
