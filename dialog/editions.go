package dialog

import (
	"strconv"
	"strings"

	"decuong/outline"
)

// Earlier editions of the report's outline, from its history, numbered as the
// versions of an answer are.

// An edition is the outline as it stood until a revision.
type edition struct {
	until   outline.Revision
	outline *outline.Outline // nil: it cannot be had
}

// formerEditions returns them, newest first.
func (t *turn) formerEditions() []edition {
	var all []edition
	for _, r := range t.history(wholeHistory) {
		of, _ := replaced(r)
		if c, ok := of.(outline.Reshaped); ok {
			all = append(all, edition{r, c.Outline})
		}
	}
	return all
}

// editions lists them.
func (t *turn) editions() {
	all := t.formerEditions()
	if len(all) == 0 {
		t.brief(phraseNoEditions)
		return
	}
	var shown []Text
	var rows [][]Choice
	for n, e := range all[:min(len(all), versionsListed)] {
		if e.outline == nil {
			shown = append(shown, phraseEditionLost(len(all)-n, e.until.At))
			continue
		}
		shown = append(shown, phraseEdition(len(all)-n, len(e.outline.Sections), len(e.outline.Questions()), e.until.At))
		rows = inRows(rows, rowSize, Choice{Act: actEditionWas, Arg: strconv.FormatInt(e.until.Ver, 36), Label: phraseVersionButton(len(all) - n)})
	}
	t.Session.Stage = Confirming
	t.askOver(t.over(), "", paragraphs(phraseEditions(len(all)), lines(shown...)), append(rows, []Choice{treeChoice(0), button(actContinue)})...)
}

// editionMeant returns the edition that the button names, and its page.
func (t *turn) editionMeant() (e edition, page int, found bool) {
	id, n, _ := strings.Cut(t.event.What.(Chose).Arg, ".")
	page, _ = strconv.Atoi(n)
	ver, err := strconv.ParseInt(id, 36, 64)
	for _, e := range t.formerEditions() {
		if err == nil && e.until.Ver == ver && e.outline != nil {
			return e, max(page, 0), true
		}
	}
	return edition{}, 0, false
}

// editionSize is how many lines of an edition one page shows.
const editionSize = 30

// editionWas shows one of them.
func (t *turn) editionWas() {
	e, page, found := t.editionMeant()
	if !found {
		t.note = phraseStale
		t.editions()
		return
	}
	ver := strconv.FormatInt(e.until.Ver, 36)
	pages := (len(e.outline.Sections) + editionSize - 1) / editionSize
	page = min(page, pages-1)
	var shown []Text
	for i := page * editionSize; i < min((page+1)*editionSize, len(e.outline.Sections)); i++ {
		s := e.outline.Sections[i]
		shown = append(shown, plain(phraseTreeLine(s.Depth, shorten(s.Printed(), titleShown), len(s.Notes), len(s.Tables), s.Implied)))
	}
	row := turning(actEditionWas, page, pages)
	for n := range row {
		row[n].Arg = ver + "." + row[n].Arg
	}
	t.Session.Stage = Confirming
	take := Choice{Act: actEditionTake, Arg: ver, Label: labels[actRestore]}
	rows := [][]Choice{{take}, {{Act: actEditions, Arg: "0", Label: labels[actEditions]}, treeChoice(0)}}
	if row != nil {
		rows = append([][]Choice{row}, rows...)
	}
	t.askOver(t.over(), "", paragraphs(phraseEditionWas(e.until.At, page+1, pages), lines(shown...)), rows...)
}

// editionTake makes one of them the report's outline again.
func (t *turn) editionTake() {
	e, _, found := t.editionMeant()
	if !found {
		t.note = phraseStale
		t.editions()
		return
	}
	t.restore(outline.Reshaped{Outline: e.outline})
	t.note = phraseEditionTaken
	t.showTree(0)
}
