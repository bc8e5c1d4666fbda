package repl

import (
	"strings"
	"sync/atomic"
	"unicode"
)

// A completer completes names, attributes, keyword arguments, and modules behind
// import, for readline.
type completer struct {
	s   *shell
	off *atomic.Bool // what is typed is no code
}

// Do returns the endings that the word before pos may have.
func (c *completer) Do(line []rune, pos int) (endings [][]rune, length int) {
	if c.off.Load() {
		return nil, 0
	}
	before := string(line[:pos])
	if strings.TrimSpace(before) == "" {
		return [][]rune{[]rune("    ")}, 0
	}
	start := len(before)
	for start > 0 {
		r := rune(before[start-1])
		if !(r == '.' || r == '_' || r >= 0x80 || unicode.IsLetter(r) || unicode.IsDigit(r)) {
			break
		}
		start--
	}
	word := before[start:]
	var names []string
	head := strings.Fields(before[:start])
	if len(head) == 1 && (head[0] == "import" || head[0] == "from") {
		names = c.s.session.Modules(word)
	} else {
		if word != "" {
			names = c.s.session.Names(word)
		}
		if f := callee(before[:start]); f != "" && !strings.Contains(word, ".") {
			names = append(names, c.s.session.Keywords(f, word)...)
		}
		word = word[strings.LastIndexByte(word, '.')+1:]
	}
	for _, n := range names {
		endings = append(endings, []rune(n[len(word):]))
	}
	return endings, len([]rune(word))
}

// callee returns the name of the function whose arguments are being typed.
func callee(before string) string {
	depth := 0
	for i := len(before) - 1; i >= 0; i-- {
		switch before[i] {
		case ')', ']', '}':
			depth++
		case '[', '{':
			depth--
		case '(':
			if depth > 0 {
				depth--
				continue
			}
			name := strings.TrimRight(before[:i], " ")
			j := strings.LastIndexFunc(name, func(r rune) bool {
				return !(r == '.' || r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r))
			})
			return name[j+1:]
		}
		if depth < 0 {
			return ""
		}
	}
	return ""
}
