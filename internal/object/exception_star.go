package object

import "go.starlark.net/starlark"

// SplitForStar divides exception e for an except* clause: part is the group that
// matcher, a class or tuple, matches, rest what is left; None where empty. An
// exception outside of a group is wrapped in one when it matches.
func SplitForStar(th *starlark.Thread, e *Exception, matcher starlark.Value) (part, rest starlark.Value, err error) {
	if e.Exceptions() != nil {
		yes, no, err := splitGroup(th, e, matcher)
		return orNone(yes), orNone(no), err
	}
	match, err := groupMatches(th, e, matcher)
	if err != nil || !match {
		return starlark.None, e, err
	}
	g, err := newGroup(th, starlark.Tuple{e}) // without a traceback: its exception has one
	return g, starlark.None, err
}

func newGroup(th *starlark.Thread, excs starlark.Value) (*Exception, error) {
	v, err := Call(th, BaseExceptionGroup, starlark.String(""), excs)
	if err != nil {
		return nil, err
	}
	return v.(*Exception), nil
}

// JoinForStar returns the exception that a try statement with except* clauses
// raises in the end, None for none: orig is what it caught, rest (nil: nothing)
// what no clause took, raised what the blocks raised. Parts of orig that were
// raised again form one group of orig's shape with rest.
func JoinForStar(th *starlark.Thread, orig, rest *Exception, raised []*Exception) (starlark.Value, error) {
	if orig.Exceptions() == nil {
		if rest != nil {
			return rest, nil
		}
		if len(raised) > 0 {
			return raised[0], nil
		}
		return starlark.None, nil
	}
	keep := map[*Exception]bool{}
	markLeaves(keep, rest)
	var fresh []starlark.Value
	for _, e := range raised {
		if partOf(e, orig) {
			markLeaves(keep, e)
		} else {
			fresh = append(fresh, e)
		}
	}
	var again starlark.Value
	if len(keep) > 0 {
		var err error
		again, _, err = splitGroupBy(th, orig, func(e *Exception) (bool, error) {
			return e.Exceptions() == nil && keep[e], nil
		})
		if err != nil {
			return nil, err
		}
	}
	if len(fresh) == 0 {
		return orNone(again), nil
	}
	if again != nil {
		fresh = append(fresh, again)
	} else if len(fresh) == 1 {
		return fresh[0], nil
	}
	return newGroup(th, starlark.NewList(fresh))
}

// partOf reports whether e is a part of orig that split made, not a new
// exception: it has the same traceback, cause and context.
func partOf(e, orig *Exception) bool {
	return e.Exceptions() != nil && e.Traceback == orig.Traceback && e.Cause == orig.Cause && e.Context == orig.Context
}

// markLeaves enters the exceptions in e that are no groups.
func markLeaves(set map[*Exception]bool, e *Exception) {
	if e == nil {
		return
	}
	if e.Exceptions() == nil {
		set[e] = true
	}
	for _, x := range e.Exceptions() {
		markLeaves(set, x.(*Exception))
	}
}
