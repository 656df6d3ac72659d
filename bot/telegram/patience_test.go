package telegram

import (
	"context"
	"fmt"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"decuong/bot"
	"decuong/dialog"
)

// virtual runs a test of the poller in virtual time.
func virtual(t *testing.T, host *clerk, test func(t *testing.T, m *mailbox)) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		m := newMailbox()
		stop := m.feed(t, host)
		test(t, m)
		stop()
	})
}

func TestOffsetFollowsTheCommit(t *testing.T) {
	release := make(chan struct{})
	host := &clerk{before: func(context.Context, bot.ChatID, bot.EventID, dialog.Event) error {
		<-release
		return nil
	}}
	synctest.Test(t, func(t *testing.T) {
		release = make(chan struct{})
		m := newMailbox()
		stop := m.feed(t, host)
		m.add(1, "a")
		m.add(1, "b")
		time.Sleep(time.Second)
		if m.confirmed() != 1 || m.polls() != 1 {
			t.Errorf("before the commit: confirmed up to %d in %d polls", m.confirmed(), m.polls())
		}
		close(release)
		synctest.Wait()
		if m.confirmed() != 3 || host.heard("tg:1") != "a b" {
			t.Errorf("after the commit: confirmed up to %d, heard %q", m.confirmed(), host.heard("tg:1"))
		}
		stop()
	})
}

func TestSlowChatDoesNotStopOthers(t *testing.T) {
	host := &clerk{before: func(ctx context.Context, chat bot.ChatID, _ bot.EventID, _ dialog.Event) error {
		if chat == "tg:1" {
			time.Sleep(25 * time.Second)
		}
		return nil
	}}
	virtual(t, host, func(t *testing.T, m *mailbox) {
		m.add(1, "slow")
		m.add(2, "a")
		m.add(1, "slower")
		for i := range 10 {
			time.Sleep(time.Second)
			m.add(2, fmt.Sprint(i))
		}
		time.Sleep(2*patience + time.Second)
		if got := host.heard("tg:2"); got != "a 0 1 2 3 4 5 6 7 8 9" {
			t.Errorf("others were heard to say %q", got)
		}
		if m.confirmed() != 1 {
			t.Errorf("confirmed up to %d", m.confirmed())
		}
		time.Sleep(time.Minute)
		if m.confirmed() != 14 || host.heard("tg:1") != "slow slower" || host.total() != 13 {
			t.Errorf("confirmed up to %d, heard %q, %d turns", m.confirmed(), host.heard("tg:1"), host.total())
		}
	})
}

func TestStoreDownPausesPolling(t *testing.T) {
	var down atomic.Bool
	down.Store(true)
	host := &clerk{before: func(context.Context, bot.ChatID, bot.EventID, dialog.Event) error {
		if down.Load() {
			return errStore
		}
		return nil
	}}
	virtual(t, host, func(t *testing.T, m *mailbox) {
		for i := range 10 {
			m.add(int64(i%3), fmt.Sprint(i))
		}
		time.Sleep(probing - time.Second)
		if m.polls() > 2 || m.confirmed() != 1 {
			t.Errorf("%d polls, confirmed up to %d", m.polls(), m.confirmed())
		}
		m.add(0, "10")
		time.Sleep(10 * time.Minute)
		if m.confirmed() != 1 || m.polls() > 25 {
			t.Errorf("%d polls, confirmed up to %d", m.polls(), m.confirmed())
		}
		down.Store(false)
		time.Sleep(10 * time.Second)
		if m.confirmed() != 12 || host.heard("tg:0") != "0 3 6 9 10" || host.total() != 11 || len(host.letters()) > 0 {
			t.Errorf("confirmed up to %d, %v, buried %v", m.confirmed(), host.turns, host.letters())
		}
	})
}

func TestBrokenChatDoesNotStopOthers(t *testing.T) {
	var broken atomic.Bool
	broken.Store(true)
	host := &clerk{before: func(_ context.Context, chat bot.ChatID, _ bot.EventID, _ dialog.Event) error {
		if chat == "tg:1" && broken.Load() {
			return errStore
		}
		return nil
	}}
	virtual(t, host, func(t *testing.T, m *mailbox) {
		m.add(1, "x")
		time.Sleep(time.Minute)
		m.add(2, "a") // found by a probe
		time.Sleep(probing + time.Second)
		m.add(2, "b")
		time.Sleep(patience + time.Second)
		if host.heard("tg:2") != "a b" || m.confirmed() != 1 {
			t.Errorf("others were heard to say %q", host.heard("tg:2"))
		}
		broken.Store(false)
		time.Sleep(10 * time.Second)
		if host.heard("tg:1") != "x" || m.confirmed() != 4 {
			t.Errorf("heard %q, confirmed up to %d", host.heard("tg:1"), m.confirmed())
		}
	})
}

func TestHopelessUpdateIsBuried(t *testing.T) {
	host := &clerk{before: func(_ context.Context, chat bot.ChatID, _ bot.EventID, _ dialog.Event) error {
		if chat == "tg:1" {
			return errStore
		}
		return nil
	}}
	virtual(t, host, func(t *testing.T, m *mailbox) {
		m.add(1, "x")
		for i := range 2 * windowLimit {
			m.add(2, fmt.Sprint(i))
		}
		time.Sleep(5 * time.Minute)
		if len(host.letters()) != 1 || m.confirmed() != 2+2*windowLimit || host.total() != 2*windowLimit {
			t.Errorf("buried %v, %d turns, confirmed up to %d", host.letters(), host.total(), m.confirmed())
		}
	})
}

// poison is an error that says of itself that nothing can be done.
type poison struct{ error }

func (poison) Permanent() bool { return true }

func TestPoisonIsBuried(t *testing.T) {
	host := &clerk{noBurial: errStore, before: func(_ context.Context, _ bot.ChatID, _ bot.EventID, e dialog.Event) error {
		switch said, _ := e.What.(dialog.Said); said.Text {
		case "panic":
			panic(words)
		case "index":
			_ = strings.Split("a", "")[len(said.Text)]
		case "permanent":
			return fmt.Errorf("taking the turn: %w", poison{errStore})
		}
		return nil
	}}
	virtual(t, host, func(t *testing.T, m *mailbox) {
		m.add(1, "panic")
		m.add(1, "a")
		m.add(2, "index")
		m.add(2, "permanent")
		m.deliver(`"message":{"message_id":1,"chat":{"id":3,"type":"private"},"text":17}`)
		m.add(2, "b")
		time.Sleep(time.Second)
		if m.confirmed() != 1 || host.total() != 0 {
			t.Errorf("without a burial: %d turns, confirmed up to %d", host.total(), m.confirmed())
		}
		host.mu.Lock()
		host.noBurial = nil
		host.mu.Unlock()
		time.Sleep(10 * time.Second)
		if host.heard("tg:1") != "a" || host.heard("tg:2") != "b" || m.confirmed() != 7 || len(host.letters()) != 4 {
			t.Errorf("%v, confirmed up to %d, buried %v", host.turns, m.confirmed(), host.letters())
		}
		if !strings.HasPrefix(host.letters()[5], `tg:3 {"update_id":5,`) {
			t.Errorf("the letter is %s", host.letters()[5])
		}
	})
}

func TestStopFinishesTurns(t *testing.T) {
	host := &clerk{before: func(ctx context.Context, _ bot.ChatID, _ bot.EventID, _ dialog.Event) error {
		time.Sleep(time.Second)
		return ctx.Err()
	}}
	synctest.Test(t, func(t *testing.T) {
		m := newMailbox()
		stop := m.feed(t, host)
		m.add(1, "a")
		m.add(1, "b")
		m.add(2, "c")
		time.Sleep(time.Millisecond) // so that the turns have begun
		began := time.Now()
		stop()
		if took := time.Since(began); took != time.Second-time.Millisecond || host.heard("tg:1") != "a" || host.heard("tg:2") != "c" {
			t.Errorf("stopped after %v with %v", took, host.turns)
		}
		if m.confirmed() != 2 { // the third is committed too, but comes after one that is not
			t.Errorf("confirmed up to %d", m.confirmed())
		}
	})
}

func TestManyChatsAtOnce(t *testing.T) {
	host := &clerk{before: func(context.Context, bot.ChatID, bot.EventID, dialog.Event) error {
		time.Sleep(time.Second)
		return nil
	}}
	virtual(t, host, func(t *testing.T, m *mailbox) {
		began := time.Now()
		for i := range int64(turnsAtOnce + 1) {
			m.add(i, "a")
		}
		for host.total() <= turnsAtOnce {
			time.Sleep(100 * time.Millisecond)
		}
		if took := time.Since(began).Round(time.Second); took != 2*time.Second {
			t.Errorf("took %v", took)
		}
	})
}
