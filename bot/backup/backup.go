// Package backup carries all that a store holds in one file: from a store in a
// file to one in Redis, back, or to a safe place.
//
// # The file
//
// It is Zstandard, and inside a JSON object a line:
//
//	{"decuong":"backup","version":2}
//	{"chat":{…}}                       pieces, as bot.Piece has them
//	{"end":{"pieces":2,"sha256":"…"}}
//
// Version 1 differs in that its histories have every value whole.
//
// The hash is the sum of the SHA-256 of every piece, so that it does not depend
// on their order, and two stores that hold the same have the same hash. With
// master keys the whole is a sealed stream (package seal). What was sealed in
// the store is sealed in the file in any case, by the same keys: a file without
// the master key is good for nothing.
//
// # What it refuses to do
//
// It fills no store that holds anything, fills none before it has read the file
// to its end and found it whole, and says nothing was restored unless what the
// store then gives has the hash of the file. It does not take a picture of a
// store that is being written to: whoever makes a backup stops the bot first.
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

var (
	// ErrDamaged: the file is no backup, or not whole.
	ErrDamaged = errors.New("the backup is damaged")
	// ErrDiffers: a store does not hold what was put into it.
	ErrDiffers = errors.New("the store does not hold what is in the backup")
)

const version = 2

// A line of the file.
type line struct {
	Decuong string `json:"decuong,omitempty"`
	Version int    `json:"version,omitempty"`
	bot.Piece
	End *Receipt `json:"end,omitempty"`
}

// A Receipt tells what is in a backup.
type Receipt struct {
	Pieces int    `json:"pieces"`
	Hash   string `json:"sha256"`
}

func (r Receipt) String() string { return fmt.Sprintf("%d pieces, sha256 %s", r.Pieces, r.Hash) }

// Write writes all that the store holds to w, sealed if there are keys.
func Write(ctx context.Context, w io.Writer, store bot.Store, keys *seal.Keys) (Receipt, error) {
	r, err := write(ctx, w, store, keys)
	if err != nil {
		return Receipt{}, fmt.Errorf("writing backup: %w", err)
	}
	return r, nil
}

func write(ctx context.Context, w io.Writer, store bot.Store, keys *seal.Keys) (Receipt, error) {
	buffered := bufio.NewWriterSize(w, 1<<20)
	whole := io.WriteCloser(unsealed{buffered})
	if keys != nil {
		var err error
		if whole, err = seal.NewWriter(buffered, keys); err != nil {
			return Receipt{}, err
		}
	}
	packed, err := zstd.NewWriter(whole, zstd.WithEncoderConcurrency(1))
	if err != nil {
		return Receipt{}, err
	}
	r, err := writeLines(ctx, packed, store)
	return r, errors.Join(err, packed.Close(), whole.Close(), buffered.Flush())
}

// An unsealed writer has nothing to add at its end.
type unsealed struct{ io.Writer }

func (unsealed) Close() error { return nil }

func writeLines(ctx context.Context, w io.Writer, store bot.Store) (Receipt, error) {
	lines := json.NewEncoder(w)
	if err := lines.Encode(line{Decuong: "backup", Version: version}); err != nil {
		return Receipt{}, err
	}
	var t tally
	err := store.Dump(ctx, func(p bot.Piece) error {
		text, err := json.Marshal(p)
		if err == nil {
			t.add(text)
			_, err = w.Write(append(text, '\n'))
		}
		return err
	})
	if err != nil {
		return Receipt{}, err
	}
	r := t.receipt()
	return r, lines.Encode(line{End: &r})
}
