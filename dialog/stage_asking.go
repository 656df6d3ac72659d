package dialog

import (
	"time"

	"decuong/outline"
)

// asking is the stage that waits for the answer to a question.
type asking struct{}

func (asking) enter(t *turn) {
	i := t.at()
	t.Session.Section = t.section(i).ID
	if lost := t.view.Report.Undecided(i); lost >= 0 && !t.told(lost) {
		t.enter(Naming)
		return
	}
	t.ask(t.section(i).ID, t.card(i), t.cardButtons(i)...)
}

// answer leaves everything to the walk: whatever is said here is said to the
// question, and can be said from anywhere.
func (asking) answer(*turn) bool { return false }

// said files what the person wrote under the question in front of them, or
// under the one whose prompt they reply to.
func (t *turn) said(e Said) {
	text, marks := outline.CleanMarked(e.Text, e.Marks)
	i := t.meant()
	if !t.view.Report.Outline.Leaf(i) {
		i = t.at()
	}
	switch {
	case text == "" && e.With == Document && e.File.ID != "":
		t.attached(i, e.File)
	case text == "" && t.view.Model.Ears != "" && e.spoken():
		t.heard(i, e.File)
	case text == "":
		t.wordless(e)
	case e.With == None && !e.Forwarded && e.To == Pointer{} && t.spoken(i, text):
	default:
		t.writeAfter(t.answerTo(t.section(i).ID), i, text, marks, e)
	}
}

// writeAfter makes the text the last part of the answer given, which becomes
// that of the question at i, and confirms it. A file that the text came with is
// read besides.
func (t *turn) writeAfter(a outline.Answer, i int, text string, marks []outline.Span, e Said) {
	if hasCopied(a) {
		t.heldBeside(i, t.part(text, marks, e))
		return
	}
	how := savedFirst
	if len(withoutTables(a)) > 0 {
		how = savedMore
	} else if len(withoutTables(t.answerTo(t.section(i).ID))) > 0 {
		how = savedInstead
	}
	part := t.part(text, marks, e)
	t.put(t.section(i).ID, a.With(part))
	t.confirm(i, how, e.With, t.misplaced(i, part))
	if e.Album != "" {
		t.Session.Album = Album{ID: e.Album, Turn: t.Session.Turn, Count: t.Session.Album.Count + 1}
	}
	switch {
	case e.With == Document && e.File.ID != "":
		t.attached(i, e.File)
	case t.view.Model.Ears != "" && e.spoken():
		t.heard(i, e.File)
	}
}

// spoken reports whether the message is a recording.
func (e Said) spoken() bool {
	return (e.With == VoiceNote || e.With == Sound || e.With == Round) && e.File.ID != ""
}

// wordless answers what came without words. Pictures that were sent together
// have one answer, that of the words among them if there are any.
func (t *turn) wordless(e Said) {
	a, b := Album{ID: e.Album, Count: t.Session.Album.Count + 1}, t.Session.Burst
	over := Edit{Turn: t.Session.Album.Turn}
	if i := t.view.Report.Outline.Index(b.Section); over.Turn != 0 && over.Turn == b.Turn && i >= 0 {
		s := t.view.Report.States[i]
		t.askOver(over, b.Section, phraseSaved(b.How, t.name(i), s.Words, s.Mark == outline.Later, e.With, a.Count), t.savedButtons(i)...)
		t.Session.Burst.Turn = t.Session.Turn
	} else {
		t.briefOver(over, phraseNoWords(e.With, a.Count))
	}
	if e.Album != "" {
		a.Turn = t.Session.Turn
		t.Session.Album = a
	}
}

// part is what a message adds to an answer.
func (t *turn) part(text string, marks []outline.Span, e Said) outline.Part {
	return outline.Part{
		ID: t.event.Fresh, Text: text, Marks: marks, Source: outline.Typed,
		Author: t.event.By, At: t.event.At, Pos: e.Pos, Origin: e.Origin,
	}
}

// put sets the answer to a section.
func (t *turn) put(id outline.SectionID, a outline.Answer) {
	t.change(outline.Answered{
		Report: t.Session.Report, Section: id, Answer: a, Base: t.view.Report.State(id).Rev,
	})
}

// burstGap is how far apart the messages of one paste may be: phones send the
// pieces of a long paste within a second, and Telegram dates whole seconds.
const burstGap = 2 * time.Second

// confirm says what was saved, and how, and what there is to remark. The
// messages of a burst have one confirmation, which grows with them.
func (t *turn) confirm(i int, how saved, with Media, remark Text) {
	id, b := t.section(i).ID, t.Session.Burst
	var over Edit
	if b.Section == id && t.event.At.Sub(b.At).Abs() <= burstGap {
		over.Turn, t.Step, how = b.Turn, b.Step, b.How
	}
	t.leaveStage()
	s := t.view.Report.States[i]
	t.askOver(over, id, paragraphs(phraseSaved(how, t.name(i), s.Words, s.Mark == outline.Later, with, 1), remark), t.savedButtons(i)...)
	t.Session.Burst = Burst{Section: id, At: t.event.At, Turn: t.Session.Turn, Step: t.Step, How: how}
}

// savedButtons lead on from a confirmation: to the next question, or back to
// the one in front of the person where something else was changed.
func (t *turn) savedButtons(i int) [][]Choice {
	first := buttons(actNext, actContents)
	if here := t.at(); here != i {
		first = []Choice{t.goChoice(here, phraseBackTo(t.name(here))), button(actContents)}
	}
	second := buttons(actEdit, actUndo)
	if t.view.Model.Host != "" {
		second = append(buttons(actSuggest), second...)
	}
	if t.view.Report.States[i].Mark == outline.Later {
		second = append(buttons(actDone), second...)
	}
	if tables := t.tableChoices(i); len(tables) > 0 {
		return [][]Choice{tables, first, second}
	}
	return [][]Choice{first, second}
}

// edited replaces the part that the message had become.
func (t *turn) edited(e Edited) {
	i, a := t.find(e.Origin)
	text, marks := outline.CleanMarked(e.Text, e.Marks)
	switch {
	case i < 0 && t.editedLoose(e.Origin, text, marks):
	case i < 0:
		t.editedElsewhere(e.Origin)
	case text == "":
		t.brief(phraseEditEmpty(t.name(i)))
	case a.From(e.Origin) < 0:
		t.editedCells(i, a, text, e.Origin)
	default:
		part := a.Parts[a.From(e.Origin)]
		before := part.Text
		part.Text, part.Marks, part.Author = text, marks, t.event.By
		t.put(t.section(i).ID, a.With(part))
		t.ask(t.section(i).ID, paragraphs(phraseEdited(t.name(i), t.view.Report.States[i].Words), changes(before, text)), t.savedButtons(i)...)
	}
}

// editedElsewhere answers the edit of a message that is not in the present
// report: it may be in another one of the person's.
func (t *turn) editedElsewhere(o outline.Origin) {
	all := t.shelf()
	if t.view.Loaded.Origin != o {
		t.Need.Origin = o
	}
	for _, s := range all {
		if s.Report == t.view.Elsewhere {
			open := Choice{Act: actOpen, Arg: string(s.Report), Label: phraseOpenThat}
			t.ask("", phraseEditElsewhere(s.Title), []Choice{open}, buttons(actReports))
			return
		}
	}
	t.brief(phraseEditUnknown)
}

// find returns the position of the section that has something from the origin,
// and its answer. It looks at the question in front of the person first, and
// at the whole report only then.
func (t *turn) find(o outline.Origin) (int, outline.Answer) {
	if a := t.answerTo(t.Session.Section); from(a, o) {
		return t.view.Report.Outline.Index(t.Session.Section), a
	}
	t.Need.Answers = !t.view.Loaded.Answers
	for i, s := range t.view.Report.Outline.Sections {
		if a := t.view.Report.Answers[s.ID]; from(a, o) {
			return i, a
		}
	}
	return -1, outline.Answer{}
}
