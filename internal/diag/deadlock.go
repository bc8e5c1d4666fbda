package diag

import (
	"fmt"
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
	for _, st := range d.Stuck {
		fmt.Fprintf(&b, "\n  Thread %s waits for %s\n", st.Task.Name(), what(st.Reason))
		if at, ok := st.Task.Data.(located); ok {
			place(&b, "at", at)
		}
		for _, h := range st.Holders {
			if h.Task == nil || st.Reason.Kind == sched.WaitJoin {
				continue
			}
			switch {
			case h.Task == st.Task:
				b.WriteString("    held by this thread itself, taken\n")
			case h.Task.State() == sched.Done:
				fmt.Fprintf(&b, "    held by thread %s, which has ended without releasing it, taken\n", h.Task.Name())
			default:
				fmt.Fprintf(&b, "    held by thread %s, taken\n", h.Task.Name())
			}
			if at, ok := h.Where.(located); ok {
				place(&b, "at", at)
			}
		}
	}
	for _, c := range d.Cycles {
		b.WriteString("\n  " + cycle(d, c) + "\n")
	}
	if h := hintText(d); h != "" {
		b.WriteString("\n  Hint: " + h + "\n")
	}
	return b.String()
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

func place(b *strings.Builder, word string, at located) {
	c, pc, ok := at.Locate()
	if !ok {
		return
	}
	file := c.Source()
	line := file.LineAt(c.SpanAt(pc).Start)
	name, _ := c.Names()
	fmt.Fprintf(b, "    %s File \"%s\", line %d, in %s\n      %s\n", word, file.Name(), line, name, strings.TrimSpace(file.Line(line)))
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
			if st.Task == t && st.Reason.Kind != sched.WaitJoin {
				parts[i] = fmt.Sprintf("%s waits for %s, held by %s", t.Name(), what(st.Reason), next.Name())
			}
		}
	}
	return "The cycle: " + strings.Join(parts, "; ") + "."
}

var hintTexts = map[sched.Hint]string{
	sched.LockTwice:       "a Lock cannot be taken twice by the same thread; an RLock can.",
	sched.OppositeOrder:   "threads take the same locks in different orders; take them in one order everywhere.",
	sched.LockKept:        "a thread ended while it held a lock; `with lock:` releases it on every way out.",
	sched.JoinSelf:        "a thread joins one that, directly or not, waits for it.",
	sched.QueueNotDone:    "queue.join() waits for as many task_done() calls as there were items put.",
	sched.NoProducer:      "get() waits on an empty queue and no thread is left that puts; send a last item (a sentinel) for each consumer.",
	sched.NoConsumer:      "put() waits on a full queue and no thread is left that gets.",
	sched.NeverNotified:   "a Condition is never notified; a notification before the wait is lost: wait in a loop that tests the state, and change the state under the lock.",
	sched.ShortBarrier:    "fewer threads come to the barrier than it has parties.",
	sched.SemaphoreZero:   "the semaphore is at zero and nobody is left who releases it.",
	sched.EventNeverSet:   "nobody is left who sets the event.",
	sched.FutureNeverDone: "a task of a pool waits for a task of the same pool whose threads are all busy waiting; use more workers or do not wait inside tasks.",
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
