package dialog

import "decuong/outline"

// Draft has wording made for a section from what was said, by a model or
// without one; a summary also for a heading, or, where the pointer names no
// section, for the whole report. Its outcome comes back as Drafted or
// DraftFailed. While it is made, its beginning may be shown: see Growing.
type Draft struct {
	Pointer
	Kind     DraftKind          `json:"kind"`
	Name     string             `json:"name,omitempty"`     // what the section is called
	Own      bool               `json:"own,omitempty"`      // of sentences of the person's own, without a model
	Again    int                `json:"again,omitempty"`    // how often the same was asked for before
	Proposal outline.ProposalID `json:"proposal,omitempty"` // that is to be changed, for the kinds that change one
	Host     string             `json:"host,omitempty"`     // that the words may go to; "" in those of older versions
}

// Halt ends the making of the wording that a turn asked for, if it is still
// under way.
type Halt struct {
	Turn int64 `json:"turn"`
}

// A DraftKind is what is asked for.
type DraftKind string

const (
	DraftWording   DraftKind = "wording"   // the section, from the notes
	DraftShorter   DraftKind = "shorter"   // the proposal, in fewer words
	DraftFuller    DraftKind = "fuller"    // the proposal, with more of the notes
	DraftFormal    DraftKind = "formal"    // the proposal, in a more formal style
	DraftOneLine   DraftKind = "oneline"   // a summary in a sentence
	DraftFivePoint DraftKind = "fivepoint" // a summary in at most five points
	DraftOnePage   DraftKind = "onepage"   // a summary of at most a page
)

var summaries = map[DraftKind]bool{DraftOneLine: true, DraftFivePoint: true, DraftOnePage: true}

// Drafted: wording that has passed the guard. What the notes do not hold is a
// visible blank in it.
type Drafted struct {
	Pointer
	Kind   DraftKind
	Text   string
	Blanks int      // in Text
	Doubts []string // words that stand in the notes, but of something else
	Orders []string // lines of the notes that speak to a machine, left out
	Again  int
	Made   *outline.Making // nil: of sentences of the person's own
	Tokens int             // that it cost
	Sums   string          // of a summary, the digest of what it sums up
}

// DraftFailed: there is no wording.
type DraftFailed struct {
	Pointer
	Kind   DraftKind
	Own    bool // it was to be of sentences of the person's own
	Why    Undrafted
	Tokens int // that it cost all the same
}

// Stopped: the person stopped what a turn asked for with the chat service's own
// button.
type Stopped struct{ Turn int64 }

// An Undrafted is why there is no wording.
type Undrafted string

const (
	UndraftedAway     Undrafted = "away"     // the server cannot be reached, or is no help
	UndraftedBusy     Undrafted = "busy"     // it is overloaded
	UndraftedRefused  Undrafted = "refused"  // it refuses
	UndraftedLong     Undrafted = "long"     // more notes than it can read
	UndraftedCut      Undrafted = "cut"      // it stopped in the middle
	UndraftedBroken   Undrafted = "broken"   // its answer is none
	UndraftedStopped  Undrafted = "stopped"  // the person did not want it any more
	UndraftedMoved    Undrafted = "moved"    // the words would go to another host than the one that was named
	UndraftedSecret   Undrafted = "secret"   // the words carry a mark of state secrecy
	UndraftedUnheard  Undrafted = "unheard"  // no speech can be made out
	UndraftedLost     Undrafted = "lost"     // the chat service does not hand the message out
	UndraftedUnagreed Undrafted = "unagreed" // who agreed to it has thought better of it
	UndraftedUnfit    Undrafted = "unfit"    // the recording is of a kind that the server cannot read
	UndraftedGone     Undrafted = "gone"     // the report or the section is no more
	UndraftedEmpty    Undrafted = "empty"    // nothing was said that wording can be made of
	UndraftedBare     Undrafted = "bare"     // no sentence of the person's own can stand in a summary
	UndraftedTrouble  Undrafted = "trouble"  // something is wrong with this program, or its store
)

// A Model is what the View tells of the language model.
type Model struct {
	Host    string // who receives the words; empty: nobody makes wording
	Ears    string // who receives voice messages; empty: nobody writes them down
	Private bool   // on the premises: nobody need be asked
	Away    bool   // it failed again and again a moment ago
	Daily   int    // tokens that a person may spend in a day; 0: as many as they like
}

func (Draft) effect()         {}
func (Halt) effect()          {}
func (Drafted) happened()     {}
func (DraftFailed) happened() {}
func (Stopped) happened()     {}

// A Preview is how a draft under way may be shown, at any pace and not at all:
// it is no state. A chat service that knows messages in the making shows Grown
// as one, another changes the prompt.
type Preview struct {
	Prompt Ask
	Grown  Text // nil: nothing has come yet
	Stops  bool // the service's own button, if it has one, stops it
}

// Growing returns the preview of wording as far as it has come.
func (d Draft) Growing(text string) Preview {
	if text == "" {
		return d.preview(nil, nil)
	}
	text = shorten(text, readPage)
	return d.preview(quote(text), plain(text))
}

// Queued returns the preview while others go first; 0: none do any more.
func (d Draft) Queued(place int) Preview {
	if place == 0 {
		return d.Growing("")
	}
	return d.preview(phraseQueued(place), phraseQueued(place))
}

func (d Draft) preview(below, grown Text) Preview {
	return Preview{Grown: grown, Stops: true, Prompt: Ask{
		Pointer: d.Pointer, Text: paragraphs(phraseDrafting(d.Name, summaries[d.Kind]), below), Choices: [][]Choice{buttons(actStop)}, Edit: Edit{Turn: d.Turn},
	}}
}
