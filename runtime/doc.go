// Package runtime embeds Tailorbird in Go programs.
//
//	rt, err := runtime.New(runtime.Config{Stdout: os.Stdout})
//	defer rt.Close()
//	globals, err := rt.Exec(ctx, "job.star", source)
//	result, err := rt.Call(ctx, globals["main"], nil, nil)
//
// A Runtime is a Python-like interpreter of its own: modules, globals, threads, a
// run token. Its methods may be called by many goroutines; each call becomes a
// task that waits for the token. Different Runtimes share nothing and run in
// parallel. A script sees no file, environment, date or network unless [Grants]
// give it, and ends when its context is cancelled or a limit of [Limits] is reached.
package runtime
