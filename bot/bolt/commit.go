package bolt

import (
	"context"
	"errors"
	"fmt"
	"time"

	bbolt "go.etcd.io/bbolt"
	bbolterrors "go.etcd.io/bbolt/errors"

	"decuong/bot"
	"decuong/bot/internal/pack"
	"decuong/outline"
)

// Commit makes a turn durable in one transaction. What it meets that forbids
// the turn undoes what it has done so far.
func (s *Store) Commit(ctx context.Context, c bot.Commit) error {
	if err := c.Check(); err != nil {
		return fmt.Errorf("committing turn: %w", err)
	}
	err := s.update(ctx, func(tx *bbolt.Tx) error {
		if err := remember(tx, c.Chat, c.Event, c.At); err != nil {
			return err
		}
		if err := putChat(tx, c); err != nil {
			return err
		}
		for place, r := range c.Records {
			if err := record(tx, c, place, r); err != nil {
				return err
			}
		}
		if err := drop(tx, c.Drop); err != nil {
			return err
		}
		if c.Outbox == nil {
			return nil
		}
		until := c.At.Add(bot.Lease)
		return tx.Bucket(outboxBucket).Put(entryKey(c.Entry()), entry(c.At, until, pack.Fast(c.Outbox)))
	})
	if err == nil || err == bot.ErrDuplicate || err == bot.ErrConflict {
		return err
	}
	return fmt.Errorf("committing turn: %w", err)
}

// putChat sets the session and changes the shelf.
func putChat(tx *bbolt.Tx, c bot.Commit) error {
	before, err := readChat(tx, c.Chat)
	if err != nil {
		return err
	}
	if before.rev != c.Base || c.Seen != "" && version(tx, c.Seen) != c.Ver {
		return bot.ErrConflict
	}
	l := chatLine(c.Base+1, c.Report, c.Next)
	if err := tx.Bucket(chatsBucket).Put([]byte(c.Chat), append(l, pack.Fast(c.Session)...)); err != nil {
		return err
	}
	return putShelf(tx, c)
}

// chatLine returns the line of a chat, which the packed session ends.
func chatLine(rev int64, report outline.ReportID, next []string) line {
	l := line{}.number(rev).text(string(report)).number(int64(len(next)))
	for _, field := range next {
		l = l.text(field)
	}
	return l
}

func putShelf(tx *bbolt.Tx, c bot.Commit) error {
	if len(c.Shelf) == 0 {
		return nil
	}
	shelf, err := tx.Bucket(shelvesBucket).CreateBucketIfNotExists([]byte(c.Chat))
	if err != nil {
		return err
	}
	for report, title := range c.Shelf {
		if title == nil {
			err = shelf.Delete([]byte(report))
		} else {
			err = shelf.Put([]byte(report), pack.Small(title))
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// drop deletes reports with all their history.
func drop(tx *bbolt.Tx, ids []outline.ReportID) error {
	for _, id := range ids {
		err := tx.Bucket(reportsBucket).DeleteBucket([]byte(id))
		if err != nil && !errors.Is(err, bbolterrors.ErrBucketNotFound) {
			return err
		}
	}
	return nil
}

// Bury keeps the event and its letter. An event that is committed or buried
// already stays as it is.
func (s *Store) Bury(ctx context.Context, chat bot.ChatID, event bot.EventID, letter []byte) error {
	err := s.update(ctx, func(tx *bbolt.Tx) error {
		now := time.Now()
		if err := remember(tx, chat, event, now); err != nil {
			return err
		}
		return putLetter(tx, bot.LetterPiece{Chat: chat, Event: event, Letter: letter, At: now.UnixMilli()})
	})
	if err == nil || err == bot.ErrDuplicate {
		return nil
	}
	return fmt.Errorf("burying event: %w", err)
}

func putLetter(tx *bbolt.Tx, p bot.LetterPiece) error {
	dead := tx.Bucket(deadBucket)
	n, err := dead.NextSequence()
	if err != nil {
		return err
	}
	l := line{}.number(p.At).text(string(p.Chat)).number(int64(p.Event))
	return dead.Put(numbered(int64(n), ""), append(l, pack.Small(p.Letter)...))
}
