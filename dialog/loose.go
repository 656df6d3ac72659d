package dialog

import (
	"strconv"

	"decuong/outline"
)

// What was written where the outline has no question now, "Chưa xếp". It is in
// the document, at its end, until somebody moves it to a question or leaves it
// out; it stays in the report in any case.

// looseShown is how many of them a page lists.
const looseShown = 10

// looseButton leads to them.
func (t *turn) looseButton(n int) []Choice {
	return []Choice{{Act: actLoose, Label: phraseLooseButton(n)}}
}

// looseNote reminds of them.
func (t *turn) looseNote() Text {
	all := t.view.Report.Orphans()
	out := 0
	for _, u := range all {
		if u.LeftOut {
			out++
		}
	}
	return phraseLooseNote(len(all)-out, out)
}

// loose lists them.
func (t *turn) loose() {
	t.Need.Answers = !t.view.Loaded.Answers
	all := t.view.Report.Orphans()
	if len(all) == 0 {
		t.brief(phraseNothingLoose)
		return
	}
	pages := (len(all) + looseShown - 1) / looseShown
	page := min(t.event.What.(Chose).number(), pages-1)
	var shown []Text
	var rows [][]Choice
	for n := page * looseShown; n < min((page+1)*looseShown, len(all)); n++ {
		shown = append(shown, phraseLoose(n+1, shorten(all[n].Heading, titleShown), all[n].Words, shorten(all[n].Answer.Text(), partShown), all[n].LeftOut))
		rows = inRows(rows, 5, Choice{Act: actPlace, Arg: string(all[n].Section), Label: strconv.Itoa(n + 1)})
	}
	if row := turning(actLoose, page, pages); row != nil {
		rows = append(rows, row)
	}
	t.askOver(t.over(), t.section(t.at()).ID, paragraphs(phraseLooseList(len(all)), paragraphs(shown...)), append(rows, buttons(actContinue, actContents))...)
}

// orphan returns the one whose section has the ID.
func (t *turn) orphan(id outline.SectionID) (outline.Unplaced, bool) {
	for _, u := range t.view.Report.Orphans() {
		if u.Section == id {
			u.Answer = t.answerTo(id)
			return u, true
		}
	}
	return outline.Unplaced{}, false
}

// editedLoose replaces the part of an orphan that the message had become. It
// reports false where there is none.
func (t *turn) editedLoose(o outline.Origin, text string, marks []outline.Span) bool {
	for _, u := range t.view.Report.Orphans() {
		n := u.Answer.From(o)
		switch {
		case n < 0:
			continue
		case text == "":
			t.brief(phraseEditEmpty(loose(u.Heading)))
			return true
		}
		part := u.Answer.Parts[n]
		part.Text, part.Marks, part.Author = text, marks, t.event.By
		t.put(u.Section, u.Answer.With(part))
		t.brief(phraseEditedLoose(u.Heading))
		return true
	}
	return false
}

// placing is the stage that waits for the question that an orphan shall go to.
type placing struct{}

// place shows the orphan that the button names.
func (t *turn) placeLoose() {
	t.Session.Line = outline.SectionID(t.event.What.(Chose).Arg)
	t.enter(Placing)
}

// likelyShown is how many questions are offered to an orphan.
const likelyShown = 4

func (placing) enter(t *turn) {
	u, found := t.orphan(t.Session.Line)
	if !found {
		t.leaveStage()
		t.brief(phraseNothingLoose)
		return
	}
	var rows [][]Choice
	for _, i := range t.view.Report.Outline.Nearest(u.Heading, likelyShown) {
		rows = append(rows, t.placeChoice(i))
	}
	aside := actLeaveOut
	if u.LeftOut {
		aside = actPutIn
	}
	rows = append(rows, []Choice{{Act: aside, Arg: string(u.Section), Label: labels[aside]}})
	text := paragraphs(phraseOrphan(u.Heading, u.Words, u.LeftOut), quote(shorten(u.Answer.Text(), versionShown)), phrasePlaceWhere)
	t.askOver(t.over(), "", text, append(rows, []Choice{{Act: actLoose, Arg: "0", Label: labels[actLoose]}, button(actContinue)})...)
}

// leaveOut keeps what was written out of the document; putIn has it there
// again. It stays in the report, among what has no question.
func (t *turn) leaveOut() { t.printing(outline.LeftOut) }
func (t *turn) putIn()    { t.printing(outline.Unmarked) }

func (t *turn) printing(mark outline.Mark) {
	t.Session.Line = outline.SectionID(t.event.What.(Chose).Arg)
	if u, found := t.orphan(t.Session.Line); found {
		t.put(u.Section, outline.Answer{Parts: u.Answer.Parts, Mark: mark})
		t.note, t.last = phrasePrinting(mark == outline.LeftOut), buttons(actUndo)
	}
	t.enter(Placing)
}

func (t *turn) placeChoice(i int) []Choice {
	return []Choice{{Act: actPlaceAt, Arg: string(t.section(i).ID), Label: phrasePlaceAt(shorten(t.tag(i), 24), shorten(t.title(i), 40))}}
}

func (placing) answer(t *turn) bool {
	switch e := t.event.What.(type) {
	case Said:
		text := outline.Clean(e.Text)
		if text == "" || e.With != None || len([]rune(text)) > searchSize {
			return false
		}
		return placing{}.where(t, text)
	case Chose:
		if e.Act == actPlaceAt {
			t.placeAt(t.view.Report.Outline.Index(outline.SectionID(e.Arg)))
			return true
		}
	}
	return false
}

// where reads the place that was typed: a label, or words of a title.
func (placing) where(t *turn, text string) bool {
	found := t.named(text)
	if len(found) == 0 {
		for _, h := range t.view.Report.Search(text) {
			found = append(found, h.Section)
		}
	}
	var rows [][]Choice
	for _, i := range found[:min(len(found), hitsShown)] {
		if t.view.Report.Outline.Leaf(i) {
			rows = append(rows, t.placeChoice(i))
		}
	}
	switch len(rows) {
	case 0:
		t.note = phraseNoSuchPlace(text)
		t.resume()
	case 1:
		t.placeAt(t.view.Report.Outline.Index(outline.SectionID(rows[0][0].Arg)))
	default:
		t.ask("", phraseMoveWhich(text), append(rows, buttons(actLoose))...)
	}
	return true
}

// placeAt moves the orphan to the end of the answer at a position. One step
// takes it back.
func (t *turn) placeAt(to int) {
	u, found := t.orphan(t.Session.Line)
	if !found || to < 0 || !t.view.Report.Outline.Leaf(to) {
		t.note = phraseStale
		t.resume()
		return
	}
	a := t.answerTo(t.section(to).ID)
	for _, p := range u.Answer.Parts {
		a = a.Append(p)
	}
	t.put(t.section(to).ID, a)
	t.put(u.Section, outline.Answer{})
	t.leaveStage()
	rows := [][]Choice{{button(actUndo), t.goChoice(to, phraseGoOpen(t.name(to)))}}
	if n := len(t.view.Report.Orphans()); n > 0 {
		rows = append(rows, t.looseButton(n))
	}
	t.ask(t.section(to).ID, phrasePlaced(t.name(to), t.view.Report.States[to].Words), append(rows, buttons(actContinue))...)
}
