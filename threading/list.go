package threading

// A threadList is a list of threads in the order in which they were added. It is
// linked through the threads: any of a million may end at any time.
type threadList struct{ first, last *Thread }

func (l *threadList) add(t *Thread) {
	t.listed, t.prev, t.next = true, l.last, nil
	if l.last == nil {
		l.first = t
	} else {
		l.last.next = t
	}
	l.last = t
}

// remove reports whether the thread was there.
func (l *threadList) remove(t *Thread) bool {
	if !t.listed {
		return false
	}
	if t.prev == nil {
		l.first = t.next
	} else {
		t.prev.next = t.next
	}
	if t.next == nil {
		l.last = t.prev
	} else {
		t.next.prev = t.prev
	}
	t.listed, t.prev, t.next = false, nil, nil
	return true
}

// all calls f for the threads in order until it returns false; f may remove the
// thread that it is given.
func (l *threadList) all(f func(*Thread) bool) {
	for t := l.first; t != nil; {
		next := t.next
		if !f(t) {
			return
		}
		t = next
	}
}
