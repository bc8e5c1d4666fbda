package runtime

import (
	"bytes"
	"io/fs"
	"path"
	"strings"
	"time"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// This file holds the files that scripts write. They are in memory, lie over those
// that the host grants, and are gone with the Runtime: what a script does to a file
// that is granted, only scripts of its Runtime see. They are used with the run token.

// An ownFile is a file or folder that a script has made, changed or removed.
type ownFile struct {
	data    *object.ByteArray // nil: not a file
	folder  bool              // neither: it is not there any more
	changed time.Time
}

// ownInfo is an ownFile as package fs describes it.
type ownInfo struct {
	name string
	file *ownFile
}

func (i ownInfo) Name() string       { return path.Base(i.name) }
func (i ownInfo) IsDir() bool        { return i.file.folder }
func (i ownInfo) ModTime() time.Time { return i.file.changed }
func (i ownInfo) Sys() any           { return nil }

func (i ownInfo) Size() int64 {
	if i.file.data == nil {
		return 0
	}
	return int64(len(i.file.data.Data))
}

func (i ownInfo) Mode() fs.FileMode {
	if i.file.folder {
		return fs.ModeDir | 0o755
	}
	return 0o644
}

// home reports whether a folder is there without anybody having made it: the working
// directory, the one for temporary files, and those that the program is in.
func (rt *Runtime) home(name string) bool {
	return name == "." || name == "tmp" || rt.program == name || strings.HasPrefix(rt.program, name+"/")
}

// errnoError makes the OSError for a path, or for the two of a rename.
func errnoError(n int, text string, paths ...string) error {
	if len(paths) == 1 {
		return object.NewOSError(n, text, starlark.String(paths[0]))
	}
	return object.NewOSErrorOfTwo(n, text, starlark.String(paths[0]), starlark.String(paths[1]))
}

// folderOf checks that the folder which name is in, or is to be in, is there.
func (rt *Runtime) folderOf(name string, paths ...string) error {
	info, ok := rt.statGranted(path.Dir(name))
	switch {
	case len(path.Base(name)) > 255:
		return errnoError(36, "File name too long", paths...)
	case !ok || paths[len(paths)-1] == "":
		return errnoError(2, "No such file or directory", paths...)
	case !info.IsDir():
		return errnoError(20, "Not a directory", paths...)
	}
	return nil
}

// ownAt is own for a path of a script; nothing is at the empty one.
func (rt *Runtime) ownAt(p string) (name string, f *ownFile, err error) {
	name = grantedName(p)
	if p != "" {
		f, err = rt.own(name)
	}
	return name, f, err
}

// own returns what name is to a script that changes it; nil if there is nothing. A file
// that is granted is copied.
func (rt *Runtime) own(name string) (*ownFile, error) {
	if f := rt.owned[name]; f != nil {
		if f.data == nil && !f.folder {
			return nil, nil
		}
		return f, nil
	}
	info, ok := rt.statGranted(name)
	switch {
	case !ok:
		return nil, nil
	case info.IsDir():
		return &ownFile{folder: true, changed: info.ModTime()}, nil
	}
	data, err := rt.readGranted(name)
	if err != nil {
		return nil, err
	}
	return &ownFile{data: &object.ByteArray{Data: bytes.Clone(data)}, changed: info.ModTime()}, nil
}

// openOwn opens a file for writing and returns its content, which the script changes.
// An exclusive file must be new; create makes a file that is not there.
func (rt *Runtime) openOwn(p string, create, exclusive, truncate bool) (*object.ByteArray, error) {
	name, f, err := rt.ownAt(p)
	switch {
	case err != nil:
		return nil, rt.fileError(err, p)
	case f != nil && exclusive:
		return nil, errnoError(17, "File exists", p)
	case f != nil && f.folder:
		return nil, errnoError(21, "Is a directory", p)
	case f == nil && !create:
		return nil, rt.fileError(fs.ErrNotExist, p)
	case f == nil:
		if err := rt.folderOf(name, p); err != nil {
			return nil, err
		}
		if strings.HasSuffix(p, "/") {
			return nil, errnoError(21, "Is a directory", p)
		}
		f = &ownFile{data: new(object.ByteArray)}
	}
	if truncate {
		f.data.Data = nil
	}
	rt.keep(name, f)
	return f.data, nil
}

// keep puts a file in its place.
func (rt *Runtime) keep(name string, f *ownFile) {
	if rt.owned == nil {
		rt.owned = map[string]*ownFile{}
	}
	f.changed = rt.sched.Wall()
	rt.owned[name] = f
}

// content returns the names in a folder, each with whether it is a folder.
func (rt *Runtime) content(name string) (map[string]bool, error) {
	in := map[string]bool{}
	if granted := rt.cfg.Grants.Read; granted != nil {
		entries, err := fs.ReadDir(granted, name)
		if err != nil && rt.owned[name] == nil && !rt.home(name) {
			return nil, err
		}
		for _, e := range entries {
			info, ok := rt.statGranted(path.Join(name, e.Name())) // follows links
			in[e.Name()] = ok && info.IsDir()
		}
	}
	for own, f := range rt.owned {
		if own == "." || path.Dir(own) != name {
			continue
		}
		if f.data == nil && !f.folder {
			delete(in, path.Base(own))
		} else {
			in[path.Base(own)] = f.folder
		}
	}
	return in, nil
}

// removeOwn removes a file, or an empty folder.
func (rt *Runtime) removeOwn(p string, folder bool) error {
	name, f, err := rt.ownAt(p)
	switch {
	case err != nil:
		return rt.fileError(err, p)
	case f == nil:
		return errnoError(2, "No such file or directory", p)
	case f.folder && !folder:
		return errnoError(21, "Is a directory", p)
	case !f.folder && folder:
		return errnoError(20, "Not a directory", p)
	case rt.home(name):
		return errnoError(16, "Device or resource busy", p)
	}
	if folder {
		if in, err := rt.content(name); err != nil || len(in) > 0 {
			return errnoError(39, "Directory not empty", p)
		}
	}
	rt.keep(name, &ownFile{})
	return nil
}

// makeFolder makes a folder.
func (rt *Runtime) makeFolder(p string) error {
	name, f, err := rt.ownAt(p)
	if f != nil || err != nil {
		return errnoError(17, "File exists", p)
	}
	if err := rt.folderOf(name, p); err != nil {
		return err
	}
	rt.keep(name, &ownFile{folder: true})
	return nil
}

// renameOwn gives a file or folder another path. A file may replace a file.
func (rt *Runtime) renameOwn(from, to string) error {
	name, f, err := rt.ownAt(from)
	if err != nil {
		return rt.fileError(err, from)
	}
	if f == nil {
		return errnoError(2, "No such file or directory", from, to)
	}
	dest, old, err := rt.ownAt(to)
	nowhere := rt.folderOf(dest, from, to)
	switch {
	case err != nil:
		return rt.fileError(err, to)
	case nowhere != nil:
		return nowhere
	case name == dest:
		return nil
	case f.folder && (rt.home(name) || strings.HasPrefix(dest, name+"/")):
		return errnoError(22, "Invalid argument", from, to)
	case old != nil && old.folder && !f.folder:
		return errnoError(21, "Is a directory", from, to)
	case old != nil && !old.folder && f.folder:
		return errnoError(20, "Not a directory", from, to)
	}
	if old != nil && old.folder {
		if in, err := rt.content(dest); err != nil || len(in) > 0 {
			return errnoError(39, "Directory not empty", from, to)
		}
	}
	return rt.move(name, dest, f)
}

// move takes a file or a folder with all that is in it elsewhere.
func (rt *Runtime) move(name, dest string, f *ownFile) error {
	if f.folder {
		in, err := rt.content(name)
		if err != nil {
			return err
		}
		rt.keep(dest, &ownFile{folder: true})
		for child := range in {
			c, err := rt.own(path.Join(name, child))
			if err != nil {
				return err
			}
			if err := rt.move(path.Join(name, child), path.Join(dest, child), c); err != nil {
				return err
			}
		}
	}
	changed := f.changed
	rt.keep(name, &ownFile{})
	rt.keep(dest, f)
	f.changed = changed
	return nil
}

// writeAt writes into the content of a file; a gap behind its end is filled with zeros.
func writeAt(th thread, content *object.ByteArray, pos int, data string) error {
	end := pos + len(data)
	if end < pos {
		return object.Raise(object.OverflowError, "Python int too large to convert to C ssize_t")
	}
	if end > len(content.Data) {
		if err := object.CheckSize(th, uint64(end)); err != nil {
			return err
		}
		content.Data = append(content.Data, make([]byte, end-len(content.Data))...)
	}
	copy(content.Data[pos:], data)
	return nil
}
