// Command hello runs a script and calls one of its functions.
package main

import (
	"context"
	"fmt"
	"io"
	"log"
	"os"

	"github.com/tailorbird-lang/tailorbird/runtime"
	"go.starlark.net/starlark"
)

const script = `
def greet(name, *, mark='!'):
    return f'Hello, {name}{mark}'
print(greet('script'))
`

func main() {
	if err := run(os.Stdout); err != nil {
		log.Fatalf("%+v", err)
	}
}

func run(w io.Writer) error {
	rt, err := runtime.New(runtime.Config{Stdout: w})
	if err != nil {
		return err
	}
	defer rt.Close()
	ctx := context.Background()
	globals, err := rt.Exec(ctx, "hello.star", script)
	if err != nil {
		return err
	}
	v, err := rt.Call(ctx, globals["greet"], starlark.Tuple{starlark.String("Go")},
		[]starlark.Tuple{{starlark.String("mark"), starlark.String("?")}})
	if err != nil {
		return err
	}
	var text string
	if err := runtime.FromValue(v, &text); err != nil {
		return err
	}
	fmt.Fprintln(w, text)
	return nil
}
