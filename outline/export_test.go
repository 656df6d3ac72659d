package outline

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// TestExportImport: what is exported is imported whole, for random reports.
func TestExportImport(t *testing.T) {
	for seed := range uint64(60) {
		rng := rand.New(rand.NewPCG(seed, 3))
		r := NewReport(Begin{Outline: Founding()})
		for i, s := range r.Outline.Sections {
			if rng.IntN(3) > 0 {
				r = r.With(Answered{Section: s.ID, Answer: randomAnswer(rng, i)})
			}
			if s.Implied {
				r = r.With(Named{Section: s.ID, Title: []string{"", "KẾT QUẢ & <b>"}[rng.IntN(2)]})
			}
		}
		r = r.With(Filled{Field: Body, Value: "ĐẢNG ỦY XÃ TÂN LẬP"}).With(Filled{Field: Date, Value: "05/02/2026"}).With(Filled{Field: "b1", Value: "12"})
		r.Unplaced = []Unplaced{{Heading: "5. Dân vận", Answer: randomAnswer(rng, 99)}}
		r.Title = "Báo cáo của tôi"
		var b bytes.Buffer
		if err := Export(&b, r); err != nil {
			t.Fatal(err)
		}
		got, err := Import(&b, r.Outline)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(r, got); diff != "" {
			t.Fatalf("seed %d (-exported +imported):\n%s", seed, diff)
		}
	}
}

func randomAnswer(rng *rand.Rand, i int) Answer {
	a := Answer{Mark: []Mark{Unmarked, Unmarked, Skipped, Later}[rng.IntN(4)]}
	for n := range 1 + rng.IntN(3) {
		p := Part{ID: fmt.Sprintf("p%d.%d", i, n), Text: fmt.Sprintf("Ý %d\n\"&<>\" 🇻🇳", n), Source: Voice, Author: "tg:1", Pos: 7, Origin: "1:2"}
		p.At = time.Date(2026, 2, 5, 10, 0, n, 0, time.UTC)
		if rng.IntN(2) == 0 {
			p.Marks = []Span{{Start: 0, End: 4, Emphasis: Bold}}
		} else {
			p.Table = &Table{Rows: [][]string{{"a", "b"}, {"1"}}, Header: 1}
			p.Text = p.Table.Text()
		}
		a.Parts = append(a.Parts, p)
	}
	return a
}

// TestImportByHand reads what a person may write.
func TestImportByHand(t *testing.T) {
	r, err := Import(strings.NewReader(`{
		"fields": {"date": "5/2/2026", "place": " Tân  Lập ", "signer": ""},
		"sections": [
			{"path": ["phần i", "1."], "parts": [{"text": "Đảng u\u0309y\r\nđã họp", "marks": [{"start": 0, "end": 5, "emphasis": "b"}]}]},
			{"path": ["PHẦN I", "2"], "mark": "skipped"},
			{"path": ["2.3.1"], "parts": [{"text": "một"}, {"table": {"rows": [["x", "y"]]}}]},
			{"path": ["PHẦN II"], "name": "KẾT QUẢ"},
			{"path": ["1"], "title": "Không có", "parts": [{"text": "mơ hồ"}]},
			{"path": ["PHẦN IX"], "title": "Dân vận", "parts": [{"text": "không có mục"}]},
			{"id": "zz", "parts": [{"text": "không có mã"}]},
			{"path": ["PHẦN IX", "3"]}
		]}`), Founding())
	if err != nil {
		t.Fatal(err)
	}
	text := func(label string) string {
		return r.Answers[r.Outline.Sections[r.Outline.FindLabel(label)[0]].ID].Text()
	}
	if got := text("1"); got != "Đảng ủy\nđã họp" {
		t.Errorf("PHẦN I, 1: %q", got)
	}
	if got := text("2.3.1"); got != "một\nx\ty" {
		t.Errorf("2.3.1: %q", got)
	}
	if r.Fields[Date] != "05/02/2026" || r.Fields[Place] != "Tân Lập" || r.Filled[Signatory] {
		t.Errorf("fields: %v", r.Fields)
	}
	if !r.States[2].Written() && r.States[2].Mark != Skipped {
		t.Errorf("PHẦN I, 2: %+v", r.States[2])
	}
	if name := r.Names[r.Outline.Sections[4].ID]; name != "KẾT QUẢ" {
		t.Errorf("the lost heading is named %q", name)
	}
	var unplaced []string
	for _, u := range r.Unplaced {
		unplaced = append(unplaced, u.Heading+": "+u.Answer.Text())
	}
	if diff := cmp.Diff([]string{"1 Không có: mơ hồ", "PHẦN IX Dân vận: không có mục", ": không có mã"}, unplaced); diff != "" {
		t.Error(diff)
	}
}

func TestImportRefuses(t *testing.T) {
	for text, want := range map[string]string{
		"":                                   "EOF",
		"{} {}":                              "follows its end",
		`{"answers": []}`:                    `unknown field "answers"`,
		`{"fields": {"b9": "x"}}`:            `field "b9": there is no such field`,
		`{"fields": {"date": "30/02/2026"}}`: `field "date": this cannot be its value`,
		`{"sections": [{"title": "x"}]}`:     "section 1: neither id nor path",
		`{"sections": [{"path": ["2.1"], "mark": "x"}]}`:                                                           `section 1: unknown mark "x"`,
		`{"sections": [{"path": ["2.1"], "parts": [{"text": "a"}]}, {"path": ["2.1"], "parts": [{"text": "b"}]}]}`: "section 2: another entry",
		`{"unplaced": [{"parts": [{"text": "a", "source": "dream"}]}]}`:                                            `unplaced 1: part 1: unknown source "dream"`,
	} {
		if _, err := Import(strings.NewReader(text), Founding()); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s\ngot %v, want %s", text, err, want)
		}
	}
}

// TestImportIntoAnotherEdition: an answer goes where its title still stands,
// and is unplaced where it does not.
func TestImportIntoAnotherEdition(t *testing.T) {
	old := &Outline{Sections: []Section{{ID: "1", Label: "1", Title: "Cũ"}, {ID: "2", Label: "2", Title: "Chung"}}}
	r := NewReport(Begin{Outline: old})
	for _, s := range old.Sections {
		r = r.With(Answered{Section: s.ID, Answer: Answer{Parts: []Part{{Text: "lời " + s.Title}}}})
	}
	var b bytes.Buffer
	if err := Export(&b, r); err != nil {
		t.Fatal(err)
	}
	next := &Outline{Sections: []Section{{ID: "1", Label: "1", Title: "Mới"}, {ID: "2", Label: "1.1", Title: "Khác", Depth: 1}, {ID: "3", Label: "2", Title: "Chung"}}}
	got, err := Import(&b, next)
	if err != nil {
		t.Fatal(err)
	}
	if text := got.Answers["3"].Text(); text != "lời Chung" || len(got.Unplaced) != 1 || got.Unplaced[0].Heading != "1 Cũ" {
		t.Errorf("placed %q, unplaced %+v", text, got.Unplaced)
	}
}
