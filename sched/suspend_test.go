package sched

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"testing"
	"time"
)

// A walker is a Body that goes through a list of waits, with no goroutine between them.
type walker struct {
	waits    []func(*Task)
	outcomes []Outcome
	taken    []any // interrupts
	ended    func(*Task)
}

func (w *walker) Name() string { return "walker" }

func (w *walker) Run(t *Task) bool {
	if t.waited {
		w.outcomes = append(w.outcomes, t.Outcome())
		if t.Pending() {
			w.taken = append(w.taken, t.TakeInterrupt())
		}
	}
	if n := len(w.outcomes); n < len(w.waits) && t.Stopped() == nil {
		w.waits[n](t)
		return false
	}
	if w.ended != nil {
		w.ended(t)
	}
	return true
}

func suspend(q *WaitQueue) func(*Task) {
	return func(t *Task) { t.Suspend(q, Reason{Kind: WaitEvent}, Forever) }
}

// Two thousand tasks wait three times each, and are run by a few goroutines.
func TestSuspendNeedsNoGoroutine(t *testing.T) {
	const tasks = 2000
	both(t, func(t *testing.T, coroutines bool) {
		for _, p := range policies(1) {
			before, most, ended := runtime.NumGoroutine(), -1, 0
			run(t, Config{Coroutines: coroutines, Policy: p(), Virtual: true}, func(main *Task) {
				var q, over WaitQueue
				for range tasks {
					w := &walker{waits: []func(*Task){suspend(&q), suspend(&q), suspend(&q)}, ended: func(t *Task) {
						if ended++; ended == tasks {
							over.WakeAll(t)
						}
					}}
					if _, err := main.Start(w, false); err != nil {
						t.Fatal(err)
					}
					main.Yield()
				}
				for ended < tasks {
					if q.Len() == tasks {
						most = max(most, 0, runtime.NumGoroutine()-before) // some of before may have ended
						q.WakeAll(main)
					}
					main.Yield()
				}
			})
			if most < 0 || most > 10 {
				t.Errorf("%s: %d goroutines for %d tasks that wait", p(), most, tasks)
			}
		}
	})
}

// How a wait without a goroutine ends is told as Block tells it.
func TestOutcomesOfSuspend(t *testing.T) {
	both(t, func(t *testing.T, coroutines bool) {
		for _, p := range policies(10) {
			run(t, Config{Coroutines: coroutines, Policy: p(), Virtual: true}, func(main *Task) {
				var q, over WaitQueue
				w := &walker{}
				w.waits = []func(*Task){
					suspend(&q),
					func(t *Task) { t.Suspend(&q, Reason{Kind: WaitEvent}, time.Second) },
					suspend(&q),
					func(t *Task) { t.Suspend(nil, Reason{Kind: WaitSleep}, time.Hour) },
					func(t *Task) {
						t.Pend("later")
						suspend(&q)(t)
					},
				}
				w.ended = func(t *Task) { over.WakeAll(t) }
				waiter, _ := main.Start(w, false)
				for q.Len() == 0 {
					main.Yield()
				}
				q.WakeOne(main)
				for len(w.outcomes) < 2 || q.Len() == 0 {
					main.Sleep(time.Second / 2)
				}
				waiter.Interrupt("now")
				main.Block(&over, Reason{Kind: WaitEvent}, Forever)
				if got, want := fmt.Sprint(w.outcomes, w.taken), "[woken timed out interrupted timed out interrupted] [now later]"; got != want {
					t.Errorf("%s: %s, want %s", p(), got, want)
				}
			})
		}
	})
}

// Those that wait without a goroutine are ended with the others, and found in a deadlock.
func TestSuspendedTasksEnd(t *testing.T) {
	both(t, func(t *testing.T, coroutines bool) {
		for _, test := range []struct {
			name string
			end  func(s *Scheduler, main *Task, cancel func())
			want Outcome
		}{
			{"stopped", func(s *Scheduler, main *Task, _ func()) { s.Stop(errors.New("enough")) }, Cancelled},
			{"cancelled", func(s *Scheduler, main *Task, cancel func()) {
				cancel()
				for main.Stopped() == nil {
					main.Yield()
				}
			}, Cancelled},
			{"deadlocked", func(s *Scheduler, main *Task, _ func()) {
				var never WaitQueue
				if o := main.Block(&never, Reason{Kind: WaitEvent}, Forever); o != Deadlocked {
					t.Errorf("main: %s", o)
				}
			}, Deadlocked},
		} {
			t.Run(test.name, func(t *testing.T) {
				s := New(Config{Coroutines: coroutines})
				ctx, cancel := context.WithCancel(context.Background())
				defer cancel()
				main, err := s.Enter(ctx, TaskOptions{})
				if err != nil {
					t.Fatal(err)
				}
				var q WaitQueue
				var walkers []*walker
				for range 100 {
					w := &walker{waits: []func(*Task){suspend(&q)}}
					walkers = append(walkers, w)
					if _, err := main.Start(w, false); err != nil {
						t.Fatal(err)
					}
				}
				for q.Len() < 100 {
					main.Yield()
				}
				test.end(s, main, cancel)
				main.Exit()
				s.Close()
				for i, w := range walkers {
					if len(w.outcomes) != 1 || w.outcomes[0] != test.want {
						t.Fatalf("task %d: %s, want %s", i, w.outcomes, test.want)
					}
				}
			})
		}
	})
}

// A body that panics after a wait on a goroutine that others have used ends the run, and not the process.
func TestPanicAfterSuspend(t *testing.T) {
	both(t, func(t *testing.T, coroutines bool) {
		var q WaitQueue
		s := run(t, Config{Coroutines: coroutines}, func(main *Task) {
			for range 3 {
				main.Start(&walker{waits: []func(*Task){suspend(&q)}, ended: func(*Task) { panic("ouch") }}, false)
			}
			for q.Len() < 3 {
				main.Yield()
			}
			q.WakeAll(main)
			for main.Stopped() == nil {
				main.Yield()
			}
			var stop *StopError
			var failure *PanicError
			if err := main.Stopped(); !errors.As(err, &stop) || !errors.As(stop.Cause, &failure) {
				t.Errorf("stopped by %v", err)
			}
		})
		if q.Len() != 0 || s.busy != 0 {
			t.Errorf("%d tasks wait, %d workers have one", q.Len(), s.busy)
		}
	})
}

// The goroutine of a body that ends it is not used again, and is not counted.
func TestGoexitAfterSuspend(t *testing.T) {
	both(t, func(t *testing.T, coroutines bool) {
		var q WaitQueue
		s := run(t, Config{Coroutines: coroutines}, func(main *Task) {
			for range 3 {
				main.Start(&walker{waits: []func(*Task){suspend(&q)}, ended: func(*Task) { runtime.Goexit() }}, false)
			}
			for q.Len() < 3 {
				main.Yield()
			}
			q.WakeAll(main)
			for len(main.s.Tasks()) > 1 {
				main.Yield()
			}
		})
		if s.busy != 0 {
			t.Errorf("%d workers have a task", s.busy)
		}
	})
}

// Who waits for the first time gives its goroutine away, and later keeps it while few do.
func TestSettled(t *testing.T) {
	both(t, func(t *testing.T, coroutines bool) {
		run(t, Config{Coroutines: coroutines}, func(main *Task) {
			var q WaitQueue
			var settled []bool
			note := func(t *Task) { settled = append(settled, t.Settled()) }
			wait := func(t *Task) { note(t); suspend(&q)(t) }
			main.Start(&walker{waits: []func(*Task){wait, wait}, ended: note}, false)
			wake := func() {
				for q.Len() == 0 {
					main.Yield()
				}
				q.WakeAll(main)
			}
			wake()
			for range maxSettled {
				main.Spawn(TaskOptions{Daemon: true}, func(t *Task) { t.Block(&q, Reason{Kind: WaitEvent}, Forever) })
			}
			for q.Len() < maxSettled+1 {
				main.Yield()
			}
			q.Wake(main, q.first)
			for len(settled) < 3 {
				main.Yield()
			}
			if got, want := fmt.Sprint(settled), "[false true false]"; got != want {
				t.Errorf("settled: %s, want %s", got, want)
			}
			q.WakeAll(main)
		})
	})
}
