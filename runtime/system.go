package runtime

import (
	goruntime "runtime"
	"sort"
	"strconv"
	"strings"
	"syscall"

	"github.com/tailorbird-lang/tailorbird/internal/diag"
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/vm"
	"github.com/tailorbird-lang/tailorbird/sched"
	"go.starlark.net/starlark"
)

type thread = *starlark.Thread

// ownPID is os.getpid(): the same in each run, and no other process can be named.
const ownPID = 4242

// function makes a native function of a module that needs the Runtime.
func function(name, sig string, fn object.NativeFunc) object.MethodDef {
	return object.MethodDef{Name: name, Sig: sig, Fn: fn}
}

// maxDepth is what a script may set its recursion limit to where the host has
// set none: so many calls take some hundred megabytes.
const maxDepth = 1_000_000

// loadSys makes the module sys.
func loadSys(rt *Runtime, t *vm.Thread) (*object.Module, error) {
	m := object.NewModule("sys")
	rt.files.sys = m
	args := rt.cfg.Args
	if len(args) == 0 {
		args = []string{""}
		if main, ok, _ := rt.interp.Modules.Get(starlark.String("__main__")); ok {
			if f, ok := main.(*object.Module).Get("__file__"); ok {
				args[0], _ = starlark.AsString(f)
			}
		}
	}
	list := make([]starlark.Value, len(args))
	for i, a := range args {
		list[i] = starlark.String(a)
	}
	text := func(s string) starlark.Value { return starlark.String(s) }
	for name, v := range map[string]starlark.Value{
		"argv": starlark.NewList(list), "modules": rt.interp.Modules, "maxsize": starlark.MakeInt64(1<<63 - 1),
		"maxunicode": starlark.MakeInt(0x10ffff), "platform": text(goruntime.GOOS), "byteorder": text("little"),
		"version":    text("3.13.0 (Tailorbird)"),
		"executable": text("tailorbird"), "prefix": text("/usr"),
		"path": starlark.NewList([]starlark.Value{text("")}), "stdout": rt.files.stdout, "stderr": rt.files.stderr,
		"stdin": rt.files.stdin, "__stdout__": rt.files.stdout, "__stderr__": rt.files.stderr, "__stdin__": rt.files.stdin,
		"base_prefix": text("/usr"), "exec_prefix": text("/usr"), "base_exec_prefix": text("/usr"), "platlibdir": text("lib"), "abiflags": text(""),
		"copyright": text("Copyright (c) the authors of Tailorbird"), "orig_argv": starlark.NewList(append([]starlark.Value{text("tailorbird")}, list...)),
		"pycache_prefix": starlark.None, "meta_path": starlark.NewList(nil), "path_hooks": starlark.NewList(nil),
		"path_importer_cache": new(starlark.Dict),
		"dont_write_bytecode": starlark.True, "warnoptions": starlark.NewList(nil),
	} {
		m.Set(name, v)
	}
	setSysInfo(m)
	none := starlark.Value(starlark.None)
	object.Functions(m, []object.MethodDef{
		function("audit", "event, /, *args", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) { return none, nil }),
		function("get_int_max_str_digits", "", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			return starlark.MakeInt(rt.interp.MaxStrDigits), nil
		}),
		function("set_int_max_str_digits", "maxdigits", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			n, err := object.IndexInt(th, a[0])
			if err != nil {
				return nil, err
			}
			if n != 0 && n < minStrDigits {
				return nil, object.Raise(object.ValueError, "maxdigits must be 0 or larger than %d", minStrDigits)
			}
			rt.interp.MaxStrDigits = n
			return none, nil
		}),
		function("exit", "status=None, /", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			if a[0] == none {
				return nil, object.NewException(object.SystemExit)
			}
			if args, ok := a[0].(starlark.Tuple); ok {
				return nil, object.NewException(object.SystemExit, args...)
			}
			return nil, object.NewException(object.SystemExit, a[0])
		}),
		function("exc_info", "", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			e := vm.ThreadOf(th).Handled()
			if e == nil {
				return starlark.Tuple{none, none, none}, nil
			}
			tb := none
			if e.Traceback != nil {
				tb = e.Traceback
			}
			return starlark.Tuple{e.Class(), e, tb}, nil
		}),
		function("exception", "", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			if e := vm.ThreadOf(th).Handled(); e != nil {
				return e, nil
			}
			return none, nil
		}),
		function("getrecursionlimit", "", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			return starlark.MakeInt(rt.machine.RecursionLimit()), nil
		}),
		function("setrecursionlimit", "limit, /", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			n, err := object.IndexInt(th, a[0])
			if object.Matches(err, object.OverflowError) || err == nil && n != int(int32(n)) {
				err = object.Raise(object.OverflowError, "Python int too large to convert to C int")
			}
			if err != nil {
				return nil, err
			}
			if n < 1 {
				return nil, object.Raise(object.ValueError, "recursion limit must be greater or equal than 1")
			}
			if depth := vm.ThreadOf(th).Depth(); depth >= n {
				return nil, object.Raise(object.RecursionError, "cannot set the recursion limit to %d at the recursion depth %d: the limit is too low", n, depth)
			}
			limit := rt.cfg.Limits.Depth
			if limit <= 0 {
				limit = maxDepth
			}
			n = min(n, limit)
			rt.machine.SetRecursionLimit(n)
			return none, nil
		}),
		function("getswitchinterval", "", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			return starlark.Float(rt.switchInterval), nil
		}),
		function("setswitchinterval", "interval, /", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			f, err := object.ToFloat(th, a[0])
			if err != nil {
				return nil, err
			}
			if f <= 0 {
				return nil, object.Raise(object.ValueError, "switch interval must be strictly positive")
			}
			rt.switchInterval = f
			// CPython's 5 ms stand for the default quantum.
			rt.sched.SetQuantum(max(1, int(f/0.005*sched.DefaultQuantum)))
			return none, nil
		}),
		function("getsizeof", "object, default=None", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			n, err := object.Len(th, a[0])
			if err != nil {
				n = 0
			}
			return starlark.MakeInt(56 + 8*n), nil
		}),
		function("getrefcount", "object, /", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			return starlark.MakeInt(2), nil
		}),
		function("intern", "string, /", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			if _, ok := a[0].(starlark.String); !ok {
				return nil, object.Raise(object.TypeError, "intern() argument must be str, not %s", object.TypeName(a[0]))
			}
			return a[0], nil
		}),
		function("displayhook", "object, /", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			return none, rt.display(th, a[0])
		}),
		function("getdefaultencoding", "", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			return text("utf-8"), nil
		}),
		function("getfilesystemencoding", "", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			return text("utf-8"), nil
		}),
		function("_is_gil_enabled", "", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			return starlark.True, nil // one thread runs at a time
		}),
		function("_getframe", "depth=0, /", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			n, err := object.IndexInt(th, a[0])
			if err != nil {
				return nil, err
			}
			f := vm.ThreadOf(th).Frames()
			for ; n > 0 && f != nil; n-- {
				f = f.Back
			}
			if f == nil {
				return nil, object.Raise(object.ValueError, "call stack is not deep enough")
			}
			return f, nil
		}),
		function("settrace", "function, /", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			vm.ThreadOf(th).SetTrace(a[0])
			return none, nil
		}),
		function("gettrace", "", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			return vm.ThreadOf(th).Trace(), nil
		}),
		function("setprofile", "function, /", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			vm.ThreadOf(th).SetProfile(a[0])
			return none, nil
		}),
		function("getprofile", "", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			return vm.ThreadOf(th).Profile(), nil
		}),
		function("excepthook", "exctype, value, traceback, /", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			if e, ok := a[1].(*object.Exception); ok {
				return none, object.WriteText(th, rt.interp.Stderr(th), diag.Exception(th, e))
			}
			return none, nil
		}),
		function("unraisablehook", "unraisable, /", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			return none, rt.printUnraisable(th, a[0])
		}),
		function("getfilesystemencodeerrors", "", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			return text("surrogateescape"), nil
		}),
		function("getallocatedblocks", "", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			return starlark.MakeInt(0), nil // Go does not count them
		}),
		function("call_tracing", "func, args, /", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			args, ok := a[1].(starlark.Tuple)
			if !ok {
				return nil, object.Raise(object.TypeError, "call_tracing() argument 2 must be tuple, not %s", object.TypeName(a[1]))
			}
			return object.Call(th, a[0], args...)
		}),
		function("is_finalizing", "", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			return starlark.False, nil
		}),
	})
	object.Functions(m, rt.stackFunctions())
	for _, name := range []string{"displayhook", "excepthook", "unraisablehook"} {
		hook, _ := m.Get(name)
		m.Set("__"+name+"__", hook)
	}
	return m, nil
}

// loadOS makes the part of module os that needs no file system.
func loadOS(rt *Runtime, t *vm.Thread) (*object.Module, error) {
	m := object.NewModule("os")
	env := new(starlark.Dict)
	var keys []string
	for k := range rt.cfg.Grants.Env {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	for _, k := range keys {
		env.SetKey(starlark.String(k), starlark.String(rt.cfg.Grants.Env[k]))
	}
	p, err := loadOSPath(rt, t)
	if err != nil {
		return nil, err
	}
	rt.interp.Modules.SetKey(starlark.String("os.path"), p)
	environ := object.NewNativeClass(rt.interp, &object.Def{Name: "_Environ", Module: "os"}, object.DictClass)
	for name, v := range map[string]starlark.Value{"environ": object.NewBasic(environ, object.DictClass, env), "path": p,
		"name": starlark.String("posix"), "linesep": starlark.String("\n"), "error": object.OSError} {
		m.Set(name, v)
	}
	for name, n := range osConstants {
		m.Set(name, starlark.MakeInt(n))
	}
	rt.addRareNames(m)
	for _, name := range pathConstants {
		v, _ := p.Get(name)
		m.Set(name, v)
	}
	object.Functions(m, []object.MethodDef{
		function("getpid", "", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			return starlark.MakeInt(ownPID), nil
		}),
		function("kill", "pid, signal, /", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			pid, err := object.IndexInt(th, a[0])
			if err != nil {
				return nil, err
			}
			if pid != ownPID {
				return nil, object.NewException(object.PermissionError, starlark.MakeInt(int(syscall.EPERM)), starlark.String("Operation not permitted"))
			}
			signals, err := vm.ThreadOf(th).Import("_signal")
			if err != nil {
				return nil, err
			}
			wake, err := object.GetAttr(th, signals, "wake") // the system gives it to the main thread
			if err != nil {
				return nil, err
			}
			return object.Call(th, wake, a[1])
		}),
		function("getppid", "", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			return starlark.MakeInt(1), nil
		}),
		function("cpu_count", "", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			return starlark.MakeInt(goruntime.NumCPU()), nil
		}),
		function("process_cpu_count", "", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			return starlark.MakeInt(goruntime.NumCPU()), nil
		}),
		function("getcwd", "", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			return starlark.String("/"), nil
		}),
		function("getenv", "key, default=None", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			if _, ok := object.Unbox(a[0]).(starlark.String); !ok {
				return nil, object.Raise(object.TypeError, "str expected, not %s", object.TypeName(a[0]))
			}
			v, ok, err := object.DictGet(th, env, a[0])
			if !ok {
				v = a[1]
			}
			return v, err
		}),
		function("urandom", "size, /", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			n, err := object.IndexInt(th, a[0])
			switch {
			case err != nil:
				return nil, err
			case n < 0:
				return nil, object.Raise(object.ValueError, "negative argument not allowed")
			}
			if err := object.CheckSize(th, uint64(n)); err != nil {
				return nil, err
			}
			b := make([]byte, n)
			for i := range b {
				b[i] = byte(rt.sched.Uint64() >> 32)
			}
			return starlark.Bytes(b), nil
		}),
		function("fspath", "path", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			s, err := pathText(th, a[0], wrongPath)
			return starlark.String(s), err
		}),
		function("strerror", "code, /", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			n, err := object.IndexInt(th, a[0])
			if err != nil {
				return nil, err
			}
			text := syscall.Errno(n).Error()
			if n == 0 {
				text = "success"
			} else if strings.HasPrefix(text, "errno ") {
				text = "unknown error " + strconv.Itoa(n)
			}
			return starlark.String(strings.ToUpper(text[:1]) + text[1:]), nil
		}),
		function("_exit", "status", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			n, err := object.IndexInt(th, a[0])
			if err != nil {
				return nil, err
			}
			return nil, rt.exitNow(th, n&0xff)
		}),
	})
	return m, nil
}

// loadAtexit makes the module atexit.
func loadAtexit(rt *Runtime, t *vm.Thread) (*object.Module, error) {
	m := object.NewModule("atexit")
	object.Functions(m, []object.MethodDef{
		function("register", "func, /, *args, **kwargs", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			fn, pos := a[0], a[1].(starlark.Tuple)
			if !object.IsCallable(fn) {
				return nil, object.Raise(object.TypeError, "the first argument must be callable")
			}
			kw, err := object.KeywordsOf(a[2].(*starlark.Dict))
			if err != nil {
				return nil, err
			}
			rt.atExit = append(rt.atExit, exitFunction{fn, func(th thread) error { _, err := object.CallKw(th, fn, pos, kw); return err }})
			return fn, nil
		}),
		function("unregister", "func, /", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			kept := rt.atExit[:0]
			for _, f := range rt.atExit {
				if eq, err := object.Equal(th, f.fn, a[0]); err != nil || !eq {
					kept = append(kept, f)
				}
			}
			rt.atExit = kept
			return starlark.None, nil
		}),
	})
	return m, nil
}

// An exitFunction was registered with atexit.
type exitFunction struct {
	fn   starlark.Value
	call func(th thread) error
}

// runExitFunctions calls what was registered with atexit, the last one first. Their
// exceptions are reported and do not change how the program ends.
func (rt *Runtime) runExitFunctions(t *vm.Thread) error {
	for n := len(rt.atExit); n > 0; n = len(rt.atExit) {
		f := rt.atExit[n-1]
		rt.atExit = rt.atExit[:n-1]
		err := f.call(t.Star)
		if err == nil {
			continue
		}
		if !object.Matches(err, object.BaseException) {
			return err // the task ends
		}
		r, e := object.Repr(t.Star, f.fn)
		if e != nil {
			r = object.TypeName(f.fn)
		}
		rt.unraisable(t.Star, object.AsException(err), "Exception ignored in atexit callback "+r, starlark.None)
	}
	return nil
}

// limited returns the first n entries of a traceback, or the last -n.
func limited(tb *object.Traceback, n int) *object.Traceback {
	var entries []*object.Traceback
	for ; tb != nil; tb = tb.Next {
		entries = append(entries, tb)
	}
	if n >= 0 {
		entries = entries[:min(n, len(entries))]
	} else {
		entries = entries[max(len(entries)+n, 0):]
	}
	var first *object.Traceback
	for i := len(entries) - 1; i >= 0; i-- {
		entry := *entries[i]
		entry.Next = first
		first = &entry
	}
	return first
}

// none4 is a place in the source that is not known.
var none4 = starlark.Tuple{starlark.None, starlark.None, starlark.None, starlark.None}

// loadNative makes _tailorbird: what modules in the script language need of Go.
func loadNative(rt *Runtime, t *vm.Thread) (*object.Module, error) {
	m := object.NewModule("_tailorbird")
	m.Set("newobj", object.NewObj)
	m.Set("newobj_ex", object.NewObjEx)
	lines := func(s string) *starlark.List {
		var list []starlark.Value
		for _, l := range strings.SplitAfter(s, "\n") {
			if l != "" {
				list = append(list, starlark.String(l))
			}
		}
		return starlark.NewList(list)
	}
	object.Functions(m, []object.MethodDef{
		hashesName,
		showsFields,
		function("hide", "function, /", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			if f, ok := a[0].(*vm.Function); ok {
				f.Hide()
			}
			return a[0], nil
		}),
		function("run_text", "text, name, module, /", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			text, _ := starlark.AsString(a[0])
			name, _ := starlark.AsString(a[1])
			return starlark.None, rt.runText(vm.ThreadOf(th), name, text, a[2].(*object.Module))
		}),
		function("raise_in", "ident, exc, /", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			return rt.raiseIn(th, a[0], a[1])
		}),
		function("c_type", "cls, /", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			if c, ok := a[0].(*object.Class); ok {
				c.MarkCType()
			}
			return a[0], nil
		}),
		function("format_exception", "exc, /", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			e, ok := a[0].(*object.Exception)
			if !ok {
				return lines(object.TypeName(a[0]) + ": None\n"), nil
			}
			return lines(diag.Exception(th, e)), nil
		}),
		function("format_exception_only", "exc, traced, /", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			e, ok := a[0].(*object.Exception)
			if !ok {
				return lines(object.TypeName(a[0]) + ": None\n"), nil
			}
			if a[1] == starlark.None {
				return lines(diag.ExceptionElsewhere(th, e)), nil
			}
			return lines(diag.ExceptionOnly(th, e)), nil
		}),
		function("tb_position", "tb, /", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			tb, ok := a[0].(*object.Traceback)
			if !ok || tb.Line != 0 {
				return none4, nil
			}
			file, span := tb.Code.Source(), diag.Span(tb)
			line, col := file.Position(span.Start)
			endLine, endCol := file.Position(span.End)
			return starlark.Tuple{starlark.MakeInt(line), starlark.MakeInt(endLine), starlark.MakeInt(col - 1), starlark.MakeInt(endCol - 1)}, nil
		}),
		function("source_line", "code, lineno, /", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			c, ok := a[0].(*object.CodeValue)
			if !ok {
				return starlark.String(""), nil
			}
			n, err := object.IndexInt(th, a[1])
			if err != nil {
				return nil, err
			}
			return starlark.String(c.Code.Source().Line(n)), nil
		}),
		function("source_text", "code, /", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			if c, ok := a[0].(*object.CodeValue); ok {
				return starlark.String(c.Code.Source().Text()), nil
			}
			return starlark.String(""), nil
		}),
		function("format_tb", "tb, limit=None, /", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			tb, ok := a[0].(*object.Traceback)
			if !ok {
				return starlark.NewList(nil), nil
			}
			if a[1] != starlark.None {
				n, err := object.IndexInt(th, a[1])
				if err != nil {
					return nil, err
				}
				tb = limited(tb, n)
			}
			return lines(diag.Frames(tb)), nil
		}),
		function("define", "text, names, /", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			text, ok := starlark.AsString(a[0])
			names, isDict := a[1].(*starlark.Dict)
			if !ok || !isDict {
				return nil, object.Raise(object.TypeError, "define() takes a text and a dict")
			}
			return rt.define(vm.ThreadOf(th), text, names)
		}),
		function("random_seed", "", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			return starlark.MakeUint64(rt.sched.Uint64()), nil
		}),
	})
	object.Functions(m, rt.fileFunctions())
	return m, nil
}
