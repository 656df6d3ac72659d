package bot

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"decuong/dialog"
	"decuong/outline"
)

// state reads a summary. A letter before the words is the mark, one that only a
// later version has too: it hides no words.
func state(summary string, rev int64) outline.State {
	at := outline.State{Rev: rev}
	if summary != "" && 'a' <= summary[0] && summary[0] <= 'z' {
		at.Mark, summary = outline.Mark(summary[0]), summary[1:]
	}
	length, missing, _ := strings.Cut(summary, "/")
	at.Words, _ = strconv.Atoi(length)
	if missing != "" { // seldom, and an error costs more than all the rest
		at.Gaps, _ = strconv.Atoi(missing)
	}
	return at
}

// report builds the report of a snapshot over its outline: states from the
// index, and the values that are there. A proposal that this version cannot read
// is as one that was left: no word of the report hangs on it, and all of the
// report would. Its field is returned.
func report(id outline.ReportID, o *outline.Outline, index []IndexEntry, values map[string][]byte) (r *outline.Report, unread []string, err error) {
	r = outline.NewReport(outline.Begin{Report: id, Outline: o})
	for _, e := range index {
		tell(r, e)
	}
	for field, value := range values {
		err := fill(r, field, value)
		switch kind, of := cutField(field); {
		case err == nil:
		case kind == proposalPrefix:
			leave(r, of)
			unread = append(unread, field)
		default:
			return nil, nil, fmt.Errorf("reading report: field %s: %w", field, err)
		}
	}
	return r, unread, nil
}

// tell puts into the report what its index tells of a field.
func tell(r *outline.Report, e IndexEntry) {
	switch kind, of := cutField(e.Field); kind {
	case answerPrefix:
		r.SetState(outline.SectionID(of), state(e.Summary, e.Rev))
	case outlineField:
		r.OutlineRev = e.Rev
	case namePrefix:
		if title, decided := strings.CutPrefix(e.Summary, namedSummary); decided {
			r.Names[outline.SectionID(of)] = title
		}
	case dueField:
		r.Due = e.Summary
	case titleField:
		r.Title = e.Summary
	case spentField:
		r.Spent, _ = strconv.Atoi(e.Summary)
	case agreedField:
		for _, use := range []outline.Use{outline.UseWording, outline.UseVoice} {
			if _, said := r.Agreed[use]; !said { // which may be that nothing goes any more
				r.Agreed[use] = e.Summary
			}
		}
	case agreedPrefix:
		r.Agreed[outline.Use(of)] = e.Summary
	case proposalPrefix:
		id, w, waits := proposed(of, e.Summary)
		if r.Proposed[id] = waits; waits {
			r.Waiting[id] = w
		}
	case formPrefix:
		r.Filled[outline.FieldID(of)] = e.Summary == filledSummary
	}
}

// leave takes what waits in a slot for left.
func leave(r *outline.Report, slot string) {
	for id := range r.Proposed {
		if id.Slot() == slot {
			r.Proposed[id] = false
			delete(r.Waiting, id)
		}
	}
}

// passedOver tells an operator what of a report was not understood; what is in
// it, and the error, may be somebody's words.
func (b *Bot) passedOver(id outline.ReportID, fields ...string) {
	for _, f := range fields {
		b.log.Error("proposal not understood, passed over", "report", id, "field", f)
	}
}

// waitingSummary is what the index keeps of a proposal: where it waits, and its
// ID, for a slot holds one after another. Those of older versions have less.
func waitingSummary(id outline.ProposalID, w outline.Waiting) string {
	return fmt.Sprintf("%s/%s/%s/%d/%s", filledSummary, w.Section, w.Source, w.At, id)
}

// proposed reads the summary of a slot: which proposal it holds, or held last,
// where that waits, and whether it still does.
func proposed(slot, summary string) (id outline.ProposalID, w outline.Waiting, waits bool) {
	if last, gone := strings.CutPrefix(summary, goneSummary); gone {
		return outline.ProposalID(last), w, false
	}
	f := strings.Split(summary, "/")
	id = outline.ProposalID(slot)
	if len(f) >= 4 {
		w.Section, w.Source = outline.SectionID(f[1]), outline.Source(f[2])
		w.At, _ = strconv.ParseInt(f[3], 10, 64)
	}
	if len(f) > 4 {
		id = outline.ProposalID(f[4])
	}
	return id, w, f[0] == filledSummary
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
	case kind == proposalPrefix && value != nil:
		var p outline.Proposal
		if err := json.Unmarshal(value, &p); err != nil {
			return err
		}
		r.Proposals[cmp.Or(p.ID, outline.ProposalID(of))] = p
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

// whole rebuilds a report from all its fields, without the index. It returns
// besides the fields that report passes over.
func whole(id outline.ReportID, fields map[string][]byte) (*outline.Report, []string, error) {
	o := new(outline.Outline)
	if err := json.Unmarshal(fields[outlineField], o); err != nil {
		return nil, nil, fmt.Errorf("reading outline of report: %w", err)
	}
	var index []IndexEntry
	for field, value := range fields {
		e := IndexEntry{Field: field}
		switch kind, _ := cutField(field); kind {
		case answerPrefix:
			var a outline.Answer
			if err := json.Unmarshal(value, &a); err != nil {
				return nil, nil, fmt.Errorf("reading report: field %s: %w", field, err)
			}
			e.Summary = summary(a.State(0))
		case namePrefix:
			e.Summary = namedSummary + string(value)
		case titleField, dueField, agreedField, agreedPrefix:
			e.Summary = string(value)
		case formPrefix:
			e.Summary = filledSummary
		}
		index = append(index, e)
	}
	r, unread, err := report(id, o, index, fields)
	if err != nil {
		return nil, nil, err
	}
	for _, u := range r.Orphans() {
		r.Unplaced = append(r.Unplaced, u)
		delete(r.Answers, u.Section) // it stands in one place of the document
	}
	return r, unread, nil
}

// wanted returns the fields that hold what is needed.
func wanted(n dialog.Need, r *outline.Report) Want {
	w := Want{All: n.Answers, Shelf: n.Shelf}
	for _, id := range n.Sections {
		w.Fields = append(w.Fields, answerPrefix+string(id))
	}
	if n.Proposal != "" {
		w.Fields = append(w.Fields, proposalPrefix+n.Proposal.Slot())
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
		all = append(all, dialog.Shelved{Report: id, Title: l.Title, Begun: l.At, Body: l.Body, Ends: l.Ends, Told: l.Told})
	}
	slices.SortFunc(all, func(a, b dialog.Shelved) int {
		return cmp.Or(b.Begun.Compare(a.Begun), cmp.Compare(a.Report, b.Report))
	})
	return all, nil
}
