package main

import (
	"bytes"
	"embed"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
)

//go:embed scripts
var scriptFiles embed.FS

// groups are the folders of scripts in the order of the tables.
var groups = []string{"machine", "threads", "startup", "memory", "scale"}

// A script is one benchmark.
type script struct {
	group, name string
	file        string // on disk
	starlark    bool   // valid Starlark too
}

func (s *script) String() string { return s.group + "/" + s.name }

// unpackScripts writes the scripts whose group/name matches into dir.
func unpackScripts(dir string, only *regexp.Regexp) ([]*script, error) {
	var list []*script
	for _, group := range groups {
		entries, err := fs.ReadDir(scriptFiles, path.Join("scripts", group))
		if err != nil {
			return nil, err
		}
		if err := os.MkdirAll(filepath.Join(dir, group), 0o755); err != nil {
			return nil, err
		}
		for _, e := range entries {
			name, ok := strings.CutSuffix(e.Name(), ".py")
			if !ok || !only.MatchString(group+"/"+name) {
				continue
			}
			text, err := scriptFiles.ReadFile(path.Join("scripts", group, e.Name()))
			if err != nil {
				return nil, err
			}
			s := &script{group: group, name: name, file: filepath.Join(dir, group, e.Name())}
			s.starlark = bytes.HasPrefix(text, []byte("# starlark\n"))
			if err := os.WriteFile(s.file, text, 0o644); err != nil {
				return nil, err
			}
			list = append(list, s)
		}
	}
	return list, nil
}
