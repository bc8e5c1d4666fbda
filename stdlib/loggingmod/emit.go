package loggingmod

import (
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/vm"
	"go.starlark.net/starlark"
)

// A logging call takes a record through a dozen methods, each of which a program may replace.
// Hardly any does. Then nobody sees the record, and all there is to do is to write one text for
// each handler, under the handler's lock. All texts are made before the first is written:
// until then nothing has happened, and whatever is out of the ordinary (a filter, a subclass of
// Formatter, an argument with a __str__ of its own, a lock that another thread holds) leaves the
// whole call to the methods.

// A freeLock is a lock that can tell whether taking it would wait.
type freeLock interface {
	vm.ContextManager
	Free(t *vm.Thread) bool
}

// A target is a handler and what it will write.
type target struct {
	handler *object.Instance
	lock    freeLock
	stream  value
	text    value // a str
}

// emit is the function of that name, of a logger, a level, a message and its arguments: it does
// what the logger's methods would, or returns False with nothing done.
func (p *path) emit(th thread, self value, a []value) (value, error) {
	logger, isLogger := a[0].(*object.Instance)
	args, isTuple := a[3].(starlark.Tuple)
	if !isLogger || !isTuple || p.record == nil {
		return starlark.False, nil
	}
	l := p.loggers.layoutOf(logger)
	if l == nil {
		return starlark.False, nil
	}
	e := event{path: p, th: th, level: object.Of(a[1])}
	enabled, ok := l.enabled(logger, &e.level)
	if !ok || !enabled {
		return starlark.Bool(ok), nil
	}
	if !p.intact() || !emptyList(l.get(logger, loggerFilters)) || !e.merge(object.Of(a[2]), args) {
		return starlark.False, nil
	}
	e.name = l.get(logger, loggerName)
	var room [2]target
	targets, ok := e.targets(room[:0], logger)
	if !ok {
		return starlark.False, nil
	}
	for i := range targets {
		t := &targets[i]
		if _, err := t.lock.Enter(vm.ThreadOf(th)); err != nil {
			return nil, err
		}
		err := t.write(th)
		if exc, ok := err.(*object.Exception); ok {
			_, err = object.Call(th, p.failed, t.handler, exc, logger, a[1], a[2], args)
		}
		if exit := t.lock.Exit(vm.ThreadOf(th)); err == nil {
			err = exit
		}
		if err != nil {
			return nil, err
		}
	}
	return starlark.True, nil
}

// suppressed returns the fast body of a logger's method for a level, which knows only what to
// do with an event that is not wanted: nothing.
func (p *path) suppressed(level object.Reg) object.QuickFunc {
	return func(th thread, a []object.Reg) (object.Reg, bool) {
		none := object.Reg{Obj: starlark.None}
		if len(a) < 2 {
			return none, false
		}
		logger, ok := a[0].Obj.(*object.Instance)
		if !ok {
			return none, false
		}
		l := p.loggers.layoutOf(logger)
		if l == nil {
			return none, false
		}
		enabled, ok := l.enabled(logger, &level)
		return none, ok && !enabled
	}
}

// enabled is isEnabledFor of a logger, if the answer is at hand.
func (l *layout) enabled(logger *object.Instance, level *object.Reg) (enabled, ok bool) {
	switch l.get(logger, loggerDisabled).Obj {
	case starlark.True:
		return false, true
	case starlark.False:
	default:
		return false, false
	}
	cache, ok := l.get(logger, loggerCache).Obj.(*starlark.Dict)
	if !ok {
		return false, false
	}
	r, _ := object.QuickItem(cache, level)
	v, ok := r.Obj.(starlark.Bool)
	return bool(v), ok
}

// maxParents is how many loggers an event may pass here.
const maxParents = 100

// targets appends what the handlers of the logger and of those above it have to write; ok is
// false if there is no handler, or any is not ordinary.
func (e *event) targets(list []target, logger *object.Instance) (_ []target, ok bool) {
	found := false
	for range maxParents { // a program may make a circle of them
		l := e.loggers.layoutOf(logger)
		if l == nil {
			return nil, false
		}
		handlers, ok := l.get(logger, loggerHandlers).Obj.(*starlark.List)
		if !ok {
			return nil, false
		}
		for _, h := range object.Elems(handlers) {
			found = true
			o, ok := h.(*object.Instance)
			if !ok {
				return nil, false
			}
			if list, ok = e.target(list, o); !ok {
				return nil, false
			}
		}
		propagate, ok := l.get(logger, loggerPropagate).Obj.(starlark.Bool)
		if !ok {
			return nil, false
		}
		parent := l.get(logger, loggerParent).Obj
		if !propagate || parent == starlark.None {
			return list, found
		}
		if logger, ok = parent.(*object.Instance); !ok {
			return nil, false
		}
	}
	return nil, false
}

// target appends what a handler has to write, if anything.
func (e *event) target(list []target, h *object.Instance) (_ []target, ok bool) {
	l := e.handlers.layoutOf(h)
	if l == nil {
		return nil, false
	}
	least, ok1 := l.get(h, handlerLevel).Int()
	level, ok2 := e.level.Int()
	if !ok1 || !ok2 {
		return nil, false
	}
	if l.like == likeNullHandler || level < least {
		return list, true
	}
	t := target{handler: h, stream: l.get(h, handlerStream).Obj}
	t.lock, ok = l.get(h, handlerLock).Obj.(freeLock)
	if !ok || !t.lock.Plain() || !t.lock.Free(vm.ThreadOf(e.th)) || !emptyList(l.get(h, handlerFilters)) || !plainStream(t.stream) {
		return nil, false
	}
	end, ok := l.get(h, handlerTerminator).Obj.(starlark.String)
	if !ok {
		return nil, false
	}
	formatter := l.get(h, handlerFormatter).Obj
	if formatter == starlark.None {
		formatter = e.formatter
	}
	text, ok := e.format(formatter)
	if !ok {
		return nil, false
	}
	t.text = object.Concat(text, string(end))
	return append(list, t), true
}

// plainStream reports whether a stream is written to without script code, and flush does nothing.
func plainStream(v value) bool {
	if o, ok := v.(object.Object); ok {
		if _, own := o.Base().OwnAttr("flush"); own {
			return false
		}
	}
	return object.WritesNatively(v) || object.TakesText(v)
}

func (t *target) write(th thread) error {
	if object.AppendText(t.stream, t.text) {
		return nil
	}
	return object.WriteText(th, t.stream, string(t.text.(starlark.String)))
}

func emptyList(r object.Reg) bool {
	l, ok := r.Obj.(*starlark.List)
	return ok && l.Len() == 0
}
