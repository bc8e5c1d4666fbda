package threading

import (
	"github.com/tailorbird-lang/tailorbird/internal/help"
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// classes are the Runtime's classes of both modules, made when first needed.
type classes struct {
	lock, rlock, condition, semaphore, bounded, event, barrier *object.Class
	thread, mainThread, dummyThread, timer, local              *object.Class
	brokenBarrier, handle                                      *object.Class

	// Thread.run as it was made; the class of a thread that began to run last, in the version that
	// it had, and whether its run is that one.
	run     starlark.Value
	last    *object.Class
	version uint32
	target  bool
}

func (s *State) all() *classes {
	if s.classes != nil {
		return s.classes
	}
	in := s.machine.Interp
	c := &classes{}
	s.classes = c
	c.lock = object.NewNativeClass(in, help.Threading.Class(lockDef(s)))
	c.rlock = object.NewNativeClass(in, help.Threading.Class(rlockDef(s)))
	c.condition = object.NewNativeClass(in, help.Threading.Class(conditionDef(s)))
	c.semaphore = object.NewNativeClass(in, help.Threading.Class(semaphoreDef(s, "Semaphore", false)))
	c.bounded = object.NewNativeClass(in, help.Threading.Class(semaphoreDef(s, "BoundedSemaphore", true)), c.semaphore)
	c.event = object.NewNativeClass(in, help.Threading.Class(eventDef(s)))
	c.barrier = object.NewNativeClass(in, help.Threading.Class(barrierDef(s)))
	c.thread = object.NewNativeClass(in, help.Threading.Class(threadDef(s)))
	c.run = c.thread.Lookup("run").Value
	c.timer = object.NewNativeClass(in, help.Threading.Class(timerDef(s)), c.thread)
	c.mainThread = object.NewNativeClass(in, &object.Def{Name: "_MainThread", Module: "threading", PyStyle: true}, c.thread)
	c.dummyThread = object.NewNativeClass(in, &object.Def{Name: "_DummyThread", Module: "threading", PyStyle: true}, c.thread)
	c.handle = object.NewNativeClass(in, help.Threading.Class(handleDef(s)))
	c.local = object.NewNativeClass(in, help.Threading.Class(localDef()))
	c.brokenBarrier = object.NewNativeClass(in, help.Threading.Class(&object.Def{Name: "BrokenBarrierError", Module: "threading"}), object.RuntimeError)
	return c
}

func (s *State) lockClass() *object.Class      { return s.all().lock }
func (s *State) rlockClass() *object.Class     { return s.all().rlock }
func (s *State) conditionClass() *object.Class { return s.all().condition }
func (s *State) eventClass() *object.Class     { return s.all().event }
func (s *State) threadClass() *object.Class    { return s.all().thread }
func (s *State) brokenBarrier() *object.Class  { return s.all().brokenBarrier }
