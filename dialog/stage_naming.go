package dialog

import (
	"slices"
	"strings"

	"decuong/outline"
)

// naming is the stage that offers to give a lost heading its title. What is
// typed here is an answer to the question below, unless it reads like a title
// or the person first asked to type one: nobody's paragraph shall end as a
// heading, and no heading as a paragraph, without their saying so.
type naming struct{}

func (naming) enter(t *turn) {
	lost := t.view.Report.Undecided(t.at())
	if lost < 0 {
		t.enter(Asking)
		return
	}
	if !t.told(lost) {
		t.Session.Told = append(t.Session.Told, t.section(lost).ID)
	}
	t.Session.Field = ""
	t.askTitle(lost)
}

// askTitle shows how the lost heading can be written.
func (t *turn) askTitle(lost int) {
	likely := t.view.Report.Outline.LikelyTitle(lost)
	rows := [][]Choice{buttons(actOwnTitle, actNoTitle)}
	if likely != "" {
		rows = slices.Insert(rows, 0, []Choice{{Act: actLikely, Label: phraseUseTitle(likely)}})
	}
	t.ask(t.section(lost).ID, paragraphs(phraseLostHeading(t.label(lost), likely), phraseOrAnswer(t.section(t.at()).Heading())), rows...)
}

func (naming) answer(t *turn) bool {
	said, ok := t.event.What.(Said)
	lost := t.view.Report.Undecided(t.at())
	if !ok || lost < 0 || said.With != None || said.To != (Pointer{}) {
		return false
	}
	title := outline.Clean(said.Text)
	switch {
	case title == "" || len([]rune(title)) > titleSize || strings.Contains(title, "\n"):
	case t.Session.Field == ownTitle:
		t.nameHeading(lost, title)
		return true
	case likeTitle(title, t.view.Report.Outline.LikelyTitle(lost)):
		t.titleOrAnswer(lost, title)
		return true
	}
	t.Session.Field = ""
	return false
}

// ownTitle in Session.Field tells that the next text is the title.
const ownTitle outline.FieldID = "title"

// titleSize is the most runes that a heading has; what is longer is an answer.
const titleSize = 200

// likeTitle reports whether a text reads like a heading: all in capitals, or
// the title that is usual here.
func likeTitle(text, likely string) bool {
	return text == strings.ToUpper(text) && text != strings.ToLower(text) || likely != "" && outline.Fold(text) == outline.Fold(likely)
}

// titleOrAnswer asks which of the two a text is.
func (t *turn) titleOrAnswer(lost int, text string) {
	i := t.at()
	answer := t.held(i, text)
	t.ask(t.section(lost).ID, phraseTitleOrAnswer(text, t.label(lost), t.name(i)),
		[]Choice{{Act: actAsTitle, Arg: answer[0].Arg, Label: phraseAsTitle(t.label(lost))}}, answer)
}

// The acts that decide about the lost heading of the pointer's section. They
// work for as long as nobody has decided.

func (t *turn) likelyTitle() {
	t.decide(func(lost int) { t.nameHeading(lost, t.view.Report.Outline.LikelyTitle(lost)) })
}

func (t *turn) noTitle() { t.decide(func(lost int) { t.nameHeading(lost, "") }) }

func (t *turn) typeTitle() {
	t.decide(func(lost int) {
		t.Session.Stage, t.Session.Field = Naming, ownTitle
		t.ask(t.section(lost).ID, phraseTypeTitle(t.label(lost)), buttons(actNoTitle))
	})
}

// nameIt asks for the title of a heading that was passed by.
func (t *turn) nameIt() { t.decide(t.askTitle) }

// asTitle makes the proposal that the button names the title.
func (t *turn) asTitle() {
	t.decide(func(lost int) {
		_, p, found := t.proposalMeant()
		if !found {
			t.askTitle(lost)
			return
		}
		t.settle()
		t.nameHeading(lost, outline.Answer{Parts: p.Parts}.Text())
	})
}

// decide does something about the lost heading that the button is about, if
// nobody has decided about it yet.
func (t *turn) decide(do func(lost int)) {
	i := t.meant()
	if s := t.section(i); s.Implied && t.view.Report.Undecided(i) == i {
		do(i)
		return
	}
	t.note = phraseStale
	t.resume()
}

// nameHeading gives the lost heading its title and goes on to the question in
// front of the person.
func (t *turn) nameHeading(lost int, title string) {
	t.change(outline.Named{Report: t.Session.Report, Section: t.section(lost).ID, Title: title})
	t.note = phraseNamed(t.label(lost), title)
	t.Session.Field = ""
	t.enter(Asking)
}

// told reports whether the lost heading at i was spoken of already: once is
// enough.
func (t *turn) told(i int) bool { return slices.Contains(t.Session.Told, t.section(i).ID) }
