//go:build unix

package redis

import (
	"crypto/rand"
	"errors"
	"strings"
	"testing"
	"time"

	"decuong/bot"
	"decuong/bot/redis/redistest"
	"decuong/bot/storetest"
)

// Two pasts are a master and the replica that took its place without its
// knowing: both have the first turn of tg:1, "một ", and count on from there.
type twoPasts struct {
	t        *testing.T
	old, now *Store
}

func splitPast(t *testing.T) twoPasts {
	port := redistest.Port(t)
	master := redistest.Start(t, "--port", port, "--repl-diskless-sync-delay", "0")
	replica := redistest.Start(t, "--replicaof", "127.0.0.1 "+port)
	p := twoPasts{t, open(t, master.URL, Replicas(1)), open(t, replica.URL)}
	t.Cleanup(func() { p.old.Close(); p.now.Close() })
	p.until(p.old, "tg:1", 1, "một ")
	return p
}

// until says something until the replica has it.
func (p twoPasts) until(s *Store, chat bot.ChatID, event bot.EventID, text string) {
	for {
		err := p.say(s, s, chat, event, text)
		if err == nil || errors.Is(err, bot.ErrDuplicate) {
			return
		}
		if !strings.Contains(err.Error(), "0 of 1 replicas") {
			p.t.Fatal(err)
		}
	}
}

// part has the replica take over.
func (p twoPasts) part() {
	if err := p.now.client.SlaveOf(p.t.Context(), "no", "one").Err(); err != nil {
		p.t.Fatal(err)
	}
}

// say adds to the answer in the report of tg:1 what the chat says, in a turn
// that is loaded from one store and committed to the other.
func (p twoPasts) say(to, from *Store, chat bot.ChatID, event bot.EventID, text string) error {
	r := reportIn("tg:1")
	snap, err := from.Load(p.t.Context(), chat, bot.Want{Report: r, Fields: []string{"a/1"}})
	if err != nil {
		p.t.Fatal(err)
	}
	record := bot.Record{Report: r, Field: "a/1", Value: append(snap.Values["a/1"], text...)}
	for _, e := range snap.Index {
		record.Base = e.Rev
	}
	return to.Commit(p.t.Context(), bot.Commit{
		Chat: chat, Event: event, At: time.Now(), Session: []byte("x"), Base: snap.Rev, Mark: snap.Mark, Leaves: rand.Text(),
		Report: r, Records: []bot.Record{storetest.Over(snap, record)},
	})
}

// holds checks what the answer is now, and that all its history can be read.
func (p twoPasts) holds(words int) {
	p.t.Helper()
	fields, err := p.now.Fields(p.t.Context(), reportIn("tg:1"))
	if got := strings.Fields(string(fields["a/1"])); err != nil || len(got) != words {
		p.t.Errorf("%q, %v", got, err)
	}
	if lines := storetest.Past(p.t, p.now, reportIn("tg:1"), 100); len(lines) != words {
		p.t.Errorf("%d lines of history", len(lines))
	}
}

// TestTwoPasts commits a turn that was loaded from the old master to the new
// one. Both are at the same revision, by different turns.
func TestTwoPasts(t *testing.T) {
	p := splitPast(t)
	p.part()
	if err := p.say(p.old, p.old, "tg:1", 2, "hai "); err == nil {
		t.Fatal("acknowledged by a master whose replica left it")
	}
	if err := p.say(p.now, p.now, "tg:1", 3, "ba "); err != nil {
		t.Fatal(err)
	}
	if err := p.say(p.now, p.old, "tg:1", 4, "bốn "); !errors.Is(err, bot.ErrConflict) {
		t.Errorf("a turn from another past: %v", err)
	}
	for event, text := range map[bot.EventID]string{2: "hai ", 4: "bốn "} {
		if err := p.say(p.now, p.now, "tg:1", event, text); err != nil {
			t.Fatal(err)
		}
	}
	p.holds(4)
}

// TestTwoPastsOfAReport has somebody write to it whose session is the same in
// both pasts, while the answer is another at the same revision.
func TestTwoPastsOfAReport(t *testing.T) {
	for _, length := range []int{1, 200} { // a value as it is, and a compressed one
		p := splitPast(t)
		p.part()
		if err := p.say(p.old, p.old, "tg:1", 2, strings.Repeat("hai", length)+" "); err == nil {
			t.Fatal("acknowledged by a master whose replica left it")
		}
		if err := p.say(p.now, p.now, "tg:1", 3, strings.Repeat("bab", length)+" "); err != nil {
			t.Fatal(err)
		}
		for _, guest := range []bot.ChatID{"tg:7", "tg:8"} {
			if err := p.say(p.now, p.old, guest, 4, "bốn "); !errors.Is(err, bot.ErrConflict) {
				t.Errorf("a turn of %s from another past: %v", guest, err)
			}
			if err := p.say(p.now, p.now, guest, 4, "bốn "); err != nil {
				t.Fatal(err)
			}
		}
		p.holds(4)
	}
}

// TestTwoPastsOfNothing clears the answer in the one past, and writes it in the
// other: who found nothing there does not write over what was written. Reports
// that were loaded whole are known as well.
func TestTwoPastsOfNothing(t *testing.T) {
	p := splitPast(t)
	p.part()
	r := reportIn("tg:1")
	before, err := p.old.Load(t.Context(), "tg:1", bot.Want{Report: r})
	if err != nil {
		t.Fatal(err)
	}
	if err := p.old.Commit(t.Context(), bot.Commit{
		Chat: "tg:1", Event: 2, At: time.Now(), Session: []byte("x"), Base: before.Rev, Mark: before.Mark, Leaves: rand.Text(),
		Report: r, Records: []bot.Record{{Report: r, Field: "a/1", Base: 1}},
	}); err == nil {
		t.Fatal("acknowledged by a master whose replica left it")
	}
	if err := p.say(p.now, p.now, "tg:1", 3, "ba "); err != nil {
		t.Fatal(err)
	}
	whole, err := p.old.Load(t.Context(), "tg:9", bot.Want{Report: r, All: true})
	if err != nil || whole.Tags["a/1"] != noValue {
		t.Errorf("loaded whole, its tag is %q, %v", whole.Tags["a/1"], err)
	}
	if err := p.say(p.now, p.old, "tg:7", 4, "bốn "); !errors.Is(err, bot.ErrConflict) {
		t.Errorf("a turn from another past: %v", err)
	}
	if err := p.say(p.now, p.now, "tg:7", 4, "bốn "); err != nil {
		t.Fatal(err)
	}
	p.holds(3)
}
