package dialog

import (
	"cmp"
	"slices"

	"decuong/outline"
)

// comparing is the stage that shows what a new edition of the outline does to
// the report, answer by answer, before it takes the place of the present one.
// The edition waits as a proposal of the report, which the session names.
type comparing struct{}

// edition compares with the outline that was sent.
func (t *turn) edition() { t.weigh(outline.ProposalID(t.event.What.(Chose).Arg)) }

func (t *turn) weigh(id outline.ProposalID) {
	t.Session.Edition = id
	t.enter(Comparing)
}

func (comparing) enter(t *turn) { t.showMoves(0) }

func (comparing) answer(t *turn) bool {
	switch c, _ := t.event.What.(Chose); {
	case c.Act == actMoves:
		t.showMoves(c.number())
	case c.Act == actApply:
		t.apply()
	case c.Act == actStay:
		t.keepOutline()
	default:
		return false
	}
	return true
}

// written reports whether anything was ever written in the report: before
// that its outline is what it is about.
func (t *turn) written() bool {
	done, _ := t.view.Report.Progress()
	return done > 0 || len(t.view.Report.Orphans()) > 0
}

// newEdition returns what the report's outline would be, and what becomes of
// its sections. It reports false where the edition is gone.
func (t *turn) newEdition() (name string, merged *outline.Outline, moves []outline.Move, found bool) {
	_, p, _ := t.proposal(t.Session.Edition)
	if p.Outline == nil {
		return "", nil, nil, false
	}
	merged, moves = outline.Merge(t.view.Report.Outline, p.Outline)
	return p.Name, merged, moves, true
}

// movesShown is how many sections a page of the comparison tells of.
const movesShown = 12

// showMoves shows a page of the comparison.
func (t *turn) showMoves(page int) {
	name, merged, moves, found := t.newEdition()
	if !found {
		if t.Need.None() {
			t.leaveStage()
			t.brief(phraseNoEdition)
		}
		return
	}
	t.Session.Stage = Comparing
	slices.SortStableFunc(moves, func(a, b outline.Move) int { return cmp.Compare(t.urgency(a), t.urgency(b)) })
	pages := (len(moves) + movesShown - 1) / movesShown
	page = min(page, pages-1)
	var shown []Text
	for _, m := range moves[page*movesShown : min((page+1)*movesShown, len(moves))] {
		shown = append(shown, t.movedLine(merged, m))
	}
	rows := [][]Choice{buttons(actStay), buttons(actApply)}
	if row := turning(actMoves, page, pages); row != nil {
		rows = append([][]Choice{row}, rows...)
	}
	text := paragraphs(phraseComparison(name, t.effect(moves), page+1, pages), lines(shown...))
	t.askOver(t.over(), "", text, rows...)
}

// urgency orders what a person must know of first.
func (t *turn) urgency(m outline.Move) int {
	switch {
	case m.Homeless && t.view.Report.State(m.ID).Words > 0:
		return 0
	case m.Kind == outline.SectionGone:
		return 1
	case m.Kind == outline.SectionNew:
		return 2
	case m.Kind == outline.SectionMoved:
		return 3
	case m.Kind == outline.SectionRenamed:
		return 4
	}
	return 5
}

// movedLine tells what becomes of one section and of what was written there.
func (t *turn) movedLine(merged *outline.Outline, m outline.Move) Text {
	was, is := "", ""
	if m.Old >= 0 {
		was = spot(t.view.Report.Outline, m.Old)
	}
	if m.New >= 0 {
		is = spot(merged, m.New)
	}
	return phraseMove(m, was, is, t.view.Report.State(m.ID).Words)
}

// spot names a section of any outline by its labels and its title.
func spot(o *outline.Outline, i int) string {
	text := ""
	for _, j := range o.Path(i) {
		if l := o.Sections[j].Label; l != outline.Unlabelled {
			text += l + " "
		}
	}
	return text + shorten(o.Sections[i].Heading(), spotShown)
}

// spotShown is how much of a title the comparison shows, in runes.
const spotShown = 50

// An editionEffect counts what a new edition does.
type editionEffect struct {
	kinds                 map[outline.MoveKind]int
	kept, homeless, words int // answers that keep a question, and those that do not, with their words
}

func (t *turn) effect(moves []outline.Move) editionEffect {
	e := editionEffect{kinds: map[outline.MoveKind]int{}}
	for _, m := range moves {
		e.kinds[m.Kind]++
		switch words := t.view.Report.State(m.ID).Words; {
		case words == 0:
		case m.Homeless:
			e.homeless, e.words = e.homeless+1, e.words+words
		default:
			e.kept++
		}
	}
	return e
}

// apply makes the new edition the report's outline: one change, which can be
// taken back.
func (t *turn) apply() {
	_, merged, moves, found := t.newEdition()
	if !found {
		if t.Need.None() {
			t.leaveStage()
			t.brief(phraseNoEdition)
		}
		return
	}
	e := t.effect(moves)
	id := t.Session.Edition
	t.reshapeTo(merged)
	t.change(outline.Proposed{Report: t.Session.Report, ID: id})
	t.leaveStage()
	if !t.written() {
		t.note = phraseApplied(e)
		t.enter(Confirming)
		return
	}
	rows := [][]Choice{buttons(actContinue, actContents), buttons(actOutline, actUndo)}
	if n := len(t.view.Report.Orphans()); n > 0 {
		rows = append([][]Choice{t.looseButton(n)}, rows...)
	}
	t.ask(t.section(t.at()).ID, phraseApplied(e), rows...)
}

// keepOutline leaves the outline as it is; the edition waits on.
func (t *turn) keepOutline() {
	id := t.Session.Edition
	i, p, waits := t.proposal(id)
	t.note = phraseStayed
	if waits {
		t.note, t.last = phraseOutlineStays(p.Name, t.name(i)), lookAtFile(id)
	}
	if t.leaveStage(); !t.written() {
		t.Session.Stage = Confirming
	}
	t.resume()
}

// newFrom begins another report from the outline that was sent.
func (t *turn) newFrom() {
	_, p, _ := t.proposalMeant()
	switch {
	case p.Outline != nil:
		t.beginSent(Opened{Name: p.Name, Outline: p.Outline})
	case t.Need.None():
		t.brief(phraseNoEdition)
	}
}
