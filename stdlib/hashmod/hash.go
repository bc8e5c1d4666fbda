// Package hashmod is _digest: the hash functions and binary encodings of Go's
// library under modules hashlib and base64, which are written in the script
// language (pylib).
package hashmod

import (
	"crypto/md5"
	"crypto/pbkdf2"
	"crypto/rand"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha3"
	"crypto/sha512"
	"encoding/ascii85"
	"encoding/base32"
	"encoding/base64"
	"hash"
	"strings"

	"golang.org/x/crypto/blake2b"
	"golang.org/x/crypto/blake2s"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

type (
	thread = *starlark.Thread
	value  = starlark.Value
)

// hashes are the functions by name; size is that of BLAKE2, 0 for the largest.
var hashes = map[string]func(size int) (hash.Hash, error){
	"md5":       plain(md5.New),
	"sha1":      plain(sha1.New),
	"sha224":    plain(sha256.New224),
	"sha256":    plain(sha256.New),
	"sha384":    plain(sha512.New384),
	"sha512":    plain(sha512.New),
	"sha3_224":  plain(func() hash.Hash { return sha3.New224() }),
	"sha3_256":  plain(func() hash.Hash { return sha3.New256() }),
	"sha3_384":  plain(func() hash.Hash { return sha3.New384() }),
	"sha3_512":  plain(func() hash.Hash { return sha3.New512() }),
	"shake_128": func(size int) (hash.Hash, error) { return &shake{sha3.NewSHAKE128()}, nil },
	"shake_256": func(size int) (hash.Hash, error) { return &shake{sha3.NewSHAKE256()}, nil },
	"blake2b": func(size int) (hash.Hash, error) {
		if size == 0 {
			size = blake2b.Size
		}
		return blake2b.New(size, nil)
	},
	"blake2s": func(size int) (hash.Hash, error) {
		if size != 0 && size != blake2s.Size {
			return nil, object.Raise(object.ValueError, "digest_size of blake2s is 32 here")
		}
		return blake2s.New256(nil)
	},
}

// A shake is a hash of any length.
type shake struct{ *sha3.SHAKE }

// Size returns 0: the length is no property of the hash.
func (s *shake) Size() int { return 0 }

// Sum appends nothing: see openDigest.
func (s *shake) Sum(b []byte) []byte { return b }

func plain(f func() hash.Hash) func(int) (hash.Hash, error) {
	return func(int) (hash.Hash, error) { return f(), nil }
}

func find(name value) (hash.Hash, error) {
	s, _ := object.Unbox(name).(starlark.String)
	f := hashes[string(s)]
	if f == nil {
		return nil, object.Raise(object.ValueError, "unsupported hash type %s", string(s))
	}
	return f(0)
}

func deriveKey(th thread, self value, a []value) (value, error) {
	h, err := find(a[0])
	if err != nil {
		return nil, err
	}
	password, ok1 := object.BytesOf(a[1])
	salt, ok2 := object.BytesOf(a[2])
	if !ok1 || !ok2 {
		return nil, object.Raise(object.TypeError, "a bytes-like object is required")
	}
	rounds, err := object.IndexInt(th, a[3])
	if err != nil {
		return nil, err
	}
	size := h.Size()
	if a[4] != starlark.None {
		if size, err = object.IndexInt(th, a[4]); err != nil {
			return nil, err
		}
	}
	key, err := pbkdf2.Key(func() hash.Hash { h, _ := find(a[0]); return h }, password, []byte(salt), rounds, size)
	if err != nil {
		return nil, object.Raise(object.ValueError, "%s", err.Error())
	}
	return starlark.Bytes(key), nil
}

// code is _digest.code: encodes, or decodes, bytes; None if they cannot be.
func code(th thread, self value, a []value) (value, error) {
	kind, _ := object.Unbox(a[0]).(starlark.String)
	data, ok := object.BytesOf(a[2])
	if !ok {
		return nil, object.Raise(object.TypeError, "a bytes-like object is required, not '%s'", object.TypeName(a[2]))
	}
	back, err := object.Truth(th, a[1])
	if err != nil {
		return nil, err
	}
	var out []byte
	switch {
	case kind == "64" && !back:
		out = []byte(base64.StdEncoding.EncodeToString([]byte(data)))
	case kind == "64":
		out, err = base64.StdEncoding.DecodeString(data)
	case kind == "32" && !back:
		out = []byte(base32.StdEncoding.EncodeToString([]byte(data)))
	case kind == "32":
		out, err = base32.StdEncoding.DecodeString(data)
	case kind == "a85" && !back:
		out = make([]byte, ascii85.MaxEncodedLen(len(data)))
		out = out[:ascii85.Encode(out, []byte(data))]
	default:
		var n int
		out = make([]byte, 4*len(data))
		n, _, err = ascii85.Decode(out, []byte(data), true)
		out = out[:n]
	}
	if err != nil {
		return starlark.None, nil
	}
	return starlark.Bytes(out), nil
}

// random is _digest.random: bytes that nobody can guess.
func random(th thread, self value, a []value) (value, error) {
	n, err := object.IndexInt(th, a[0])
	if err != nil {
		return nil, err
	}
	if err := object.CheckSize(th, uint64(max(n, 0))); err != nil {
		return nil, err
	}
	b := make([]byte, max(n, 0))
	rand.Read(b)
	return starlark.Bytes(b), nil
}

var functions = []object.MethodDef{
	{Name: "pbkdf2", Sig: "name, password, salt, rounds, size=None, /", Fn: deriveKey},
	{Name: "code", Sig: "kind, back, data, /", Fn: code},
	{Name: "random", Sig: "n, /", Fn: random},
}

// Module returns module _digest.
func Module() *object.Module {
	m := object.NewModule("_digest")
	object.Functions(m, functions)
	for name := range hashes {
		if _, blake := strings.CutPrefix(name, "blake"); !blake {
			f := constructor(name)
			m.Set(name, object.NewNative("_hashlib", &f))
		}
	}
	m.Set("blake2b", blake2bClass)
	m.Set("blake2s", blake2sClass)
	return m
}
