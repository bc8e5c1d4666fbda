package runtime

import (
	"sync"

	"github.com/tailorbird-lang/tailorbird/internal/compile"
	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/source"
	"github.com/tailorbird-lang/tailorbird/internal/syntax"
	"github.com/tailorbird-lang/tailorbird/internal/vm"
	"github.com/tailorbird-lang/tailorbird/stdlib/bisectmod"
	"github.com/tailorbird-lang/tailorbird/stdlib/copymod"
	"github.com/tailorbird-lang/tailorbird/stdlib/csvmod"
	"github.com/tailorbird-lang/tailorbird/stdlib/decimalmod"
	"github.com/tailorbird-lang/tailorbird/stdlib/functoolsmod"
	"github.com/tailorbird-lang/tailorbird/stdlib/hashmod"
	"github.com/tailorbird-lang/tailorbird/stdlib/heapqmod"
	"github.com/tailorbird-lang/tailorbird/stdlib/itertoolsmod"
	"github.com/tailorbird-lang/tailorbird/stdlib/jsonmod"
	"github.com/tailorbird-lang/tailorbird/stdlib/loggingmod"
	"github.com/tailorbird-lang/tailorbird/stdlib/mathmod"
	"github.com/tailorbird-lang/tailorbird/stdlib/operatormod"
	"github.com/tailorbird-lang/tailorbird/stdlib/pylib"
	"github.com/tailorbird-lang/tailorbird/stdlib/randommod"
	"github.com/tailorbird-lang/tailorbird/stdlib/remod"
	"github.com/tailorbird-lang/tailorbird/stdlib/structmod"
	"github.com/tailorbird-lang/tailorbird/stdlib/timemod"
	"github.com/tailorbird-lang/tailorbird/stdlib/zlibmod"
	"github.com/tailorbird-lang/tailorbird/threading/futures"
	"github.com/tailorbird-lang/tailorbird/threading/queue"
)

type moduleLoader func(rt *Runtime, t *vm.Thread) (*object.Module, error)

// simple makes a loader of a function that cannot fail.
func simple(f func(rt *Runtime) *object.Module) moduleLoader {
	return func(rt *Runtime, t *vm.Thread) (*object.Module, error) { return f(rt), nil }
}

func threadingModule(rt *Runtime) *object.Module { return rt.threads.Module() }
func lowLevelModule(rt *Runtime) *object.Module  { return rt.threads.LowLevel() }
func localModule(rt *Runtime) *object.Module     { return rt.threads.LocalModule() }
func queueModule(rt *Runtime) *object.Module     { return queue.Module(rt.threads) }
func futuresModule(rt *Runtime) *object.Module   { return futures.Module(rt.threads) }

// nativeModules are the importable modules written in Go.
var nativeModules = map[string]moduleLoader{
	"builtins":           simple(func(rt *Runtime) *object.Module { return rt.interp.Builtins }),
	"threading":          simple(threadingModule),
	"_thread":            simple(lowLevelModule),
	"thread":             simple(lowLevelModule),
	"_threading_local":   simple(localModule),
	"queue":              simple(queueModule),
	"Queue":              simple(queueModule),
	"_queue":             loadSimpleQueue,
	"concurrent":         simple(func(rt *Runtime) *object.Module { return object.NewModule("concurrent") }),
	"concurrent.futures": simple(futuresModule),
	"time":               simple(func(rt *Runtime) *object.Module { return timemod.Module(rt.machine) }),
	"_abc":               simple(abcModule),
	"datetime":           simple(func(rt *Runtime) *object.Module { return timemod.Datetime(rt.machine) }),
	"_digest":            simple(func(rt *Runtime) *object.Module { return hashmod.Module() }),
	"_zlib":              simple(func(rt *Runtime) *object.Module { return zlibmod.Module(rt.interp) }),
	"_struct":            simple(func(rt *Runtime) *object.Module { return structmod.Module(rt.interp) }),
	"_csv":               simple(func(rt *Runtime) *object.Module { return csvmod.Module(rt.interp) }),
	"_decimal":           simple(func(rt *Runtime) *object.Module { return decimalmod.Module(rt.interp) }),
	"_json":              simple(func(rt *Runtime) *object.Module { return jsonmod.Module() }),
	"math":               simple(func(rt *Runtime) *object.Module { return mathmod.Module() }),
	"_statistics":        simple(func(rt *Runtime) *object.Module { return mathmod.Statistics() }),
	"re":                 simple(func(rt *Runtime) *object.Module { return remod.Module(rt.machine) }),
	"_copy":              simple(func(rt *Runtime) *object.Module { return copymod.Module() }),
	"_bisect":            simple(func(rt *Runtime) *object.Module { return bisectmod.Module() }),
	"_heapq":             simple(func(rt *Runtime) *object.Module { return heapqmod.Module() }),
	"itertools":          simple(func(rt *Runtime) *object.Module { return itertoolsmod.Module(rt.machine) }),
	"_random":            simple(func(rt *Runtime) *object.Module { return randommod.Module(rt.machine) }),
	"_collections":       simple(func(rt *Runtime) *object.Module { return collectionsNative(rt) }),
	"_functool":          simple(func(rt *Runtime) *object.Module { return functoolsmod.Module(rt.interp) }),
	"_logging":           simple(func(rt *Runtime) *object.Module { return loggingmod.Module() }),
	"_operator":          simple(func(rt *Runtime) *object.Module { return operatormod.Module(rt.interp) }),
	"sys":                loadSys,
	"os":                 loadOS,
	"os.path":            loadOSPath,
	"_signal":            loadSignal,
	"_weakref":           loadWeakref,
	"atexit":             loadAtexit,
	"_tailorbird":        loadNative,
}

// loadSimpleQueue makes _queue, where CPython keeps SimpleQueue.
func loadSimpleQueue(rt *Runtime, t *vm.Thread) (*object.Module, error) {
	q, err := t.Import("queue")
	if err != nil {
		return nil, err
	}
	m := object.NewModule("_queue")
	for _, name := range []string{"SimpleQueue", "Empty"} {
		v, err := object.GetAttr(t.Star, q, name)
		if err != nil {
			return nil, err
		}
		m.Set(name, v)
	}
	return m, nil
}

// scriptModules compiles the modules that are written in the script language, each
// once in the life of the process and only as far as an import needs it: functions
// follow when they are called first.
var scriptModules = sync.OnceValue(newScriptModules)

func newScriptModules() map[string]func() (*Program, error) {
	programs := make(map[string]func() (*Program, error))
	for _, name := range pylib.Names() {
		programs[name] = sync.OnceValues(func() (*Program, error) {
			text, _ := pylib.Source(name)
			return compileFile(source.NewFile("<frozen "+name+">", text), syntax.Options{Outline: true}, compile.Options{})
		})
	}
	return programs
}

// absentModules are modules that programs about threads import and that
// Tailorbird leaves out, with what it has instead.
var absentModules = map[string]string{
	"asyncio":      "use threading or concurrent.futures: threads of Tailorbird are cheap",
	"ssl":          "there is no network access; let the host pass functions in",
	"urllib":       "there is no network access; let the host pass functions in, or time.sleep to stand for the wait",
	"requests":     "there is no network access; let the host pass functions in, or time.sleep to stand for the wait",
	"SocketServer": "socketserver is what it is called now",
	"http":         "there is no network access; let the host pass functions in",
	"httplib":      "there is no network access; let the host pass functions in",
	"smtplib":      "there is no network access; let the host pass functions in",
	"ftplib":       "there is no network access; let the host pass functions in",
	"urllib2":      "there is no network access; let the host pass functions in, or time.sleep to stand for the wait",
	"subprocess":   "there is no access to processes; let the host pass functions in",
}

// moduleNames returns the names of the modules that scripts can import, private
// ones left out.
func moduleNames() []string {
	names := pylib.Names()
	for n := range nativeModules {
		if n[0] != '_' {
			names = append(names, n)
		}
	}
	return names
}
