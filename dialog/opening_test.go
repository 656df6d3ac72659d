package dialog_test

import (
	"strings"
	"testing"

	"decuong/dialog"
	"decuong/outline"
)

// opening presses a button in a report where two summaries of the whole wait
// under IDs as older versions gave them, and returns what follows.
func opening(r *outline.Report, act dialog.Act, arg string) dialog.Turn {
	v := dialog.View{Report: r, Unpaced: true}
	v.Loaded.Answers, v.Loaded.Fields = true, true
	s := dialog.Session{Report: r.ID, Section: "2", Stage: dialog.Asking, Turn: 3}
	what := dialog.Chose{Pointer: dialog.Pointer{Report: r.ID, Turn: 3}, On: "m", Choice: dialog.Choice{Act: act, Arg: arg}}
	return dialog.Step(v, s, dialog.Event{At: dialogOpening, By: "tg:1", Fresh: "f", What: what})
}

const (
	longOlder = "01890a5d-ac96-774b-bcce-b302099a8057"
	longNewer = "01890a5d-ac96-774b-bcce-b30209000001"
)

// summarised is such a report.
func summarised() *outline.Report {
	r := outline.NewReport(outline.Begin{Report: "r", Owner: "tg:1", Outline: outline.Founding()})
	for n, id := range []outline.ProposalID{longOlder, longNewer} {
		part := outline.Part{ID: string(id), Text: "Tóm tắt " + string(id), Source: outline.Summary, At: dialogOpening.AddDate(0, 0, n)}
		r = r.With(outline.Proposed{Report: "r", ID: id, Proposal: &outline.Proposal{Source: outline.Summary, Parts: []outline.Part{part}}})
	}
	return r
}

// opened returns the text that a turn put at the head of a section, and the
// summary that it took away.
func opened(turn dialog.Turn) (text string, taken outline.ProposalID) {
	for _, c := range turn.Changes {
		switch c := c.(type) {
		case outline.Answered:
			text = c.Answer.Text()
		case outline.Proposed:
			taken = c.ID
		}
	}
	return text, taken
}

// TestLongOpening: a button has room for the end of a long ID only, and opens
// the part with the summary that was shown, not with the newest.
func TestLongOpening(t *testing.T) {
	r := summarised()
	asked := opening(r, "opening", longOlder).Effects[0].(dialog.Ask)
	part := asked.Choices[0][0]
	if _, tail, _ := strings.Cut(part.Arg, "."); part.Act != "openat" || tail != longOlder[len(longOlder)-11:] {
		t.Fatalf("the button is %v", part)
	}
	if text, taken := opened(opening(r, part.Act, part.Arg)); text != "Tóm tắt "+longOlder || taken != longOlder {
		t.Errorf("opened with %q, taken %q", text, taken)
	}
}

// TestNamelessOpening: the button of an older version names the part alone, and
// meant the newest summary.
func TestNamelessOpening(t *testing.T) {
	r := summarised()
	if text, taken := opened(opening(r, "openat", string(r.Outline.Sections[0].ID))); text != "Tóm tắt "+longNewer || taken != longNewer {
		t.Errorf("opened with %q, taken %q", text, taken)
	}
}

// TestRefusedOpening: a summary that was refused opens nothing when its button
// is pressed again, nor does another one in its place.
func TestRefusedOpening(t *testing.T) {
	r := summarised()
	part := opening(r, "opening", longOlder).Effects[0].(dialog.Ask).Choices[0][0]
	for _, c := range opening(r, "discard", longOlder).Changes {
		r = r.With(c)
	}
	again := opening(r, part.Act, part.Arg)
	if len(again.Changes) > 0 || !strings.Contains(again.Effects[0].(dialog.Ask).Text.String(), "Không còn nội dung nào đang chờ") {
		t.Errorf("changes %v, said %q", again.Changes, again.Effects[0].(dialog.Ask).Text)
	}
	if text, _ := opened(opening(r, "opening", longNewer)); text != "" || !r.Proposed[longNewer] {
		t.Errorf("the other one is gone, or opened with %q", text)
	}
}

// TestOpeningTaken: where a part has text of its own that waits for a question,
// the summary is refused, keeps waiting, and is refused again.
func TestOpeningTaken(t *testing.T) {
	r := summarised()
	head := r.Outline.Sections[0].ID
	r = r.With(outline.Answered{Report: "r", Section: head, Answer: outline.Answer{Parts: []outline.Part{{ID: "x", Text: "Chưa xếp."}}}})
	for range 2 {
		turn := opening(r, "openat", string(head)+"."+longOlder[len(longOlder)-11:])
		if len(turn.Changes) > 0 || !strings.Contains(turn.Effects[0].(dialog.Ask).Text.String(), "Đồng chí xếp nội dung đó trước") {
			t.Errorf("changes %v", turn.Changes)
		}
	}
}
