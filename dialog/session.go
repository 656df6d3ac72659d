package dialog

import (
	"time"

	"decuong/outline"
)

// A Session is where a chat stands: a cursor over its report. Losing it costs
// the person a moment, no words.
type Session struct {
	Report  outline.ReportID    `json:"report,omitempty"`
	Stage   Stage               `json:"stage,omitempty"`
	Section outline.SectionID   `json:"section,omitempty"` // the question in front of the person
	Field   outline.FieldID     `json:"field,omitempty"`   // the form field in front of them
	Turn    int64               `json:"turn,omitempty"`    // number of the last prompt
	Burst   Burst               `json:"burst,omitzero"`
	Told    []outline.SectionID `json:"told,omitempty"` // lost headings that were spoken of
}

// A Burst is a run of messages that are one paste to their writer: same
// question, dates within burstGap of each other. It has one confirmation,
// which is edited while the burst grows.
type Burst struct {
	Section outline.SectionID `json:"section,omitempty"`
	At      time.Time         `json:"at,omitzero"`    // of the last message
	Turn    int64             `json:"turn,omitempty"` // of the confirmation
}

// A Stage is what the conversation waits for.
type Stage string

// A View is what Step sees of the world besides the session.
type View struct {
	Report  *outline.Report // the session's; nil when it has none. Answers and Fields hold what was loaded
	Shelf   []Shelved       // the person's reports, newest first; loaded when Need.Shelf
	Catalog []Offer         // the outlines that a report can be begun with, never empty
	Loaded  Need            // what was asked for and is here
}

// An Offer is an outline that a report can be begun with.
type Offer struct {
	Name    string // short, ASCII, unique: it travels in buttons
	Outline *outline.Outline
}

// A Shelved report is a line of a person's list of reports.
type Shelved struct {
	Report outline.ReportID
	Title  string
	Begun  time.Time
}

// A Need is what a turn must have loaded besides the index of the report.
type Need struct {
	Sections []outline.SectionID // answers
	Answers  bool                // all answers
	Fields   bool                // all form fields
	Shelf    bool                // the person's reports
}

// None reports whether nothing is needed.
func (n Need) None() bool {
	return len(n.Sections) == 0 && !n.Answers && !n.Fields && !n.Shelf
}

// A Turn is what Step decided.
type Turn struct {
	Session Session
	Changes []outline.Change
	Effects []Effect
	// Need, when it is not None, says that the view held too little to decide:
	// nothing else is set, and Step is to be called again with the same session
	// and event and a view that holds more.
	Need Need
}
