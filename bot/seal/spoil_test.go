package seal

import (
	"errors"
	"slices"
	"testing"
	"time"

	"decuong/bot"
	"decuong/bot/internal/past"
	"decuong/bot/storetest"
	"decuong/outline"
)

// dumped returns the pieces of a store that was stocked sealed by the first
// key, and its report.
func dumped(t *testing.T) (pieces []bot.Piece, report outline.ReportID) {
	t.Helper()
	open, _ := inMemory(t)
	inner := open()
	defer inner.Close()
	reports := storetest.Stock(t, over(t, inner, first))
	if err := inner.Dump(t.Context(), func(p bot.Piece) error { pieces = append(pieces, p); return nil }); err != nil {
		t.Fatal(err)
	}
	return pieces, reports[0]
}

// filled returns a store that holds the pieces, in the open.
func filled(t *testing.T, pieces []bot.Piece) bot.Store {
	t.Helper()
	open, _ := inMemory(t)
	s := open()
	t.Cleanup(func() { s.Close() })
	err := s.Fill(t.Context(), func(put func(bot.Piece) error) error {
		for _, p := range pieces {
			if err := put(p); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// use reads everything that storetest.Stock wrote.
func use(t *testing.T, s bot.Store, report outline.ReportID) error {
	_, err := s.Load(t.Context(), "tg:1", bot.Want{All: true, Shelf: true})
	_, err2 := s.Fields(t.Context(), report)
	h, err3 := s.History(t.Context(), report, 1000)
	for _, err := range h.Whole() {
		err3 = errors.Join(err3, err)
	}
	late := time.Now().Add(time.Hour)
	_, err4 := s.Unsent(t.Context(), late, late, 100)
	return errors.Join(err, err2, err3, err4)
}

// part returns what is sealed in the piece, nil for nothing.
func part(p bot.Piece) *[]byte {
	switch {
	case p.Chat != nil && p.Chat.Chat == "tg:1":
		return &p.Chat.Session
	case p.Line != nil:
		return &p.Line.Line
	case p.Field != nil && p.Field.Value != nil:
		return &p.Field.Value
	case p.Past != nil && p.Past.Old != nil:
		return &p.Past.Old
	case p.Past != nil && p.Past.Back != nil:
		return &p.Past.Back
	case p.Entry != nil:
		return &p.Entry.Outbox
	}
	return nil
}

// TestEveryBitCounts changes a bit of each sealed thing in turn.
func TestEveryBitCounts(t *testing.T) {
	pieces, report := dumped(t)
	if err := use(t, over(t, filled(t, pieces), first), report); err != nil {
		t.Fatalf("as it was: %v", err)
	}
	kinds := map[byte]int{}
	for i, p := range pieces {
		sealed := part(p)
		if sealed == nil || p.Past != nil && kinds[kindOf(p)] > 3 || p.Field != nil && p.Field.Report != report {
			continue
		}
		kinds[kindOf(p)]++
		whole := *sealed
		for _, at := range []int{0, 1, len(whole) / 2, len(whole) - 1} {
			*sealed = slices.Clone(whole)
			(*sealed)[at] ^= 1
			if at == 0 { // another form, or none
				(*sealed)[at] = formValue ^ formChat ^ whole[at]
			}
			err := use(t, over(t, filled(t, pieces), first), report)
			if !errors.Is(err, ErrTampered) && !errors.Is(err, ErrUnknownKey) && (p.Past == nil || !errors.Is(err, past.ErrSpoilt)) && at > 0 {
				t.Errorf("piece %d %+v, byte %d: %v", i, p, at, err)
			}
		}
		*sealed = whole
	}
	for kind, n := range map[byte]int{'c': 1, 'l': 2, 'f': 3, 'p': 4, 'b': 4, 'e': 2} {
		if kinds[kind] < n {
			t.Errorf("only %d of kind %c were tried", kinds[kind], kind)
		}
	}
}

func kindOf(p bot.Piece) byte {
	switch {
	case p.Chat != nil:
		return 'c'
	case p.Line != nil:
		return 'l'
	case p.Field != nil:
		return 'f'
	case p.Past != nil && p.Past.Back != nil:
		return 'b'
	case p.Past != nil:
		return 'p'
	}
	return 'e'
}

// TestNothingCanBeMoved puts what is sealed in the place of something else
// that is sealed by the same key, or has it in front.
func TestNothingCanBeMoved(t *testing.T) {
	moves := map[string]func(p []bot.Piece, r outline.ReportID){
		"value to another field": func(p []bot.Piece, r outline.ReportID) {
			fieldOf(p, r, "o").Value = fieldOf(p, r, "a/1").Value
		},
		"summary to another field": func(p []bot.Piece, r outline.ReportID) {
			fieldOf(p, r, "o").Summary = fieldOf(p, r, "a/1").Summary
		},
		"summary to the value": func(p []bot.Piece, r outline.ReportID) {
			fieldOf(p, r, "o").Value = fieldOf(p, r, "o").Summary
		},
		"key of another report": func(p []bot.Piece, r outline.ReportID) {
			other := outline.ReportID(bot.ShardOf("tg:1")) + "cut"
			fieldOf(p, r, keyField).Value = fieldOf(p, other, keyField).Value
		},
		"session to the outbox": func(p []bot.Piece, r outline.ReportID) {
			entryIn(p, "tg:1").Outbox = chatIn(p, "tg:1").Session
		},
		"session of another chat": func(p []bot.Piece, r outline.ReportID) {
			chatIn(p, "tg:1").Session = chatIn(p, "tg:7").Session
		},
		"value of another report": func(p []bot.Piece, r outline.ReportID) {
			other := outline.ReportID(bot.ShardOf("tg:1")) + "cut"
			fieldOf(p, r, "a/1").Value = fieldOf(p, other, "a/1").Value
		},
	}
	for name, move := range moves {
		t.Run(name, func(t *testing.T) {
			pieces, report := dumped(t)
			move(pieces, report)
			if err := use(t, over(t, filled(t, pieces), first), report); !errors.Is(err, ErrTampered) {
				t.Errorf("%v", err)
			}
		})
	}
}

func fieldOf(pieces []bot.Piece, r outline.ReportID, field string) *bot.FieldPiece {
	for _, p := range pieces {
		if p.Field != nil && p.Field.Report == r && p.Field.Field == field {
			return p.Field
		}
	}
	panic(field + " is not there") // unreachable: storetest.Stock writes it
}

func chatIn(pieces []bot.Piece, chat bot.ChatID) *bot.ChatPiece {
	for _, p := range pieces {
		if p.Chat != nil && p.Chat.Chat == chat {
			return p.Chat
		}
	}
	panic(chat + " is not there") // unreachable: storetest.Stock writes it
}

func entryIn(pieces []bot.Piece, chat bot.ChatID) *bot.EntryPiece {
	for _, p := range pieces {
		if p.Entry != nil && p.Entry.Chat == chat {
			return p.Entry
		}
	}
	panic(chat + " has no entry") // unreachable: storetest.Stock writes it
}
