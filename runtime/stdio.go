package runtime

import (
	"io"
	"strings"
	"sync"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/sched"
	"go.starlark.net/starlark"
)

// stdio holds the standard streams as file objects.
type stdio struct {
	rt      *Runtime
	stdout  *textFile
	stderr  *textFile
	stdin   *textFile
	sys     *object.Module // once imported: may hold other streams
	written int64
}

func newStdio(rt *Runtime) *stdio {
	s := &stdio{rt: rt}
	s.stdout = &textFile{Instance: object.MakeInstance(textFileClass), name: "<stdout>", mode: "w", w: rt.cfg.Stdout, io: s}
	s.stderr = &textFile{Instance: object.MakeInstance(textFileClass), name: "<stderr>", mode: "w", w: rt.cfg.Stderr, io: s}
	s.stdin = &textFile{Instance: object.MakeInstance(textFileClass), name: "<stdin>", mode: "r", io: s}
	return s
}

// current returns sys.stdout or sys.stderr, which a script may have replaced.
func (s *stdio) current(name string) starlark.Value {
	if s.sys != nil {
		if v, ok := s.sys.Get(name); ok {
			return v
		}
	}
	if name == "stderr" {
		return s.stderr
	}
	return s.stdout
}

// A textFile is a text stream of the host, or a file opened for reading.
type textFile struct {
	object.Instance
	name   string
	mode   string
	mu     sync.Mutex // writers may be hosts' goroutines too
	w      io.Writer
	lines  []string // of a file opened for reading, what is left
	closed bool
	io     *stdio
}

// WriteText writes s in one piece.
func (f *textFile) WriteText(th *starlark.Thread, s string) error {
	if f.closed {
		return object.Raise(object.ValueError, "I/O operation on closed file.")
	}
	if limit := f.io.rt.cfg.Limits.Output; limit > 0 {
		f.io.written += int64(len(s))
		if f.io.written > limit {
			f.io.rt.sched.Stop(ErrOutput)
			return &sched.StopError{Cause: ErrOutput}
		}
	}
	if f.w == nil {
		return nil
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	if _, err := io.WriteString(f.w, s); err != nil {
		return object.NewException(object.BrokenPipeError, starlark.MakeInt(32), starlark.String("Broken pipe"))
	}
	return nil
}

func (f *textFile) String() string {
	return "<_io.TextIOWrapper name='" + f.name + "' mode='" + f.mode + "' encoding='utf-8'>"
}

func (f *textFile) readLine() string {
	if f.io != nil && f == f.io.stdin {
		s, eof := f.io.rt.interp.ReadLine()
		if eof {
			return ""
		}
		return s + "\n"
	}
	if len(f.lines) == 0 {
		return ""
	}
	l := f.lines[0]
	f.lines = f.lines[1:]
	return l
}

// Next returns the next line.
func (f *textFile) Next(th *starlark.Thread) (starlark.Value, error) {
	if l := f.readLine(); l != "" {
		return starlark.String(l), nil
	}
	return nil, nil
}

var textFileClass = object.NewStaticClass(&object.Def{
	Name: "TextIOWrapper", Module: "_io", Final: true,
	Methods: append(object.IteratorMethods(),
		object.MethodDef{Name: "write", Sig: "text, /", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			s, ok := object.Unbox(a[0]).(starlark.String)
			if !ok {
				return nil, object.Raise(object.TypeError, "write() argument must be str, not %s", object.TypeName(a[0]))
			}
			return starlark.MakeInt(object.StrLen(string(s))), self.(*textFile).WriteText(th, string(s))
		}},
		object.MethodDef{Name: "writelines", Sig: "lines, /", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			items, err := object.Collect(th, a[0])
			if err != nil {
				return nil, err
			}
			for _, v := range items {
				s, err := object.Str(th, v)
				if err != nil {
					return nil, err
				}
				if err := self.(*textFile).WriteText(th, s); err != nil {
					return nil, err
				}
			}
			return starlark.None, nil
		}},
		object.MethodDef{Name: "flush", Fn: nothing},
		object.MethodDef{Name: "close", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			self.(*textFile).closed = true
			return starlark.None, nil
		}},
		object.MethodDef{Name: "isatty", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			return starlark.False, nil
		}},
		object.MethodDef{Name: "readable", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			return starlark.Bool(self.(*textFile).mode == "r"), nil
		}},
		object.MethodDef{Name: "writable", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			return starlark.Bool(self.(*textFile).mode == "w"), nil
		}},
		object.MethodDef{Name: "fileno", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			return starlark.MakeInt(map[string]int{"<stdin>": 0, "<stdout>": 1, "<stderr>": 2}[self.(*textFile).name]), nil
		}},
		object.MethodDef{Name: "reconfigure", Sig: "**options", Fn: nothing},
		object.MethodDef{Name: "readline", Sig: "size=-1, /", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			return starlark.String(self.(*textFile).readLine()), nil
		}},
		object.MethodDef{Name: "read", Sig: "size=-1, /", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			var b strings.Builder
			for {
				l := self.(*textFile).readLine()
				if l == "" {
					return starlark.String(b.String()), nil
				}
				b.WriteString(l)
			}
		}},
		object.MethodDef{Name: "readlines", Sig: "hint=-1, /", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			var out []starlark.Value
			for {
				l := self.(*textFile).readLine()
				if l == "" {
					return starlark.NewList(out), nil
				}
				out = append(out, starlark.String(l))
			}
		}},
		object.MethodDef{Name: "__enter__", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			return self, nil
		}},
		object.MethodDef{Name: "__exit__", Sig: "*args", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			self.(*textFile).closed = true
			return starlark.None, nil
		}},
	),
	GetSets: []object.GetSetDef{
		{Name: "name", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			return starlark.String(self.(*textFile).name), nil
		}},
		{Name: "mode", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			return starlark.String(self.(*textFile).mode), nil
		}},
		{Name: "encoding", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			return starlark.String("utf-8"), nil
		}},
		{Name: "closed", Get: func(th *starlark.Thread, self starlark.Value) (starlark.Value, error) {
			return starlark.Bool(self.(*textFile).closed), nil
		}},
	},
})

func nothing(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
	return starlark.None, nil
}

// openFile is open() where reading is granted.
func (rt *Runtime) openFile(th *starlark.Thread, file, mode starlark.Value) (starlark.Value, error) {
	name, ok := object.Unbox(file).(starlark.String)
	if !ok {
		return nil, object.Raise(object.TypeError, "expected str, bytes or os.PathLike object, not %s", object.TypeName(file))
	}
	if m, _ := starlark.AsString(mode); m != "r" && m != "rt" {
		return nil, object.NewOSError(13, "only reading is granted", file)
	}
	data, err := readGranted(rt.cfg.Grants.Read, string(name))
	if err != nil {
		return nil, object.NewOSError(2, "No such file or directory", file)
	}
	f := &textFile{Instance: object.MakeInstance(textFileClass), name: string(name), mode: "r", io: rt.files}
	f.lines = strings.SplitAfter(string(data), "\n")
	if n := len(f.lines); n > 0 && f.lines[n-1] == "" {
		f.lines = f.lines[:n-1]
	}
	return f, nil
}
