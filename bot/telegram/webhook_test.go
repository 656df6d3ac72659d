package telegram

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"decuong/bot"
	"decuong/dialog"
)

const testSecret = "hush-1"

func testWebhook(t *testing.T, host Host) *Webhook {
	t.Helper()
	a, _ := (&fake{}).account(t, 0)
	return a.Webhook(host, testSecret)
}

// bring brings a body as Telegram does and returns the status.
func bring(h http.Handler, body string) int {
	r := httptest.NewRequest(http.MethodPost, "/hook", strings.NewReader(body))
	r.Header.Set(secretHeader, testSecret)
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w.Code
}

func text(id, chat int64, words string) string {
	return fmt.Sprintf(`{"update_id":%d,"message":{"message_id":1,"date":1767225600,"chat":{"id":%[2]d,"type":"private"},"from":{"id":%[2]d},"text":%q}}`, id, chat, words)
}

func TestWebhookRefusesStrangers(t *testing.T) {
	host := &clerk{}
	h := testWebhook(t, host)
	for _, c := range []struct {
		name, method, secret, body string
		want                       int
	}{
		{"no secret", "POST", "", text(1, 1, words), 401},
		{"a wrong one", "POST", "hush-2", text(1, 1, words), 401},
		{"a longer one", "POST", testSecret + "x", text(1, 1, words), 401},
		{"no secret, another method", "GET", "", "", 401},
		{"another method", "GET", testSecret, "", 405},
		{"no JSON", "POST", testSecret, words, 400},
		{"half of it", "POST", testSecret, text(1, 1, words)[:40], 400},
		{"nothing", "POST", testSecret, "", 400},
		{"no ID", "POST", testSecret, `{"message":{}}`, 400},
		{"too much", "POST", testSecret, text(1, 1, strings.Repeat("x", updateLimit)), 413},
	} {
		r := httptest.NewRequest(c.method, "/hook", strings.NewReader(c.body))
		r.Header.Set(secretHeader, c.secret)
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		if w.Code != c.want || strings.TrimSpace(w.Body.String()) != http.StatusText(c.want) {
			t.Errorf("%s: %d %q, want %d", c.name, w.Code, w.Body, c.want)
		}
	}
	if host.total() != 0 || len(host.letters()) != 0 {
		t.Errorf("the host heard %v, %v", host.turns, host.letters())
	}
}

func TestWebhookAnswersAfterTheCommit(t *testing.T) {
	down := true
	host := &clerk{before: func(context.Context, bot.ChatID, bot.EventID, dialog.Event) error {
		if down {
			return errStore
		}
		return nil
	}}
	h := testWebhook(t, host)
	if got := bring(h, text(1, 1, "a")); got != 500 {
		t.Errorf("while the store is down: %d", got)
	}
	down = false
	if got := bring(h, text(1, 1, "a")); got != 200 || host.heard("tg:1") != "a" {
		t.Errorf("brought again: %d, heard %q", got, host.heard("tg:1"))
	}
	host.before = func(context.Context, bot.ChatID, bot.EventID, dialog.Event) error { return bot.ErrDuplicate }
	if got := bring(h, text(1, 1, "a")); got != 200 {
		t.Errorf("a repetition: %d", got)
	}
	if got := bring(h, `{"update_id":2,"poll":{"id":"1"}}`); got != 200 || host.total() != 1 {
		t.Errorf("what nobody needs to know: %d", got)
	}
}

func TestWebhookBuriesPoison(t *testing.T) {
	host := &clerk{before: func(_ context.Context, _ bot.ChatID, id bot.EventID, _ dialog.Event) error {
		if id == 1 {
			panic(words)
		}
		return nil
	}}
	h := testWebhook(t, host)
	if got := bring(h, text(1, 1, "a")); got != 200 {
		t.Errorf("an update that panics: %d", got)
	}
	if got := bring(h, `{"update_id":2,"message":{"chat":{"id":1},"date":"hôm nay"}}`); got != 200 {
		t.Errorf("one that cannot be read: %d", got)
	}
	if got := bring(h, text(3, 1, "b")); got != 200 || host.heard("tg:1") != "b" {
		t.Errorf("the next: %d, heard %q", got, host.heard("tg:1"))
	}
	if n := len(host.letters()); n != 2 {
		t.Errorf("%d buried", n)
	}
	host.noBurial = errStore
	if got := bring(h, text(1, 1, "a")); got != 500 {
		t.Errorf("neither taken nor buried: %d", got)
	}
}

// An update that fails again and again holds its chat up only as long as that
// may be the store's doing.
func TestWebhookGivesUp(t *testing.T) {
	host := &clerk{before: func(_ context.Context, chat bot.ChatID, _ bot.EventID, _ dialog.Event) error {
		if chat == "tg:1" {
			return errors.New("no sense in it")
		}
		return nil
	}}
	h := testWebhook(t, host)
	for n := range 3 * hopeless {
		if got := bring(h, text(1, 1, "a")); got != 500 {
			t.Fatalf("try %d: %d", n, got)
		}
	}
	bring(h, text(2, 2, "b"))
	if got := bring(h, text(1, 1, "a")); got != 200 || len(host.letters()) != 1 {
		t.Errorf("while others do well: %d, buried %v", got, host.letters())
	}
}

func TestWebhookStops(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		host := &clerk{before: func(ctx context.Context, _ bot.ChatID, _ bot.EventID, e dialog.Event) error {
			return sleep(ctx, 2*time.Second)
		}}
		h := testWebhook(t, host)
		go bring(h, text(1, 1, "a"))
		synctest.Wait()
		stopped := make(chan struct{})
		go func() { h.Stop(t.Context()); close(stopped) }()
		synctest.Wait()
		if got := bring(h, text(2, 2, "b")); got != 503 {
			t.Errorf("after the stop: %d", got)
		}
		<-stopped
		if host.heard("tg:1") != "a" || host.total() != 1 {
			t.Errorf("heard %v", host.turns)
		}
		h.Stop(t.Context())
	})
}

func TestWebhookGivesUpAtStop(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		host := &clerk{before: func(ctx context.Context, _ bot.ChatID, _ bot.EventID, e dialog.Event) error {
			<-ctx.Done()
			return ctx.Err()
		}}
		h, began := testWebhook(t, host), time.Now()
		ctx, cancel := context.WithCancel(t.Context())
		go func() { time.Sleep(time.Second); cancel() }()
		r := httptest.NewRequestWithContext(ctx, http.MethodPost, "/hook", strings.NewReader(text(1, 1, "a")))
		r.Header.Set(secretHeader, testSecret)
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		if took := time.Since(began); w.Code != 500 || took != time.Second+stopPatience {
			t.Errorf("%d after %v", w.Code, took)
		}
	})
}
