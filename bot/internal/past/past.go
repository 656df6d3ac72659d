// Package past is how a value that was replaced lies in a history: whole, or as
// what makes it again of the value that took its place. People add to what
// they wrote, so that most values are nearly all of what they replace; kept
// whole each time, the history of an answer would grow with the square of its
// messages.
//
//	"=" or "z", …   the value, packed (package pack)
//	"<", packed     what Back gave
//	nothing         there was no value
//
// What Back gives is the CRC-32 of the old value, and then again and again a
// text with its length in front, and a run of the new value: its length, and
// how far from the end of the last run it begins. All numbers are varints.
//
// The package does not know what a value means, and rebuilds none in part: what
// does not give back the old value to the letter is an error, for that value and
// the older ones that are made of it.
package past

import (
	"encoding/binary"
	"errors"
	"hash/crc32"

	"decuong/bot/internal/pack"
)

// backward is the first byte of what is not whole.
const backward = '<'

// Whole reports whether the value that the write of a field replaces, which leads
// to the revision, is to be kept whole whatever Back would save: at 8, 16, 32 and
// so on. Where a line of a history is spoilt, the older values cannot be made of
// it, but can again from the next whole one on: half of them are lost at most.
// Where a value grows with each write, the whole ones are together twice as long
// as the last, so that the history grows evenly still.
func Whole(rev int64) bool { return rev >= 8 && rev&(rev-1) == 0 }

// Lie returns what is kept of a replaced value: back, if there is one, else the
// value; nothing for a nil one.
func Lie(old, back []byte) []byte {
	switch {
	case back != nil:
		return append([]byte{backward}, pack.Small(back)...)
	case old != nil:
		return pack.Small(old)
	}
	return nil
}

// Read is the inverse of Lie. What cannot be read comes back as it lies, as a
// back of which no value can be made: who reads on, or carries it elsewhere, need
// not know.
func Read[T string | []byte](lies T) (old, back []byte) {
	var err error
	switch {
	case len(lies) == 0:
		return nil, nil
	case lies[0] == backward:
		back, err = pack.Open(lies[1:])
	default:
		old, err = pack.Open(lies)
	}
	if err != nil {
		return nil, append([]byte(nil), lies...)
	}
	return old, back
}

// ErrSpoilt: a replaced value cannot be made again.
var ErrSpoilt = errors.New("rebuilding a replaced value: it does not fit the value that replaced it")

// Old returns the value of which Back gave this for the next one.
func Old(next, back []byte) ([]byte, error) {
	if len(back) < crc32.Size {
		return nil, ErrSpoilt
	}
	old, err := rebuilt(next, back[crc32.Size:])
	if err != nil || crc32.ChecksumIEEE(old) != binary.LittleEndian.Uint32(back) {
		return nil, ErrSpoilt
	}
	return old, nil
}

func rebuilt(next, steps []byte) ([]byte, error) {
	old := make([]byte, 0, len(next)+len(steps))
	at := int64(0)
	for len(steps) > 0 {
		n, size := binary.Uvarint(steps)
		if size <= 0 || n > uint64(len(steps)-size) {
			return nil, ErrSpoilt
		}
		old = append(old, steps[size:size+int(n)]...)
		if steps = steps[size+int(n):]; len(steps) == 0 {
			break
		}
		n, size = binary.Uvarint(steps)
		if size <= 0 {
			return nil, ErrSpoilt
		}
		far, more := binary.Varint(steps[size:])
		if at += far; more <= 0 || at < 0 || at > int64(len(next)) || n > uint64(int64(len(next))-at) {
			return nil, ErrSpoilt
		}
		old = append(old, next[at:at+int64(n)]...)
		at, steps = at+int64(n), steps[size+more:]
	}
	return old, nil
}
