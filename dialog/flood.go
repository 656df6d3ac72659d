package dialog

import "decuong/outline/classified"

// A person sends as much as a person can: long pastes, a hundred forwarded
// messages at once, and then again. Who sends more is not a person, or a phone
// that lies on its screen: that is refused, and told once, so that neither the
// store nor anybody else pays for it.
const (
	floodSize = 300 // messages and presses at once; then one a second
	floodRest = 50  // seconds of quiet, after which what comes is taken again: the minute that is spoken of
)

// A Pace is how fast a person goes.
type Pace struct {
	// Paid is the second up to which what was sent is paid for, at one a
	// second. It may be far ahead where clocks differ, and in what piled up while
	// the bot was away: a press has the time it is read, a message that of its sending.
	Paid    int64 `json:"paid,omitempty"`
	Flooded bool  `json:"flooded,omitempty"` // what comes is refused, which was told
}

// flooding refuses what is too much. Outcomes are not the person's doing.
func (t *turn) flooding() bool {
	switch t.event.What.(type) {
	case Began, Said, Edited, Chose:
	default:
		return false
	}
	now, limit := t.event.At.Unix(), int64(floodSize)
	paid := max(t.pace.Paid, now)
	if paid-now > floodSize { // never by sending much
		paid = now
	}
	if t.pace.Flooded {
		limit -= floodRest
	}
	if t.view.Unpaced || paid-now < limit {
		t.pace = Pace{Paid: paid + 1}
		return false
	}
	if !t.pace.Flooded {
		t.pace.Flooded = true
		t.Effects = append(t.Effects, Say{Text: phraseFlood(t.quotable())})
	}
	return true
}

// quotable returns what the event says, if it may be repeated.
func (t *turn) quotable() string {
	for _, text := range t.texts() {
		if !classified.Suspect(text) {
			return text
		}
	}
	return ""
}
