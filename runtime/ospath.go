package runtime

import (
	"io/fs"
	"path"
	"strings"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/vm"
	"go.starlark.net/starlark"
)

// pathText returns the text of a path, or of what has __fspath__; wrong is the format
// of the error for other values.
func pathText(th thread, v starlark.Value, wrong string) (string, error) {
	if s, ok := object.Unbox(v).(starlark.String); ok {
		return string(s), nil
	}
	if f, err := object.LookupAttr(th, v, "__fspath__"); err != nil {
		return "", err
	} else if f != nil {
		p, err := object.Call(th, f)
		if err != nil {
			return "", err
		}
		if s, ok := object.Unbox(p).(starlark.String); ok {
			return string(s), nil
		}
	}
	return "", object.Raise(object.TypeError, wrong, object.TypeName(v))
}

const (
	wrongPath = "expected str, bytes or os.PathLike object, not %s"
	wrongJoin = "join() argument must be str, bytes, or os.PathLike object, not '%s'"
)

// splitPath divides a path behind its last slash.
func splitPath(s string) (head, tail string) {
	i := strings.LastIndexByte(s, '/') + 1
	if head = s[:i]; strings.Trim(head, "/") != "" {
		head = strings.TrimRight(head, "/")
	}
	return head, s[i:]
}

func splitExt(s string) (root, ext string) {
	_, base := splitPath(s)
	i := strings.LastIndexByte(base, '.')
	if strings.Trim(base[:max(i, 0)], ".") == "" {
		return s, ""
	}
	n := len(s) - len(base) + i
	return s[:n], s[n:]
}

// normalPath is normpath: two slashes at the beginning stay.
func normalPath(s string) string {
	if strings.HasPrefix(s, "//") && !strings.HasPrefix(s, "///") {
		return "/" + path.Clean(s)
	}
	return path.Clean(s)
}

func joinPath(parts []string) string {
	s := parts[0]
	for _, p := range parts[1:] {
		switch {
		case strings.HasPrefix(p, "/"):
			s = p
		case s == "" || strings.HasSuffix(s, "/"):
			s += p
		default:
			s += "/" + p
		}
	}
	return s
}

// relativePath is relpath for two absolute paths.
func relativePath(to, from string) string {
	names := func(s string) []string {
		return strings.FieldsFunc(path.Clean(s), func(r rune) bool { return r == '/' })
	}
	t, f := names(to), names(from)
	same := 0
	for same < len(t) && same < len(f) && t[same] == f[same] {
		same++
	}
	var up []string
	for range f[same:] {
		up = append(up, "..")
	}
	if list := append(up, t[same:]...); len(list) > 0 {
		return strings.Join(list, "/")
	}
	return "."
}

// commonPath is the longest path that all of the paths begin with.
func commonPath(paths []string) (string, error) {
	if len(paths) == 0 {
		return "", object.Raise(object.ValueError, "commonpath() arg is an empty sequence")
	}
	absolute := strings.HasPrefix(paths[0], "/")
	var common []string
	for i, p := range paths {
		if strings.HasPrefix(p, "/") != absolute {
			return "", object.Raise(object.ValueError, "Can't mix absolute and relative paths")
		}
		var names []string
		for _, n := range strings.Split(p, "/") {
			if n != "" && n != "." {
				names = append(names, n)
			}
		}
		if i == 0 {
			common = names
			continue
		}
		same := 0
		for same < len(names) && same < len(common) && names[same] == common[same] {
			same++
		}
		common = common[:same]
	}
	s := strings.Join(common, "/")
	if absolute {
		s = "/" + s
	}
	return s, nil
}

func commonPrefix(texts []string) string {
	if len(texts) == 0 {
		return ""
	}
	s := texts[0]
	for _, t := range texts[1:] {
		for !strings.HasPrefix(t, s) {
			s = s[:len(s)-1]
		}
	}
	return s
}

// pathConstants are those that os has too.
var pathConstants = []string{"sep", "altsep", "curdir", "pardir", "extsep", "pathsep", "defpath", "devnull"}

// loadOSPath makes the module os.path: what paths say, and of files whether they can
// be read. The working directory of a script is the root of what it may read.
func loadOSPath(rt *Runtime, t *vm.Thread) (*object.Module, error) {
	m := object.NewModule("posixpath")
	for name, text := range map[string]string{"sep": "/", "curdir": ".", "pardir": "..", "extsep": ".", "pathsep": ":",
		"defpath": "/bin:/usr/bin", "devnull": "/dev/null"} {
		m.Set(name, starlark.String(text))
	}
	m.Set("altsep", starlark.None)
	m.Set("supports_unicode_filenames", starlark.False)
	one := func(name string, f func(string) starlark.Value) object.MethodDef {
		return function(name, "p", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			s, err := pathText(th, a[0], wrongPath)
			if err != nil {
				return nil, err
			}
			return f(s), nil
		})
	}
	text := func(name string, f func(string) string) object.MethodDef {
		return one(name, func(s string) starlark.Value { return starlark.String(f(s)) })
	}
	is := func(name string, f func(string) bool) object.MethodDef {
		return one(name, func(s string) starlark.Value { return starlark.Bool(f(s)) })
	}
	pair := func(name string, f func(string) (string, string)) object.MethodDef {
		return one(name, func(s string) starlark.Value {
			x, y := f(s)
			return starlark.Tuple{starlark.String(x), starlark.String(y)}
		})
	}
	list := func(th thread, v starlark.Value, wrong string) ([]string, error) {
		items, err := object.Collect(th, v)
		if err != nil {
			return nil, err
		}
		texts := make([]string, len(items))
		for i, item := range items {
			if texts[i], err = pathText(th, item, wrong); err != nil {
				return nil, err
			}
		}
		return texts, nil
	}
	never := func(string) bool { return false }
	stat := func(name string, f func(info fs.FileInfo) starlark.Value) object.MethodDef {
		return function(name, "filename", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			_, info, err := rt.existing(th, a[0])
			if err != nil {
				return nil, err
			}
			return f(info), nil
		})
	}
	date := func(info fs.FileInfo) starlark.Value { return starlark.Float(seconds(info.ModTime())) }
	same := func(s string) string { return s }
	absolute := func(s string) string { return path.Join("/", s) }
	exists := func(s string) bool { _, ok := rt.statGranted(s); return ok }
	folder := func(s string) bool { info, ok := rt.statGranted(s); return ok && info.IsDir() }
	object.PyFunctions(m, []object.MethodDef{
		function("join", "a, *p", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			parts, err := list(th, append(starlark.Tuple{a[0]}, a[1].(starlark.Tuple)...), wrongJoin)
			if err != nil {
				return nil, err
			}
			return starlark.String(joinPath(parts)), nil
		}),
		text("basename", func(s string) string { _, b := splitPath(s); return b }),
		text("dirname", func(s string) string { d, _ := splitPath(s); return d }),
		pair("split", splitPath),
		pair("splitext", splitExt),
		pair("splitdrive", func(s string) (string, string) { return "", s }),
		text("abspath", absolute),
		text("realpath", absolute),
		text("normpath", normalPath),
		text("normcase", same),
		text("expanduser", same),
		text("expandvars", same),
		is("isabs", func(s string) bool { return strings.HasPrefix(s, "/") }),
		is("exists", exists),
		is("lexists", exists),
		is("isfile", func(s string) bool { return exists(s) && !folder(s) }),
		is("isdir", folder),
		is("isjunction", never),
		is("isdevdrive", never),
		stat("getsize", func(info fs.FileInfo) starlark.Value { return starlark.MakeInt64(info.Size()) }),
		stat("getmtime", date),
		stat("getatime", date),
		stat("getctime", date),
		one("splitroot", func(s string) starlark.Value {
			n := len(s) - len(strings.TrimLeft(s, "/"))
			if n > 2 {
				n = 1
			}
			return starlark.Tuple{starlark.String(""), starlark.String(s[:n]), starlark.String(s[n:])}
		}),
		function("samefile", "f1, f2", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			var names [2]string
			for i := range names {
				s, err := pathText(th, a[i], wrongPath)
				if err != nil {
					return nil, err
				}
				if !exists(s) {
					return nil, rt.fileError(fs.ErrNotExist, s)
				}
				names[i] = grantedName(s)
			}
			return starlark.Bool(names[0] == names[1]), nil
		}),
		is("islink", never),
		is("ismount", never),
		function("relpath", "path, start=None", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			to, err := pathText(th, a[0], wrongPath)
			if err != nil {
				return nil, err
			}
			if to == "" {
				return nil, object.Raise(object.ValueError, "no path specified")
			}
			from := ""
			if a[1] != starlark.None {
				if from, err = pathText(th, a[1], wrongPath); err != nil {
					return nil, err
				}
			}
			return starlark.String(relativePath(absolute(to), absolute(from))), nil
		}),
		function("commonpath", "paths", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			paths, err := list(th, a[0], wrongPath)
			if err != nil {
				return nil, err
			}
			s, err := commonPath(paths)
			return starlark.String(s), err
		}),
		function("commonprefix", "m", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			texts, err := list(th, a[0], wrongPath)
			return starlark.String(commonPrefix(texts)), err
		}),
	})
	return m, nil
}
