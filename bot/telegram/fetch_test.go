package telegram

import (
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

func TestPollingInTrouble(t *testing.T) {
	for name, c := range map[string]struct {
		answer func() (int, string)
		hint   string        // told to the operator
		least  time.Duration // before it goes on
	}{
		"another copy": {func() (int, string) {
			return failure(409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running")
		}, "another copy", 0},
		"webhook": {func() (int, string) {
			return failure(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first")
		}, "removed, to poll; set WEBHOOK_URL", 0},
		"token":    {func() (int, string) { return failure(401, "Unauthorized") }, "TELEGRAM_BOT_TOKEN", 0},
		"no token": {func() (int, string) { return failure(404, "Not Found") }, "TELEGRAM_BOT_TOKEN", 0},
		"flood":    {func() (int, string) { return flood(45) }, "", 2 * 45 * time.Second},
		"502":      {func() (int, string) { return 502, "<html>" + words }, "trouble", 0},
		"nonsense": {func() (int, string) { return 200, words }, "", 0},
		"other":    {func() (int, string) { return failure(400, "Bad Request") }, "", 0},
		"no ID":    {func() (int, string) { return 200, `{"ok":true,"result":[{"message":{"text":"` + words + `"}}]}` }, "", 0},
	} {
		synctest.Test(t, func(t *testing.T) {
			m, host, began := newMailbox(), &clerk{}, time.Now()
			m.trouble = func(n int) (int, string) {
				if n < 3 {
					return c.answer()
				}
				return 0, ""
			}
			m.add(1, "a")
			stop := m.feed(t, host)
			for host.total() == 0 {
				time.Sleep(100 * time.Millisecond)
			}
			stop()
			if took := time.Since(began); took < c.least || took > c.least+time.Minute {
				t.Errorf("%s: goes on after %v", name, took)
			}
			if log := m.log.String(); !strings.Contains(log, c.hint) {
				t.Errorf("%s: no hint in %s", name, log)
			}
			checkSecret(t, m.log.String())
		})
	}
}
