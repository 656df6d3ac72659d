package bot

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"decuong/dialog"
	"decuong/outline"
)

// How a report lies in a store: a field for each value, named by what it is
// and whose.
const (
	outlineField = "o"  // the outline, as JSON; its summary is the outline's hash
	headField    = "h"  // who began the report and when
	answerPrefix = "a/" // and a section: an answer
	namePrefix   = "n/" // and a section: the title of a lost heading, also as summary
	formPrefix   = "f/" // and a field: a form field; its summary tells whether it is filled
)

const filledSummary = "1"

// A head is who began a report and when.
type head struct {
	Owner outline.AuthorID `json:"owner"`
	At    time.Time        `json:"at"`
}

// A line of the shelf, as it is stored.
type shelfLine struct {
	Title string    `json:"title"`
	At    time.Time `json:"at"`
}

// record adds to the commit what the change writes.
func (c *Commit) record(change outline.Change, by outline.AuthorID) error {
	switch ch := change.(type) {
	case outline.Begin:
		return c.begin(ch)
	case outline.Answered:
		return c.put(Record{
			Report: ch.Report, Field: answerPrefix + string(ch.Section), Base: ch.Base,
			Summary: summary(ch.Answer.State(0)), Author: by,
		}, ch.Answer)
	case outline.Named:
		c.Records = append(c.Records, Record{
			Report: ch.Report, Field: namePrefix + string(ch.Section), Value: []byte(ch.Title),
			Base: AnyRev, Summary: ch.Title, Author: by,
		})
	case outline.Filled:
		r := Record{Report: ch.Report, Field: formPrefix + string(ch.Field), Base: AnyRev, Author: by}
		if ch.Value != "" {
			r.Value, r.Summary = []byte(ch.Value), filledSummary
		}
		c.Records = append(c.Records, r)
	default:
		return fmt.Errorf("recording a change: %T", change)
	}
	return nil
}

// begin records a new report and puts it on the chat's shelf.
func (c *Commit) begin(b outline.Begin) error {
	at := c.At.UTC().Truncate(time.Second)
	line, err := json.Marshal(shelfLine{Title: b.Outline.Title, At: at})
	if err != nil {
		return fmt.Errorf("recording a report: %w", err)
	}
	c.Shelf = map[outline.ReportID][]byte{b.Report: line}
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

// summary is what the index keeps of an answer: its mark and its length.
func summary(s outline.State) string { return string(s.Mark) + strconv.Itoa(s.Words) }

// state reads a summary.
func state(summary string, rev int64) outline.State {
	digits := strings.TrimLeft(summary, string(outline.Skipped)+string(outline.Later))
	words, _ := strconv.Atoi(digits)
	return outline.State{Mark: outline.Mark(summary[:len(summary)-len(digits)]), Words: words, Rev: rev}
}

// report builds the report of a snapshot over its outline: states from the
// index, and the values that are there.
func report(id outline.ReportID, o *outline.Outline, index []IndexEntry, values map[string][]byte) (*outline.Report, error) {
	r := outline.NewReport(outline.Begin{Report: id, Outline: o})
	for _, e := range index {
		switch kind, of := cutField(e.Field); kind {
		case answerPrefix:
			if i := o.Index(outline.SectionID(of)); i >= 0 {
				r.States[i] = state(e.Summary, e.Rev)
			}
		case namePrefix:
			r.Names[outline.SectionID(of)] = e.Summary
		case formPrefix:
			r.Filled[outline.FieldID(of)] = e.Summary == filledSummary
		}
	}
	for field, value := range values {
		if err := fill(r, field, value); err != nil {
			return nil, fmt.Errorf("reading report: field %s: %w", field, err)
		}
	}
	return r, nil
}

// fill puts one stored value into the report.
func fill(r *outline.Report, field string, value []byte) error {
	switch kind, of := cutField(field); {
	case kind == answerPrefix && value != nil:
		var a outline.Answer
		if err := json.Unmarshal(value, &a); err != nil {
			return err
		}
		r.Answers[outline.SectionID(of)] = a
	case kind == formPrefix:
		r.Fields[outline.FieldID(of)] = string(value)
	}
	return nil
}

// cutField splits the name of a field into what it is and whose.
func cutField(field string) (kind, of string) {
	if len(field) > 2 && field[1] == '/' {
		return field[:2], field[2:]
	}
	return field, ""
}

// whole rebuilds a report from all its fields, without the index.
func whole(id outline.ReportID, fields map[string][]byte) (*outline.Report, error) {
	o := new(outline.Outline)
	if err := json.Unmarshal(fields[outlineField], o); err != nil {
		return nil, fmt.Errorf("reading outline of report: %w", err)
	}
	var index []IndexEntry
	for field, value := range fields {
		e := IndexEntry{Field: field}
		switch kind, _ := cutField(field); kind {
		case answerPrefix:
			var a outline.Answer
			if err := json.Unmarshal(value, &a); err != nil {
				return nil, fmt.Errorf("reading report: field %s: %w", field, err)
			}
			e.Summary = summary(a.State(0))
		case namePrefix:
			e.Summary = string(value)
		case formPrefix:
			e.Summary = filledSummary
		}
		index = append(index, e)
	}
	return report(id, o, index, fields)
}

// wanted returns the fields that hold what is needed.
func wanted(n dialog.Need, r *outline.Report) Want {
	w := Want{All: n.Answers, Shelf: n.Shelf}
	for _, id := range n.Sections {
		w.Fields = append(w.Fields, answerPrefix+string(id))
	}
	if n.Fields && r != nil {
		for id, filled := range r.Filled {
			if filled {
				w.Fields = append(w.Fields, formPrefix+string(id))
			}
		}
	}
	return w
}

// shelf reads a chat's shelf, newest report first.
func shelf(lines map[outline.ReportID][]byte) ([]dialog.Shelved, error) {
	var all []dialog.Shelved
	for id, stored := range lines {
		var l shelfLine
		if err := json.Unmarshal(stored, &l); err != nil {
			return nil, fmt.Errorf("reading shelf: %w", err)
		}
		all = append(all, dialog.Shelved{Report: id, Title: l.Title, Begun: l.At})
	}
	slices.SortFunc(all, func(a, b dialog.Shelved) int {
		return cmp.Or(b.Begun.Compare(a.Begun), cmp.Compare(a.Report, b.Report))
	})
	return all, nil
}
