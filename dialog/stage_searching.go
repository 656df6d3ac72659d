package dialog

import "decuong/outline"

// searching is the stage that waits for the words to look for.
type searching struct{}

func (searching) enter(t *turn) {
	t.ask(t.section(t.at()).ID, phraseSearchWhat, buttons(actContinue))
}

// searchSize is the most runes that anybody looks for; more is an answer that
// was sent to the wrong place.
const searchSize = 60

func (searching) answer(t *turn) bool {
	said, ok := t.event.What.(Said)
	if !ok || said.With != None || said.To != (Pointer{}) {
		return false
	}
	words := outline.Clean(said.Text)
	if len([]rune(words)) > searchSize {
		t.note = phraseTooLongToSearch
		return false
	}
	switch {
	case words == "":
		return false
	case len(t.named(words)) > 0:
		return t.jump(t.at(), words)
	}
	t.lookFor(words) // a number that no section has is a figure here, and looked for
	return true
}

// search looks for the words that follow the command, or asks for them.
func (t *turn) search() {
	if words := outline.Clean(t.event.What.(Chose).Words); words != "" {
		t.lookFor(words)
		return
	}
	t.enter(Searching)
}

// hitsShown is how many places a search leads to; whoever gets more names them
// better.
const hitsShown = 12

// lookFor shows the sections that hold the words.
func (t *turn) lookFor(words string) {
	t.Session.Stage = Asking
	t.Need.Answers = !t.view.Loaded.Answers
	hits := t.view.Report.Search(words)
	orphans := t.view.Report.SearchOrphans(words)
	if len(hits)+len(orphans) == 0 {
		if _, said := t.event.What.(Said); said {
			t.last = t.held(t.at(), words)
		}
		t.brief(phraseNotFound(words))
		return
	}
	shown := hits[:min(len(hits), hitsShown)]
	var found []Text
	var rows [][]Choice
	var places []int
	for _, h := range shown {
		places = append(places, h.Section)
	}
	names := telling(places, t.short, t.tag, t.titled)
	for _, h := range shown {
		found = append(found, phraseHit(t.place(h.Section), shorten(t.title(h.Section), titleShown), h.Excerpt))
		rows = inRows(rows, rowSize, t.goChoice(h.Section, names[h.Section]))
	}
	if len(orphans) > 0 {
		rows = append(rows, []Choice{button(actLoose)})
	}
	text := paragraphs(phraseFound(words, len(hits), len(shown)), paragraphs(found...), phraseFoundLoose(len(orphans)))
	t.ask(t.section(t.at()).ID, text, append(rows, buttons(actContinue))...)
}

// inRows puts a button at the end of the last row, or into a new one.
func inRows(rows [][]Choice, size int, c Choice) [][]Choice {
	if n := len(rows); n > 0 && len(rows[n-1]) < size {
		rows[n-1] = append(rows[n-1], c)
		return rows
	}
	return append(rows, []Choice{c})
}
