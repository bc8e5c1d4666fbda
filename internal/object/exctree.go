package object

// The built-in exceptions: the tree of CPython's "Built-in Exceptions".
var (
	BaseException             = static("BaseException", ObjectClass)
	BaseExceptionGroup        = static("BaseExceptionGroup", BaseException)
	GeneratorExit             = static("GeneratorExit", BaseException)
	KeyboardInterrupt         = static("KeyboardInterrupt", BaseException)
	SystemExit                = static("SystemExit", BaseException)
	ExceptionClass            = static("Exception", BaseException)
	ExceptionGroup            = staticMulti("ExceptionGroup", BaseExceptionGroup, ExceptionClass)
	ArithmeticError           = static("ArithmeticError", ExceptionClass)
	FloatingPointError        = static("FloatingPointError", ArithmeticError)
	OverflowError             = static("OverflowError", ArithmeticError)
	ZeroDivisionError         = static("ZeroDivisionError", ArithmeticError)
	AssertionError            = static("AssertionError", ExceptionClass)
	AttributeError            = static("AttributeError", ExceptionClass)
	BufferError               = static("BufferError", ExceptionClass)
	EOFError                  = static("EOFError", ExceptionClass)
	ImportError               = static("ImportError", ExceptionClass)
	ModuleNotFoundError       = static("ModuleNotFoundError", ImportError)
	LookupError               = static("LookupError", ExceptionClass)
	IndexError                = static("IndexError", LookupError)
	KeyError                  = static("KeyError", LookupError)
	MemoryError               = static("MemoryError", ExceptionClass)
	NameError                 = static("NameError", ExceptionClass)
	UnboundLocalError         = static("UnboundLocalError", NameError)
	OSError                   = static("OSError", ExceptionClass)
	BlockingIOError           = static("BlockingIOError", OSError)
	ChildProcessError         = static("ChildProcessError", OSError)
	ConnectionError           = static("ConnectionError", OSError)
	BrokenPipeError           = static("BrokenPipeError", ConnectionError)
	ConnectionAbortedError    = static("ConnectionAbortedError", ConnectionError)
	ConnectionRefusedError    = static("ConnectionRefusedError", ConnectionError)
	ConnectionResetError      = static("ConnectionResetError", ConnectionError)
	FileExistsError           = static("FileExistsError", OSError)
	FileNotFoundError         = static("FileNotFoundError", OSError)
	InterruptedError          = static("InterruptedError", OSError)
	IsADirectoryError         = static("IsADirectoryError", OSError)
	NotADirectoryError        = static("NotADirectoryError", OSError)
	PermissionError           = static("PermissionError", OSError)
	ProcessLookupError        = static("ProcessLookupError", OSError)
	TimeoutError              = static("TimeoutError", OSError)
	ReferenceError            = static("ReferenceError", ExceptionClass)
	RuntimeError              = static("RuntimeError", ExceptionClass)
	NotImplementedError       = static("NotImplementedError", RuntimeError)
	PythonFinalizationError   = static("PythonFinalizationError", RuntimeError)
	RecursionError            = static("RecursionError", RuntimeError)
	StopAsyncIteration        = static("StopAsyncIteration", ExceptionClass)
	StopIteration             = static("StopIteration", ExceptionClass)
	SyntaxError               = static("SyntaxError", ExceptionClass)
	IndentationError          = static("IndentationError", SyntaxError)
	TabError                  = static("TabError", IndentationError)
	SystemError               = static("SystemError", ExceptionClass)
	TypeError                 = static("TypeError", ExceptionClass)
	ValueError                = static("ValueError", ExceptionClass)
	UnicodeError              = static("UnicodeError", ValueError)
	UnicodeDecodeError        = static("UnicodeDecodeError", UnicodeError)
	UnicodeEncodeError        = static("UnicodeEncodeError", UnicodeError)
	UnicodeTranslateError     = static("UnicodeTranslateError", UnicodeError)
	Warning                   = static("Warning", ExceptionClass)
	BytesWarning              = static("BytesWarning", Warning)
	DeprecationWarning        = static("DeprecationWarning", Warning)
	EncodingWarning           = static("EncodingWarning", Warning)
	FutureWarning             = static("FutureWarning", Warning)
	ImportWarning             = static("ImportWarning", Warning)
	PendingDeprecationWarning = static("PendingDeprecationWarning", Warning)
	ResourceWarning           = static("ResourceWarning", Warning)
	RuntimeWarning            = static("RuntimeWarning", Warning)
	SyntaxWarning             = static("SyntaxWarning", Warning)
	UnicodeWarning            = static("UnicodeWarning", Warning)
	UserWarning               = static("UserWarning", Warning)
)

// staticMulti is static for a class with two bases that share their ancestors.
func staticMulti(name string, first, second *Class) *Class {
	c := static(name, first)
	c.Bases = []*Class{first, second}
	c.MRO, _ = linearize(c)
	return c
}

func exceptionClasses() []*Class {
	return []*Class{
		BaseException, BaseExceptionGroup, GeneratorExit, KeyboardInterrupt, SystemExit, ExceptionClass,
		ExceptionGroup, ArithmeticError, FloatingPointError, OverflowError, ZeroDivisionError, AssertionError,
		AttributeError, BufferError, EOFError, ImportError, ModuleNotFoundError, LookupError, IndexError, KeyError,
		MemoryError, NameError, UnboundLocalError, OSError, BlockingIOError, ChildProcessError, ConnectionError,
		BrokenPipeError, ConnectionAbortedError, ConnectionRefusedError, ConnectionResetError, FileExistsError,
		FileNotFoundError, InterruptedError, IsADirectoryError, NotADirectoryError, PermissionError,
		ProcessLookupError, TimeoutError, ReferenceError, RuntimeError, NotImplementedError,
		PythonFinalizationError, RecursionError, StopAsyncIteration, StopIteration, SyntaxError, IndentationError,
		TabError, SystemError, TypeError, ValueError, UnicodeError, UnicodeDecodeError, UnicodeEncodeError,
		UnicodeTranslateError, Warning, BytesWarning, DeprecationWarning, EncodingWarning, FutureWarning,
		ImportWarning, PendingDeprecationWarning, ResourceWarning, RuntimeWarning, SyntaxWarning, UnicodeWarning,
		UserWarning,
	}
}

// ExceptionClasses returns all built-in exceptions, for the table of built-in names.
func ExceptionClasses() []*Class { return exceptionClasses() }

// hostErrors classifies texts of go.starlark.net's errors.
var hostErrors = []struct {
	text  string
	class *Class
}{
	{"unhashable", TypeError},
	{"not iterable", TypeError},
	{"unexpected keyword", TypeError},
	{"missing argument", TypeError},
	{"got ", TypeError},
	{"division by zero", ZeroDivisionError},
	{"out of range", IndexError},
	{"not in dict", KeyError},
	{"has no ", AttributeError},
	{"during iteration", RuntimeError},
	{"frozen", TypeError},
}
