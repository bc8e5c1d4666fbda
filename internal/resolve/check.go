package resolve

import (
	"sort"

	"github.com/tailorbird-lang/tailorbird/internal/source"
	"github.com/tailorbird-lang/tailorbird/internal/syntax"
)

// An Undefined is a use of a global name that nothing in the file defines.
type Undefined struct {
	Name    string
	Span    source.Span // of the first use
	Uses    int
	Similar string // a name that may be meant, or ""
}

// UndefinedNames lists the global names that a resolved tree uses and that
// neither the file defines nor builtin knows, in the order of first use, each
// with the nearest of the known names. The list is empty for a file with
// `from m import *`, which may define any name. It is advice, not proof: a name
// may be set from outside or in a branch that never runs.
func (in *Info) UndefinedNames(f *syntax.File, builtin func(string) bool, builtins []string) []Undefined {
	if in.StarImport {
		return nil
	}
	bound, classNames := in.boundNames()
	found := map[string]int{}
	var list []Undefined
	syntax.Walk(f, func(n syntax.Node) bool {
		name, ok := n.(*syntax.Name)
		if !ok {
			return n != nil
		}
		if k := name.Binding.Kind; k != syntax.Global && k != syntax.ClassName || bound[name.ID] || k == syntax.ClassName && classNames[name.ID] || moduleName(name.ID) || builtin(name.ID) {
			return true
		}
		if i, ok := found[name.ID]; ok {
			list[i].Uses++
			return true
		}
		found[name.ID] = len(list)
		list = append(list, Undefined{Name: name.ID, Span: name.Span(), Uses: 1})
		return true
	})
	if len(list) == 0 {
		return nil
	}
	if len(bound) > maxCandidates {
		return list
	}
	known := append([]string(nil), builtins...)
	for name := range bound {
		known = append(known, name)
	}
	sort.Strings(known)
	for i := range list {
		list[i].Similar = Nearest(list[i].Name, known)
	}
	return list
}

// maxCandidates is the number of names in a file up to which a wrong one is compared with all.
const maxCandidates = 750

// boundNames returns the names that the file gives a global meaning (assigned, imported
// or defined at module level, or declared global and assigned), and those that some
// class body binds.
func (in *Info) boundNames() (global, inClass map[string]bool) {
	global, inClass = map[string]bool{}, map[string]bool{}
	for _, b := range in.blocks {
		for name, s := range b.names {
			switch {
			case s.flags&symBound == 0:
			case s.flags&symGlobal != 0 || b.kind == scopeBlock && b.scope.Kind == ModuleScope:
				global[name] = true
			case s.flags&symNonlocal == 0 && b.kind == scopeBlock && b.scope.Kind == ClassScope:
				inClass[name] = true
			}
		}
	}
	return global, inClass
}

// moduleName tells whether a name is one that every module has.
func moduleName(name string) bool {
	switch name {
	case "__name__", "__file__", "__doc__", "__builtins__", "__spec__", "__loader__", "__package__", "__cached__",
		"__annotations__", "__dict__", "__module__", "__qualname__":
		return true
	}
	return false
}

// Nearest returns the candidate that is most like name, or "" if none is near.
// The measure is the number of letters to insert, delete, replace or swap
// (Damerau's optimal string alignment); it must be at most a third of the length.
func Nearest(name string, candidates []string) string {
	best, limit := "", (len(name)+2)/3
	for _, c := range candidates {
		if c == name || c == "" {
			continue
		}
		if d := distance(name, c, limit); d <= limit {
			best, limit = c, d-1
		}
	}
	return best
}

// distance returns the edit distance of a and b, or more than limit if it is.
func distance(a, b string, limit int) int {
	if d := len(a) - len(b); d > limit || -d > limit {
		return limit + 1
	}
	before, prev, cur := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range prev {
		prev[j] = j
	}
	for i := 1; i <= len(a); i++ {
		cur[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			cur[j] = min(prev[j]+1, cur[j-1]+1, prev[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				cur[j] = min(cur[j], before[j-2]+1)
			}
		}
		before, prev, cur = prev, cur, before
	}
	return prev[len(b)]
}
