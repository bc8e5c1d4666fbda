package runtime

import (
	"errors"
	"io/fs"
	"path"
	goruntime "runtime"
	"slices"
	"strings"
	"time"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"github.com/tailorbird-lang/tailorbird/internal/vm"
	"go.starlark.net/starlark"
)

// This file holds what scripts see of the files that the host grants.

// grantedName is a script's path as package fs writes it. The script's working
// directory is the root of what is granted.
func grantedName(name string) string {
	if name = path.Clean("/" + name)[1:]; name == "" {
		return "."
	}
	return name
}

// readGranted returns the content of a file.
func (rt *Runtime) readGranted(name string) ([]byte, error) {
	if rt.cfg.Grants.Read == nil {
		return nil, fs.ErrPermission
	}
	if info, ok := rt.statGranted(name); ok && info.IsDir() {
		return nil, errFolder
	}
	return fs.ReadFile(rt.cfg.Grants.Read, grantedName(name))
}

var errFolder = errors.New("is a folder")

// statGranted returns what is known of a file; ok is false where there is none, or
// nothing is granted.
func (rt *Runtime) statGranted(name string) (info fs.FileInfo, ok bool) {
	if rt.cfg.Grants.Read == nil || name == "" {
		return nil, false
	}
	info, err := fs.Stat(rt.cfg.Grants.Read, grantedName(name))
	return info, err == nil
}

// seconds returns a time as scripts see it.
func seconds(t time.Time) float64 { return float64(t.Unix()) + 1e-9*float64(t.Nanosecond()) }

// fileError is the OSError of a failed access to file.
func (rt *Runtime) fileError(err error, file starlark.Value) error {
	switch {
	case rt.cfg.Grants.Read == nil:
		return object.NewOSError(13, object.NoFiles, file)
	case errors.Is(err, errFolder):
		return object.NewOSError(21, "Is a directory", file)
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
	name, err = pathText(th, v, wrongPath)
	if err != nil {
		return "", nil, err
	}
	info, ok := rt.statGranted(name)
	if !ok {
		return "", nil, rt.fileError(fs.ErrNotExist, v)
	}
	return name, info, nil
}

// fileFunctions are the functions of _tailorbird on which os builds its own.
func (rt *Runtime) fileFunctions() []object.MethodDef {
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
				return nil, object.NewOSError(20, "Not a directory", a[0])
			}
			entries, err := fs.ReadDir(rt.cfg.Grants.Read, grantedName(name))
			if err != nil {
				return nil, rt.fileError(err, a[0])
			}
			var list []starlark.Value
			for _, e := range entries {
				info, ok := rt.statGranted(path.Join(name, e.Name())) // follows links
				list = append(list, starlark.Tuple{starlark.String(e.Name()), starlark.Bool(ok && info.IsDir())})
			}
			return starlark.NewList(list), nil
		}),
		function("readfile", "path, /", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			name, err := pathText(th, a[0], wrongPath)
			if err != nil {
				return nil, err
			}
			data, err := rt.readGranted(name)
			if err != nil {
				return nil, rt.fileError(err, a[0])
			}
			return starlark.Bytes(data), nil
		}),
		function("machine", "", func(th thread, self starlark.Value, a []starlark.Value) (starlark.Value, error) {
			return starlark.String(map[string]string{"amd64": "x86_64", "386": "i686", "arm64": "aarch64"}[goruntime.GOARCH]), nil
		}),
	}
}

// rareNames are those of os that module _osfiles has.
var rareNames = strings.Fields("DirEntry PathLike abort access fsdecode fsencode get_terminal_size getcwdb getegid geteuid getgid " +
	"getrandom getuid isatty kill listdir lstat scandir sched_getaffinity sched_yield stat stat_result terminal_size times " +
	"times_result uname uname_result walk write")

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
