package dialog

import (
	"slices"

	"decuong/outline"
)

// spots shows the questions that are empty or left for later, page by page,
// each with the button that leads there.
func (t *turn) spots() {
	questions, _ := t.view.Report.Missing()
	pages := slices.Collect(slices.Chunk(questions, pageSize))
	page := min(t.event.What.(Chose).number(), max(len(pages)-1, 0))
	var shown []Text
	var rows [][]Choice
	if len(pages) > 0 {
		shown, rows = t.spotted(pages[page])
	}
	if row := turning(actSpots, page, len(pages)); row != nil {
		rows = append(rows, row)
	}
	t.askOver(t.over(), t.section(t.at()).ID, paragraphs(phraseSpots(len(questions), page+1, len(pages)), lines(shown...)), append(rows, buttons(actReview, actContinue))...)
}

// spotted tells of the questions, and leads to each.
func (t *turn) spotted(ids []outline.SectionID) (shown []Text, rows [][]Choice) {
	for _, id := range ids {
		i := t.view.Report.Outline.Index(id)
		name := upperFirst(t.name(i))
		title := ""
		if s := t.section(i); s.Label != outline.Unlabelled {
			title = ": " + t.title(i)
		}
		shown = append(shown, plain(t.stateSign(i)+" "+shorten(name+title, titleShown)))
		rows = inRows(rows, 2, t.goChoice(i, shorten(name, 32)))
	}
	return shown, rows
}
