package dialog

import (
	"slices"
	"strconv"
	"time"

	"decuong/outline"
)

// A report is kept for ever, unless its writer sets the day on which it is to
// be deleted. They are told a week before, and when it is done.

// Ending: a report may have come to its end, or near it. Whoever keeps the
// ends says so; what is true is on the shelf.
type Ending struct{ Report outline.ReportID }

func (Ending) happened() {}

// Ends sets when a report is to be deleted, for whoever looks out for it; the
// zero time: never. Told: its writer was told that the day is near.
type Ends struct {
	Report outline.ReportID
	At     time.Time
	Told   bool
}

func (Ends) houseChange() {}

// EndNotice is how long before the end of a report its writer is told.
const EndNotice = 7 * 24 * time.Hour

// ending deletes a report whose day has come, and tells of one whose day is
// near.
func (t *turn) ending() bool {
	e, ok := t.event.What.(Ending)
	if !ok {
		return false
	}
	s, found := t.shelved(e.Report)
	switch now := t.event.At; {
	case !t.Need.None():
	case !found || s.Ends.IsZero():
		t.House = append(t.House, Ends{Report: e.Report})
	case s.Told && !now.Before(s.Ends):
		t.end(s)
	case !s.Told && !now.Before(s.Ends.Add(-EndNotice)):
		t.endsSoon(s)
	default:
		t.House = append(t.House, Ends{Report: s.Report, At: s.Ends, Told: s.Told})
	}
	return true
}

// endsSoon tells that the day is near. Where nobody could tell in time, the
// report has the week after it that its writer was promised.
func (t *turn) endsSoon(s Shelved) {
	if !t.event.At.Before(s.Ends) {
		s.Ends = t.event.At.Add(EndNotice)
	}
	s.Told = true
	t.Changes = append(t.Changes, s.listed())
	t.House = append(t.House, Ends{Report: s.Report, At: s.Ends, Told: true})
	t.ask("", phraseEndsSoon(s.Title, s.Ends), []Choice{s.keepChoice()})
}

// keepChoice has the report kept for ever.
func (s Shelved) keepChoice() Choice {
	return Choice{Act: actKeep, Arg: string(s.Report), Label: labels[actKeep]}
}

// end deletes a report, whichever one the person is at. Whoever looks out for
// its end is told when they ask again: told in the same turn, and the turn
// breaking off between the two, nobody would look any more.
func (t *turn) end(s Shelved) {
	t.Changes = append(t.Changes, outline.Deleted{Report: s.Report})
	t.Effects = append(t.Effects, Say{Text: phraseEnded(s.Title)})
	if t.Session.Report == s.Report {
		t.Session, t.view.Report = t.Session.on(""), nil
	}
}

// shelved returns a report of the person's shelf.
func (t *turn) shelved(id outline.ReportID) (Shelved, bool) {
	all := t.shelf()
	i := slices.IndexFunc(all, func(s Shelved) bool { return s.Report == id })
	if i < 0 {
		return Shelved{}, false
	}
	return all[i], true
}

// listed returns what the list of reports tells of a report.
func (s Shelved) listed() outline.Listed {
	return outline.Listed{Report: s.Report, Title: s.Title, Begun: s.Begun, Body: s.Body, Ends: s.Ends, Told: s.Told}
}

// endsAfter are the days after which a report can be made to end.
var endsAfter = []int{30, 90, 365}

// endWhen asks when the report is to be deleted.
func (t *turn) endWhen() {
	s, _ := t.shelved(t.Session.Report)
	var after []Choice
	for _, days := range endsAfter {
		after = append(after, Choice{Act: actEndAt, Arg: strconv.Itoa(days), Label: phraseAfterDays(days)})
	}
	rows := [][]Choice{after, buttons(actStay)}
	if !s.Ends.IsZero() {
		rows = slices.Insert(rows, 1, []Choice{s.keepChoice()})
	}
	t.ask(t.section(t.at()).ID, phraseEndWhen(t.view.Report.Called(), s.Ends), rows...)
}

// endAt sets the day on which the report is to be deleted.
func (t *turn) endAt() {
	days := t.event.What.(Chose).number()
	if !slices.Contains(endsAfter, days) {
		t.endWhen()
		return
	}
	t.setEnd(t.Session.Report, t.event.At.AddDate(0, 0, days))
}

// keep has a report kept for ever.
func (t *turn) keep() { t.setEnd(outline.ReportID(t.event.What.(Chose).Arg), time.Time{}) }

func (t *turn) setEnd(id outline.ReportID, at time.Time) {
	s, found := t.shelved(id)
	if !t.Need.None() {
		return
	}
	if !found {
		t.brief(phraseNoSuchReport)
		return
	}
	s.Ends, s.Told = at, false
	t.Changes = append(t.Changes, s.listed())
	t.House = append(t.House, Ends{Report: id, At: at})
	if !at.IsZero() {
		t.last = []Choice{s.keepChoice()}
	}
	t.brief(phraseEnds(s.Title, at))
}
