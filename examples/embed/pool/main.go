// Command pool is a pool of workers that take scripts of users out of a Go channel.
package main

import (
	"context"
	"fmt"
	"io"
	"log"
	"os"
	"sync"
	"time"

	"github.com/tailorbird-lang/tailorbird/runtime"
	"go.starlark.net/starlark"
)

// A job is a script and where its answer goes.
type job struct {
	program *runtime.Program
	answer  chan string
}

func main() {
	if err := run(os.Stdout); err != nil {
		log.Fatal(err)
	}
}

func run(w io.Writer) error {
	jobs := make(chan job)
	var workers sync.WaitGroup
	for range 4 {
		workers.Go(func() {
			for j := range jobs {
				j.answer <- work(j.program)
			}
		})
	}
	var answers []chan string
	for i := range 8 {
		src := fmt.Sprintf("results.put(sum(range(%d)))", i*100)
		if i == 5 {
			src = "1 / 0"
		}
		// Compiled once, a program may run any number of times, also at once.
		p, err := runtime.Compile(fmt.Sprintf("job%d.star", i), src)
		if err != nil {
			return err
		}
		a := make(chan string, 1)
		answers = append(answers, a)
		jobs <- job{p, a}
	}
	close(jobs)
	workers.Wait()
	for i, a := range answers {
		fmt.Fprintf(w, "job %d: %s\n", i, <-a)
	}
	return nil
}

// work runs a script in a Runtime of its own. The script sees the channel as a queue.
func work(p *runtime.Program) string {
	results := make(chan int, 10)
	queue, err := runtime.ToValue(results)
	if err != nil {
		return err.Error()
	}
	rt, err := runtime.New(runtime.Config{Predeclared: starlark.StringDict{"results": queue}, Limits: runtime.Limits{Steps: 1e6}})
	if err != nil {
		return err.Error()
	}
	defer rt.Close()
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	if _, err := rt.Run(ctx, p); err != nil {
		return err.Error()
	}
	return fmt.Sprint(<-results)
}
