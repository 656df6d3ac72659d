package sandbox_test

import (
	"io"
	"net/http"
	"strings"
	"testing"

	"decuong/bot/telegram/sandbox"
)

// request sends a request as some page or program would, and returns the
// status and the body.
func (w wire) request(method, path string, change func(*http.Request)) (int, string) {
	w.t.Helper()
	r, err := http.NewRequest(method, w.url+path, strings.NewReader(`{"text": "Chào"}`))
	if err != nil {
		w.t.Fatal(err)
	}
	change(r)
	resp, err := http.DefaultClient.Do(r)
	if err != nil {
		w.t.Fatal(err)
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		w.t.Fatal(err)
	}
	return resp.StatusCode, string(body)
}

func TestStrangersAreRefused(t *testing.T) {
	w := newWire(t, sandbox.Options{})
	for _, tt := range []struct {
		name, method, path string
		change             func(*http.Request)
		want               int
	}{
		{"the page", "GET", "/", func(*http.Request) {}, 200},
		{"by name", "GET", "/", func(r *http.Request) { r.Host = "localhost:80" }, 200},
		{"by IPv6", "GET", "/", func(r *http.Request) { r.Host = "[::1]:80" }, 200},
		{"by a foreign name", "GET", "/", func(r *http.Request) { r.Host = "example.org:8080" }, 403},
		{"the API by a foreign name", "POST", "/bot" + w.s.Token() + "/getMe", func(r *http.Request) { r.Host = "example.org" }, 403},
		{"writing", "POST", "/chat/send", func(r *http.Request) {}, 204},
		{"writing from another page", "POST", "/chat/send", func(r *http.Request) { r.Header.Set("Origin", "https://example.org") }, 403},
		{"writing from another page, says the browser", "POST", "/chat/send", func(r *http.Request) { r.Header.Set("Sec-Fetch-Site", "cross-site") }, 403},
		{"writing by a link", "GET", "/chat/send", func(*http.Request) {}, 404},
		{"a wrong token", "POST", "/bot1:x/getMe", func(*http.Request) {}, 401},
		{"a wrong token for files", "GET", "/file/bot1:x/a", func(*http.Request) {}, 401},
		{"nobody", "POST", "/chat/send?user=x", func(*http.Request) {}, 400},
	} {
		if got, body := w.request(tt.method, tt.path, tt.change); got != tt.want {
			t.Errorf("%s: %d, want %d: %s", tt.name, got, tt.want, body)
		}
	}
	for _, path := range []string{"/", "/chat.js", "/api.js"} {
		if _, body := w.request("GET", path, func(*http.Request) {}); strings.Contains(body, w.s.Token()) {
			t.Errorf("%s shows the token", path)
		}
	}
}
