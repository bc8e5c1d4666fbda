package runtime

import (
	"io"
	"io/fs"
	"time"

	"github.com/tailorbird-lang/tailorbird/sched"
	"go.starlark.net/starlark"
)

// A Config says what a Runtime is like. The zero value is useful: no output, fair
// scheduling, the real clock, nothing granted.
type Config struct {
	// Standard streams; nil: output is dropped, input is empty. Their method Flush() error, if
	// they have one, is what flush() of the script calls. Write is called with
	// the run token held: one that waits holds up the whole script, its end included.
	// Read may wait for ever: it is called on a goroutine that nobody waits for.
	Stdout, Stderr io.Writer
	Stdin          io.Reader

	// Predeclared are names that every module sees, besides the built-in ones.
	Predeclared starlark.StringDict
	// Modules are modules of the host that scripts may import.
	Modules map[string]starlark.StringDict
	// LoadModule makes such a module when a script first imports it: it is asked
	// for names that neither Modules nor Tailorbird has, and returns nil for those
	// that it does not have. An error becomes an ImportError. It is called with
	// the run token held; see Blocking for loaders that wait.
	LoadModule func(name string) (starlark.StringDict, error)
	// Imports holds the files that scripts may import: name.star, name.py,
	// name/__init__.py. nil: none.
	Imports fs.FS
	// Args is sys.argv; empty: the name of the file.
	Args []string

	Seed    uint64       // of random numbers that the script does not seed itself
	Policy  sched.Policy // who runs when; nil: fair
	Virtual bool         // virtual clock: sleeping takes no time
	Record  bool         // keep the schedule, see Runtime.Schedule
	Stats   bool         // measure how long threads wait, see Runtime.Stats
	// Coroutines lets threads take turns without Go's scheduler, which makes programs
	// whose threads wait for each other often up to 1.5 times as fast. The host must see to it that
	// the goroutine that calls Run, and one in which a script calls a function
	// of the host, is not locked to its thread (runtime.LockOSThread) when a thread
	// of the script waits: Go ends the process for that.
	Coroutines bool

	Limits   Limits
	Grants   Grants
	Observer sched.Observer

	// Interactive is for hosts with a prompt, see Session: a deadlock ends what
	// was typed, and the other threads go on waiting for what is typed next.
	Interactive bool
}

// Limits bound what a script may use; 0 means no limit, but for Depth and ValueSize.
type Limits struct {
	Steps     int64 // instructions of all threads together
	Tasks     int   // threads alive at once
	Depth     int   // nested calls; 0: 1000, which a script may raise to 1,000,000
	Output    int64 // bytes written to Stdout and Stderr together
	ValueSize int64 // bytes of one value; 0: 8 GiB
}

// Grants give scripts access to what lies outside of the Runtime.
type Grants struct {
	Read fs.FS             // files that open() may read; nil: none
	Env  map[string]string // os.environ; nil: empty
	// Clock lets scripts know the date, under the real clock. Without it, and
	// under the virtual one, time begins at midnight of 1 January 2025, UTC.
	Clock bool
}

// defaultWall is the date at which time begins for scripts that must not know the
// real one.
var defaultWall = time.Date(2025, time.January, 1, 0, 0, 0, 0, time.UTC)
