// Package code defines Tailorbird's register bytecode: the instruction set, the
// form of a compiled program, its exception and line tables, a verifier and a
// disassembler.
//
// A [Program] is immutable once compiled: it holds no values of a run, so one
// Program may be executed by many Runtimes at the same time. What a run adds
// (inline caches, resolved globals) lives in the machine.
//
// # Registers
//
// Every function has a window of registers. Registers 0..len(Params)-1 hold the
// arguments in the order of [Func.Params], then come the other local variables
// ([Func.Locals] names them), then temporaries. A register may be unbound: each
// instruction that reads a register which belongs to a named local raises
// UnboundLocalError when it is. Temporaries are never read unbound.
//
// A local variable that an inner function captures is held in a cell. Its
// register then holds the cell itself and only the *Cell instructions touch it.
//
// # Calls
//
// A call lays callee and arguments out in consecutive registers, and the
// callee's window begins inside the caller's, so arguments are not copied:
//
//	Call       r[A] callee, r[A+1] ... r[A+n] arguments    result in r[A]
//	CallMethod r[A] receiver, r[A+1] ... arguments         result in r[A]
//
// # Exceptions
//
// Entering a try statement costs nothing: [Func.Handlers] maps ranges of
// instructions to what happens when one of them raises (see [Handler]).
package code
