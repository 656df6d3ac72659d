package backup

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/klauspost/compress/zstd"

	"decuong/bot"
	"decuong/bot/seal"
)

// Restore puts what is in the backup into the store, which must be empty. The
// backup is read twice, from its beginning.
func Restore(ctx context.Context, from io.ReadSeeker, store bot.Store, keys *seal.Keys) (Receipt, error) {
	r, err := restore(ctx, from, store, keys)
	if err != nil {
		return Receipt{}, fmt.Errorf("restoring backup: %w", err)
	}
	return r, nil
}

func restore(ctx context.Context, from io.ReadSeeker, store bot.Store, keys *seal.Keys) (Receipt, error) {
	written, err := read(from, keys, func(bot.Piece) error { return ctx.Err() })
	if err != nil {
		return Receipt{}, err
	}
	if _, err := from.Seek(0, io.SeekStart); err != nil {
		return Receipt{}, err
	}
	err = store.Fill(ctx, func(put func(bot.Piece) error) error {
		_, err := read(from, keys, put)
		return err
	})
	if err != nil {
		return Receipt{}, err
	}
	there, err := Of(ctx, store)
	if err == nil && there != written {
		err = fmt.Errorf("%w: it has %v, the backup %v", ErrDiffers, there, written)
	}
	return there, err
}

// read calls put with the pieces of a backup, and returns the receipt of what
// was put. It returns an error when the backup is not whole, and for one that
// is sealed by another key.
func read(from io.Reader, keys *seal.Keys, put func(bot.Piece) error) (Receipt, error) {
	buffered := bufio.NewReader(from)
	begin, _ := buffered.Peek(1)
	whole := io.Reader(buffered)
	if seal.SealedStream(begin) {
		var err error
		if whole, err = seal.NewReader(buffered, keys); err != nil {
			return Receipt{}, err
		}
	}
	unpacked, err := zstd.NewReader(whole, zstd.WithDecoderConcurrency(1))
	if err != nil {
		return Receipt{}, damaged(err)
	}
	defer unpacked.Close()
	return readLines(json.NewDecoder(unpacked), put)
}

func readLines(lines *json.Decoder, put func(bot.Piece) error) (Receipt, error) {
	var first line
	switch err := lines.Decode(&first); {
	case err != nil:
		return Receipt{}, damaged(err)
	case first.Decuong != "backup":
		return Receipt{}, fmt.Errorf("%w: it does not begin as one", ErrDamaged)
	case first.Version < 1 || first.Version > version:
		return Receipt{}, fmt.Errorf("its version %d is of another version of the program", first.Version)
	}
	var file, pieces tally
	for {
		var text json.RawMessage
		if err := lines.Decode(&text); err != nil {
			return Receipt{}, damaged(err)
		}
		var l line
		if err := json.Unmarshal(text, &l); err != nil {
			return Receipt{}, damaged(err)
		}
		if l.End != nil {
			return pieces.receipt(), ends(lines, *l.End, file.receipt())
		}
		if err := put(l.Piece); err != nil {
			return Receipt{}, err
		}
		again, err := json.Marshal(l.Piece)
		if err != nil {
			return Receipt{}, err
		}
		file.add(text)
		pieces.add(again)
	}
}

// ends checks that the backup says of itself what was read, and is at its end.
func ends(lines *json.Decoder, said, found Receipt) error {
	if said != found {
		return fmt.Errorf("%w: it has %v and says %v", ErrDamaged, found, said)
	}
	var more json.RawMessage
	if err := lines.Decode(&more); !errors.Is(err, io.EOF) {
		return fmt.Errorf("%w: it goes on behind its end", ErrDamaged)
	}
	return nil
}

// damaged returns the error of a backup that cannot be read; those of package
// seal say more.
func damaged(err error) error {
	if errors.Is(err, seal.ErrTampered) {
		return err
	}
	if errors.Is(err, io.EOF) {
		err = io.ErrUnexpectedEOF
	}
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) { // which may repeat what it met
		return fmt.Errorf("%w: a line of it is malformed", ErrDamaged)
	}
	return fmt.Errorf("%w: %w", ErrDamaged, err)
}
