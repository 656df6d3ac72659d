package dialog

import (
	"strconv"
	"strings"

	"decuong/outline"
)

// splitting is the stage that waits for the place where a line of the outline
// is to be cut: one of those shown, or the words that the second half begins
// with.
type splitting struct{}

// split asks where to cut the section that the button names.
func (t *turn) split() {
	t.Session.Line = outline.SectionID(t.event.What.(Chose).Arg)
	t.enter(Splitting)
}

func (splitting) enter(t *turn) {
	i := t.view.Report.Outline.Index(t.Session.Line)
	if i < 0 {
		t.enter(Confirming)
		return
	}
	title := t.section(i).Title
	var rows [][]Choice
	for n, at := range t.cuts(i) {
		rows = append(rows, []Choice{{Act: actCut, Arg: string(t.Session.Line) + "." + strconv.Itoa(n), Label: phraseCutButton(shorten(title[at:], 40))}})
	}
	t.askOver(t.over(), "", phraseSplit(shorten(title, lineShown)), append(rows, []Choice{t.lineChoice(i, labels[actStay])})...)
}

func (splitting) answer(t *turn) bool {
	said, ok := t.event.What.(Said)
	i := t.view.Report.Outline.Index(t.Session.Line)
	words := outline.Clean(said.Text)
	if !ok || i < 0 || words == "" || said.With != None || len([]rune(words)) > titleSize {
		return false
	}
	at := indexFold(t.section(i).Title, words)
	if at <= 0 {
		t.note = phraseNoSuchCut(shorten(words, 60))
		t.resume()
		return true
	}
	t.cutAt(i, at)
	return true
}

// indexFold returns where the words begin in a text, in capitals or not; -1 where
// nowhere. Letters of either case may differ in length.
func indexFold(text, words string) int {
	size := len([]rune(words))
	for at := range text {
		rest := []rune(text[at:])
		if len(rest) < size {
			break
		}
		if strings.EqualFold(string(rest[:size]), words) {
			return at
		}
	}
	return -1
}

// cutsShown bounds the places that are offered.
const cutsShown = 8

// cuts returns the places of a title where a second line may have begun: behind
// a sign that ends a clause.
func (t *turn) cuts(i int) []int {
	title := t.section(i).Title
	var all []int
	for at := range len(title) - 2 {
		if strings.IndexByte(".;:,", title[at]) >= 0 && title[at+1] == ' ' && len(all) < cutsShown {
			all = append(all, at+2)
		}
	}
	return all
}

// cut cuts at the place that the button names.
func (t *turn) cut() {
	id, arg, _ := strings.Cut(t.event.What.(Chose).Arg, ".")
	i := t.view.Report.Outline.Index(outline.SectionID(id))
	n, err := strconv.Atoi(arg)
	if i < 0 || err != nil || n < 0 || n >= len(t.cuts(i)) {
		t.note = phraseStale
		t.reshaping()
		return
	}
	t.cutAt(i, t.cuts(i)[n])
}

func (t *turn) cutAt(i, at int) {
	next, ok := t.view.Report.Outline.Split(i, at)
	t.reshaped(next, ok, i+1, phraseCut)
}
