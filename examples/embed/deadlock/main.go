// Command deadlock shows the report that a host gets when the threads of a script
// wait for one another, at the moment when they do.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"os"

	"github.com/tailorbird-lang/tailorbird/runtime"
)

const script = `
import threading, time
fork, knife = threading.Lock(), threading.Lock()

def eat(first, second):
    with first:
        time.sleep(0.01)
        with second:
            print('eating')

threading.Thread(target=eat, args=(fork, knife), name='Ann').start()
threading.Thread(target=eat, args=(knife, fork), name='Bob').start()
`

func main() {
	if err := run(os.Stdout); err != nil {
		log.Fatal(err)
	}
}

func run(w io.Writer) error {
	rt, err := runtime.New(runtime.Config{Stdout: w, Virtual: true})
	if err != nil {
		return err
	}
	defer rt.Close()
	_, err = rt.Exec(context.Background(), "table.star", script)
	var d *runtime.DeadlockError
	if !errors.As(err, &d) {
		return fmt.Errorf("no deadlock: %w", err)
	}
	fmt.Fprint(w, d.Text())
	return nil
}
