package dialog_test

import (
	"fmt"
	"testing"
	"time"

	"decuong/dialog"
	"decuong/outline"
)

// TestManyPublications: whoever turns the pages can begin a report with any of
// them.
func TestManyPublications(t *testing.T) {
	p := newStage(t)
	for i := range 25 {
		id := fmt.Sprintf("pub%02d", i)
		p.published[id] = dialog.Publication{ID: id, Title: fmt.Sprintf("Báo cáo số %d", i), Questions: 29, At: dialogOpening.Add(time.Duration(i) * time.Hour), Outline: outline.Founding()}
	}
	p.play(dialog.Began{}, dialogOpening)
	offered := map[string]bool{}
	for page := 1; ; page++ {
		more := ""
		for _, row := range p.chat[len(p.chat)-1].ask.Choices {
			for _, c := range row {
				if c.Act == "begin" {
					offered[c.Arg] = true
				}
				if c.Act == "offers" && c.Arg == fmt.Sprint(page) {
					more = c.Arg
				}
			}
		}
		if more == "" {
			break
		}
		tap(t, p, dialog.Choice{Act: "offers", Arg: more})
	}
	for id := range p.published {
		if !offered[id] {
			t.Errorf("%s cannot be begun", id)
		}
	}
}
