package storetest

import (
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"testing"
	"time"

	"decuong/bot"
	"decuong/dialog"
	"decuong/outline"
)

// growth has a bot on the store take messages to one question. What the history
// has more after the second hundred is as much as after the first, and every
// state of the answer can be had back.
func growth(t *testing.T, s bot.Store) {
	talk := NewTalk(t, s)
	kept := func() (bytes int) {
		for _, p := range dump(t, s) {
			if p.Past != nil {
				bytes += len(p.Past.Old) + len(p.Past.Back)
			}
		}
		return bytes
	}
	sizes := []int{kept()}
	for range 2 {
		for range 100 {
			talk.Say(t)
		}
		sizes = append(sizes, kept())
	}
	if first, second := sizes[1]-sizes[0], sizes[2]-sizes[1]; second > first+first/2 {
		t.Errorf("the history of a hundred messages is %d bytes, of the next %d", first, second)
	}
	messages := 200
	for _, line := range Past(t, s, talk.Report, 200) {
		var a outline.Answer
		if messages--; messages > 0 {
			if err := json.Unmarshal(line.Old, &a); err != nil {
				t.Fatal(err)
			}
		}
		if len(a.Parts) != messages {
			t.Fatalf("before message %d the answer has %d parts", messages+1, len(a.Parts))
		}
	}
}

// BenchGrowth has a bot on the store take three hundred messages to one
// question, and tells for the first ten of them, the ten up to the hundredth
// and the last ten how many bytes more the store keeps for each, and then for
// all. Kept returns how many it keeps of a report.
func BenchGrowth(b *testing.B, s bot.Store, kept func(outline.ReportID) int) {
	talk := NewTalk(b, s)
	for b.Loop() {
		before := kept(talk.Report)
		begun, n := before, 0
		for _, last := range []int{10, 90, 100, 290, 300} {
			for ; n < last; n++ {
				talk.Say(b)
			}
			now := kept(talk.Report)
			if last%100 != 90 {
				b.ReportMetric(float64(now-before)/10, fmt.Sprintf("B/message-%d", last))
			}
			before = now
		}
		b.ReportMetric(float64(before-begun), "B/300-messages")
	}
	b.ReportMetric(0, "ns/op")
}

// A Talk is a person who says one thing after another to the same question.
type Talk struct {
	Report outline.ReportID
	bot    *bot.Bot
	turns  int
}

// NewTalk begins a report in a store that holds none.
func NewTalk(t testing.TB, s bot.Store) *Talk {
	t.Helper()
	founding := []dialog.Offer{{Name: "founding", Outline: outline.Founding()}}
	talk := &Talk{bot: bot.New(bot.Settings{
		Store: s, Messenger: silent{}, Log: slog.New(slog.DiscardHandler), Unpaced: true,
		Catalog: func() []dialog.Offer { return founding },
	})}
	t.Cleanup(func() { talk.bot.Stop(context.WithoutCancel(t.Context())) })
	talk.turn(t, dialog.Began{})
	talk.turn(t, dialog.Chose{Choice: dialog.Choice{Act: "begin", Arg: "founding"}, Pointer: dialog.Pointer{Turn: 1}, On: "tg:1:0"})
	talk.Report = load(t, s, an, bot.Want{}).Report
	return talk
}

// Say says one thing more.
func (k *Talk) Say(t testing.TB) {
	t.Helper()
	n := k.turns
	k.turn(t, dialog.Said{
		Text:   fmt.Sprintf("Chi bộ %d đã rà soát %d đảng viên, trình cấp ủy cấp trên phê duyệt theo đúng quy định.", n, 7*n),
		Origin: outline.Origin(fmt.Sprint("tg:1:", 10+n)), Pos: int64(10 + n),
	})
}

func (k *Talk) turn(t testing.TB, what dialog.Happening) {
	t.Helper()
	k.turns++
	e := dialog.Event{At: began.Add(time.Duration(k.turns) * time.Minute), By: "tg:1", What: what}
	if err := k.bot.Turn(t.Context(), an, bot.EventID(k.turns), e); err != nil {
		t.Fatalf("%T: %v", what, err)
	}
}

// A silent messenger carries everything to nobody.
type silent struct{}

func (silent) Say(context.Context, bot.ChatID, dialog.Say) error                 { return nil }
func (silent) Ask(context.Context, bot.ChatID, dialog.Ask) error                 { return nil }
func (silent) Preview(context.Context, bot.ChatID, dialog.Preview) error         { return nil }
func (silent) Fetch(context.Context, dialog.Attachment) ([]byte, error)          { return nil, nil }
func (silent) Show(context.Context, bot.ChatID, dialog.Show, []byte) error       { return nil }
func (silent) Deliver(context.Context, bot.ChatID, dialog.Deliver, []byte) error { return nil }
