package hashmod

import (
	"encoding"
	"encoding/hex"
	"fmt"
	"hash"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

// A hashObject is what hashlib.md5() returns: a hash that goes on.
type hashObject struct {
	object.Instance
	name string
	h    hash.Hash
}

// The classes of hash objects, as CPython with OpenSSL has them.
var (
	hashClass    = object.NewStaticClass(classDef("HASH", "_hashlib", false))
	shakeClass   = object.NewStaticClass(classDef("HASHXOF", "_hashlib", true))
	blake2bClass = object.NewStaticClass(blakeDef("blake2b", 64))
	blake2sClass = object.NewStaticClass(blakeDef("blake2s", 32))
)

// classDef is the table of a class; of one for hashes of any length, if open.
func classDef(name, module string, open bool) *object.Def {
	d := &object.Def{Name: name, Module: module, NoDict: true, Final: true,
		New: func(th thread, c *object.Class, pos []value, kw []object.Kw) (value, error) {
			return nil, object.Raise(object.TypeError, "cannot create '%s.%s' instances", module, name)
		},
		Methods: []object.MethodDef{
			{Name: "__init__", Sig: "*args, **kwargs", Fn: func(th thread, self value, a []value) (value, error) { return starlark.None, nil }},
			{Name: "update", Sig: "obj, /", Doc: "Update this hash object's state with the provided string.", Fn: update},
			{Name: "copy", Doc: "Return a copy of the hash object.", Fn: func(th thread, self value, a []value) (value, error) {
				x := self.(*hashObject)
				h, err := x.clone()
				if err != nil {
					return nil, object.Raise(object.ValueError, "%s", err.Error())
				}
				return &hashObject{object.MakeInstance(x.Class()), x.name, h}, nil
			}},
		},
		GetSets: []object.GetSetDef{
			{Name: "name", Get: func(th thread, self value) (value, error) { return starlark.String(self.(*hashObject).name), nil }},
			{Name: "digest_size", Get: func(th thread, self value) (value, error) { return starlark.MakeInt(self.(*hashObject).h.Size()), nil }},
			{Name: "block_size", Get: func(th thread, self value) (value, error) {
				return starlark.MakeInt(self.(*hashObject).h.BlockSize()), nil
			}},
		},
	}
	if open {
		d.Methods = append(d.Methods,
			object.MethodDef{Name: "digest", Sig: "length", Doc: "Return the digest value as a bytes object.", Fn: openDigest},
			object.MethodDef{Name: "hexdigest", Sig: "length", Doc: "Return the digest value as a string of hexadecimal digits.",
				Fn: func(th thread, self value, a []value) (value, error) {
					b, err := openDigest(th, self, a)
					if err != nil {
						return nil, err
					}
					return starlark.String(hex.EncodeToString([]byte(b.(starlark.Bytes)))), nil
				}})
	} else {
		d.Methods = append(d.Methods,
			object.MethodDef{Name: "digest", Doc: "Return the digest value as a bytes object.",
				Fn: func(th thread, self value, a []value) (value, error) {
					return starlark.Bytes(self.(*hashObject).h.Sum(nil)), nil
				}},
			object.MethodDef{Name: "hexdigest", Doc: "Return the digest value as a string of hexadecimal digits.",
				Fn: func(th thread, self value, a []value) (value, error) { return self.(*hashObject).hexDigest(), nil },
				Quick: func(th thread, a []object.Reg) (object.Reg, bool) {
					if len(a) != 1 {
						return object.Reg{}, false
					}
					x, ok := a[0].Obj.(*hashObject)
					if !ok {
						return object.Reg{}, false
					}
					return object.Reg{Obj: x.hexDigest()}, true
				}})
	}
	if module == "_hashlib" {
		d.Methods = append(d.Methods, object.MethodDef{Name: "__repr__", Fn: func(th thread, self value, a []value) (value, error) {
			return starlark.String(fmt.Sprintf("<%s _hashlib.%s object @ 0x%x>", self.(*hashObject).name, name, object.ID(th, self))), nil
		}})
	}
	return d
}

// blakeDef is the table of a class of BLAKE2, which CPython has no OpenSSL for.
func blakeDef(name string, size int) *object.Def {
	d := classDef(name, "_blake2", false)
	d.Doc = "Return a new BLAKE2" + name[len("blake2"):] + " hash object."
	d.New = func(th thread, c *object.Class, pos []value, kw []object.Kw) (value, error) {
		wanted := size
		if len(pos) > 1 {
			return nil, object.Raise(object.TypeError, "%s() takes at most 1 positional argument (%d given)", name, len(pos))
		}
		for _, k := range kw {
			switch k.Name {
			case "digest_size":
				var err error
				if wanted, err = object.IndexInt(th, k.Value); err != nil {
					return nil, err
				}
				if wanted < 1 || wanted > size {
					return nil, object.Raise(object.ValueError, "digest_size must be between 1 and %d bytes", size)
				}
			case "usedforsecurity":
			default:
				return nil, object.Raise(object.TypeError, "%s() got an unexpected keyword argument '%s'", name, k.Name)
			}
		}
		h, err := hashes[name](wanted)
		if err != nil {
			return nil, err
		}
		x := &hashObject{object.MakeInstance(c), name, h}
		if len(pos) == 0 {
			return x, nil
		}
		return x, x.write(pos[0])
	}
	d.Consts = starlark.StringDict{"MAX_DIGEST_SIZE": starlark.MakeInt(size), "MAX_KEY_SIZE": starlark.MakeInt(size),
		"SALT_SIZE": starlark.MakeInt(size / 4), "PERSON_SIZE": starlark.MakeInt(size / 4)}
	return d
}

// newHash makes the hash with the given name.
func newHash(name string) (*hashObject, error) {
	make := hashes[name]
	if make == nil {
		return nil, object.Raise(object.ValueError, "unsupported hash type %s", name)
	}
	c := hashClass
	switch name {
	case "shake_128", "shake_256":
		c = shakeClass
	case "blake2b":
		c = blake2bClass
	case "blake2s":
		c = blake2sClass
	}
	h, err := make(0)
	return &hashObject{object.MakeInstance(c), name, h}, err
}

// write hashes the bytes of an object.
func (x *hashObject) write(v value) error {
	if b, ok := v.(starlark.Bytes); ok {
		x.h.Write([]byte(b))
		return nil
	}
	if _, ok := object.Unbox(v).(starlark.String); ok {
		return object.Raise(object.TypeError, "Strings must be encoded before hashing")
	}
	data, ok := object.BytesOf(v)
	if !ok {
		return object.Raise(object.TypeError, "object supporting the buffer API required")
	}
	x.h.Write([]byte(data))
	return nil
}

func (x *hashObject) hexDigest() value {
	var buf [64]byte
	sum := x.h.Sum(buf[:0])
	v, text := object.NewText(2 * len(sum))
	hex.Encode(text, sum)
	return v
}

func update(th thread, self value, a []value) (value, error) {
	return starlark.None, self.(*hashObject).write(a[0])
}

// openDigest is digest() of a hash of any length.
func openDigest(th thread, self value, a []value) (value, error) {
	n, err := object.IndexInt(th, a[0])
	if err != nil {
		return nil, err
	}
	if n < 0 {
		return nil, object.Raise(object.ValueError, "value must be positive")
	}
	if err := object.CheckSize(th, uint64(n)); err != nil {
		return nil, err
	}
	h, err := self.(*hashObject).clone()
	if err != nil {
		return nil, object.Raise(object.ValueError, "%s", err.Error())
	}
	out := make([]byte, n)
	h.(*shake).Read(out)
	return starlark.Bytes(out), nil
}

// clone returns a hash with the same state that goes on independently.
func (x *hashObject) clone() (hash.Hash, error) {
	if c, ok := x.h.(hash.Cloner); ok {
		return c.Clone()
	}
	twin, err := hashes[x.name](x.h.Size())
	if err != nil {
		return nil, err
	}
	state, err := x.h.(encoding.BinaryMarshaler).MarshalBinary()
	if err == nil {
		err = twin.(encoding.BinaryUnmarshaler).UnmarshalBinary(state)
	}
	return twin, err
}

// constructor is the function of hashlib that makes the hash with a name.
func constructor(name string) object.MethodDef {
	return object.MethodDef{Name: "openssl_" + name, Sig: "string=<unset>, *, usedforsecurity=True",
		Doc: "Returns a " + name + " hash object; optionally initialized with a string",
		Fn: func(th thread, self value, a []value) (value, error) {
			x, err := newHash(name)
			if err != nil || a[0] == nil {
				return x, err
			}
			return x, x.write(a[0])
		},
		Quick: func(th thread, a []object.Reg) (object.Reg, bool) {
			if len(a) > 1 {
				return object.Reg{}, false
			}
			x, err := newHash(name)
			if err != nil {
				return object.Reg{}, false
			}
			if len(a) == 1 {
				b, ok := a[0].Obj.(starlark.Bytes)
				if !ok {
					return object.Reg{}, false
				}
				x.h.Write([]byte(b))
			}
			return object.Reg{Obj: x}, true
		}}
}
