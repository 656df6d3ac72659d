package backup

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/klauspost/compress/zstd"

	"decuong/bot/seal"
	"decuong/bot/storetest"
)

// TestDamageLeavesTheStoreEmpty tries backups that are not whole.
func TestDamageLeavesTheStoreEmpty(t *testing.T) {
	s := kinds["memory"](t)
	storetest.Stock(t, s)
	open, receipt := backup(t, s, nil)
	sealed, _ := backup(t, s, first)
	bit := func(file []byte) []byte {
		file = bytes.Clone(file)
		file[len(file)/2] ^= 1
		return file
	}
	piece := `{"seen":{"chat":"tg:1","event":1,"day":2}}` + "\n"
	for name, test := range map[string]struct {
		file    []byte
		because error
	}{
		"nothing":         {nil, ErrDamaged},
		"a text":          {[]byte("Đây không phải là bản sao lưu."), ErrDamaged},
		"cut":             {open[:len(open)/2], ErrDamaged},
		"a bit":           {bit(open), ErrDamaged},
		"sealed, cut":     {sealed[:len(sealed)/2], seal.ErrTampered},
		"sealed, a bit":   {bit(sealed), seal.ErrTampered},
		"no beginning":    {pack(t, piece), ErrDamaged},
		"another version": {pack(t, `{"decuong":"backup","version":9}`), nil},
		"no end":          {pack(t, begin+piece), ErrDamaged},
		"wrong end":       {pack(t, begin+piece+fmt.Sprintf(`{"end":{"pieces":1,"sha256":%q}}`, receipt.Hash)), ErrDamaged},
		"too many":        {pack(t, begin+piece+end(piece, 2)), ErrDamaged},
		"more":            {pack(t, begin+piece+end(piece, 1)+piece), ErrDamaged},
		"malformed":       {pack(t, begin+"{Đã họp}\n"+piece+end(piece, 1)), ErrDamaged},
		"a kind unknown":  {pack(t, begin+"{\"x\":1}\n"+end(`{"x":1}`, 1)), nil},
	} {
		to := kinds["memory"](t)
		_, err := Restore(t.Context(), bytes.NewReader(test.file), to, first)
		if err == nil || test.because != nil && !errors.Is(err, test.because) || strings.Contains(err.Error(), "Đ") {
			t.Errorf("%s: %v", name, err)
		}
		if left := storetest.Pieces(t, to); len(left) > 0 {
			t.Errorf("%s: %d pieces are there", name, len(left))
		}
	}
	whole := pack(t, begin+piece+end(piece, 1))
	if r, err := Restore(t.Context(), bytes.NewReader(whole), kinds["memory"](t), first); err != nil || r.Pieces != 1 {
		t.Errorf("one that is whole: %v, %v", r, err)
	}
}

const begin = `{"decuong":"backup","version":1}` + "\n"

// end returns the last line of a backup of the piece.
func end(piece string, pieces int) string {
	var sum tally
	sum.add([]byte(strings.TrimSpace(piece)))
	r := sum.receipt()
	return fmt.Sprintf(`{"end":{"pieces":%d,"sha256":%q}}`+"\n", pieces, r.Hash)
}

func pack(t *testing.T, text string) []byte {
	w, err := zstd.NewWriter(nil)
	if err != nil {
		t.Fatal(err)
	}
	return w.EncodeAll([]byte(text), nil)
}
