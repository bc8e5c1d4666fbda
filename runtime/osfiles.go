package runtime

import (
	"errors"
	"io/fs"
	"maps"
	"path"
	goruntime "runtime"
	"slices"
	"strings"
	"time"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/vm"
	"go.starlark.net/starlark"
)

// This file holds what scripts see of files: of those that the host grants, and of
// their own.

// grantedName is a script's path as package fs writes it. The script's working
// directory is the root of what is granted.
func grantedName(name string) string {
	if name = path.Clean("/" + name)[1:]; name == "" {
		return "."
	}
	return name
}

// filePath converts an argument that names a file.
func filePath(th thread, v starlark.Value) (string, error) {
	name, err := pathText(th, v, wrongPath)
	if err == nil && strings.IndexByte(name, 0) >= 0 {
		err = object.Raise(object.ValueError, "embedded null byte")
	}
	return name, err
}

// readGranted returns the content of a file.
func (rt *Runtime) readGranted(name string) ([]byte, error) {
	info, ok := rt.statGranted(name)
	switch {
	case ok && info.IsDir():
		return nil, errFolder
	case !ok || rt.cfg.Grants.Read == nil:
		return nil, fs.ErrNotExist
	}
	if !info.Mode().IsRegular() {
		return nil, errDevice
	}
	if uint64(info.Size()) > rt.interp.LargestValue() {
		return nil, object.NewException(object.MemoryError)
	}
	return fs.ReadFile(rt.cfg.Grants.Read, grantedName(name))
}

var (
	errFolder = errors.New("is a folder")
	errDevice = errors.New("is neither file nor folder") // reading it may never end
)

// statGranted returns what is known of a file; ok is false where there is none, or
// nothing is granted.
func (rt *Runtime) statGranted(name string) (info fs.FileInfo, ok bool) {
	if name == "" {
		return nil, false
	}
	name = grantedName(name)
	if f := rt.owned[name]; f != nil {
		return ownInfo{name, f}, f.data != nil || f.folder
	}
	if rt.cfg.Grants.Read != nil {
		if info, err := fs.Stat(rt.cfg.Grants.Read, name); err == nil {
			return info, true
		}
	}
	if rt.home(name) {
		return ownInfo{name, &ownFile{folder: true, changed: rt.sched.Wall()}}, true
	}
	return nil, false
}

// seconds returns a time as scripts see it.
func seconds(t time.Time) float64 { return float64(t.Unix()) + 1e-9*float64(t.Nanosecond()) }

// fileError is the OSError of a failed access to the file at path.
func (rt *Runtime) fileError(err error, path string) error {
	file := starlark.String(path)
	switch {
	case errors.As(err, new(*object.Exception)) || errors.As(err, new(*PanicError)):
		return err
	case errors.Is(err, errFolder):
		return object.NewOSError(21, "Is a directory", file)
	case errors.Is(err, errDevice):
		return object.NewOSError(1, "Operation not permitted", file)
	case errors.Is(err, fs.ErrPermission):
		return object.NewOSError(13, "Permission denied", file)
	}
	return object.NewOSError(2, "No such file or directory", file)
}

// Kinds of files in st_mode.
const (
	modeFolder = 0o040000
	modeFile   = 0o100000
)

// existing returns the path that an argument names and what is granted there; the error is
// FileNotFoundError if nothing is.
func (rt *Runtime) existing(th thread, v starlark.Value) (name string, info fs.FileInfo, err error) {
	name, err = filePath(th, v)
	if err != nil {
		return "", nil, err
	}
	info, ok := rt.statGranted(name)
	if !ok {
		return "", nil, rt.fileError(fs.ErrNotExist, name)
	}
	return name, info, nil
}

// fileFunctions are the functions of _tailorbird on which os builds its own.
func (rt *Runtime) fileFunctions() []object.MethodDef {
	change := func(name string, f func(name string) error) object.MethodDef {
		return function(name, "path, /", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			name, err := filePath(th, a[0])
			if err != nil {
				return nil, err
			}
			return starlark.None, f(name)
		})
	}
	return []object.MethodDef{
		function("stat", "path, /", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			_, info, err := rt.existing(th, a[0])
			if err != nil {
				return nil, err
			}
			mode := modeFile
			if info.IsDir() {
				mode = modeFolder
			}
			return starlark.Tuple{starlark.MakeInt(mode | int(info.Mode().Perm())), starlark.MakeInt64(info.Size()),
				starlark.MakeInt64(info.ModTime().UnixNano()), starlark.Float(seconds(info.ModTime()))}, nil
		}),
		function("listdir", "path, /", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			name, info, err := rt.existing(th, a[0])
			if err != nil {
				return nil, err
			}
			if !info.IsDir() {
				return nil, object.NewOSError(20, "Not a directory", starlark.String(name))
			}
			in, err := rt.content(grantedName(name))
			if err != nil {
				return nil, rt.fileError(err, name)
			}
			var list []starlark.Value
			for _, name := range slices.Sorted(maps.Keys(in)) {
				list = append(list, starlark.Tuple{starlark.String(name), starlark.Bool(in[name])})
			}
			return starlark.NewList(list), nil
		}),
		function("readfile", "path, /", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			name, err := filePath(th, a[0])
			if err != nil {
				return nil, err
			}
			if f := rt.owned[grantedName(name)]; f != nil && f.data != nil {
				return f.data, nil
			}
			data, err := rt.readGranted(name)
			if err != nil {
				return nil, rt.fileError(err, name)
			}
			return starlark.Bytes(data), nil
		}),
		function("openfile", "path, create, exclusive, truncate, /", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			name, err := filePath(th, a[0])
			if err != nil {
				return nil, err
			}
			return rt.openOwn(name, a[1] == starlark.True, a[2] == starlark.True, a[3] == starlark.True)
		}),
		function("writeat", "content, pos, data, /", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			pos, err := object.IndexInt(th, a[1])
			if err != nil {
				return nil, err
			}
			data, ok := object.BytesOf(a[2])
			if !ok {
				return nil, object.Raise(object.TypeError, "a bytes-like object is required, not '%s'", object.TypeName(a[2]))
			}
			return starlark.MakeInt(len(data)), writeAt(th, a[0].(*object.ByteArray), pos, string(data))
		}),
		function("writeraw", "stream, data, /", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			data, ok := object.BytesOf(a[1])
			if !ok {
				return nil, object.Raise(object.TypeError, "a bytes-like object is required, not '%s'", object.TypeName(a[1]))
			}
			return starlark.MakeInt(len(data)), a[0].(*textFile).WriteText(th, string(data))
		}),
		function("readraw", "n, /", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			n, err := object.IndexInt(th, a[0])
			if err != nil {
				return nil, err
			}
			return rt.files.raw(th, max(n, 0))
		}),
		change("remove", func(name string) error { return rt.removeOwn(name, false) }),
		change("rmdir", func(name string) error { return rt.removeOwn(name, true) }),
		change("mkdir", rt.makeFolder),
		function("rename", "src, dst, /", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			from, err := filePath(th, a[0])
			if err != nil {
				return nil, err
			}
			to, err := filePath(th, a[1])
			if err != nil {
				return nil, err
			}
			return starlark.None, rt.renameOwn(from, to)
		}),
		function("machine", "", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			return starlark.String(map[string]string{"amd64": "x86_64", "386": "i686", "arm64": "aarch64"}[goruntime.GOARCH]), nil
		}),
	}
}

// rareNames are those of os that module _osfiles has.
var rareNames = strings.Fields("DirEntry PathLike abort access fsdecode fsencode get_terminal_size getcwdb getegid geteuid getgid " +
	"getrandom getuid isatty kill listdir lstat makedirs mkdir remove removedirs rename renames replace rmdir scandir sched_getaffinity sched_yield stat stat_result terminal_size times " +
	"times_result truncate uname uname_result unlink walk write")

// addRareNames lets os load _osfiles when a script asks for one of its names.
func (rt *Runtime) addRareNames(os *object.Module) {
	os.Missing = func(th thread, name string) (starlark.Value, error) {
		if !slices.Contains(rareNames, name) {
			return nil, nil
		}
		m, err := vm.ThreadOf(th).Import("_osfiles")
		if err != nil {
			return nil, err
		}
		for _, n := range rareNames {
			v, err := object.GetAttr(th, m, n)
			if err != nil {
				return nil, err
			}
			os.Set(n, v)
		}
		v, _ := os.Get(name)
		return v, nil
	}
}
