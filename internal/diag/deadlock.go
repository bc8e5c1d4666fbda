package diag

import (
	"fmt"
	"slices"
	"strings"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/sched"
)

// A located value knows a place in a script: the machine's threads (where they
// are) and sites (where a lock was taken).
type located interface {
	Locate() (c object.Code, pc int, ok bool)
}

// Deadlock renders the report of a deadlock: for each thread what it waits for,
// where, who holds it and where it was taken; the cycle in a sentence; a hint.
func Deadlock(d *sched.Deadlock) string {
	return "Deadlock: no thread can ever run again.\n" + Waits(d)
}

// Waits is Deadlock for waits that may still end: the report without its verdict.
func Waits(d *sched.Deadlock) string {
	var b strings.Builder
	for _, g := range groups(d.Stuck) {
		g.render(&b, "")
	}
	for _, g := range groups(d.Daemons) {
		g.render(&b, " (daemon)")
	}
	for _, c := range d.Cycles {
		if !throughPool(d, c) {
			b.WriteString("\n  " + cycle(d, c) + "\n")
		}
	}
	if h := hintText(d); h != "" {
		b.WriteString("\n  Hint: " + h + "\n")
	}
	return b.String()
}

// A group is threads that wait for the same thing at the same place.
type group struct {
	sched.Stuck // the first
	names       []string
}

// groups puts threads together that would be described in the same words.
func groups(list []sched.Stuck) []*group {
	type key struct {
		reason sched.Reason
		place  string
	}
	var all []*group
	byKey := make(map[key]*group)
	for _, st := range list {
		k := key{reason: st.Reason}
		if at, ok := st.Task.Data.(located); ok {
			k.place = Place(at)
		}
		g := byKey[k]
		if g == nil {
			g = &group{Stuck: st}
			byKey[k] = g
			all = append(all, g)
		}
		g.names = append(g.names, st.Task.Name())
	}
	return all
}

// maxNames is how many threads of a group are named.
const maxNames = 5

func (g *group) render(b *strings.Builder, note string) {
	switch n := len(g.names); {
	case n == 1:
		fmt.Fprintf(b, "\n  Thread %s%s waits for %s\n", g.names[0], note, what(g.Reason))
	case n <= maxNames:
		fmt.Fprintf(b, "\n  Threads %s and %s%s wait for %s\n", strings.Join(g.names[:n-1], ", "), g.names[n-1], note, what(g.Reason))
	default:
		fmt.Fprintf(b, "\n  Threads %s and %d more%s wait for %s\n", strings.Join(g.names[:maxNames], ", "), n-maxNames, note, what(g.Reason))
	}
	if at, ok := g.Task.Data.(located); !ok || !place(b, "at", at) {
		if g.Task.Root() {
			b.WriteString("    at the end of the program\n")
		} else {
			b.WriteString("    in its target, which is built in: no line of the script\n")
		}
	}
	if f, ok := g.Reason.Object.(sched.Result); ok {
		b.WriteString(progress(f))
		return
	}
	for _, h := range g.Holders {
		if h.Task == nil || g.Reason.Kind == sched.WaitJoin {
			continue
		}
		switch {
		case h.Task == g.Task && len(g.names) == 1:
			b.WriteString("    held by this thread itself, taken\n")
		case h.Task.State() == sched.Done:
			fmt.Fprintf(b, "    held by thread %s, which has ended without releasing it, taken\n", h.Task.Name())
		default:
			fmt.Fprintf(b, "    held by thread %s, taken\n", h.Task.Name())
		}
		if at, ok := h.Where.(located); ok {
			place(b, "at", at)
		}
	}
}

// progress says who makes a result, in a line.
func progress(f sched.Result) string {
	makers := f.Holders()
	switch {
	case len(makers) == 0:
		return ""
	case f.Begun():
		return fmt.Sprintf("    made by thread %s\n", makers[0].Task.Name())
	case len(makers) == 1:
		return fmt.Sprintf("    not begun: the one thread of its pool, %s, is busy\n", makers[0].Task.Name())
	}
	return fmt.Sprintf("    not begun: all %d threads of its pool are busy\n", len(makers))
}

// Waiting names what a task waits for.
func Waiting(r sched.Reason) string { return what(r) }

// Place returns file and line of a thread or site, "" if it is nowhere.
func Place(at located) string {
	c, pc, ok := at.Locate()
	if !ok {
		return ""
	}
	file := c.Source()
	return fmt.Sprintf("%s:%d", file.Name(), file.LineAt(c.SpanAt(pc).Start))
}

// Line returns the text of the line where a thread is, "" if it is nowhere.
func Line(at located) string {
	c, pc, ok := at.Locate()
	if !ok {
		return ""
	}
	return strings.TrimSpace(c.Source().Line(c.Source().LineAt(c.SpanAt(pc).Start)))
}

func what(r sched.Reason) string {
	if l, ok := r.Object.(interface{ Label() string }); ok {
		return l.Label()
	}
	return r.Kind
}

// place writes where a thread or site is; false if it is nowhere.
func place(b *strings.Builder, word string, at located) bool {
	c, pc, ok := at.Locate()
	if !ok {
		return false
	}
	file := c.Source()
	line := file.LineAt(c.SpanAt(pc).Start)
	name, _ := c.Names()
	fmt.Fprintf(b, "    %s File \"%s\", line %d, in %s\n      %s\n", word, file.Name(), line, name, strings.TrimSpace(file.Line(line)))
	return true
}

// throughPool reports whether a thread of the ring waits for any thread of a pool
// to be free: there is a ring for each of them, and the pool has been described.
func throughPool(d *sched.Deadlock, ring []*sched.Task) bool {
	for _, st := range d.Stuck {
		if f, ok := st.Reason.Object.(sched.Result); ok && !f.Begun() && slices.Contains(ring, st.Task) {
			return true
		}
	}
	return false
}

// cycle says in one sentence who waits for whom.
func cycle(d *sched.Deadlock, ring []*sched.Task) string {
	if len(ring) == 1 {
		return fmt.Sprintf("Thread %s waits for itself.", ring[0].Name())
	}
	parts := make([]string, len(ring))
	for i, t := range ring {
		next := ring[(i+1)%len(ring)]
		parts[i] = fmt.Sprintf("%s waits for %s", t.Name(), next.Name())
		for _, st := range d.Stuck {
			if st.Task != t || st.Reason.Kind == sched.WaitJoin {
				continue
			}
			how := "held by"
			if _, ok := st.Reason.Object.(sched.Result); ok {
				how = "which needs"
			}
			parts[i] = fmt.Sprintf("%s waits for %s, %s %s", t.Name(), what(st.Reason), how, next.Name())
		}
	}
	return "The cycle: " + strings.Join(parts, "; ") + "."
}

var hintTexts = map[sched.Hint]string{
	sched.LockTwice:      "a Lock cannot be taken twice by the same thread; an RLock can.",
	sched.OppositeOrder:  "threads take the same locks in different orders; take them in one order everywhere.",
	sched.LockKept:       "a thread ended while it held a lock; `with lock:` releases it on every way out.",
	sched.JoinSelf:       "a thread joins one that, directly or not, waits for it.",
	sched.JoinHolding:    "a thread joins one that waits for a lock which it holds itself; release the lock before join().",
	sched.QueueNotDone:   "queue.join() waits for as many task_done() calls as there were items put.",
	sched.NoProducer:     "get() waits on an empty queue and no thread is left that puts; send a last item (a sentinel) for each consumer.",
	sched.NoConsumer:     "put() waits on a full queue and no thread is left that gets.",
	sched.NeverNotified:  "a Condition is never notified; a notification before the wait is lost: wait in a loop that tests the state, and change the state under the lock.",
	sched.ShortBarrier:   "fewer threads come to the barrier than it has parties.",
	sched.SemaphoreZero:  "the semaphore is at zero and nobody is left who releases it.",
	sched.EventNeverSet:  "nobody is left who sets the event.",
	sched.FutureNotBegun: "a call in a pool waits for another call of the same pool, whose threads are all busy waiting; use more workers or do not wait inside calls.",
	sched.FutureCycle:    "calls in a pool wait for each other's results; submit what needs a result only when that is there.",
	sched.FutureOfNobody: "no pool runs this future, and no thread is left that calls its set_result() or set_exception().",
}

// hintText returns the most telling hint: that of a thread in a cycle first.
func hintText(d *sched.Deadlock) string {
	for _, inCycle := range []bool{true, false} {
		for _, st := range d.Stuck {
			if d.InCycle(st.Task) == inCycle && st.Hint != sched.NoHint && st.Reason.Kind != sched.WaitJoin {
				return hintTexts[st.Hint]
			}
		}
	}
	for _, st := range d.Stuck {
		if st.Hint != sched.NoHint {
			return hintTexts[st.Hint]
		}
	}
	return ""
}
