package object

import (
	"bufio"
	"fmt"
	"math/big"
	"os"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"go.starlark.net/starlark"
)

// parseValue reads the numbers, lists and tuples of containers.txt.
func parseValue(t *testing.T, s string) starlark.Value {
	t.Helper()
	v, rest := parsePrefix(t, s)
	if strings.TrimSpace(rest) != "" {
		t.Fatalf("cannot parse %q", s)
	}
	return v
}

func parsePrefix(t *testing.T, s string) (starlark.Value, string) {
	s = strings.TrimLeft(s, " ")
	if s[0] == '[' || s[0] == '(' {
		end := map[byte]byte{'[': ']', '(': ')'}[s[0]]
		var elems []starlark.Value
		rest := s[1:]
		for {
			rest = strings.TrimLeft(rest, " ,")
			if rest[0] == end {
				if end == ']' {
					return starlark.NewList(elems), rest[1:]
				}
				return starlark.Tuple(elems), rest[1:]
			}
			var v starlark.Value
			v, rest = parsePrefix(t, rest)
			elems = append(elems, v)
		}
	}
	n := strings.IndexAny(s, ",])")
	if n < 0 {
		n = len(s)
	}
	return parseScalar(t, s[:n]), s[n:]
}

func parseScalar(t *testing.T, s string) starlark.Value {
	switch s {
	case "None":
		return starlark.None
	case "True":
		return starlark.True
	case "False":
		return starlark.False
	}
	if i, ok := new(big.Int).SetString(s, 10); ok {
		return starlark.MakeBigInt(i)
	}
	f, err := strconv.ParseFloat(s, 64)
	if err != nil {
		t.Fatal(err)
	}
	return starlark.Float(f)
}

func must[T any](t *testing.T) func(T, error) T {
	return func(v T, err error) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

// listText shows a list of ints as Python does.
func listText(vs []starlark.Value) string {
	parts := make([]string, len(vs))
	for i, v := range vs {
		parts[i] = v.(starlark.Int).String()
	}
	return "[" + strings.Join(parts, ", ") + "]"
}

// TestContainersAgainstCPython compares with what CPython printed for
// testdata/containers.py.
func TestContainersAgainstCPython(t *testing.T) {
	file, err := os.Open("testdata/containers.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var numbers []string
	var compared [][]string
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		f := strings.Split(lines.Text(), "|")
		var got string
		switch f[0] {
		case "slice":
			n := int(must[int64](t)(strconv.ParseInt(f[1], 10, 64)))
			elems := must[[]starlark.Value](t)(Collect(nil, &Range{0, int64(n), 1}))
			key := NewSlice(parseScalar(t, f[2]), parseScalar(t, f[3]), parseScalar(t, f[4]))
			for _, seq := range []starlark.Value{starlark.NewList(elems), starlark.Tuple(elems), &Range{0, int64(n), 1}} {
				got = listText(must[[]starlark.Value](t)(Collect(nil, must[starlark.Value](t)(GetItem(nil, seq, key)))))
				if got != f[5] {
					t.Errorf("%s: %T: got %s", lines.Text(), seq, got)
				}
			}
			continue
		case "range":
			r := &Range{int64Of(t, f[1]), int64Of(t, f[2]), int64Of(t, f[3])}
			item := func(a, c starlark.Value) string {
				return must[starlark.Value](t)(GetItem(nil, r, NewSlice(a, starlark.None, c))).String()
			}
			var in []starlark.Value
			for i := -12; i < 12; i++ {
				if must[bool](t)(Contains(nil, r, starlark.MakeInt(i))) {
					in = append(in, starlark.MakeInt(i))
				}
			}
			got = strings.Join([]string{
				fmt.Sprint(r.Len()),
				listText(must[[]starlark.Value](t)(Collect(nil, r))),
				listText(must[[]starlark.Value](t)(Collect(nil, must[starlark.Value](t)(Reversed(nil, r))))),
				item(starlark.MakeInt(1), starlark.None),
				item(starlark.None, starlark.MakeInt(-2)),
				listText(in),
			}, "|")
			if want := strings.Join(f[4:], "|"); got != want {
				t.Errorf("%s\n got %s", lines.Text(), got)
			}
			continue
		case "hashint", "hashfloat", "hashtuple":
			got = fmt.Sprint(must[int64](t)(Hash(nil, parseValue(t, f[1]))))
		case "hashfrozenset":
			s := must[*starlark.Set](t)(setFrom(nil, parseValue(t, f[1])))
			got = fmt.Sprint(must[int64](t)(Hash(nil, NewFrozenSet(s))))
		case "setorder":
			s := must[*starlark.Set](t)(setFrom(nil, parseValue(t, f[1])))
			got = listText(setItems(s))
		case "compare":
			numbers = append(numbers, f[1])
			compared = append(compared, strings.Fields(f[2]))
			continue
		default:
			t.Fatalf("unknown line %q", lines.Text())
		}
		if want := f[2]; got != want {
			t.Errorf("%s\n got %s", lines.Text(), got)
		}
	}
	if len(numbers) == 0 {
		t.Fatal("no comparisons")
	}
	for i, x := range numbers {
		for j, y := range numbers {
			for op := OpEq; op <= OpGe; op++ {
				got := must[bool](t)(CompareBool(nil, op, parseScalar(t, x), parseScalar(t, y)))
				if want := compared[i][j][op] == '1'; got != want {
					t.Errorf("%s %s %s: got %v", x, op, y, got)
				}
			}
		}
	}
}

func int64Of(t *testing.T, s string) int64 { return must[int64](t)(strconv.ParseInt(s, 10, 64)) }

func TestMirrorsFitThisStarlark(t *testing.T) {
	if !listMirrored {
		t.Error("starlark.List has another layout: lists are copied for each change")
	}
	if !dictMirrored {
		t.Error("starlark.Dict's iterator has another layout: loops over dicts look up each key")
	}
}

func TestMirrorsRefuseOthers(t *testing.T) {
	type other struct {
		_ bool
		_ []starlark.Value
	}
	if mirrors(typeOf[other](), typeOf[listHeader]()) {
		t.Error("a struct with other fields passes for a list")
	}
}

func TestListGrowsUnderLoop(t *testing.T) {
	l := starlark.NewList([]starlark.Value{starlark.MakeInt(0)})
	it := must[starlark.Value](t)(Iter(nil, l))
	n := 0
	for {
		v := must[starlark.Value](t)(Next(nil, it))
		if v == nil {
			break
		}
		if n++; n < 5 {
			must[starlark.Value](t)(CallMethod(nil, l, "append", starlark.MakeInt(n)))
		}
	}
	if n != 5 {
		t.Errorf("loop saw %d elements", n)
	}
	listAppend(l, starlark.None)
	if v, err := Next(nil, it); v != nil || err != nil {
		t.Errorf("an exhausted iterator came back to life: %v, %v", v, err)
	}
}

func TestFrozenListRefuses(t *testing.T) {
	l := starlark.NewList([]starlark.Value{starlark.MakeInt(3), starlark.MakeInt(1)})
	l.Freeze()
	for _, call := range [][]starlark.Value{
		{starlark.String("append"), starlark.None}, {starlark.String("pop")}, {starlark.String("sort")},
		{starlark.String("clear")}, {starlark.String("extend"), starlark.Tuple{}}, {starlark.String("reverse")},
		{starlark.String("insert"), starlark.MakeInt(0), starlark.None}, {starlark.String("remove"), starlark.MakeInt(1)},
		{starlark.String("__setitem__"), starlark.MakeInt(0), starlark.None}, {starlark.String("__delitem__"), starlark.MakeInt(0)},
	} {
		if _, err := CallMethod(nil, l, string(call[0].(starlark.String)), call[1:]...); !Matches(err, TypeError) {
			t.Errorf("%v: got %v", call, err)
		}
	}
	if l.Len() != 2 || l.Index(0) != starlark.Value(starlark.MakeInt(3)) {
		t.Errorf("list changed: %v", l)
	}
}

func TestDictKeysAreEqualAcrossNumbers(t *testing.T) {
	one := []starlark.Value{starlark.MakeInt(1), starlark.True, starlark.Float(1)}
	for _, k := range one {
		for _, l := range one {
			d := new(starlark.Dict)
			if err := DictSet(nil, d, k, starlark.None); err != nil {
				t.Fatal(err)
			}
			if err := DictSet(nil, d, l, starlark.String("x")); err != nil {
				t.Fatal(err)
			}
			if d.Len() != 1 || d.Keys()[0] != k {
				t.Errorf("%v then %v: %v", k, l, d)
			}
			v, ok, err := DictGet(nil, d, l)
			if err != nil || !ok || v != starlark.Value(starlark.String("x")) {
				t.Errorf("%v by %v: %v %v %v", k, l, v, ok, err)
			}
			if _, found, err := DictDel(nil, d, l); !found || err != nil || d.Len() != 0 {
				t.Errorf("%v deleted by %v: %v %v", k, l, found, err)
			}
			s := new(starlark.Set)
			SetInsert(nil, s, k)
			SetInsert(nil, s, l)
			if has, _ := SetHas(nil, s, l); !has || s.Len() != 1 {
				t.Errorf("set with %v and %v: %v", k, l, s)
			}
		}
	}
}

func TestUnhashableKeys(t *testing.T) {
	list := starlark.NewList(nil)
	for _, tt := range []struct {
		key  starlark.Value
		want string
	}{
		{list, "unhashable type: 'list'"},
		{starlark.Tuple{starlark.MakeInt(1), list}, "unhashable type: 'list'"},
		{new(starlark.Dict), "unhashable type: 'dict'"},
		{new(starlark.Set), "unhashable type: 'set'"},
	} {
		err := DictSet(nil, new(starlark.Dict), tt.key, starlark.None)
		if !Matches(err, TypeError) || !strings.HasSuffix(err.Error(), tt.want) {
			t.Errorf("%v: got %v", tt.key, err)
		}
	}
}

func TestChangedSizeUnderLoop(t *testing.T) {
	d := new(starlark.Dict)
	for i := range 3 {
		DictSet(nil, d, starlark.MakeInt(i), starlark.MakeInt(i*i))
	}
	it := must[starlark.Value](t)(CallMethod(nil, d, "items"))
	it = must[starlark.Value](t)(Iter(nil, it))
	must[starlark.Value](t)(Next(nil, it))
	if err := DictSet(nil, d, starlark.MakeInt(1), starlark.String("new")); err != nil {
		t.Fatalf("a value cannot change under a loop: %v", err)
	}
	v := must[starlark.Value](t)(Next(nil, it)).(starlark.Tuple)
	if v[1] != starlark.Value(starlark.String("new")) {
		t.Errorf("loop sees the old value %v", v)
	}
	DictSet(nil, d, starlark.MakeInt(9), starlark.None)
	for range 2 {
		if _, err := Next(nil, it); err == nil || err.Error() != "RuntimeError: dictionary changed size during iteration" {
			t.Errorf("got %v", err)
		}
	}
	s := must[*starlark.Set](t)(setFrom(nil, &Range{0, 3, 1}))
	it = must[starlark.Value](t)(Iter(nil, s))
	SetInsert(nil, s, starlark.None)
	if _, err := Next(nil, it); err == nil || err.Error() != "RuntimeError: Set changed size during iteration" {
		t.Errorf("got %v", err)
	}
}

func TestSortIsStableAndChecked(t *testing.T) {
	var elems []starlark.Value
	for i := range 300 {
		elems = append(elems, starlark.Tuple{starlark.MakeInt(i * 7919 % 5), starlark.MakeInt(i)})
	}
	first := NewNative("test", &MethodDef{Name: "first", Sig: "x", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
		k := args[0].(starlark.Tuple)[0]
		return starlark.Tuple{k}, nil // a tuple: not on the fast path
	}})
	for _, reverse := range []bool{false, true} {
		list := append([]starlark.Value(nil), elems...)
		if err := Sort(nil, list, first, reverse); err != nil {
			t.Fatal(err)
		}
		for i := 1; i < len(list); i++ {
			a, b := list[i-1].(starlark.Tuple), list[i].(starlark.Tuple)
			op := OpLt
			if reverse {
				op = OpGt
			}
			inOrder := must[bool](t)(CompareBool(nil, op, a[0], b[0]))
			same := must[bool](t)(Equal(nil, a[0], b[0])) && must[bool](t)(CompareBool(nil, OpLt, a[1], b[1]))
			if !inOrder && !same {
				t.Fatalf("reverse=%v: %v before %v", reverse, a, b)
			}
		}
	}
	l := starlark.NewList([]starlark.Value{starlark.MakeInt(2), starlark.MakeInt(1)})
	grow := NewNative("test", &MethodDef{Name: "grow", Sig: "x", Fn: func(th *starlark.Thread, self starlark.Value, args []starlark.Value) (starlark.Value, error) {
		return args[0], listAppend(l, args[0])
	}})
	if err := sortList(l, grow); err == nil || err.Error() != "ValueError: list modified during sort" {
		t.Errorf("got %v", err)
	}
	mixed := []starlark.Value{starlark.MakeInt(1), starlark.String("a")}
	if err := Sort(nil, mixed, nil, false); err == nil || err.Error() != "TypeError: '<' not supported between instances of 'str' and 'int'" {
		t.Errorf("got %v", err)
	}
}

func TestContainersThatHoldThemselves(t *testing.T) {
	a, b := starlark.NewList(nil), starlark.NewList(nil)
	listAppend(a, a)
	listAppend(b, b)
	if _, err := Compare(nil, OpEq, a, b); !Matches(err, RecursionError) {
		t.Errorf("got %v", err)
	}
	var deep starlark.Value = starlark.Tuple{}
	for range 100000 {
		deep = starlark.Tuple{deep}
	}
	if _, err := Hash(nil, deep); !Matches(err, RecursionError) {
		t.Errorf("hash: %v", err)
	}
	if err := DictSet(nil, new(starlark.Dict), deep, starlark.None); !Matches(err, RecursionError) {
		t.Errorf("key: %v", err)
	}
}

// listAppend is l.append(v).
func listAppend(l *starlark.List, v starlark.Value) error {
	_, err := CallMethod(nil, l, "append", v)
	return err
}

// sortList is l.sort(key=key).
func sortList(l *starlark.List, key starlark.Value) error {
	sort, err := GetAttr(nil, l, "sort")
	if err != nil {
		return err
	}
	_, err = CallKw(nil, sort, nil, []Kw{{"key", key}})
	return err
}

func typeOf[T any]() reflect.Type { return reflect.TypeFor[T]() }
