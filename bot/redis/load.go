package redis

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"decuong/bot"
	"decuong/bot/internal/pack"
	"decuong/outline"
)

// Load reads what a turn needs in one round trip, or two when the session's
// report lies in another shard than the chat.
func (s *Store) Load(ctx context.Context, chat bot.ChatID, want bot.Want) (bot.Snapshot, error) {
	shard := bot.ShardOf(chat)
	beside := ""
	if want.Shelf {
		beside = shelfPart
	}
	r, err := s.load(ctx, chatKey(shard, chat), beside, shard, "chat", want)
	if err != nil {
		return bot.Snapshot{}, fmt.Errorf("loading chat: %w", err)
	}
	snap, err := r.snapshot(want)
	if err != nil {
		return bot.Snapshot{}, fmt.Errorf("loading chat: %w", err)
	}
	fields, id := r.names(want), snap.Report
	if want.Report != "" {
		fields, id = want.Fields, want.Report
	} else if snap.Report == "" || r[values] != nil && !(s.slots() && partial(snap)) {
		return snap, nil
	}
	far, err := s.loadReport(ctx, id, bot.Want{Fields: fields, All: want.All})
	if err != nil {
		return bot.Snapshot{}, fmt.Errorf("loading report: %w", err)
	}
	snap.Ver, snap.Index, snap.Values, snap.Tags = far.Ver, far.Index, far.Values, far.Tags
	return snap, nil
}

// partial reports whether the report of a session may be here in part, for
// load.lua, which has it from the session, cannot declare its keys; see slots.
func partial(snap bot.Snapshot) bool { return snap.Ver == 0 || len(snap.Index) == 0 }

// loadReport reads a report alone.
func (s *Store) loadReport(ctx context.Context, id outline.ReportID, want bot.Want) (bot.Snapshot, error) {
	r, err := s.load(ctx, reportKey(id), indexPart, bot.ShardOfReport(id), "report", want)
	if err != nil {
		return bot.Snapshot{}, err
	}
	return r.snapshot(want)
}

func (s *Store) load(ctx context.Context, key, beside string, shard bot.Shard, what string, want bot.Want) (reply, error) {
	args := make([]any, 4, 9+len(want.Fields))
	args[2], args[3] = 1, key
	if beside != "" {
		args[2], args = 2, append(args, key+beside)
	}
	args = append(args, reports(shard), what, want.Shelf, want.All)
	for _, f := range want.Fields {
		args = append(args, f)
	}
	r, err := s.run(ctx, loadScript, args).Slice()
	if err == nil && len(r) != replyLen {
		return nil, errUnexpected
	}
	return r, away(err)
}

// errUnexpected: the server's answer is not of the script's form.
var errUnexpected = errors.New("unexpected reply")

// A reply is what load.lua returns.
type reply []any

// Places in a reply.
const (
	rev = iota
	session
	report
	next
	index
	values
	shelf
	mark
	replyLen
)

func (r reply) text(i int) string {
	s, _ := r[i].(string)
	return s
}

// snapshot reads the reply to a load of want.
func (r reply) snapshot(want bot.Want) (snap bot.Snapshot, err error) {
	snap.Report, snap.Mark = outline.ReportID(r.text(report)), r.text(mark)
	if r[rev] != nil {
		if snap.Rev, err = strconv.ParseInt(r.text(rev), 10, 64); err != nil {
			return snap, fmt.Errorf("reading revision: %w", err)
		}
		if snap.Session, err = pack.Open(r.text(session)); err != nil {
			return snap, fmt.Errorf("reading session: %w", err)
		}
	}
	if snap.Index, err = readIndex(r.text(index)); err != nil {
		return snap, err
	}
	if err = r.values(&snap, want); err != nil {
		return snap, fmt.Errorf("reading fields: %w", err)
	}
	if want.Shelf {
		snap.Shelf, err = readShelf(r[shelf])
	}
	return snap, err
}

// readIndex reads entries "length revision field summary", one after another;
// the length is that of field and summary together, with the space between.
func readIndex(text string) ([]bot.IndexEntry, error) {
	var entries []bot.IndexEntry
	for text != "" {
		size, rest, _ := strings.Cut(text, " ")
		number, rest, _ := strings.Cut(rest, " ")
		n, err := strconv.Atoi(size)
		rev, err2 := strconv.ParseInt(number, 10, 64)
		if err != nil || err2 != nil || n < 0 || n > len(rest) {
			return nil, errors.New("reading index: an entry is malformed")
		}
		if entries == nil {
			entries = make([]bot.IndexEntry, 0, 1+len(text)/(len(text)-len(rest)+n))
		}
		field, summary, _ := strings.Cut(rest[:n], " ")
		entries = append(entries, bot.IndexEntry{Field: field, Rev: rev, Summary: summary})
		text = rest[n:]
	}
	return entries, nil
}
