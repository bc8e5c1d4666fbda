// Package threading is the modules threading and _thread: CPython 3.13's names,
// signatures, error types and texts, one primitive a file.
//
// The primitives are plain data: only the task that holds the run token touches
// them (see package sched), so an operation that does not wait is atomic. What
// waits does so through vm.Thread.Block, which leaves the run token, wakes on
// timeout, Ctrl-C, cancellation and deadlock, and tells the scheduler what it
// waits for; primitives implement sched.Holder so that a deadlock report can say
// who would have to act.
package threading
