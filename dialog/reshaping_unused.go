package dialog

import (
	"strconv"
	"strings"
)

// What the outline does not use: lines that are no sections, and sections that
// were taken out. Each can be put back.

// unusedSize is how many of them one page lists.
const unusedSize = 15

// unused shows one page of them.
func (t *turn) unused() {
	all := t.view.Report.Outline.Leftovers
	pages := max(1, (len(all)+unusedSize-1)/unusedSize)
	page := min(t.event.What.(Chose).number(), pages-1)
	t.Session.Stage, t.Session.Line = Confirming, ""
	var shown []Text
	var rows [][]Choice
	for k := page * unusedSize; k < min((page+1)*unusedSize, len(all)); k++ {
		shown = append(shown, phraseLeftover(k+1, shorten(all[k].Words(), noteShown), all[k].Kind))
		rows = inRows(rows, 5, Choice{Act: actLeft, Arg: strconv.Itoa(k), Label: strconv.Itoa(k + 1)})
	}
	if row := turning(actUnused, page, pages); row != nil {
		rows = append(rows, row)
	}
	t.askOver(t.over(), "", paragraphs(phraseLeftovers(len(all), page+1, pages), lines(shown...)), append(rows, []Choice{button(actUndo), treeChoice(0)})...)
}

// turning leads to the pages before and after.
func turning(a Act, page, pages int) []Choice {
	var row []Choice
	if page > 0 {
		row = append(row, Choice{Act: a, Arg: strconv.Itoa(page - 1), Label: phrasePageBefore})
	}
	if page+1 < pages {
		row = append(row, Choice{Act: a, Arg: strconv.Itoa(page + 1), Label: phrasePageAfter})
	}
	return row
}

// leftover shows the one that the button names whole.
func (t *turn) leftover() {
	k := t.event.What.(Chose).number()
	all := t.view.Report.Outline.Leftovers
	if k >= len(all) {
		t.note = phraseStale
		t.reshaping()
		return
	}
	t.Session.Stage, t.Session.Line = Confirming, ""
	arg := strconv.Itoa(k)
	list := Choice{Act: actUnused, Arg: strconv.Itoa(k / unusedSize), Label: phraseUnusedButton(len(all))}
	text := paragraphs(phraseLeftoverIs(all[k].Kind), plain(shorten(strings.TrimSpace(all[k].Words()), lineShown)))
	t.askOver(t.over(), "", text,
		[]Choice{{Act: actAskLeft, Arg: arg, Label: labels[actAskLeft]}, {Act: actNoteLeft, Arg: arg, Label: labels[actNoteLeft]}},
		[]Choice{list, treeChoice(0)})
}

// askLeft makes it a section.
func (t *turn) askLeft() {
	next, at, ok := t.view.Report.Outline.Restore(t.event.What.(Chose).number())
	t.reshaped(next, ok, at, phraseLeftAsked)
}

// noteLeft makes it guidance.
func (t *turn) noteLeft() {
	next, at, ok := t.view.Report.Outline.RestoreNote(t.event.What.(Chose).number())
	t.reshaped(next, ok, at, phraseLeftNoted)
}
