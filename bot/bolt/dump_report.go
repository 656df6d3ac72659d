package bolt

import (
	"fmt"

	bbolt "go.etcd.io/bbolt"

	"decuong/bot"
	"decuong/bot/internal/pack"
	"decuong/outline"
)

func dumpReports(tx *bbolt.Tx, put func(bot.Piece) error) error {
	reports := tx.Bucket(reportsBucket)
	return reports.ForEachBucket(func(name []byte) error {
		id, report := outline.ReportID(name), reports.Bucket(name)
		err := put(bot.Piece{Report: &bot.ReportPiece{Report: id, Ver: int64(report.Sequence())}})
		if err == nil {
			err = dumpFields(id, report, put)
		}
		if err == nil {
			err = dumpHistory(id, report, put)
		}
		if err != nil {
			return fmt.Errorf("reading report %s: %w", id, err)
		}
		return nil
	})
}

func dumpFields(id outline.ReportID, report *bbolt.Bucket, put func(bot.Piece) error) error {
	fields := report.Bucket(fieldsBucket)
	return report.Bucket(indexBucket).ForEach(func(field, stored []byte) (err error) {
		r := reading{rest: stored}
		p := bot.FieldPiece{Report: id, Field: string(field), Rev: r.number(), Summary: append([]byte(nil), r.rest...)}
		if err = r.err("index"); err != nil {
			return err
		}
		if value := fields.Get(field); value != nil {
			if p.Value, err = pack.Open(value); err != nil {
				return fmt.Errorf("reading field %s: %w", field, err)
			}
		}
		return put(bot.Piece{Field: &p})
	})
}

func dumpHistory(id outline.ReportID, report *bbolt.Bucket, put func(bot.Piece) error) error {
	ver, place := int64(0), 0
	return report.Bucket(historyBucket).ForEach(func(key, l []byte) error {
		r, err := replaced(key, l)
		if err != nil {
			return err
		}
		if place++; r.Ver != ver {
			ver, place = r.Ver, 0
		}
		return put(bot.Piece{Past: &bot.PastPiece{
			Report: id, Ver: ver, Place: place, Field: r.Field, Rev: r.Rev, Old: r.Old, Back: r.Back,
			Author: r.Author, Step: r.Step, Event: r.Event, At: r.At.UnixMilli(),
		}})
	})
}
