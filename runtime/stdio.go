package runtime

import (
	"cmp"
	"io"
	"strings"
	"sync"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/vm"
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
	text   string // of a file opened for reading
	pos    int    // in text, in bytes
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
	l := f.text[f.pos:]
	if i := strings.IndexByte(l, '\n'); i >= 0 {
		l = l[:i+1]
	}
	f.pos += len(l)
	return l
}

// read returns the next n characters, all that is left for a negative n.
func (f *textFile) read(n int) string {
	if f == f.io.stdin {
		var b strings.Builder
		for l := f.readLine(); l != ""; l = f.readLine() {
			b.WriteString(l)
		}
		return b.String()
	}
	s := f.text[f.pos:]
	if n >= 0 {
		for i := range s {
			if n--; n < 0 {
				s = s[:i]
				break
			}
		}
	}
	f.pos += len(s)
	return s
}

// checkOpen returns the error of a closed file.
func (f *textFile) checkOpen() error {
	if f.closed {
		return object.Raise(object.ValueError, "I/O operation on closed file.")
	}
	return nil
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
			f := self.(*textFile)
			n, err := object.IndexInt(th, a[0])
			if err == nil {
				err = f.checkOpen()
			}
			if err != nil {
				return nil, err
			}
			at := f.pos
			l := f.readLine()
			if n >= 0 && f != f.io.stdin {
				f.pos = at
				l = f.read(min(n, object.StrLen(l)))
			}
			return starlark.String(l), nil
		}},
		object.MethodDef{Name: "read", Sig: "size=-1, /", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			f, n := self.(*textFile), -1
			err := f.checkOpen()
			if err == nil && a[0] != starlark.Value(starlark.None) {
				n, err = object.IndexInt(th, a[0])
			}
			if err != nil {
				return nil, err
			}
			return starlark.String(f.read(n)), nil
		}},
		object.MethodDef{Name: "tell", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			f := self.(*textFile)
			return starlark.MakeInt(f.pos), f.checkOpen()
		}},
		object.MethodDef{Name: "seek", Sig: "offset, whence=0, /", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			f := self.(*textFile)
			pos, err := object.IndexInt(th, a[0])
			whence, err2 := object.IndexInt(th, a[1])
			switch {
			case err != nil || err2 != nil:
				return nil, cmp.Or(err, err2)
			case f.mode != "r":
				return nil, object.NewOSError(29, "Illegal seek", nil)
			case whence != 0 && pos != 0:
				return nil, object.Raise(object.OSError, "can't do nonzero %s-relative seeks", map[bool]string{true: "cur", false: "end"}[whence == 1])
			case whence == 1:
				pos = f.pos
			case whence == 2:
				pos = len(f.text)
			case pos < 0:
				return nil, object.Raise(object.ValueError, "negative seek position %d", pos)
			}
			f.pos = min(pos, len(f.text))
			return starlark.MakeInt(f.pos), f.checkOpen()
		}},
		object.MethodDef{Name: "seekable", Fn: func(th *starlark.Thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			f := self.(*textFile)
			return starlark.Bool(f.mode == "r" && f != f.io.stdin), nil
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
	name, err := pathText(th, file, wrongPath)
	if err != nil {
		return nil, err
	}
	switch m, _ := starlark.AsString(mode); m {
	case "r", "rt":
	case "rb":
		return rt.openBytes(th, file)
	default:
		return nil, object.NewOSError(13, "only reading is granted", file)
	}
	data, err := rt.readGranted(name)
	if err != nil {
		return nil, rt.fileError(err, file)
	}
	f := &textFile{Instance: object.MakeInstance(textFileClass), name: name, mode: "r", io: rt.files}
	f.text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(string(data))
	return f, nil
}

// openBytes is open(file, "rb").
func (rt *Runtime) openBytes(th *starlark.Thread, file starlark.Value) (starlark.Value, error) {
	m, err := vm.ThreadOf(th).Import("io._streams")
	if err != nil {
		return nil, err
	}
	raw, err := object.CallMethod(th, m, "FileIO", file)
	if err != nil {
		return nil, err
	}
	return object.CallMethod(th, m, "BufferedReader", raw)
}
