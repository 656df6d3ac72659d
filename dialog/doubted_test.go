package dialog_test

import (
	"testing"

	"decuong/dialog"
)

// TestEditsVouchForNothing: an edit that is told of again, as Telegram does
// without anybody's doing, is asked about again; what was sent twice is taken,
// and so is what is told of it.
func TestEditsVouchForNothing(t *testing.T) {
	const words = "Đã triển khai Kế hoạch mật của Tỉnh ủy."
	edited := dialog.Edited{Text: words, Origin: "tg:1:1"}
	v, s := answered(29)
	for n, c := range []struct {
		what  dialog.Happening
		taken bool
	}{
		{edited, false},
		{edited, false},
		{edited, false},
		{dialog.Said{Text: words, Origin: "tg:1:7", Pos: 7}, true},
		{edited, true},
	} {
		turn := dialog.Step(v, s, dialog.Event{At: now, By: "tg:1", Fresh: "00fresh", What: c.what})
		if taken := len(turn.Changes) > 0; taken != c.taken {
			t.Fatalf("event %d, %T: taken %v", n, c.what, taken)
		}
		s = turn.Session
	}
}
