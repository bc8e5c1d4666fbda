package loggingmod

import (
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// recordAttrs are the attributes of a record in the order in which LogRecord.__init__ sets them.
var recordAttrs = [...]string{"name", "msg", "args", "levelname", "levelno", "pathname", "filename", "module", "exc_info", "exc_text",
	"stack_info", "lineno", "funcName", "created", "msecs", "relativeCreated", "thread", "threadName", "processName", "process", "taskName"}

// A filled tells what shape a new record of a class gets, as long as the class has the version;
// nil if the class has a say in how attributes are set.
type filled struct {
	version uint32
	shape   *object.Shape
}

// quickRecord is the fast body of LogRecord.__init__.
func (p *path) quickRecord(th thread, a []object.Reg) (object.Reg, bool) {
	none := object.Reg{Obj: starlark.None}
	if len(a) < 8 || len(a) > 10 || !p.intact() {
		return none, false
	}
	for i := range a {
		if a[i].Obj == nil {
			return none, false
		}
	}
	record, ok := a[0].Obj.(*object.Instance)
	file, isText := a[3].Obj.(starlark.String)
	args, isTuple := a[6].Obj.(starlark.Tuple)
	if !ok || !isText || !isTuple || len(record.Slots()) > 0 {
		return none, false
	}
	shape := p.filledShape(record)
	if shape == nil {
		return none, false
	}
	with, ok := recordArgs(args)
	if !ok {
		return none, false
	}
	e := event{path: p, th: th, name: a[1], level: a[2], from: place{file: string(file), line: 1}}
	function, stack := none, none
	if len(a) > 8 {
		function = a[8]
	}
	if len(a) > 9 {
		stack = a[9]
	}
	slots := [len(recordAttrs)]object.Reg{1: a[5], 2: {Obj: with}, 5: a[3], 8: a[7], 9: none, 10: stack, 11: a[4], 12: function}
	for i, name := range recordAttrs {
		if slots[i].Obj == nil {
			if slots[i], ok = e.field(name); !ok {
				return none, false
			}
		}
	}
	record.Fill(shape, slots[:])
	return none, true
}

// recordArgs returns the arguments as a record keeps them: a lone mapping stands for itself. ok
// is false if only script code can tell whether it is one.
func recordArgs(args starlark.Tuple) (with value, ok bool) {
	if len(args) != 1 {
		return args, true
	}
	switch x := args[0].(type) {
	case starlark.String, starlark.Int, starlark.Float, starlark.Bool, starlark.NoneType, starlark.Tuple, *starlark.List:
		return args, true
	case *starlark.Dict:
		if x.Len() > 0 {
			return x, true
		}
		return args, true
	}
	return nil, false
}

// filledShape returns the shape of a record that has all attributes, for one that has none.
func (p *path) filledShape(record *object.Instance) *object.Shape {
	root := record.Shape()
	if root == nil {
		return nil
	}
	f, ok := p.records[root]
	if c := root.Class(); !ok || f.version != c.Version() {
		f = filled{version: c.Version(), shape: root}
		if set := c.Special(object.SpSetattr); set != nil && !set.Owner.Static() {
			f.shape = nil
		}
		for _, name := range recordAttrs {
			if a := c.Lookup(name); a != nil && a.Kind >= object.Data {
				f.shape = nil
			}
			if f.shape != nil {
				f.shape = f.shape.With(name)
			}
		}
		if len(p.records) == maxLayouts {
			clear(p.records)
		}
		p.records[root] = f
	}
	return f.shape
}
