package redis

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"decuong/bot"
	"decuong/bot/internal/pack"
	"decuong/bot/internal/past"
	"decuong/outline"
)

// Commit makes a turn durable in one round trip; see the package comment for
// records of another shard than the chat's.
func (s *Store) Commit(ctx context.Context, c bot.Commit) error {
	if err := c.Check(); err != nil {
		return fmt.Errorf("committing turn: %w", err)
	}
	home := bot.ShardOf(c.Chat)
	for _, r := range c.Records {
		if bot.ShardOfReport(r.Report) != home {
			return s.commitFar(ctx, home, c)
		}
	}
	return s.commit(ctx, "turn", home, c)
}

// commitFar commits a turn some of whose records are for other shards.
func (s *Store) commitFar(ctx context.Context, home bot.Shard, c bot.Commit) error {
	var order []bot.Shard
	parts := map[bot.Shard][]bot.Record{}
	for _, r := range c.Records {
		shard := bot.ShardOfReport(r.Report)
		if parts[shard] == nil && shard != home {
			order = append(order, shard)
		}
		parts[shard] = append(parts[shard], r)
	}
	c.Records = parts[home]
	if err := s.commit(ctx, "check", home, c); err != nil {
		return err
	}
	for _, shard := range order {
		part := bot.Commit{Chat: c.Chat, Event: c.Event, At: c.At, Records: parts[shard]}
		err := s.commit(ctx, "part", shard, part)
		if err != nil && err != bot.ErrDuplicate { // of an attempt that broke off here
			return err
		}
	}
	return s.commit(ctx, "turn", home, c)
}

// commit runs the script on what c has for the shard.
func (s *Store) commit(ctx context.Context, mode string, shard bot.Shard, c bot.Commit) error {
	var beside []any
	if s.slots() {
		beside = besides(shard, c)
	}
	answer, err := s.write(ctx, commitScript, arguments(mode, shard, c, beside))
	switch {
	case err != nil:
		return fmt.Errorf("committing turn: %w", away(err))
	case answer == duplicate:
		return bot.ErrDuplicate
	case answer == conflict:
		return bot.ErrConflict
	}
	return nil
}

// arguments returns what commit.lua takes, after two places for the command, with
// keys that are declared besides those that it is given.
func arguments(mode string, shard bot.Shard, c bot.Commit, beside []any) []any {
	ids, numbers := touched(c.Records)
	args := make([]any, 3, 3+3+len(ids)+len(beside)+15+2*len(c.Shelf)+2*len(c.Drop)+9*len(c.Records))
	args[2] = 3 + len(ids) + len(c.Drop) + len(beside)
	args = append(args, chatKey(shard, c.Chat), outboxKey(shard), reports(shard)+string(c.Seen))
	for _, id := range ids {
		args = append(args, reportKey(id))
	}
	for _, id := range c.Drop {
		args = append(args, reportKey(id))
	}
	args = append(args, beside...)
	args = append(args, mode, int64(c.Event), day(c.At), c.At.UnixMilli(),
		c.Base, pack.Fast(c.Session), string(c.Report), strings.Join(c.Next, " "))
	if c.Outbox != nil {
		args = append(args, name(c.Entry()), pack.Fast(c.Outbox))
	} else {
		args = append(args, "", "")
	}
	args = append(args, c.Mark, c.Leaves, version(c), len(c.Shelf))
	for report, line := range c.Shelf {
		args = append(args, string(report), packed(line))
	}
	args = append(args, len(c.Drop))
	for i := range c.Drop {
		args = append(args, 4+len(ids)+i)
	}
	for i, r := range c.Records {
		args = append(args, 4+numbers[i], r.Field, r.Base, r.Tag, packed(r.Value), kept(r), r.Summary, string(r.Author), r.Step)
	}
	return args
}

// version returns the version that a report must have, "" for any.
func version(c bot.Commit) string {
	if c.Seen == "" {
		return ""
	}
	return strconv.FormatInt(c.Ver, 10)
}

// touched returns the reports that records are for, each once, and for every
// record the place of its report among them.
func touched(records []bot.Record) (ids []outline.ReportID, numbers []int) {
	numbers = make([]int, len(records))
	for i, r := range records {
		n := 0
		for n < len(ids) && ids[n] != r.Report {
			n++
		}
		if n == len(ids) {
			ids = append(ids, r.Report)
		}
		numbers[i] = n
	}
	return ids, numbers
}

// packed returns the value packed, or nothing for nil.
func packed(value []byte) []byte {
	if value == nil {
		return nil
	}
	return pack.Small(value)
}

// kept returns what the history keeps in the place of the value that the record
// replaces, or nothing for that value.
func kept(r bot.Record) []byte {
	if r.Back == nil {
		return nil
	}
	return past.Lie(nil, r.Back)
}

// Bury keeps the event and its letter in the graveyard of the chat's shard. An
// event that is committed or buried already stays as it is.
func (s *Store) Bury(ctx context.Context, chat bot.ChatID, event bot.EventID, letter []byte) error {
	shard := bot.ShardOf(chat)
	now, err := s.Now(ctx) // as the days of commits are
	if err != nil {
		return fmt.Errorf("burying event: %w", err)
	}
	today := day(now)
	args := []any{nil, nil, 4, chatKey(shard, chat), deadKey(shard), seenKey(shard, chat, today), seenKey(shard, chat, today-1),
		int64(event), today, string(chat), pack.Small(letter)}
	if _, err := s.write(ctx, buryScript, args); err != nil {
		return fmt.Errorf("burying event: %w", err)
	}
	return nil
}
