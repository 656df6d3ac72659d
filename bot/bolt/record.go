package bolt

import (
	"encoding/binary"

	bbolt "go.etcd.io/bbolt"

	"decuong/bot"
	"decuong/bot/internal/pack"
	"decuong/bot/internal/past"
	"decuong/outline"
)

// record sets a field, its index entry, and adds to the history. The place is
// that of the record in the commit; the first one for a report counts the
// report's version.
func record(tx *bbolt.Tx, c bot.Commit, place int, r bot.Record) error {
	report, err := reportBucket(tx, r.Report)
	if err != nil {
		return err
	}
	rev, err := nextRev(report.Bucket(indexBucket), r)
	if err != nil {
		return err
	}
	if first(c.Records, place) {
		if _, err := report.NextSequence(); err != nil {
			return err
		}
	}
	l := line{}.text(r.Field).number(rev).text(string(r.Author)).text(r.Step).number(int64(c.Event)).time(c.At)
	fields := report.Bucket(fieldsBucket)
	if r.Back != nil {
		l = append(l, past.Lie(nil, r.Back)...)
	} else {
		l = append(l, fields.Get([]byte(r.Field))...) // as it is packed
	}
	key := binary.BigEndian.AppendUint32(numbered(int64(report.Sequence()), ""), uint32(place))
	if err := report.Bucket(historyBucket).Put(key, l); err != nil {
		return err
	}
	if err := report.Bucket(indexBucket).Put([]byte(r.Field), append(line{}.number(rev), r.Summary...)); err != nil {
		return err
	}
	if r.Value == nil {
		return fields.Delete([]byte(r.Field))
	}
	return fields.Put([]byte(r.Field), pack.Small(r.Value))
}

// nextRev returns the revision that the record leads to, or bot.ErrConflict.
func nextRev(index *bbolt.Bucket, r bot.Record) (int64, error) {
	var rev int64
	if stored := index.Get([]byte(r.Field)); stored != nil {
		l := reading{rest: stored}
		rev = l.number()
		if err := l.err("index"); err != nil {
			return 0, err
		}
	}
	if r.Base != bot.AnyRev && r.Base != rev {
		return 0, bot.ErrConflict
	}
	return rev + 1, nil
}

// version returns how many commits changed the report, 0 for one that is not
// there.
func version(tx *bbolt.Tx, id outline.ReportID) int64 {
	report := tx.Bucket(reportsBucket).Bucket([]byte(id))
	if report == nil {
		return 0
	}
	return int64(report.Sequence())
}

// first reports whether the record at place is the first for its report.
func first(records []bot.Record, place int) bool {
	for _, r := range records[:place] {
		if r.Report == records[place].Report {
			return false
		}
	}
	return true
}

// reportBucket returns the bucket of a report, new if need be.
func reportBucket(tx *bbolt.Tx, id outline.ReportID) (*bbolt.Bucket, error) {
	reports := tx.Bucket(reportsBucket)
	if b := reports.Bucket([]byte(id)); b != nil {
		return b, nil
	}
	b, err := reports.CreateBucket([]byte(id))
	if err != nil {
		return nil, err
	}
	for _, name := range [][]byte{fieldsBucket, indexBucket, historyBucket} {
		if _, err := b.CreateBucket(name); err != nil {
			return nil, err
		}
	}
	return b, nil
}
