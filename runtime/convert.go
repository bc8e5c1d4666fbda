package runtime

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"reflect"
	"sort"
	"strings"
	"time"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	startime "go.starlark.net/lib/time"
	"go.starlark.net/starlark"
	"go.starlark.net/starlarkstruct"
)

// A ConvertError says that a value has no counterpart on the other side.
type ConvertError struct {
	From, To string // types: one of Go, one of the script
	Path     string // where in the value, for example ".Users[3].Name"; "": the value itself
	Reason   string // "" if the types alone do not match
}

func (e *ConvertError) Error() string {
	s := fmt.Sprintf("cannot convert %s to %s", e.From, e.To)
	if e.Path != "" {
		s = strings.TrimPrefix(e.Path, ".") + ": " + s
	}
	if e.Reason != "" {
		s += ": " + e.Reason
	}
	return s
}

// maxConvertDepth bounds the depth of converted values: deeper ones are circles.
const maxConvertDepth = 500

var (
	valueType    = reflect.TypeFor[starlark.Value]()
	errorType    = reflect.TypeFor[error]()
	contextType  = reflect.TypeFor[context.Context]()
	threadType   = reflect.TypeFor[*starlark.Thread]()
	timeType     = reflect.TypeFor[time.Time]()
	durationType = reflect.TypeFor[time.Duration]()
	bigType      = reflect.TypeFor[*big.Int]()
)

// ToValue makes a value for scripts of a Go value:
//
//	nil, nil pointers             None
//	bool, ints, floats, string    bool, int, float, str
//	[]byte                        bytes
//	*big.Int                      int
//	other slices and arrays       list
//	maps                          dict, in the order of sorted keys
//	structs and pointers to them  an object with the exported fields as attributes
//	time.Time, time.Duration      those of go.starlark.net/lib/time
//	error                         an exception
//	functions                     a function, see below
//	channels                      a queue: see Channel
//	starlark.Value                itself
//
// Fields take the name in their `star:"name"` tag, else their Go name; "-" leaves a
// field out. Data is copied.
//
// A function gets its arguments through FromValue; a first parameter of type
// context.Context or *starlark.Thread is supplied. Its last result may be an
// error, which is raised. It runs with the run token: see Blocking for functions
// that wait. The error is a *ConvertError.
func ToValue(v any) (starlark.Value, error) {
	if v == nil {
		return starlark.None, nil
	}
	return toValue(reflect.ValueOf(v), "", 0)
}

func toValue(v reflect.Value, path string, depth int) (starlark.Value, error) {
	fail := func(reason string) (starlark.Value, error) {
		return nil, &ConvertError{From: "Go " + v.Type().String(), To: "a script value", Path: path, Reason: reason}
	}
	if depth > maxConvertDepth {
		return fail("it is too deep or contains itself")
	}
	t := v.Type()
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface, reflect.Map, reflect.Func, reflect.Chan:
		if v.IsNil() {
			return starlark.None, nil
		}
	}
	switch {
	case t.Implements(valueType):
		return v.Interface().(starlark.Value), nil
	case t == timeType:
		return startime.Time(v.Interface().(time.Time)), nil
	case t == durationType:
		return startime.Duration(v.Interface().(time.Duration)), nil
	case t == bigType:
		return starlark.MakeBigInt(v.Interface().(*big.Int)), nil
	case t.Implements(errorType):
		return object.AsException(v.Interface().(error)), nil
	}
	switch v.Kind() {
	case reflect.Bool:
		return starlark.Bool(v.Bool()), nil
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return starlark.MakeInt64(v.Int()), nil
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		return starlark.MakeUint64(v.Uint()), nil
	case reflect.Float32, reflect.Float64:
		return starlark.Float(v.Float()), nil
	case reflect.String:
		return starlark.String(v.String()), nil
	case reflect.Pointer, reflect.Interface:
		return toValue(v.Elem(), path, depth+1)
	case reflect.Slice, reflect.Array:
		if t.Elem().Kind() == reflect.Uint8 && v.Kind() == reflect.Slice {
			return starlark.Bytes(v.Bytes()), nil
		}
		items := make([]starlark.Value, v.Len())
		for i := range items {
			x, err := toValue(v.Index(i), fmt.Sprintf("%s[%d]", path, i), depth+1)
			if err != nil {
				return nil, err
			}
			items[i] = x
		}
		return starlark.NewList(items), nil
	case reflect.Map:
		return mapToValue(v, path, depth)
	case reflect.Struct:
		fields := starlark.StringDict{}
		for _, f := range fieldsOf(t) {
			x, err := toValue(v.FieldByIndex(f.index), path+"."+f.name, depth+1)
			if err != nil {
				return nil, err
			}
			fields[f.name] = x
		}
		return starlarkstruct.FromStringDict(starlark.String(t.Name()), fields), nil
	case reflect.Func:
		return goFunction(v)
	case reflect.Chan:
		return &Channel{Instance: object.MakeInstance(channelClass), ch: v, wrap: func(x reflect.Value) (starlark.Value, error) {
			return toValue(x, "", 0)
		}}, nil
	}
	return fail("")
}

func mapToValue(v reflect.Value, path string, depth int) (starlark.Value, error) {
	keys := v.MapKeys()
	sort.Slice(keys, func(i, j int) bool {
		a, b := keys[i], keys[j]
		switch {
		case a.CanInt():
			return a.Int() < b.Int()
		case a.CanUint():
			return a.Uint() < b.Uint()
		case a.CanFloat():
			return a.Float() < b.Float()
		}
		return fmt.Sprint(a) < fmt.Sprint(b)
	})
	d := starlark.NewDict(len(keys))
	for _, k := range keys {
		at := fmt.Sprintf("%s[%v]", path, k)
		key, err := toValue(k, at, depth+1)
		if err != nil {
			return nil, err
		}
		x, err := toValue(v.MapIndex(k), at, depth+1)
		if err != nil {
			return nil, err
		}
		if err := d.SetKey(key, x); err != nil {
			return nil, &ConvertError{From: "Go " + v.Type().String(), To: "dict", Path: at, Reason: err.Error()}
		}
	}
	return d, nil
}

type structField struct {
	name  string
	index []int
}

func fieldsOf(t reflect.Type) []structField {
	var fields []structField
	for _, f := range reflect.VisibleFields(t) {
		name := f.Tag.Get("star")
		if !f.IsExported() || f.Anonymous || name == "-" || len(f.Index) > 1 && embedsPointer(t, f.Index) {
			continue
		}
		if name == "" {
			name = f.Name
		}
		fields = append(fields, structField{name, f.Index})
	}
	return fields
}

// embedsPointer reports whether the way to a field leads through a pointer, which
// may be nil.
func embedsPointer(t reflect.Type, index []int) bool {
	for _, i := range index[:len(index)-1] {
		f := t.Field(i)
		if f.Type.Kind() == reflect.Pointer {
			return true
		}
		t = f.Type
	}
	return false
}

// goFunction makes a function for scripts of a Go function.
func goFunction(fn reflect.Value) (starlark.Value, error) {
	t := fn.Type()
	results := t.NumOut()
	fails := results > 0 && t.Out(results-1) == errorType
	if fails {
		results--
	}
	name := "function"
	call := func(th *starlark.Thread, b *starlark.Builtin, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		if len(kwargs) > 0 {
			return nil, object.Raise(object.TypeError, "%s() takes no keyword arguments", name)
		}
		in := make([]reflect.Value, 0, t.NumIn())
		if t.NumIn() > 0 && t.In(0) == threadType {
			in = append(in, reflect.ValueOf(th))
		} else if t.NumIn() > 0 && t.In(0) == contextType {
			ctx, done := taskContext(th)
			defer done()
			in = append(in, reflect.ValueOf(ctx))
		}
		given, params := len(args)+len(in), t.NumIn()
		if given < params && !(t.IsVariadic() && given == params-1) || given > params && !t.IsVariadic() {
			return nil, object.Raise(object.TypeError, "%s() takes %d positional arguments but %d were given", name, params-len(in), len(args))
		}
		for i, a := range args {
			var want reflect.Type
			if n := len(in); t.IsVariadic() && n >= params-1 {
				want = t.In(params - 1).Elem()
			} else {
				want = t.In(n)
			}
			x := reflect.New(want).Elem()
			if err := fromValue(a, x, fmt.Sprintf("argument %d", i+1), 0); err != nil {
				return nil, object.Raise(object.TypeError, "%s", err)
			}
			in = append(in, x)
		}
		out := fn.Call(in)
		if fails && !out[results].IsNil() {
			return nil, out[results].Interface().(error)
		}
		values := make(starlark.Tuple, results)
		for i := range values {
			x, err := toValue(out[i], "", 0)
			if err != nil {
				return nil, object.Raise(object.TypeError, "%s", err)
			}
			values[i] = x
		}
		switch results {
		case 0:
			return starlark.None, nil
		case 1:
			return values[0], nil
		}
		return values, nil
	}
	return starlark.NewBuiltin(name, call), nil
}

// FromValue stores a script's value in what dst, a pointer that is not nil, points
// to. It is the reverse of ToValue; the target's type says what is wanted: a
// number must fit it, a struct takes an object's attributes or a dict's items, a
// *starlark.Value or *any anything (for any: bool, int64 or *big.Int, float64,
// string, []byte, []any, map[any]any or map[string]any, nil). An int becomes a
// float where one is wanted; nothing else is converted silently. The error is a
// *ConvertError.
//
// What belongs to a Runtime must not be in use by a script meanwhile.
func FromValue(v starlark.Value, dst any) error {
	p := reflect.ValueOf(dst)
	if p.Kind() != reflect.Pointer || p.IsNil() {
		return &ConvertError{From: "a script value", To: fmt.Sprintf("Go %T", dst), Reason: "the target must be a pointer that is not nil"}
	}
	return fromValue(v, p.Elem(), "", 0)
}

func fromValue(v starlark.Value, dst reflect.Value, path string, depth int) error {
	t := dst.Type()
	fail := func(reason string) error {
		return &ConvertError{From: "'" + object.TypeName(v) + "'", To: "Go " + t.String(), Path: path, Reason: reason}
	}
	if depth > maxConvertDepth {
		return fail("it is too deep or contains itself")
	}
	if v == nil {
		v = starlark.None
	}
	if t.Implements(valueType) || t == valueType {
		if reflect.TypeOf(v).AssignableTo(t) {
			dst.Set(reflect.ValueOf(v))
			return nil
		}
	}
	v = object.Unbox(v)
	switch t {
	case timeType:
		switch x := v.(type) {
		case startime.Time:
			dst.Set(reflect.ValueOf(time.Time(x)))
			return nil
		}
		return fail("")
	case durationType:
		switch x := v.(type) {
		case startime.Duration:
			dst.SetInt(int64(x))
			return nil
		case starlark.Float:
			dst.SetInt(int64(float64(x) * float64(time.Second)))
			return nil
		case starlark.Int:
			if n, ok := x.Int64(); ok && n < 1<<33 && n > -1<<33 {
				dst.SetInt(n * int64(time.Second))
				return nil
			}
			return fail("it is out of range")
		}
		return fail("")
	case bigType:
		if x, ok := v.(starlark.Int); ok {
			dst.Set(reflect.ValueOf(x.BigInt()))
			return nil
		}
		return fail("")
	case errorType:
		switch x := v.(type) {
		case starlark.NoneType:
			dst.SetZero()
			return nil
		case *object.Exception:
			if h := errors.Unwrap(error(x)); h != nil {
				dst.Set(reflect.ValueOf(h))
			} else {
				dst.Set(reflect.ValueOf(error(x)))
			}
			return nil
		}
		return fail("")
	}
	if t.Kind() == reflect.Interface && t.NumMethod() == 0 {
		x, err := toAny(v, path, depth)
		if err == nil && x != nil {
			dst.Set(reflect.ValueOf(x))
		} else if err == nil {
			dst.SetZero()
		}
		return err
	}
	switch dst.Kind() {
	case reflect.Pointer:
		if v == starlark.None {
			dst.SetZero()
			return nil
		}
		x := reflect.New(t.Elem())
		if err := fromValue(v, x.Elem(), path, depth+1); err != nil {
			return err
		}
		dst.Set(x)
		return nil
	case reflect.Bool:
		if b, ok := v.(starlark.Bool); ok {
			dst.SetBool(bool(b))
			return nil
		}
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		if i, ok := v.(starlark.Int); ok {
			n, fits := i.Int64()
			if !fits || dst.OverflowInt(n) {
				return fail("it is out of range")
			}
			dst.SetInt(n)
			return nil
		}
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		if i, ok := v.(starlark.Int); ok {
			n, fits := i.Uint64()
			if !fits || dst.OverflowUint(n) {
				return fail("it is out of range")
			}
			dst.SetUint(n)
			return nil
		}
	case reflect.Float32, reflect.Float64:
		switch x := v.(type) {
		case starlark.Float:
			dst.SetFloat(float64(x))
			return nil
		case starlark.Int:
			dst.SetFloat(float64(x.Float()))
			return nil
		}
	case reflect.String:
		if s, ok := v.(starlark.String); ok {
			dst.SetString(string(s))
			return nil
		}
	case reflect.Slice, reflect.Array:
		return sliceFromValue(v, dst, path, depth, fail)
	case reflect.Map:
		return mapFromValue(v, dst, path, depth, fail)
	case reflect.Struct:
		return structFromValue(v, dst, path, depth, fail)
	case reflect.Chan:
		if c, ok := v.(*Channel); ok && c.ch.Type().AssignableTo(t) {
			dst.Set(c.ch)
			return nil
		}
	}
	return fail("")
}

func itemsOf(v starlark.Value) ([]starlark.Value, bool) {
	switch x := v.(type) {
	case *starlark.List:
		return object.Elems(x), true
	case starlark.Tuple:
		return x, true
	case starlark.Iterable:
		switch x.(type) {
		case *starlark.Set, *object.Range:
			var items []starlark.Value
			for e := range starlark.Elements(x) {
				items = append(items, e)
			}
			return items, true
		}
	}
	return nil, false
}

func sliceFromValue(v starlark.Value, dst reflect.Value, path string, depth int, fail func(string) error) error {
	t := dst.Type()
	if b, ok := v.(starlark.Bytes); ok && t.Kind() == reflect.Slice && t.Elem().Kind() == reflect.Uint8 {
		dst.SetBytes([]byte(b))
		return nil
	}
	if v == starlark.None && t.Kind() == reflect.Slice {
		dst.SetZero()
		return nil
	}
	items, ok := itemsOf(v)
	if !ok {
		return fail("")
	}
	out := dst
	if t.Kind() == reflect.Slice {
		out = reflect.MakeSlice(t, len(items), len(items))
	} else if len(items) != t.Len() {
		return fail(fmt.Sprintf("it has %d items", len(items)))
	}
	for i, x := range items {
		if err := fromValue(x, out.Index(i), fmt.Sprintf("%s[%d]", path, i), depth+1); err != nil {
			return err
		}
	}
	dst.Set(out)
	return nil
}

func mapFromValue(v starlark.Value, dst reflect.Value, path string, depth int, fail func(string) error) error {
	d, ok := v.(*starlark.Dict)
	if !ok {
		if v == starlark.None {
			dst.SetZero()
			return nil
		}
		return fail("")
	}
	t := dst.Type()
	out := reflect.MakeMapWithSize(t, d.Len())
	for _, item := range d.Items() {
		at := fmt.Sprintf("%s[%s]", path, item[0].String())
		k, x := reflect.New(t.Key()).Elem(), reflect.New(t.Elem()).Elem()
		if err := fromValue(item[0], k, at, depth+1); err != nil {
			return err
		}
		if !k.Comparable() {
			return fail("its keys cannot be keys in Go")
		}
		if err := fromValue(item[1], x, at, depth+1); err != nil {
			return err
		}
		out.SetMapIndex(k, x)
	}
	dst.Set(out)
	return nil
}

func structFromValue(v starlark.Value, dst reflect.Value, path string, depth int, fail func(string) error) error {
	var get func(name string) (starlark.Value, bool)
	switch x := v.(type) {
	case *starlark.Dict:
		get = func(name string) (starlark.Value, bool) {
			f, ok, err := x.Get(starlark.String(name))
			return f, ok && err == nil
		}
	case starlark.HasAttrs:
		if _, isObject := x.(object.Object); !isObject && len(x.AttrNames()) == 0 {
			return fail("")
		}
		switch x.(type) {
		case starlark.String, starlark.Bytes, *starlark.List, *starlark.Set:
			return fail("")
		}
		get = func(name string) (starlark.Value, bool) {
			f, err := x.Attr(name)
			return f, f != nil && err == nil
		}
	default:
		if o, ok := v.(object.Object); ok {
			get = func(name string) (starlark.Value, bool) {
				r, ok := o.Base().OwnAttr(name)
				return r.Value(), ok
			}
			break
		}
		return fail("")
	}
	for _, f := range fieldsOf(dst.Type()) {
		x, ok := get(f.name)
		if !ok {
			continue // the field keeps its value
		}
		if err := fromValue(x, dst.FieldByIndex(f.index), path+"."+f.name, depth+1); err != nil {
			return err
		}
	}
	return nil
}

// toAny is fromValue for a target of type any.
func toAny(v starlark.Value, path string, depth int) (any, error) {
	switch x := v.(type) {
	case starlark.NoneType:
		return nil, nil
	case starlark.Bool:
		return bool(x), nil
	case starlark.Int:
		if n, ok := x.Int64(); ok {
			return n, nil
		}
		return x.BigInt(), nil
	case starlark.Float:
		return float64(x), nil
	case starlark.String:
		return string(x), nil
	case starlark.Bytes:
		return []byte(x), nil
	case startime.Time:
		return time.Time(x), nil
	case startime.Duration:
		return time.Duration(x), nil
	case *starlark.Dict:
		text := true
		for _, k := range x.Keys() {
			_, isText := k.(starlark.String)
			text = text && isText
		}
		if text {
			var m map[string]any
			err := fromValue(v, reflect.ValueOf(&m).Elem(), path, depth+1)
			return m, err
		}
		var m map[any]any
		err := fromValue(v, reflect.ValueOf(&m).Elem(), path, depth+1)
		return m, err
	case *starlarkstruct.Struct:
		m := make(map[string]any)
		for _, name := range x.AttrNames() {
			f, err := x.Attr(name)
			if err != nil {
				return nil, err
			}
			if m[name], err = toAny(object.Unbox(f), path+"."+name, depth+1); err != nil {
				return nil, err
			}
		}
		return m, nil
	}
	if _, ok := itemsOf(v); ok {
		var s []any
		err := fromValue(v, reflect.ValueOf(&s).Elem(), path, depth+1)
		return s, err
	}
	return v, nil
}
