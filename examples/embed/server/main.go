// Command server is an HTTP server whose handlers are scripts: each request has a
// Runtime of its own and a deadline.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"net/http"
	"time"

	"github.com/tailorbird-lang/tailorbird/runtime"
	"go.starlark.net/starlark"
)

const script = `
from concurrent.futures import ThreadPoolExecutor

def square(n): return n * n

def handle(request):
    if request.path == '/squares':
        with ThreadPoolExecutor(4) as pool:
            return 200, ' '.join(str(n) for n in pool.map(square, range(int(request.query['n']))))
    if request.path == '/forever':
        while True: pass
    return 404, 'no ' + request.path
`

// A request is what the script sees of one.
type request struct {
	Method string            `star:"method"`
	Path   string            `star:"path"`
	Query  map[string]string `star:"query"`
}

func main() {
	h, err := newHandler(script)
	if err != nil {
		log.Fatal(err)
	}
	log.Fatal(http.ListenAndServe("localhost:8080", h))
}

func newHandler(source string) (http.Handler, error) {
	program, err := runtime.Compile("handler.star", source)
	if err != nil {
		return nil, err
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx, cancel := context.WithTimeout(r.Context(), time.Second)
		defer cancel()
		status, body, err := serve(ctx, program, r)
		switch {
		case errors.Is(err, context.DeadlineExceeded):
			status, body = http.StatusGatewayTimeout, "the script takes too long"
		case err != nil:
			log.Printf("%+v", err)
			status, body = http.StatusInternalServerError, err.Error()
		}
		w.WriteHeader(status)
		io.WriteString(w, body)
	}), nil
}

// serve runs the handler of the script.
func serve(ctx context.Context, p *runtime.Program, r *http.Request) (status int, body string, err error) {
	rt, err := runtime.New(runtime.Config{Limits: runtime.Limits{Tasks: 20, ValueSize: 1 << 24}})
	if err != nil {
		return 0, "", err
	}
	defer rt.Close()
	globals, err := rt.Run(ctx, p)
	if err != nil {
		return 0, "", err
	}
	q := make(map[string]string)
	for k := range r.URL.Query() {
		q[k] = r.URL.Query().Get(k)
	}
	arg, err := runtime.ToValue(request{r.Method, r.URL.Path, q})
	if err != nil {
		return 0, "", err
	}
	v, err := rt.Call(ctx, globals["handle"], starlark.Tuple{arg}, nil)
	if err != nil {
		return 0, "", err
	}
	pair, ok := v.(starlark.Tuple)
	if !ok || len(pair) != 2 {
		return 0, "", fmt.Errorf("handle returned %v", v)
	}
	if err := runtime.FromValue(pair[0], &status); err != nil {
		return 0, "", err
	}
	err = runtime.FromValue(pair[1], &body)
	return status, body, err
}
