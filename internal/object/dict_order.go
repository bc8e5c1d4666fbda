package object

import "go.starlark.net/starlark"

// This file is what an OrderedDict has besides a dict: it can move keys to its ends, and
// its iterators notice that.

// moved reports whether keys of an OrderedDict were moved or exchanged since the walk
// began.
func (w *tableWalk) moved(d *starlark.Dict) bool {
	return dictMirrored && table(d).ordered && table(d).deletions != w.began
}

// changedSize is the error of an iterator whose dict has got another size.
func changedSize(d *starlark.Dict) error {
	if dictMirrored && table(d).ordered {
		return Raise(RuntimeError, "OrderedDict mutated during iteration")
	}
	return Raise(RuntimeError, "dictionary changed size during iteration")
}

// DictKeepOrder makes the iterators of d notice all changes of the order.
func DictKeepOrder(d *starlark.Dict) {
	if dictMirrored {
		table(d).ordered = true
	}
}

// DictMove moves a key to the end of d or, unless last, to its beginning; found is false
// if d does not have it. It may run __hash__ and __eq__ of a script's class.
func DictMove(th *starlark.Thread, d *starlark.Dict, k starlark.Value, last bool) (found bool, err error) {
	if !dictMirrored {
		return moveByCopy(th, d, k, last)
	}
	e, err := findEntry(th, d, k)
	if e != nil {
		table(d).move(e, last)
	}
	return e != nil, err
}

// QuickMove is DictMove for a str or int that is there; else it returns false with nothing done.
func QuickMove(d *starlark.Dict, k *Reg, last bool) bool {
	e, _ := findReg(table(d), k)
	if e != nil {
		table(d).move(e, last)
	}
	return e != nil
}

// DictPopItem removes and returns the last or the first item of a dict that is not empty.
func DictPopItem(d *starlark.Dict, last bool) (item starlark.Tuple, err error) {
	if dictMirrored {
		e := table(d).head
		if last {
			e = table(d).last()
		}
		k := e.key
		v, _, err := table(d).remove(e)
		return starlark.Tuple{k, v}, err
	}
	keys := d.Keys()
	k := keys[0]
	if last {
		k = keys[len(keys)-1]
	}
	v, _, err := d.Delete(k)
	return starlark.Tuple{k, v}, err
}

// findEntry returns the entry that DictGet would find, nil if there is none.
func findEntry(th *starlark.Thread, d *starlark.Dict, k starlark.Value) (*dictEntry, error) {
	if err := checkKey(k, 0); err != nil {
		return nil, err
	}
	if customKey(k) {
		e, _, err := table(d).findCustom(th, k)
		return e, err
	}
	key := plainKey(k)
	_, found, err := d.Get(key)
	if err != nil {
		return nil, keyError(k, err)
	}
	if !found {
		key = otherKey(th, k, func(x starlark.Value) bool {
			_, ok, _ := d.Get(x)
			return ok
		})
	}
	if key == nil {
		return table(d).findAmongCustom(th, k)
	}
	h, err := key.Hash()
	if err != nil {
		return nil, keyError(k, err)
	}
	return table(d).search(th, max(h, 1), key, false)
}

// moveByCopy is DictMove without the mirror.
func moveByCopy(th *starlark.Thread, d *starlark.Dict, k starlark.Value, last bool) (bool, error) {
	v, found, err := DictDel(th, d, k)
	if !found || err != nil {
		return false, err
	}
	var others []starlark.Tuple
	if !last {
		others = d.Items()
		if err := d.Clear(); err != nil {
			return false, keyError(k, err)
		}
	}
	if err := DictSet(th, d, k, v); err != nil {
		return false, err
	}
	for _, item := range others {
		if err := d.SetKey(item[0], item[1]); err != nil {
			return false, keyError(item[0], err)
		}
	}
	return true, nil
}
