package bot

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"

	"decuong/outline"
)

// history reads the newest revisions of a report, at most limit of them.
func (b *Bot) history(ctx context.Context, id outline.ReportID, limit int) ([]outline.Revision, error) {
	past, err := b.store.History(ctx, id, limit)
	if err != nil {
		return nil, fmt.Errorf("loading history: %w", err)
	}
	revisions := make([]outline.Revision, 0, len(past))
	for _, p := range past {
		restores, err := restores(id, p)
		if kind, _ := cutField(p.Field); err != nil && kind != proposalPrefix {
			return nil, &broken{fmt.Errorf("reading history: field %s: %w", p.Field, err)}
		} else if err != nil {
			b.passedOver(id, p.Field)
			restores = nil
		}
		revisions = append(revisions, outline.Revision{
			Ver: p.Ver, At: p.At, Author: p.Author, Step: p.Step, Restores: restores,
		})
	}
	return revisions, nil
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
