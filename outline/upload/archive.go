package upload

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"path"
	"strings"
)

// Bounds of an archive. A page of a Word file unpacks to about 15 kB, pictures
// and fonts aside, which are not unpacked.
const (
	maxParts    = 4096     // entries; Word makes twenty and one for every picture
	maxUnpacked = 48 << 20 // bytes of all parts that are read
)

// An archive is a ZIP archive whose parts are read within one bound.
type archive struct {
	parts map[string]*zip.File // by name in small letters
	left  int64                // bytes that may still be unpacked
}

// openArchive lists the parts of an archive. Their number is bounded before
// memory is taken for them.
func openArchive(b []byte) (*archive, error) {
	if bytes.Count(b, []byte("PK\x01\x02")) > maxParts {
		return nil, refuse(Bomb, "too many parts")
	}
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		return nil, damaged("archive", err)
	}
	a := &archive{parts: make(map[string]*zip.File, len(z.File)), left: maxUnpacked}
	for _, f := range z.File {
		a.parts[partName(f.Name)] = f
	}
	return a, nil
}

// partName returns the name by which a part is looked up: names differ in
// capitals between programs, and some write \ for /.
func partName(name string) string {
	return strings.ToLower(strings.TrimPrefix(path.Clean("/"+strings.ReplaceAll(name, `\`, "/")), "/"))
}

func (a *archive) has(name string) bool { return a.parts[partName(name)] != nil }

// open returns what the part holds, as far as the bound allows, or
// errNoPart.
func (a *archive) open(name string) (io.Reader, error) {
	f := a.parts[partName(name)]
	switch {
	case f == nil:
		return nil, errNoPart
	case f.Flags&1 != 0:
		return nil, refuse(Encrypted, "archive")
	case f.UncompressedSize64 > uint64(a.left):
		return nil, refuse(Bomb, name)
	}
	r, err := f.Open()
	if err != nil {
		return nil, damaged(name, err)
	}
	return &bounded{r, a}, nil
}

var errNoPart = errors.New("no such part")

// A bounded reader takes what it reads from what its archive has left. It
// does not trust the sizes that the archive tells.
type bounded struct {
	r io.Reader
	a *archive
}

func (b *bounded) Read(p []byte) (int, error) {
	n, err := b.r.Read(p)
	if b.a.left -= int64(n); b.a.left < 0 {
		return 0, refuse(Bomb, "")
	}
	return n, err
}

// measure unpacks a part into nothing.
func (a *archive) measure(name string) error {
	r, err := a.open(name)
	if err != nil {
		return err
	}
	if _, err := io.Copy(io.Discard, r); err != nil {
		return readError(name, err)
	}
	return nil
}

// readError returns the refusal that err is, or that of a damaged part.
func readError(name string, err error) error {
	if refusal := (*Refusal)(nil); errors.As(err, &refusal) {
		return refusal
	}
	return damaged(name, err)
}
