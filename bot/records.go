package bot

import (
	"encoding/json"
	"fmt"
	"strconv"
	"time"

	"decuong/dialog"
	"decuong/outline"
)

// How a report lies in a store: a field for each value, named by what it is
// and whose.
const (
	outlineField   = "o"  // the outline, as JSON; its summary is the outline's hash
	headField      = "h"  // who began the report and when
	spentField     = "c"  // the tokens that the model took for it, also as summary
	agreedField    = "m"  // in older reports the host that all may go to, also as summary
	agreedPrefix   = "m/" // and a use: the host that the words may go to for it, also as summary
	dueField       = "d"  // the day by which the report is to be handed in, also as summary
	titleField     = "t"  // what its writer calls the report, also as summary
	answerPrefix   = "a/" // and a section: an answer
	namePrefix     = "n/" // and a section: the title of a lost heading
	proposalPrefix = "x/" // and a slot: a proposal; its summary tells which, and where it waits
	formPrefix     = "f/" // and a field: a form field; its summary tells whether it is filled
)

// Summaries in the index.
const (
	filledSummary = "1" // of a form field with a value
	goneSummary   = "-" // of a slot whose proposal, which follows, was taken or left
	namedSummary  = "=" // of a lost heading that was decided about; its title follows
)

// A head is who began a report and when.
type head struct {
	Owner outline.AuthorID `json:"owner"`
	At    time.Time        `json:"at"`
}

// A line of the shelf, as it is stored.
type shelfLine struct {
	Title string    `json:"title"`
	At    time.Time `json:"at"`
	Body  string    `json:"body,omitempty"`
	Ends  time.Time `json:"ends,omitzero"`
	Told  bool      `json:"told,omitempty"`
}

// record adds to the commit what the change writes.
func (c *Commit) record(change outline.Change, e dialog.Event) error {
	by := e.By
	switch ch := change.(type) {
	case outline.Begin:
		return c.begin(ch, e.At.UTC())
	case outline.Answered:
		return c.put(Record{
			Report: ch.Report, Field: answerPrefix + string(ch.Section), Base: ch.Base,
			Summary: summary(ch.Answer.State(0)), Author: by,
		}, ch.Answer)
	case outline.Reshaped:
		return c.put(Record{Report: ch.Report, Field: outlineField, Base: ch.Base, Summary: ch.Outline.Hash(), Author: by}, ch.Outline)
	case outline.Named:
		c.set(ch.Report, namePrefix+string(ch.Section), []byte(ch.Title), namedSummary+ch.Title, by)
	case outline.Unnamed:
		c.set(ch.Report, namePrefix+string(ch.Section), nil, "", by)
	case outline.Filled:
		if ch.Value == "" {
			c.set(ch.Report, formPrefix+string(ch.Field), nil, "", by)
			return nil
		}
		c.set(ch.Report, formPrefix+string(ch.Field), []byte(ch.Value), filledSummary, by)
	case outline.Proposed:
		return c.propose(ch, by)
	case outline.Spent:
		tokens := strconv.Itoa(ch.Tokens)
		c.set(ch.Report, spentField, []byte(tokens), tokens, by)
	case outline.Agreed:
		c.set(ch.Report, agreedPrefix+string(ch.Use), []byte(ch.Host), ch.Host, by)
	case outline.Due:
		c.set(ch.Report, dueField, []byte(ch.Day), ch.Day, by)
	case outline.Retitled:
		c.set(ch.Report, titleField, []byte(ch.Title), ch.Title, by)
	case outline.Listed:
		return c.shelve(ch.Report, shelfLine{Title: ch.Title, At: ch.Begun, Body: ch.Body, Ends: ch.Ends, Told: ch.Told})
	case outline.Deleted:
		c.Drop = append(c.Drop, ch.Report)
		c.Shelf = map[outline.ReportID][]byte{ch.Report: nil}
	default:
		return fmt.Errorf("recording a change: %T", change)
	}
	return nil
}

// propose records a proposal in its slot; the index has its ID.
func (c *Commit) propose(ch outline.Proposed, by outline.AuthorID) error {
	field := proposalPrefix + ch.ID.Slot()
	if ch.Proposal == nil {
		c.set(ch.Report, field, nil, goneSummary+string(ch.ID), by)
		return nil
	}
	p := *ch.Proposal
	p.ID = ch.ID
	return c.put(Record{Report: ch.Report, Field: field, Base: AnyRev, Summary: waitingSummary(ch.ID, p.Waiting()), Author: by}, p)
}

// set adds a record that writes over whatever is there.
func (c *Commit) set(r outline.ReportID, field string, value []byte, summary string, by outline.AuthorID) {
	c.Records = append(c.Records, Record{Report: r, Field: field, Value: value, Base: AnyRev, Summary: summary, Author: by})
}

// shelve puts a line on the chat's shelf.
func (c *Commit) shelve(r outline.ReportID, l shelfLine) error {
	line, err := json.Marshal(l)
	if err != nil {
		return fmt.Errorf("recording a report: %w", err)
	}
	c.Shelf = map[outline.ReportID][]byte{r: line}
	return nil
}

// begin records a new report and puts it on the chat's shelf.
func (c *Commit) begin(b outline.Begin, at time.Time) error {
	if err := c.shelve(b.Report, shelfLine{Title: b.Outline.Title, At: at}); err != nil {
		return err
	}
	if err := c.put(Record{Report: b.Report, Field: headField, Author: b.Owner}, head{b.Owner, at}); err != nil {
		return err
	}
	return c.put(Record{Report: b.Report, Field: outlineField, Summary: b.Outline.Hash(), Author: b.Owner}, b.Outline)
}

// put adds a record with the value as JSON.
func (c *Commit) put(r Record, value any) error {
	encoded, err := json.Marshal(value)
	if err != nil {
		return fmt.Errorf("recording %s: %w", r.Field, err)
	}
	r.Value = encoded
	c.Records = append(c.Records, r)
	return nil
}

// summary is what the index keeps of an answer: its mark and its length, and
// behind a slash the gaps of its tables, if there are any.
func summary(s outline.State) string {
	if s.Gaps == 0 {
		return s.Mark.String() + strconv.Itoa(s.Words)
	}
	return fmt.Sprintf("%s%d/%d", s.Mark, s.Words, s.Gaps)
}
