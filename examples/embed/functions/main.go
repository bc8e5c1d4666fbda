// Command functions gives scripts functions, a module and a class of the host.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"os"
	"strings"
	"time"

	"github.com/tailorbird-lang/tailorbird/runtime"
	"go.starlark.net/starlark"
)

const script = `
import store, threading

class Audited(store.Account):
    def deposit(self, amount):
        print('deposit', amount)
        return super().deposit(amount)

account = Audited('Ann', balance=10)
account.deposit(5)
print(account.balance, store.shout('done'))

try:
    account.deposit(-1)
except ValueError as e:
    print('ValueError:', e)
try:
    store.find('Bob')
except LookupError as e:
    print('LookupError:', e)

# fetch waits without holding up the other threads.
ts = [threading.Thread(target=store.fetch, args=(100,)) for i in range(10)]
for t in ts: t.start()
for t in ts: t.join()
`

func main() {
	if err := run(os.Stdout); err != nil {
		log.Fatalf("%+v", err)
	}
}

func run(w io.Writer) error {
	shout, err := runtime.ToValue(strings.ToUpper)
	if err != nil {
		return err
	}
	find, err := runtime.ToValue(func(name string) (string, error) {
		return "", runtime.Raise("LookupError", "no account of %s", name)
	})
	if err != nil {
		return err
	}
	rt, err := runtime.New(runtime.Config{Stdout: w, Modules: map[string]starlark.StringDict{"store": {
		"shout": shout, "find": find, "Account": account(), "fetch": starlark.NewBuiltin("fetch", fetch),
	}}})
	if err != nil {
		return err
	}
	defer rt.Close()
	start := time.Now()
	if _, err := rt.Exec(context.Background(), "functions.star", script); err != nil {
		return err
	}
	if time.Since(start) > 10*100*time.Millisecond {
		return errors.New("the threads waited one after another")
	}
	fmt.Fprintln(w, "all fetched")
	return nil
}

// fetch waits, as for a network: Blocking lets other threads run meanwhile and ends
// the wait when the script is cancelled.
func fetch(th *starlark.Thread, b *starlark.Builtin, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var ms int
	if err := starlark.UnpackArgs(b.Name(), args, kwargs, "ms", &ms); err != nil {
		return nil, err
	}
	err := runtime.Blocking(th, func(ctx context.Context) error {
		select {
		case <-time.After(time.Duration(ms) * time.Millisecond):
			return nil
		case <-ctx.Done():
			return ctx.Err()
		}
	})
	return starlark.None, err
}

func account() starlark.Value {
	return runtime.NewClass(runtime.Class{
		Name: "Account", Module: "store", InitSig: "owner, balance=0",
		Init: func(c *runtime.Call) (any, error) {
			balance := new(int)
			return balance, runtime.FromValue(c.Args[1], balance)
		},
		Methods: []runtime.Method{{Name: "deposit", Sig: "amount", Fn: func(c *runtime.Call) (starlark.Value, error) {
			var amount int
			if err := runtime.FromValue(c.Args[0], &amount); err != nil {
				return nil, err
			}
			if amount < 0 {
				return nil, runtime.Raise("ValueError", "cannot deposit %d", amount)
			}
			*c.Self.Data.(*int) += amount
			return nil, nil
		}}},
		Getters: []runtime.Getter{{Name: "balance", Fn: func(c *runtime.Call) (starlark.Value, error) {
			return runtime.ToValue(*c.Self.Data.(*int))
		}}},
	})
}
