package dialog

import (
	"slices"

	"decuong/outline"
)

// naming is the stage that offers to give a lost heading its title. What is
// typed here is an answer to the question below, unless the person first asked
// to type a title: nobody's paragraph shall end as a heading.
type naming struct{}

func (naming) enter(t *turn) {
	lost := t.view.Report.Undecided(t.at())
	if lost < 0 {
		t.enter(Asking)
		return
	}
	s := t.section(lost)
	t.Session.Told = append(t.Session.Told, s.ID)
	likely := t.view.Report.Outline.LikelyTitle(lost)
	rows := [][]Choice{{button(actOwnTitle), button(actNoTitle)}}
	if likely != "" {
		rows = slices.Insert(rows, 0, []Choice{{Act: actLikely, Label: phraseUseTitle(likely)}})
	}
	t.ask(s.ID, paragraphs(phraseLostHeading(t.label(lost), likely), phraseOrAnswer(t.section(t.at()).Heading())), rows...)
}

func (naming) answer(t *turn) bool {
	switch e := t.event.What.(type) {
	case Chose:
		return naming{}.choose(t, e)
	case Said:
		if t.Session.Field == ownTitle && e.To == (Pointer{}) {
			t.nameHeading(outline.Clean(e.Text))
			return true
		}
	}
	return false
}

// ownTitle in Session.Field tells that the next text is the title.
const ownTitle outline.FieldID = "title"

func (naming) choose(t *turn, c Chose) bool {
	lost := t.view.Report.Outline.Index(c.Section)
	switch {
	case lost < 0:
		return false
	case c.Act == actLikely:
		t.nameHeading(t.view.Report.Outline.LikelyTitle(lost))
	case c.Act == actNoTitle:
		t.nameHeading("")
	case c.Act == actOwnTitle:
		t.Session.Field = ownTitle
		t.ask(c.Section, phraseTypeTitle(t.label(lost)), buttons(actNoTitle))
	default:
		return false
	}
	return true
}

// titleSize is the most runes that a heading has; what is longer is an answer
// sent to the wrong place.
const titleSize = 200

// nameHeading gives the lost heading above the present question its title and
// goes on to the question.
func (t *turn) nameHeading(title string) {
	lost := t.view.Report.Undecided(t.at())
	if lost < 0 || len([]rune(title)) > titleSize {
		t.Session.Field = ""
		t.Session.Stage = Asking
		t.said(t.event.What.(Said))
		return
	}
	t.change(outline.Named{Report: t.Session.Report, Section: t.section(lost).ID, Title: title})
	t.note = phraseNamed(t.label(lost), title)
	t.Session.Field = ""
	t.enter(Asking)
}

// told reports whether the lost heading at i was spoken of already: once is
// enough.
func (t *turn) told(i int) bool { return slices.Contains(t.Session.Told, t.section(i).ID) }
