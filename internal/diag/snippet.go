package diag

import (
	"fmt"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/source"
	"github.com/tailorbird-lang/tailorbird/internal/syntax"
	"golang.org/x/text/width"
)

// snippet renders the source lines of a traceback entry with carets under the
// expression that was being evaluated, by the rules of CPython 3.13's traceback
// module: no carets where they would mark the whole line, ~ and ^ to tell an
// operator, subscript or call from its operands, and long spans abbreviated.
func snippet(tb *object.Traceback) string {
	file := tb.Code.Source()
	if tb.Line != 0 {
		return sourceLine(tb)
	}
	span := Span(tb)
	first := file.LineAt(span.Start)
	last := file.LineAt(span.End)
	if last > first && span.End == file.LineStart(last) {
		last--
		span.End = file.LineStart(last+1) - 1
	}
	var lines []string
	for n := first; n <= last; n++ {
		lines = append(lines, strings.TrimRight(file.Line(n), " \t\f\v"))
	}
	if strings.TrimSpace(strings.Join(lines, "")) == "" {
		return ""
	}
	start := utf8.RuneCountInString(file.Slice(source.Span{Start: file.LineStart(first), End: span.Start}))
	end := utf8.RuneCountInString(file.Slice(source.Span{Start: file.LineStart(last), End: span.End}))
	cut := commonIndent(lines)
	for i, l := range lines {
		lines[i] = l[min(cut, len(l)):]
	}
	return indented(underline(lines, max(start-cut, 0), max(end-cut, 0)))
}

func indented(text string) string {
	if text == "" {
		return ""
	}
	lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
	return "    " + strings.Join(lines, "\n    ") + "\n"
}

func commonIndent(lines []string) int {
	cut := -1
	for _, l := range lines {
		if strings.TrimSpace(l) == "" {
			continue
		}
		n := len(l) - len(strings.TrimLeft(l, " \t"))
		if cut < 0 || n < cut {
			cut = n
		}
	}
	return max(cut, 0)
}

// underline returns the lines with carets under the characters from start in
// the first line to end in the last.
func underline(lines []string, start, end int) string {
	runes := make([][]rune, len(lines))
	for i, l := range lines {
		runes[i] = []rune(l)
	}
	n := len(lines)
	start = min(start, len(runes[0]))
	end = min(end, len(runes[n-1]))
	segment := segmentOf(runes, start, end)
	a := findAnchors(segment)
	carets := showCarets(runes, lines, start, end, a)

	shown := map[int]bool{0: true, n - 1: true}
	from, to := 0, 0
	if a != nil {
		from, to = a.startCol, a.endCol
		if a.startLine == 0 {
			from += start
		}
		if a.endLine == 0 {
			to += start
		}
		from = columns(runes[a.startLine], from)
		to = columns(runes[a.endLine], to)
		for _, l := range []int{a.startLine, a.endLine} {
			for d := -1; d <= 1; d++ {
				if l+d >= 0 && l+d < n {
					shown[l+d] = true
				}
			}
		}
	}
	wStart, wEnd := columns(runes[0], start), columns(runes[n-1], end)

	var b strings.Builder
	line := func(i int) {
		b.WriteString(lines[i])
		b.WriteByte('\n')
		if !carets {
			return
		}
		indent := len(lines[i]) - len(strings.TrimLeft(lines[i], " \t"))
		limit := columns(runes[i], len(runes[i]))
		if i == n-1 {
			limit = wEnd
		}
		for col := range limit {
			switch {
			case col < indent || i == 0 && col < wStart:
				b.WriteByte(' ')
			case a == nil:
				b.WriteByte('^')
			case (i > a.startLine || i == a.startLine && col >= from) && (i < a.endLine || i == a.endLine && col < to):
				b.WriteByte('^')
			default:
				b.WriteByte('~')
			}
		}
		b.WriteByte('\n')
	}
	order := make([]int, 0, len(shown))
	for i := range shown {
		order = append(order, i)
	}
	sort.Ints(order)
	for k, i := range order {
		if k > 0 {
			switch gap := i - order[k-1]; {
			case gap == 2:
				line(i - 1)
			case gap > 2:
				fmt.Fprintf(&b, "...<%d lines>...\n", gap-1)
			}
		}
		line(i)
	}
	return b.String()
}

func segmentOf(runes [][]rune, start, end int) string {
	n := len(runes)
	var b strings.Builder
	for i, l := range runes {
		lo, hi := 0, len(l)
		if i == 0 {
			lo = start
		}
		if i == n-1 {
			hi = max(end, lo)
		}
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(string(l[lo:hi]))
	}
	return b.String()
}

// columns returns the number of terminal columns that the first n runes take.
func columns(line []rune, n int) int {
	w := 0
	for _, r := range line[:min(n, len(line))] {
		w++
		if r >= utf8.RuneSelf {
			switch width.LookupRune(r).Kind() {
			case width.EastAsianWide, width.EastAsianFullwidth:
				w++
			}
		}
	}
	return w
}

// anchors is the part of the marked text that is marked ^, the rest being
// marked ~: lines from 0, columns in code points from the start of the line (of
// the segment, in line 0).
type anchors struct {
	startLine, startCol int
	endLine, endCol     int
}

// findAnchors finds the operator of a binary operation, the brackets of a
// subscript or the parentheses of a call.
func findAnchors(segment string) *anchors {
	file := source.NewFile("", "(\n"+segment+"\n)")
	tree, err := syntax.ParseExpr(file, syntax.Options{})
	if err != nil {
		return nil
	}
	var span source.Span
	switch x := tree.Body[0].(*syntax.ExprStmt).X.(type) {
	case *syntax.BinaryExpr:
		span = x.OpSpan
	case *syntax.Subscript:
		span = x.Brackets()
	case *syntax.Call:
		span = x.Parens()
	default:
		return nil
	}
	l0, c0 := file.Position(span.Start)
	l1, c1 := file.Position(span.End)
	return &anchors{l0 - 2, c0 - 1, l1 - 2, c1 - 1}
}

// showCarets decides whether the carets say more than the line does.
func showCarets(runes [][]rune, lines []string, start, end int, a *anchors) bool {
	n := len(lines)
	file := source.NewFile("", strings.Join(lines, "\n"))
	if tree, err := syntax.Parse(file, syntax.Options{}); err == nil {
		if len(tree.Body) == 0 {
			return false
		}
		var value syntax.Expr
		switch s := tree.Body[0].(type) {
		case *syntax.Return:
			if c, ok := s.Value.(*syntax.Call); ok {
				if _, ok := c.Func.(*syntax.Name); ok {
					value = c
				}
			}
		case *syntax.Assign:
			if c, ok := s.Value.(*syntax.Call); ok && len(s.Targets) == 1 {
				if _, ok := s.Targets[0].(*syntax.Name); ok {
					value = c
				}
			}
		}
		if value != nil {
			// CPython compares columns of the tree, which are bytes, with characters: a
			// call with other letters than ASCII's has carets.
			first, last := file.LineAt(value.Span().Start), file.LineAt(value.Span().End)
			from, to := value.Span().Start-file.LineStart(first), value.Span().End-file.LineStart(last)
			if first == 1 && last == n && int(from) == start && int(to) == end {
				return false
			}
		}
	}
	if a != nil {
		return true
	}
	return strings.TrimSpace(string(runes[0][:start])) != "" || strings.TrimSpace(string(runes[n-1][end:])) != ""
}
