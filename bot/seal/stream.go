package seal

import (
	"bufio"
	"encoding/binary"
	"errors"
	"io"
)

// A sealed stream is its form, a data key of its own, sealed, and then chunks,
// each sealed with its number and whether it is the last. So nothing can be
// taken out, added or cut off unnoticed.

const (
	chunk       = 64 << 10 // bytes of the stream in a sealed chunk
	streamOwner = "stream"
)

// SealedStream reports whether a stream that begins so is sealed.
func SealedStream(begin []byte) bool { return sealed(begin, formStream) }

// NewWriter returns a writer whose stream is sealed by the keys as it goes to
// w. It is whole once the writer was closed, which does not close w.
func NewWriter(w io.Writer, keys *Keys) (io.WriteCloser, error) {
	k := keys.fresh(streamOwner)
	if _, err := w.Write(append([]byte{formStream}, k.wrapped...)); err != nil {
		return nil, err
	}
	return &writer{to: w, key: k, buf: make([]byte, 0, chunk)}, nil
}

type writer struct {
	to  io.Writer
	key *key
	buf []byte // not sealed yet; full only when what follows it is not known
	n   uint64 // chunks so far
}

func (w *writer) Write(p []byte) (int, error) {
	for written := 0; ; {
		n := copy(w.buf[len(w.buf):chunk], p[written:])
		w.buf = w.buf[:len(w.buf)+n]
		if written += n; written == len(p) {
			return written, nil
		}
		if err := w.flush(false); err != nil {
			return written, err
		}
	}
}

func (w *writer) flush(last bool) error {
	_, err := w.to.Write(w.key.aead.Seal(nil, nil, w.buf, numberOf(w.n, last)))
	w.buf, w.n = w.buf[:0], w.n+1
	return err
}

// Close seals what is left.
func (w *writer) Close() error { return w.flush(true) }

// numberOf is bound to a chunk.
func numberOf(n uint64, last bool) []byte {
	end := byte(0)
	if last {
		end = 1
	}
	return append(binary.BigEndian.AppendUint64(nil, n), end)
}

// NewReader returns a reader of what was sealed into r. It gives nothing that
// is not as it was written, and io.EOF only at the true end, else ErrTampered.
func NewReader(r io.Reader, keys *Keys) (io.Reader, error) {
	if keys == nil {
		return nil, ErrNoKey
	}
	front := make([]byte, 1+wrappedSize)
	if _, err := io.ReadFull(r, front); err != nil {
		return nil, cutOff(err)
	}
	if !SealedStream(front) {
		return nil, ErrTampered
	}
	k, err := keys.unwrap(streamOwner, string(front[1:]))
	if err != nil {
		return nil, err
	}
	return &reader{from: bufio.NewReaderSize(r, chunk+overhead+1), key: k}, nil
}

func cutOff(err error) error {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return ErrTampered
	}
	return err
}

type reader struct {
	from *bufio.Reader
	key  *key
	buf  []byte // opened, not given yet
	n    uint64
	end  bool
	err  error
}

func (r *reader) Read(p []byte) (int, error) {
	for len(r.buf) == 0 && r.err == nil {
		if r.end {
			return 0, io.EOF
		}
		r.buf, r.err = r.next()
	}
	if r.err != nil {
		return 0, r.err
	}
	n := copy(p, r.buf)
	r.buf = r.buf[n:]
	return n, nil
}

// next opens the next chunk.
func (r *reader) next() ([]byte, error) {
	begin, err := r.from.Peek(chunk + overhead + 1) // one byte more, to know the last chunk
	r.end = errors.Is(err, io.EOF)
	if err != nil && !r.end {
		return nil, err
	}
	body := begin[:min(len(begin), chunk+overhead)]
	opened, err := r.key.aead.Open(nil, nil, body, numberOf(r.n, r.end))
	if err != nil {
		return nil, ErrTampered
	}
	r.n++
	_, err = r.from.Discard(len(body))
	return opened, err
}
