package dialog

import (
	"slices"
	"strings"
	"unicode"

	"decuong/outline"
)

// What stands where a step was taken back, or again: a name alone tells nobody
// which of their words came back.

// restoredShown is how many values are told of one step, restoredSize how much
// of each, in runes.
const (
	restoredShown = 4
	restoredSize  = 90
)

// restored tells of each value that the changes set what it is now. Before are
// the answers that stood there. Files that wait again are one tap away.
func (t *turn) restored(sign string, changes []outline.Change, before map[outline.SectionID]outline.Answer) Text {
	var now []string
	var files Text
	values := 0
	for _, c := range changes {
		if p, ok := c.(outline.Proposed); ok {
			if p.Proposal.Name != "" && len(p.Proposal.Parts) > 0 && t.view.Report.Proposed[p.ID] {
				files = phraseFileWaits(p.Proposal.Name)
				t.last = lookAtFile(p.ID)
			}
			continue
		}
		if values++; values <= restoredShown {
			now = append(now, strings.Join(t.touched([]outline.Change{c}), "")+" "+t.stands(c, before))
		}
	}
	return lines(phraseTakenBack(sign, now, values), files)
}

// lookAtFile leads to a file that waits.
func lookAtFile(id outline.ProposalID) []Choice {
	return []Choice{{Act: actLook, Arg: string(id), Label: phraseLookAtFile}}
}

// stands tells what a value is since the change set it.
func (t *turn) stands(c outline.Change, before map[outline.SectionID]outline.Answer) string {
	switch c := c.(type) {
	case outline.Answered:
		return t.answerStands(c.Section, before[c.Section], c.Answer)
	case outline.Named:
		return phraseNowNamed(c.Title)
	case outline.Filled:
		if c.Field == outline.FormName {
			return phraseNowNamed(t.shape().Title)
		}
		return phraseNowSays(shorten(strings.ReplaceAll(c.Value, "\n", "; "), restoredSize), 0, false)
	case outline.Reshaped:
		return phraseNowOutline(len(c.Outline.Sections), len(c.Outline.Questions()))
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
	return phraseNowSays(excerpt(was.Text(), is.Text()), words, state.Mark == outline.Later) + notPrinted(i < 0 && state.Mark == outline.LeftOut)
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
