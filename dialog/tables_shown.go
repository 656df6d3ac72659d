package dialog

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"decuong/outline"
)

// cellCard shows the cell: where it stands, what is in its row already, and
// what it waits for.
func (t *turn) cellCard(d desk, at outline.Spot) Text {
	which, of := d.grid.Number(at.Row)
	if which == 0 { // a row that is to be added
		which, of = of+1, of+1
	}
	var row []string
	for _, c := range d.grid.RowCells(at.Row) {
		if text := d.grid.At(c); text != "" && c != at {
			row = append(row, d.grid.Column(c.Column)+": "+text)
		}
	}
	head := lines(bold(phraseTableAt(t.name(d.at), d, which, of)), plain(d.grid.Row(at.Row)), phraseRowSoFar(shorten(strings.Join(row, "; "), rowShown)))
	result, _ := d.grid.Result(at)
	return paragraphs(head, bold(phraseColumn(d, at)), t.cellNow(d, at), phraseResult(result, d.grid.At(at)), phraseAskCell(d.grid.Kind(at)))
}

// rowShown is how much of a row stands on the card of one of its cells.
const rowShown = 500

// cellNow shows what stands in the cell.
func (t *turn) cellNow(d desk, at outline.Spot) Text {
	text := d.grid.At(at)
	if text == "" {
		return nil
	}
	return lines(phraseCellNow(d.unchecked(at)), quote(shorten(text, cardQuote)))
}

func (t *turn) cellButtons(d desk, at outline.Spot) [][]Choice {
	var rows [][]Choice
	text := d.grid.At(at)
	if r, ok := d.grid.Result(at); ok && text != r.Value && len(r.Value) <= argSize {
		rows = append(rows, []Choice{{Act: actCellTake, Arg: r.Value, Label: phraseTakeResult(r.Value)}})
	}
	leave := Choice{Act: actCellNext, Label: phraseLeaveEmpty}
	switch {
	case text != "":
		leave.Label = labels[actStay]
	case d.grid.List() && d.grid.Written() > 0 && at == d.grid.Free():
		leave.Label = phraseListEnds
	}
	move := []Choice{leave, button(actCellBack)}
	if text != "" {
		move = append(move, button(actCellEmpty))
	}
	number := strconv.Itoa(d.number)
	return append(rows, move, []Choice{{Act: actTableAll, Arg: number, Label: labels[actTableAll]}, t.goChoice(d.at, phraseLeaveTable)})
}

// argSize is how long the argument of a button is at most.
const argSize = 16

// openTable goes to the first cell of the table that waits.
func (t *turn) openTable() {
	i := t.question()
	d, ok := t.desk(i, t.event.What.(Chose).number())
	if !ok {
		t.goSection(i)
		return
	}
	at, more := d.first()
	t.goCell(d, at, more)
}

// addRow goes to the first empty row of a list.
func (t *turn) addRow() {
	i := t.question()
	d, ok := t.desk(i, t.event.What.(Chose).number())
	if !ok || !d.grid.List() {
		t.goSection(i)
		return
	}
	t.goCell(d, d.grid.Free(), true)
}

// goRow goes to the row that the choice names: its first cell that waits, or
// its first.
func (t *turn) goRow() {
	i := t.question()
	d, row, ok := t.tableMeant(i)
	cells := d.cells(row)
	if !ok || len(cells) == 0 {
		t.goSection(i)
		return
	}
	at := cells[0]
	for _, c := range d.waiting() {
		if c.Row == row {
			at = c
			break
		}
	}
	t.goCell(d, at, true)
}

// cells returns those of a row; none of a table that is not there.
func (d desk) cells(row int) []outline.Spot {
	if d.grid == nil {
		return nil
	}
	return d.grid.RowCells(row)
}

// tableMeant reads "2.5" in a button: the table, and a row or a page of it.
func (t *turn) tableMeant(i int) (desk, int, bool) {
	number, rest, _ := strings.Cut(t.event.What.(Chose).Arg, ".")
	n, _ := strconv.Atoi(number)
	k, _ := strconv.Atoi(rest)
	d, ok := t.desk(i, n)
	return d, max(k, 0), ok
}

// showTable shows a page of the table.
func (t *turn) showTable() {
	i := t.question()
	d, page, ok := t.tableMeant(i)
	if !ok {
		t.goSection(i)
		return
	}
	t.tableShown(d, page)
}

// rowsShown is how many rows of a table a page shows.
const rowsShown = 12

// tableShown shows the table row by row, what does not agree in it, and leads
// to its rows and on.
func (t *turn) tableShown(d desk, page int) {
	t.Session.Stage = Asking
	var rows []int
	for _, at := range d.grid.Cells() {
		if len(rows) == 0 || rows[len(rows)-1] != at.Row {
			rows = append(rows, at.Row)
		}
	}
	pages := slices.Collect(slices.Chunk(rows, rowsShown))
	page = min(page, max(len(pages)-1, 0))
	var shown []Text
	var keyboard [][]Choice
	if len(pages) > 0 {
		for _, r := range pages[page] {
			which, _ := d.grid.Number(r)
			shown = append(shown, plain(fmt.Sprintf("%d. %s", which, t.rowShown(d, r))))
			keyboard = inRows(keyboard, 6, Choice{Act: actTableRow, Arg: fmt.Sprintf("%d.%d", d.number, r), Label: strconv.Itoa(which)})
		}
	}
	done, total := d.progress()
	text := paragraphs(phraseTableShown(t.name(d.at), d, done, total, page+1, len(pages)), phraseColumns(d), lines(shown...), t.disagreements(desk{grid: d.grid.Blank()}, d), phraseGoToRow)
	t.ask(t.section(d.at).ID, text, append(keyboard, t.tableButtons(d, page, len(pages))...)...)
}

// rowShown is a row in a line: its name and the values in it.
func (t *turn) rowShown(d desk, r int) string {
	var cells []string
	for _, c := range d.grid.RowCells(r) {
		text := d.grid.At(c)
		if text == "" {
			text = "…"
		}
		cells = append(cells, shorten(text, 40))
	}
	name := shorten(d.grid.Row(r), titleShown)
	if d.grid.List() {
		return strings.Join(cells, " | ")
	}
	return name + ": " + strings.Join(cells, " | ")
}

func (t *turn) tableButtons(d desk, page, pages int) [][]Choice {
	number := strconv.Itoa(d.number)
	var rows [][]Choice
	if page > 0 {
		rows = inRows(rows, 2, Choice{Act: actTableAll, Arg: fmt.Sprintf("%d.%d", d.number, page-1), Label: phrasePageBefore})
	}
	if page+1 < pages {
		rows = inRows(rows, 2, Choice{Act: actTableAll, Arg: fmt.Sprintf("%d.%d", d.number, page+1), Label: phrasePageAfter})
	}
	switch {
	case len(d.waiting()) > 0:
		rows = append(rows, []Choice{{Act: actTable, Arg: number, Label: phraseGoOnTable}})
	case d.grid.List():
		rows = append(rows, []Choice{{Act: actRowAdd, Arg: number, Label: labels[actRowAdd]}})
	}
	return append(rows, []Choice{button(actNext), t.goChoice(d.at, phraseLeaveTable), button(actUndo)})
}

// tablesOn shows what tables there are at the question, for its card.
func (t *turn) tablesOn(i int) Text {
	var all []Text
	for _, d := range t.desks(i) {
		done, total := d.progress()
		all = append(all, phraseTable(d, d.grid.Columns(), done, total))
	}
	return lines(all...)
}

// tableChoices leads to the tables at the question.
func (t *turn) tableChoices(i int) []Choice {
	var row []Choice
	for _, d := range t.desks(i) {
		if len(row) < rowSize*2 {
			row = append(row, Choice{Act: actTable, Arg: strconv.Itoa(d.number), Label: phraseFillTable(d)})
		}
	}
	return row
}
