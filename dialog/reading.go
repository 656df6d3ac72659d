package dialog

import (
	"strconv"
	"strings"

	"decuong/outline"
)

// Reading the report in the chat, as it will read in the document.

// readPage is how much of the report one message holds, in runes: within
// Telegram's limit with room for what stands around it.
const readPage = 3000

// read shows a page of the section that the choice names, "7" or "7.2" as with
// part, or of the whole report.
func (t *turn) read() {
	id, number, _ := strings.Cut(t.event.What.(Chose).Arg, ".")
	from, to := 0, len(t.view.Report.Outline.Sections)
	if i := t.view.Report.Outline.Index(outline.SectionID(id)); i >= 0 {
		from, to = i, t.view.Report.Outline.End(i)
	} else {
		id = ""
	}
	t.Need.Answers = !t.view.Loaded.Answers
	pages := t.pages(from, to, id == "")
	n, _ := strconv.Atoi(number)
	n = min(max(n, 0), len(pages)-1)
	rows := [][]Choice{t.readButtons(id, n, len(pages))}
	if open := t.view.Report.FirstOpen(from, to); open >= 0 {
		rows = append(rows, []Choice{t.goChoice(open, phraseGoOpen(t.name(open)))})
	}
	t.askOver(t.over(), t.section(t.at()).ID, paragraphs(phraseReading(n+1, len(pages)), pages[n]), append(rows, buttons(actReview, actExport))...)
}

// readButtons leads to the neighbouring pages; on the only page it leads to the
// next thing to do.
func (t *turn) readButtons(id string, page, pages int) []Choice {
	var row []Choice
	if page > 0 {
		row = append(row, Choice{Act: actRead, Arg: id + "." + strconv.Itoa(page-1), Label: phrasePageBefore})
	}
	if page+1 < pages {
		row = append(row, Choice{Act: actRead, Arg: id + "." + strconv.Itoa(page+1), Label: phrasePageAfter})
	}
	if len(row) == 0 {
		row = buttons(actContinue)
	}
	return row
}

// pages returns the sections from position from to to-1 as they read, and of
// the whole report what has no question, cut into pages between paragraphs, or
// between words where a paragraph is too long.
func (t *turn) pages(from, to int, whole bool) []Text {
	var pages []Text
	var page Text
	left := readPage
	all := t.prose(from, to)
	if whole {
		all = append(all, t.looseProse()...)
	}
	for _, p := range all {
		room := left
		if room < readPage/3 {
			room = readPage
		}
		for _, piece := range pieces(p, room) {
			size := len([]rune(piece.String()))
			if size > left && page != nil {
				pages, page, left = append(pages, page), nil, readPage
			}
			page = paragraphs(page, piece)
			left -= size + 2
		}
	}
	return append(pages, page)
}

// prose returns the paragraphs of the sections: headings in bold, answers as
// they are, and a note where something is missing.
func (t *turn) prose(from, to int) []Text {
	var all []Text
	for i := from; i < to; i++ {
		all = append(all, bold(t.heading(i)))
		if !t.view.Report.Outline.Leaf(i) {
			if t.view.Report.States[i].Mark == outline.Opens {
				all = append(all, plain(t.view.Report.Answers[t.section(i).ID].Text()))
			}
			continue
		}
		switch s := t.view.Report.States[i]; {
		case s.Mark == outline.Skipped:
			all = append(all, phraseReadSkipped)
		case s.Words == 0:
			all = append(all, phraseReadEmpty)
		default:
			all = append(all, plain(t.view.Report.Answers[t.section(i).ID].Text()))
		}
		if t.view.Report.States[i].Mark == outline.Later {
			all = append(all, phraseReadLater)
		}
	}
	return all
}

// looseProse returns what has no question, as the document ends with it.
func (t *turn) looseProse() []Text {
	var all []Text
	for _, u := range t.view.Report.Orphans() {
		if u.LeftOut {
			continue
		}
		all = append(all, bold(loose(u.Heading)), plain(u.Answer.Text()))
	}
	if all != nil {
		all = append([]Text{phraseLooseHeading}, all...)
	}
	return all
}

// pieces cuts a paragraph that is longer than a page into what fits into the
// room that is left, and then into pages.
func pieces(p Text, room int) []Text {
	words, dress := []rune(p.String()), p[0].Dress
	var all []Text
	for len(words) > readPage {
		cut := cutBefore(words, room)
		all = append(all, Text{{Words: strings.TrimSpace(string(words[:cut])), Dress: dress}})
		words, room = words[cut:], readPage
	}
	return append(all, Text{{Words: strings.TrimSpace(string(words)), Dress: dress}})
}

// cutBefore returns where to cut words of which at most size fit: at the end of
// a line, else at a space, if there is one in the second half.
func cutBefore(words []rune, size int) int {
	for _, at := range []rune{'\n', ' '} {
		for i := size; i > size/2; i-- {
			if words[i] == at {
				return i
			}
		}
	}
	return size
}
