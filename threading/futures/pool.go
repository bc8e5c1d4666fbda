package futures

import (
	"fmt"
	goruntime "runtime"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/vm"
	"github.com/tailorbird-lang/tailorbird/sched"
	"github.com/tailorbird-lang/tailorbird/threading"
	"go.starlark.net/starlark"
)

// A Pool is a ThreadPoolExecutor: worker threads that take calls from a queue. A
// worker is started for a call only if none is idle.
type Pool struct {
	object.Instance
	m          *module
	maxWorkers int
	prefix     string
	init       value
	initArgs   starlark.Tuple
	queue      jobQueue // that no worker has taken yet
	idle       int
	workers    []*threading.Thread
	waiting    sched.WaitQueue // idle workers
	closed     bool
	broken     string
}

// A job is a Future with the call that makes it, until that has begun.
type job struct {
	Future
	fn   value
	arg  value      // the only argument
	rest *arguments // if they are others than one positional; nil: arg, or none
}

// arguments are those of a call, with room for a few.
type arguments struct {
	pos      []value
	kw       []object.Kw
	firstPos [2]value
	firstKw  [1]object.Kw
}

// call makes the call and forgets it: the Future may live on.
func (j *job) call(th thread) (value, error) {
	fn, arg, rest := j.fn, j.arg, j.rest
	j.drop()
	switch {
	case arg != nil:
		return object.Call1(th, fn, arg)
	case rest != nil:
		return object.CallKw(th, fn, rest.pos, rest.kw)
	}
	return object.Call0(th, fn)
}

func (j *job) drop() { j.fn, j.arg, j.rest = nil, nil, nil }

// A jobQueue holds calls in the order in which they were submitted. Its array is used again.
type jobQueue struct {
	jobs []*job
	head int // of those that are left
}

func (q *jobQueue) len() int { return len(q.jobs) - q.head }

func (q *jobQueue) push(j *job) {
	if n := len(q.jobs); n == cap(q.jobs) && q.head > n/2 {
		copy(q.jobs, q.jobs[q.head:])
		clear(q.jobs[n-q.head:])
		q.jobs, q.head = q.jobs[:n-q.head], 0
	}
	q.jobs = append(doubled(q.jobs), j)
}

// pop removes the first one. There is one.
func (q *jobQueue) pop() *job {
	j := q.jobs[q.head]
	q.jobs[q.head] = nil
	if q.head++; q.head == len(q.jobs) {
		q.jobs, q.head = q.jobs[:0], 0
	}
	return j
}

// A workQueue is Pool._work_queue, which programs ask how many calls wait.
type workQueue struct{ p *Pool }

func (q *workQueue) String() string        { return "<_queue.SimpleQueue object>" }
func (q *workQueue) Type() string          { return "SimpleQueue" }
func (q *workQueue) Freeze()               {}
func (q *workQueue) Truth() starlark.Bool  { return true }
func (q *workQueue) Hash() (uint32, error) { return object.PointerHash(q.p), nil }

// AttrNames implements starlark.HasAttrs.
func (q *workQueue) AttrNames() []string { return []string{"empty", "qsize"} }

// Attr implements starlark.HasAttrs.
func (q *workQueue) Attr(name string) (value, error) {
	var answer func() value
	switch name {
	case "qsize":
		answer = func() value { return starlark.MakeInt(q.p.queue.len()) }
	case "empty":
		answer = func() value { return starlark.Bool(q.p.queue.len() == 0) }
	default:
		return nil, nil
	}
	return starlark.NewBuiltin(name, func(_ thread, b *starlark.Builtin, args starlark.Tuple, kw []starlark.Tuple) (value, error) {
		if err := starlark.UnpackPositionalArgs(b.Name(), args, kw, 0); err != nil {
			return nil, err
		}
		return answer(), nil
	}), nil
}

// Label names the pool in reports.
func (p *Pool) Label() string { return "work of " + p.m.s.Label("ThreadPoolExecutor", p) }

// submit adds a call to the queue. args and kw are lent.
func (p *Pool) submit(th thread, fn value, args []value, kw []object.Kw) (*Future, error) {
	switch {
	case p.broken != "":
		return nil, object.Raise(p.m.brokenThread, "%s", p.broken)
	case p.closed:
		return nil, object.Raise(object.RuntimeError, "cannot schedule new futures after shutdown")
	case p.m.s.Ending():
		return nil, object.Raise(object.RuntimeError, "cannot schedule new futures after interpreter shutdown")
	}
	t := vm.ThreadOf(th)
	j := &job{fn: fn}
	f := &j.Future
	f.Instance, f.pool = object.MakeInstance(p.m.future), p
	switch {
	case len(args) == 1 && len(kw) == 0:
		j.arg = args[0]
	case len(args)+len(kw) > 0:
		r := &arguments{}
		r.pos = append(r.firstPos[:0], args...)
		r.kw = append(r.firstKw[:0], kw...)
		j.rest = r
	}
	p.queue.push(j)
	t.Task.Sync("put", p)
	if p.idle > 0 {
		p.idle--
		p.waiting.WakeOne(t.Task)
		return f, nil
	}
	if len(p.workers) < p.maxWorkers {
		w, err := p.m.s.Spawn(t, fmt.Sprintf("%s_%d", p.prefix, len(p.workers)), false, p.work)
		if err != nil {
			return nil, err
		}
		p.workers = append(p.workers, w)
		return f, t.Yield()
	}
	return f, nil
}

// waitSubmit is submit(fn, ...) with few arguments that are not named: see object.WaitFunc.
func waitSubmit(th thread, a []object.Reg) (object.Reg, bool, error) {
	var args [4]value
	p, ok := a[0].Obj.(*Pool)
	if !ok || len(a) < 2 || len(a) > 2+len(args) {
		return object.Reg{}, false, nil
	}
	for i, x := range a[2:] {
		args[i] = x.Value()
	}
	f, err := p.submit(th, a[1].Value(), args[:len(a)-2], nil)
	if err != nil {
		return object.Reg{}, true, err
	}
	return object.Reg{Obj: f}, true, nil
}

// work is the body of a worker.
func (p *Pool) work(t *vm.Thread) {
	t.CountBelow(5) // three of threading and two of the pool
	if p.init != starlark.None {
		if _, err := object.Call(t.Star, p.init, p.initArgs...); err != nil {
			p.initFailed(t, err)
			return
		}
	}
	for {
		for p.queue.len() == 0 {
			if p.closed || p.m.s.Ending() || p.broken != "" {
				return
			}
			p.idle++
			if _, err := t.Block(&p.waiting, sched.Reason{Kind: sched.WaitWork, Object: p}, sched.Forever); err != nil {
				return // the task ends, and so does its Scheduler
			}
		}
		j := p.queue.pop()
		if ok, err := j.begin(t); !ok {
			j.drop()
			if err != nil {
				p.m.log(t, "critical", "Exception in worker", object.AsException(err))
				return
			}
			continue
		}
		j.worker = t.Task
		v, err := j.call(t.Star)
		if err != nil {
			if !object.Matches(err, object.BaseException) {
				return // the task ends
			}
			j.exc, j.result = object.AsException(err), starlark.None
		} else {
			j.result = v
		}
		j.state = finished
		j.settle(t)
	}
}

// initFailed breaks the pool after the initializer has raised.
func (p *Pool) initFailed(t *vm.Thread, err error) {
	if !object.Matches(err, object.BaseException) {
		return
	}
	p.m.log(t, "critical", "Exception in initializer:", object.AsException(err))
	p.broken = "A thread initializer failed, the thread pool is not usable anymore"
	for p.queue.len() > 0 {
		j := p.queue.pop()
		j.drop()
		j.exc, j.state = object.Raise(p.m.brokenThread, "%s", p.broken).(*object.Exception), finished
		j.settle(t)
	}
	p.waiting.WakeAll(t.Task)
}

func (p *Pool) shutdown(th thread, wait, cancel bool) error {
	t := vm.ThreadOf(th)
	p.closed = true
	if cancel {
		for p.queue.len() > 0 {
			j := p.queue.pop()
			j.drop()
			if j.state == pending {
				j.state = cancelled
				j.settle(t)
			}
		}
	}
	p.idle = 0
	p.waiting.WakeAll(t.Task)
	if !wait {
		return nil
	}
	return p.join(t)
}

// join waits until the workers have ended.
func (p *Pool) join(t *vm.Thread) error {
	for _, w := range p.workers {
		if err := w.Join(t); err != nil {
			return err
		}
	}
	return nil
}

func (m *module) poolDef() *object.Def {
	pools := 0
	return &object.Def{
		Name: "ThreadPoolExecutor", Module: "concurrent.futures.thread", PyStyle: true,
		New: func(th thread, c *object.Class, pos []value, kw []object.Kw) (value, error) {
			return &Pool{Instance: object.MakeInstance(c), m: m, init: starlark.None}, nil
		},
		Methods: []object.MethodDef{
			{Name: "__init__", Sig: "max_workers=None, thread_name_prefix='', initializer=None, initargs=()", Fn: func(th thread, self value, a []value) (value, error) {
				p := self.(*Pool)
				p.maxWorkers = min(32, goruntime.NumCPU()+4)
				if a[0] != starlark.None {
					small, err := object.CompareBool(th, object.OpLe, a[0], starlark.MakeInt(0))
					if err != nil {
						return nil, err
					}
					if small {
						return nil, object.Raise(object.ValueError, "max_workers must be greater than 0")
					}
					n, err := object.IndexInt(th, a[0])
					if err != nil {
						return nil, err
					}
					p.maxWorkers = n
				}
				if a[2] != starlark.None && !object.IsCallable(a[2]) {
					return nil, object.Raise(object.TypeError, "initializer must be a callable")
				}
				prefix, err := object.Str(th, a[1])
				if err != nil {
					return nil, err
				}
				if p.prefix = prefix; prefix == "" {
					p.prefix = fmt.Sprintf("ThreadPoolExecutor-%d", pools)
					pools++
				}
				args, err := object.Collect(th, a[3])
				p.init, p.initArgs = a[2], append(starlark.Tuple(nil), args...)
				m.pools = append(m.pools, p)
				return starlark.None, err
			}},
			{Name: "submit", Sig: "fn, /, *args, **kwargs", Wait: waitSubmit, Raw: func(th thread, self value, pos []value, kw []object.Kw) (value, error) {
				return self.(*Pool).submit(th, pos[0], pos[1:], kw)
			}},
			{Name: "shutdown", Sig: "wait=True, *, cancel_futures=False", Fn: func(th thread, self value, a []value) (value, error) {
				wait, err := object.Truth(th, a[0])
				if err != nil {
					return nil, err
				}
				cancel, err := object.Truth(th, a[1])
				if err != nil {
					return nil, err
				}
				return starlark.None, self.(*Pool).shutdown(th, wait, cancel)
			}},
		},
		GetSets: []object.GetSetDef{
			{Name: "_max_workers", Get: func(th thread, self value) (value, error) { return starlark.MakeInt(self.(*Pool).maxWorkers), nil }},
			{Name: "_threads", Get: func(th thread, self value) (value, error) {
				s := new(starlark.Set)
				for _, w := range self.(*Pool).workers {
					s.Insert(w)
				}
				return s, nil
			}},
			{Name: "_broken", Get: func(th thread, self value) (value, error) {
				if p := self.(*Pool); p.broken != "" {
					return starlark.String(p.broken), nil
				}
				return starlark.False, nil
			}},
			{Name: "_thread_name_prefix", Get: func(th thread, self value) (value, error) { return starlark.String(self.(*Pool).prefix), nil }},
			{Name: "_initializer", Get: func(th thread, self value) (value, error) {
				if f := self.(*Pool).init; f != nil {
					return f, nil
				}
				return starlark.None, nil
			}},
			{Name: "_initargs", Get: func(th thread, self value) (value, error) { return self.(*Pool).initArgs, nil }},
			{Name: "_work_queue", Get: func(th thread, self value) (value, error) { return &workQueue{self.(*Pool)}, nil }},
			{Name: "_shutdown", Get: func(th thread, self value) (value, error) { return starlark.Bool(self.(*Pool).closed), nil }},
		},
	}
}

// drain waits for the calls of all pools at the end of the program.
func (m *module) drain(t *vm.Thread) error {
	for _, p := range m.pools {
		// Not closed, so that submit says what keeps it from working.
		p.idle = 0
		p.waiting.WakeAll(t.Task)
		if err := p.join(t); err != nil {
			return err
		}
	}
	return nil
}
