package form

import (
	"slices"
	"strings"
	"testing"

	"decuong/outline"
)

// TestMendingAll mends a report finding by finding until nothing is left that
// can be mended, and reads it.
func TestMendingAll(t *testing.T) {
	r := filled("Cấp  uỷ xã Tân Lâp họp ngày 5.2.2026 , đạt 98.7 %.", "x")
	r = r.With(outline.Filled{Field: outline.Recipients, Value: "- Tỉnh uỷ ;\n- Lưu."})
	table := &outline.Table{
		Rows: [][]string{{"Chỉ tiêu", "Đạt"}, {"Cấp uỷ", "98.7%"}, {"Cộng", ""}}, Header: 1,
		Joined: []outline.Joined{{Spot: outline.Spot{Row: 2}, Rows: 1, Columns: 2}},
	}
	r = r.With(outline.Answered{Section: "2", Answer: outline.Answer{Parts: []outline.Part{{ID: "t", Text: table.Text(), Table: table}}}})
	for range 50 {
		found := Check(r)
		i := slices.IndexFunc(found, func(f Finding) bool { return f.Mends })
		if i < 0 {
			break
		}
		change, ok := found[i].Mending(r)
		if !ok {
			t.Fatalf("%+v cannot be mended", found[i])
		}
		r = r.With(change)
	}
	if got := r.Answers["1"].Text(); got != "Cấp ủy xã Tân Lập họp ngày 05/02/2026, đạt 98,7%." {
		t.Errorf("the answer reads %q", got)
	}
	if got := r.Answers["2"]; got.Text() != "Chỉ tiêu\tĐạt\nCấp ủy\t98,7%\nCộng\t" || len(got.Parts[0].Table.Joined) != 1 || got.Parts[0].Table.Rows[1][1] != "98,7%" || table.Rows[1][1] != "98.7%" {
		t.Errorf("the table reads %q", got.Text())
	}
	if got := r.Fields[outline.Recipients]; got != "- Tỉnh ủy;\n- Lưu." {
		t.Errorf("the recipients read %q", got)
	}
}

// TestMendingKeepsEmphasis: what was set off still is.
func TestMendingKeepsEmphasis(t *testing.T) {
	const text = "a  cấp uỷ xong"
	at := strings.Index(text, "uỷ")
	r := filled(text)
	a := r.Answers["1"]
	a.Parts[0].Marks = []outline.Span{{Start: 0, End: 2, Emphasis: outline.Bold}, {Start: at, End: at + len("uỷ"), Emphasis: outline.Italic}, {Start: at + len("uỷ"), End: len(text), Emphasis: outline.Bold}}
	r = r.With(outline.Answered{Section: "1", Answer: a})
	var marked []string
	for range 5 {
		for _, f := range Check(r) {
			if change, ok := f.Mending(r); ok {
				r = r.With(change)
				break
			}
		}
	}
	p := r.Answers["1"].Parts[0]
	for _, m := range p.Marks {
		marked = append(marked, p.Text[m.Start:m.End])
	}
	if want := []string{"a ", "ủy", " xong"}; !slices.Equal(marked, want) {
		t.Errorf("set off: %q, want %q", marked, want)
	}
}

// TestMendingOnlyWhatIsThere: an old button does nothing to a text that was
// changed.
func TestMendingOnlyWhatIsThere(t *testing.T) {
	before := filled("hai  lần")
	f := Check(before)[0]
	for name, r := range map[string]*outline.Report{"changed": filled("ba lần rồi"), "shorter": filled("x"), "gone": filled()} {
		if _, ok := f.Mending(r); ok {
			t.Errorf("%s: mended all the same", name)
		}
	}
	if _, ok := (Finding{Rule: OneWord}).Mending(before); ok {
		t.Error("mended what has no mending")
	}
}

// FuzzCheck: whatever is written, findings lie within it, mending leads to less
// of what was found, and nothing else of the text is touched.
func FuzzCheck(f *testing.F) {
	for _, text := range []string{"hai  lần , ba", "xã Tân Lâp 5.2.2026 98.7 %", "cấp uỷ (BTV", "“a” \"b\n...…… số …-KH", "1,250,000 đ\u0303"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		text := outline.Clean(typed)
		r := filled(text)
		for _, found := range Check(r) {
			if found.Place.Section != "1" || found.Place.Part == "" {
				continue
			}
			if found.Start < 0 || found.End > len(text) || text[found.Start:found.End] != found.Found {
				t.Fatalf("%+v is not in %q", found, text)
			}
			change, ok := found.Mending(r)
			if ok != found.Mends {
				t.Fatalf("%+v: mending is %t", found, ok)
			}
			if !ok {
				continue
			}
			after := r.With(change)
			if got, want := after.Answers["1"].Text(), text[:found.Start]+found.Mend+text[found.End:]; got != want {
				t.Fatalf("%q became %q, want %q", text, got, want)
			}
			for _, again := range Check(after) {
				if again.Place == found.Place && again.Rule == found.Rule && again.Start == found.Start && again.Found == found.Found && again.Mend == found.Mend {
					t.Fatalf("%q: %+v is found again after it was mended", text, found)
				}
			}
		}
	})
}
