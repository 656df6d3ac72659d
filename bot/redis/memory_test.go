package redis

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"decuong/bot"
	"decuong/bot/redis/redistest"
	"decuong/outline"
)

// TestMemoryOfReport stores a report of sixty answers of 1,500 bytes, each
// said once: without its history it takes at most 0.8 times the text alone.
func TestMemoryOfReport(t *testing.T) {
	const answers, size = 60, 1500
	s := open(t, redistest.Start(t).URL)
	defer s.Close()
	r, founding := reportIn("tg:1"), outline.Founding()
	var all strings.Builder
	for _, section := range founding.Sections {
		fmt.Fprintln(&all, section.Title)
	}
	text := strings.Repeat(all.String(), 2)
	raw := 0
	for n := range int64(answers) {
		said := strings.ToValidUTF8(text[n*29:n*29+size], "")
		raw += len(said)
		value, err := json.Marshal(outline.Answer{Parts: []outline.Part{{
			ID: fmt.Sprintf("%sp%014d", r[:2], n), Text: said, Source: outline.Typed, Author: "tg:1",
			At: time.Now().UTC().Truncate(time.Second), Pos: 100 + n, Origin: outline.Origin(fmt.Sprint("tg:1:", 100+n)),
		}}})
		if err != nil {
			t.Fatal(err)
		}
		err = s.Commit(t.Context(), bot.Commit{
			Chat: "tg:1", Event: bot.EventID(n), At: time.Now(), Session: []byte("x"), Base: n, Report: r,
			Records: []bot.Record{{Report: r, Field: fmt.Sprint("a/", n), Value: value, Summary: "330", Author: "tg:1", Step: "s"}},
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	var used int64
	for _, key := range []string{reportKey(r), reportKey(r) + indexPart} {
		n, err := s.client.MemoryUsage(t.Context(), key, 0).Result()
		if err != nil {
			t.Fatal(err)
		}
		used += n
	}
	share := float64(used) / float64(raw)
	t.Logf("%d bytes of text take %d bytes, %.2f times as much", raw, used, share)
	if share > 0.8 {
		t.Error("more than 0.8 times")
	}
}
