package dialog_test

import (
	"fmt"
	"testing"
	"time"

	"decuong/dialog"
	"decuong/outline"
)

var now = time.Date(2026, 11, 25, 1, 0, 0, 0, time.UTC)

// BenchmarkStep takes the commonest turn, an answer said to a question, in
// reports of different sizes: all of whose other questions are answered.
func BenchmarkStep(b *testing.B) {
	for _, questions := range []int{29, 300} {
		b.Run(fmt.Sprintf("questions=%d", questions), func(b *testing.B) {
			v, s := answered(questions)
			said := dialog.Event{
				At: now, By: "tg:1", Fresh: "00fresh",
				What: dialog.Said{Text: "Đã rà soát 245 đảng viên trong diện quy hoạch.", Origin: "tg:1:7", Pos: 7},
			}
			b.ReportAllocs()
			for b.Loop() {
				if turn := dialog.Step(v, s, said); len(turn.Effects) != 1 {
					b.Fatal("no answer")
				}
			}
		})
	}
}

// BenchmarkStepCard shows the next question's card.
func BenchmarkStepCard(b *testing.B) {
	v, s := answered(29)
	next := dialog.Event{At: now, What: dialog.Chose{Choice: dialog.Choice{Act: "tiep"}}}
	b.ReportAllocs()
	for b.Loop() {
		if turn := dialog.Step(v, s, next); len(turn.Effects) != 1 {
			b.Fatal("no answer")
		}
	}
}

// answered is a report whose questions are all answered, with the session at
// its fifth question and the answers there loaded.
func answered(questions int) (dialog.View, dialog.Session) {
	o := outline.Founding()
	if questions != 29 {
		o = &outline.Outline{Title: "thử", Sections: make([]outline.Section, questions)}
		for i := range o.Sections {
			o.Sections[i] = outline.Section{ID: outline.SectionID(fmt.Sprint(i + 1)), Label: fmt.Sprint(i + 1), Title: "Câu hỏi"}
		}
	}
	r := outline.NewReport(outline.Begin{Report: "00r", Outline: o})
	for i, s := range o.Sections {
		r.States[i] = outline.State{Words: 200, Rev: 1}
		if s.Implied {
			r.Names[s.ID] = ""
		}
	}
	qs := o.Questions()
	for _, i := range qs[4:6] {
		r.Answers[o.Sections[i].ID] = outline.Answer{Parts: []outline.Part{{ID: "p", Text: "Nội dung đã có từ trước.", Origin: "tg:1:1"}}}
	}
	return dialog.View{Report: r, Catalog: []dialog.Offer{{Name: "f", Outline: o}}},
		dialog.Session{Report: "00r", Stage: dialog.Asking, Section: o.Sections[qs[4]].ID, Turn: 40}
}
