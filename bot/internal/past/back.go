package past

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
)

// Back returns what makes the old value again of the next one, or nil where
// that saves less than half of it. It costs a comparison where one value has
// all of the other, and little more than that for what it does not have.
func Back(old, next []byte) []byte {
	if len(old) == 0 {
		return nil
	}
	w := writer{steps: binary.LittleEndian.AppendUint32(make([]byte, 0, 64), crc32.ChecksumIEEE(old))}
	begin := sameFront(old, next)
	end := sameEnd(old[begin:], next[begin:])
	w.run(0, begin)
	w.middle(old[begin:len(old)-end], next[begin:len(next)-end], begin)
	w.run(len(next)-end, end)
	w.flush()
	if 2*len(w.steps) > len(old) {
		return nil
	}
	return w.steps
}

// A writer writes the steps from the next value to the old one.
type writer struct {
	steps []byte
	text  []byte // that is not written yet
	at    int    // end of the last run
}

// run writes the text so far, and a run of the next value.
func (w *writer) run(from, length int) {
	if length == 0 {
		return
	}
	w.flushText()
	w.steps = binary.AppendUvarint(w.steps, uint64(length))
	w.steps = binary.AppendVarint(w.steps, int64(from-w.at))
	w.at = from + length
}

func (w *writer) flushText() {
	w.steps = binary.AppendUvarint(w.steps, uint64(len(w.text)))
	w.steps = append(w.steps, w.text...)
	w.text = nil
}

// flush writes what is left.
func (w *writer) flush() {
	if len(w.text) > 0 {
		w.flushText()
	}
}

// block is how long a run is at least that is looked for out of its place, as
// what stands between two changes of a table.
const block = 32

// middle writes what the values do not have in common at their ends, with the
// runs that are found elsewhere in next, which begins at offset.
func (w *writer) middle(old, next []byte, offset int) {
	if len(old) < block || len(next) < block {
		w.text = append(w.text, old...)
		return
	}
	places := blocks(next)
	written, hash := 0, rolling(0)
	for i := 0; i+block <= len(old); {
		if hash == 0 {
			hash = hashOf(old[i : i+block])
		}
		from, found := places[hash]
		if !found || !bytes.Equal(old[i:i+block], next[from:from+block]) {
			if i+block < len(old) {
				hash = hash.roll(old[i], old[i+block])
			}
			i++
			continue
		}
		back := sameEnd(old[written:i], next[:from])
		length := back + block + sameFront(old[i+block:], next[from+block:])
		w.text = append(w.text, old[written:i-back]...)
		w.run(offset+from-back, length)
		i, hash = i-back+length, 0
		written = i
	}
	w.text = append(w.text, old[written:]...)
}

// blocks returns where the blocks of a value begin, by their hash.
func blocks(value []byte) map[rolling]int {
	places := make(map[rolling]int, len(value)/block)
	for i := 0; i+block <= len(value); i += block {
		places[hashOf(value[i:i+block])] = i
	}
	return places
}

// stride is how many bytes are compared at a time while all are the same.
const stride = 64

// sameFront returns how many bytes at their beginning two values share.
func sameFront(a, b []byte) int {
	n, most := 0, min(len(a), len(b))
	for n+stride <= most && bytes.Equal(a[n:n+stride], b[n:n+stride]) {
		n += stride
	}
	for n < most && a[n] == b[n] {
		n++
	}
	return n
}

// sameEnd returns how many bytes at their end two values share.
func sameEnd(a, b []byte) int {
	n, most := 0, min(len(a), len(b))
	for n+stride <= most && bytes.Equal(a[len(a)-n-stride:len(a)-n], b[len(b)-n-stride:len(b)-n]) {
		n += stride
	}
	for n < most && a[len(a)-1-n] == b[len(b)-1-n] {
		n++
	}
	return n
}
