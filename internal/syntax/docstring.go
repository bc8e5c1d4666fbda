package syntax

import "strings"

const docTab = 8

// cleanDoc removes the margin of a docstring: tabs are expanded in the leading
// white space, the first line loses all of its own, the others what is common
// to those that are not blank. Unlike inspect.cleandoc it keeps blank lines at
// both ends (documented in "What's New In Python 3.13").
func cleanDoc(doc string) string {
	if strings.IndexByte(doc, '\n') < 0 && !strings.HasPrefix(doc, " ") && !strings.HasPrefix(doc, "\t") {
		return doc
	}
	lines := strings.Split(doc, "\n")
	margin := -1
	for i, line := range lines {
		if strings.IndexByte(line, '\t') >= 0 {
			line = expandTabs(line)
			lines[i] = line
		}
		if i == 0 {
			continue
		}
		if n := leadingSpaces(line); n < len(line) && (margin < 0 || n < margin) {
			margin = n
		}
	}
	lines[0] = strings.TrimLeft(lines[0], " ")
	for i := 1; i < len(lines) && margin > 0; i++ {
		lines[i] = lines[i][min(margin, leadingSpaces(lines[i])):]
	}
	return strings.Join(lines, "\n")
}

func leadingSpaces(s string) int {
	return len(s) - len(strings.TrimLeft(s, " "))
}

// expandTabs replaces tabs by spaces up to the next multiple of 8 columns.
func expandTabs(s string) string {
	var b strings.Builder
	col := 0
	for _, r := range s {
		if r == '\t' {
			n := docTab - col%docTab
			b.WriteString("        "[:n])
			col += n
			continue
		}
		b.WriteRune(r)
		col++
	}
	return b.String()
}
