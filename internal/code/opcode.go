package code

// Op is the operation of an instruction.
//
// In the pictures below A, B and C are the operands, r[X] is a register,
// BC is the 32-bit number that B and C form together, k[X] a constant,
// name[X] an entry of Func.Names, site[X] one of Func.Sites, sC and sB the
// operands read as signed 16-bit numbers, and N the small operand.
type Op uint8

// The instruction set. The comment of each operation is its meaning; opname.go
// has the names.
const (
	Nop Op = iota

	// Moves and constants.
	Move     // r[A] = r[B]; unbound r[B] raises UnboundLocalError
	LoadK    // r[A] = k[BC]
	LoadInt  // r[A] = int32(BC)
	LoadNone // r[A] = None
	LoadBool // r[A] = N != 0
	Unbind   // r[A] = unbound; silent, for temporaries and `except E as e`
	DelLocal // unbind r[A]; UnboundLocalError if it already is

	// Variables that live elsewhere.
	LoadGlobal   // r[A] = global[BC], falling back to builtins; NameError
	StoreGlobal  // global[BC] = r[A]
	DelGlobal    // del global[BC]; NameError
	LoadBuiltin  // r[A] = builtin name[BC], whatever globals say
	NewCell      // r[A] = cell holding r[A] (which may be unbound)
	FreshCell    // r[A] = new unbound cell
	LoadCell     // r[A] = content of cell r[B]; UnboundLocalError
	StoreCell    // content of cell r[A] = r[B]
	DelCell      // unbind the content of cell r[A]; UnboundLocalError if it is
	LoadFree     // r[A] = content of free[BC]; NameError "cannot access free variable ..."
	StoreFree    // content of free[BC] = r[A]
	DelFree      // unbind free[BC]
	LoadName     // class body: r[A] = namespace[name[B]], else global[C]
	LoadNameFree // class body: r[A] = namespace[name[B]], else content of free[C]
	StoreName    // class body: namespace[name[BC]] = r[A]
	DelName      // class body: del namespace[name[BC]]; NameError

	// Attributes and items. A site names the attribute and owns an inline cache.
	GetAttr  // r[A] = r[B].site[C]
	SetAttr  // r[A].site[C] = r[B]
	DelAttr  // del r[A].site[C]
	GetItem  // r[A] = r[B][r[C]]
	SetItem  // r[A][r[B]] = r[C]
	DelItem  // del r[A][r[B]]
	Slice    // r[A] = slice(r[B], r[B+1], r[B+2])
	GetItemI // r[A] = r[B][sC]
	GetSlice // r[A] = r[B][r[C]:r[C+1]:r[C+2]]

	// Arithmetic: r[A] = r[B] op r[C].
	Add
	Sub
	Mul
	TrueDiv
	FloorDiv
	Mod
	Pow
	MatMul
	BitAnd
	BitOr
	BitXor
	Shl
	Shr
	// The same for augmented assignment (lists are changed in place, __iadd__ ...).
	InAdd
	InSub
	InMul
	InTrueDiv
	InFloorDiv
	InMod
	InPow
	InMatMul
	InBitAnd
	InBitOr
	InBitXor
	InShl
	InShr
	// With a small constant: r[A] = r[B] op sC. N=1 in augmented assignment.
	AddI
	SubI
	MulI
	FloorDivI
	ModI
	Neg    // r[A] = -r[B]
	Pos    // r[A] = +r[B]
	Invert // r[A] = ^r[B]
	Not    // r[A] = not r[B]

	// Comparison: r[A] = r[B] op r[C].
	Eq
	Ne
	Lt
	Le
	Gt
	Ge
	Is
	IsNot
	In
	NotIn

	// Jumps. Targets are absolute instruction numbers.
	Jump        // goto BC
	JumpIf      // if r[A]: goto BC
	JumpIfNot   // if not r[A]: goto BC
	JumpIfNone  // if (r[A] is None) == (N != 0): goto BC
	JumpIfBound // if r[A] is bound (no UnboundLocalError): goto BC
	// Fused compare and jump: if (r[A] op r[B]) == (N != 0): goto C.
	JumpEq
	JumpNe
	JumpLt
	JumpLe
	JumpGt
	JumpGe
	// The same with a small constant: if (r[A] op sB) == (N != 0): goto C.
	JumpEqI
	JumpNeI
	JumpLtI
	JumpLeI
	JumpGtI
	JumpGeI

	// Calls. B counts all arguments.
	Call         // r[A] = r[A](r[A+1], ... r[A+B])
	CallKw       // the same; the last len(kw) arguments are keywords kw = KwNames[C]
	SuperMethod  // r[A] = method site[C] of super r[A](r[A+1], r[A+2]), r[A+1] = r[A+2], and skip the next two; if that is not simple: nothing
	GetMethod    // r[A], r[A+1] = function and self of the bound method r[A].site[C]; r[A+1] counts as an argument whatever is found
	HasMethod    // looks site[C] of r[A] up now, if that has effects or fails: so have the arguments of its call
	CallMethod   // r[A] = r[A].site[C](r[A+1], ... r[A+B])
	CallMethodKw // the same; keywords are site[C].KwNames
	CallEx       // r[A] = r[A](*r[A+1], **r[A+2]); r[A+1] a list, r[A+2] a dict; N is a set of ExXxx bits
	Return       // return r[A]
	ReturnNone   // return None

	// Functions and classes.
	MakeFunc  // r[A] = function funcs[B]; N is a set of MakeXxx bits, their operands in r[A], r[A+1], ... in order of the bits
	MakeClass // r[A] = class named name[B]: body function r[A], bases list r[A+1], keywords dict r[A+2] (or None)

	// Building values.
	BuildTuple  // r[A] = (r[B], ... r[B+C-1])
	BuildList   // r[A] = [r[B], ... r[B+C-1]]; N=1: [] with room for the items of iterator r[B]
	BuildSet    // r[A] = {r[B], ... r[B+C-1]}; C=0: an empty set
	BuildDict   // r[A] = {r[B]: r[B+1], ...} with C pairs; N=1: {} with room for the items of iterator r[B]
	BuildString // r[A] = str(r[B]) + ... of C strs and ints
	FormatValue // r[A] = format(conv(r[B]), r[C]); C=NoReg: no spec; N is 0 or the conversion letter 'r' 's' 'a'
	FormatPart  // the same for BuildString: an int without a specification may stay as it is
	ListAppend  // append r[B] to list r[A]
	ListExtend  // extend list r[A] with iterable r[B]
	ListToTuple // r[A] = tuple(list r[B])
	SetAdd      // add r[B] to set r[A]
	SetUpdate   // add the items of iterable r[B] to set r[A]
	DictPut     // dict r[A][r[B]] = r[C]
	DictUpdate  // update dict r[A] with mapping r[B] (display {**x})
	DictMerge   // the same for a call's **argument: repeated or non-string keys are TypeErrors naming callee r[C]

	// Iteration and unpacking.
	GetIter  // r[A] = iter(r[B])
	ForIter  // r[B] = next(r[A]) and goto C, or on when exhausted; r[A] is made by GetIter
	Unpack   // r[A] ... r[A+C-1] = r[B]
	UnpackEx // r[A] ... = r[B] with N targets before the starred one and C after it; the starred one gets a list

	// Generators.
	Yield        // yield r[B]; r[A] = what is sent; the registers below C are in use
	YieldFrom    // r[A] = (yield from r[B]); r[B] is made by GetYieldIter and the instruction repeats itself; C as in Yield
	GetYieldIter // r[A] = iterator for `yield from r[B]`

	// Exceptions.
	Raise       // raise r[A] from r[B]; B=NoReg: no cause; A=NoReg: re-raise what is being handled, RuntimeError if nothing is
	Reraise     // raise exception r[A] again; traceback and context stay; N=1: the frame is at its line then
	MatchExc    // if exception r[A] does not match class or tuple r[B]: goto C
	StarSplit   // except*: split group (or exception) r[A], None or unbound if nothing is left: r[A+1] = what class or tuple r[B] matches or None, r[A] = the rest or None; what matches is being handled
	StarEnd     // except*: r[A+1] = the exception to raise at the end for the original r[B], the rest r[A] and the list r[A+2] of those that blocks raised; None: nothing
	EndExcept   // the handled exception becomes again the one saved in r[A+1] (see Handler)
	RaiseAssert // raise AssertionError(r[A]); A=NoReg: without argument

	// Context managers. r[A] holds the manager, also while the block runs.
	WithEnter  // r[A+1] = r[A].__enter__(); checks that __exit__ exists
	WithExit   // r[A].__exit__(None, None, None); goto BC with r[A] and r[A+1] unbound, if that took no script code
	WithExcept // r[A+1] = r[A].__exit__(type(e), e, e.__traceback__) for exception e = r[B]

	// Modules.
	Import     // r[A] = import of dotted name[B]; C=0: its first part (import a.b), C=1: its last part (import a.b as c, from a.b import ...)
	ImportFrom // r[A] = attribute or submodule name[C] of module r[B]; ImportError
	ImportStar // bind the public names of module r[A] as globals
	Load       // Starlark's load: r[A] = module of file name[B]

	// Pattern matching.
	MatchSeq   // r[A] = r[B] is a sequence, not str or bytes, with C items (N=1: at least C items, N=2: any number)
	MatchMap   // r[A] = r[B] is a mapping
	MatchKeys  // r[A] = (values of keys tuple r[C] in mapping r[B]) or None
	MatchClass // r[A] = tuple of matched attributes or None: subject r[B], class r[C], r[C+1] tuple of keyword names; N counts positional patterns
	MatchRest  // r[A] = dict of the items of mapping r[B] but for keys tuple r[C]

	Display // REPL: show r[A] as the value of an expression statement

	NumOps // not an operation
)

// NoReg stands for an absent register operand.
const NoReg = 0xFFFF

// The N operand of MakeFunc.
const (
	MakeDefaults    = 1 << iota // tuple of defaults of positional parameters
	MakeKwDefaults              // dict of defaults of keyword-only parameters
	MakeAnnotations             // dict of annotations
)

// ForSuper is the N operand of the Move, LoadCell and LoadFree that fetch the arguments
// of a super() without any, and of its Call, which has none if super is not the class.
const ForSuper = 1

// Bits of CallEx.
const (
	ExKeywords uint8 = 1 << iota // r[A+2] counts
	ExAnySeq                     // r[A+1] is what stood behind *, whatever that is
	ExAnyMap                     // r[A+2] is what stood behind **, whatever that is
)

// An Instr is one instruction: 8 bytes.
type Instr struct {
	Op      Op
	N       uint8
	A, B, C uint16
}

// BC returns the number that operands B and C form together.
func (in Instr) BC() uint32 { return uint32(in.B) | uint32(in.C)<<16 }

// WithBC returns the instruction with operands B and C set to x.
func (in Instr) WithBC(x uint32) Instr {
	in.B, in.C = uint16(x), uint16(x>>16)
	return in
}
