package object

import (
	"math"
	"reflect"
	"unsafe"

	"go.starlark.net/starlark"
)

// dictEntry, dictBucket and dictHeader mirror go.starlark.net's hash table, so
// that loops over a dict see values as they are now, without a lookup, and
// notice deleted entries (hash 0), and so that str and int keys, which nearly all
// are, are found without calls through interfaces. dictMirrored says whether the
// mirrors fit the version of go.starlark.net that was linked in. Where they do
// not, everything still works through the methods of starlark.Dict.
type dictEntry struct {
	hash       uint32
	key, value starlark.Value
	next       *dictEntry
	prevLink   **dictEntry
}

const dictBucketSize = 8

type dictBucket struct {
	entries [dictBucketSize]dictEntry
	next    *dictBucket
}

type dictHeader struct {
	table     []dictBucket
	bucket0   [1]dictBucket
	len       uint32
	itercount uint32
	head      *dictEntry
	tailLink  **dictEntry
	frozen    bool
	// In what is padding there:
	ordered   bool   // an OrderedDict's, whose iterators notice all changes of the order
	deletions uint32 // how often an entry was deleted or moved
}

// dictCursor mirrors the iterator of a dict.
type dictCursor struct {
	ht *struct{}
	e  *dictEntry
}

var dictMirrored = dictLayoutFits() && smallHashesFit()

func dictLayoutFits() bool {
	it := reflect.TypeOf(new(starlark.Dict).Iterate())
	if it.Kind() != reflect.Pointer || !mirrors(it.Elem(), reflect.TypeFor[dictCursor]()) {
		return false
	}
	e := it.Elem().Field(1).Type
	if e.Kind() != reflect.Pointer || !mirrors(e.Elem(), reflect.TypeFor[dictEntry]()) {
		return false
	}
	dict := reflect.TypeFor[starlark.Dict]()
	if dict.NumField() != 1 || !mirrorsHeader(dict.Field(0).Type) {
		return false
	}
	if set := reflect.TypeFor[starlark.Set](); set.NumField() != 1 || set.Field(0).Type != dict.Field(0).Type {
		return false
	}
	bucket := dict.Field(0).Type.Field(0).Type.Elem()
	return mirrors(bucket, reflect.TypeFor[dictBucket]()) && mirrors(bucket.Field(0).Type.Elem(), reflect.TypeFor[dictEntry]())
}

// mirrorsHeader reports whether dictHeader mirrors a table and has its size, though it
// has two fields more.
func mirrorsHeader(table reflect.Type) bool {
	mirror := reflect.TypeFor[dictHeader]()
	return mirrorsFields(table, mirror, mirror.NumField()-2) && table.Size() == mirror.Size()
}

// chain returns the first bucket where a key of hash h may be; nil in an empty table.
func (t *dictHeader) chain(h uint32) *dictBucket {
	if len(t.table) == 0 {
		return nil
	}
	return &t.table[h&uint32(len(t.table)-1)]
}

// table returns the mirror of a dict; only where dictMirrored is set.
func table(d *starlark.Dict) *dictHeader { return (*dictHeader)(unsafe.Pointer(d)) }

// tableHashStr and tableHashInt return the hashes that the table keeps of a key; 0 marks a
// free entry.
func tableHashStr(k starlark.String) uint32 {
	h, _ := k.Hash()
	return max(h, 1)
}

func tableHashInt(k int64) uint32 {
	if k == int64(int32(k)) {
		return hashSmallInt(k)
	}
	h, _ := starlark.MakeInt64(k).Hash()
	return max(h, 1)
}

// hashSmallInt is tableHashInt for ints of 32 bits.
func hashSmallInt(k int64) uint32 { return max(12582917*uint32(k+3), 1) }

// smallHashesFit reports whether hashSmallInt is what go.starlark.net computes.
func smallHashesFit() bool {
	for _, k := range []int64{0, 1, -1, -2, -3, -4, 1 << 20, math.MaxInt32, math.MinInt32} {
		if h, _ := starlark.MakeInt64(k).Hash(); hashSmallInt(k) != max(h, 1) {
			return false
		}
	}
	return true
}

// findStr returns the entry of a str whose hash is h, nil if there is none. clash says
// that another key has this hash. Buckets are filled, and so searched, from their end.
func (t *dictHeader) findStr(h uint32, k starlark.String) (found *dictEntry, clash bool) {
	for b := t.chain(h); b != nil; b = b.next {
		for i := range b.entries {
			if e := &b.entries[dictBucketSize-1-i]; e.hash == h {
				if s, ok := e.key.(starlark.String); ok && s == k {
					return e, false
				}
				clash = true
			}
		}
	}
	return nil, clash
}

// findInt is findStr for an int, which a float may equal.
func (t *dictHeader) findInt(h uint32, k int64) (found *dictEntry, clash bool) {
	for b := t.chain(h); b != nil; b = b.next {
		for i := range b.entries {
			if e := &b.entries[dictBucketSize-1-i]; e.hash == h {
				switch x := e.key.(type) {
				case starlark.Int:
					j, ok := SmallInt(x)
					if !ok {
						j, ok = x.Int64()
					}
					if ok && j == k {
						return e, false
					}
				case starlark.Float:
					if float64(x) == float64(k) && int64(x) == k {
						return e, false
					}
				}
				clash = true
			}
		}
	}
	return nil, clash
}

// mayEqualBool reports whether the table may have True or False, where n equals that.
func (t *dictHeader) mayEqualBool(n int64) bool {
	if uint64(n) > 1 {
		return false
	}
	for b := t.chain(1); b != nil; b = b.next {
		for i := range b.entries {
			if b.entries[i].hash == 1 { // that of both
				return true
			}
		}
	}
	return false
}

// add puts a key into the table that is not there; h is its hash.
func (t *dictHeader) add(h uint32, k, v starlark.Value) {
	if t.table == nil {
		t.table, t.tailLink = t.bucket0[:1], &t.head
	} else if n := uint64(t.len); n >= dictBucketSize && 2*n >= 13*uint64(len(t.table)) {
		t.rehash(2 * len(t.table))
	}
	t.append(h, k, v)
	t.len++
}

// rehash moves the entries to a table of n buckets, a power of two. That all keys
// differ and that their hashes are known makes it several times as fast as
// the table's own way.
func (t *dictHeader) rehash(n int) {
	e := t.head
	t.table = make([]dictBucket, n)
	t.head, t.tailLink = nil, &t.head
	for ; e != nil; e = e.next {
		t.append(e.hash, e.key, e.value)
	}
	t.bucket0[0] = dictBucket{}
}

// append fills a free entry and links it in as the last.
func (t *dictHeader) append(h uint32, k, v starlark.Value) {
	e := t.free(h)
	e.hash, e.key, e.value, e.prevLink = h, k, v, t.tailLink
	*t.tailLink = e
	t.tailLink = &e.next
}

// free returns a free entry for a key of hash h: the last one, as go.starlark.net takes it,
// so that a key that is deleted and added again gets its entry back, whichever way it goes.
func (t *dictHeader) free(h uint32) *dictEntry {
	var last *dictEntry
	for b := t.chain(h); ; b = b.next {
		for i := range b.entries {
			if e := &b.entries[dictBucketSize-1-i]; e.hash == 0 {
				last = e
				break
			}
		}
		if b.next != nil {
			continue
		}
		if last == nil {
			b.next = new(dictBucket)
			last = &b.next.entries[0]
		}
		return last
	}
}

// remove frees an entry and returns its value.
func (t *dictHeader) remove(e *dictEntry) (v starlark.Value, found bool, err error) {
	if t.frozen || t.itercount > 0 {
		return nil, false, Raise(TypeError, "cannot change a frozen dict or set")
	}
	t.unlink(e)
	v = e.value
	*e = dictEntry{}
	t.len--
	t.deletions++
	return v, true, nil
}

// unlink takes an entry out of the order.
func (t *dictHeader) unlink(e *dictEntry) {
	*e.prevLink = e.next
	if e.next == nil {
		t.tailLink = e.prevLink
	} else {
		e.next.prevLink = e.prevLink
	}
}

// move puts an entry at one end of the order.
func (t *dictHeader) move(e *dictEntry, last bool) {
	t.unlink(e)
	t.deletions++
	if last || t.head == nil {
		e.next, e.prevLink = nil, t.tailLink
		*t.tailLink = e
		t.tailLink = &e.next
		return
	}
	e.next, e.prevLink = t.head, &t.head
	t.head.prevLink = &e.next
	t.head = e
}

// last returns the entry that was added last, of a table that is not empty.
func (t *dictHeader) last() *dictEntry {
	return (*dictEntry)(unsafe.Add(unsafe.Pointer(t.tailLink), -int(unsafe.Offsetof(dictEntry{}.next))))
}

// A tableWalk goes through the entries of a dict or set without counting as one
// of its iterators. After a change of size it must not be used any more.
type tableWalk struct {
	e         *dictEntry
	began     uint32           // deletions of the table at the beginning
	deletions uint32           // and when the last entry had been read
	keys      []starlark.Value // in place of e where the mirror does not fit
}

// deleteKey removes a key that go.starlark.net's table itself finds.
func deleteKey(d *starlark.Dict, k starlark.Value) (v starlark.Value, found bool, err error) {
	if dictMirrored {
		table(d).deletions++
	}
	return d.Delete(k)
}

func walkDict(d *starlark.Dict) tableWalk {
	if !dictMirrored {
		return tableWalk{keys: d.Keys()}
	}
	w := walkFrom(d.Iterate())
	w.began = table(d).deletions
	w.deletions = w.began
	return w
}

func walkFrom(it starlark.Iterator) tableWalk {
	it.Done()
	return tableWalk{e: (*dictCursor)(reflect.ValueOf(it).UnsafePointer()).e}
}

// next returns the next entry; ok is false at the end; lost means that the
// entry has been deleted meanwhile.
func (w *tableWalk) next(d *starlark.Dict) (k, v starlark.Value, ok, lost bool) {
	if e := w.e; e != nil {
		if e.hash == 0 {
			return nil, nil, false, true
		}
		if w.e = e.next; w.e == nil {
			w.deletions = table(d).deletions
		}
		return e.key, e.value, true, false
	}
	if dictMirrored {
		// Entries that took the place of deleted ones came after the last one.
		return nil, nil, false, d.Len() > 0 && w.deletions != table(d).deletions
	}
	if len(w.keys) == 0 {
		return nil, nil, false, false
	}
	k = w.keys[0]
	w.keys = w.keys[1:]
	v, found, err := d.Get(k)
	if err != nil || !found {
		return nil, nil, false, true
	}
	return k, v, true, false
}
