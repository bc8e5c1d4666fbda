package functoolsmod

import (
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// A cached is a function that keeps results of an other one.
type cached struct {
	object.Instance
	fn       value
	info     value // makes what cache_info() returns
	maxSize  int   // -1: no bound
	typed    bool
	table    map[int64]*entry // by hash of the key; others with the same follow
	oldest   *entry           // of the ring of entries by last use, if there is a bound
	n        int
	hits     int
	misses   int
	numbered starlark.Value // maxsize as it was given
}

// An entry is a call whose result is kept.
type entry struct {
	key          key
	result       value
	next         *entry // with the same hash
	older, newer *entry // neighbours in the ring
	gone         bool
}

// A key is the arguments of a call.
type key struct {
	hash  int64
	lone  value          // a lone int or str, which equals no float; else nil
	items starlark.Tuple // positional arguments, then names and values, then types
	nargs int
}

var cachedDef = object.Def{
	Name: "_lru_cache_wrapper", Module: "functools", Final: true,
	New: func(th thread, c *object.Class, pos []value, kw []object.Kw) (value, error) {
		if len(pos) != 4 || len(kw) > 0 {
			return nil, object.Raise(object.TypeError, "_lru_cache_wrapper expected 4 arguments, got %d", len(pos)+len(kw))
		}
		f := &cached{Instance: object.MakeInstance(c), fn: pos[0], info: pos[3], maxSize: -1, table: map[int64]*entry{}, numbered: pos[1]}
		if pos[1] != starlark.None {
			n, err := object.IndexInt(th, pos[1])
			if err != nil {
				return nil, err
			}
			f.maxSize = n
		}
		typed, err := object.Truth(th, pos[2])
		f.typed = typed
		return f, err
	},
	Methods: []object.MethodDef{
		{Name: "__call__", Sig: "*args, **kwargs", Fn: func(th thread, self value, a []value) (value, error) {
			kw, err := object.KeywordsOf(a[1].(*starlark.Dict))
			if err != nil {
				return nil, err
			}
			return self.(*cached).Call(th, a[0].(starlark.Tuple), kw)
		}},
		{Name: "__get__", Sig: "instance, owner=None, /", Fn: func(th thread, self value, a []value) (value, error) {
			if a[0] == starlark.None {
				return self, nil
			}
			return self.(*cached).Get(th, a[0], nil)
		}},
		{Name: "cache_info", Doc: "Report hits, misses, maxsize and currsize.", Fn: func(th thread, self value, a []value) (value, error) {
			f := self.(*cached)
			return object.Call(th, f.info, starlark.MakeInt(f.hits), starlark.MakeInt(f.misses), f.numbered, starlark.MakeInt(f.n))
		}},
		{Name: "cache_clear", Doc: "Forget all results.", Fn: func(th thread, self value, a []value) (value, error) {
			f := self.(*cached)
			for _, e := range f.table {
				for ; e != nil; e = e.next {
					e.gone = true
				}
			}
			f.table, f.oldest = map[int64]*entry{}, nil
			f.n, f.hits, f.misses = 0, 0, 0
			return starlark.None, nil
		}},
		{Name: "__copy__", Fn: itself},
		{Name: "__deepcopy__", Sig: "memo, /", Fn: itself},
		{Name: "__reduce__", Fn: func(th thread, self value, a []value) (value, error) {
			return object.GetAttr(th, self, "__qualname__")
		}},
	},
}

func itself(th thread, self value, a []value) (value, error) { return self, nil }

// Get makes a method of the function, as for a script's.
func (f *cached) Get(th thread, inst value, owner *object.Class) (value, error) {
	if inst == nil {
		return f, nil
	}
	return &object.BoundMethod{Self: inst, Func: f}, nil
}

// Name returns the name of the function.
func (f *cached) Name() string { return f.Class().Name }

// CallInternal lets go.starlark.net call the function.
func (f *cached) CallInternal(th thread, args starlark.Tuple, kwargs []starlark.Tuple) (value, error) {
	kw := make([]object.Kw, len(kwargs))
	for i, p := range kwargs {
		name, _ := starlark.AsString(p[0])
		kw[i] = object.Kw{Name: name, Value: p[1]}
	}
	return f.Call(th, args, kw)
}

// Call returns the result that was kept for the arguments, or that of the function.
func (f *cached) Call(th thread, pos []value, kw []object.Kw) (value, error) {
	if f.maxSize == 0 {
		f.misses++
		return object.CallKw(th, f.fn, pos, kw)
	}
	k, err := f.keyOf(th, pos, kw)
	if err != nil {
		return nil, err
	}
	e, err := f.find(th, &k)
	if err != nil {
		return nil, err
	}
	if e != nil {
		f.hits++
		f.use(e)
		return e.result, nil
	}
	f.misses++
	result, err := object.CallKw(th, f.fn, pos, kw)
	if err != nil {
		return nil, err
	}
	// The call itself may have filled the cache meanwhile.
	if e, err = f.find(th, &k); e != nil || err != nil {
		return result, err
	}
	if f.n == f.maxSize {
		f.remove(f.oldest)
	}
	e = &entry{key: k, result: result, next: f.table[k.hash]}
	f.table[k.hash] = e
	f.n++
	f.link(e)
	return result, nil
}

// separator stands between positional arguments and keywords when a key is hashed.
var separator = starlark.String("functools.lru_cache keywords")

// keyOf makes the key of a call. It may run __hash__ of the arguments, once each.
func (f *cached) keyOf(th thread, pos []value, kw []object.Kw) (key, error) {
	if len(pos) == 1 && len(kw) == 0 && !f.typed {
		switch pos[0].(type) {
		case starlark.Int, starlark.String:
			h, err := object.Hash(th, pos[0])
			return key{hash: h, lone: pos[0]}, err
		}
	}
	items := make(starlark.Tuple, 0, len(pos)+2*len(kw)+1)
	items = append(items, pos...)
	if len(kw) > 0 {
		items = append(items, separator)
		for _, k := range kw {
			items = append(items, starlark.String(k.Name), k.Value)
		}
	}
	if f.typed {
		for _, v := range pos {
			items = append(items, object.TypeOf(v))
		}
		for _, k := range kw {
			items = append(items, object.TypeOf(k.Value))
		}
	}
	h, err := object.Hash(th, items)
	return key{hash: h, items: items, nargs: len(pos)}, err
}

// find returns the entry of a key, nil if there is none. It may run __eq__ of
// arguments, which may change the cache: then it looks again.
func (f *cached) find(th thread, k *key) (*entry, error) {
again:
	for e := f.table[k.hash]; e != nil; e = e.next {
		if (e.key.lone == nil) != (k.lone == nil) || len(e.key.items) != len(k.items) || e.key.nargs != k.nargs {
			continue
		}
		if k.lone != nil {
			if same, err := object.Equal(th, e.key.lone, k.lone); same || err != nil {
				return e, err
			}
			continue
		}
		same := true
		for i, x := range e.key.items {
			eq, err := object.Equal(th, x, k.items[i])
			if err != nil {
				return nil, err
			}
			if e.gone {
				goto again
			}
			if !eq {
				same = false
				break
			}
		}
		if same {
			return e, nil
		}
	}
	return nil, nil
}

// use makes an entry the one used last.
func (f *cached) use(e *entry) {
	if f.maxSize < 0 {
		return
	}
	f.unlink(e)
	f.link(e)
}

// link puts an entry at the end of the ring.
func (f *cached) link(e *entry) {
	switch {
	case f.maxSize < 0:
	case f.oldest == nil:
		e.older, e.newer = e, e
		f.oldest = e
	default:
		last := f.oldest.older
		e.older, e.newer = last, f.oldest
		last.newer, f.oldest.older = e, e
	}
}

func (f *cached) unlink(e *entry) {
	if e.newer == e {
		f.oldest = nil
		return
	}
	e.older.newer, e.newer.older = e.newer, e.older
	if f.oldest == e {
		f.oldest = e.newer
	}
}

// remove forgets an entry.
func (f *cached) remove(e *entry) {
	f.unlink(e)
	e.gone = true
	f.n--
	if first := f.table[e.key.hash]; first == e {
		if e.next == nil {
			delete(f.table, e.key.hash)
		} else {
			f.table[e.key.hash] = e.next
		}
	} else {
		for first.next != e {
			first = first.next
		}
		first.next = e.next
	}
}
