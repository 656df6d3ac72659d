package dialog

import "slices"

// anytime answers what can be said or done wherever a person is.
func (t *turn) anytime() bool {
	switch e := t.event.What.(type) {
	case Began:
		t.welcomeBack()
	case Said:
		t.said(e)
	case Edited:
		t.edited(e)
	case Chose:
		if e.typed() && !commanded(e.Act) {
			t.brief(phraseUnknownCommand(e.Act))
			return true
		}
		return t.act(e.Act)
	case DeliverFailed:
		t.deliverFailed()
	case Drafted:
		t.drafted(e)
	case DraftFailed:
		t.draftFailed(e)
	case Transcribed:
		t.transcribed(e)
	case Unheard:
		t.unheard(e)
	case Stopped:
		t.stopUpTo(e.Turn)
	case Opened:
		t.opened(e)
	case Inspected:
		t.inspected(e)
	case Unreadable:
		t.brief(phraseUnread(e.Name, e.Why))
	case Delivered: // the document is there to be seen
	default:
		return false
	}
	return true
}

// typed reports whether the act was typed as a command.
func (c Chose) typed() bool { return c.On == "" }

// commanded reports whether people may type the act. The menu does not show
// what is for administrators.
func commanded(a Act) bool {
	return a == actInvite || a == actPublications || slices.ContainsFunc(commands, func(c Command) bool { return c.Name == string(a) })
}

// act performs an act; it reports false for one that nobody knows here.
func (t *turn) act(a Act) bool {
	d := deeds[a]
	if d.do == nil || !d.anywhere && t.view.Report == nil {
		return false
	}
	d.do(t)
	return true
}

// meant returns the position of the section that the event's button or reply
// was about, else the question in front of the person.
func (t *turn) meant() int {
	var p Pointer
	switch e := t.event.What.(type) {
	case Chose:
		p = e.Pointer
	case Said:
		p = e.To
	}
	if i := t.view.Report.Outline.Index(p.Section); i >= 0 && p.Report == t.Session.Report {
		return i
	}
	return t.at()
}
