package storetest

import (
	"bytes"
	"math/rand/v2"
	"strings"
	"testing"

	"decuong/bot"
	"decuong/outline"
)

// kinds returns values that some encoding could spoil.
func kinds() map[string][]byte {
	bytes256 := make([]byte, 256)
	for i := range bytes256 {
		bytes256[i] = byte(i)
	}
	return map[string][]byte{
		"empty": {}, "zero": {0}, "space": []byte(" "), "newline": []byte("\r\n"), "every-byte": bytes256,
		"number": []byte("42"), "negative": []byte("-1"), "text": []byte("Đảng ủy xã Tân Lập"),
		"not-utf8": {0xff, 0xfe, 0x80}, "nfd": []byte("Đ\u0061\u0309ng"), "emoji": []byte("👩‍👩‍👧"),
		"marks": []byte("={}:%z\x00"), "511": bytes.Repeat([]byte("ơ"), 255), "long": bytes.Repeat([]byte("ơ "), 2000),
	}
}

func values(t *testing.T, s bot.Store) {
	r := reportOf(an, "r")
	base := int64(0)
	for name, value := range kinds() {
		c := turn(an, base, bot.Record{Report: r, Field: name, Value: value})
		c.Session, c.Outbox, c.Next = value, value, []string{name}
		c.Shelf = map[outline.ReportID][]byte{r: value}
		commit(t, s, c)
		base++
		snap := load(t, s, an, bot.Want{Shelf: true})
		for what, got := range map[string][]byte{"session": snap.Session, "value": snap.Values[name], "shelf": snap.Shelf[r]} {
			if got == nil || !bytes.Equal(got, value) {
				t.Errorf("%s: %s came back as %q", name, what, got)
			}
		}
		entries, err := s.Unsent(t.Context(), c.At.Add(bot.Lease), c.At, 10)
		if err != nil || len(entries) != 1 || !bytes.Equal(entries[0].Outbox, value) {
			t.Errorf("%s: outbox came back as %v, %v", name, entries, err)
		}
		if err := s.Acknowledge(t.Context(), c.Entry()); err != nil {
			t.Fatal(err)
		}
		commit(t, s, turn(an, base, bot.Record{Report: r, Field: name, Base: 1}))
		base++
		if old := Past(t, s, r, 1)[0].Old; old == nil || !bytes.Equal(old, value) {
			t.Errorf("%s: history came back as %q", name, old)
		}
	}
}

func summaries(t *testing.T, s bot.Store) {
	r := reportOf(an, "r")
	texts := map[string]string{"none": "", "long": strings.Repeat("Kết quả thực hiện ", 40)}
	for name, value := range kinds() {
		texts["k/"+name] = string(value)
	}
	for name, text := range map[string]string{
		"lead": " trước", "trail": "sau ", "like": "9 1 a/1 x", "2 1 a": "", "lines": "KẾT QUẢ\nTHỰC HIỆN\n",
	} {
		texts["s/"+strings.ReplaceAll(name, " ", "_")] = text
	}
	c := turn(an, 0)
	c.Report = r
	var want []bot.IndexEntry
	for field, text := range texts {
		c.Records = append(c.Records, bot.Record{Report: r, Field: field, Value: []byte("x"), Summary: text})
		want = append(want, bot.IndexEntry{Field: field, Rev: 1, Summary: text})
	}
	commit(t, s, c)
	same(t, "index", load(t, s, an, bot.Want{}).Index, want)
}

func largeValues(t *testing.T, s bot.Store) {
	r := reportOf(an, "r")
	noise := make([]byte, 1<<20)
	for i := range noise {
		noise[i] = byte(rand.Uint32())
	}
	text := []byte(strings.Repeat("Cấp ủy đã quán triệt đến 245 đảng viên. ", 1<<20/50))
	c := turn(an, 0, bot.Record{Report: r, Field: "noise", Value: noise}, bot.Record{Report: r, Field: "text", Value: text})
	c.Session, c.Outbox, c.Next = text, noise, []string{"text"}
	commit(t, s, c)
	snap := load(t, s, an, bot.Want{Fields: []string{"noise"}})
	if !bytes.Equal(snap.Values["noise"], noise) || !bytes.Equal(snap.Values["text"], text) || !bytes.Equal(snap.Session, text) {
		t.Error("a large value came back changed")
	}
	commit(t, s, turn(an, 1, bot.Record{Report: r, Field: "noise", Base: 1, Value: text}))
	if h := Past(t, s, r, 1); !bytes.Equal(h[0].Old, noise) {
		t.Error("a large value changed in the history")
	}
}
