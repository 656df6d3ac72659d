package storetest

import (
	"encoding/json"
	"slices"
	"testing"

	"decuong/bot"
	"decuong/outline"
)

// spoilt has a bot take a hundred and fifty messages to one question, spoils a
// line of the history, and carries all to another store: the state before the
// line is lost, and those that are made of it, which are fewer than half. So it
// is with a line that is whole.
func spoilt(t *testing.T, place Place) {
	s := opened(t, place(t))
	talk := NewTalk(t, s)
	for range 150 {
		talk.Say(t)
	}
	talk.bot.Settle()
	whole := dump(t, s)
	for rev, lost := range map[int64][2]int{100: {65, 100}, 63: {33, 63}, 64: {33, 64}, 6: {0, 6}, 150: {129, 150}} {
		pieces := slices.Clone(whole)
		i := slices.IndexFunc(pieces, func(p bot.Piece) bool {
			return p.Past != nil && p.Past.Rev == rev && p.Past.Field[:2] == "a/"
		})
		line := *pieces[i].Past
		line.Back = append(line.Old, line.Back...) // one of them is nothing
		line.Back, line.Old = line.Back[:len(line.Back)-3], nil
		pieces[i].Past = &line
		other := opened(t, place(t))
		if err := other.Fill(t.Context(), put(pieces, nil)); err != nil {
			t.Fatal(err)
		}
		stillThere(t, other, talk.Report, rev, lost)
		same(t, "what is spoilt is carried", len(dump(t, other)), len(pieces))
	}
}

// stillThere reads the history of an answer of which one line was spoilt: those
// from the first to the second revision may be lost, and no others.
func stillThere(t *testing.T, s bot.Store, r outline.ReportID, spoilt int64, lost [2]int) {
	t.Helper()
	h, err := s.History(t.Context(), r, 1000)
	if err != nil {
		t.Fatal(err)
	}
	for line, err := range h.Whole() {
		may := int(line.Rev) >= lost[0] && int(line.Rev) <= lost[1]
		switch {
		case line.Field[:1] != "a":
		case line.Rev == spoilt && err == nil:
			t.Errorf("line %d is spoilt and gave %q", spoilt, line.Old)
		case err != nil && !may:
			t.Errorf("line %d is spoilt, and line %d lost", spoilt, line.Rev)
		case err == nil && line.Rev > 1:
			var a outline.Answer
			if err := json.Unmarshal(line.Old, &a); err != nil || len(a.Parts) != int(line.Rev)-1 {
				t.Errorf("before message %d there are %d parts, %v", line.Rev, len(a.Parts), err)
			}
		}
	}
}
