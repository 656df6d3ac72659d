package dialog

import "decuong/outline"

// renaming is the stage that waits for the title of a line of the outline; of
// a lost heading it offers the one that is usual.
type renaming struct{}

// rename asks for the title of the section that the button names.
func (t *turn) rename() {
	t.Session.Line = outline.SectionID(t.event.What.(Chose).Arg)
	t.enter(Renaming)
}

func (renaming) enter(t *turn) {
	i := t.view.Report.Outline.Index(t.Session.Line)
	if i < 0 {
		t.enter(Confirming)
		return
	}
	rows := [][]Choice{{t.lineChoice(i, labels[actStay])}}
	if likely := t.view.Report.Outline.LikelyTitle(i); t.section(i).Implied && likely != "" {
		rows = append([][]Choice{{{Act: actUsual, Arg: string(t.Session.Line), Label: phraseUseTitle(likely)}}}, rows...)
	}
	t.askOver(t.over(), "", phraseRename(t.place(i), shorten(t.title(i), lineShown)), rows...)
}

func (renaming) answer(t *turn) bool {
	said, ok := t.event.What.(Said)
	i := t.view.Report.Outline.Index(t.Session.Line)
	title := outline.Clean(said.Text)
	if !ok || i < 0 || title == "" || said.With != None {
		return false
	}
	t.renameTo(i, title)
	return true
}

// renameTo gives the section at i its title. That of a lost heading is a value
// of the report: it is not the outline's.
func (t *turn) renameTo(i int, title string) {
	if t.section(i).Implied {
		t.change(outline.Named{Report: t.Session.Report, Section: t.section(i).ID, Title: shorten(title, titleSize)})
		t.note = phraseNamed(t.label(i), title)
		t.showLine(i)
		return
	}
	next, ok := t.view.Report.Outline.Rename(i, title)
	t.reshaped(next, ok, i, phraseRenamed)
}

// usualTitle gives a lost heading the title that is usual.
func (t *turn) usualTitle() {
	i := t.view.Report.Outline.Index(outline.SectionID(t.event.What.(Chose).Arg))
	if i < 0 {
		t.note = phraseStale
		t.reshaping()
		return
	}
	t.renameTo(i, t.view.Report.Outline.LikelyTitle(i))
}
