package loggingmod

import (
	"slices"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/vm"
	"go.starlark.net/starlark"
)

// A path is what a call like Logger.info runs through, as the module logging was when its body
// had run. While a call meets nothing else it is done here: see emit.go.
type path struct {
	globals []global
	record  *object.Class // LogRecord, and its version then
	version uint32
	records map[*object.Shape]filled

	loggers, handlers, formatters, styles kind

	levelNames, start        *object.Cell
	now, ident, current, pid *object.Native
	failed                   value // _write_failed
	formatter                value // _defaultFormatter
	localtime, gmtime        value
	file                     string // of logging itself
}

// A global is a variable of a module and the value that it had.
type global struct {
	cell *object.Cell
	was  value
}

// A kind is a sort of object on the path. An object of it is ordinary if it and its class leave
// the methods as one of the classes has them.
type kind struct {
	classes []*object.Class
	methods []string
	attrs   []string // that are read; the constants below count them
	same    [][]value
	known   map[*object.Shape]*layout
}

// A layout tells of the objects of one shape, as long as their class has the version, which of
// the classes of their kind they are like (-1: none), and where they have the attributes.
type layout struct {
	version uint32
	like    int
	slots   []int          // -1: the class has it
	shared  []*object.Attr // nil: it is missing
}

// The attributes of loggers.
const (
	loggerName = iota
	loggerParent
	loggerPropagate
	loggerDisabled
	loggerHandlers
	loggerFilters
	loggerCache
)

// The classes and attributes of handlers.
const (
	likeStreamHandler = iota
	likeNullHandler
)
const (
	handlerLevel = iota
	handlerFormatter
	handlerFilters
	handlerLock
	handlerStream
	handlerTerminator
)

// The attributes of formatters.
const (
	formatterStyle = iota
	formatterDate
	formatterConverter
	formatterLast
	formatterDefaultDate
	formatterDefaultMsec
)

// The classes and attributes of styles.
const (
	likePercent = iota
	likeBraces
	likeTemplate
)
const (
	styleFormat = iota
	styleDefaults
	stylePercent
)

// learnFrom is the function learn_path.
func (p *path) learnFrom(th thread, self value, a []value) (value, error) {
	g, ok := a[0].(*object.Namespace)
	if !ok || p.record != nil {
		return starlark.None, nil
	}
	if !p.learn(g.Module) { // not called by the module logging
		*p = path{}
		return starlark.None, nil
	}
	for _, k := range []*kind{&p.loggers, &p.handlers, &p.formatters, &p.styles} {
		k.learn()
	}
	p.records = make(map[*object.Shape]filled)
	quicken(p.record, "__init__", p.quickRecord)
	for name, level := range map[string]int64{"debug": 10, "info": 20, "warning": 30, "error": 40, "critical": 50} {
		quicken(p.loggers.classes[0], name, p.suppressed(object.IntReg(level)))
	}
	return starlark.None, nil
}

// quicken gives a method of a class a fast body.
func quicken(c *object.Class, name string, body object.QuickFunc) {
	if a := c.Own(name); a != nil {
		if f, ok := a.Value.(*vm.Function); ok {
			f.SetQuick(body)
		}
	}
}

// learn looks up what is on the path through m, the module logging; false if that lacks anything.
func (p *path) learn(m *object.Module) bool {
	complete := true
	get := func(m *object.Module, name string) value {
		v, ok := m.Get(name)
		complete = complete && ok
		return v
	}
	class := func(name string) *object.Class {
		c, ok := get(m, name).(*object.Class)
		complete = complete && ok
		return c
	}
	watch := func(m *object.Module, name string) value {
		v := get(m, name)
		p.globals = append(p.globals, global{m.Cell(name), v})
		return v
	}
	native := func(module, name string) *object.Native {
		of, ok := watch(m, module).(*object.Module)
		if !ok {
			complete = false
			return nil
		}
		f, ok := watch(of, name).(*object.Native)
		complete = complete && ok
		return f
	}
	p.now = native("time", "time_ns")
	p.ident, p.current = native("threading", "get_ident"), native("threading", "current_thread")
	p.pid = native("os", "getpid")
	for _, name := range []string{"_logRecordFactory", "_srcfile", "logThreads", "logProcesses", "logMultiprocessing"} {
		watch(m, name)
	}
	if file, ok := get(m, "_srcfile").(starlark.String); ok {
		p.file = string(file)
	}
	if time, ok := get(m, "time").(*object.Module); ok {
		p.localtime, p.gmtime = get(time, "localtime"), get(time, "gmtime")
	}
	p.levelNames, p.start = m.Cell("_levelToName"), m.Cell("_start")
	p.failed, p.formatter = get(m, "_write_failed"), watch(m, "_defaultFormatter")
	p.record = class("LogRecord")
	p.loggers = kind{
		classes: []*object.Class{class("Logger")},
		methods: []string{"isEnabledFor", "_log", "findCaller", "makeRecord", "handle", "filter", "callHandlers"},
		attrs:   []string{"name", "parent", "propagate", "disabled", "handlers", "filters", "_cache"},
	}
	p.handlers = kind{
		classes: []*object.Class{class("StreamHandler"), class("NullHandler")},
		methods: []string{"handle", "filter", "emit", "format", "flush"},
		attrs:   []string{"level", "formatter", "filters", "lock", "stream", "terminator"},
	}
	p.formatters = kind{
		classes: []*object.Class{class("Formatter")},
		methods: []string{"format", "formatMessage", "usesTime", "formatTime"},
		attrs:   []string{"_style", "datefmt", "converter", "_last", "default_time_format", "default_msec_format"},
	}
	p.styles = kind{
		classes: []*object.Class{class("PercentStyle"), class("StrFormatStyle"), class("StringTemplateStyle")},
		methods: []string{"_format", "format", "usesTime", "asctime_search"},
		attrs:   []string{"_fmt", "_defaults", "_percent"},
	}
	if !complete || p.now.Quick() == nil || p.ident.Quick() == nil || p.current.Quick() == nil {
		return false
	}
	p.version = p.record.Version()
	return true
}

// intact reports whether the module and the class of records are as they were.
func (p *path) intact() bool {
	for i := range p.globals {
		if g := &p.globals[i]; g.cell.Reg.Obj != g.was {
			return false
		}
	}
	return p.record.Version() == p.version
}

func (k *kind) learn() {
	k.known = make(map[*object.Shape]*layout)
	for _, c := range k.classes {
		k.same = append(k.same, k.methodsOf(c))
	}
}

func (k *kind) methodsOf(c *object.Class) []value {
	list := make([]value, len(k.methods))
	for i, name := range k.methods {
		if a := c.Lookup(name); a != nil {
			list[i] = a.Value
		}
	}
	return list
}

// maxLayouts bounds what a kind remembers.
const maxLayouts = 64

// layoutOf returns the layout of an ordinary object; nil for all others.
func (k *kind) layoutOf(o *object.Instance) *layout {
	s := o.Shape()
	if s == nil {
		return nil
	}
	l := k.known[s]
	if l == nil || l.version != s.Class().Version() {
		if len(k.known) == maxLayouts {
			clear(k.known)
		}
		l = k.examine(s)
		k.known[s] = l
	}
	if l.like < 0 {
		return nil
	}
	return l
}

func (k *kind) examine(s *object.Shape) *layout {
	c := s.Class()
	l := &layout{version: c.Version(), like: -1}
	for _, special := range []object.Special{object.SpGetattribute, object.SpGetattr} {
		if a := c.Special(special); a != nil && !a.Owner.Static() {
			return l
		}
	}
	for _, name := range k.methods {
		if s.Slot(name) >= 0 {
			return l
		}
	}
	for _, name := range k.attrs {
		a, slot := c.Lookup(name), s.Slot(name)
		if a != nil && a.Kind >= object.Data {
			return l
		}
		l.slots, l.shared = append(l.slots, slot), append(l.shared, a)
	}
	found := k.methodsOf(c)
	l.like = slices.IndexFunc(k.same, func(same []value) bool { return slices.Equal(same, found) })
	return l
}

// get returns an attribute of an object that has the layout; nothing if that is missing.
func (l *layout) get(o *object.Instance, attr int) object.Reg {
	if i := l.slots[attr]; i >= 0 {
		return o.Slots()[i]
	}
	if a := l.shared[attr]; a != nil {
		return object.Of(a.Value)
	}
	return object.Reg{}
}
