package dialog

import (
	"slices"
	"strings"

	"decuong/outline"
)

// card shows the question at i: where it stands, how far the report is, the
// question with its checklist, and what has been said so far.
func (t *turn) card(i int) Text {
	s := t.section(i)
	done, total := t.view.Report.Progress()
	ordinal := slices.Index(t.view.Report.Outline.Questions(), i) + 1
	return paragraphs(
		lines(bold(t.place(i)), phraseProgress(ordinal, total, done)),
		bold(s.Heading()),
		checklist(s),
		guidance(s.Notes),
		t.tablesOn(i),
		t.soFar(i),
	)
}

// soFar shows the answer as it stands, or asks for it.
func (t *turn) soFar(i int) Text {
	state := t.view.Report.States[i]
	switch {
	case state.Mark == outline.Skipped:
		return phraseIsSkipped
	case state.Words == 0 && state.Mark == outline.Later:
		return phraseIsLater
	case state.Words == 0:
		return phrasePleaseAnswer
	}
	said := withoutTables(t.answerTo(t.section(i).ID))
	if len(said) == 0 {
		if len(t.section(i).Tables) == 0 {
			return phraseAddToLine
		}
		return phraseAddToTable
	}
	whole := outline.Answer{Parts: said}.Text()
	text := shorten(whole, cardQuote)
	if text != whole {
		t.last = []Choice{{Act: actRead, Arg: string(t.section(i).ID), Label: phraseReadWhole}}
	}
	return paragraphs(lines(phraseSoFar(state.Words, state.Mark == outline.Later, text != whole), quote(text)), phraseAddMore)
}

// cardQuote is how much of an answer stands on its card, in runes: enough to
// know it again, and little enough that the card fits a phone.
const cardQuote = 600

func (t *turn) cardButtons(i int) [][]Choice {
	last := buttons(actBack, actContents, actNext)
	if t.view.Report.Outline.Previous(i) < 0 {
		last = last[1:]
	}
	var rows [][]Choice
	for _, from := range []outline.Source{outline.Accepted, outline.Voice, outline.File} {
		if look, waits := t.lookChoice(i, from); waits {
			rows = append(rows, []Choice{look})
		}
	}
	if tables := t.tableChoices(i); len(tables) > 0 {
		rows = append(rows, tables)
	}
	return append(rows, t.stateButtons(i), last)
}

// lookChoice leads to the newest that waits at the question at i and comes from
// the source, unless the last row does already. A file without text is an
// outline, which waits for the whole report.
func (t *turn) lookChoice(i int, from outline.Source) (Choice, bool) {
	waiting := t.view.Report.WaitingAt(t.section(i).ID, from)
	if len(waiting) == 0 || from == outline.File && t.view.Report.Waiting[waiting[0]].At <= 0 {
		return Choice{}, false
	}
	look := Choice{Act: actLook, Arg: string(waiting[0]), Label: lookLabels[from]}
	there := slices.ContainsFunc(t.last, func(c Choice) bool { return c.Act == look.Act && c.Arg == look.Arg })
	return look, !there
}

// stateButtons are what makes sense for the question as it stands.
func (t *turn) stateButtons(i int) []Choice {
	switch s := t.view.Report.States[i]; {
	case s.Mark == outline.Skipped:
		return buttons(actLater)
	case s.Mark == outline.Later && s.Words > 0:
		return buttons(actDone, actEdit)
	case s.Words > 0:
		return buttons(actEdit, actLater)
	}
	return buttons(actSkip, actLater)
}

// checklist shows the points that the title asks for.
func checklist(s outline.Section) Text {
	points := s.Checklist()
	if len(points) == 0 {
		return nil
	}
	return lines(phraseChecklist, plain("• "+strings.Join(points, "\n• ")))
}

func guidance(notes []string) Text {
	if len(notes) == 0 {
		return nil
	}
	return italic(strings.Join(notes, "\n"))
}

// place tells where the section at i stands: "PHẦN II › 2 › 2.3 › 2.3.1".
func (t *turn) place(i int) string {
	var steps []string
	for _, j := range t.view.Report.Outline.Path(i) {
		steps = append(steps, t.label(j))
	}
	return strings.Join(steps, " › ")
}

// label is what the section at i is called beside its siblings.
func (t *turn) label(i int) string {
	s := t.section(i)
	if n, ok := t.view.Report.Outline.Bullet(i); ok && s.Label != outline.Unlabelled {
		return phraseBullet(n)
	}
	if s.Label == outline.Unlabelled {
		return s.Heading()
	}
	return s.Label
}

// name is what the section at i is called when it is spoken of alone: with as
// much of its place as keeps it apart from others of the same label.
func (t *turn) name(i int) string {
	if i == wholeReport {
		return phraseWholeReport
	}
	o := t.view.Report.Outline
	parent := o.Parent(i)
	if _, ok := o.Bullet(i); ok && parent >= 0 {
		return t.name(parent) + ", " + t.label(i)
	}
	if parent >= 0 && o.Ambiguous(i) {
		return phraseNameWithin(t.label(i), t.name(o.Path(i)[0]))
	}
	return phraseName(t.label(i))
}

// title is what the section at i asks for, as far as it is known.
func (t *turn) title(i int) string {
	s := t.section(i)
	if named := t.view.Report.Names[s.ID]; named != "" {
		return named
	}
	return s.Heading()
}

// shorten cuts text at a word to at most size runes, with a sign that more is
// there.
func shorten(text string, size int) string {
	r := []rune(text)
	if len(r) <= size {
		return text
	}
	cut := string(r[:size-1])
	if i := strings.LastIndexAny(cut, " \n"); i > size/2 {
		cut = cut[:i]
	}
	return strings.TrimRight(cut, " \n") + "…"
}
