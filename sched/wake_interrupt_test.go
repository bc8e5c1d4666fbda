package sched

import (
	"context"
	"testing"
)

// Somebody outside may end the wait of the only waiter while the holder of the token wakes it.
func TestWakeWhileInterrupted(t *testing.T) {
	both(t, func(t *testing.T, coroutines bool) {
		s := New(Config{Coroutines: coroutines})
		main, err := s.Enter(context.Background(), TaskOptions{})
		if err != nil {
			t.Fatal(err)
		}
		var q WaitQueue
		const rounds = 2000
		woken, interrupted, over := 0, 0, false
		waiter, _ := main.Spawn(TaskOptions{}, func(w *Task) {
			for !over {
				switch w.Block(&q, Reason{Kind: WaitEvent}, Forever) {
				case Woken:
					woken++
				case Interrupted:
					w.TakeInterrupt()
					interrupted++
				}
			}
		})
		done := make(chan bool)
		go func() {
			for range rounds {
				waiter.Interrupt(1)
			}
			close(done)
		}()
		for ended := false; !ended; {
			select {
			case <-done:
				ended = true
			default:
			}
			q.WakeOne(main)
			if err := main.Yield(); err != nil {
				t.Fatal(err)
			}
		}
		over = true
		for waiter.State() != Done {
			q.WakeAll(main)
			main.Yield()
		}
		main.Exit()
		s.Close()
		t.Log(woken, interrupted)
	})
}
