// Package pack is how values lie at rest: one byte that names the format,
// then the value in it. Every store writes values through it, so that a value
// can be carried from one store to another as it is, and a new format needs
// one place only.
//
// Formats are never reused. A reader that meets a format it does not know says
// so; it never guesses. The package does not know what a value means, nor
// where it is kept.
package pack

import (
	"errors"
	"fmt"

	"github.com/klauspost/compress/zstd"
)

// Formats, the first byte of what is packed. They are printable for the sake
// of whoever looks into a store by hand; 'A' to 'Z' are free for sealed forms.
const (
	plain      = '='
	compressed = 'z' // Zstandard, with its checksum
)

// worthwhile is the least length in bytes that is compressed. Vietnamese text
// of 512 bytes shrinks 1.7 times, of 1,500 bytes 2 times, in under 20 µs; what
// is shorter gains less than it costs.
const worthwhile = 512

// largest is how many bytes a compressed value may unfold to. A store holds
// answers and outlines, which stay far below it.
const largest = 64 << 20

// The encoder and the decoder serve all callers. Their windows are kept small:
// the default ones take tens of megabytes. There is one encoder, not one for each
// processor: it takes a quarter of a megabyte, and a value some 20 µs.
var (
	encoder = must(zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedFastest), zstd.WithEncoderConcurrency(1),
		zstd.WithWindowSize(256<<10), zstd.WithLowerEncoderMem(true)))
	decoder = must(zstd.NewReader(nil, zstd.WithDecoderConcurrency(0),
		zstd.WithDecoderLowmem(true), zstd.WithDecoderMaxMemory(largest)))
)

func must[T any](v T, err error) T {
	if err != nil {
		panic(err) // unreachable: the options are constants
	}
	return v
}

// textless is the least byte that no text in UTF-8 has. A value that begins
// with such a one is sealed as a rule, and does not shrink.
const textless = 0xf8

// Small returns the value packed, compressed when that makes it smaller. The
// result is never empty.
func Small(value []byte) []byte {
	if len(value) < worthwhile || value[0] >= textless {
		return Fast(value)
	}
	packed := encoder.EncodeAll(value, append(make([]byte, 0, 1+len(value)*2/3), compressed))
	if len(packed) > len(value) {
		return Fast(value)
	}
	return packed
}

// Checked reports whether what was packed ends with a checksum of all of it, of
// four bytes and more.
func Checked(packed string) bool {
	if len(packed) < worthwhile/8 {
		return false
	}
	return packed[0] == compressed || packed[0] == plain && packed[1] >= textless
}

// Fast returns the value packed without any attempt to make it smaller, for
// what is soon replaced. The result is never empty.
func Fast(value []byte) []byte {
	return append(append(make([]byte, 0, 1+len(value)), plain), value...)
}

// Open returns the value that was packed, in memory of its own and never nil.
func Open[T string | []byte](packed T) ([]byte, error) {
	if len(packed) == 0 {
		return nil, errors.New("unpacking value: it is empty")
	}
	switch body := packed[1:]; packed[0] {
	case plain:
		return append(make([]byte, 0, len(body)), body...), nil
	case compressed:
		value, err := decoder.DecodeAll([]byte(body), make([]byte, 0, 3*len(body)))
		if err != nil {
			return nil, fmt.Errorf("unpacking value: %w", err)
		}
		return value, nil
	}
	return nil, fmt.Errorf("unpacking value: its format %q is not known to this version of the program", packed[0])
}
