// Package peers holds only benchmarks: what other embeddable languages take for
// the same small job as BenchmarkHello of package runtime. It is a module of its
// own, so that Tailorbird does not depend on them.
//
//	cd bench/peers && go test -bench .
package peers

import (
	"context"
	"strings"
	"testing"

	"github.com/d5/tengo/v2"
	"github.com/dop251/goja"
	lua "github.com/yuin/gopher-lua"
	"github.com/yuin/gopher-lua/parse"
	"go.starlark.net/starlark"
	"go.starlark.net/syntax"

	"github.com/tailorbird-lang/tailorbird/runtime"
)

// Each benchmark makes an interpreter, runs the program, compiled before, that
// defines a function and calls it, and drops the interpreter.

const python = "def greet(name):\n    return 'hello ' + name\nmessage = greet('world')\n"

func BenchmarkTailorbird(b *testing.B) {
	p, err := runtime.Compile("hello.star", python)
	check(b, err)
	b.ReportAllocs()
	for b.Loop() {
		rt, err := runtime.New(runtime.Config{})
		check(b, err)
		_, err = rt.Run(context.Background(), p)
		check(b, err)
		rt.Close()
	}
}

func BenchmarkStarlark(b *testing.B) {
	_, p, err := starlark.SourceProgramOptions(&syntax.FileOptions{}, "hello.star", python, func(string) bool { return false })
	check(b, err)
	b.ReportAllocs()
	for b.Loop() {
		_, err := p.Init(&starlark.Thread{}, nil)
		check(b, err)
	}
}

func BenchmarkGoja(b *testing.B) {
	p, err := goja.Compile("hello.js", "function greet(name) { return 'hello ' + name }\nvar message = greet('world')", true)
	check(b, err)
	b.ReportAllocs()
	for b.Loop() {
		_, err := goja.New().RunProgram(p)
		check(b, err)
	}
}

func BenchmarkGopherLua(b *testing.B) {
	chunk, err := parse.Parse(strings.NewReader("function greet(name) return 'hello ' .. name end\nmessage = greet('world')"), "hello.lua")
	check(b, err)
	p, err := lua.Compile(chunk, "hello.lua")
	check(b, err)
	b.ReportAllocs()
	for b.Loop() {
		l := lua.NewState()
		l.Push(l.NewFunctionFromProto(p))
		check(b, l.PCall(0, lua.MultRet, nil))
		l.Close()
	}
}

func BenchmarkTengo(b *testing.B) {
	p, err := tengo.NewScript([]byte("greet := func(name) { return \"hello \" + name }\nmessage := greet(\"world\")")).Compile()
	check(b, err)
	b.ReportAllocs()
	for b.Loop() {
		check(b, p.Clone().Run())
	}
}

func check(b *testing.B, err error) {
	b.Helper()
	if err != nil {
		b.Fatal(err)
	}
}
