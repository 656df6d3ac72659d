package outline

import (
	"bytes"
	"testing"
)

// summed is a report whose first part and first question are opened by
// summaries.
func summed() (r *Report, part, question, later SectionID) {
	r = NewReport(Begin{Outline: Founding()})
	o := r.Outline
	i := o.Next(-1)
	part, question, later = o.Sections[o.Path(i)[0]].ID, o.Sections[i].ID, o.Sections[o.Next(i)].ID
	answer := func(id SectionID, mark Mark, parts ...Part) {
		r = r.With(Answered{Section: id, Answer: Answer{Mark: mark, Parts: parts}, Base: r.State(id).Rev})
	}
	said := Part{ID: "a", Text: "Đã tổ chức 3 hội nghị.", Source: Typed}
	answer(question, Unmarked, said)
	sums := func(id string, of SectionID) Part {
		return Part{ID: id, Text: "Đã họp.", Source: Summary, Sums: r.Digest(of), Of: of}
	}
	answer(question, Unmarked, Part{ID: "b", Text: "Họp.", Source: Summary, Sums: r.Digest(question)}, said)
	answer(part, Opens, sums("c", part))
	return r, part, question, later
}

// A summary is out of date when what it sums up says something else, and not
// when a summary comes or goes.
func TestStale(t *testing.T) {
	r, part, question, later := summed()
	stale := func(id SectionID) bool { return r.Stale(r.Outline.Index(id)) }
	if stale(part) || stale(question) {
		t.Error("a summary is out of date at once")
	}
	r = r.With(Answered{Section: later, Answer: Answer{Mark: Skipped, Parts: []Part{{ID: "d", Text: "Không có."}}}})
	if stale(part) {
		t.Error("what is skipped counts")
	}
	r = r.With(Answered{Section: later, Answer: Answer{Parts: []Part{{ID: "d", Text: "Không có."}}}, Base: 1})
	if !stale(part) || stale(question) {
		t.Errorf("after another question: part %t, question %t", stale(part), stale(question))
	}
	if whole := r.Digest(Whole); whole == "" || r.Digest("nowhere") != "" {
		t.Errorf("the whole is %q", whole)
	}
}

// A summary is as fresh as before when a heading above or below has text that
// waits for a place: it was made without that.
func TestLooseTextStalesNoSummary(t *testing.T) {
	r, part, question, _ := summed()
	before := r.Digest(Whole)
	a := r.Answers[part].With(Part{ID: "e", Text: "Thêm ý.", Source: Typed, Author: "tg:1", Pos: 9})
	r = r.With(Answered{Section: part, Answer: a, Base: 1})
	if len(r.Orphans()) != 1 || r.Digest(Whole) != before || r.Stale(r.Outline.Index(part)) || r.Stale(r.Outline.Index(question)) {
		t.Errorf("the whole was %q, is %q; orphans: %+v", before, r.Digest(Whole), r.Orphans())
	}
}

// What opens a heading is no orphan, until the heading is gone.
func TestOpeningIsNoOrphan(t *testing.T) {
	r, part, _, _ := summed()
	if all := r.Orphans(); len(all) > 0 {
		t.Errorf("orphans: %+v", all)
	}
	o := *r.Outline
	o.Sections = nil
	for _, s := range r.Outline.Sections {
		if s.ID != part {
			o.Sections = append(o.Sections, s)
		}
	}
	r = r.With(Reshaped{Outline: &o})
	if all := r.Orphans(); len(all) != 1 || all[0].Section != part {
		t.Errorf("orphans: %+v", all)
	}
}

// What is written to a heading that has become a question is an orphan when it
// is a heading again: it is not hidden behind the summary.
func TestWrittenToOpening(t *testing.T) {
	r, part, _, _ := summed()
	a := r.Answers[part].With(Part{ID: "e", Text: "Thêm ý.", Source: Typed, Author: "tg:1", Pos: 9})
	r = r.With(Answered{Section: part, Answer: a, Base: 1})
	if all := r.Orphans(); len(all) != 1 || r.Answers[part].Append(Part{ID: "f"}).Mark != Unmarked {
		t.Errorf("orphans: %+v", all)
	}
}

// A report with summaries comes back from its export as it was.
func TestSummariesOverExport(t *testing.T) {
	r, part, question, _ := summed()
	r.Answers[question].Parts[1].Source = Copied
	var first, again bytes.Buffer
	if err := Export(&first, r); err != nil {
		t.Fatal(err)
	}
	back, err := Import(bytes.NewReader(first.Bytes()), r.Outline)
	if err != nil {
		t.Fatal(err)
	}
	if err := Export(&again, back); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(first.Bytes(), again.Bytes()) || back.State(part).Mark != Opens {
		t.Errorf("%s\nbecame\n%s", first.Bytes(), again.Bytes())
	}
}
