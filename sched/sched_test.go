package sched

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"

	"go.uber.org/goleak"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// a mutex in the style of package threading, for the tests.
type mutex struct {
	holder *Task
	q      WaitQueue
}

func (m *mutex) Holders() []Holding { return []Holding{{Task: m.holder}} }

func (m *mutex) lock(t *Task) Outcome {
	for m.holder != nil {
		if o := t.Block(&m.q, Reason{Kind: WaitLock, Object: m}, Forever); o != Woken {
			return o
		}
	}
	m.holder = t
	return Woken
}

func (m *mutex) unlock(t *Task) {
	m.holder = nil
	m.q.WakeOne(t)
}

// steps runs n instructions.
func steps(t *Task, n int) error {
	for n > 0 {
		k := min(n, t.Budget())
		if err := t.Checkpoint(k); err != nil {
			return err
		}
		n -= k
	}
	return nil
}

func policies(seeds int) []func() Policy {
	list := []func() Policy{Fair}
	for i := range seeds {
		seed := uint64(i)
		list = append(list, func() Policy { return Random(seed, 3) }, func() Policy { return PCT(seed, 3) })
	}
	return list
}

// both runs a test with goroutines and with coroutines.
func both(t *testing.T, f func(t *testing.T, coroutines bool)) {
	t.Run("goroutines", func(t *testing.T) { f(t, false) })
	t.Run("coroutines", func(t *testing.T) { f(t, true) })
}

// run executes main as the root task and waits for the tasks that it spawns.
func run(t *testing.T, cfg Config, main func(*Task)) *Scheduler {
	t.Helper()
	s := New(cfg)
	task, err := s.Enter(context.Background(), TaskOptions{Name: func() string { return "main" }})
	if err != nil {
		t.Fatal(err)
	}
	main(task)
	task.Exit()
	s.Close()
	return s
}

func TestMutualExclusion(t *testing.T) {
	both(t, func(t *testing.T, coroutines bool) {
		for _, p := range policies(50) {
			policy := p()
			run(t, Config{Coroutines: coroutines, Policy: policy, Virtual: true}, func(main *Task) {
				var m mutex
				inside, count, done := 0, 0, 0
				var finished WaitQueue
				for range 5 {
					main.Spawn(TaskOptions{}, func(t1 *Task) {
						for range 10 {
							m.lock(t1)
							inside++
							if inside != 1 {
								t.Errorf("%s: two tasks inside", policy)
							}
							steps(t1, 7)
							count++
							inside--
							m.unlock(t1)
						}
						done++
						finished.WakeAll(t1)
					})
				}
				for done < 5 {
					main.Block(&finished, Reason{Kind: WaitEvent}, Forever)
				}
				if count != 50 {
					t.Errorf("%s: %d rounds, want 50", policy, count)
				}
			})
		}
	})
}

// trace runs a program of several tasks and returns what happened in order.
func trace(policy Policy, record, coroutines bool) (string, *Schedule) {
	s := New(Config{Coroutines: coroutines, Policy: policy, Virtual: true, Record: record})
	main, _ := s.Enter(context.Background(), TaskOptions{})
	var b strings.Builder
	var q WaitQueue
	left := 20
	for i := range 20 {
		main.Spawn(TaskOptions{}, func(t *Task) {
			for j := range 5 {
				steps(t, 10+i)
				fmt.Fprintf(&b, "%d.%d ", i, j)
				if j == 2 {
					t.Sleep(time.Duration(i%3) * time.Microsecond)
				}
			}
			left--
			q.WakeOne(t)
		})
	}
	for left > 0 {
		main.Block(&q, Reason{Kind: WaitEvent}, Forever)
	}
	main.Exit()
	rec := s.Schedule()
	s.Close()
	return b.String(), rec
}

func TestSameSeedSameRun(t *testing.T) {
	both(t, func(t *testing.T, coroutines bool) {
		for seed := range uint64(20) {
			a, _ := trace(Random(seed, 0), false, coroutines)
			for range 5 {
				if b, _ := trace(Random(seed, 0), false, coroutines); a != b {
					t.Fatalf("seed %d: runs differ", seed)
				}
			}
		}
		a, _ := trace(Random(1, 0), false, coroutines)
		if b, _ := trace(Random(2, 0), false, coroutines); a == b {
			t.Error("different seeds give the same run")
		}
	})
}

func TestReplayThroughText(t *testing.T) {
	both(t, func(t *testing.T, coroutines bool) {
		for seed := range uint64(20) {
			for _, p := range []Policy{Random(seed, 0), PCT(seed, 3), Fair()} {
				want, rec := trace(p, true, coroutines)
				parsed, err := ParseSchedule(rec.String())
				if err != nil {
					t.Fatal(err)
				}
				again, err := Replay(parsed)
				if err != nil {
					t.Fatal(err)
				}
				got, rec2 := trace(again, true, coroutines)
				if got != want {
					t.Errorf("%s: replay differs", p)
				}
				if rec2.String() != rec.String() {
					t.Errorf("%s: the replay's schedule differs", p)
				}
			}
		}
	})
}

func TestParseScheduleRejects(t *testing.T) {
	for _, text := range []string{"", "x", "fair/!!", "what:1/AAAA", "random:x/", "fair/AAAA"} {
		if _, err := ParseSchedule(text); err == nil {
			t.Errorf("%q was accepted", text)
		}
	}
}

func TestVirtualSleep(t *testing.T) {
	both(t, func(t *testing.T, coroutines bool) {
		began := time.Now()
		run(t, Config{Coroutines: coroutines, Virtual: true}, func(main *Task) {
			left := 10
			var q WaitQueue
			for range 10 {
				main.Spawn(TaskOptions{}, func(t1 *Task) {
					t1.Sleep(time.Hour)
					left--
					q.WakeOne(t1)
				})
			}
			for left > 0 {
				main.Block(&q, Reason{Kind: WaitEvent}, Forever)
			}
			if now := main.Scheduler().Now(); now < time.Hour || now > time.Hour+time.Second {
				t.Errorf("virtual time %v after sleeping an hour", now)
			}
		})
		if d := time.Since(began); d > time.Second {
			t.Errorf("an hour of virtual sleep took %v", d)
		}
	})
}

func TestBusyLoopWaitsForSleeper(t *testing.T) {
	both(t, func(t *testing.T, coroutines bool) {
		run(t, Config{Coroutines: coroutines, Virtual: true}, func(main *Task) {
			done := false
			main.Spawn(TaskOptions{}, func(t1 *Task) {
				t1.Sleep(time.Millisecond)
				done = true
			})
			for !done {
				if err := steps(main, 1000); err != nil {
					t.Fatal(err)
				}
			}
		})
	})
}

func TestDeadlock(t *testing.T) {
	both(t, func(t *testing.T, coroutines bool) {
		for _, p := range policies(20) {
			var report *Deadlock
			s := New(Config{Coroutines: coroutines, Policy: p(), Virtual: true})
			main, _ := s.Enter(context.Background(), TaskOptions{Name: func() string { return "main" }})
			var a, b mutex
			a.lock(main)
			main.Spawn(TaskOptions{Name: func() string { return "other" }}, func(t1 *Task) {
				b.lock(t1)
				if o := a.lock(t1); o != Deadlocked {
					t.Errorf("other: %v", o)
				}
			})
			main.Sleep(time.Second)
			if o := b.lock(main); o != Deadlocked {
				t.Errorf("main: %v", o)
			}
			report = s.Deadlock()
			main.Exit()
			s.Close()
			if report == nil || len(report.Cycles) != 1 || len(report.Cycles[0]) != 2 || report.Stuck[0].Hint != OppositeOrder {
				t.Fatalf("report: %+v", report)
			}
			if text := report.Error(); !strings.Contains(text, "main waits for lock held by other") {
				t.Errorf("text: %s", text)
			}
		}
	})
}

func TestSelfDeadlock(t *testing.T) {
	both(t, func(t *testing.T, coroutines bool) {
		s := run(t, Config{Coroutines: coroutines}, func(main *Task) {
			var a mutex
			a.lock(main)
			if o := a.lock(main); o != Deadlocked {
				t.Errorf("outcome %v", o)
			}
		})
		if d := s.Deadlock(); d == nil || d.Stuck[0].Hint != LockTwice {
			t.Errorf("deadlock %+v", d)
		}
	})
}

func TestDaemonsAloneAreNoDeadlock(t *testing.T) {
	both(t, func(t *testing.T, coroutines bool) {
		s := run(t, Config{Coroutines: coroutines}, func(main *Task) {
			var q WaitQueue
			main.Spawn(TaskOptions{Daemon: true}, func(t1 *Task) {
				if o := t1.Block(&q, Reason{Kind: WaitEvent}, Forever); o != Cancelled {
					t.Errorf("daemon: %v", o)
				}
			})
			main.Yield()
		})
		if s.Deadlock() != nil {
			t.Error("a waiting daemon counts as deadlock")
		}
	})
}

func TestCancelCannotBeSurvived(t *testing.T) {
	both(t, func(t *testing.T, coroutines bool) {
		ctx, cancel := context.WithCancel(context.Background())
		s := New(Config{Coroutines: coroutines})
		task, err := s.Enter(ctx, TaskOptions{})
		if err != nil {
			t.Fatal(err)
		}
		cancel()
		// The context tells the scheduler from a goroutine of its own, so the news
		// takes as long as the machine is busy; the test's deadline is the bound.
		var first error
		for first == nil {
			first = steps(task, 1000)
			runtime.Gosched()
		}
		if !errors.Is(first, context.Canceled) {
			t.Fatalf("checkpoint: %v", first)
		}
		if again := task.Checkpoint(DefaultQuantum + 1); !errors.Is(again, context.Canceled) {
			t.Errorf("second checkpoint: %v", again)
		}
		if o := task.Sleep(time.Hour); o != Cancelled {
			t.Errorf("sleep: %v", o)
		}
		task.Exit()
		s.Close()
	})
}

func TestStepLimit(t *testing.T) {
	both(t, func(t *testing.T, coroutines bool) {
		s := New(Config{Coroutines: coroutines, MaxSteps: 1000})
		task, _ := s.Enter(context.Background(), TaskOptions{})
		if err := steps(task, 1_000_000); !errors.Is(err, ErrSteps) {
			t.Errorf("error %v", err)
		}
		task.Exit()
		s.Close()
	})
}

func TestTaskLimit(t *testing.T) {
	both(t, func(t *testing.T, coroutines bool) {
		run(t, Config{Coroutines: coroutines, MaxTasks: 3}, func(main *Task) {
			for i := range 5 {
				_, err := main.Spawn(TaskOptions{Daemon: true}, func(t1 *Task) { t1.Sleep(time.Hour) })
				if want := i >= 2; errors.Is(err, ErrTasks) != want {
					t.Errorf("spawn %d: %v", i, err)
				}
			}
		})
	})
}

func TestBlockingLeavesTheToken(t *testing.T) {
	both(t, func(t *testing.T, coroutines bool) {
		run(t, Config{Coroutines: coroutines}, func(main *Task) {
			release := make(chan struct{})
			ran := false
			main.Spawn(TaskOptions{}, func(t1 *Task) {
				ran = true
				close(release)
			})
			main.Blocking(func() { <-release })
			if !ran {
				t.Error("the other task did not run during the host call")
			}
		})
	})
}

func TestInterrupt(t *testing.T) {
	both(t, func(t *testing.T, coroutines bool) {
		run(t, Config{Coroutines: coroutines}, func(main *Task) {
			defer main.Scheduler().Hold()()
			go main.Interrupt("ctrl-c")
			var q WaitQueue
			if o := main.Block(&q, Reason{Kind: WaitEvent}, Forever); o != Interrupted {
				t.Errorf("outcome %v", o)
			}
			if what := main.TakeInterrupt(); what != "ctrl-c" {
				t.Errorf("interrupt %v", what)
			}
		})
	})
}

func TestPost(t *testing.T) {
	both(t, func(t *testing.T, coroutines bool) {
		s := New(Config{Coroutines: coroutines})
		defer s.Hold()()
		task, _ := s.Enter(context.Background(), TaskOptions{})
		var q WaitQueue
		go s.Post(func(p *Task) { q.WakeAll(p) })
		if o := task.Block(&q, Reason{Kind: WaitEvent}, Forever); o != Woken {
			t.Errorf("outcome %v", o)
		}
		task.Exit()
		s.Close()
	})
}

// With a prompt a deadlock ends what was typed only, and may come again.
func TestInteractiveDeadlock(t *testing.T) {
	both(t, func(t *testing.T, coroutines bool) {
		s := New(Config{Coroutines: coroutines, Interactive: true})
		main, _ := s.Enter(context.Background(), TaskOptions{})
		var q WaitQueue
		woken := false
		main.Spawn(TaskOptions{}, func(t1 *Task) { woken = t1.Block(&q, Reason{Kind: WaitEvent}, Forever) == Woken })
		for range 2 {
			var mine WaitQueue
			if o := main.Block(&mine, Reason{Kind: WaitLock}, Forever); o != Deadlocked {
				t.Errorf("outcome %v", o)
			}
		}
		typed := make(chan struct{})
		close(typed)
		main.Idle(func() { <-typed })
		q.WakeAll(main)
		main.Yield()
		if !woken {
			t.Error("the other task did not go on waiting")
		}
		main.Exit()
		s.Close()
	})
}

// A task that is run by hand does so many instructions, and nobody else any; one
// that waits or has ended gives the token back.
func TestStepTo(t *testing.T) {
	both(t, func(t *testing.T, coroutines bool) {
		for _, policy := range []Policy{Fair(), Random(1, 3), PCT(1, 3)} {
			run(t, Config{Coroutines: coroutines, Policy: policy, Virtual: true}, func(main *Task) {
				var done [3]int
				var q WaitQueue
				tasks := make([]*Task, len(done))
				for i := range tasks {
					tasks[i], _ = main.Spawn(TaskOptions{}, func(t1 *Task) {
						for n := range 20 {
							if n == 10 {
								t1.Block(&q, Reason{Kind: WaitEvent}, Forever)
							}
							done[i]++
							if steps(t1, 1) != nil {
								return
							}
						}
					})
				}
				for k := 1; k <= 9; k++ {
					main.StepTo(tasks[1], 1)
					if done != [3]int{0, k, 0} {
						t.Fatalf("%s, step %d: %v", policy, k, done)
					}
				}
				main.StepTo(tasks[1], 5) // ends early: it waits
				main.StepTo(tasks[1], 5) // cannot run
				if done != [3]int{0, 10, 0} || tasks[1].State() != Blocked {
					t.Errorf("%s: %v, %v", policy, done, tasks[1].State())
				}
				q.WakeAll(main)
				main.StepTo(tasks[1], 100)
				if done != [3]int{0, 20, 0} || tasks[1].State() != Done {
					t.Errorf("%s: %v, %v", policy, done, tasks[1].State())
				}
				for woken := 0; woken < 2; woken += q.WakeAll(main) {
					main.Yield()
				}
			})
		}
	})
}

// counter counts the events of a run.
type counter map[string]int

func (c counter) Start(parent, child *Task)           { c["start"]++ }
func (c counter) Exit(t *Task)                        { c["exit"]++ }
func (c counter) Switch(t *Task)                      { c["switch"]++ }
func (c counter) Block(t *Task, r Reason)             { c["block "+r.Kind]++ }
func (c counter) Unblock(t *Task, o Outcome)          { c["unblock "+o.String()]++ }
func (c counter) Sync(t *Task, op string, object any) { c["sync "+op]++ }

func TestObserver(t *testing.T) {
	both(t, func(t *testing.T, coroutines bool) {
		c := counter{}
		run(t, Config{Coroutines: coroutines, Virtual: true, Observer: c}, func(main *Task) {
			var q WaitQueue
			for range 3 {
				main.Spawn(TaskOptions{}, func(t1 *Task) {
					t1.Sleep(time.Second)
					t1.Sync("set", nil)
					q.WakeAll(t1)
				})
			}
			main.Block(&q, Reason{Kind: WaitEvent}, Forever)
			main.Sleep(time.Minute)
		})
		want := map[string]int{"start": 3, "exit": 4, "block sleep": 4, "block event": 1, "unblock timed out": 4, "unblock woken": 1, "sync set": 3}
		for k, n := range want {
			if c[k] != n {
				t.Errorf("%s: %d, want %d", k, c[k], n)
			}
		}
	})
}

func BenchmarkSwitch(b *testing.B) {
	bothBench(b, func(b *testing.B, coroutines bool) {
		s := New(Config{Coroutines: coroutines})
		main, _ := s.Enter(context.Background(), TaskOptions{})
		main.Spawn(TaskOptions{Daemon: true}, func(t *Task) {
			for t.Yield() == nil {
			}
		})
		for b.Loop() {
			main.Yield()
		}
		main.Exit()
		s.Close()
	})
}

func BenchmarkSpawnJoin(b *testing.B) {
	bothBench(b, func(b *testing.B, coroutines bool) {
		s := New(Config{Coroutines: coroutines})
		main, _ := s.Enter(context.Background(), TaskOptions{})
		for b.Loop() {
			var q WaitQueue
			main.Spawn(TaskOptions{}, func(t *Task) { q.WakeAll(t) })
			main.Block(&q, Reason{Kind: WaitJoin}, Forever)
		}
		main.Exit()
		s.Close()
	})
}

func bothBench(b *testing.B, f func(b *testing.B, coroutines bool)) {
	b.Run("goroutines", func(b *testing.B) { f(b, false) })
	b.Run("coroutines", func(b *testing.B) { f(b, true) })
}
