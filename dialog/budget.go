package dialog

import "decuong/outline"

// A Budget is what a person had of the model in a day.
type Budget struct {
	Day    string `json:"day"` // in Vietnam, "2026-11-25"
	Tokens int    `json:"tokens"`
}

// tokensASecond is what a second of speech is counted as. No server tells what
// speech costs it; this is the words of fast speech and as much again for the
// sound, from above.
const tokensASecond = 25

// spend counts what wording or hearing cost, that which nobody wants any more
// too: for the person's day, and for the report if it is at hand.
func (t *turn) spend(p Pointer, tokens int) {
	if tokens <= 0 {
		return
	}
	t.Session.Spent = Budget{Day: t.today(), Tokens: t.spentToday() + tokens}
	switch r := t.view.Other; {
	case t.here(p):
		t.change(outline.Spent{Report: p.Report, Tokens: t.view.Report.Spent + tokens})
	case r != nil && r.ID == p.Report:
		t.Changes = append(t.Changes, outline.Spent{Report: p.Report, Tokens: r.Spent + tokens})
	}
}

// today is the day of the event, where people are.
func (t *turn) today() string { return t.event.At.In(vietnam).Format("2006-01-02") }

func (t *turn) spentToday() int {
	if t.Session.Spent.Day != t.today() {
		return 0
	}
	return t.Session.Spent.Tokens
}

// overspent reports whether the person has had their part of the day.
func (t *turn) overspent() bool {
	daily := t.view.Model.Daily
	return daily > 0 && t.spentToday() >= daily
}

// spentShare is how much of it they have had, in percent.
func (t *turn) spentShare() int {
	if t.view.Model.Daily == 0 {
		return 0
	}
	return min(100*t.spentToday()/t.view.Model.Daily, 100)
}
