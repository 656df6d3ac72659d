package redis

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strconv"
	"time"

	goredis "github.com/redis/go-redis/v9"

	"decuong/bot"
	"decuong/bot/internal/pack"
)

// A waiting entry is one whose lease has run out.
type waiting struct {
	bot.EntryID
	name  string
	shard bot.Shard
	at    int64 // milliseconds
}

// Unsent takes one round trip when nothing waits, else two: what waits in any
// shard is found, then the oldest of it is leased. Entries that another
// process leased in between are left to it.
func (s *Store) Unsent(ctx context.Context, now, until time.Time, limit int) ([]bot.Entry, error) {
	found, err := s.waiting(ctx, now)
	if err != nil {
		return nil, fmt.Errorf("looking into outbox: %w", err)
	}
	if found = found[:max(0, min(limit, len(found)))]; len(found) == 0 {
		return nil, nil
	}
	entries, err := s.lease(ctx, now, until, found)
	if err != nil {
		return nil, fmt.Errorf("leasing from outbox: %w", err)
	}
	return entries, nil
}

// waiting returns every entry whose lease has run out at now, oldest first,
// those of a chat in the order of its turns.
func (s *Store) waiting(ctx context.Context, now time.Time) ([]waiting, error) {
	old, leases, err := s.look(ctx, now.Add(-bot.Lease))
	if err != nil {
		return nil, err
	}
	var found []waiting
	for i, shard := range bot.Shards() {
		for name, at := range free(old[i].Val(), leases[i].Val(), now.UnixMilli()) {
			w := waiting{name: name, shard: shard, at: at}
			if w.EntryID, err = entryID(name); err != nil {
				return nil, err
			}
			found = append(found, w)
		}
	}
	slices.SortFunc(found, func(a, b waiting) int {
		return cmp.Or(cmp.Compare(a.at, b.at), cmp.Compare(a.Chat, b.Chat), cmp.Compare(a.Rev, b.Rev))
	})
	return found, nil
}

// free returns the names and times of a shard's entries that are leased to
// nobody at now: those that are old, and those that were handed back early.
func free(old []goredis.Z, leases map[string]string, now int64) map[string]int64 {
	found := map[string]int64{}
	for _, z := range old {
		found[z.Member.(string)] = int64(z.Score)
	}
	for name, lease := range leases {
		if end, at := readLease(lease); end > now {
			delete(found, name)
		} else if at > 0 {
			found[name] = at
		}
	}
	return found
}

// look asks every shard for the entries up to a time, and for its leases. A
// commit's own lease is not among these: it ends Lease after the commit's
// time, which the outbox is ordered by.
func (s *Store) look(ctx context.Context, upTo time.Time) (old []*goredis.ZSliceCmd, leases []*goredis.MapStringStringCmd, err error) {
	pipe := s.client.Pipeline()
	stop := strconv.FormatInt(upTo.UnixMilli(), 10)
	for _, shard := range bot.Shards() {
		key := outboxKey(shard)
		old = append(old, pipe.ZRangeByScoreWithScores(ctx, key, &goredis.ZRangeBy{Min: "-inf", Max: stop}))
		leases = append(leases, pipe.HGetAll(ctx, key+leasePart))
	}
	_, err = pipe.Exec(ctx)
	return old, leases, err
}

// lease leases those of found that nobody else did, and returns them in the
// same order.
func (s *Store) lease(ctx context.Context, now, until time.Time, found []waiting) ([]bot.Entry, error) {
	bodies, err := s.leaseBodies(ctx, now, until, found)
	if err != nil {
		return nil, err
	}
	var entries []bot.Entry
	for _, w := range found {
		body, leased := bodies[w.name]
		if !leased {
			continue
		}
		out, err := pack.Open(body)
		if err != nil {
			return nil, err
		}
		entries = append(entries, bot.Entry{EntryID: w.EntryID, Outbox: out, At: time.UnixMilli(w.at)})
	}
	return entries, nil
}

// leaseBodies leases, and returns what was leased by its name. The script goes
// as text: in a pipeline there is no second try for a server that does not
// know its hash.
func (s *Store) leaseBodies(ctx context.Context, now, until time.Time, found []waiting) (map[string]string, error) {
	args := map[bot.Shard][]any{}
	for _, w := range found {
		if args[w.shard] == nil {
			args[w.shard] = []any{now.UnixMilli(), until.UnixMilli()}
		}
		args[w.shard] = append(args[w.shard], w.name)
	}
	pipe := s.client.Pipeline()
	for shard, list := range args {
		pipe.Eval(ctx, leaseLua, outboxKeys(shard), list...)
	}
	cmds, err := pipe.Exec(ctx)
	if err != nil {
		return nil, err
	}
	bodies := map[string]string{}
	for _, cmd := range cmds {
		flat, err := cmd.(*goredis.Cmd).StringSlice()
		if err != nil {
			return nil, err
		}
		for i := 0; i+1 < len(flat); i += 2 {
			bodies[flat[i]] = flat[i+1]
		}
	}
	return bodies, nil
}

// Acknowledge takes entries out in one round trip, whatever their shards. The
// name goes last: one without a body is cleared away by the next lease, a body
// without a name would stay for ever.
func (s *Store) Acknowledge(ctx context.Context, entries ...bot.EntryID) error {
	if len(entries) == 0 {
		return nil
	}
	names := map[bot.Shard][]string{}
	for _, e := range entries {
		shard := bot.ShardOf(e.Chat)
		names[shard] = append(names[shard], name(e))
	}
	_, err := s.client.Pipelined(ctx, func(pipe goredis.Pipeliner) error {
		for shard, list := range names {
			key := outboxKey(shard)
			pipe.HDel(ctx, key+bodyPart, list...)
			pipe.HDel(ctx, key+leasePart, list...)
			pipe.ZRem(ctx, key, list)
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("acknowledging: %w", err)
	}
	return nil
}
