package runtime

import "io/fs"

// A hostFS is a file system of the host whose panics are errors.
type hostFS struct{ fs.FS }

// guardFS returns fsys as a hostFS, nil for nil.
func guardFS(fsys fs.FS) fs.FS {
	if fsys == nil {
		return nil
	}
	return hostFS{fsys}
}

func (h hostFS) ReadFile(name string) (data []byte, err error) {
	err = ofHost(func() (err error) {
		data, err = fs.ReadFile(h.FS, name)
		return err
	})
	return data, err
}

func (h hostFS) Stat(name string) (info fs.FileInfo, err error) {
	err = ofHost(func() (err error) {
		info, err = fs.Stat(h.FS, name)
		return err
	})
	return info, err
}

func (h hostFS) ReadDir(name string) (entries []fs.DirEntry, err error) {
	err = ofHost(func() (err error) {
		entries, err = fs.ReadDir(h.FS, name)
		return err
	})
	return entries, err
}
