package bolt

import (
	"context"
	"encoding/binary"
	"fmt"
	"time"

	bbolt "go.etcd.io/bbolt"

	"decuong/bot"
	"decuong/bot/internal/pack"
	"decuong/bot/internal/past"
)

// filledAtOnce is how many pieces are written in one transaction: enough for
// the disk not to matter, few enough for the memory.
const filledAtOnce = 4096

// Fill writes the pieces in transactions of many.
func (s *Store) Fill(ctx context.Context, source func(put func(bot.Piece) error) error) error {
	if err := s.view(ctx, empty); err != nil {
		return fmt.Errorf("filling store: %w", err)
	}
	var batch []bot.Piece
	flush := func() error {
		err := s.update(ctx, func(tx *bbolt.Tx) error {
			for _, p := range batch {
				if err := fill(tx, p); err != nil {
					return err
				}
			}
			return nil
		})
		batch = batch[:0]
		return err
	}
	err := source(func(p bot.Piece) error {
		if err := p.Check(); err != nil {
			return err
		}
		if batch = append(batch, p); len(batch) < filledAtOnce {
			return nil
		}
		return flush()
	})
	if err == nil {
		err = flush()
	}
	if err != nil {
		return fmt.Errorf("filling store: %w", err)
	}
	return nil
}

// empty returns bot.ErrNotEmpty when anything is in the store.
func empty(tx *bbolt.Tx) error {
	for _, name := range [][]byte{chatsBucket, shelvesBucket, reportsBucket, seenBucket, outboxBucket, deadBucket} {
		if key, _ := tx.Bucket(name).Cursor().First(); key != nil {
			return bot.ErrNotEmpty
		}
	}
	return nil
}

func fill(tx *bbolt.Tx, p bot.Piece) error {
	switch {
	case p.Chat != nil:
		return fillChat(tx, p.Chat)
	case p.Line != nil:
		shelf, err := tx.Bucket(shelvesBucket).CreateBucketIfNotExists([]byte(p.Line.Chat))
		if err != nil {
			return err
		}
		return shelf.Put([]byte(p.Line.Report), pack.Small(p.Line.Line))
	case p.Report != nil:
		report, err := reportBucket(tx, p.Report.Report)
		if err != nil {
			return err
		}
		return report.SetSequence(uint64(p.Report.Ver))
	case p.Field != nil:
		return fillField(tx, p.Field)
	case p.Past != nil:
		return fillPast(tx, p.Past)
	case p.Seen != nil:
		what := string(numbered(int64(p.Seen.Event), string(p.Seen.Chat)))
		return tx.Bucket(seenBucket).Put(numbered(p.Seen.Day, what), []byte{1})
	case p.Entry != nil:
		at := time.UnixMilli(p.Entry.At)
		key := entryKey(bot.EntryID{Chat: p.Entry.Chat, Rev: p.Entry.Rev})
		return tx.Bucket(outboxBucket).Put(key, entry(at, at.Add(bot.Lease), pack.Fast(p.Entry.Outbox)))
	}
	return putLetter(tx, *p.Letter)
}

func fillChat(tx *bbolt.Tx, c *bot.ChatPiece) error {
	l := chatLine(c.Rev, c.Report, c.Next)
	return tx.Bucket(chatsBucket).Put([]byte(c.Chat), append(l, pack.Fast(c.Session)...))
}

func fillField(tx *bbolt.Tx, f *bot.FieldPiece) error {
	report, err := reportBucket(tx, f.Report)
	if err != nil {
		return err
	}
	if err := report.Bucket(indexBucket).Put([]byte(f.Field), append(line{}.number(f.Rev), f.Summary...)); err != nil {
		return err
	}
	if f.Value == nil {
		return nil
	}
	return report.Bucket(fieldsBucket).Put([]byte(f.Field), pack.Small(f.Value))
}

func fillPast(tx *bbolt.Tx, p *bot.PastPiece) error {
	report, err := reportBucket(tx, p.Report)
	if err != nil {
		return err
	}
	l := line{}.text(p.Field).number(p.Rev).text(string(p.Author)).text(p.Step).number(int64(p.Event)).number(p.At)
	l = append(l, past.Lie(p.Old, p.Back)...)
	key := binary.BigEndian.AppendUint32(numbered(p.Ver, ""), uint32(p.Place))
	return report.Bucket(historyBucket).Put(key, l)
}
