package runtime

import (
	"bytes"
	"cmp"
	"io"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/vm"
	"go.starlark.net/starlark"
)

// A textFile is a standard stream, or a file of text in UTF-8. What is written to a
// file is in it at once.
type textFile struct {
	object.Instance
	name    string
	mode    string
	reads   bool
	writes  bool
	appends bool
	closed  bool
	io      *stdio

	mu sync.Mutex // of w: writers may be hosts' goroutines too
	w  io.Writer  // of a stream of the host

	content *object.ByteArray // of a file; nil: a stream
	pos     int               // in content
	ends    []string          // how the lines end that have been read
	buffer  starlark.Value    // the stream as bytes, once asked for
}

// openFile is open(). Files of text in UTF-8 are native, others those of io._streams.
func (rt *Runtime) openFile(th thread, args []starlark.Value) (starlark.Value, error) {
	name, err := filePath(th, args[0])
	if err != nil {
		return nil, err
	}
	mode, _ := starlark.AsString(args[1])
	encoding, _ := starlark.AsString(args[3])
	kind := strings.Replace(strings.Replace(mode, "t", "", 1), "+", "", 1)
	plain := (args[3] == starlark.None || slices.Contains([]string{"utf-8", "utf8"}, strings.ToLower(encoding))) &&
		args[2] != starlark.Value(starlark.MakeInt(0)) && args[4] == starlark.None && args[5] == starlark.None
	if !plain || name == "/dev/null" || !slices.Contains([]string{"r", "w", "a", "x"}, kind) {
		streams, err := vm.ThreadOf(th).Import("io._streams")
		if err != nil {
			return nil, err
		}
		return object.CallMethod(th, streams, "_open", args...)
	}
	update := strings.Contains(mode, "+")
	f := &textFile{Instance: object.MakeInstance(textFileClass), name: name, mode: mode, io: rt.files,
		reads: kind == "r" || update, writes: kind != "r" || update, appends: kind == "a"}
	switch own := rt.owned[grantedName(name)]; {
	case f.writes:
		f.content, err = rt.openOwn(name, kind != "r", kind == "x", kind == "w")
	case own != nil && own.data != nil:
		f.content = own.data
	default:
		var data []byte
		if data, err = rt.readGranted(name); err != nil {
			err = rt.fileError(err, name)
		}
		f.content = &object.ByteArray{Data: data}
	}
	if err != nil {
		return nil, err
	}
	if f.appends {
		f.pos = len(f.content.Data)
	}
	return f, nil
}

func (f *textFile) String() string {
	return "<_io.TextIOWrapper name='" + f.name + "' mode='" + f.mode + "' encoding='utf-8'>"
}

// unsupported raises io.UnsupportedOperation.
func unsupported(th thread, what string) error {
	m, err := vm.ThreadOf(th).Import("io")
	if err != nil {
		return err
	}
	class, err := object.GetAttr(th, m, "UnsupportedOperation")
	if err != nil {
		return err
	}
	exc, err := object.Call(th, class, starlark.String(what))
	if err != nil {
		return err
	}
	return vm.ThreadOf(th).Raised(exc)
}

// open checks that the file is not closed.
func (f *textFile) open() error {
	if f.closed {
		return object.Raise(object.ValueError, "I/O operation on closed file.")
	}
	return nil
}

// readable checks that the file can be read.
func (f *textFile) readable(th thread) error {
	if err := f.open(); err != nil {
		return err
	}
	if !f.reads {
		return unsupported(th, "not readable")
	}
	return nil
}

// WriteText writes s in one piece.
func (f *textFile) WriteText(th thread, s string) error {
	if err := f.open(); err != nil {
		return err
	}
	switch {
	case !f.writes:
		return unsupported(th, "not writable")
	case f.content == nil:
		return f.send(s)
	case f.appends:
		f.pos = len(f.content.Data)
	}
	if !utf8.ValidString(s) {
		if _, err := object.Encode(s, "utf-8", "strict"); err != nil {
			return err
		}
	}
	err := writeAt(th, f.content, f.pos, s)
	if err == nil {
		f.pos += len(s)
	}
	return err
}

// rest returns what has not been read.
func (f *textFile) rest() []byte { return f.content.Data[min(f.pos, len(f.content.Data)):] }

// text makes a text of bytes that have been read; all ends of lines become \n.
func (f *textFile) text(b []byte) (string, error) {
	s := string(b)
	if !utf8.Valid(b) {
		var err error
		if s, err = object.Decode(s, "utf-8", "strict"); err != nil {
			return "", err
		}
	}
	if strings.IndexByte(s, '\r') < 0 {
		f.sees("\n", strings.Count(s, "\n"))
		return s, nil
	}
	dos := strings.Count(s, "\r\n")
	f.sees("\n", strings.Count(s, "\n")-dos)
	f.sees("\r\n", dos)
	f.sees("\r", strings.Count(s, "\r")-dos)
	return strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(s), nil
}

// sees notes that n lines end in some way, for the attribute newlines.
func (f *textFile) sees(end string, n int) {
	if n > 0 && !slices.Contains(f.ends, end) {
		f.ends = append(f.ends, end)
	}
}

// readLine reads a line with its end; there is none behind the last one.
func (f *textFile) readLine(th thread) (string, error) {
	if f.content == nil {
		return f.io.line(th, -1)
	}
	data := f.rest()
	n := bytes.IndexByte(data, '\n') + 1
	if n == 0 {
		n = len(data)
	}
	if i := bytes.IndexByte(data[:n], '\r') + 1; i > 0 && (i == n || data[i] != '\n') {
		n = i
	}
	f.pos += n
	return f.text(data[:n])
}

// read returns the next n characters, all that is left for a negative n.
func (f *textFile) read(th thread, n int) (string, error) {
	if f.content == nil {
		return f.io.chars(th, n)
	}
	data, size := f.rest(), 0
	for ; size < len(data) && n != 0; n-- {
		_, width := utf8.DecodeRune(data[size:])
		if data[size] == '\r' && size+1 < len(data) && data[size+1] == '\n' {
			width = 2
		}
		if size += width; n < 0 {
			size = len(data)
		}
	}
	f.pos += size
	return f.text(data[:size])
}

// seek goes to a position.
func (f *textFile) seek(th thread, pos, whence int) error {
	if err := f.open(); err != nil {
		return err
	}
	switch {
	case f.content == nil:
		return object.NewOSError(29, "Illegal seek", nil)
	case whence < 0 || whence > 2:
		return object.Raise(object.ValueError, "invalid whence (%d, should be 0, 1 or 2)", whence)
	case whence != 0 && pos != 0:
		return unsupported(th, map[int]string{1: "can't do nonzero cur-relative seeks", 2: "can't do nonzero end-relative seeks"}[whence])
	case whence == 1:
		pos = f.pos
	case whence == 2:
		pos = len(f.content.Data)
	case pos < 0:
		return object.Raise(object.ValueError, "negative seek position %d", pos)
	}
	f.pos = pos
	return nil
}

// truncate cuts the file off, or fills it up, to a size.
func (f *textFile) truncate(th thread, size int) error {
	switch {
	case !f.writes || f.content == nil:
		return unsupported(th, "truncate")
	case size < 0:
		return object.NewOSError(22, "Invalid argument", nil)
	case size < len(f.content.Data):
		f.content.Data = f.content.Data[:size:size]
	}
	return writeAt(th, f.content, size, "")
}

// Next returns the next line.
func (f *textFile) Next(th thread) (starlark.Value, error) {
	if err := f.readable(th); err != nil {
		return nil, err
	}
	if l, err := f.readLine(th); err != nil || l != "" {
		return starlark.String(l), err
	}
	return nil, nil
}

// bytesOf returns the stream or file as one of bytes.
func (f *textFile) bytesOf(th thread) (starlark.Value, error) {
	if f.buffer == nil {
		streams, err := vm.ThreadOf(th).Import("io._streams")
		if err != nil {
			return nil, err
		}
		content := starlark.Value(starlark.None)
		if f.content != nil {
			content = f.content
		}
		f.buffer, err = object.CallMethod(th, streams, "_buffer", f, content)
		if err != nil {
			return nil, err
		}
	}
	return f.buffer, nil
}

// textMethod makes a method of textFile.
func textMethod(name, sig string, fn func(th thread, f *textFile, a []starlark.Value) (starlark.Value, error)) object.MethodDef {
	return object.MethodDef{Name: name, Sig: sig, Fn: func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
		return fn(th, self.(*textFile), a)
	}}
}

// toRead converts how much a script wants to read, where None is -1, of a file that must be
// readable.
func (f *textFile) toRead(th thread, v starlark.Value) (n int, err error) {
	n = -1
	if v != starlark.Value(starlark.None) {
		n, err = object.IndexInt(th, v)
	}
	if err == nil {
		err = f.readable(th)
	}
	return n, err
}

func writeText(th thread, f *textFile, v starlark.Value) (starlark.Value, error) {
	s, ok := object.Unbox(v).(starlark.String)
	if !ok {
		return nil, object.Raise(object.TypeError, "write() argument must be str, not %s", object.TypeName(v))
	}
	return starlark.MakeInt(object.StrLen(string(s))), f.WriteText(th, string(s))
}

var textFileClass = object.NewStaticClass(&object.Def{
	Name: "TextIOWrapper", Module: "_io", Final: true,
	Methods: append(object.IteratorMethods(),
		textMethod("__repr__", "", func(th thread, f *textFile, a []starlark.Value) (starlark.Value, error) {
			return starlark.String(f.String()), nil
		}),
		textMethod("write", "text, /", func(th thread, f *textFile, a []starlark.Value) (starlark.Value, error) {
			return writeText(th, f, a[0])
		}),
		textMethod("writelines", "lines, /", func(th thread, f *textFile, a []starlark.Value) (starlark.Value, error) {
			lines, err := object.Collect(th, a[0])
			for _, l := range lines {
				if err == nil {
					_, err = writeText(th, f, l)
				}
			}
			return starlark.None, err
		}),
		textMethod("flush", "", func(th thread, f *textFile, a []starlark.Value) (starlark.Value, error) {
			err := f.open()
			if err == nil {
				err = f.flush()
			}
			return starlark.None, err
		}),
		textMethod("close", "", closeText),
		textMethod("isatty", "", func(th thread, f *textFile, a []starlark.Value) (starlark.Value, error) {
			return starlark.False, f.open()
		}),
		textMethod("readable", "", func(th thread, f *textFile, a []starlark.Value) (starlark.Value, error) {
			return starlark.Bool(f.reads), f.open()
		}),
		textMethod("writable", "", func(th thread, f *textFile, a []starlark.Value) (starlark.Value, error) {
			return starlark.Bool(f.writes), f.open()
		}),
		textMethod("seekable", "", func(th thread, f *textFile, a []starlark.Value) (starlark.Value, error) {
			return starlark.Bool(f.content != nil), f.open()
		}),
		textMethod("fileno", "", func(th thread, f *textFile, a []starlark.Value) (starlark.Value, error) {
			if f.content != nil {
				return nil, unsupported(th, "fileno")
			}
			return starlark.MakeInt(map[string]int{"<stdin>": 0, "<stdout>": 1, "<stderr>": 2}[f.name]), nil
		}),
		textMethod("reconfigure", "**options", func(th thread, f *textFile, a []starlark.Value) (starlark.Value, error) {
			return starlark.None, nil
		}),
		textMethod("readline", "size=-1, /", func(th thread, f *textFile, a []starlark.Value) (starlark.Value, error) {
			n, err := f.toRead(th, a[0])
			if err != nil {
				return nil, err
			}
			if f.content == nil {
				l, err := f.io.line(th, n)
				return starlark.String(l), err
			}
			at := f.pos
			l, err := f.readLine(th)
			if err == nil && n >= 0 && n < object.StrLen(l) {
				f.pos = at
				l, err = f.read(th, n)
			}
			return starlark.String(l), err
		}),
		textMethod("read", "size=-1, /", func(th thread, f *textFile, a []starlark.Value) (starlark.Value, error) {
			n, err := f.toRead(th, a[0])
			if err != nil {
				return nil, err
			}
			s, err := f.read(th, n)
			return starlark.String(s), err
		}),
		textMethod("readlines", "hint=-1, /", func(th thread, f *textFile, a []starlark.Value) (starlark.Value, error) {
			hint, err := f.toRead(th, a[0])
			if err != nil {
				return nil, err
			}
			var lines []starlark.Value
			for n := 0; hint <= 0 || n < hint; {
				l, err := f.readLine(th)
				if err != nil {
					return nil, err
				}
				if l == "" {
					break
				}
				lines = append(lines, starlark.String(l))
				n += object.StrLen(l)
			}
			return starlark.NewList(lines), nil
		}),
		textMethod("tell", "", func(th thread, f *textFile, a []starlark.Value) (starlark.Value, error) {
			if f.content == nil {
				return nil, object.NewOSError(29, "Illegal seek", nil)
			}
			return starlark.MakeInt(f.pos), f.open()
		}),
		textMethod("seek", "offset, whence=0, /", func(th thread, f *textFile, a []starlark.Value) (starlark.Value, error) {
			pos, err := object.IndexInt(th, a[0])
			whence, err2 := object.IndexInt(th, a[1])
			if err = cmp.Or(err, err2); err == nil {
				err = f.seek(th, pos, whence)
			}
			return starlark.MakeInt(f.pos), err
		}),
		textMethod("truncate", "size=None, /", func(th thread, f *textFile, a []starlark.Value) (starlark.Value, error) {
			if err := f.open(); err != nil {
				return nil, err
			}
			size := f.pos
			if a[0] != starlark.Value(starlark.None) {
				var err error
				if size, err = object.IndexInt(th, a[0]); err != nil {
					return nil, err
				}
			}
			return starlark.MakeInt(size), f.truncate(th, size)
		}),
		textMethod("__enter__", "", func(th thread, f *textFile, a []starlark.Value) (starlark.Value, error) {
			return f, f.open()
		}),
		textMethod("__exit__", "*args", closeText),
	),
	GetSets: []object.GetSetDef{
		textAttr("name", func(f *textFile) starlark.Value { return starlark.String(f.name) }),
		textAttr("mode", func(f *textFile) starlark.Value { return starlark.String(f.mode) }),
		textAttr("encoding", func(f *textFile) starlark.Value { return starlark.String("utf-8") }),
		textAttr("errors", func(f *textFile) starlark.Value {
			if f == f.io.stderr {
				return starlark.String("backslashreplace")
			}
			return starlark.String("strict")
		}),
		textAttr("newlines", func(f *textFile) starlark.Value {
			var ends starlark.Tuple
			for _, end := range []string{"\r", "\n", "\r\n"} {
				if slices.Contains(f.ends, end) {
					ends = append(ends, starlark.String(end))
				}
			}
			switch len(ends) {
			case 0:
				return starlark.None
			case 1:
				return ends[0]
			}
			return ends
		}),
		textAttr("line_buffering", func(f *textFile) starlark.Value { return starlark.Bool(f == f.io.stderr) }),
		textAttr("write_through", func(f *textFile) starlark.Value { return starlark.False }),
		textAttr("closed", func(f *textFile) starlark.Value { return starlark.Bool(f.closed) }),
		{Name: "buffer", Get: func(th thread, self starlark.Value) (starlark.Value, error) { return self.(*textFile).bytesOf(th) }},
	},
})

func textAttr(name string, get func(f *textFile) starlark.Value) object.GetSetDef {
	return object.GetSetDef{Name: name, Get: func(th thread, self starlark.Value) (starlark.Value, error) { return get(self.(*textFile)), nil }}
}

func closeText(th thread, f *textFile, a []starlark.Value) (starlark.Value, error) {
	f.closed = true
	return starlark.None, nil
}
