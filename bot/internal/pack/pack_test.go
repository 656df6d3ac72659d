package pack

import (
	"bytes"
	"math/rand/v2"
	"strings"
	"testing"
)

const sentence = "Cấp ủy đã quán triệt Chỉ thị đến 245 đảng viên của 12 chi bộ trực thuộc. "

func TestOpenGivesWhatWasPacked(t *testing.T) {
	noise := make([]byte, 2000)
	for i := range noise {
		noise[i] = byte(rand.Uint32())
	}
	values := map[string][]byte{
		"nil": nil, "empty": {}, "short": []byte("Đã họp."),
		"just below": bytes.Repeat([]byte("a"), worthwhile-1),
		"just there": bytes.Repeat([]byte("a"), worthwhile),
		"noise":      noise, "long": []byte(strings.Repeat(sentence, 20_000)),
	}
	for name, value := range values {
		for how, pack := range map[string]func([]byte) []byte{"Small": Small, "Fast": Fast} {
			packed := pack(value)
			fromBytes, err := Open(packed)
			if err != nil || !bytes.Equal(fromBytes, value) || fromBytes == nil {
				t.Errorf("%s, %s: came back as %d bytes, %v", how, name, len(fromBytes), err)
			}
			fromString, err := Open(string(packed))
			if err != nil || !bytes.Equal(fromString, value) {
				t.Errorf("%s, %s: came back from a string as %d bytes, %v", how, name, len(fromString), err)
			}
			if len(packed) > len(value)+1 {
				t.Errorf("%s, %s: grew by more than a byte", how, name)
			}
		}
	}
}

func TestSmallHalvesAnAnswer(t *testing.T) {
	answer := []byte(strings.Repeat(sentence, 16))
	if packed := Small(answer); 2*len(packed) > len(answer) {
		t.Errorf("%d bytes became %d", len(answer), len(packed))
	}
}

func TestOpenSharesNoMemory(t *testing.T) {
	packed := Fast([]byte("abc"))
	value, err := Open(packed)
	if err != nil {
		t.Fatal(err)
	}
	packed[1] = 'x'
	if string(value) != "abc" {
		t.Errorf("the value changed to %q", value)
	}
}

func TestOpenRefusesWhatItCannotRead(t *testing.T) {
	torn := Small([]byte(strings.Repeat(sentence, 16)))
	for name, packed := range map[string][]byte{
		"empty": {}, "unknown format": []byte("Qabc"), "torn": torn[:len(torn)-7], "no frame": []byte("z..."),
	} {
		if _, err := Open(packed); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func FuzzOpen(f *testing.F) {
	f.Add([]byte("=abc"))
	f.Add(Small([]byte(strings.Repeat(sentence, 16))))
	f.Fuzz(func(t *testing.T, packed []byte) {
		value, err := Open(packed)
		if err == nil && len(value) > largest {
			t.Errorf("unfolded to %d bytes", len(value))
		}
	})
}

func BenchmarkAnswer(b *testing.B) {
	answer := []byte(strings.Repeat(sentence, 16))
	b.Run("pack", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			Small(answer)
		}
	})
	b.Run("open", func(b *testing.B) {
		b.ReportAllocs()
		for packed := Small(answer); b.Loop(); {
			if _, err := Open(packed); err != nil {
				b.Fatal(err)
			}
		}
	})
}
