package repl

import "strings"

const (
	red    = "\x1b[1;31m"
	purple = "\x1b[1;35m"
	normal = "\x1b[0m"
)

// colored marks the carets and the last line of a traceback if colours are wanted.
func (s *shell) colored(text string) string {
	if !s.opts.Color {
		return text
	}
	lines := strings.Split(text, "\n")
	for i, l := range lines {
		switch bare := strings.TrimSpace(l); {
		case bare != "" && strings.Trim(bare, "^~") == "":
			lines[i] = red + l + normal
		case l != "" && l[0] != ' ' && !strings.HasPrefix(l, "Traceback") && strings.Contains(l, "Error"):
			kind, rest, _ := strings.Cut(l, ":")
			if rest != "" {
				rest = ":" + rest
			}
			lines[i] = purple + kind + normal + rest
		}
	}
	return strings.Join(lines, "\n")
}
