package sandbox_test

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"testing"
	"time"

	"decuong/bot/telegram/sandbox"
)

// A hooked bot takes updates as the test says.
type hooked struct {
	secret string
	kinds  chan string // of the updates that came
	status chan int    // what to answer to each
}

func hook(t *testing.T, w wire) *hooked {
	h := &hooked{kinds: make(chan string, 10), status: make(chan int)}
	server := httptest.NewServer(http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
		h.secret = r.Header.Get("X-Telegram-Bot-Api-Secret-Token")
		body, _ := io.ReadAll(r.Body)
		var u map[string]json.RawMessage
		json.Unmarshal(body, &u)
		delete(u, "update_id")
		for kind := range u {
			h.kinds <- kind
		}
		select {
		case code := <-h.status:
			rw.WriteHeader(code)
		case <-r.Context().Done():
		}
	}))
	t.Cleanup(server.Close)
	t.Cleanup(func() { w.s.Close() })
	if a := w.json("setWebhook", fmt.Sprintf(`{"url": %q, "secret_token": "s-1"}`, server.URL)); !a.OK {
		t.Fatalf("setWebhook: %+v", a)
	}
	return h
}

// Updates of a chat come one after the other, and again until they are taken;
// a tap does not wait for them.
func TestWebhookOrder(t *testing.T) {
	w := newWire(t, sandbox.Options{RetryWait: time.Millisecond})
	h := hook(t, w)
	u := w.s.User(1, "Lan")
	m := u.Send("Chào")
	if got := <-h.kinds; got != "message" || h.secret != "s-1" {
		t.Fatalf("got %s with secret %q", got, h.secret)
	}
	u.Edit(m.ID, "Chào bot") // waits for the message
	w.json("sendMessage", `{"chat_id": 1, "text": "x", "reply_markup": {"inline_keyboard": [[{"text": "x", "callback_data": "x"}]]}}`)
	if _, err := u.Tap("x"); err != nil {
		t.Fatal(err)
	}
	if got := <-h.kinds; got != "callback_query" {
		t.Errorf("while the message waits came %s", got)
	}
	h.status <- 200 // one of the two; either way:
	h.status <- 200
	if got := <-h.kinds; got != "edited_message" {
		t.Errorf("then came %s", got)
	}
	h.status <- 500
	if got := <-h.kinds; got != "edited_message" {
		t.Errorf("after 500 came %s", got)
	}
	info := string(w.json("getWebhookInfo", "{}").Result)
	var got struct {
		Pending int    `json:"pending_update_count"`
		Error   string `json:"last_error_message"`
	}
	json.Unmarshal([]byte(info), &got)
	if got.Pending != 1 || got.Error != "Wrong response from the webhook: 500 Internal Server Error" {
		t.Errorf("info %s", info)
	}
	h.status <- 204
	if err := w.s.Confirmed(soon(t)); err != nil {
		t.Error(err)
	}
}

func TestWebhookSettings(t *testing.T) {
	w := newWire(t, sandbox.Options{})
	for url, want := range map[string]string{
		"http://example.org/x":       "Bad Request: bad webhook: An HTTPS URL must be provided for webhook",
		"https://example.org:8080/x": "Bad Request: bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443",
		"://":                        "Bad Request: invalid webhook URL specified",
	} {
		if a := w.json("setWebhook", fmt.Sprintf(`{"url": %q}`, url)); a.Description != want {
			t.Errorf("%s: %+v", url, a)
		}
	}
	if a := w.json("setWebhook", `{"url": "http://127.0.0.1:1/", "secret_token": "a b"}`); a.Description != "Bad Request: secret token contains unallowed characters" {
		t.Errorf("secret: %+v", a)
	}
	w.json("setWebhook", `{"url": "http://127.0.0.1:1/", "allowed_updates": ["message"]}`)
	if a := w.json("getUpdates", "{}"); a.Code != 409 {
		t.Errorf("polling beside a webhook: %+v", a)
	}
	w.s.User(1, "Lan").Send("Chào")
	w.json("deleteWebhook", "{}")
	if _, kinds := w.updates("{}"); !slices.Equal(kinds, []string{"message"}) {
		t.Errorf("after the webhook was deleted: %v", kinds)
	}
	w.json("deleteWebhook", `{"drop_pending_updates": true}`)
	if ids, _ := w.updates("{}"); len(ids) > 0 {
		t.Errorf("dropped, but got %v", ids)
	}
}
