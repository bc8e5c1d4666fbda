package object

import (
	"slices"

	"go.starlark.net/starlark"
)

// maxJoinRoom bounds the arguments that a Partial keeps room for.
const maxJoinRoom = 16

// A Partial is functools.partial: a function with some arguments given. It is here
// because the machine puts the arguments of a script's function straight into registers.
type Partial struct {
	Instance
	fn       starlark.Value
	args     starlark.Tuple
	keywords *starlark.Dict   // nil until a script asks for them: they are in kw
	kw       []Kw             // never changed
	names    []string         // of kw
	room     []starlark.Value // for the joined arguments of a call; nil while one uses it
}

// NewPartial makes a partial object of class c. Other partial objects that hold nothing
// but their arguments are taken apart.
func NewPartial(c *Class, fn starlark.Value, args []starlark.Value, kw []Kw) (*Partial, error) {
	if !IsCallable(fn) {
		return nil, Raise(TypeError, "the first argument must be callable")
	}
	p := &Partial{Instance: MakeInstance(c)}
	inner, ok := fn.(*Partial)
	if !ok || inner.Instance.dict != nil || len(inner.OwnAttrNames()) > 0 {
		p.set(fn, slices.Clone(args), slices.Clone(kw))
		return p, nil
	}
	given, err := inner.keywordList()
	if err != nil {
		return nil, err
	}
	p.set(inner.fn, slices.Concat(inner.args, args), mergeKw(given, kw))
	return p, nil
}

// Func returns what the object calls.
func (p *Partial) Func() starlark.Value { return p.fn }

// Args returns the positional arguments.
func (p *Partial) Args() starlark.Tuple { return p.args }

// Namespace returns the object's __dict__, nil if it has none yet.
func (p *Partial) Namespace() *starlark.Dict {
	if p.Instance.dict == nil && len(p.OwnAttrNames()) == 0 {
		return nil
	}
	return p.Dict()
}

// Restore replaces all that the object holds.
func (p *Partial) Restore(fn starlark.Value, args starlark.Tuple, keywords, namespace *starlark.Dict) {
	p.set(fn, args, nil)
	p.keywords = keywords
	p.SetDict(namespace)
}

func (p *Partial) set(fn starlark.Value, args []starlark.Value, kw []Kw) {
	p.fn, p.args, p.keywords, p.kw, p.names = fn, args, nil, kw, nil
	for _, k := range kw {
		p.names = append(p.names, k.Name)
	}
}

// mergeKw returns the keywords of both; where a name is in both, the later value in the
// earlier place. It changes neither.
func mergeKw(early, late []Kw) []Kw {
	if len(early) == 0 {
		return slices.Clone(late)
	}
	all := slices.Clone(early)
	for _, k := range late {
		if i := slices.IndexFunc(all[:len(early)], func(e Kw) bool { return e.Name == k.Name }); i >= 0 {
			all[i].Value = k.Value
		} else {
			all = append(all, k)
		}
	}
	return all
}

// keywordList returns the keywords, which must not be changed.
func (p *Partial) keywordList() ([]Kw, error) {
	if p.keywords == nil {
		return p.kw, nil
	}
	return KeywordsOf(p.keywords)
}

// Keywords returns the keywords as the dict that scripts see and may change.
func (p *Partial) Keywords() *starlark.Dict {
	if p.keywords == nil {
		d := starlark.NewDict(len(p.kw))
		for _, k := range p.kw {
			d.SetKey(starlark.String(k.Name), k.Value)
		}
		p.keywords, p.kw, p.names = d, nil, nil
	}
	return p.keywords
}

// Spread returns what a call calls and the arguments that come before those of the call:
// positional ones, the names of those by keyword, and these. ok is false if [Partial.Call]
// must make the call. None of the results may be changed.
func (p *Partial) Spread() (fn starlark.Value, pos []starlark.Value, names []string, kw []Kw, ok bool) {
	return p.fn, p.args, p.names, p.kw, p.keywords == nil && p.class.def != nil
}

// Call calls the function with the arguments given then and now, or runs the __call__ of
// a script's subclass.
func (p *Partial) Call(th *starlark.Thread, pos []starlark.Value, kw []Kw) (starlark.Value, error) {
	if p.class.def == nil { // of a script
		if a := p.class.Special(SpCall); a != nil {
			if n, ok := a.Value.(*Native); !ok || n.Kind() != InstanceMethod {
				return CallAttr(th, a, p, pos, kw)
			}
		}
	}
	return p.Apply(th, pos, kw)
}

// Call1 is Call with one argument.
func (p *Partial) Call1(th *starlark.Thread, x starlark.Value) (starlark.Value, error) {
	if len(p.args) == 1 && p.class.def != nil && p.keywords == nil && len(p.kw) == 0 {
		if f, ok := p.fn.(Function); ok {
			return f.Apply(th, 2, p.args[0], x, nil)
		}
	}
	return p.Call(th, []starlark.Value{x}, nil)
}

// Apply is Call as the class itself has it.
func (p *Partial) Apply(th *starlark.Thread, pos []starlark.Value, kw []Kw) (starlark.Value, error) {
	given, err := p.keywordList()
	if err != nil {
		return nil, err
	}
	if len(kw) == 0 {
		kw = given
	} else if len(given) > 0 {
		kw = mergeKw(given, kw)
	}
	if h := HeadOf(th); h != nil {
		if err := h.Enter(); err != nil {
			return nil, err
		}
		defer h.Leave()
	}
	if len(p.args) == 0 {
		return CallKw(th, p.fn, pos, kw)
	}
	// Arguments are only lent, so that one room serves all calls that follow each other.
	all := append(append(p.room[:0], p.args...), pos...)
	p.room = nil
	v, err := CallKw(th, p.fn, all, kw)
	if cap(all) <= maxJoinRoom {
		clear(all)
		p.room = all[:0]
	}
	return v, err
}

// Get runs __get__, as for the objects of scripts.
func (p *Partial) Get(th *starlark.Thread, inst starlark.Value, owner *Class) (starlark.Value, error) {
	if a := p.class.Special(SpGet); a != nil {
		if inst == nil {
			inst = starlark.None
		}
		return CallAttr2(th, a, p, inst, owner)
	}
	return p, nil
}

// ReprCall returns a repr that is a call: name(args, key=value). While that of key is
// under way it returns again.
func ReprCall(th *starlark.Thread, key any, name, again string, args []starlark.Value, kw []Kw) (string, error) {
	w := reprWriter{th: th}
	if ok, err := w.open(key); !ok || err != nil {
		return again, err
	}
	defer w.close()
	w.text(name)
	w.text("(")
	if err := w.elems(func() []starlark.Value { return args }); err != nil {
		return "", err
	}
	for i, k := range kw {
		if i+len(args) > 0 {
			w.text(", ")
		}
		w.text(k.Name)
		w.text("=")
		if err := w.value(k.Value); err != nil {
			return "", err
		}
	}
	w.text(")")
	return string(w.buf), nil
}
