package dialog

import "decuong/outline"

// retitling is the stage that waits for what the report shall be called.
type retitling struct{}

func (t *turn) retitle() { t.enter(Retitling) }

func (retitling) enter(t *turn) {
	t.ask(t.section(t.at()).ID, phraseRetitle(t.view.Report.Called()), buttons(actStay))
}

func (retitling) answer(t *turn) bool {
	said, ok := t.event.What.(Said)
	title := outline.Clean(said.Text)
	if !ok || title == "" || said.With != None || said.To != (Pointer{}) || len([]rune(title)) > titleSize {
		return false
	}
	id := t.Session.Report
	t.change(outline.Retitled{Report: id, Title: title})
	for _, s := range t.shelf() {
		if s.Report == id {
			s.Title = title
			t.change(s.listed())
		}
	}
	t.Session.Stage = Asking
	t.brief(phraseRetitled(title))
	return true
}
