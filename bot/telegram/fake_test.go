package telegram

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"path"
	"strings"
	"sync"
	"testing"
	"time"
)

const testToken = "7:SECRET-of-the-bot"

// A fake is a Bot API without a network, for tests in virtual time. It takes
// every message unless answer says otherwise.
type fake struct {
	// answer returns the status and body for a call; status 0 breaks the
	// connection, an empty body is success.
	answer func(c request) (status int, body string)

	mu    sync.Mutex
	calls []request
}

// A request is one call of the Bot API.
type request struct {
	method string
	form   map[string]string
	at     time.Time
	n      int // counts calls, from 1
}

func (f *fake) RoundTrip(r *http.Request) (*http.Response, error) {
	c, err := f.note(r)
	if err != nil {
		return nil, err
	}
	status, body := http.StatusOK, ""
	if f.answer != nil {
		if status, body = f.answer(c); status == 0 {
			return nil, errors.New("connection reset by peer")
		}
	}
	if body == "" {
		body = fmt.Sprintf(`{"ok":true,"result":{"message_id":%d,"date":1,"chat":{"id":1,"type":"private"}}}`, 100+c.n)
		if c.method == "editMessageText" {
			body = `{"ok":true,"result":true}`
		}
	}
	return &http.Response{StatusCode: status, Body: io.NopCloser(strings.NewReader(body)), Header: http.Header{}}, nil
}

func (f *fake) note(r *http.Request) (request, error) {
	c := request{method: path.Base(r.URL.Path), form: map[string]string{}, at: time.Now()}
	body, err := io.ReadAll(r.Body)
	if err != nil || r.ContentLength != int64(len(body)) {
		return c, fmt.Errorf("body of %d bytes, announced %d: %w", len(body), r.ContentLength, err)
	}
	r.Body = io.NopCloser(bytes.NewReader(body))
	if len(body) > 0 {
		if err := r.ParseMultipartForm(1 << 20); err != nil {
			return c, err
		}
		for k, v := range r.MultipartForm.Value {
			c.form[k] = v[0]
		}
		for k, v := range r.MultipartForm.File {
			c.form[k] = v[0].Filename
		}
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	f.calls = append(f.calls, c)
	c.n = len(f.calls)
	return c, nil
}

func (f *fake) all() []request {
	f.mu.Lock()
	defer f.mu.Unlock()
	return append([]request(nil), f.calls...)
}

// methods returns which methods were called, in order.
func (f *fake) methods() string {
	var names []string
	for _, c := range f.all() {
		names = append(names, c.method)
	}
	return strings.Join(names, " ")
}

func failure(code int, description string) (int, string) {
	body, err := json.Marshal(map[string]any{"ok": false, "error_code": code, "description": description})
	if err != nil {
		panic(err) // unreachable: plain data
	}
	return code, string(body)
}

func flood(seconds int) (int, string) {
	return 429, fmt.Sprintf(`{"ok":false,"error_code":429,"description":"Too Many Requests: retry after %d","parameters":{"retry_after":%d}}`, seconds, seconds)
}

// account returns an account on the fake, and what it logs.
func (f *fake) account(t *testing.T, perSecond float64) (*Account, *bytes.Buffer) {
	t.Helper()
	var log bytes.Buffer
	a, err := New(Settings{
		Token: testToken, URL: "http://api.test/", Rate: perSecond, transport: f,
		Log: slog.New(slog.NewTextHandler(&synced{w: &log}, &slog.HandlerOptions{Level: slog.LevelDebug})),
	})
	if err != nil {
		t.Fatal(err)
	}
	return a, &log
}

// synced is a writer for several goroutines.
type synced struct {
	mu sync.Mutex
	w  io.Writer
}

func (s *synced) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.w.Write(p)
}
