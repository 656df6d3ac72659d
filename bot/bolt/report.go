package bolt

import (
	"bytes"
	"context"
	"fmt"

	bbolt "go.etcd.io/bbolt"

	"decuong/bot"
	"decuong/bot/internal/past"
	"decuong/outline"
)

// Fields reads a whole report.
func (s *Store) Fields(ctx context.Context, id outline.ReportID) (fields map[string][]byte, err error) {
	err = s.view(ctx, func(tx *bbolt.Tx) (err error) {
		if report := findReport(tx, id); report != nil {
			fields, err = readFields(report)
		}
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("loading report: %w", err)
	}
	return fields, nil
}

// History reads a report's history from its end. A line that is malformed is one
// of no field.
func (s *Store) History(ctx context.Context, id outline.ReportID, limit int) (h bot.History, err error) {
	err = s.view(ctx, func(tx *bbolt.Tx) error {
		report := findReport(tx, id)
		if report == nil {
			return nil
		}
		lines := report.Bucket(historyBucket).Cursor()
		for key, l := lines.Last(); key != nil && len(h.Replaced) < limit; key, l = lines.Prev() {
			r, err := replaced(key, l)
			if err != nil {
				r = bot.Replaced{Ver: number(key), Back: bytes.Clone(l)}
			}
			h.Replaced = append(h.Replaced, r)
		}
		h.Values, err = readSome(report, h.Lacks())
		return err
	})
	if err != nil {
		return bot.History{}, fmt.Errorf("loading history: %w", err)
	}
	return h, nil
}

// findReport returns the bucket of a report, nil when it is not there.
func findReport(tx *bbolt.Tx, id outline.ReportID) *bbolt.Bucket {
	if id == "" {
		return nil
	}
	return tx.Bucket(reportsBucket).Bucket([]byte(id))
}

func replaced(key, l []byte) (bot.Replaced, error) {
	r := reading{rest: l}
	line := bot.Replaced{
		Ver: number(key), Field: r.text(), Rev: r.number(),
		Author: outline.AuthorID(r.text()), Step: r.text(), Event: bot.EventID(r.number()), At: r.time(),
	}
	line.Old, line.Back = past.Read(r.rest)
	return line, r.err("history")
}
