package threading

import (
	"fmt"

	"github.com/tailorbird-lang/tailorbird/internal/diag"
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/vm"
	"go.starlark.net/starlark"
)

// uncaught reports the exception that ended a thread.
func (s *State) uncaught(t *vm.Thread, err error, thread starlark.Value) {
	if err == nil || !object.Matches(err, object.BaseException) {
		return // ended from outside
	}
	exc := object.AsException(err)
	hook := starlark.Value(nil)
	if s.module != nil {
		hook, _ = s.module.Get("excepthook")
	}
	if n, ok := hook.(*object.Native); hook == nil || hook == starlark.None || ok && n.Name() == "_excepthook" {
		if exc.Class().IsSubclass(object.SystemExit) {
			return
		}
		if th, ok := thread.(*Thread); ok && exc.Traceback == nil && exc.Cause == nil && exc.Context == nil {
			s.printCallError(t, exc, th)
			return
		}
		s.printUncaught(t, exc, thread)
		return
	}
	var tb starlark.Value = starlark.None
	if exc.Traceback != nil {
		tb = exc.Traceback
	}
	args := object.NewRecord(hookArgsClass, exc.Class(), exc, tb, thread)
	t.Handling(exc, func() {
		if _, err := object.Call(t.Star, hook, args); err != nil && object.Matches(err, object.BaseException) {
			failed := object.AsException(err)
			if !failed.Class().IsSubclass(object.ExceptionClass) {
				s.ignored(t, failed, "<bound method Thread._bootstrap of %s>", thread)
				return
			}
			t.Handling(failed, func() { s.hookFailed(t, failed, thread) })
		}
	})
}

// hookFailed reports the exception of a threading.excepthook by sys.excepthook.
func (s *State) hookFailed(t *vm.Thread, exc *object.Exception, thread starlark.Value) {
	exc.SuppressContext = true
	s.printError(t, thread, "Exception in threading.excepthook:\n")
	if sys, ok, _ := s.machine.Interp.Modules.Get(starlark.String("sys")); ok {
		if hook, err := object.GetAttr(t.Star, sys, "excepthook"); err == nil && hook != starlark.None {
			var tb starlark.Value = starlark.None
			if exc.Traceback != nil {
				tb = exc.Traceback
			}
			_, err = object.Call(t.Star, hook, exc.Class(), exc, tb)
			if err == nil || !object.Matches(err, object.BaseException) {
				return
			}
			exc = object.AsException(err)
		}
	}
	s.printError(t, thread, diag.Exception(t.Star, exc))
}

// printUncaught is the default threading.excepthook.
func (s *State) printUncaught(t *vm.Thread, exc *object.Exception, thread starlark.Value) {
	name := fmt.Sprint(s.identOf(t))
	if th, ok := thread.(*Thread); ok {
		name = th.Name()
	}
	s.printError(t, thread, "Exception in thread "+name+":\n"+diag.Exception(t.Star, exc))
}

// printCallError is printUncaught for an exception that the call of the target
// itself raised: where CPython shows frames of threading, nothing stands between
// the heading and the message.
func (s *State) printCallError(t *vm.Thread, exc *object.Exception, thread *Thread) {
	s.printError(t, thread, "Exception in thread "+thread.Name()+":\nTraceback (most recent call last):\n"+diag.ExceptionOnly(t.Star, exc))
}

// printError writes to sys.stderr, or where that is None to what it was when thread
// was made.
func (s *State) printError(t *vm.Thread, thread starlark.Value, text string) {
	file := s.machine.Interp.Stderr(t.Star)
	if th, ok := thread.(*Thread); ok && file == starlark.None && th.rare != nil && th.rare.stderr != nil {
		file = th.rare.stderr
	}
	if file != starlark.None {
		// There is nobody left to report an error of the report to.
		_ = object.WriteText(t.Star, file, text)
	}
}
