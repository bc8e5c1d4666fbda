// Package compile translates a resolved syntax tree into register bytecode.
//
// Local variables have fixed registers, parameters first; temporaries are
// allocated above them like a stack, so that the callee and arguments of a call
// lie in consecutive registers on top. An instruction writes its target last,
// which lets `x = a + b` write x directly.
//
// try, with and their kin keep a stack of regions (see region): what an
// exception does in them, and what return, break and continue must do before
// they leave them.
package compile
