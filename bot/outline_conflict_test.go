package bot_test

import (
	"encoding/json"
	"testing"
	"time"

	"decuong/bot"
	"decuong/dialog"
	"decuong/outline"
)

// An outline that somebody else changed between the look at it and the commit
// is not written over: the turn is taken again, and does to theirs what was
// asked for. A third process, which has seen neither, reads it.
func TestOutlineConflict(t *testing.T) {
	play(t, func(s *scene) {
		p := &post{}
		s.store = &far{s.store, heard}
		b := s.start(p, nil)
		s.do(b, begun...)
		now, err := s.store.Load(s.t.Context(), "tg:1", bot.Want{})
		if err != nil {
			t.Fatal(err)
		}
		b.Settle()
		s.do(b, dialog.Chose{Choice: dialog.Choice{Act: "line", Arg: "3"}, On: "tg:1:1", Pointer: dialog.Pointer{Report: now.Report}})
		b.Settle()
		theirs, _ := outline.Founding().Rename(1, "Tên của người khác")
		value, err := json.Marshal(theirs)
		if err != nil {
			t.Fatal(err)
		}
		met, rival := false, s.store.(*far).Store
		s.store.(*far).commit = func(commit func() error) error {
			if !met {
				met = true
				if err := rival.Commit(s.t.Context(), bot.Commit{
					Chat: "tg:2", Event: 1, At: time.Now(), Session: []byte("{}"),
					Records: []bot.Record{{Report: now.Report, Field: "o", Value: value, Base: 1, Summary: theirs.Hash(), Author: "tg:2"}},
				}); err != nil {
					t.Error(err)
				}
			}
			return commit()
		}
		s.do(b, dialog.Chose{Choice: dialog.Choice{Act: "guide", Arg: "3"}, On: "tg:1:2", Pointer: p.last().Pointer})
		b.Settle()
		b.Stop(s.t.Context())

		fields, err := s.store.Fields(s.t.Context(), now.Report)
		if err != nil {
			t.Fatal(err)
		}
		var o outline.Outline
		if err := json.Unmarshal(fields["o"], &o); err != nil {
			t.Fatal(err)
		}
		if !met || o.Sections[1].Title != "Tên của người khác" || o.Index("3") >= 0 || len(o.Sections[1].Notes) != 1 {
			t.Errorf("met %v, the outline is\n%s", met, o.Format())
		}
	})
}
