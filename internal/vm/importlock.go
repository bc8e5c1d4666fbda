package vm

import (
	"github.com/tailorbird-lang/tailorbird/internal/code"
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/sched"
)

// A moduleLoad is the body of a module running for the first time. Threads that
// import the module meanwhile wait for its end.
type moduleLoad struct {
	name string
	by   *Thread
	done sched.WaitQueue
}

// Label names the load in reports.
func (l *moduleLoad) Label() string { return "the import of module " + l.name }

// Holders returns the thread that runs the body.
func (l *moduleLoad) Holders() []sched.Holding { return []sched.Holding{{Task: l.by.Task}} }

// Begun reports that the body runs.
func (l *moduleLoad) Begun() bool { return true }

// ExecModule runs the body of a module that has been entered in Interp.Modules. The
// caller's task holds the run token.
func (t *Thread) ExecModule(p *code.Program, m *object.Module) error {
	l := &moduleLoad{name: m.Name, by: t}
	t.m.loads[m] = l
	m.Loading = true
	defer func() {
		m.Loading = false
		delete(t.m.loads, m)
		l.done.WakeAll(t.Task)
	}()
	return t.Exec(p, m)
}

// awaitLoad waits while another thread runs the body of the module. As in CPython,
// threads that would wait for each other go on with the module as it is. It blocks and
// releases the run token meanwhile; waited tells whether it did.
func (t *Thread) awaitLoad(m *object.Module) (waited bool, err error) {
	l := t.m.loads[m]
	if l == nil || t.m.Interp.Atomic > 0 {
		return false, nil
	}
	for other := l; other != nil; other = t.m.awaited[other.by] {
		if other.by == t {
			return false, nil
		}
	}
	t.m.awaited[t] = l
	defer delete(t.m.awaited, t)
	_, err = t.Block(&l.done, sched.Reason{Kind: sched.WaitImport, Object: l}, sched.Forever)
	return true, err
}
