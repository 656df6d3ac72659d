package dialog

import (
	"strings"

	"decuong/outline"
)

// completing is the stage that waits for what belongs in a blank of the
// proposal that the session names: the first after those that the person
// chose to leave.
type completing struct{}

// complete begins with the first blank.
func (t *turn) complete() {
	id := outline.ProposalID(t.event.What.(Chose).Arg)
	if i, _, found := t.proposal(id); !found {
		t.brief(phraseNoProposal(t.name(i)))
		return
	}
	t.Session.Proposal, t.Session.Left = id, 0
	t.enter(Completing)
}

// enter asks for the next blank. When there is none, the wording is shown
// again.
func (completing) enter(t *turn) {
	id := t.Session.Proposal
	i, p, found := t.proposal(id)
	if !found {
		t.leaveStage()
		t.resume()
		return
	}
	text := textOf(p)
	all := blanks(text)
	if t.Session.Left >= len(all) {
		t.leaveStage()
		t.showProposal(i, id, p)
		return
	}
	at := all[t.Session.Left]
	t.ask(t.section(i).ID, paragraphs(phraseFillBlank(len(all)-t.Session.Left, text[at[0]:at[1]]), quote(around(text, at))), buttons(actLeaveBlank, actEnough))
}

// blankSize is the longest text, in runes, that is taken for what belongs in a
// blank.
const blankSize = 200

func (completing) answer(t *turn) bool {
	switch e := t.event.What.(type) {
	case Said:
		value := strings.Join(strings.Fields(outline.Clean(e.Text)), " ")
		if value == "" || e.To != (Pointer{}) || e.With != None || len([]rune(value)) > blankSize {
			return false
		}
		return completing{}.fill(t, value)
	case Chose:
		switch e.Act {
		case actLeaveBlank:
			t.Session.Left++
			t.resume()
			return true
		case actEnough:
			id := t.Session.Proposal
			i, p, found := t.proposal(id)
			if t.leaveStage(); found {
				t.showProposal(i, id, p)
			}
			return found
		}
	}
	return false
}

// fill puts the value into the blank, and goes on to the next.
func (completing) fill(t *turn, value string) bool {
	id, left := t.Session.Proposal, t.Session.Left
	_, p, found := t.proposal(id)
	text := textOf(p)
	all := blanks(text)
	if !found || left >= len(all) {
		t.leaveStage()
		return false
	}
	at := all[left]
	value = fitting(text, at, value)
	t.change(outline.Proposed{Report: t.Session.Report, ID: id, Proposal: t.reworded(p, text[:at[0]]+value+text[at[1]:])})
	t.note = phraseBlankFilled(value)
	t.resume()
	return true
}
