package storetest

import (
	"fmt"
	"slices"
	"sync"
	"testing"
	"time"

	"decuong/bot"
)

// says returns a commit that has something to say.
func says(chat bot.ChatID, base int64, at time.Time) bot.Commit {
	c := turn(chat, base)
	c.At, c.Outbox = at, fmt.Appendf(nil, "%s %d", chat, base+1)
	return c
}

func unsent(t testing.TB, s bot.Store, now, until time.Time, limit int) []bot.Entry {
	t.Helper()
	entries, err := s.Unsent(t.Context(), now, until, limit)
	if err != nil {
		t.Fatalf("leasing: %v", err)
	}
	return entries
}

// entries returns what Unsent gives of the commits.
func entries(commits ...bot.Commit) []bot.Entry {
	var es []bot.Entry
	for _, c := range commits {
		es = append(es, bot.Entry{EntryID: c.Entry(), Outbox: c.Outbox, At: c.At})
	}
	return es
}

func leasedToCommit(t *testing.T, s bot.Store) {
	c := says(an, 0, began)
	commit(t, s, c)
	silent := turn(binh, 0)
	silent.At = began
	commit(t, s, silent)
	end := began.Add(bot.Lease)
	same(t, "at once", unsent(t, s, began, end, 10), entries())
	same(t, "shortly before the end", unsent(t, s, end.Add(-time.Millisecond), end, 10), entries())
	same(t, "no room", unsent(t, s, end, end, 0), entries())
	same(t, "at the end", unsent(t, s, end, end, 10), entries(c))
}

func leasedOnce(t *testing.T, s bot.Store) {
	c := says(an, 0, began)
	commit(t, s, c)
	late := began.Add(time.Hour)
	for range 3 {
		until := late.Add(30 * time.Second)
		same(t, "first", unsent(t, s, late, until, 10), entries(c))
		same(t, "second", unsent(t, s, late, until, 10), entries())
		same(t, "before the end", unsent(t, s, until.Add(-time.Millisecond), until, 10), entries())
		late = until
	}
}

func oldestFirst(t *testing.T, s bot.Store) {
	var all []bot.Commit
	for i := range 20 {
		chat := bot.ChatID(fmt.Sprint("tg:", i))
		all = append(all, says(chat, 0, began.Add(time.Duration((7*i)%20)*time.Minute)))
		commit(t, s, all[i])
	}
	slices.SortFunc(all, func(a, b bot.Commit) int { return a.At.Compare(b.At) })
	some := began.Add(bot.Lease + 5*time.Minute)
	same(t, "those whose lease ended", unsent(t, s, some, some, 100), entries(all[:6]...))
	late := began.Add(time.Hour)
	same(t, "the oldest alone", unsent(t, s, late, late.Add(time.Minute), 1), entries(all[0]))
	same(t, "the next two", unsent(t, s, late, late.Add(time.Hour), 2), entries(all[1:3]...))
	later := late.Add(time.Minute) // the oldest is free again, the next two are not
	same(t, "the oldest again", unsent(t, s, later, later, 3), entries(all[0], all[3], all[4]))
	same(t, "all that are free", unsent(t, s, later, later, 100), entries(append(all[:1:1], all[3:]...)...))
}

func entryOrder(t *testing.T, s bot.Store) {
	var all []bot.Commit
	for i := range int64(120) { // revisions of one, two and three digits at one moment
		all = append(all, says(an, i, began))
		commit(t, s, all[i])
	}
	late := began.Add(time.Hour)
	same(t, "the first", unsent(t, s, late, late.Add(time.Hour), 11), entries(all[:11]...))
	same(t, "the rest", unsent(t, s, late, late.Add(time.Hour), 1000), entries(all[11:]...))
}

func acknowledged(t *testing.T, s bot.Store) {
	var all []bot.Commit
	for i := range 30 {
		all = append(all, says(bot.ChatID(fmt.Sprint("tg:", i)), 0, began.Add(time.Duration(i)*time.Second)))
		commit(t, s, all[i])
	}
	ids := []bot.EntryID{{Chat: "tg:unknown", Rev: 1}, {Chat: "tg:0", Rev: 2}}
	for _, c := range all[:20] {
		ids = append(ids, c.Entry())
	}
	late := began.Add(time.Hour)
	for range 2 {
		if err := s.Acknowledge(t.Context(), ids...); err != nil {
			t.Fatalf("acknowledging: %v", err)
		}
		same(t, "the others", unsent(t, s, late, late, 100), entries(all[20:]...))
	}
	if err := s.Acknowledge(t.Context()); err != nil {
		t.Errorf("acknowledging nothing: %v", err)
	}
	unsent(t, s, late, late.Add(time.Hour), 100)
	if err := s.Acknowledge(t.Context(), all[25].Entry()); err != nil {
		t.Fatalf("acknowledging what is leased: %v", err)
	}
	same(t, "when the leases ended", unsent(t, s, late.Add(time.Hour), late, 100),
		entries(append(all[20:25:25], all[26:]...)...))
}

func leaseRace(t *testing.T, s bot.Store) {
	for i := range 40 {
		commit(t, s, says(bot.ChatID(fmt.Sprint("tg:", i)), 0, began))
	}
	late := began.Add(time.Hour)
	var mu sync.Mutex
	got := map[bot.EntryID]int{}
	var both sync.WaitGroup
	for range 4 {
		both.Go(func() {
			for range 15 {
				found, err := s.Unsent(t.Context(), late, late.Add(time.Hour), 3)
				if err != nil {
					t.Errorf("leasing: %v", err)
				}
				mu.Lock()
				for _, e := range found {
					got[e.EntryID]++
				}
				mu.Unlock()
			}
		})
	}
	both.Wait()
	for _, e := range unsent(t, s, late, late.Add(time.Hour), 100) {
		got[e.EntryID]++
	}
	if len(got) != 40 {
		t.Errorf("%d entries were leased, not 40", len(got))
	}
	for id, n := range got {
		if n != 1 {
			t.Errorf("%v was leased %d times", id, n)
		}
	}
}
