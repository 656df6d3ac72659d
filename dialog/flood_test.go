package dialog_test

import (
	"testing"
	"time"

	"decuong/dialog"
)

// TestBacklogIsNoFlood: after an hour in which the bot was away, a press comes
// at the time it is read, between messages at the times they were sent.
func TestBacklogIsNoFlood(t *testing.T) {
	v, s := answered(29)
	for n, c := range []struct {
		at   time.Time
		what dialog.Happening
	}{
		{now.Add(-time.Hour), dialog.Said{Text: "Đã họp ba lần.", Origin: "tg:1:7", Pos: 7}},
		{now, dialog.Chose{Choice: dialog.Choice{Act: "tiep"}}},
		{now.Add(-50 * time.Minute), dialog.Said{Text: "Đã kết nạp 12 đảng viên.", Origin: "tg:1:8", Pos: 8}},
	} {
		turn := dialog.Step(v, s, dialog.Event{At: c.at, By: "tg:1", Fresh: "00fresh", What: c.what})
		if s = turn.Session; s.Pace.Flooded {
			t.Fatalf("event %d, %T, is refused as a flood", n, c.what)
		}
	}
}
