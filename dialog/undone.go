package dialog

import (
	"slices"
	"strings"
	"unicode"

	"decuong/outline"
	"decuong/outline/facts"
)

// What stands where a step was taken back, or again: a name alone tells nobody
// which of their words came back.

// restoredShown is how many answers are quoted of one step, restoredSize how
// much of each, in runes; the rest of them is named. Every form field is told,
// however many there are, for it is printed where the signature is: fieldShown
// runes of it, which is all of any but a long list of recipients.
const (
	restoredShown = 4
	restoredSize  = 90
	fieldShown    = 400
)

// A stood is what stood where a step changed something.
type stood struct {
	answers map[outline.SectionID]outline.Answer
	outline *outline.Outline
}

// restored tells of each value that the changes set what it is now. Files that
// wait again are one tap away.
func (t *turn) restored(sign string, changes []outline.Change, was stood) Text {
	var now, others []string
	var files Text
	quoted := 0
	for _, c := range changes {
		if p, ok := c.(outline.Proposed); ok {
			if p.Proposal.Name != "" && len(p.Proposal.Parts) > 0 && t.view.Report.Proposed[p.ID] {
				i, _, _ := t.proposal(p.ID)
				files = phraseFileWaits(p.Proposal.Name, t.name(i))
				t.last = lookAtFile(p.ID)
			}
			continue
		}
		what := strings.Join(t.touched([]outline.Change{c}), "")
		_, field := c.(outline.Filled)
		if !field {
			quoted++
		}
		if field || quoted <= restoredShown {
			now = append(now, what+" "+t.stands(c, was))
		} else {
			others = append(others, what)
		}
	}
	return lines(phraseTakenBack(sign, now, others), files)
}

// wouldStand tells of each value what the changes would make of it.
func (t *turn) wouldStand(changes []outline.Change) (all []string) {
	was := stood{answers: t.answersTo(changes)}
	for _, c := range changes {
		what := strings.Join(t.touched([]outline.Change{c}), "")
		switch c.(type) {
		case outline.Proposed:
			continue
		case outline.Reshaped:
			what += " " + phraseAsBefore
		default:
			what += " " + t.stands(c, was)
		}
		all = append(all, what)
	}
	return all
}

// lookAtFile leads to a file that waits.
func lookAtFile(id outline.ProposalID) []Choice {
	return []Choice{{Act: actLook, Arg: string(id), Label: phraseLookAtFile}}
}

// stands tells what a value is since the change set it.
func (t *turn) stands(c outline.Change, was stood) string {
	switch c := c.(type) {
	case outline.Answered:
		return t.answerStands(c.Section, was.answers[c.Section], c.Answer)
	case outline.Named:
		return phraseNowNamed(c.Title)
	case outline.Filled:
		if c.Field == outline.FormName {
			return phraseNowNamed(t.shape().Title)
		}
		return phraseNowSays(shorten(strings.ReplaceAll(c.Value, "\n", "; "), fieldShown), 0, false)
	case outline.Reshaped:
		now := t.view.Report.Outline
		return phraseNowOutline(len(now.Sections), len(now.Questions()), changedSpots(now, was.outline), lostSpots(now, was.outline))
	}
	return phraseNowUndecided
}

// answerStands tells what an answer is now: the cells of a table that it got
// back, or its words from where they changed.
func (t *turn) answerStands(id outline.SectionID, was, is outline.Answer) string {
	i := t.view.Report.Outline.Index(id)
	if i >= 0 && t.view.Report.Outline.Leaf(i) {
		if cells := t.changedCells(i, was, is); len(cells) > 0 {
			return phraseNowCells(cells)
		}
	}
	state := is.State(0)
	switch {
	case state.Mark == outline.Skipped:
		return phraseNowSkipped
	case state.Words == 0 && i < 0:
		return phraseNowNotLoose
	}
	words := state.Words
	if slices.ContainsFunc(is.Parts, func(p outline.Part) bool { return p.Table != nil }) {
		words = 0 // those of a table are what was filled in, and not all that is shown
	}
	shown := excerpt(was.Text(), is.Text())
	return phraseNowSays(shown, words, state.Mark == outline.Later) + figuresStand(shown, was.Text(), is.Text()) + notPrinted(i < 0 && state.Mark == outline.LeftOut)
}

// figuresStand tells which figures of an answer came back and which are gone,
// where the excerpt shows only some of it.
func figuresStand(shown, was, is string) string {
	if !strings.Contains(shown, "…") || was == "" {
		return ""
	}
	return phraseNowFigures(missing(figuresIn(is), figuresIn(was), shown), missing(figuresIn(was), figuresIn(is), ""))
}

// figuresIn returns what has digits in it, as it is written.
func figuresIn(text string) (all []string) {
	for _, f := range facts.Find(text) {
		words := text[f.Start:f.End]
		if f.Class != facts.Label && f.Class != facts.Quotation && strings.ContainsFunc(words, unicode.IsDigit) {
			all = append(all, words)
		}
	}
	return all
}

// missing returns the figures that are not among the others, and not shown.
func missing(figures, others []string, shown string) (all []string) {
	for _, f := range figures {
		if !slices.Contains(others, f) && !slices.Contains(all, f) && !strings.Contains(shown, f) {
			all = append(all, f)
		}
	}
	return all
}

// changedSpots names the sections of an outline that an earlier one had not, or
// not so: with other words, another place, other guidance.
func changedSpots(is, was *outline.Outline) (all []string) {
	for i, s := range is.Sections {
		k := was.Index(s.ID)
		if k < 0 || spot(is, i) != spot(was, k) || s.Title != was.Sections[k].Title || !slices.Equal(s.Notes, was.Sections[k].Notes) {
			all = append(all, spot(is, i))
		}
	}
	return all
}

// lostSpots names the sections that only the earlier outline had.
func lostSpots(is, was *outline.Outline) (all []string) {
	for i, s := range was.Sections {
		if is.Index(s.ID) < 0 {
			all = append(all, spot(was, i))
		}
	}
	return all
}

// excerpt returns some of a text, from shortly before the place where it begins
// to differ from what it was.
func excerpt(was, is string) string {
	old, all := []rune(was), []rune(strings.ReplaceAll(is, "\n", " "))
	if len(all) <= restoredSize {
		return string(all)
	}
	at := 0
	for at < min(len(old), len(all)) && (old[at] == all[at] || unicode.IsSpace(old[at])) {
		at++
	}
	from := max(0, min(at-restoredSize/3, len(all)-restoredSize))
	if space := slices.Index(all[from:], ' '); from > 0 && space >= 0 {
		return "…" + shorten(string(all[from+space+1:]), restoredSize)
	}
	return shorten(string(all[from:]), restoredSize)
}
