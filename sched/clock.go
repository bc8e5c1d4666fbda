package sched

import "time"

// Tick is the virtual time that one instruction takes.
const Tick = 100 * time.Nanosecond

// Forever is the timeout of a wait without deadline.
const Forever time.Duration = -1

// A timerEntry is the deadline of a blocked task.
type timerEntry struct {
	deadline int64 // nanoseconds since the Scheduler was made
	seq      uint64
	task     *Task
}

// timerHeap is a binary heap of deadlines; equal ones fire in the order in which
// they were set. It is written out because each task knows its index.
type timerHeap []timerEntry

func (h timerHeap) less(i, j int) bool {
	if h[i].deadline != h[j].deadline {
		return h[i].deadline < h[j].deadline
	}
	return h[i].seq < h[j].seq
}

func (h timerHeap) swap(i, j int) {
	h[i], h[j] = h[j], h[i]
	h[i].task.timer, h[j].task.timer = int32(i), int32(j)
}

func (h timerHeap) up(i int) {
	for i > 0 {
		parent := (i - 1) / 2
		if !h.less(i, parent) {
			return
		}
		h.swap(i, parent)
		i = parent
	}
}

func (h timerHeap) down(i int) {
	for {
		child := 2*i + 1
		if child >= len(h) {
			return
		}
		if child+1 < len(h) && h.less(child+1, child) {
			child++
		}
		if !h.less(child, i) {
			return
		}
		h.swap(i, child)
		i = child
	}
}

func (h *timerHeap) add(e timerEntry) {
	i := len(*h)
	e.task.timer = int32(i)
	*h = append(*h, e)
	h.up(i)
}

func (h *timerHeap) remove(i int) {
	n := len(*h) - 1
	(*h)[i].task.timer = -1
	if i != n {
		(*h)[i] = (*h)[n]
		(*h)[i].task.timer = int32(i)
	}
	(*h)[n] = timerEntry{}
	*h = (*h)[:n]
	if i < n {
		h.up(i)
		h.down(i)
	}
}
