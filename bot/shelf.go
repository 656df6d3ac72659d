package bot

import (
	"context"

	"decuong/dialog"
	"decuong/outline"
)

// Looking into all the reports of a person: each costs a round trip or two, so
// it is done for those that a list shows, when somebody asks.

// progress notes how far the reports that a list shows are.
func (b *Bot) progress(ctx context.Context, chat ChatID, shelf []dialog.Shelved) error {
	for i := range listed(shelf) {
		at, err := b.load(ctx, chat, Want{Report: shelf[i].Report})
		if err != nil {
			return err
		}
		if at.view.Report != nil {
			shelf[i].Done, shelf[i].Total = at.view.Report.Progress()
		}
	}
	return nil
}

// holding returns the report that has a part from the origin, or "".
func (b *Bot) holding(ctx context.Context, chat ChatID, shelf []dialog.Shelved, o outline.Origin) (outline.ReportID, error) {
	for _, s := range listed(shelf) {
		at, err := b.load(ctx, chat, Want{Report: s.Report, All: true})
		if err != nil {
			return "", err
		}
		if at.view.Report == nil {
			continue
		}
		for _, a := range at.view.Report.Answers {
			if a.From(o) >= 0 {
				return s.Report, nil
			}
		}
	}
	return "", nil
}

func listed(shelf []dialog.Shelved) []dialog.Shelved {
	return shelf[:min(len(shelf), dialog.ReportsListed)]
}
