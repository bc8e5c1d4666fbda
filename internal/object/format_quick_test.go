package object

import (
	"fmt"
	"math"
	"testing"

	"go.starlark.net/starlark"
)

var quickValues = []starlark.Value{
	starlark.MakeInt(0), starlark.MakeInt(7), starlark.MakeInt(-42), starlark.MakeInt64(math.MaxInt64), starlark.MakeInt64(math.MinInt64), starlark.MakeInt(1 << 54),
	starlark.Float(0), starlark.Float(math.Copysign(0, -1)), starlark.Float(2.5), starlark.Float(-1e300), starlark.Float(1e16), starlark.Float(math.Inf(1)), starlark.Float(math.NaN()),
	starlark.String(""), starlark.String("abc"), starlark.String("größe"), starlark.True, starlark.None,
	starlark.NewList([]starlark.Value{starlark.None}), starlark.Tuple{starlark.MakeInt(1), starlark.String("x")}, starlark.Tuple{starlark.Float(0.5)},
}

// TestQuickFormatsEqualOrdinaryOnes holds what is written fast against what the
// complete rules write.
func TestQuickFormatsEqualOrdinaryOnes(t *testing.T) {
	taken := 0
	check := func(what string, v starlark.Value, quick starlark.Value, ok bool, want string, err error) {
		t.Helper()
		if !ok {
			return
		}
		taken++
		if err != nil || string(quick.(starlark.String)) != want {
			t.Errorf("%s of %v: %v, want %q, %v", what, v, quick, want, err)
		}
	}
	for _, fill := range []string{"", "<", ">", "^", "=", "*<", "0>", "x^", "ä<"} {
		for _, width := range []string{"", "0", "1", "7", "07", "12", "+8", " 9", "99999"} {
			for _, prec := range []string{"", ".0", ".3", ".", ".12"} {
				for _, typ := range []string{"", "d", "x", "f", "s", "e", "%", "dd", "q"} {
					spec := fill + width + prec + typ
					for _, v := range quickValues {
						r := Of(v)
						q, ok := QuickFormat(&r, spec)
						want, err := Format(nil, v, spec)
						check("format "+spec, v, q, ok, want, err)

						text := "a{{{:" + spec + "}b}}"
						got, ok := quickStrFormat(nil, []Reg{Of(starlark.String(text)), r})
						out, err := CallMethod(nil, starlark.String(text), "format", v)
						if err != nil {
							out = starlark.String("")
						}
						check(text, v, got.Obj, ok, string(out.(starlark.String)), err)
					}
				}
			}
		}
	}
	for _, text := range []string{"", "%s", "%d", "%x", "%f", "%5s|%-5s", "%05d", "%-7.2f.", "%.1f%%", "%r", "%i", "%s and %s", "%", "%5", "%.3d", "%+d", "%(k)s", "%08.3f", "%-08d", "%.2s"} {
		for _, v := range quickValues {
			r := Of(v)
			q, ok := QuickPercent(text, &r)
			want, err := formatPercent(nil, text, v)
			check(text, v, q, ok, want, err)
		}
	}
	for _, text := range []string{"{0}{0}", "{} {}", "{0} {}", "{} {0}", "{", "}", "{0.x}", "{!r}", "{:{}}", "{}}", "{1}", "{00}", "{99999999999999999999}"} {
		for _, v := range quickValues {
			got, ok := quickStrFormat(nil, []Reg{Of(starlark.String(text)), Of(v), Of(v)})
			out, err := CallMethod(nil, starlark.String(text), "format", v, v)
			if err != nil {
				out = starlark.String("")
			}
			check(text, v, got.Obj, ok, string(out.(starlark.String)), err)
		}
	}
	if taken < 1000 {
		t.Errorf("only %d texts were made the fast way", taken)
	}
}

func TestNewTextIsOneString(t *testing.T) {
	if stringTab == nil {
		t.Error("interfaces have another layout: strs take two allocations")
	}
	for n := range 300 {
		v, b := NewText(n)
		if len(b) != n {
			t.Fatalf("%d bytes for %d", len(b), n)
		}
		for i := range b {
			b[i] = byte('a' + i%26)
		}
		if s, ok := v.(starlark.String); !ok || len(s) != n || string(s) != string(b) {
			t.Errorf("NewText(%d) is %v", n, v)
		}
	}
	values := boxAll([]string{"x", "", "yz"})
	if got := fmt.Sprint(values); got != `["x" "" "yz"]` {
		t.Errorf("boxAll: %s", got)
	}
	if n := testing.AllocsPerRun(100, func() { Concat("left", "right") }); n > 1 {
		t.Errorf("a short str took %v allocations", n)
	}
}

func TestPutGrowsAsTheTableDoes(t *testing.T) {
	const n = 3000
	var quick starlark.Dict
	plain := new(starlark.Dict)
	for i := range n {
		var k starlark.Value = starlark.MakeInt(i*7 + 2)
		if i%3 == 0 {
			k = starlark.String(fmt.Sprint(i))
		}
		r := Of(k)
		if !QuickPut(&quick, &r, starlark.MakeInt(i), false) {
			t.Fatalf("%v was refused", k)
		}
		plain.SetKey(k, starlark.MakeInt(i))
		if i%5 == 0 { // leave holes
			quick.Delete(k)
			plain.Delete(k)
		}
	}
	if quick.Len() != plain.Len() || quick.String() != plain.String() {
		t.Fatal("the dicts differ in their items or order")
	}
	for _, k := range plain.Keys() {
		want, _, _ := plain.Get(k)
		if v, found, err := quick.Get(k); !found || err != nil || v != want {
			t.Fatalf("%v: %v, %v, %v", k, v, found, err)
		}
	}
	quick.Freeze()
	r := Of(starlark.String("new"))
	if QuickPut(&quick, &r, starlark.None, false) {
		t.Error("a frozen dict was changed")
	}
}
