package bolt

import (
	"context"
	"fmt"

	bbolt "go.etcd.io/bbolt"

	"decuong/bot"
	"decuong/bot/internal/pack"
	"decuong/outline"
)

// Dump gives the store as it is at one moment.
func (s *Store) Dump(ctx context.Context, put func(bot.Piece) error) error {
	err := s.view(ctx, func(tx *bbolt.Tx) error {
		for _, dump := range []func(*bbolt.Tx, func(bot.Piece) error) error{
			dumpChats, dumpShelves, dumpReports, dumpSeen, dumpOutbox, dumpDead,
		} {
			err := dump(tx, func(p bot.Piece) error {
				if err := ctx.Err(); err != nil {
					return err
				}
				return put(p)
			})
			if err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("dumping store: %w", err)
	}
	return nil
}

func dumpChats(tx *bbolt.Tx, put func(bot.Piece) error) error {
	return tx.Bucket(chatsBucket).ForEach(func(id, _ []byte) error {
		c, err := readChat(tx, bot.ChatID(id))
		if err != nil {
			return err
		}
		session, err := pack.Open(c.session)
		if err != nil {
			return fmt.Errorf("reading session: %w", err)
		}
		return put(bot.Piece{Chat: &bot.ChatPiece{
			Chat: bot.ChatID(id), Rev: c.rev, Report: c.report, Next: c.next, Session: session,
		}})
	})
}

func dumpShelves(tx *bbolt.Tx, put func(bot.Piece) error) error {
	shelves := tx.Bucket(shelvesBucket)
	return shelves.ForEachBucket(func(chat []byte) error {
		return shelves.Bucket(chat).ForEach(func(report, stored []byte) error {
			line, err := pack.Open(stored)
			if err != nil {
				return fmt.Errorf("reading shelf: %w", err)
			}
			return put(bot.Piece{Line: &bot.LinePiece{Chat: bot.ChatID(chat), Report: outline.ReportID(report), Line: line}})
		})
	})
}

func dumpSeen(tx *bbolt.Tx, put func(bot.Piece) error) error {
	return tx.Bucket(seenBucket).ForEach(func(key, _ []byte) error {
		if len(key) < 16 {
			return fmt.Errorf("%w: a key of seen is malformed", ErrDamaged)
		}
		return put(bot.Piece{Seen: &bot.SeenPiece{
			Chat: bot.ChatID(key[16:]), Event: bot.EventID(number(key[8:])), Day: number(key),
		}})
	})
}

func dumpOutbox(tx *bbolt.Tx, put func(bot.Piece) error) error {
	return tx.Bucket(outboxBucket).ForEach(func(key, stored []byte) error {
		r := reading{rest: stored}
		at := r.number()
		r.number() // the lease
		if err := r.err("outbox"); err != nil || len(key) < 8 {
			return ErrDamaged
		}
		out, err := pack.Open(r.rest)
		if err != nil {
			return fmt.Errorf("reading outbox: %w", err)
		}
		return put(bot.Piece{Entry: &bot.EntryPiece{Chat: bot.ChatID(key[8:]), Rev: number(key), Outbox: out, At: at}})
	})
}

func dumpDead(tx *bbolt.Tx, put func(bot.Piece) error) error {
	return tx.Bucket(deadBucket).ForEach(func(_, stored []byte) error {
		r := reading{rest: stored}
		p := bot.LetterPiece{At: r.number(), Chat: bot.ChatID(r.text()), Event: bot.EventID(r.number())}
		if err := r.err("dead"); err != nil {
			return err
		}
		var err error
		if p.Letter, err = pack.Open(r.rest); err != nil {
			return fmt.Errorf("reading dead letter: %w", err)
		}
		return put(bot.Piece{Letter: &p})
	})
}
