package dialog

// templating is the stage that waits for a Word template. Whatever else is said
// there is an answer, as anywhere.
type templating struct{}

func (templating) enter(t *turn) {
	if !t.administers() {
		t.leaveStage()
		t.brief(phraseOnlyAdmins)
		return
	}
	t.ask(t.section(t.at()).ID, phraseSendTemplate, buttons(actForm, actContinue))
}

func (templating) answer(t *turn) bool {
	said, ok := t.event.What.(Said)
	switch {
	case !ok:
		return false
	case said.With != Document || !t.administers():
		t.leaveStage()
		return false
	case said.File.Size > fileSize:
		t.note = phraseFlaws(said.File.Name, []Flaw{{Why: FlawLarge}})
		t.enter(Templating)
		return true
	}
	t.leaveStage()
	p := t.next(t.section(t.at()).ID)
	t.Effects = append(t.Effects, Say{Text: phraseReadingFile(said.File.Name)}, Inspect{Pointer: p, File: said.File})
	return true
}

// sendTemplate asks for a template.
func (t *turn) sendTemplate() { t.enter(Templating) }
