package diag

import (
	"fmt"
	"strings"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// How much is shown: exceptions of a chain of causes and contexts, which a script can make
// longer than the Go stack is deep; groups in groups; and exceptions of a group.
const (
	maxChain      = 100
	maxGroupDepth = 10
	maxGroupWidth = 15
)

// An exceptionPrinter renders exceptions with what led to them. What a group holds stands
// to the right of a margin, two columns for each group that it is in.
type exceptionPrinter struct {
	th    *starlark.Thread
	b     strings.Builder
	seen  map[*object.Exception]bool
	depth int  // groups around what is rendered
	open  bool // the last exception of a group is under way, and no line has closed the group
}

func (p *exceptionPrinter) indent() string { return strings.Repeat("  ", p.depth) }

// emit writes text with the margin before each line.
func (p *exceptionPrinter) emit(text, bar string) {
	if p.depth == 0 {
		p.b.WriteString(text)
		return
	}
	for line := range strings.Lines(text) {
		p.b.WriteString(p.indent() + bar + " " + line)
	}
}

func (p *exceptionPrinter) exception(e *object.Exception) {
	p.seen[e] = true
	if len(p.seen) > maxChain {
		p.emit("[the exceptions before this one are not shown]\n\n", "|")
	} else if cause, ok := e.Cause.(*object.Exception); ok {
		if !p.seen[cause] {
			p.exception(cause)
			p.emit("\nThe above exception was the direct cause of the following exception:\n\n", "|")
		}
	} else if context, ok := e.Context.(*object.Exception); ok && !e.SuppressContext && !p.seen[context] {
		p.exception(context)
		p.emit("\nDuring handling of the above exception, another exception occurred:\n\n", "|")
	}
	if group := e.Exceptions(); group != nil {
		p.group(e, group)
		return
	}
	if e.Traceback != nil {
		p.emit("Traceback (most recent call last):\n"+Frames(e.Traceback), "|")
	}
	p.emit(ExceptionOnly(p.th, e), "|")
}

// group renders an exception group as a tree.
func (p *exceptionPrinter) group(e *object.Exception, members []starlark.Value) {
	if p.depth > maxGroupDepth {
		p.emit(fmt.Sprintf("... (max_group_depth is %d)\n", maxGroupDepth), "|")
		return
	}
	bar := "|"
	if p.depth == 0 {
		bar, p.depth = "+", 1
		defer func() { p.depth = 0 }()
	}
	if e.Traceback != nil {
		p.emit("Exception Group Traceback (most recent call last):\n", bar)
		p.emit(Frames(e.Traceback), "|")
	}
	p.emit(ExceptionOnly(p.th, e), "|")
	n := min(len(members), maxGroupWidth+1)
	p.open = false
	for i, v := range members[:n] {
		last := i == n-1
		if last {
			p.open = true // a group at the end closes this one too
		}
		lead, title := "  ", fmt.Sprint(i+1)
		if i == 0 {
			lead = "+-"
		}
		if i == maxGroupWidth {
			title = "..."
		}
		fmt.Fprintf(&p.b, "%s%s+---------------- %s ----------------\n", p.indent(), lead, title)
		p.depth++
		if i < maxGroupWidth {
			p.exception(v.(*object.Exception))
		} else {
			rest := len(members) - maxGroupWidth
			p.emit(fmt.Sprintf("and %d more exception%s\n", rest, plural(rest)), "|")
		}
		if last && p.open {
			p.b.WriteString(p.indent() + "+------------------------------------\n")
			p.open = false
		}
		p.depth--
	}
}
