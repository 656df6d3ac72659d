package bot

import (
	"context"
	"errors"
	"sync"

	"decuong/bot/panics"
	"decuong/dialog"
	"decuong/outline"
)

// Looking into all the reports of a person: each costs a round trip or two, so
// it is done for those that a list shows, several at a time, when somebody asks.

// loadsAbreast is how many reports are loaded at once for one list.
const loadsAbreast = 5

// progress notes how far the reports that a list shows are.
func (b *Bot) progress(ctx context.Context, chat ChatID, shelf []dialog.Shelved) error {
	shown := listed(shelf)
	failed := make([]error, loadsAbreast)
	var all sync.WaitGroup
	for n := range loadsAbreast {
		all.Go(func() {
			failed[n] = panics.Caught(func() (err error) {
				for i := n; i < len(shown) && err == nil; i += loadsAbreast {
					shown[i].Done, shown[i].Total, err = b.progressOf(ctx, chat, shown[i].Report)
				}
				return err
			})
		})
	}
	all.Wait()
	return errors.Join(failed...)
}

// progressOf returns how far a report is: nowhere, if it is gone.
func (b *Bot) progressOf(ctx context.Context, chat ChatID, id outline.ReportID) (done, total int, err error) {
	at, err := b.load(ctx, chat, Want{Report: id})
	if err != nil || at.view.Report == nil {
		return 0, 0, err
	}
	done, total = at.view.Report.Progress()
	return done, total, nil
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
