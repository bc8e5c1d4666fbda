// Package vm is Tailorbird's machine: it executes the register bytecode of
// package code on the values of package object, one script thread a task of
// package sched.
//
// A [Machine] belongs to one Runtime. A [Thread] is one script thread: a stack
// of frames over a contiguous stack of registers, driven by the loop in loop.go.
// Script-to-script calls, generators in for loops and __init__ of plain classes
// push frames and stay in the loop; calls through Go (a key function of sorted,
// __eq__ of a dict key) run it recursively.
//
// # The run token
//
// All functions here are called by the goroutine whose task holds the run token.
// The loop gives it away only at checkpoints (see Thread.checkpoint), blocking
// natives only inside package sched. Hence every instruction is atomic, and what
// is one native call (list.append, dict item assignment) is too.
package vm
