// Package zlibmod is _zlib: checksums and compression by Go's library, under modules
// zlib and binascii, which are written in the script language (pylib).
package zlibmod

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"hash/adler32"
	"hash/crc32"
	"io"

	"github.com/tailorbird-lang/tailorbird/internal/object"
	"go.starlark.net/starlark"
)

type (
	thread = *starlark.Thread
	value  = starlark.Value
)

// data returns the bytes of an argument.
func data(v value) ([]byte, error) {
	s, ok := object.BytesOf(v)
	if !ok {
		return nil, object.Raise(object.TypeError, "a bytes-like object is required, not '%s'", object.TypeName(v))
	}
	return []byte(s), nil
}

// checksum makes a function of bytes and the checksum of what came before.
func checksum(name, start string, update func(sum uint32, b []byte) uint32) object.MethodDef {
	return object.MethodDef{Name: name, Sig: "data, value=" + start + ", /", Fn: func(th thread, self value, a []value) (value, error) {
		b, err := data(a[0])
		if err != nil {
			return nil, err
		}
		n, err := object.Index(th, a[1])
		if err != nil {
			return nil, err
		}
		low, _ := n.And(starlark.MakeUint64(1<<32 - 1)).Uint64()
		return starlark.MakeUint64(uint64(update(uint32(low), b))), nil
	}}
}

// adler continues the checksum of RFC 1950, which Go's package only begins anew.
func adler(sum uint32, b []byte) uint32 {
	if sum == 1 {
		return adler32.Checksum(b)
	}
	const mod = 65521
	low, high := sum&0xffff, sum>>16
	for _, c := range b {
		low = (low + uint32(c)) % mod
		high = (high + low) % mod
	}
	return high<<16 | low
}

// The frames around compressed data: wbits says which.
func newWriter(w io.Writer, level, wbits int) (io.WriteCloser, error) {
	switch {
	case wbits < 0:
		return flate.NewWriter(w, level)
	case wbits > 15:
		return gzip.NewWriterLevel(w, level)
	}
	return zlib.NewWriterLevel(w, level)
}

func newReader(r io.Reader, wbits int) (io.Reader, error) {
	switch {
	case wbits < 0:
		return flate.NewReader(r), nil
	case wbits > 15:
		z, err := gzip.NewReader(r)
		if err == nil {
			z.Multistream(false)
		}
		return z, err
	}
	return zlib.NewReader(r)
}

// A compressor is what zlib.compressobj returns.
type compressor struct {
	object.Instance
	out bytes.Buffer
	w   io.WriteCloser
}

// taken returns what has been compressed since the last call.
func (c *compressor) taken() value {
	b := starlark.Bytes(c.out.String())
	c.out.Reset()
	return b
}

const syncFlush = 2 // Z_SYNC_FLUSH, and the first of the kinds that end a block

func compressorDef() *object.Def {
	return &object.Def{Name: "Compress", Module: "zlib", Final: true,
		New: func(th thread, cls *object.Class, pos []value, kw []object.Kw) (value, error) {
			c := &compressor{Instance: object.MakeInstance(cls)}
			var n [2]int
			for i := range n {
				var err error
				if n[i], err = object.IndexInt(th, pos[i]); err != nil {
					return nil, err
				}
			}
			w, err := newWriter(&c.out, n[0], n[1])
			if err != nil {
				return nil, object.Raise(object.ValueError, "Bad compression level")
			}
			c.w = w
			return c, nil
		},
		Methods: []object.MethodDef{
			{Name: "__init__", Sig: "*args", Fn: func(th thread, self value, a []value) (value, error) { return starlark.None, nil }},
			{Name: "compress", Sig: "data, /", Fn: func(th thread, self value, a []value) (value, error) {
				c := self.(*compressor)
				b, err := data(a[0])
				if err != nil {
					return nil, err
				}
				if c.w == nil {
					return nil, object.Raise(object.ValueError, "compressobj was already flushed")
				}
				c.w.Write(b) // into memory: cannot fail
				return c.taken(), nil
			}},
			{Name: "flush", Sig: "mode=4, /", Fn: func(th thread, self value, a []value) (value, error) {
				c := self.(*compressor)
				mode, err := object.IndexInt(th, a[0])
				if err != nil {
					return nil, err
				}
				switch {
				case c.w == nil || mode == 0:
				case mode == 4:
					c.w.Close()
					c.w = nil
				case mode >= syncFlush:
					c.w.(interface{ Flush() error }).Flush()
				}
				return c.taken(), nil
			}},
		},
	}
}

// decompress is _zlib.decompress(data, wbits): what data holds so far, whether it is
// complete, how many bytes follow it, and what is wrong with it, None if nothing.
func decompress(th thread, self value, a []value) (value, error) {
	b, err := data(a[0])
	if err != nil {
		return nil, err
	}
	wbits, err := object.IndexInt(th, a[1])
	if err != nil {
		return nil, err
	}
	in := bytes.NewReader(b)
	var out []byte
	r, err := newReader(in, wbits)
	for part := make([]byte, 64<<10); err == nil; {
		var n int
		n, err = r.Read(part)
		out = append(out, part[:n]...)
		if e := object.CheckSize(th, uint64(len(out))); e != nil {
			return nil, e
		}
	}
	wrong := value(starlark.None)
	switch {
	case err == io.EOF && r != nil, errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
	case errors.Is(err, zlib.ErrHeader), errors.Is(err, gzip.ErrHeader):
		wrong = starlark.String("incorrect header check")
	case errors.Is(err, zlib.ErrChecksum), errors.Is(err, gzip.ErrChecksum):
		wrong = starlark.String("incorrect data check")
	default:
		wrong = starlark.String("invalid block type")
	}
	complete := err == io.EOF && r != nil
	return starlark.Tuple{starlark.Bytes(out), starlark.Bool(complete), starlark.MakeInt(in.Len()), wrong}, nil
}

// Module makes module _zlib.
func Module(in *object.Interp) *object.Module {
	m := object.NewModule("_zlib")
	m.Set("Compress", object.NewNativeClass(in, compressorDef()))
	object.Functions(m, []object.MethodDef{
		checksum("crc32", "0", func(sum uint32, b []byte) uint32 { return crc32.Update(sum, crc32.IEEETable, b) }),
		checksum("adler32", "1", adler),
		{Name: "decompress", Sig: "data, wbits, /", Fn: decompress},
	})
	return m
}
