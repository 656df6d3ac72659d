package dialog

import (
	"cmp"
	"slices"
	"time"

	"decuong/outline"
)

// A Session is where a chat stands: a cursor over its report. Losing it costs
// the person a moment, no words.
type Session struct {
	Report  outline.ReportID  `json:"report,omitempty"`
	Stage   Stage             `json:"stage,omitempty"`
	Section outline.SectionID `json:"section,omitempty"` // the question in front of the person
	Part    string            `json:"part,omitempty"`    // of the answer in front of them, which is to be moved
	Field   outline.FieldID   `json:"field,omitempty"`   // the form field in front of them
	Cell    Cell              `json:"cell,omitzero"`     // the cell of a table in front of them
	Line    outline.SectionID `json:"line,omitempty"`    // of the outline, that is being reshaped, or whose text is being placed
	// Edition is the proposal with the outline that is being compared.
	Edition      outline.ProposalID `json:"edition,omitempty"`
	Announcement Announcement       `json:"announcement,omitzero"`
	Turn         int64              `json:"turn,omitempty"` // number of the last prompt
	Sure         Act                `json:"sure,omitempty"` // what was asked to be confirmed last
	Burst        Burst              `json:"burst,omitzero"`
	// Proposal is the one that is being changed, Left how many of its blanks the
	// person chose to leave.
	Proposal outline.ProposalID `json:"proposal,omitempty"`
	Left     int                `json:"left,omitempty"`
	Voices   []Recording        `json:"voices,omitempty"` // voice messages that wait to be written down
	// Asked is the host that the last question for consent named, Since the prompt
	// of the first question in a row that named it.
	Asked   string  `json:"asked,omitempty"`
	Since   int64   `json:"since,omitempty"`
	Consent Consent `json:"consent,omitzero"` // the last such question
	// Drafting is the prompt of the wording that is being made, Stopped the turn
	// of the last one that was not wanted any more.
	Drafting Pointer             `json:"drafting,omitzero"`
	Stopped  int64               `json:"stopped,omitempty"`
	Spent    Budget              `json:"spent,omitzero"`
	Album    Album               `json:"album,omitzero"`
	Told     []outline.SectionID `json:"told,omitempty"` // lost headings that were spoken of
	Pace     Pace                `json:"pace,omitzero"`
	// Doubted are the sums of what was asked about, whether it carries a mark of
	// secrecy: it is taken when it comes again, and then stands here twice.
	Doubted []uint32 `json:"doubted,omitempty"`
}

// A Cell is one of a table that is being filled in.
type Cell struct {
	Table int `json:"table,omitempty"` // of those at the session's question, counted from 1
	outline.Spot
}

// on returns the session at the beginning of a report. What is being made for
// the person goes on, and what they said waits for their return.
func (s Session) on(id outline.ReportID) Session {
	return Session{Report: id, Turn: s.Turn, Voices: s.voicesOf(s.Report), Drafting: s.Drafting, Stopped: s.Stopped, Spent: s.Spent}
}

// voicesOf returns the recordings, those that do not tell their report being of
// the one given: older versions had them of the present report only.
func (s Session) voicesOf(id outline.ReportID) []Recording {
	all := slices.Clone(s.Voices)
	for i := range all {
		all[i].Report = cmp.Or(all[i].Report, id)
	}
	return all
}

// A Burst is a run of messages that are one paste to their writer: same
// question, dates within burstGap of each other. It has one confirmation,
// which is edited while the burst grows.
type Burst struct {
	Section outline.SectionID  `json:"section,omitempty"`
	At      time.Time          `json:"at,omitzero"`    // of the last message
	Turn    int64              `json:"turn,omitempty"` // of the confirmation
	Step    string             `json:"step,omitempty"` // that undoing takes back: all of it
	How     saved              `json:"how,omitempty"`  // its first message was saved
	Held    outline.ProposalID `json:"held,omitempty"` // where it is not saved but held
}

// An Album is several pictures that were sent together. It has one answer,
// which counts them.
type Album struct {
	ID    string `json:"id,omitempty"`
	Turn  int64  `json:"turn,omitempty"` // of the answer
	Count int    `json:"count,omitempty"`
}

// A saved tells how a text became part of an answer.
type saved string

const (
	savedFirst   saved = ""        // as its first words
	savedMore    saved = "more"    // behind others
	savedInstead saved = "instead" // in their place
)

// A Stage names what the conversation waits for. The names are stored; they
// stay as they are.
type Stage string

const (
	Greeting   Stage = ""           // for a report to be begun
	Asking     Stage = "asking"     // for the answer to a question
	Naming     Stage = "naming"     // for the title of a lost heading
	Filling    Stage = "filling"    // for the value of a form field
	Tabling    Stage = "tabling"    // for the value of a cell
	Reviewing  Stage = "reviewing"  // for what to do after the last question
	Delivering Stage = "delivering" // for the document to arrive
	Searching  Stage = "searching"  // for the words to look for
	Rewriting  Stage = "rewriting"  // for a text in the place of an answer
	Moving     Stage = "moving"     // for the section that a part shall go to
	Templating Stage = "templating" // for a Word template
	Retitling  Stage = "retitling"  // for what the report shall be called
	Confirming Stage = "confirming" // for an outline to be found right
	Renaming   Stage = "renaming"   // for the title of a line of the outline
	Splitting  Stage = "splitting"  // for the place where a line is to be cut
	Comparing  Stage = "comparing"  // for a new edition of the outline to be taken
	Placing    Stage = "placing"    // for the question that an orphan shall go to
	Amending   Stage = "amending"   // for a text in the place of a proposal
	Completing Stage = "completing" // for what belongs in a blank of a proposal
	Publishing Stage = "publishing" // for what an administrator offers to everybody
	Outside    Stage = "outside"    // for an invitation
)

// A View is what Step sees of the world besides the session.
type View struct {
	Report  *outline.Report    // the session's; nil when it has none. Answers and Fields hold what was loaded
	History []outline.Revision // newest first; loaded when Need.History
	Shelf   []Shelved          // the person's reports, newest first; loaded when Need.Shelf
	Other   *outline.Report    // another report of theirs, with its lasting fields; loaded when Need.Report
	// Elsewhere is the report of theirs that holds what Need.Origin asks for;
	// "" for none.
	Elsewhere outline.ReportID
	House     House
	Model     Model
	Shapes    []Shape    // the usual one first, never empty; with Need.Templates also those that were sent
	Templates []Template // that were sent; loaded when Need.Templates
	PDF       bool       // documents can be had as PDF
	Picture   bool       // and a picture of their first page
	Unpaced   bool       // nobody goes too fast
	Catalog   []Offer    // the outlines that a report can be begun with, never empty
	Loaded    Need       // what was asked for and is here
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
	Body   string    // that issues it; "" where that is not known
	Ends   time.Time // when it is to be deleted; the zero time: never
	Told   bool      // its writer was told that the day is near
	// Done counts the questions that are settled, Total all of them; loaded
	// for the first ReportsListed when Need.Progress.
	Done, Total int
}

// A Turn is what Step decided.
type Turn struct {
	Session Session
	Report  *outline.Report // that the session is on, after the changes; nil for none
	Changes []outline.Change
	House   []HouseChange
	Effects []Effect
	// Step names the changes as one step of undoing; see outline.Revision.
	Step string
	// Need, when it is not None, says that the view held too little to decide:
	// nothing else is set, and Step is to be called again with the same session
	// and event and a view that holds more.
	Need Need
}
