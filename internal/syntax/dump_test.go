package syntax_test

import (
	"fmt"
	"reflect"
	"strings"

	"github.com/tailorbird-lang/tailorbird/internal/source"
	"github.com/tailorbird-lang/tailorbird/internal/syntax"
)

var (
	spanType    = reflect.TypeOf(source.Span{})
	posType     = reflect.TypeOf(source.Pos(0))
	bindingType = reflect.TypeOf(syntax.Binding{})
	nodeType    = reflect.TypeOf((*syntax.Node)(nil)).Elem()
)

// dump writes a tree as nested lists: (Type field=value ...). Empty fields are
// left out. With spans, the text that a node stands for follows its type.
func dump(n syntax.Node, spans *source.File) string {
	var b strings.Builder
	dumpValue(&b, reflect.ValueOf(n), spans)
	return b.String()
}

func dumpValue(b *strings.Builder, v reflect.Value, spans *source.File) {
	switch v.Kind() {
	case reflect.Interface:
		dumpValue(b, v.Elem(), spans)
	case reflect.Pointer:
		if v.Type().String() == "*big.Int" {
			fmt.Fprint(b, v.Interface())
			return
		}
		dumpValue(b, v.Elem(), spans)
	case reflect.Slice:
		b.WriteByte('[')
		for i := range v.Len() {
			if i > 0 {
				b.WriteByte(' ')
			}
			dumpValue(b, v.Index(i), spans)
		}
		b.WriteByte(']')
	case reflect.Struct:
		dumpStruct(b, v, spans)
	case reflect.String:
		fmt.Fprintf(b, "%q", v.String())
	default:
		fmt.Fprint(b, v.Interface())
	}
}

func dumpStruct(b *strings.Builder, v reflect.Value, spans *source.File) {
	t := v.Type()
	b.WriteByte('(')
	b.WriteString(t.Name())
	if spans != nil && v.CanAddr() && v.Addr().Type().Implements(nodeType) {
		fmt.Fprintf(b, "‹%s›", spans.Slice(v.Addr().Interface().(syntax.Node).Span()))
	}
	for i := range t.NumField() {
		f := t.Field(i)
		if !f.IsExported() || f.Type == spanType || f.Type == posType || f.Type == bindingType || v.Field(i).IsZero() ||
			f.Name == "ScopeID" || f.Name == "Legacy" || f.Name == "Source" {
			continue
		}
		b.WriteString(" " + f.Name + "=")
		dumpValue(b, v.Field(i), spans)
	}
	b.WriteByte(')')
}
