package backup

import (
	"context"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"math/bits"

	"decuong/bot"
)

// A tally adds up the hashes of pieces, as numbers of 256 bits.
type tally struct {
	pieces int
	sum    [4]uint64 // the least part first
}

func (t *tally) add(text []byte) {
	hash := sha256.Sum256(text)
	var carry uint64
	for i := range t.sum {
		part := binary.LittleEndian.Uint64(hash[8*i:])
		t.sum[i], carry = bits.Add64(t.sum[i], part, carry)
	}
	t.pieces++
}

func (t *tally) receipt() Receipt {
	var sum []byte
	for _, part := range t.sum {
		sum = binary.LittleEndian.AppendUint64(sum, part)
	}
	return Receipt{Pieces: t.pieces, Hash: hex.EncodeToString(sum)}
}

// Of returns the receipt that a backup of the store would have.
func Of(ctx context.Context, store bot.Store) (Receipt, error) {
	var t tally
	err := store.Dump(ctx, func(p bot.Piece) error {
		text, err := json.Marshal(p)
		t.add(text)
		return err
	})
	return t.receipt(), err
}
