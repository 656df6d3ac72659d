package sandbox_test

import (
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"decuong/bot/telegram/sandbox"
)

// A wire speaks HTTP to the sandbox without any client library.
type wire struct {
	t   *testing.T
	s   *sandbox.Sandbox
	url string // of the server
}

// An answer is what the Bot API says.
type answer struct {
	OK          bool            `json:"ok"`
	Result      json.RawMessage `json:"result"`
	Code        int             `json:"error_code"`
	Description string          `json:"description"`
}

func newWire(t *testing.T, opts sandbox.Options) wire {
	t.Helper()
	s, err := sandbox.New(opts)
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(s.Handler())
	t.Cleanup(func() { s.Close(); server.Close() })
	return wire{t, s, server.URL}
}

// call sends a body of any type to a method.
func (w wire) call(method, contentType, body string) answer {
	w.t.Helper()
	a, err := w.try(context.Background(), method, contentType, body)
	if err != nil {
		w.t.Fatal(err)
	}
	return a
}

func (w wire) try(ctx context.Context, method, contentType, body string) (answer, error) {
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, w.url+"/bot"+w.s.Token()+"/"+method, strings.NewReader(body))
	if err != nil {
		return answer{}, err
	}
	r.Header.Set("Content-Type", contentType)
	resp, err := http.DefaultClient.Do(r)
	if err != nil {
		return answer{}, err
	}
	defer resp.Body.Close()
	raw, err := io.ReadAll(resp.Body)
	if err != nil {
		return answer{}, err
	}
	var a answer
	err = json.Unmarshal(raw, &a)
	return a, err
}

// json calls a method with a JSON body.
func (w wire) json(method, body string) answer {
	w.t.Helper()
	return w.call(method, "application/json", body)
}

// updates polls once without waiting and returns the IDs and kinds it got.
func (w wire) updates(body string) (ids []int64, kinds []string) {
	w.t.Helper()
	a := w.json("getUpdates", body)
	var list []map[string]json.RawMessage
	if err := json.Unmarshal(a.Result, &list); err != nil {
		w.t.Fatalf("getUpdates: %+v: %v", a, err)
	}
	for _, u := range list {
		for kind, raw := range u {
			if kind != "update_id" {
				kinds = append(kinds, kind)
				continue
			}
			var id int64
			json.Unmarshal(raw, &id)
			ids = append(ids, id)
		}
	}
	return ids, kinds
}

// Parameters may come in every form that Telegram takes.
func TestParameterForms(t *testing.T) {
	w := newWire(t, sandbox.Options{})
	w.s.User(1, "Lan").Start("")
	const boundary = "--x\r\nContent-Disposition: form-data; name=\"chat_id\"\r\n\r\n1\r\n" +
		"--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nChào\r\n--x--\r\n"
	for _, a := range []answer{
		w.json("sendMessage", `{"chat_id": 1, "text": "Chào"}`),
		w.json("SENDMESSAGE", `{"chat_id": "1", "text": "Chào"}`),
		w.call("sendMessage?chat_id=1&text=Ch%C3%A0o", "", ""),
		w.call("sendMessage", "application/x-www-form-urlencoded", "chat_id=1&text=Ch%C3%A0o"),
		w.call("sendMessage", "multipart/form-data; boundary=x", boundary),
		w.call("getMe", "multipart/form-data; boundary=x", ""),
	} {
		if !a.OK {
			t.Errorf("refused: %+v", a)
		}
	}
	if n := len(w.s.User(1, "").Messages().FromBot()); n != 5 {
		t.Errorf("%d messages", n)
	}
	if a := w.json("sendTelepathy", "{}"); a.Code != 404 {
		t.Errorf("unknown method: %+v", a)
	}
	if a := w.call("sendMessage?chat_id=1&text=%ff", "", ""); a.Description != "Bad Request: strings must be encoded in UTF-8" {
		t.Errorf("not UTF-8: %+v", a)
	}
}
