package sandbox_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"decuong/bot/telegram/sandbox"
)

func TestOffsetConfirms(t *testing.T) {
	w := newWire(t, sandbox.Options{})
	u := w.s.User(1, "Lan")
	for range 3 {
		u.Send("Chào")
	}
	ids, _ := w.updates(`{}`)
	if len(ids) != 3 || ids[2] != ids[0]+2 {
		t.Fatalf("updates %v", ids)
	}
	if again, _ := w.updates(`{"limit": 2}`); !slices.Equal(again, ids[:2]) {
		t.Errorf("not confirmed, but got %v", again)
	}
	if rest, _ := w.updates(fmt.Sprintf(`{"offset": %d}`, ids[1])); !slices.Equal(rest, ids[1:]) {
		t.Errorf("from %d: %v", ids[1], rest)
	}
	if last, _ := w.updates(`{"offset": -1}`); !slices.Equal(last, ids[2:]) {
		t.Errorf("the last one: %v", last)
	}
	if none, _ := w.updates(fmt.Sprintf(`{"offset": %d}`, ids[2]+1)); len(none) > 0 {
		t.Errorf("all confirmed, but got %v", none)
	}
	if !w.s.Redeliver(ids[1]) {
		t.Error("the past was forgotten")
	}
	if again, _ := w.updates(fmt.Sprintf(`{"offset": %d}`, ids[2]+1)); !slices.Equal(again, ids[1:2]) {
		t.Errorf("redelivered: %v", again)
	}
}

func TestAllowedUpdates(t *testing.T) {
	w := newWire(t, sandbox.Options{})
	u := w.s.User(1, "Lan")
	w.updates(`{"allowed_updates": ["message"]}`)
	m := u.Send("Chào")
	u.Edit(m.ID, "Chào bot")
	w.updates(`{}`) // the setting lasts
	u.Block()
	w.updates(`{"allowed_updates": []}`)
	u.Unblock()
	if _, kinds := w.updates(`{}`); !slices.Equal(kinds, []string{"message", "my_chat_member"}) {
		t.Errorf("got %v", kinds)
	}
}

func TestLongPoll(t *testing.T) {
	w := newWire(t, sandbox.Options{})
	poll := func() chan answer {
		got := make(chan answer, 1)
		go func() {
			a, err := w.try(context.Background(), "getUpdates", "application/json", `{"timeout": 30}`)
			if err != nil {
				a.Description = err.Error()
			}
			got <- a
		}()
		return got
	}
	first := poll()
	for !w.s.Polling() {
		time.Sleep(time.Millisecond)
	}
	second := poll()
	if a := <-first; a.Code != 409 || a.Description != "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running" {
		t.Errorf("the first poller got %+v", a)
	}
	for !w.s.CutPoll() {
		time.Sleep(time.Millisecond)
	}
	if a := <-second; !strings.Contains(a.Description, "EOF") {
		t.Errorf("the poller whose line was cut got %+v", a)
	}
	third := poll()
	w.s.User(1, "Lan").Send("Chào")
	if a := <-third; !a.OK || !strings.Contains(string(a.Result), "Chào") {
		t.Errorf("the third poller got %+v", a)
	}
}

func TestUpdatesExpire(t *testing.T) {
	now := time.Unix(1_800_000_000, 0)
	w := newWire(t, sandbox.Options{Now: func() time.Time { return now }})
	u := w.s.User(1, "Lan")
	u.Start("")
	u.At(now.Add(-25 * time.Hour)).Send("Quá cũ")
	if ids, _ := w.updates(`{}`); len(ids) != 1 {
		t.Errorf("%d updates, want one", len(ids))
	}
	now = now.Add(24 * time.Hour)
	if ids, _ := w.updates(`{}`); len(ids) != 0 {
		t.Errorf("after a day %d updates", len(ids))
	}
}

// A burst is what a phone makes of a long paste: parts in order, of one date.
func TestPaste(t *testing.T) {
	now := time.Unix(1_800_000_000, 0)
	w := newWire(t, sandbox.Options{Now: func() time.Time { return now }})
	parts := w.s.User(1, "Lan").At(now.Add(-time.Minute)).Paste(strings.Repeat("Đã rà soát 245 đảng viên.\n", 400))
	if len(parts) != 3 || parts[0].Date != now.Unix()-60 || parts[2].ID <= parts[1].ID {
		t.Errorf("%d parts, the first one dated %d", len(parts), parts[0].Date)
	}
	if ids, _ := w.updates(`{}`); len(ids) != 3 {
		t.Errorf("%d updates", len(ids))
	}
}
