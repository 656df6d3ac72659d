package seal

import (
	"bytes"
	"errors"
	"io"
	"math/rand/v2"
	"testing"
	"testing/iotest"
)

func sealedStream(t *testing.T, text []byte, with string) []byte {
	t.Helper()
	var out bytes.Buffer
	w, err := NewWriter(&out, keys(t, with))
	if err != nil {
		t.Fatal(err)
	}
	for rest := text; len(rest) > 0; { // in pieces of any length
		n := 1 + rand.IntN(min(len(rest), 100_000))
		if wrote, err := w.Write(rest[:n]); wrote != n || err != nil {
			t.Fatalf("wrote %d of %d, %v", wrote, n, err)
		}
		rest = rest[n:]
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func readStream(t *testing.T, stream []byte, with string) ([]byte, error) {
	t.Helper()
	r, err := NewReader(iotest.HalfReader(bytes.NewReader(stream)), keys(t, with))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(r)
}

func TestStream(t *testing.T) {
	for _, size := range []int{0, 1, 1000, chunk - 1, chunk, chunk + 1, 2 * chunk, 3*chunk + 77} {
		text := bytes.Repeat([]byte("Đã lưu. "), 1+size/8)[:size]
		stream := sealedStream(t, text, first)
		if got, err := readStream(t, stream, second+","+first); err != nil || !bytes.Equal(got, text) {
			t.Errorf("%d bytes came back as %d, %v", size, len(got), err)
		}
		if !SealedStream(stream[:1]) || size > 100 && bytes.Contains(stream, []byte("lưu")) {
			t.Errorf("%d bytes are readable", size)
		}
	}
}

func TestStreamNoticesChanges(t *testing.T) {
	const size = 2*chunk + 100
	stream := sealedStream(t, make([]byte, size), first)
	front, sealed := 1+wrappedSize, chunk+overhead
	part := func(n int) []byte { return stream[front+n*sealed : min(len(stream), front+(n+1)*sealed)] }
	head := stream[:front]
	for name, changed := range map[string][]byte{
		"cut within":       stream[:len(stream)-1],
		"cut at a chunk":   stream[:front+2*sealed],
		"cut at the front": stream[:10],
		"nothing":          {},
		"longer":           append(bytes.Clone(stream), 0),
		"chunks swapped":   bytes.Join([][]byte{head, part(1), part(0), part(2)}, nil),
		"chunk left out":   bytes.Join([][]byte{head, part(0), part(2)}, nil),
		"chunk twice":      bytes.Join([][]byte{head, part(0), part(0), part(1), part(2)}, nil),
		"front of another": append(bytes.Clone(sealedStream(t, nil, first)[:front]), stream[front:]...),
	} {
		if got, err := readStream(t, changed, first); !errors.Is(err, ErrTampered) || len(got) == size {
			t.Errorf("%s: %d bytes, %v", name, len(got), err)
		}
	}
	for range 50 {
		changed := bytes.Clone(stream)
		changed[1+idSize+1+rand.IntN(len(stream)-idSize-2)] ^= 4
		if _, err := readStream(t, changed, first); !errors.Is(err, ErrTampered) {
			t.Errorf("a bit: %v", err)
		}
	}
	if _, err := readStream(t, stream, second); !errors.Is(err, ErrUnknownKey) {
		t.Errorf("another key: %v", err)
	}
	if _, err := NewReader(bytes.NewReader(stream), nil); !errors.Is(err, ErrNoKey) {
		t.Errorf("no key: %v", err)
	}
	full := errors.New("the disk is full")
	if _, err := NewReader(iotest.ErrReader(full), keys(t, first)); !errors.Is(err, full) {
		t.Errorf("a reader that fails: %v", err)
	}
}
