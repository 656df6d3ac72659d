package past

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// said returns so many messages as an answer holds them.
func said(n int) []string {
	var parts []string
	for i := range n {
		parts = append(parts, fmt.Sprintf(`{"id":"00p%05d","text":"Chi bộ %d đã họp và rà soát %d đảng viên.","pos":%d}`, i*7919, i, i*i, i))
	}
	return parts
}

func answer(parts []string) []byte {
	return []byte(`{"parts":[` + strings.Join(parts, ",") + `],"mark":"l"}`)
}

// TestBack: what is kept of an old value is of the size of what changed.
func TestBack(t *testing.T) {
	parts := said(200)
	edited := slices.Clone(parts)
	edited[20], edited[150] = `{"id":"x","text":"Sửa lại."}`, `{"id":"y","text":"Và đây."}`
	moved := slices.Concat(parts[100:], parts[:100])
	for name, c := range map[string]struct {
		old, next []byte
		most      int
	}{
		"one more":       {answer(parts[:199]), answer(parts), 20},
		"one less":       {answer(parts), answer(parts[:199]), 150},
		"two edited":     {answer(parts), answer(edited), 320},
		"halves swapped": {answer(parts), answer(moved), 60},
		"the same":       {answer(parts), answer(parts), 20},
		"twice over":     {answer(parts), []byte(string(answer(parts)) + string(answer(parts))), 20},
	} {
		back := Back(c.old, c.next)
		if len(back) == 0 || len(back) > c.most {
			t.Errorf("%s: %d bytes are kept of %d", name, len(back), len(c.old))
		}
		if old, err := Old(c.next, back); err != nil || !bytes.Equal(old, c.old) {
			t.Errorf("%s: it is not rebuilt: %v", name, err)
		}
	}
	for name, c := range map[string][2][]byte{
		"nothing before": {nil, answer(parts)}, "nothing after": {answer(parts), nil}, "another": {answer(parts), []byte(strings.Repeat("khác ", 2000))},
	} {
		if back := Back(c[0], c[1]); back != nil {
			t.Errorf("%s: %d bytes", name, len(back))
		}
	}
}

// TestSpoilt: what does not give the old value is an error.
func TestSpoilt(t *testing.T) {
	old, next := answer(said(20)), answer(said(21))
	back := Back(old, next)
	for i := range 8 * len(back) {
		spoilt := bytes.Clone(back)
		spoilt[i/8] ^= 1 << (i % 8)
		if got, err := Old(next, spoilt); err == nil && !bytes.Equal(got, old) {
			t.Fatalf("bit %d gave another value", i)
		}
	}
	for i := range back {
		if got, err := Old(next, back[:i]); err == nil && !bytes.Equal(got, old) {
			t.Fatalf("%d bytes gave another value", i)
		}
	}
	if _, err := Old(answer(said(22)), back); err == nil {
		t.Error("of another value")
	}
}

func TestLie(t *testing.T) {
	for _, c := range [][2][]byte{{nil, nil}, {{}, nil}, {[]byte("=<"), nil}, {nil, []byte("<=z")}, {nil, bytes.Repeat([]byte("b"), 999)}} {
		old, back := Read(Lie(c[0], c[1]))
		if !bytes.Equal(old, c[0]) || !bytes.Equal(back, c[1]) || (old == nil) != (c[0] == nil) {
			t.Errorf("%q came back as %q, %q", c, old, back)
		}
	}
	for _, lies := range []string{"?x", "<", "<zx", "zx"} {
		old, back := Read(lies)
		if again, b := Read(Lie(old, back)); old != nil || again != nil || string(back) != lies || string(b) != lies {
			t.Errorf("%q was read as %q, %q, and then %q, %q", lies, old, back, again, b)
		}
		if _, err := Old([]byte(lies), back); !errors.Is(err, ErrSpoilt) {
			t.Errorf("%q: %v", lies, err)
		}
	}
}

// FuzzBack changes a value in places and has it rebuilt.
func FuzzBack(f *testing.F) {
	for seed := range uint64(50) {
		f.Add(seed, seed+1)
	}
	f.Fuzz(func(t *testing.T, one, two uint64) {
		r := rand.New(rand.NewPCG(one, two))
		old := make([]byte, r.IntN(2000))
		for i := range old {
			old[i] = "ab"[r.IntN(2)]
		}
		next := bytes.Clone(old)
		for range r.IntN(5) {
			at, to := r.IntN(len(next)+1), r.IntN(len(next)+1)
			next = append(append(bytes.Clone(next[:at]), "thêm"...), next[min(at, to):]...)
		}
		back := Back(old, next)
		if back == nil {
			return
		}
		if got, err := Old(next, back); err != nil || !bytes.Equal(got, old) {
			t.Errorf("%q of %q: %v", old, next, err)
		}
	})
}

func BenchmarkBack(b *testing.B) {
	for _, n := range []int{10, 300} {
		old, next := answer(said(n)), answer(said(n+1))
		b.Run(fmt.Sprint("messages=", n), func(b *testing.B) {
			for b.Loop() {
				Back(old, next)
			}
		})
	}
}
