package redis

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	goredis "github.com/redis/go-redis/v9"

	"decuong/bot"
	"decuong/bot/internal/pack"
	"decuong/outline"
)

// Dump gives shard by shard what is under the store's keys. It leaves out what
// a shard remembers of chats of other shards: that serves turns which broke
// off between the two, and such a turn is simply taken again.
func (s *Store) Dump(ctx context.Context, put func(bot.Piece) error) error {
	keys, err := s.keys(ctx)
	if err != nil {
		return fmt.Errorf("dumping store: %w", err)
	}
	for _, key := range keys {
		if err := s.dump(ctx, key, put); err != nil {
			return fmt.Errorf("dumping store: %w", err)
		}
	}
	return nil
}

// scanned is how many keys a server looks at in one step.
const scanned = 1000

// keys returns every key of the store, in order.
func (s *Store) keys(ctx context.Context) ([]string, error) {
	var all []string
	err := s.eachMaster(ctx, func(m goredis.Cmdable) error {
		each := m.Scan(ctx, 0, "dc:{??}:*", scanned).Iterator()
		for each.Next(ctx) {
			all = append(all, each.Val())
		}
		return each.Err()
	})
	slices.Sort(all)
	return slices.Compact(all), err // the server may name a key twice
}

// dump gives what is under the key, and what belongs to it under others.
func (s *Store) dump(ctx context.Context, key string, put func(bot.Piece) error) error {
	shard, rest := bot.Shard(key[len("dc:{"):len("dc:{3f")]), key[len("dc:{3f}:"):]
	kind, name, _ := strings.Cut(rest, ":")
	seen := strings.LastIndex(name, seenPart)
	shelved, shelf := strings.CutSuffix(name, shelfPart)
	switch {
	case rest == "out":
		return s.dumpOutbox(ctx, key, put)
	case rest == "dead":
		return s.dumpDead(ctx, key, put)
	case kind == "r" && !strings.HasSuffix(name, indexPart) && !strings.HasSuffix(name, historyPart):
		return s.dumpReport(ctx, key, outline.ReportID(name), put)
	case kind != "c":
		return nil
	case shelf:
		return s.dumpShelf(ctx, key, bot.ChatID(shelved), put)
	case seen < 0:
		return s.dumpChat(ctx, key, bot.ChatID(name), put)
	case bot.ShardOf(bot.ChatID(name[:seen])) == shard:
		return s.dumpSeen(ctx, key, bot.ChatID(name[:seen]), name[seen+len(seenPart):], put)
	}
	return nil
}

func (s *Store) dumpChat(ctx context.Context, key string, chat bot.ChatID, put func(bot.Piece) error) error {
	found, err := s.client.HGetAll(ctx, key).Result()
	if err != nil {
		return err
	}
	p := bot.ChatPiece{Chat: chat, Report: outline.ReportID(found["report"]), Next: strings.Fields(found["next"])}
	if p.Rev, err = strconv.ParseInt(found["rev"], 10, 64); err != nil {
		return fmt.Errorf("reading revision: %w", err)
	}
	if p.Session, err = pack.Open(found["session"]); err != nil {
		return fmt.Errorf("reading session: %w", err)
	}
	return put(bot.Piece{Chat: &p})
}

func (s *Store) dumpShelf(ctx context.Context, key string, chat bot.ChatID, put func(bot.Piece) error) error {
	lines, err := s.client.HGetAll(ctx, key).Result()
	if err != nil {
		return err
	}
	for report, stored := range lines {
		line, err := pack.Open(stored)
		if err != nil {
			return fmt.Errorf("reading shelf: %w", err)
		}
		if err := put(bot.Piece{Line: &bot.LinePiece{Chat: chat, Report: outline.ReportID(report), Line: line}}); err != nil {
			return err
		}
	}
	return nil
}

func (s *Store) dumpSeen(ctx context.Context, key string, chat bot.ChatID, day string, put func(bot.Piece) error) error {
	n, err := strconv.ParseInt(day, 10, 64)
	if err != nil {
		return fmt.Errorf("reading day of events: %w", err)
	}
	events, err := s.client.SMembers(ctx, key).Result()
	if err != nil {
		return err
	}
	for _, event := range events {
		id, err := strconv.ParseInt(event, 10, 64)
		if err != nil {
			return fmt.Errorf("reading event: %w", err)
		}
		if err := put(bot.Piece{Seen: &bot.SeenPiece{Chat: chat, Event: bot.EventID(id), Day: n}}); err != nil {
			return err
		}
	}
	return nil
}
