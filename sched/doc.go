// Package sched decides which task of a script runs when.
//
// A [Task] is one script thread, with a goroutine whenever it runs. A [Scheduler]
// has one run token; only the goroutine whose task holds it runs script code or touches
// script values. Whatever is built on top (locks, queues, futures) is therefore
// plain data without mutexes of its own. Different Schedulers share nothing.
//
// # Giving the token away
//
// A task gives the token away in three ways: at a [Task.Checkpoint], which the
// machine calls when its budget of instructions is used up; in [Task.Block],
// the one primitive of everything that waits, or in [Task.Suspend], which is the same
// for those that need no goroutine meanwhile; and around a host call in
// [Task.Blocking]. The goroutine that gives it away picks the successor and
// wakes that goroutine directly; there is no scheduler goroutine. With
// [Config.Coroutines] spawned tasks are coroutines, and a goroutine of the host's whose
// own task waits resumes them.
//
// # Choices
//
// Every choice that could go two ways is made by a [Policy]: which task runs
// next, for how many instructions, which waiter is woken. A recorded run
// ([Config.Record]) is a list of these choices, a [Schedule], whose text
// reproduces the run under [Replay].
//
// # Time
//
// The real clock is the machine's. The virtual clock moves by [Tick] with each
// instruction, so that a busy loop which waits for a sleeper ends, and jumps to the
// next deadline when no task can run.
//
// # The end
//
// When no task can ever run again the Scheduler reports a [Deadlock]: every
// blocked task returns [Deadlocked] from Block. Cancelling the context of
// [Scheduler.Enter], or [Scheduler.Close], ends tasks for good: each of their later
// calls fails at once, so a script cannot survive it.
//
// The package imports the standard library only and knows nothing of scripts.
package sched
