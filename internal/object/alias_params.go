package object

import "go.starlark.net/starlark"

// isTypeParam reports whether v is a type variable of module typing.
func isTypeParam(v starlark.Value) bool {
	switch TypeOf(v).Name {
	case "TypeVar", "ParamSpec", "TypeVarTuple":
		return true
	}
	return false
}

// typeParams returns the type variables among arguments of an alias, each once.
func typeParams(args starlark.Tuple) starlark.Tuple {
	params := starlark.Tuple{}
	add := func(v starlark.Value) {
		for _, p := range params {
			if Identical(p, v) {
				return
			}
		}
		params = append(params, v)
	}
	for _, a := range args {
		switch g := a.(type) {
		case *GenericAlias:
			for _, p := range typeParams(g.Args) {
				add(p)
			}
		default:
			if isTypeParam(a) {
				add(a)
			}
		}
	}
	return params
}

// substitute is alias[key]: it puts types in the place of the type variables.
func (g *GenericAlias) substitute(th *starlark.Thread, key starlark.Value) (starlark.Value, error) {
	params := typeParams(g.Args)
	values, ok := key.(starlark.Tuple)
	if !ok {
		values = starlark.Tuple{key}
	}
	text, err := g.Repr(th)
	if err != nil {
		return nil, err
	}
	if len(params) == 0 {
		return nil, Raise(TypeError, "%s is not a generic class", text)
	}
	if len(values) != len(params) {
		few := "few"
		if len(values) > len(params) {
			few = "many"
		}
		return nil, Raise(TypeError, "Too %s arguments for %s; actual %d, expected %d", few, text, len(values), len(params))
	}
	return g.with(params, values), nil
}

func (g *GenericAlias) with(params, values starlark.Tuple) *GenericAlias {
	args := make(starlark.Tuple, len(g.Args))
	for i, a := range g.Args {
		args[i] = a
		if sub, ok := a.(*GenericAlias); ok {
			args[i] = sub.with(params, values)
		}
		for j, p := range params {
			if Identical(p, a) {
				args[i] = values[j]
			}
		}
	}
	return &GenericAlias{g.Origin, args}
}
