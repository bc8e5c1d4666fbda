package sched

import (
	"context"
	goruntime "runtime"
	"strings"
	"sync"
	"testing"
	"time"
)

// A native function that ends its goroutine ends its task and no other one.
func TestGoexit(t *testing.T) {
	both(t, func(t *testing.T, coroutines bool) {
		run(t, Config{Coroutines: coroutines}, func(main *Task) {
			for range 3 {
				var q WaitQueue
				main.Spawn(TaskOptions{}, func(t1 *Task) {
					defer q.WakeAll(t1)
					goruntime.Goexit()
				})
				if o := main.Block(&q, Reason{Kind: WaitJoin}, Forever); o != Woken {
					t.Errorf("outcome %v", o)
				}
			}
		})
	})
}

// A host call that panics or ends its goroutine does so in the task, which has the token.
func TestHostCallThatDoesNotReturn(t *testing.T) {
	both(t, func(t *testing.T, coroutines bool) {
		s := run(t, Config{Coroutines: coroutines}, func(main *Task) {
			func() {
				defer func() {
					if e := NewPanicError(recover()); e.Value != "oops" || main.s.Current() != main {
						t.Errorf("recovered %v", e)
					}
				}()
				main.Blocking(func() { panic("oops") })
				t.Error("a panic was lost")
			}()
			var q WaitQueue
			main.Spawn(TaskOptions{}, func(t1 *Task) {
				defer q.WakeAll(t1)
				t1.Blocking(goruntime.Goexit)
				t.Error("the end of the goroutine was lost")
			})
			main.Block(&q, Reason{Kind: WaitJoin}, Forever)
			main.Spawn(TaskOptions{}, func(t1 *Task) { t1.Blocking(func() { panic("the end") }) })
			for main.Yield() == nil {
				goruntime.Gosched()
			}
		})
		if e, ok := s.stop.(*PanicError); !ok || e.Value != "the end" || !strings.Contains(string(e.Stack), "TestHostCall") {
			t.Errorf("stopped by %v", s.stop)
		}
	})
}

// Goroutines of the host come and go as tasks, with host calls under way and tasks that
// outlive who spawned them.
func TestManyEntries(t *testing.T) {
	both(t, func(t *testing.T, coroutines bool) {
		for seed := range uint64(5) {
			s := New(Config{Coroutines: coroutines, Policy: Random(seed, 3)})
			var wg sync.WaitGroup
			total, want := 0, 0
			for range 8 {
				want += 10 * 6
				wg.Go(func() {
					for i := range 10 {
						main, err := s.Enter(context.Background(), TaskOptions{})
						if err != nil {
							t.Error(err)
							return
						}
						for k := range 5 {
							main.Spawn(TaskOptions{Daemon: k%2 == 0}, func(t1 *Task) {
								steps(t1, 20)
								if k == i%5 {
									t1.Blocking(func() { s.Post(func(*Task) { total++ }) })
								}
								t1.Sleep(time.Microsecond)
								total++
							})
						}
						if i%2 == 0 {
							steps(main, 50)
							main.Blocking(goruntime.Gosched)
						}
						main.Exit()
					}
				})
			}
			wg.Wait()
			for left := true; left; {
				main, _ := s.Enter(context.Background(), TaskOptions{})
				main.Sleep(time.Microsecond)
				left = len(s.Tasks()) > 1
				main.Exit()
			}
			s.Close()
			if total != want {
				t.Errorf("seed %d: %d, want %d", seed, total, want)
			}
		}
	})
}

// Close ends tasks that nobody waits for, while no task of Enter is left to drive them.
func TestCloseWithoutEntry(t *testing.T) {
	both(t, func(t *testing.T, coroutines bool) {
		s := New(Config{Coroutines: coroutines})
		main, _ := s.Enter(context.Background(), TaskOptions{})
		for range maxIdlers + 44 {
			main.Spawn(TaskOptions{Daemon: true}, func(t1 *Task) { t1.Sleep(time.Hour) })
		}
		main.Spawn(TaskOptions{Daemon: true}, func(t1 *Task) {
			for steps(t1, 100) == nil {
			}
		})
		main.Exit()
		s.Close()
	})
}
