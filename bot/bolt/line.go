package bolt

import (
	"encoding/binary"
	"fmt"
	"math"
	"time"
)

// A line is a stored value of several parts, one after another: numbers as
// varints, texts with their length before them, and often something packed at
// the end, which has no length.
type line []byte

func (l line) number(n int64) line { return binary.AppendVarint(l, n) }

func (l line) text(s string) line { return append(l.number(int64(len(s))), s...) }

func (l line) time(t time.Time) line { return l.number(t.UnixMilli()) }

// A reading takes a line apart in the order in which it was put together.
// Reading past a malformed place gives zeros; err tells.
type reading struct {
	rest []byte
	bad  bool
}

func (r *reading) number() int64 {
	n, size := binary.Varint(r.rest)
	if size <= 0 {
		r.rest, r.bad = nil, true
		return 0
	}
	r.rest = r.rest[size:]
	return n
}

func (r *reading) text() string {
	n := r.number()
	if n < 0 || n > int64(len(r.rest)) {
		r.rest, r.bad = nil, true
		return ""
	}
	s := string(r.rest[:n])
	r.rest = r.rest[n:]
	return s
}

func (r *reading) time() time.Time { return time.UnixMilli(r.number()) }

// err returns an error when something was malformed.
func (r *reading) err(what string) error {
	if r.bad {
		return fmt.Errorf("%w: a line of %s is malformed", ErrDamaged, what)
	}
	return nil
}

// sortable returns the number as eight bytes that sort as numbers do.
func sortable(n int64) uint64 { return uint64(n) ^ 1<<63 }

// numbered returns a key that sorts by its number.
func numbered(n int64, s string) []byte {
	return append(binary.BigEndian.AppendUint64(make([]byte, 0, 8+len(s)), sortable(n)), s...)
}

// number returns the number that a key begins with; the least one for what is
// no such key.
func number(key []byte) int64 {
	if len(key) < 8 {
		return math.MinInt64
	}
	return int64(binary.BigEndian.Uint64(key) ^ 1<<63)
}
