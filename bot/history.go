package bot

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"iter"
	"maps"

	"decuong/bot/internal/past"
	"decuong/outline"
)

// history reads the newest revisions of a report, at most limit of them.
func (b *Bot) history(ctx context.Context, id outline.ReportID, limit int) ([]outline.Revision, error) {
	h, err := b.store.History(ctx, id, limit)
	if err != nil {
		return nil, fmt.Errorf("loading history: %w", err)
	}
	revisions := make([]outline.Revision, 0, len(h.Replaced))
	lost := map[string]int{}
	for p, err := range h.Whole() {
		var change outline.Change
		if err == nil {
			change, err = restores(id, p)
		}
		if err != nil {
			lost[p.Field]++
			change = loses(id, p.Field)
		}
		revisions = append(revisions, outline.Revision{
			Ver: p.Ver, At: p.At, Author: p.Author, Step: p.Step, Restores: change,
		})
	}
	if len(lost) > 0 { // what is in them, and the errors, may be somebody's words
		b.log.Error("history not understood in part", "report", id, "lines", len(revisions), "lost", lost)
	}
	return revisions, nil
}

// A History is the end of a report's history.
type History struct {
	Replaced []Replaced        // newest first
	Values   map[string][]byte // that the fields have now whose newest line has Back
}

// Lacks returns the fields whose values belong into Values.
func (h History) Lacks() []string {
	var fields []string
	met := map[string]bool{}
	for _, r := range h.Replaced {
		if !met[r.Field] && r.Back != nil {
			fields = append(fields, r.Field)
		}
		met[r.Field] = true
	}
	return fields
}

// Whole returns the lines, newest first, each with the whole value that was
// replaced, or an error where it cannot be had. Those of other fields, and those
// before a value that is kept whole, can be had all the same. Only one of these
// is made at a time, for those of a long answer are large together.
func (h History) Whole() iter.Seq2[Replaced, error] {
	return func(yield func(Replaced, error) bool) {
		next := maps.Clone(h.Values)
		if next == nil {
			next = map[string][]byte{}
		}
		for _, r := range h.Replaced {
			var err error
			if r.Back != nil {
				r.Old, err = past.Old(next[r.Field], r.Back)
				r.Back = nil
			}
			next[r.Field] = r.Old
			if !yield(r, err) {
				return
			}
		}
	}
}

// loses returns what stands for the value of a field that cannot be had; nil for
// what nobody takes back, and for what waited, which is no step alone.
func loses(id outline.ReportID, field string) outline.Change {
	switch kind, _ := cutField(field); kind {
	case outlineField:
		return outline.Lost{Of: outline.Reshaped{Report: id}}
	case proposalPrefix:
		return nil
	}
	if c, _ := restores(id, Replaced{Field: field}); c != nil {
		return outline.Lost{Of: c}
	}
	return nil
}

// restores returns the change that puts back the value that was replaced; nil
// for values that nobody takes back, such as a report's beginning.
func restores(id outline.ReportID, p Replaced) (outline.Change, error) {
	switch kind, of := cutField(p.Field); kind {
	case answerPrefix:
		c := outline.Answered{Report: id, Section: outline.SectionID(of)}
		if p.Old == nil {
			return c, nil
		}
		err := json.Unmarshal(p.Old, &c.Answer)
		return c, err
	case outlineField:
		if p.Old == nil {
			return nil, nil
		}
		o := new(outline.Outline)
		err := json.Unmarshal(p.Old, o)
		return outline.Reshaped{Report: id, Outline: o}, err
	case namePrefix:
		if p.Old == nil {
			return outline.Unnamed{Report: id, Section: outline.SectionID(of)}, nil
		}
		return outline.Named{Report: id, Section: outline.SectionID(of), Title: string(p.Old)}, nil
	case proposalPrefix:
		if p.Old == nil {
			return nil, nil
		}
		old := new(outline.Proposal)
		err := json.Unmarshal(p.Old, old)
		return outline.Proposed{Report: id, ID: cmp.Or(old.ID, outline.ProposalID(of)), Proposal: old}, err
	case formPrefix:
		return outline.Filled{Report: id, Field: outline.FieldID(of), Value: string(p.Old)}, nil
	}
	return nil, nil
}
