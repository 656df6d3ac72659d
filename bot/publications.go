package bot

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"decuong/dialog"
	"decuong/outline"
)

// Outlines that are offered to everybody lie as fields of a report of their
// own, as invitations do. The index tells all of each but the outline itself,
// so that a list costs no more than an index.
const (
	offersReport outline.ReportID = "00offers"

	publicationPrefix = "p/" // and an ID: a publication; its summary is the publication without the outline
)

// publications returns what is published, and of the one that is needed the
// outline.
func (d *door) publications(ctx context.Context, chat ChatID, need dialog.Need) ([]dialog.Publication, error) {
	want := Want{Report: offersReport}
	if need.Publication != "" {
		want.Fields = []string{publicationPrefix + need.Publication}
	}
	offers, err := d.store.Load(ctx, chat, want)
	if err != nil {
		return nil, fmt.Errorf("loading publications: %w", err)
	}
	var all []dialog.Publication
	for _, e := range offers.Index {
		id, is := strings.CutPrefix(e.Field, publicationPrefix)
		if !is || !need.Published && id != need.Publication {
			continue
		}
		stored := []byte(e.Summary)
		if value, here := offers.Values[e.Field]; here {
			stored = value
		}
		p := dialog.Publication{Rev: e.Rev}
		if err := json.Unmarshal(stored, &p); err != nil {
			return nil, &broken{fmt.Errorf("reading publication: %w", err)}
		}
		all = append(all, p)
	}
	return all, nil
}

// publish adds to the commit what is offered to everybody.
func (c *Commit) publish(p dialog.Publication, e dialog.Event) error {
	listed := p
	listed.Outline = nil
	summary, err := json.Marshal(listed)
	if err != nil {
		return fmt.Errorf("recording a publication: %w", err)
	}
	return c.put(Record{
		Report: offersReport, Field: publicationPrefix + p.ID, Base: p.Rev, Summary: string(summary), Author: e.By,
	}, p)
}
