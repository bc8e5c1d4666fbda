package object

import (
	"fmt"
	"slices"

	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

// An Instance is an object with a class and attributes. Native types embed it:
// their scripts' subclasses are the same Go type with another class.
type Instance struct {
	class *Class
	shape *Shape         // nil: the attributes, if any, are in dict
	slots []Reg          // attributes, by shape; without one, those of __slots__, by class.slotsSet
	dict  *starlark.Dict // of static classes, and once __dict__ was asked for
	id    uint64
}

// An Object is an Instance or a native type that embeds it.
type Object interface {
	starlark.Value
	Base() *Instance
}

// NewInstance returns an instance of class without attributes.
func NewInstance(class *Class) *Instance {
	o := &Instance{class: class, shape: class.rootShape()}
	if class.slotHint > 0 {
		o.slots = make([]Reg, 0, class.slotHint)
	}
	return o
}

// MakeInstance returns the Instance to embed in a native object of class.
func MakeInstance(class *Class) Instance {
	return Instance{class: class, shape: class.rootShape()}
}

// Base returns the instance itself.
func (o *Instance) Base() *Instance { return o }

// Class returns the class of the object.
func (o *Instance) Class() *Class { return o.class }

// Shape returns the shape that inline caches compare; nil while there are no
// slots.
func (o *Instance) Shape() *Shape { return o.shape }

// Slots returns the attribute slots that Shape describes. The slice is the
// object's own.
func (o *Instance) Slots() []Reg { return o.slots }

// Attr returns the attribute that the object itself holds.
func (o *Instance) OwnAttr(name string) (Reg, bool) {
	if o.shape != nil {
		if i := o.shape.Slot(name); i >= 0 {
			return o.slots[i], true
		}
		return Reg{}, false
	}
	if o.dict != nil {
		if i := o.member(name); i >= 0 {
			return o.slots[i], o.slots[i].Obj != nil
		}
		if dictMirrored {
			if e, _ := table(o.dict).findStr(tableHashStr(starlark.String(name)), starlark.String(name)); e != nil {
				return Of(e.value), true
			}
		} else if v, ok, _ := o.dict.Get(starlark.String(name)); ok {
			return Of(v), true
		}
	}
	return Reg{}, false
}

// member returns the index in slots of a name in __slots__ once the object has a dict;
// else -1.
func (o *Instance) member(name string) int {
	if len(o.slots) == 0 {
		return -1
	}
	return slices.Index(o.class.slotsSet, name)
}

// SetOwnAttr sets an attribute of the object itself, whatever its class says.
func (o *Instance) SetOwnAttr(name string, r Reg) error {
	s := o.shape
	if s == nil || len(s.names) >= maxSlots {
		d := o.Dict()
		if i := o.member(name); i >= 0 {
			o.slots[i] = r
			return nil
		}
		return d.SetKey(starlark.String(name), r.Value())
	}
	if i := s.Slot(name); i >= 0 {
		o.slots[i] = r
		return nil
	}
	o.Grow(s.With(name), r)
	return nil
}

// Grow adds one attribute with value r; next is the shape that has it.
func (o *Instance) Grow(next *Shape, r Reg) {
	o.shape = next
	o.slots = append(o.slots, r)
}

// Fill gives an object that has no attributes all those of a shape, which With has made of the
// object's own.
func (o *Instance) Fill(shape *Shape, values []Reg) {
	o.shape = shape
	o.slots = append(o.slots, values...)
}

// DelOwnAttr removes an attribute of the object itself.
func (o *Instance) DelOwnAttr(name string) (found bool) {
	if o.dict != nil {
		if i := o.member(name); i >= 0 {
			found = o.slots[i].Obj != nil
			o.slots[i] = Reg{}
			return found
		}
		_, found, _ = deleteKey(o.dict, starlark.String(name))
		return found
	}
	if o.shape == nil {
		return false
	}
	i := o.shape.Slot(name)
	if i < 0 {
		return false
	}
	s := o.class.rootShape()
	for j, n := range o.shape.names {
		if j != i {
			s = s.With(n)
		}
	}
	slots := make([]Reg, 0, cap(o.slots))
	slots = append(append(slots, o.slots[:i]...), o.slots[i+1:]...)
	o.shape, o.slots = s, slots
	return true
}

// Dict returns the object's __dict__. From then on the attributes live in it, save
// those of __slots__.
func (o *Instance) Dict() *starlark.Dict {
	if o.dict == nil {
		d := new(starlark.Dict)
		members := make([]Reg, len(o.class.slotsSet))
		if o.shape != nil {
			for i, n := range o.shape.names {
				if m := slices.Index(o.class.slotsSet, n); m >= 0 {
					members[m] = o.slots[i]
				} else {
					d.SetKey(starlark.String(n), o.slots[i].Value())
				}
			}
		}
		o.dict, o.shape, o.slots = d, nil, members
	}
	return o.dict
}

// SetDict makes d the object's __dict__, which may be shared with others.
func (o *Instance) SetDict(d *starlark.Dict) {
	o.Dict()
	o.dict = d
}

// OwnAttrNames returns the names of the attributes that the object itself holds.
func (o *Instance) OwnAttrNames() []string {
	if o.dict != nil {
		names := make([]string, 0, o.dict.Len())
		for _, k := range o.dict.Keys() {
			if s, ok := k.(starlark.String); ok {
				names = append(names, string(s))
			}
		}
		for i, r := range o.slots {
			if r.Obj != nil {
				names = append(names, o.class.slotsSet[i])
			}
		}
		return names
	}
	if o.shape == nil {
		return nil
	}
	return append([]string(nil), o.shape.names...)
}

// The methods of starlark.Value, for containers and host code that know nothing
// of threads: they run special methods on the thread that holds the run token.

// String returns repr(o).
func (o *Instance) String() string { return reprOf(o) }

// Type returns the name of the class.
func (o *Instance) Type() string { return o.class.Name }

// Freeze does nothing: objects of scripts stay mutable.
func (o *Instance) Freeze() {}

// Truth returns bool(o); an exception in __bool__ counts as true.
func (o *Instance) Truth() starlark.Bool { return truthOf(o) }

// Hash returns hash(o).
func (o *Instance) Hash() (uint32, error) { return hashOf(o) }

// CompareSameType compares with another object.
func (o *Instance) CompareSameType(op syntax.Token, y starlark.Value, depth int) (bool, error) {
	return compareOf(o, op, y)
}

var _ starlark.Comparable = (*Instance)(nil)

// HashObject is the method Hash of a native object that scripts' subclasses may
// hash in their way; it must have one, for that of the Instance in it does not know
// the object around it.
func HashObject(o Object) (uint32, error) { return hashOf(o) }

// CompareObjects is CompareSameType of such an object.
func CompareObjects(o Object, op syntax.Token, y starlark.Value) (bool, error) {
	return compareOf(o, op, y)
}

// A Boxed is an instance of a script's subclass of a basic type: int, float,
// str, bytes, tuple, list, dict, set or frozenset. Value is what methods of the
// basic type work on.
type Boxed struct {
	Instance
	Val starlark.Value
}

func (b *Boxed) String() string        { return reprOf(b) }
func (b *Boxed) Truth() starlark.Bool  { return truthOf(b) }
func (b *Boxed) Hash() (uint32, error) { return hashOf(b) }
func (b *Boxed) CompareSameType(op syntax.Token, y starlark.Value, depth int) (bool, error) {
	return compareOf(b, op, y)
}

// Unbox returns the value of a basic type that v is or holds, else v.
func Unbox(v starlark.Value) starlark.Value {
	if b, ok := v.(*Boxed); ok {
		return b.Val
	}
	return v
}

// ID returns id(v): stable while v lives, and equal between runs for objects of
// scripts, so that a repeated run prints the same.
func (o *Instance) ID(in *Interp) uint64 {
	if o.id == 0 {
		o.id = in.newID()
	}
	return o.id
}

func addressText(id uint64) string { return fmt.Sprintf("0x%x", id) }
