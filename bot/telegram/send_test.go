package telegram

import (
	"errors"
	"net/http"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"decuong/bot"
	"decuong/dialog"
)

// words are what no log and no error may hold.
const words = "Đồng chí Nguyễn Văn Bí Mật"

func say(text string) dialog.Say { return dialog.Say{Text: dialog.Text{{Words: text}}} }

func TestFloodHoldsUpOneChat(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		began := time.Now()
		f := &fake{answer: func(c request) (int, string) {
			if c.n == 1 {
				return flood(7)
			}
			return 200, ""
		}}
		a, _ := f.account(t, 0)
		done := make(chan error)
		go func() { done <- a.Say(t.Context(), "tg:1", say("a")) }()
		synctest.Wait()
		if err := a.Say(t.Context(), "tg:2", say("b")); err != nil || time.Since(began) != 0 {
			t.Errorf("another chat waits %v: %v", time.Since(began), err)
		}
		if err := <-done; err != nil || time.Since(began) != 7*time.Second {
			t.Errorf("sent after %v: %v", time.Since(began), err)
		}
	})
}

func TestFloodOfManyHoldsUpAll(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		began := time.Now()
		f := &fake{answer: func(c request) (int, string) {
			if c.n <= floodedChats {
				return flood(10)
			}
			return 200, ""
		}}
		a, _ := f.account(t, 0)
		done := make(chan error, floodedChats)
		for i := range floodedChats {
			go func() { done <- a.Say(t.Context(), chatID(int64(i+1)), say("a")) }()
		}
		synctest.Wait()
		if err := a.Say(t.Context(), "tg:99", say("b")); err != nil || time.Since(began) != 10*time.Second {
			t.Errorf("a chat that was not flooded is written to after %v: %v", time.Since(began), err)
		}
		for range floodedChats {
			if err := <-done; err != nil {
				t.Error(err)
			}
		}
	})
}

func TestLongFloodIsForLater(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		began := time.Now()
		f := &fake{answer: func(request) (int, string) { return flood(137) }}
		a, _ := f.account(t, 0)
		for range 2 {
			if err := a.Say(t.Context(), "tg:1", say("a")); !errors.Is(err, errBusy) {
				t.Errorf("got %v", err)
			}
		}
		if len(f.all()) != 1 || time.Since(began) != 0 {
			t.Errorf("%d calls in %v", len(f.all()), time.Since(began))
		}
	})
}

func TestTroubleIsTriedAgain(t *testing.T) {
	for name, answer := range map[string]func() (int, string){
		"502":        func() (int, string) { return 502, "<html>" + words + "</html>" },
		"500 JSON":   func() (int, string) { return failure(500, "Internal Server Error: "+words) },
		"reset":      func() (int, string) { return 0, "" },
		"cut answer": func() (int, string) { return 200, `{"ok":true,"result":{"text":"` + words },
		"redirect":   func() (int, string) { return 302, "" },
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				f := &fake{answer: func(c request) (int, string) {
					if c.n < 3 || c.n > 3 && c.n <= 3+tries {
						return answer()
					}
					return 200, ""
				}}
				a, log := f.account(t, 0)
				if err := a.Say(t.Context(), "tg:1", say(words)); err != nil || len(f.all()) != 3 {
					t.Errorf("after %d calls: %v", len(f.all()), err)
				}
				err := a.Say(t.Context(), "tg:1", say(words))
				if err == nil || errors.Is(err, bot.ErrGone) || len(f.all()) != 3+tries {
					t.Errorf("after %d calls: %v", len(f.all())-3, err)
				}
				checkSecret(t, err.Error()+log.String())
			})
		})
	}
}

func checkSecret(t *testing.T, text string) {
	t.Helper()
	for _, secret := range []string{testToken, "SECRET", words, "Bí Mật"} {
		if strings.Contains(text, secret) {
			t.Errorf("told %q:\n%s", secret, text)
		}
	}
}

func TestGoneIsRemembered(t *testing.T) {
	for _, why := range []struct {
		code int
		text string
	}{
		{403, "Forbidden: bot was blocked by the user"}, {403, "Forbidden: user is deactivated"},
		{400, "Bad Request: chat not found"},
	} {
		f := &fake{answer: func(c request) (int, string) {
			if c.n == 1 {
				return failure(why.code, why.text)
			}
			return 200, ""
		}}
		a, _ := f.account(t, 30)
		for range 3 {
			if err := a.Say(t.Context(), "tg:1", say("a")); !errors.Is(err, bot.ErrGone) {
				t.Errorf("%s: %v", why.text, err)
			}
		}
		if err := a.Say(t.Context(), "tg:2", say("a")); err != nil || len(f.all()) != 2 {
			t.Errorf("%s: %d calls, %v", why.text, len(f.all()), err)
		}
		a.peers.of(1).back()
		if err := a.Say(t.Context(), "tg:1", say("a")); err != nil {
			t.Errorf("%s: after they came back: %v", why.text, err)
		}
	}
}

func TestMovedChat(t *testing.T) {
	f := &fake{answer: func(c request) (int, string) {
		if c.form["chat_id"] == "1" {
			return 400, `{"ok":false,"error_code":400,"description":"Bad Request: group chat was upgraded","parameters":{"migrate_to_chat_id":77}}`
		}
		return 200, ""
	}}
	a, _ := f.account(t, 0)
	for range 2 {
		if err := a.Say(t.Context(), "tg:1", say("a")); err != nil {
			t.Error(err)
		}
	}
	if got := f.all(); len(got) != 3 || got[2].form["chat_id"] != "77" {
		t.Errorf("calls: %v", got)
	}
}

func TestRefusedMessageIsSimplified(t *testing.T) {
	ask := dialog.Ask{Text: dialog.Text{{Words: words, Dress: dialog.Bold}}, Choices: [][]dialog.Choice{{{Act: "tiep", Label: "Tiếp"}}}}
	for name, c := range map[string]struct {
		refuse func(r request) bool
		calls  int
		fails  bool
	}{
		"markup":   {func(r request) bool { return r.form["parse_mode"] != "" }, 2, false},
		"keyboard": {func(r request) bool { return r.form["reply_markup"] != "" }, 3, false},
		"words":    {func(request) bool { return true }, 3, true},
	} {
		f := &fake{answer: func(r request) (int, string) {
			if c.refuse(r) {
				return failure(400, `Bad Request: can't parse entities: unsupported start tag "`+words+`"`)
			}
			return 200, ""
		}}
		a, log := f.account(t, 0)
		err := a.Ask(t.Context(), "tg:1", ask)
		if (err != nil) != c.fails || c.fails != bot.Permanent(err) || len(f.all()) != c.calls {
			t.Errorf("%s: %d calls, %v", name, len(f.all()), err)
		}
		checkSecret(t, log.String())
		if last := f.all()[len(f.all())-1]; last.form["text"] != words {
			t.Errorf("%s: the last attempt says %q", name, last.form["text"])
		}
	}
}

func TestBadTokenIsNotTriedAgain(t *testing.T) {
	for _, code := range []int{http.StatusUnauthorized, http.StatusNotFound} {
		f := &fake{answer: func(request) (int, string) { return failure(code, http.StatusText(code)) }}
		a, log := f.account(t, 0)
		if err := a.Say(t.Context(), "tg:1", say("a")); err == nil || errors.Is(err, bot.ErrGone) || len(f.all()) != 1 {
			t.Errorf("%d: %d calls, %v", code, len(f.all()), err)
		}
		if !strings.Contains(log.String(), "TELEGRAM_BOT_TOKEN") {
			t.Errorf("%d: no hint in %s", code, log)
		}
	}
}

func TestPace(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		f := &fake{}
		a, _ := f.account(t, 30)
		done := make(chan error)
		const chats, each = 50, 8
		for i := range chats {
			go func() {
				for range each {
					if err := a.Say(t.Context(), chatID(int64(i)), say("a")); err != nil {
						t.Error(err)
					}
				}
				done <- nil
			}()
		}
		for range chats {
			<-done
		}
		all := map[string][]time.Time{}
		for _, c := range f.all() {
			all[""] = append(all[""], c.at)
			all[c.form["chat_id"]] = append(all[c.form["chat_id"]], c.at)
		}
		for chat, times := range all {
			limit := 30
			if chat != "" {
				limit = chatBurst
			}
			checkRate(t, chat, times, limit)
		}
		if len(all[""]) != chats*each {
			t.Errorf("%d messages", len(all[""]))
		}
	})
}

// checkRate checks that no second holds more than limit times.
func checkRate(t *testing.T, chat string, times []time.Time, limit int) {
	t.Helper()
	for i := limit; i < len(times); i++ {
		if d := times[i].Sub(times[i-limit]); d < time.Second-time.Millisecond {
			t.Errorf("chat %s: %d messages within %v", chat, limit+1, d)
		}
	}
}

func TestPeersAreForgotten(t *testing.T) {
	ps := newPeers(3, newPace(1).limiter)
	first := ps.of(1)
	for i := range int64(3) {
		ps.of(i + 2)
		if i < 2 && ps.of(1) != first {
			t.Error("a peer in use is forgotten")
		}
	}
	if ps.of(4); ps.byChat.Len() != 3 {
		t.Errorf("%d peers", ps.byChat.Len())
	}
	p := ps.of(5)
	for i := range 10 {
		p.remember(int64(i), []int{10 * i, 10*i + 1})
	}
	if len(p.shown) != 2*shownLimit || p.find(1, 0) != nil || p.find(0, 11) != nil {
		t.Errorf("shown: %v", p.shown)
	}
	if want := []int{90, 91}; !slices.Equal(p.find(9, 0), want) || !slices.Equal(p.find(9, 91), want) {
		t.Errorf("the last one is found as %v and %v", p.find(9, 0), p.find(9, 91))
	}
}
