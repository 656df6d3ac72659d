package bot

import (
	"context"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"time"

	"decuong/dialog"
	"decuong/outline"
)

// When reports are to be deleted lies in the store as the fields of a report of
// its own, so that nobody has to look at every shelf. It may be behind, after a
// turn that broke off: what is true is on the shelf of the chat.
const (
	endsReport outline.ReportID = "00ends"

	endsPrefix = "e/" // and a report: its end
)

// An end is when a report is to be deleted, and in which chat.
type end struct {
	Chat ChatID    `json:"chat"`
	At   time.Time `json:"at"`
	Told bool      `json:"told,omitempty"`
}

// due returns when the chat is to hear of the end.
func (e end) due() time.Time {
	if e.Told {
		return e.At
	}
	return e.At.Add(-dialog.EndNotice)
}

// end adds to the commit what the change writes.
func (c *Commit) end(ch dialog.Ends, e dialog.Event) error {
	r := Record{Report: endsReport, Field: endsPrefix + string(ch.Report), Base: AnyRev, Author: e.By}
	if ch.At.IsZero() {
		c.Records = append(c.Records, r)
		return nil
	}
	return c.put(r, end{Chat: c.Chat, At: ch.At.UTC(), Told: ch.Told})
}

// Sweep has a turn taken in the chat of every report whose end has come or is
// near. With several replicas each of them sweeps: on one day a report ends
// once. What can never be read keeps no other report from its end.
func (b *Bot) Sweep(ctx context.Context) error {
	fields, err := b.store.Fields(ctx, endsReport)
	if err != nil {
		return fmt.Errorf("loading ends of reports: %w", err)
	}
	for field, value := range fields {
		kind, id := cutField(field)
		if kind != endsPrefix {
			continue
		}
		err := b.sweep(ctx, id, value)
		if Permanent(err) {
			b.log.Error("report not ended", "report", id, "error", err)
		} else if err != nil {
			return fmt.Errorf("ending report %s: %w", id, err)
		}
	}
	return nil
}

// sweep has the turn taken for the report, if its end, as it is stored, has
// come or is near.
func (b *Bot) sweep(ctx context.Context, id string, stored []byte) error {
	var e end
	if err := json.Unmarshal(stored, &e); err != nil {
		return &broken{fmt.Errorf("reading end: %w", err)}
	}
	now := b.now()
	if now.Before(e.due()) {
		return nil
	}
	what := dialog.Event{At: now, By: outline.AuthorID(e.Chat), What: dialog.Ending{Report: outline.ReportID(id)}}
	return b.Turn(ctx, e.Chat, endingOn(now, id), what)
}

// endingOn is the ID of the event that tells of a report's end on a day: below
// the outcomes of all effects.
func endingOn(day time.Time, report string) EventID {
	h := fnv.New64a()
	fmt.Fprint(h, report, " ", day.UTC().Format(time.DateOnly))
	return -EventID(h.Sum64()>>2 | 1<<62)
}
