package storetest

import (
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
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
	if c.Seen != "" && c.Ver != m.report(c.Seen).ver {
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
	for id, line := range c.Shelf {
		if lines[id] = line; line == nil {
			delete(lines, id)
		}
	}
	m.chats[c.Chat] = bot.Snapshot{Session: c.Session, Rev: c.Base + 1, Report: c.Report, Shelf: lines}
	m.next[c.Chat] = c.Next
	for _, id := range c.Drop {
		delete(m.reports, id)
	}
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

func pick[T any](of ...T) T { return of[rand.IntN(len(of))] }

func pickReport() outline.ReportID { return pick(reportOf(an, "1"), reportOf(an, "2")) }

func pickField() string { return pick("o", "a/1", "a/2", "a/3", "f/b1") }

// draw returns a commit that is often right, and often wrong in some way.
func (m *model) draw(n int) bot.Commit {
	chat := pick(an, binh)
	c := turn(chat, m.chats[chat].Rev)
	c.Event, c.Session = bot.EventID(rand.IntN(400)), fmt.Append(nil, n)
	c.Report, c.Next = pickReport(), []string{pickField(), pickField()}
	if rand.IntN(8) == 0 {
		c.Base += rand.Int64N(5) - 2
	}
	if rand.IntN(8) == 0 {
		c.Report, c.Next = "", nil
	}
	if chat == an && rand.IntN(4) == 0 {
		c.Seen = pickReport()
		c.Ver = m.report(c.Seen).ver - rand.Int64N(2)
	}
	switch rand.IntN(8) {
	case 0, 1:
		c.Shelf = map[outline.ReportID][]byte{pickReport(): fmt.Append(nil, n)}
	case 2:
		c.Shelf = map[outline.ReportID][]byte{pickReport(): nil}
	}
	if chat == an && rand.IntN(16) == 0 {
		c.Drop = []outline.ReportID{pickReport()}
	}
	used := map[string]bool{}
	for range rand.IntN(4) {
		r := m.drawRecord(n)
		if name := string(r.Report) + r.Field; !used[name] {
			used[name] = true
			c.Records = append(c.Records, r)
		}
	}
	return c
}

// drawRecord returns a record that often has much in common with what it
// replaces, and then leaves that out of the history.
func (m *model) drawRecord(n int) bot.Record {
	text := fmt.Sprint(n)
	if rand.IntN(3) > 0 {
		text = strings.Repeat("Đã họp. ", rand.IntN(100)) + text + strings.Repeat("Đã họp. ", rand.IntN(100))
	}
	r := answer(pickReport(), pickField(), 0, text)
	r.Base, r.Step = m.report(r.Report).index[r.Field].Rev, pick("", "s", "-s")
	if rand.IntN(3) > 0 {
		r = Over(bot.Snapshot{Values: m.report(r.Report).values}, r)
	}
	switch rand.IntN(12) {
	case 0:
		r.Base += rand.Int64N(5) - 2
	case 1, 2:
		r.Base, r.Back = bot.AnyRev, nil
	case 3, 4:
		r.Value, r.Back = nil, nil
	}
	return r
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
			h := Past(t, s, r.Report, 3)
			whole := m.report(r.Report).past
			slices.Reverse(h)
			same(t, "the end of the history", h, whole[max(0, len(whole)-3):])
		}
		if t.Failed() {
			t.Fatalf("after commit %d: %+v", n, c)
		}
	}
}
