package bot

import (
	"context"
	"fmt"
	"io"
	"time"

	"decuong/dialog"
)

// A Drafter puts a person's own words into the wording of a report. It
// promises nothing about truth: what it returns passes the guard before
// anybody sees it.
type Drafter interface {
	// Draft carries out the task. It calls grow, if that is not nil, with each
	// whole sentence as it comes, in order; their sum is the result. The text
	// is plain, without markup. The error is a *DraftError or the context's;
	// beside it stands what had come until then, which may be nothing.
	Draft(ctx context.Context, task DraftTask, grow func(sentence string)) (string, error)

	// Transcribe writes down Vietnamese speech. A recording in which none can be
	// made out is an error, DraftUnheard; "[…]" stands for what could not be
	// made out in between.
	Transcribe(ctx context.Context, speech Speech) (string, error)

	// Host names who receives the words, for the person to agree to.
	Host() string

	// Model names the model, and the version of what it is told, for whoever asks
	// where a text came from.
	Model() (name, instructions string)

	// Drafts reports whether wording can be made, Transcribes whether speech can
	// be written down.
	Drafts() bool
	Transcribes() bool
}

// modelOf is what the dialog knows of a drafter.
func modelOf(d Drafter, private bool, daily int) dialog.Model {
	m := dialog.Model{Private: private, Daily: daily}
	if d.Drafts() {
		m.Host = d.Host()
	}
	if d.Transcribes() {
		m.Ears = d.Host()
	}
	return m
}

// present is what the dialog knows of the drafter at present: also whether its
// server has failed again and again a moment ago, where the drafter can tell.
func (b *Bot) present() dialog.Model {
	m := b.model
	if d, tells := b.drafter.(interface{ Ping(context.Context) error }); tells {
		m.Away = d.Ping(b.sending) != nil
	}
	return m
}

// A DraftTask is what a drafter is asked for.
type DraftTask struct {
	Kind     DraftKind
	Question string     // title of the section, with its place: "PHẦN II › 2.3.1. Công tác …"
	Points   []string   // that the question asks for
	Unit     string     // issuing body; may be empty
	Period   string     // that the report is about; may be empty
	Evidence []Evidence // nearest first; used as a whole or not at all
	Nearby   []Evidence // from other answers of the report, nearest first: to go back to, not to tell again; as much as there is room for
	Present  string     // the text to be changed, for the kinds that change one
	Again    int        // how often this was asked before with the same evidence: another wording is wanted

	Queued func(place int)  // if not nil, hears of its place while others go first; 0: its turn has come
	Spent  func(tokens int) // if not nil, hears once what the server counted, or an estimate, also beside an error
}

// Speech is a recording that is to be written down.
type Speech struct {
	Sound   io.Reader // read when its turn has come
	Film    bool      // it has pictures besides, which go to nobody
	Seconds int
	Names   []string        // words that may occur in it, the likeliest first
	Queued  func(place int) // as of DraftTask
}

// Evidence is what may be used, with where it comes from.
type Evidence struct {
	ID     string // "G1", "G2", …
	Source string // in Vietnamese: "ghi chép mục 2.3.1"
	About  string // the question that it answers
	Text   string
}

// A DraftKind is a kind of task.
type DraftKind string

const (
	Wording   DraftKind = "wording"   // write the section from the evidence
	Shorter   DraftKind = "shorter"   // Present, in fewer words
	Fuller    DraftKind = "fuller"    // Present, with more of the evidence
	Formal    DraftKind = "formal"    // Present, in a more formal style
	OneLine   DraftKind = "oneline"   // summary of the evidence in a sentence
	FivePoint DraftKind = "fivepoint" // summary in at most five points, a line each
	OnePage   DraftKind = "onepage"   // summary of at most a page
)

// A DraftError tells why there is no draft, in a way that a person can be
// told.
type DraftError struct {
	Reason  DraftReason
	RetryAt time.Time // when it may go better; zero where nobody knows
	Fits    int       // with DraftTooLong, how many pieces of evidence, from the first, can be used; 0 where nobody knows
	Err     error     // for the operator; never holds words of a person
}

func (e *DraftError) Error() string { return fmt.Sprintf("drafting: %s: %v", e.Reason, e.Err) }
func (e *DraftError) Unwrap() error { return e.Err }

// A DraftReason is why there is no draft.
type DraftReason string

const (
	DraftUnreachable DraftReason = "unreachable" // the server cannot be reached
	DraftBusy        DraftReason = "busy"        // it is overloaded, or asks to wait
	DraftStalled     DraftReason = "stalled"     // it began and went silent
	DraftBroken      DraftReason = "broken"      // its answer is no answer
	DraftRefused     DraftReason = "refused"     // it refuses: key, quota, model, policy
	DraftTooLong     DraftReason = "toolong"     // more evidence than it can read
	DraftCut         DraftReason = "cut"         // it stopped in the middle, at its limit
	DraftUnheard     DraftReason = "unheard"     // no speech could be made out
	DraftUnfit       DraftReason = "unfit"       // the recording is of a kind that cannot be read
	DraftAbsent      DraftReason = "absent"      // there is no model for this
)
