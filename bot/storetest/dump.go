package storetest

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"testing"

	"decuong/bot"
	"decuong/outline"
)

// Pieces returns what a dump of the store gives, each piece as JSON, in order
// of its text: two stores that hold the same have the same pieces.
func Pieces(t testing.TB, s bot.Store) []string {
	t.Helper()
	var all []string
	for _, p := range dump(t, s) {
		text, err := json.Marshal(p)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, string(text))
	}
	slices.Sort(all)
	return all
}

func dump(t testing.TB, s bot.Store) []bot.Piece {
	t.Helper()
	var all []bot.Piece
	err := s.Dump(t.Context(), func(p bot.Piece) error { all = append(all, p); return nil })
	if err != nil {
		t.Fatalf("dumping: %v", err)
	}
	return all
}

// Histories dumps the store, reads every line of every history there, whole, and
// returns how many there are.
func Histories(t testing.TB, s bot.Store) (lines int) {
	t.Helper()
	all := map[outline.ReportID]*bot.History{}
	of := func(r outline.ReportID) *bot.History {
		if all[r] == nil {
			all[r] = &bot.History{Values: map[string][]byte{}}
		}
		return all[r]
	}
	for _, p := range dump(t, s) {
		if f := p.Field; f != nil {
			of(f.Report).Values[f.Field] = f.Value
		}
		if p := p.Past; p != nil {
			of(p.Report).Replaced = append(of(p.Report).Replaced, bot.Replaced{Ver: p.Ver, Field: p.Field, Old: p.Old, Back: p.Back})
		}
	}
	for r, h := range all {
		slices.Reverse(h.Replaced)
		for line, err := range h.Whole() {
			if lines++; err != nil {
				t.Fatalf("report %s: version %d: %s: %v", r, line.Ver, line.Field, err)
			}
		}
	}
	return lines
}

// put returns a source of pieces that ends with the error.
func put(pieces []bot.Piece, end error) func(func(bot.Piece) error) error {
	return func(put func(bot.Piece) error) error {
		for _, p := range pieces {
			if err := put(p); err != nil {
				return err
			}
		}
		return end
	}
}

// Stock puts something of every kind into the store.
func Stock(t testing.TB, s bot.Store) (reports []outline.ReportID) {
	t.Helper()
	r, cut := reportOf(an, "r"), reportOf(an, "cut")
	c := turn(an, 0, answer(r, "o", 0, "outline"), answer(cut, "a/1", 0, "x"), answer(r, "a/1", 0, "Đã họp."), answer(r, "a/2", 0, ""))
	c.Shelf = map[outline.ReportID][]byte{r: []byte("Báo cáo"), cut: {}}
	c.Next, c.Outbox = []string{"a/1", "a/2"}, []byte("Mời đồng chí viết.")
	commit(t, s, c)
	grown := ""
	for i := range int64(300) { // more than one batch of anything
		c := turn(an, 1+i, answer(r, "a/1", 1+i, fmt.Sprint("Đã họp lần ", i)))
		c.Records[0].Step = "-s"
		if i < 20 {
			before := bot.Snapshot{Values: map[string][]byte{"a/4": []byte(grown)}}
			grown += fmt.Sprintf("Đã họp lần %d, có %d đồng chí dự. ", i, i*i)
			c.Records = append(c.Records, Over(before, answer(r, "a/4", i, grown)))
		}
		commit(t, s, c)
	}
	commit(t, s, turn(an, 301, bot.Record{Report: r, Field: "a/2", Base: 1, Summary: "đã xoá"}))
	far := turn(binh, 0, answer(r, "a/3", 0, "của khách"))
	far.Outbox = []byte("Đã lưu.")
	commit(t, s, far)
	commit(t, s, turn(chi, 0))
	if err := s.Bury(t.Context(), chi, -9, []byte("không đọc được")); err != nil {
		t.Fatal(err)
	}
	if err := s.Bury(t.Context(), "tg:77", 5, nil); err != nil {
		t.Fatal(err)
	}
	return []outline.ReportID{r, cut}
}

// carried has everything come back in another store.
func carried(t *testing.T, place Place) {
	s := opened(t, place(t))
	reports := Stock(t, s)
	before := [2]everything{look(t, s, an, reports...), look(t, s, binh, reports...)}
	pieces, texts := dump(t, s), Pieces(t, s)

	s = opened(t, place(t))
	if err := s.Fill(t.Context(), put(pieces, nil)); err != nil {
		t.Fatalf("filling: %v", err)
	}
	same(t, "an", look(t, s, an, reports...), before[0])
	same(t, "binh", look(t, s, binh, reports...), before[1])
	same(t, "pieces", Pieces(t, s), texts)
	worksOn(t, s, reports[0])
}

// worksOn goes on where Stock left off.
func worksOn(t *testing.T, s bot.Store, r outline.ReportID) {
	t.Helper()
	refused(t, s, turn(an, 301), bot.ErrDuplicate, r)
	refused(t, s, turn(an, 300, answer(r, "a/1", 1, "x")), bot.ErrDuplicate, r)
	buried := turn("tg:77", 0)
	buried.Event = 5
	refused(t, s, buried, bot.ErrDuplicate, r)
	stale := turn(an, 302, answer(r, "a/1", 300, "x"))
	refused(t, s, stale, bot.ErrConflict, r)
	commit(t, s, turn(an, 302, answer(r, "a/1", 301, "tiếp"), answer(r, "a/2", 2, "viết lại")))
	h := Past(t, s, r, 2)
	if h[0].Ver != 304 || h[0].Old != nil || string(h[1].Old) != "Đã họp lần 299" {
		t.Errorf("history goes on with %+v", h)
	}
}

func fillRefuses(t *testing.T, s bot.Store) {
	pieces := []bot.Piece{{Seen: &bot.SeenPiece{Chat: an, Event: 1, Day: 20000}}}
	if err := s.Fill(t.Context(), put(nil, nil)); err != nil {
		t.Errorf("filling with nothing: %v", err)
	}
	for _, bad := range []bot.Piece{
		{}, {Field: &bot.FieldPiece{Report: "x", Field: "a"}}, {Past: &bot.PastPiece{Report: "00r", Field: "a b"}},
		{Report: &bot.ReportPiece{}}, {Chat: &bot.ChatPiece{Next: []string{""}}},
	} {
		if err := s.Fill(t.Context(), put([]bot.Piece{bad}, nil)); err == nil || errors.Is(err, bot.ErrNotEmpty) {
			t.Errorf("filling with %+v: %v", bad, err)
		}
	}
	end := errors.New("the source has broken off")
	if err := s.Fill(t.Context(), put(nil, end)); !errors.Is(err, end) {
		t.Errorf("a source that breaks off: %v", err)
	}
	if err := s.Fill(t.Context(), put(pieces, nil)); err != nil {
		t.Errorf("filling: %v", err)
	}
	if err := s.Fill(t.Context(), put(pieces, nil)); !errors.Is(err, bot.ErrNotEmpty) {
		t.Errorf("filling again: %v", err)
	}
	if err := s.Dump(t.Context(), func(bot.Piece) error { return end }); !errors.Is(err, end) {
		t.Errorf("a dump that breaks off: %v", err)
	}
}
