package loggingmod

import (
	"math"
	"strings"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/vm"
	"go.starlark.net/starlark"
)

// An event holds what a LogRecord would be made of.
type event struct {
	*path
	th      thread
	name    object.Reg
	level   object.Reg
	message object.Reg
	time    int64 // once asked for
	from    place // once asked for
}

// merge makes the message, if that takes no script code.
func (e *event) merge(msg object.Reg, args starlark.Tuple) bool {
	text, ok := msg.Obj.(starlark.String)
	switch {
	case ok && len(args) == 0:
		e.message = msg
		return true
	case ok:
		if e.message.Obj, ok = object.QuickPercent(string(text), &object.Reg{Obj: args}); ok {
			return true
		}
	case len(args) > 0:
		return false
	}
	room := maxPlain
	if !plain(msg.Value(), &room) || !allPlain(args, &room) {
		return false
	}
	if len(args) == 0 {
		s, err := object.Str(e.th, msg.Value())
		e.message.Obj = starlark.String(s)
		return err == nil
	}
	var with value = args
	if d, ok := args[0].(*starlark.Dict); ok && len(args) == 1 && d.Len() > 0 {
		with = d
	}
	merged, err := object.Binary(e.th, object.OpMod, text, with)
	e.message.Obj = merged
	return err == nil
}

// format is what the format method of a formatter would return.
func (e *event) format(formatter value) (text string, ok bool) {
	f, ok := formatter.(*object.Instance)
	if !ok {
		return "", false
	}
	l := e.formatters.layoutOf(f)
	if l == nil {
		return "", false
	}
	style, ok := l.get(f, formatterStyle).Obj.(*object.Instance)
	if !ok {
		return "", false
	}
	s := e.styles.layoutOf(style)
	if s == nil || s.get(style, styleDefaults).Obj != starlark.None {
		return "", false
	}
	field := func(name string) (object.Reg, bool) {
		if name == "asctime" {
			return e.asctime(f, l)
		}
		return e.field(name)
	}
	from, merge := styleFormat, object.QuickPercentAttrs
	switch s.like {
	case likeBraces:
		merge = object.QuickFormatAttrs
	case likeTemplate:
		from = stylePercent
	}
	fmt, ok := s.get(style, from).Obj.(starlark.String)
	if !ok {
		return "", false
	}
	v, ok := merge(string(fmt), field)
	if !ok {
		return "", false
	}
	return string(v.(starlark.String)), true
}

// field returns the attribute of the record that is used in a format; ok is false for what is
// not known here.
func (e *event) field(name string) (r object.Reg, ok bool) {
	text := func(s string) (object.Reg, bool) { return object.Reg{Obj: starlark.String(s)}, true }
	switch name {
	case "message":
		return e.message, true
	case "name":
		return e.name, true
	case "levelno":
		return e.level, true
	case "levelname":
		names, ok := e.levelNames.Reg.Obj.(*starlark.Dict)
		if !ok {
			return object.Reg{}, false
		}
		return object.QuickItem(names, &e.level)
	case "threadName":
		return e.threadName()
	case "thread":
		return e.ident.Quick()(e.th, nil)
	case "process":
		pid, err := e.pid.Call(e.th, nil, nil)
		return object.Of(pid), err == nil
	case "processName":
		return text("MainProcess")
	case "taskName":
		return object.Reg{Obj: starlark.None}, true
	case "lineno":
		return object.IntReg(int64(e.caller().line)), true
	case "funcName":
		return text(e.caller().function)
	case "pathname":
		return text(e.caller().file)
	case "filename":
		return text(baseName(e.caller().file))
	case "module":
		base := baseName(e.caller().file)
		if i := strings.LastIndexByte(base, '.'); i > 0 {
			base = base[:i]
		}
		return text(base)
	case "created":
		return object.FloatReg(e.created()), true
	case "msecs":
		return object.FloatReg(e.msecs()), true
	case "relativeCreated":
		start, ok := e.start.Reg.Int()
		return object.FloatReg(float64(e.ns()-start) / 1e6), ok
	}
	return object.Reg{}, false
}

// threadName is threading.current_thread().name of a thread whose class does not compute it.
func (e *event) threadName() (r object.Reg, ok bool) {
	current, ok := e.current.Quick()(e.th, nil)
	if !ok {
		return object.Reg{}, false
	}
	a := object.ClassOf(current).Lookup("name")
	if a == nil {
		return object.Reg{}, false
	}
	name, ok := a.Value.(*object.GetSet)
	if !ok {
		return object.Reg{}, false
	}
	return name.Quick(current.Obj)
}

// caller is the innermost call that is not in the file of logging.
func (e *event) caller() *place {
	if e.from.line == 0 {
		t := vm.ThreadOf(e.th)
		e.from = placeOf(t, callerOf(t, e.file, 1))
	}
	return &e.from
}

// baseName is the last part of a path.
func baseName(file string) string { return file[strings.LastIndexByte(file, '/')+1:] }

// ns returns the time of the event in nanoseconds.
func (e *event) ns() int64 {
	if e.time == 0 {
		r, _ := e.now.Quick()(e.th, nil)
		e.time, _ = r.Int()
	}
	return e.time
}

func (e *event) created() float64 { return float64(e.ns()) / 1e9 }

func (e *event) msecs() float64 {
	ms := e.ns() % 1e9 / 1e6
	if ms == 999 && int64(e.created()) != e.ns()/1e9 {
		return 0 // created was rounded up to the next second
	}
	return float64(ms)
}

// asctime is what formatTime of a formatter returns, if it has written the same second before.
func (e *event) asctime(f *object.Instance, l *layout) (r object.Reg, ok bool) {
	last, ok := l.get(f, formatterLast).Obj.(starlark.Tuple)
	if !ok || len(last) != 2 {
		return object.Reg{}, false
	}
	key, ok := last[0].(starlark.Tuple)
	text, isText := last[1].(starlark.String)
	if !ok || !isText || len(key) != 3 {
		return object.Reg{}, false
	}
	convert := l.get(f, formatterConverter).Obj
	second, isFloat := key[1].(starlark.Float)
	if convert != e.localtime && convert != e.gmtime || convert != key[0] || !isFloat || float64(second) != math.Floor(e.created()) {
		return object.Reg{}, false
	}
	date := l.get(f, formatterDate).Obj
	own := date != starlark.None && date != starlark.String("")
	if !own {
		date = l.get(f, formatterDefaultDate).Obj
	}
	if _, ok := date.(starlark.String); !ok || date != key[2] {
		return object.Reg{}, false
	}
	if own {
		return object.Reg{Obj: text}, true
	}
	with, ok := l.get(f, formatterDefaultMsec).Obj.(starlark.String)
	if !ok || with == "" {
		return object.Reg{}, false
	}
	r.Obj, ok = object.QuickPercent(string(with), &object.Reg{Obj: starlark.Tuple{text, starlark.Float(e.msecs())}})
	return r, ok
}
