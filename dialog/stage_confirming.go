package dialog

import (
	"slices"
	"strconv"

	"decuong/outline"
)

// confirming is the stage that shows an outline as it was understood, line by
// line, until the person finds it right. A line that was picked is shown alone,
// with what can be done to it.
type confirming struct{}

func (confirming) enter(t *turn) {
	if i := t.view.Report.Outline.Index(t.Session.Line); i >= 0 {
		t.showLine(i)
		return
	}
	t.showTree(0)
}

func (confirming) answer(t *turn) bool {
	switch e := t.event.What.(type) {
	case Chose:
		switch e.Act {
		case actUndo, actRedo, actUndoSure, actRedoSure:
			t.home = Confirming
			return t.act(e.Act)
		case actStay:
			return t.act(e.Act)
		}
	case Began:
		if e.Payload == "" && !t.written() { // whoever comes back goes on where they were
			t.note = phraseStillConfirming
			t.resume()
			return true
		}
	case Said:
		if text := outline.Clean(e.Text); text != "" && e.With == None {
			confirming{}.said(t, text)
			return true
		}
	}
	return false
}

// said picks the line that the text names. Whatever else it is, it is no answer
// yet: no question was asked.
func (confirming) said(t *turn, text string) {
	found := t.named(text)
	switch {
	case len(found) == 1:
		t.showLine(found[0])
	case len(found) > 1:
		var rows [][]Choice
		for _, i := range found[:min(len(found), hitsShown)] {
			rows = append(rows, []Choice{t.lineChoice(i, t.place(i))})
		}
		t.ask("", phraseSeveral(text), append(rows, t.held(t.at(), text))...)
	case rightWords[spokenKey(text)]:
		t.walk()
	default:
		t.note, t.last = phraseNotBegunYet, t.held(t.at(), text)
		t.resume()
	}
}

// rightWords are how people say that the outline was understood, folded.
var rightWords = map[string]bool{"bat dau": true, "dung": true, "dung roi": true, "ok": true, "duoc roi": true}

// beginSent begins a report from an outline that was sent.
func (t *turn) beginSent(e Opened) {
	id := outline.ReportID(t.event.Fresh)
	t.Session = t.Session.on(id)
	t.change(outline.Begin{Report: id, Owner: t.event.By, Outline: e.Outline})
	if e.Outline.Title == "" {
		title := phraseFromFile(e.Name)
		t.change(outline.Retitled{Report: id, Title: title})
		t.change(outline.Listed{Report: id, Title: title, Begun: t.event.At})
	}
	t.note = phraseOutlineRead(e.Name)
	t.enter(Confirming)
}

// reshaping shows the outline as it stands, to be changed.
func (t *turn) reshaping() {
	t.Session.Line = ""
	t.showTree(t.event.What.(Chose).number())
}

// walk ends the confirming and goes to the first open question.
func (t *turn) walk() {
	t.leaveStage()
	t.continueWalk()
}

// treePages is how many pages of an outline have a button each. In a larger one
// they lead to every second page, or every third.
const treePages = 30

// showTree shows one page of the outline: on the first, what is to know of the
// whole.
func (t *turn) showTree(page int) {
	t.Session.Stage, t.Session.Line = Confirming, ""
	o := t.view.Report.Outline
	pages := (len(o.Sections) + pageSize - 1) / pageSize
	page = min(max(page, 0), pages-1)
	from, to := page*pageSize, min((page+1)*pageSize, len(o.Sections))
	var shown []Text
	var rows [][]Choice
	var here []int
	for i := from; i < to; i++ {
		here = append(here, i)
	}
	names := telling(here, t.tag, t.titled)
	for _, i := range here {
		shown = append(shown, t.treeLine(i))
		rows = inRows(rows, 3, t.lineChoice(i, names[i]))
	}
	text := paragraphs(lines(phraseOutline(o, page+1, pages), t.doubts(page)), lines(shown...), phraseOutlineHelp)
	t.askOver(t.over(), "", text, append(append(rows, t.treePageButtons(page, pages)...), t.treeButtons()...)...)
}

// doubtsShown is how many doubtful lines are named, the rest is counted.
const doubtsShown = 5

// doubts names, on the first page, the lines that look as if they were misread.
func (t *turn) doubts(page int) Text {
	if page > 0 {
		return nil
	}
	o := t.view.Report.Outline
	var all []string
	for _, r := range outline.Lint(o, nil) {
		i := slices.IndexFunc(o.Sections, func(s outline.Section) bool { return s.Line == r.Line })
		if why := doubtful[r.Kind]; why != "" && i >= 0 {
			all = append(all, shorten(t.tag(i), 24)+" ("+why+")")
		}
	}
	return phraseMisread(all, doubtsShown)
}

// treeLine shows the section at i at its level: a heading in bold.
func (t *turn) treeLine(i int) Text {
	s := t.section(i)
	line := phraseTreeLine(s.Depth, shorten(t.heading(i), titleShown), len(s.Notes), len(s.Tables), s.Implied)
	if !t.view.Report.Outline.Leaf(i) {
		return bold(line)
	}
	return plain(line)
}

// tag is the shortest name that tells the section at i from all others.
func (t *turn) tag(i int) string {
	o := t.view.Report.Outline
	parent := o.Parent(i)
	if t.section(i).Label == outline.Unlabelled {
		return t.label(i)
	}
	if _, ok := o.Bullet(i); ok && parent >= 0 {
		return t.tag(parent) + " " + t.label(i)
	}
	if parent >= 0 && o.Ambiguous(i) {
		return t.label(o.Path(i)[0]) + " " + t.label(i)
	}
	return t.label(i)
}

func (t *turn) lineChoice(i int, label string) Choice {
	return Choice{Act: actLine, Arg: string(t.section(i).ID), Label: label}
}

// treeChoice leads to a page of the outline.
func treeChoice(page int) Choice {
	return Choice{Act: actOutline, Arg: strconv.Itoa(page), Label: labels[actOutline]}
}

// treePageButtons leads to the other pages.
func (t *turn) treePageButtons(page, pages int) [][]Choice {
	var rows [][]Choice
	step := (pages + treePages - 1) / treePages
	for n := 0; n < pages; n++ {
		if n != page && (n%step == 0 || n == page-1 || n == page+1) {
			last := min((n+1)*pageSize, len(t.view.Report.Outline.Sections)) - 1
			label := phrasePages(shorten(t.tag(n*pageSize), 24), shorten(t.tag(last), 24))
			rows = inRows(rows, 2, Choice{Act: actOutline, Arg: strconv.Itoa(n), Label: label})
		}
	}
	return rows
}

// treeButtons are what can be done with the whole outline.
func (t *turn) treeButtons() [][]Choice {
	var rows [][]Choice
	if n := len(t.view.Report.Outline.Leftovers); n > 0 {
		rows = append(rows, []Choice{{Act: actUnused, Arg: "0", Label: phraseUnusedButton(n)}})
	}
	if t.view.House.Standing == Admin {
		rows = append(rows, buttons(actPublish))
	}
	last := buttons(actWalk)
	if t.written() {
		last = buttons(actContinue)
	}
	if t.view.Report.OutlineRev > 1 {
		last = append(buttons(actEditions, actUndo), last...)
	}
	return append(rows, last)
}
