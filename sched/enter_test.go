package sched

import (
	"context"
	"errors"
	"testing"
)

// Who waits to enter gives up when its context is cancelled, whoever has the token.
func TestEnterCancelled(t *testing.T) {
	both(t, func(t *testing.T, coroutines bool) {
		s := New(Config{Coroutines: coroutines})
		main, err := s.Enter(context.Background(), TaskOptions{})
		if err != nil {
			t.Fatal(err)
		}
		enter := func() error {
			ctx, cancel := context.WithCancelCause(context.Background())
			late := errors.New("late")
			entered := make(chan error)
			go func() {
				_, err := s.Enter(ctx, TaskOptions{})
				entered <- err
			}()
			for len(s.Tasks()) == 1 {
				// It has not come yet. The token stays here.
			}
			cancel(late)
			err := <-entered
			var stop *StopError
			if !errors.As(err, &stop) || stop.Cause != late {
				return err
			}
			return nil
		}
		for range 20 {
			if err := enter(); err != nil {
				t.Fatalf("Enter returned %v", err)
			}
		}
		if n := len(s.Tasks()); n != 1 {
			t.Errorf("%d tasks are left", n)
		}

		// The same on the goroutine that has the token.
		ctx, cancel := context.WithCancel(context.Background())
		main.Spawn(TaskOptions{}, func(u *Task) {
			go cancel()
			if _, err := s.Enter(ctx, TaskOptions{}); err == nil {
				t.Error("entered with the token held")
			}
		})
		for len(s.Tasks()) > 1 {
			main.Yield()
		}
		main.Exit()
		s.Close()
	})
}

// A task that gives up while it resumes the others leaves that to somebody else.
func TestEnterCancelledDriver(t *testing.T) {
	both(t, func(t *testing.T, coroutines bool) {
		s := New(Config{Coroutines: coroutines})
		main, err := s.Enter(context.Background(), TaskOptions{})
		if err != nil {
			t.Fatal(err)
		}
		rounds, over := 0, false
		main.Spawn(TaskOptions{}, func(u *Task) {
			for !over {
				rounds++
				u.Yield()
			}
		})
		main.Yield()
		release := s.Hold()
		ctx, cancel := context.WithCancel(context.Background())
		given := make(chan bool)
		go func() {
			for range 100 {
				if u, err := s.Enter(ctx, TaskOptions{}); err == nil {
					u.Exit()
				}
			}
			close(given)
		}()
		go cancel()
		main.Exit()
		<-given
		if u, err := s.Enter(context.Background(), TaskOptions{}); err != nil {
			t.Error(err)
		} else {
			over = true
			u.Exit()
		}
		release()
		s.Close()
		if rounds == 0 {
			t.Error("the other task did not run")
		}
	})
}
