package object

import (
	"reflect"

	"go.starlark.net/starlark"
)

// ID returns id(v). Objects of scripts get numbers in the order in which they
// are asked for, so that repeated runs agree; values of basic types the address
// of their data, or a number made of a small value itself.
func ID(th *starlark.Thread, v starlark.Value) uint64 {
	switch v := v.(type) {
	case Object:
		o := v.Base()
		in := o.class.interp
		if in == nil {
			in = InterpOf(th)
		}
		return o.ID(in)
	case starlark.NoneType:
		return 0x7f1000000010
	case starlark.Bool:
		if v {
			return 0x7f1000000030
		}
		return 0x7f1000000050
	case starlark.Int:
		if i, ok := v.Int64(); ok {
			return 0x7f1100000000 + uint64(i)*32
		}
	case starlark.Bytes:
		h, _ := v.Hash()
		return 0x7f1400000000 + uint64(h)*16
	}
	r := reflect.ValueOf(v)
	switch r.Kind() {
	case reflect.Pointer, reflect.Slice, reflect.Map, reflect.Chan, reflect.Func:
		return uint64(r.Pointer())
	case reflect.String:
		h, _ := v.Hash()
		return 0x7f1200000000 + uint64(h)*16
	}
	h, _ := v.Hash()
	return 0x7f1300000000 + uint64(h)*16
}
