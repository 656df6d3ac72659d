package storetest

import (
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"testing"

	"decuong/bot"
	"decuong/outline"
)

// A model is what a store should do, in the plainest words, without outbox
// and leases.
type model struct {
	chats   map[bot.ChatID]bot.Snapshot // the session's part and the shelf
	next    map[bot.ChatID][]string
	reports map[outline.ReportID]*modelReport
	seen    map[string]bool
}

type modelReport struct {
	ver    int64
	index  map[string]bot.IndexEntry
	values map[string][]byte
	past   []bot.Replaced // oldest first
}

func (m *model) report(id outline.ReportID) *modelReport {
	if r := m.reports[id]; r != nil {
		return r
	}
	return &modelReport{index: map[string]bot.IndexEntry{}, values: map[string][]byte{}}
}

func (m *model) commit(c bot.Commit) error {
	event := fmt.Sprint(c.Chat, " ", c.Event)
	if m.seen[event] {
		return bot.ErrDuplicate
	}
	chat := m.chats[c.Chat]
	if chat.Rev != c.Base {
		return bot.ErrConflict
	}
	for _, r := range c.Records {
		if r.Base != bot.AnyRev && r.Base != m.report(r.Report).index[r.Field].Rev {
			return bot.ErrConflict
		}
	}
	m.seen[event] = true
	counted := map[outline.ReportID]bool{}
	for _, r := range c.Records {
		m.record(c, r, !counted[r.Report])
		counted[r.Report] = true
	}
	lines := maps.Clone(chat.Shelf)
	if lines == nil {
		lines = map[outline.ReportID][]byte{}
	}
	maps.Copy(lines, c.Shelf)
	m.chats[c.Chat] = bot.Snapshot{Session: c.Session, Rev: c.Base + 1, Report: c.Report, Shelf: lines}
	m.next[c.Chat] = c.Next
	return nil
}

func (m *model) record(c bot.Commit, r bot.Record, first bool) {
	report := m.report(r.Report)
	m.reports[r.Report] = report
	if first {
		report.ver++
	}
	rev := report.index[r.Field].Rev + 1
	report.past = append(report.past, bot.Replaced{
		Ver: report.ver, Field: r.Field, Rev: rev, Old: report.values[r.Field],
		Author: r.Author, Step: r.Step, Event: c.Event, At: c.At,
	})
	report.index[r.Field] = bot.IndexEntry{Field: r.Field, Rev: rev, Summary: r.Summary}
	if report.values[r.Field] = r.Value; r.Value == nil {
		delete(report.values, r.Field)
	}
}

func (m *model) load(chat bot.ChatID, want bot.Want) bot.Snapshot {
	snap := m.chats[chat]
	if !want.Shelf {
		snap.Shelf = nil
	}
	if snap.Report == "" {
		return snap
	}
	report := m.report(snap.Report)
	snap.Ver, snap.Values = report.ver, map[string][]byte{}
	snap.Index = slices.Collect(maps.Values(report.index))
	for field, value := range report.values {
		if want.All || slices.Contains(m.next[chat], field) || slices.Contains(want.Fields, field) {
			snap.Values[field] = value
		}
	}
	return snap
}

// draw returns a commit that is often right, and often wrong in some way.
func (m *model) draw(n int) bot.Commit {
	pick := func(of ...string) string { return of[rand.IntN(len(of))] }
	chat := bot.ChatID(pick(string(an), string(binh)))
	r := func() outline.ReportID {
		return outline.ReportID(pick(string(reportOf(an, "1")), string(reportOf(an, "2"))))
	}
	field := func() string { return pick("o", "a/1", "a/2", "a/3", "f/b1") }
	c := turn(chat, m.chats[chat].Rev)
	c.Event, c.Session, c.Report = bot.EventID(rand.IntN(400)), fmt.Append(nil, n), r()
	c.Next = []string{field(), field()}
	if rand.IntN(8) == 0 {
		c.Base += rand.Int64N(5) - 2
	}
	if rand.IntN(8) == 0 {
		c.Report, c.Next = "", nil
	}
	if rand.IntN(4) == 0 {
		c.Shelf = map[outline.ReportID][]byte{r(): fmt.Append(nil, n)}
	}
	used := map[string]bool{}
	for range rand.IntN(4) {
		record := answer(r(), field(), 0, fmt.Sprint(n))
		if name := string(record.Report) + record.Field; used[name] {
			continue
		} else {
			used[name] = true
		}
		record.Base = m.report(record.Report).index[record.Field].Rev
		switch rand.IntN(12) {
		case 0:
			record.Base += rand.Int64N(5) - 2
		case 1, 2:
			record.Base = bot.AnyRev
		case 3, 4:
			record.Value = nil
		}
		c.Records = append(c.Records, record)
	}
	return c
}

func asModel(t *testing.T, s bot.Store) {
	m := &model{map[bot.ChatID]bot.Snapshot{}, map[bot.ChatID][]string{}, map[outline.ReportID]*modelReport{}, map[string]bool{}}
	for n := range 400 {
		c := m.draw(n)
		got, want := s.Commit(t.Context(), c), m.commit(c)
		if !errors.Is(got, want) {
			t.Fatalf("commit %d: %v, want %v: %+v", n, got, want, c)
		}
		for _, want := range []bot.Want{{}, {All: true, Shelf: true}, {Fields: []string{"a/1", "a/3"}}} {
			same(t, fmt.Sprintf("loading %+v", want), load(t, s, c.Chat, want), m.load(c.Chat, want))
		}
		for _, r := range c.Records {
			h := past(t, s, r.Report, 3)
			whole := m.report(r.Report).past
			slices.Reverse(h)
			same(t, "the end of the history", h, whole[max(0, len(whole)-3):])
		}
		if t.Failed() {
			t.Fatalf("after commit %d: %+v", n, c)
		}
	}
}
