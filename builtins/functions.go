package builtins

import (
	"math/big"
	"strings"
	"unicode/utf8"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

type (
	thread = *starlark.Thread
	value  = starlark.Value
)

var functions = []object.MethodDef{
	{Name: "abs", Sig: "x, /", Quick: quickAbs, Fn: func(th thread, self value, a []value) (value, error) {
		return object.Abs(th, a[0])
	}},
	{Name: "all", Sig: "iterable, /", Fn: func(th thread, self value, a []value) (value, error) {
		return quantify(th, a[0], false)
	}},
	{Name: "any", Sig: "iterable, /", Fn: func(th thread, self value, a []value) (value, error) {
		return quantify(th, a[0], true)
	}},
	{Name: "ascii", Sig: "obj, /", Fn: func(th thread, self value, a []value) (value, error) {
		s, err := object.ASCII(th, a[0])
		return starlark.String(s), err
	}},
	{Name: "bin", Sig: "number, /", Fn: radix(2, "0b")},
	{Name: "oct", Sig: "number, /", Fn: radix(8, "0o")},
	{Name: "hex", Sig: "number, /", Fn: radix(16, "0x")},
	{Name: "callable", Sig: "obj, /", Fn: func(th thread, self value, a []value) (value, error) {
		return starlark.Bool(object.IsCallable(a[0])), nil
	}},
	{Name: "chr", Sig: "i, /", Quick: quickChr, Fn: func(th thread, self value, a []value) (value, error) {
		i, err := object.Index(th, a[0])
		if err != nil {
			return nil, err
		}
		n, ok := i.Int64()
		if !ok || n < 0 || n > utf8.MaxRune {
			return nil, object.Raise(object.ValueError, "chr() arg not in range(0x110000)")
		}
		return starlark.String(object.EncodeRune(rune(n))), nil
	}},
	{Name: "ord", Sig: "c, /", Fn: ord, Quick: quickOrd},
	{Name: "delattr", Sig: "obj, name, /", Fn: func(th thread, self value, a []value) (value, error) {
		name, err := attrName("delattr", a[1])
		if err != nil {
			return nil, err
		}
		return starlark.None, object.DelAttr(th, a[0], name)
	}},
	{Name: "divmod", Sig: "x, y, /", Quick: quickDivMod, Fn: func(th thread, self value, a []value) (value, error) {
		return object.DivMod(th, a[0], a[1])
	}},
	{Name: "format", Sig: "value, format_spec='', /", Fn: func(th thread, self value, a []value) (value, error) {
		spec, ok := object.Unbox(a[1]).(starlark.String)
		if !ok {
			return nil, object.Raise(object.TypeError, "format() argument 2 must be str, not %s", object.TypeName(a[1]))
		}
		s, err := object.Format(th, a[0], string(spec))
		return starlark.String(s), err
	}},
	{Name: "getattr", Sig: "object, name, default=<unset>, /", Quick: quickGetattr, Fn: func(th thread, self value, a []value) (value, error) {
		name, err := attrName("getattr", a[1])
		if err != nil {
			return nil, err
		}
		if a[2] == nil {
			return object.GetAttr(th, a[0], name)
		}
		v, err := object.LookupAttr(th, a[0], name)
		if v == nil && err == nil {
			v = a[2]
		}
		return v, err
	}},
	{Name: "setattr", Sig: "obj, name, value, /", Quick: quickSetattr, Fn: func(th thread, self value, a []value) (value, error) {
		name, err := attrName("setattr", a[1])
		if err != nil {
			return nil, err
		}
		return starlark.None, object.SetAttr(th, a[0], name, a[2])
	}},
	{Name: "hasattr", Sig: "obj, name, /", Quick: quickHasattr, Fn: func(th thread, self value, a []value) (value, error) {
		name, err := attrName("hasattr", a[1])
		if err != nil {
			return nil, err
		}
		v, err := object.LookupAttr(th, a[0], name)
		return starlark.Bool(v != nil), err
	}},
	{Name: "hash", Sig: "obj, /", Fn: func(th thread, self value, a []value) (value, error) {
		h, err := object.Hash(th, a[0])
		return starlark.MakeInt64(h), err
	}},
	{Name: "id", Sig: "obj, /", Fn: func(th thread, self value, a []value) (value, error) {
		return starlark.MakeUint64(object.ID(th, a[0])), nil
	}},
	{Name: "isinstance", Sig: "obj, class_or_tuple, /", Quick: object.QuickIsInstance, Fn: func(th thread, self value, a []value) (value, error) {
		ok, err := object.IsInstance(th, a[0], a[1])
		return starlark.Bool(ok), err
	}},
	{Name: "issubclass", Sig: "cls, class_or_tuple, /", Fn: func(th thread, self value, a []value) (value, error) {
		ok, err := object.IsSubclass(th, a[0], a[1])
		return starlark.Bool(ok), err
	}},
	{Name: "len", Sig: "obj, /", Quick: object.QuickLen, Fn: func(th thread, self value, a []value) (value, error) {
		n, err := object.Len(th, a[0])
		return starlark.MakeInt(n), err
	}},
	{Name: "pow", Sig: "base, exp, mod=None", Fn: pow, Quick: quickPow},
	{Name: "print", Sig: "*args, sep=None, end=None, file=None, flush=False", Fn: print},
	{Name: "repr", Sig: "obj, /", Fn: func(th thread, self value, a []value) (value, error) {
		s, err := object.Repr(th, a[0])
		return starlark.String(s), err
	}},
	{Name: "round", Sig: "number, ndigits=None", Fn: func(th thread, self value, a []value) (value, error) {
		return object.Round(th, a[0], a[1])
	}},
	{Name: "sorted", Sig: "*args, **kwargs", Fn: sorted, Quick: object.QuickSorted},
	{Name: "min", Sig: "*args, key=None, default=<unset>", Fn: extreme("min", object.OpLt), Quick: quickMin},
	{Name: "max", Sig: "*args, key=None, default=<unset>", Fn: extreme("max", object.OpGt), Quick: quickMax},
	{Name: "sum", Sig: "iterable, /, start=0", Fn: sum},
	{Name: "exec", Sig: "*args, **kwargs", Fn: absent("exec")},
	{Name: "eval", Sig: "*args, **kwargs", Fn: absent("eval")},
	{Name: "compile", Sig: "*args, **kwargs", Fn: absent("compile")},
}

// sorted checks its arguments itself: CPython passes the keywords on to
// list.sort, which shows in the error texts.
func sorted(th thread, self value, a []value) (value, error) {
	pos := a[0].(starlark.Tuple)
	if len(pos) != 1 {
		return nil, object.Raise(object.TypeError, "sorted expected 1 argument, got %d", len(pos))
	}
	var key value = starlark.None
	reverse := false
	for _, item := range a[1].(*starlark.Dict).Items() {
		switch k := item[0].(starlark.String); k {
		case "key":
			key = item[1]
		case "reverse":
			var err error
			if reverse, err = object.Truth(th, item[1]); err != nil {
				return nil, err
			}
		default:
			return nil, object.UnexpectedKeyword("sort()", string(k), []string{"key", "reverse"})
		}
	}
	items, err := object.Collect(th, pos[0])
	if err != nil {
		return nil, err
	}
	items = append([]value(nil), items...)
	if err := object.Sort(th, items, key, reverse); err != nil {
		return nil, err
	}
	return starlark.NewList(items), nil
}

func absent(name string) object.NativeFunc {
	return func(th thread, self value, a []value) (value, error) {
		return nil, object.Raise(object.NameError, "name '%s' is not part of Tailorbird: scripts cannot compile text; define a function instead", name)
	}
}

func attrName(fn string, v value) (string, error) {
	s, ok := object.Unbox(v).(starlark.String)
	if !ok {
		return "", object.Raise(object.TypeError, "attribute name must be string, not '%s'", object.TypeName(v))
	}
	return string(s), nil
}

func quantify(th thread, iterable value, want bool) (value, error) {
	it, err := object.Iter(th, iterable)
	if err != nil {
		return nil, err
	}
	for {
		x, err := nextReg(th, it)
		if err != nil {
			return nil, err
		}
		if x.Obj == nil {
			return starlark.Bool(!want), nil
		}
		b, isBool := x.Obj.(starlark.Bool)
		if !isBool {
			yes, err := object.Truth(th, x.Value())
			if err != nil {
				return nil, err
			}
			b = starlark.Bool(yes)
		}
		if bool(b) == want {
			return b, nil
		}
	}
}

// nextReg is object.Next without boxing; the register holds nothing at the end.
func nextReg(th thread, it value) (object.Reg, error) {
	if it, ok := it.(object.RegIterator); ok {
		return it.NextReg(th)
	}
	x, err := object.Next(th, it)
	return object.Of(x), err
}

func radix(base int, prefix string) object.NativeFunc {
	return func(th thread, self value, a []value) (value, error) {
		i, err := object.Index(th, a[0])
		if err != nil {
			return nil, err
		}
		s := new(big.Int).Abs(i.BigInt()).Text(base)
		if i.Sign() < 0 {
			return starlark.String("-" + prefix + s), nil
		}
		return starlark.String(prefix + s), nil
	}
}

func ord(th thread, self value, a []value) (value, error) {
	switch s := object.Unbox(a[0]).(type) {
	case starlark.String:
		if n := object.StrLen(string(s)); n != 1 {
			return nil, object.Raise(object.TypeError, "ord() expected a character, but string of length %d found", n)
		}
		r, _ := object.DecodeRune(string(s))
		return starlark.MakeInt(int(r)), nil
	case starlark.Bytes:
		if len(s) != 1 {
			return nil, object.Raise(object.TypeError, "ord() expected a character, but string of length %d found", len(s))
		}
		return starlark.MakeInt(int(s[0])), nil
	}
	return nil, object.Raise(object.TypeError, "ord() expected string of length 1, but %s found", object.TypeName(a[0]))
}

func pow(th thread, self value, a []value) (value, error) {
	if a[2] == starlark.None {
		return object.Binary(th, object.OpPow, a[0], a[1])
	}
	v, ok, err := object.CallSpecial(th, object.SpPow, a[0], a[1], a[2])
	if err != nil || ok && v != value(object.NotImplemented) {
		return v, err
	}
	return nil, object.Raise(object.TypeError, "unsupported operand type(s) for ** or pow(): '%s', '%s', '%s'",
		object.TypeName(a[0]), object.TypeName(a[1]), object.TypeName(a[2]))
}

func print(th thread, self value, a []value) (value, error) {
	sep, end := " ", "\n"
	for i, p := range []*string{&sep, &end} {
		switch s := object.Unbox(a[1+i]).(type) {
		case starlark.NoneType:
		case starlark.String:
			*p = string(s)
		default:
			return nil, object.Raise(object.TypeError, "%s must be None or a string, not %s", []string{"sep", "end"}[i], object.TypeName(a[1+i]))
		}
	}
	file := a[3]
	if file == starlark.None {
		file = object.InterpOf(th).Stdout(th)
		if file == starlark.None {
			return starlark.None, nil
		}
		if file == nil {
			return nil, object.WriteText(th, file, "")
		}
	}
	var err error
	if object.WritesNatively(file) {
		err = printLine(th, file, a[0].(starlark.Tuple), sep, end)
	} else {
		err = printPieces(th, file, a[0].(starlark.Tuple), sep, end)
	}
	if err != nil {
		return nil, err
	}
	flush, err := object.Truth(th, a[4])
	if err == nil && flush {
		_, err = object.CallMethod(th, file, "flush")
	}
	return starlark.None, err
}

// printLine writes the whole text in one piece, so that the lines of threads do
// not mix; up to a value whose __str__ fails.
func printLine(th thread, file value, values starlark.Tuple, sep, end string) error {
	text, err := joinPrinted(th, values, sep, end)
	if e := object.WriteText(th, file, text); e != nil {
		return e
	}
	return err
}

// joinPrinted returns what print writes, up to a value whose __str__ fails.
func joinPrinted(th thread, values starlark.Tuple, sep, end string) (string, error) {
	var b strings.Builder
	for i, v := range values {
		if i > 0 {
			b.WriteString(sep)
		}
		s, err := object.Str(th, v)
		if err != nil {
			return b.String(), err
		}
		b.WriteString(s)
	}
	b.WriteString(end)
	return b.String(), nil
}

// basicValues reports whether str() of all values runs no script code.
func basicValues(values starlark.Tuple) bool {
	for _, v := range values {
		switch v.(type) {
		case starlark.String, starlark.Int, starlark.Float, starlark.Bool, starlark.NoneType:
		default:
			return false
		}
	}
	return true
}

// printPieces calls the write method of a script's object for each value,
// separator and end, as CPython does; or once where that makes no difference.
func printPieces(th thread, file value, values starlark.Tuple, sep, end string) error {
	if basicValues(values) {
		if write := object.LineWriter(file); write != nil {
			text, err := joinPrinted(th, values, sep, end)
			if err == nil {
				_, err = object.CallAttr1(th, write, file, starlark.String(text))
			}
			return err
		}
	}
	write, err := object.GetAttr(th, file, "write")
	if err != nil {
		return err
	}
	for i, v := range values {
		if i > 0 {
			if _, err := object.Call1(th, write, starlark.String(sep)); err != nil {
				return err
			}
		}
		s, err := object.Str(th, v)
		if err != nil {
			return err
		}
		if _, err := object.Call1(th, write, starlark.String(s)); err != nil {
			return err
		}
	}
	_, err = object.Call1(th, write, starlark.String(end))
	return err
}

func extreme(name string, op object.CmpOp) object.NativeFunc {
	return func(th thread, self value, a []value) (value, error) {
		args := a[0].(starlark.Tuple)
		var it value = args
		switch len(args) {
		case 0:
			return nil, object.Raise(object.TypeError, "%s expected at least 1 argument, got 0", name)
		case 1:
			it = args[0]
		default:
			if a[2] != nil {
				return nil, object.Raise(object.TypeError, "Cannot specify a default for %s() with multiple positional arguments", name)
			}
		}
		it, err := object.Iter(th, it)
		if err != nil {
			return nil, err
		}
		var best, bestKey object.Reg
		for {
			v, err := nextReg(th, it)
			if err != nil {
				return nil, err
			}
			if v.Obj == nil {
				break
			}
			if err := object.Work(th, 1); err != nil {
				return nil, err
			}
			k := v
			if a[1] != starlark.None {
				key, err := object.Call1(th, a[1], v.Value())
				if err != nil {
					return nil, err
				}
				k = object.Of(key)
			}
			better := best.Obj == nil
			if !better {
				i, ok1 := k.Int()
				j, ok2 := bestKey.Int()
				if ok1 && ok2 {
					better = op == object.OpLt && i < j || op == object.OpGt && i > j
				} else if better, err = object.CompareBool(th, op, k.Value(), bestKey.Value()); err != nil {
					return nil, err
				}
			}
			if better {
				best, bestKey = v, k
			}
		}
		switch {
		case best.Obj != nil:
			return best.Value(), nil
		case a[2] != nil:
			return a[2], nil
		}
		return nil, object.Raise(object.ValueError, "%s() iterable argument is empty", name)
	}
}

// sum adds with compensation where floats are summed, as CPython does since 3.12
// (Neumaier's variant of Kahan summation).
func sum(th thread, self value, a []value) (value, error) {
	total := a[1]
	switch object.Unbox(total).(type) {
	case starlark.String:
		return nil, object.Raise(object.TypeError, "sum() can't sum strings [use ''.join(seq) instead]")
	case *object.ByteArray:
		return nil, object.Raise(object.TypeError, "sum() can't sum bytearray [use b''.join(seq) instead]")
	case starlark.Bytes:
		return nil, object.Raise(object.TypeError, "sum() can't sum bytes [use b''.join(seq) instead]")
	}
	it, err := object.Iter(th, a[0])
	if err != nil {
		return nil, err
	}
	var f, c float64
	float := false
	var n int64 // the sum of ints so far, which total lacks
	for {
		r, err := nextReg(th, it)
		if err != nil {
			return nil, err
		}
		if r.Obj == nil {
			break
		}
		if k, ok := r.Int(); ok && !float && k > -1<<61 && k < 1<<61 && n > -1<<62 && n < 1<<62 {
			if _, ok := total.(starlark.Int); ok {
				n += k
				continue
			}
		}
		x := r.Value()
		if n != 0 {
			total, n = total.(starlark.Int).Add(starlark.MakeInt64(n)), 0
		}
		if !float {
			if y, ok := x.(starlark.Float); ok {
				switch t := total.(type) {
				case starlark.Int:
					if g, err := object.ToFloat(th, t); err == nil {
						f, c, float = g, 0, true
					}
				case starlark.Float:
					f, c, float = float64(t), 0, true
				}
				if float {
					f, c = neumaier(f, c, float64(y))
					continue
				}
			}
		} else {
			switch y := x.(type) {
			case starlark.Float:
				f, c = neumaier(f, c, float64(y))
				continue
			case starlark.Int:
				if g, err := object.ToFloat(th, y); err == nil {
					f += g
					continue
				}
			}
			total, float = starlark.Float(f+c), false
		}
		if total, err = object.Binary(th, object.OpAdd, total, x); err != nil {
			return nil, err
		}
	}
	if n != 0 {
		total = total.(starlark.Int).Add(starlark.MakeInt64(n))
	}
	if float {
		if c != 0 && c-c == 0 {
			f += c
		}
		return starlark.Float(f), nil
	}
	return total, nil
}

func neumaier(f, c, x float64) (float64, float64) {
	t := f + x
	if f < 0 && -f >= x && -f >= -x || f >= 0 && f >= x && f >= -x {
		c += f - t + x
	} else {
		c += x - t + f
	}
	return t, c
}
