package object

import "go.starlark.net/starlark"

// A Member is the descriptor of a name in __slots__.
type Member struct {
	name  string
	class *Class
}

// Get returns the slot's value.
func (m *Member) Get(th *starlark.Thread, inst starlark.Value, owner *Class) (starlark.Value, error) {
	if inst == nil {
		return m, nil
	}
	o, err := m.holder(inst)
	if err != nil {
		return nil, err
	}
	if r, ok := o.Base().OwnAttr(m.name); ok {
		return r.Value(), nil
	}
	return nil, attrError(inst, m.name, "'%s' object has no attribute '%s'", TypeName(inst), m.name)
}

// Set sets or deletes the slot.
func (m *Member) Set(th *starlark.Thread, inst, value starlark.Value) error {
	o, err := m.holder(inst)
	if err != nil {
		return err
	}
	if value == nil {
		if !o.Base().DelOwnAttr(m.name) {
			return attrError(inst, m.name, "%s", m.name)
		}
		return nil
	}
	return o.Base().SetOwnAttr(m.name, Of(value))
}

// holder returns inst if it has the slot.
func (m *Member) holder(inst starlark.Value) (Object, error) {
	if o, ok := inst.(Object); ok && TypeOf(inst).IsSubclass(m.class) {
		return o, nil
	}
	return nil, Raise(TypeError, "descriptor '%s' for '%s' objects doesn't apply to a '%s' object", m.name, m.class.Name, TypeName(inst))
}

func (m *Member) Name() string { return m.name }
func (m *Member) String() string {
	return "<member '" + m.name + "' of '" + m.class.Name + "' objects>"
}
func (m *Member) Type() string          { return "member_descriptor" }
func (m *Member) Freeze()               {}
func (m *Member) Truth() starlark.Bool  { return true }
func (m *Member) Hash() (uint32, error) { return starlark.String(m.name).Hash() }

// Class returns member_descriptor.
func (m *Member) Class() *Class { return MemberClass }

var memberDef = Def{
	Final:   true,
	Methods: dataMethods,
	GetSets: []GetSetDef{
		{Name: "__name__", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			return starlark.String(self.(*Member).name), nil
		}},
		{Name: "__objclass__", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			return self.(*Member).class, nil
		}},
	},
}
