package telegram

import (
	"strings"
	"testing"

	"decuong/dialog"
	"decuong/outline"
)

func TestButtonsComeBack(t *testing.T) {
	for _, want := range []struct {
		p dialog.Pointer
		c dialog.Choice
	}{
		{dialog.Pointer{}, dialog.Choice{}},
		{dialog.Pointer{Report: "2ab3kzq81mxyw0r", Section: "1z", Turn: 417}, dialog.Choice{Act: "tiep"}},
		{dialog.Pointer{Turn: 1}, dialog.Choice{Act: "batdau", Arg: "ct35:2026 [a]"}},
		{
			dialog.Pointer{Report: outline.ReportID(strings.Repeat("z", 16)), Section: "zzzz", Turn: 1<<63 - 1},
			dialog.Choice{Act: "thongtin", Arg: strings.Repeat("~", 16)},
		},
	} {
		data, ok := encode(want.p, want.c)
		if !ok || len(data) > buttonLimit {
			t.Errorf("encode(%v, %v) = %q, %v", want.p, want.c, data, ok)
		}
		p, c, ok := decode(data)
		if !ok || p != want.p || c != want.c {
			t.Errorf("decode(%q) = %v, %v, %v; want %v, %v", data, p, c, ok, want.p, want.c)
		}
	}
}

func TestButtonsThatCannotBe(t *testing.T) {
	for _, c := range []struct {
		p dialog.Pointer
		c dialog.Choice
	}{
		{dialog.Pointer{Report: "12345678901234567"}, dialog.Choice{}},
		{dialog.Pointer{Section: "a:b"}, dialog.Choice{}},
		{dialog.Pointer{Turn: -1}, dialog.Choice{}},
		{dialog.Pointer{}, dialog.Choice{Act: "boqualuon"}},
		{dialog.Pointer{}, dialog.Choice{Arg: "mục"}},
	} {
		if data, ok := encode(c.p, c.c); ok {
			t.Errorf("encode(%v, %v) = %q, want none", c.p, c.c, data)
		}
	}
	for _, data := range []string{"", "1", "2r:s:1:a:", "1r:s:1:a", "1r:s:01:a:", "1r:s:-1:a:", "1r:s:Z:a:", "1r:s::a:", "1r:s:+1:a:", "1r:s:1:ạ:"} {
		if p, c, ok := decode(data); ok {
			t.Errorf("decode(%q) = %v, %v, want none", data, p, c)
		}
	}
}

func FuzzButton(f *testing.F) {
	f.Add("1r:s:1:a:b", "r", "s", int64(1), "a", "b")
	f.Add("1:::::", "", "", int64(0), "", ":")
	f.Fuzz(func(t *testing.T, data, report, section string, turn int64, act, arg string) {
		if p, c, ok := decode(data); ok {
			if again, _ := encode(p, c); again != data {
				t.Errorf("decode(%q), encoded again, is %q", data, again)
			}
		}
		p := dialog.Pointer{Report: outline.ReportID(report), Section: outline.SectionID(section), Turn: turn}
		c := dialog.Choice{Act: dialog.Act(act), Arg: arg}
		data, ok := encode(p, c)
		if !ok {
			return
		}
		if p2, c2, ok := decode(data); !ok || p2 != p || c2 != c || len(data) > buttonLimit {
			t.Errorf("encode(%v, %v) = %q, decoded %v, %v", p, c, data, p2, c2)
		}
	})
}

func BenchmarkButton(b *testing.B) {
	p := dialog.Pointer{Report: "2ab3kzq81mxyw0r", Section: "1z", Turn: 417}
	for b.Loop() {
		data, _ := encode(p, dialog.Choice{Act: "tiep"})
		decode(data)
	}
}
