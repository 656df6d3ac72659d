package dialog

import (
	"slices"
	"strconv"
	"strings"

	"decuong/outline"
)

// A page of contents lists as many sections as fit a phone's screen; the page
// of parts more, so that every question is three taps away: its part, its page,
// the question.
const (
	pageSize  = 12
	partsSize = 30
	pagesMost = 40 // a larger outline has larger pages
)

// rowSize is how many buttons with short labels fit side by side on a phone.
const rowSize = 4

// contents shows the parts of the outline, or all its questions when they fit
// a page.
func (t *turn) contents() { t.listing(-1, 0) }

// contentsOf shows the sections below the one that the choice names: "7" or, from
// its second page on, "7.2"; "" is the whole outline.
func (t *turn) contentsOf() {
	id, page, _ := strings.Cut(t.event.What.(Chose).Arg, ".")
	n, _ := strconv.Atoi(page)
	i := t.view.Report.Outline.Index(outline.SectionID(id))
	if i >= 0 && t.view.Report.Outline.Leaf(i) {
		t.goSection(i)
		return
	}
	t.listing(i, max(n, 0))
}

// listing shows one page of the sections below the one at i, or of the top
// level for -1. Pressed on a button it takes the place of the page before.
func (t *turn) listing(i, page int) {
	pages := t.paged(i)
	page = min(page, len(pages)-1)
	done, total := t.view.Report.Progress()
	text := paragraphs(lines(phraseContents(done, total, page+1, len(pages)), phraseHandIn(t.view.Report.Due, t.event.At)), t.listed(i, pages[page]),
		t.looseNote(), phraseContentsHelp)
	keyboard := append(t.listedButtons(i, pages[page]), t.pageButtons(i, page, pages)...)
	about := t.section(t.at()).ID
	if i >= 0 && t.view.Report.Undecided(i) == i {
		keyboard, about = append(keyboard, buttons(actNameIt)), t.section(i).ID
	}
	t.askOver(t.over(), about, text, keyboard...)
}

// paged returns what a listing shows, page by page.
func (t *turn) paged(i int) [][]int {
	all := t.below(i)
	size := pageSize
	if i < 0 {
		size = partsSize
	}
	size = max(size, (len(all)+pagesMost-1)/pagesMost)
	return slices.Collect(slices.Chunk(all, size))
}

// over is the message whose button was pressed, if it was one of these pages.
func (t *turn) over() Edit {
	if c, ok := t.event.What.(Chose); ok && (c.Act == actPart || inPlace[c.Act] && c.Arg != "" || c.Act == actRead && strings.Contains(c.Arg, ".")) {
		return Edit{Message: c.On}
	}
	return Edit{}
}

// inPlace are the acts that, with something in Arg, lead from one page to
// another: their prompt takes the place of the one whose button was pressed.
var inPlace = map[Act]bool{
	actPublications: true, actOffers: true,
	actSpots: true, actMoves: true, actLoose: true, actPlace: true, actLeaveOut: true, actPutIn: true, actEditions: true, actEditionWas: true, actOutline: true, actLine: true, actNote: true, actUnused: true, actLeft: true, actRename: true, actSplit: true,
	actPromote: true, actDemote: true, actGuide: true, actJoinUp: true, actRemove: true, actUsual: true, actCut: true,
	actAskNote: true, actJoinNote: true, actDropNote: true, actAskLeft: true, actNoteLeft: true,
}

// below returns the positions that a listing shows: the children of i; for a
// small outline, or inside a part, everything below it.
func (t *turn) below(i int) []int {
	o := t.view.Report.Outline
	from, to := 0, len(o.Sections)
	if i >= 0 {
		from, to = i+1, o.End(i)
	}
	whole := i >= 0 || to-from <= pageSize
	var found []int
	for j := from; j < to; j++ {
		if whole || o.Sections[j].Depth == 0 {
			found = append(found, j)
		}
	}
	return found
}

// listed shows the sections with their states, those with questions below them
// in bold.
func (t *turn) listed(i int, shown []int) Text {
	var all []Text
	if i >= 0 {
		all = append(all, bold(shorten(t.heading(i), titleShown)))
	}
	for _, j := range shown {
		line := plain(t.stateSign(j) + " " + shorten(t.heading(j), titleShown))
		if !t.view.Report.Outline.Leaf(j) {
			line = bold(line.String())
		}
		all = append(all, line)
	}
	return lines(all...)
}

// titleShown is how much of a title a listing shows, in runes: two lines on a
// phone.
const titleShown = 60

// heading is the label and title of the section at i in one line.
func (t *turn) heading(i int) string {
	title := t.title(i)
	if title == "" {
		title = phraseNoTitle
	}
	if t.section(i).Label == outline.Unlabelled {
		return title
	}
	if label := t.short(i); label != title {
		return strings.TrimSuffix(label, ".") + ". " + title
	}
	return title
}

// stateSign tells the state of the section at i: of a part how many of its
// questions are settled.
func (t *turn) stateSign(i int) string {
	if !t.view.Report.Outline.Leaf(i) {
		return phraseSettled(t.view.Report.ProgressBelow(i, t.view.Report.Outline.End(i)))
	}
	return stateSign(t.view.Report.States[i])
}

// listedButtons leads to each section shown: a part opens its own listing, a
// question comes up as a card.
func (t *turn) listedButtons(i int, shown []int) [][]Choice {
	var rows [][]Choice
	names := telling(shown, t.short, t.tag, t.titled)
	for _, j := range shown {
		leaf := t.view.Report.Outline.Leaf(j)
		if !leaf && (i >= 0 || len(shown) == len(t.view.Report.Outline.Sections)) {
			continue // its questions are on this page
		}
		c := t.goChoice(j, names[j])
		if !leaf {
			c.Act = actPart
		}
		rows = inRows(rows, rowSize, c)
	}
	return rows
}

// tagSize is how long what a section is called on a narrow button is at most, in
// runes.
const tagSize = 24

// short is a label that fits a narrow button and still tells bullets apart.
func (t *turn) short(i int) string {
	if _, ok := t.view.Report.Outline.Bullet(i); ok && t.section(i).Label != outline.Unlabelled {
		if parent := t.view.Report.Outline.Parent(i); parent >= 0 {
			return t.label(parent) + " " + t.label(i)
		}
	}
	return shorten(t.label(i), tagSize)
}

// pageButtons leads to every other page, and back to the parts.
func (t *turn) pageButtons(i, page int, pages [][]int) [][]Choice {
	id := ""
	if i >= 0 {
		id = string(t.section(i).ID)
	}
	var rows [][]Choice
	for n, p := range pages {
		if n != page {
			label := phrasePages(t.short(p[0]), t.short(p[len(p)-1]))
			rows = inRows(rows, 2, Choice{Act: actPart, Arg: id + "." + strconv.Itoa(n), Label: label})
		}
	}
	last := buttons(actContinue)
	if i >= 0 {
		sum := Choice{Act: actSummarise, Arg: id, Label: labels[actSummarise]}
		return append(rows, append([]Choice{{Act: actPart, Label: phraseWholeContents}, sum}, last...))
	}
	if n := len(t.view.Report.Orphans()); n > 0 {
		rows = append(rows, t.looseButton(n))
	}
	return append(rows, append(buttons(actOutline), last...))
}
