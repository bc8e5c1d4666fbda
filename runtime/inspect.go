package runtime

import (
	"slices"
	"strings"

	"github.com/tailorbird-lang/tailorbird/internal/diag"
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/vm"
	"github.com/tailorbird-lang/tailorbird/sched"
)

// A ThreadInfo is a thread as it stands at one moment.
type ThreadInfo struct {
	Name    string
	Daemon  bool
	State   string   // "running", "ready", "waiting" or "at the prompt"
	Waiting string   // what it waits for, "" if it does not
	Where   string   // file and line, "" if no script code runs
	Line    string   // the text of that line
	Holds   []string // locks that threads wait for and that it holds
}

// A LockInfo is a lock, or another object that threads wait for.
type LockInfo struct {
	Name    string
	Holders []string // names of threads, with the place where each took it
	Waiters []string // names of threads
}

// Threads returns the threads that are alive, in the order of their start.
func (s *Session) Threads() []ThreadInfo {
	var list []ThreadInfo
	_ = s.do(func(me *vm.Thread) error {
		holds := make(map[*sched.Task][]string)
		for _, l := range s.locks() {
			for _, h := range l.holders {
				holds[h.Task] = append(holds[h.Task], l.name)
			}
		}
		for _, task := range s.rt.sched.Tasks() {
			info := inspect(me, task)
			info.Holds = holds[task]
			list = append(list, info)
		}
		return nil
	})
	return list
}

// inspect describes a task; me is the thread that asks.
func inspect(me *vm.Thread, task *sched.Task) ThreadInfo {
	info := ThreadInfo{Name: task.Name(), Daemon: task.Daemon()}
	switch {
	case task == me.Task:
		info.State = "at the prompt"
	case task.State() == sched.Blocked:
		info.State, info.Waiting = "waiting", diag.Waiting(task.Waiting())
	default:
		info.State = strings.ToLower(task.State().String())
	}
	if at, ok := task.Data.(*vm.Thread); ok && task != me.Task {
		info.Where, info.Line = diag.Place(at), diag.Line(at)
	}
	return info
}

// maxStep bounds the instructions of a step: a line may call what takes long.
const maxStep = 1_000_000

// Step lets one other thread go on to its next line: the named one or, without a
// name, the next in turn that can run. It is meant for paused threads. ok is false
// if no such thread can run.
func (s *Session) Step(name string) (info ThreadInfo, ok bool) {
	_ = s.do(func(me *vm.Thread) error {
		task := s.next(me, name)
		if task == nil {
			return nil
		}
		ok = true
		s.stepped = task.ID
		line := func() string {
			if t, isThread := task.Data.(*vm.Thread); isThread {
				return diag.Place(t)
			}
			return ""
		}
		began := line()
		for range maxStep {
			if t, isThread := task.Data.(*vm.Thread); isThread {
				t.Resync() // it may have a rest of its last turn
			}
			if err := me.Task.StepTo(task, 1); err != nil {
				return err
			}
			if task.State() != sched.Ready {
				break
			}
			if at := line(); at != "" && at != began {
				break
			}
		}
		info = inspect(me, task)
		return nil
	})
	return info, ok
}

// next returns the ready task of that name or, for "", the one behind the task
// that was stepped last.
func (s *Session) next(me *vm.Thread, name string) *sched.Task {
	var first, behind *sched.Task
	for _, task := range s.rt.sched.Tasks() {
		switch {
		case task == me.Task || task.State() != sched.Ready || name != "" && task.Name() != name:
		case task.ID > s.stepped && behind == nil:
			behind = task
		case first == nil:
			first = task
		}
	}
	if behind != nil {
		return behind
	}
	return first
}

// Locks returns what threads wait for at this moment, and who holds it.
func (s *Session) Locks() []LockInfo {
	var list []LockInfo
	_ = s.do(func(*vm.Thread) error {
		for _, l := range s.locks() {
			info := LockInfo{Name: l.name, Waiters: l.waiters}
			for _, h := range l.holders {
				text := h.Task.Name()
				if at, ok := h.Where.(vm.Site); ok {
					if p := diag.Place(at); p != "" {
						text += ", taken at " + p
					}
				}
				info.Holders = append(info.Holders, text)
			}
			list = append(list, info)
		}
		return nil
	})
	return list
}

type lock struct {
	object  any
	name    string
	holders []sched.Holding
	waiters []string
}

// locks collects the objects that tasks are blocked on.
func (s *Session) locks() []*lock {
	var list []*lock
	for _, task := range s.rt.sched.Tasks() {
		r := task.Waiting()
		if task.State() != sched.Blocked || r.Object == nil {
			continue
		}
		i := slices.IndexFunc(list, func(l *lock) bool { return l.object == r.Object })
		if i < 0 {
			l := &lock{object: r.Object, name: diag.Waiting(r)}
			if h, ok := r.Object.(sched.Holder); ok {
				for _, h := range h.Holders() {
					if h.Task != nil {
						l.holders = append(l.holders, h)
					}
				}
			}
			list, i = append(list, l), len(list)
		}
		list[i].waiters = append(list[i].waiters, task.Name())
	}
	return list
}

// Stack returns the calls of the named thread as a traceback shows them, the
// innermost last; ok is false if there is no such thread.
func (s *Session) Stack(name string) (text string, ok bool) {
	_ = s.do(func(*vm.Thread) error {
		for _, task := range s.rt.sched.Tasks() {
			t, isThread := task.Data.(*vm.Thread)
			if task.Name() != name || !isThread {
				continue
			}
			var tb *object.Traceback
			for f := t.Frames(); f != nil; f = f.Back {
				tb = &object.Traceback{Next: tb, Code: f.Code, PC: int32(f.PC)}
			}
			text, ok = diag.Frames(tb), true
		}
		return nil
	})
	return text, ok
}

// matching returns the names that begin with prefix, sorted, each once. Private
// names are left out unless asked for.
func matching(names []string, prefix string) []string {
	var out []string
	for _, n := range names {
		if strings.HasPrefix(n, prefix) && (prefix != "" || !strings.HasPrefix(n, "_")) {
			out = append(out, n)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
