package openai

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"decuong/bot"
)

// wired returns a model that speaks to a real server over the loopback.
func wired(t *testing.T, log *bytes.Buffer, h http.HandlerFunc) *Model {
	server := httptest.NewServer(h)
	t.Cleanup(server.Close)
	m, err := New(Settings{
		Key: testKey, BaseURL: server.URL + "/v1", Model: "m", TranscribeModel: "whisper-1", Private: true,
		Log: slog.New(slog.NewTextHandler(log, nil)),
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(m.Close)
	return m
}

func event(w http.ResponseWriter, content, finish string) {
	delta, _ := json.Marshal(content)
	fmt.Fprintf(w, "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":%s},\"finish_reason\":%s}]}\n\n", delta, finish)
	w.(http.Flusher).Flush()
}

// TestStreamsOverTheWire checks that the first sentence is told while the
// server still writes the second.
func TestStreamsOverTheWire(t *testing.T) {
	told := make(chan string, 2)
	var log bytes.Buffer
	m := wired(t, &log, func(w http.ResponseWriter, r *http.Request) {
		if strings.HasSuffix(r.URL.Path, "/models") {
			io.WriteString(w, list("vllm", "m", ""))
			return
		}
		w.Header().Set("Content-Type", "text/event-stream")
		event(w, one+" Các chi", "null")
		if first := <-told; first != one {
			t.Errorf("told %q first", first)
		}
		event(w, strings.TrimPrefix(two, "Các chi"), `"stop"`)
		io.WriteString(w, "data: [DONE]\n\n")
	})
	got, err := m.Draft(t.Context(), task(), func(s string) { told <- s })
	if want := one + " " + two; got != want || err != nil {
		t.Errorf("%q, %v, want %q", got, err, want)
	}
	discreet(t, log.String(), err)
}

// TestTriesAgainWithTheWholeRequest checks that what is sent again is what was
// sent, over connections that break.
func TestTriesAgainWithTheWholeRequest(t *testing.T) {
	var bodies []string
	var log bytes.Buffer
	m := wired(t, &log, func(w http.ResponseWriter, r *http.Request) {
		if strings.HasSuffix(r.URL.Path, "/models") {
			http.NotFound(w, r)
			return
		}
		body, _ := io.ReadAll(r.Body)
		if bodies = append(bodies, string(body)); len(bodies) == 1 {
			w.Header().Set("Retry-After-Ms", "1")
			w.WriteHeader(http.StatusServiceUnavailable)
			return
		}
		io.WriteString(w, `{"text":"Đã họp."}`)
	})
	got, err := m.Transcribe(t.Context(), bot.Speech{Sound: strings.NewReader(strings.Repeat("OggS", 1<<16)), Seconds: 5})
	if got != "Đã họp." || err != nil || len(bodies) != 2 || bodies[0] != bodies[1] || len(bodies[0]) < 1<<18 {
		t.Errorf("%q, %v after %d requests", got, err, len(bodies))
	}
}

// TestRedirectsGoNowhere checks that no other host sees a word or the key.
func TestRedirectsGoNowhere(t *testing.T) {
	var seen atomic.Int32
	thief := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { seen.Add(1) }))
	defer thief.Close()
	for _, status := range []int{301, 302, 303, 307, 308} {
		var log bytes.Buffer
		m := wired(t, &log, func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, thief.URL+r.URL.Path, status)
		})
		if _, err := m.Draft(t.Context(), task(), nil); reasonOf(err) != bot.DraftUnreachable {
			t.Errorf("%d: %v", status, err)
		}
		if _, err := m.Transcribe(t.Context(), bot.Speech{Sound: strings.NewReader("OggS"), Seconds: 5}); reasonOf(err) != bot.DraftUnreachable {
			t.Errorf("%d: %v", status, err)
		}
	}
	if n := seen.Load(); n != 0 {
		t.Errorf("another host was asked %d times", n)
	}
}

// TestStoppingFreesTheServer checks that a server learns at once that nobody
// listens.
func TestStoppingFreesTheServer(t *testing.T) {
	freed := make(chan struct{})
	var log bytes.Buffer
	m := wired(t, &log, func(w http.ResponseWriter, r *http.Request) {
		if strings.HasSuffix(r.URL.Path, "/models") {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Content-Type", "text/event-stream")
		event(w, one+" Các chi", "null")
		<-r.Context().Done()
		close(freed)
	})
	ctx, cancel := context.WithCancel(t.Context())
	got, err := m.Draft(ctx, task(), func(string) { cancel() })
	if got != one || err != context.Canceled {
		t.Errorf("%q, %v", got, err)
	}
	<-freed
}

// TestNothingKeepsRunning counts goroutines after good and bad calls.
func TestNothingKeepsRunning(t *testing.T) {
	before := runtime.NumGoroutine()
	t.Run("calls", func(t *testing.T) {
		var log bytes.Buffer
		n := 0
		m := wired(t, &log, func(w http.ResponseWriter, r *http.Request) {
			if n++; n%2 == 0 {
				http.Error(w, quote, 400)
				return
			}
			w.Header().Set("Content-Type", "text/event-stream")
			event(w, one, "null")
		})
		for range 10 {
			m.Draft(t.Context(), task(), nil)
		}
		discreet(t, log.String(), nil)
	})
	for range 100 { // connections close in their own time
		if runtime.NumGoroutine() <= before {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Errorf("%d goroutines, %d before", runtime.NumGoroutine(), before)
}

// TestPrivateStaysInside checks what may be dialled.
func TestPrivateStaysInside(t *testing.T) {
	for at, inside := range map[string]bool{
		"127.0.0.1:80": true, "10.1.2.3:8000": true, "192.168.1.9:1": true, "172.31.0.1:1": true, "100.64.0.1:1": true,
		"[::1]:1": true, "[fd00::1]:1": true, "[fe80::1%eth0]:1": true, "[::ffff:10.0.0.1]:1": true,
		"8.8.8.8:443": false, "172.32.0.1:1": false, "[2001:db8::1]:1": false, "[::ffff:8.8.8.8]:1": false, "x": false,
	} {
		if err := refusePublic("tcp", at, nil); (err == nil) != inside {
			t.Errorf("%s: %v", at, err)
		}
	}
	m, err := New(Settings{Key: testKey, BaseURL: "http://8.8.8.8:9/v1", Model: "m"})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := m.Draft(t.Context(), task(), nil); reasonOf(err) != bot.DraftUnreachable || !strings.Contains(err.Error(), "public") {
		t.Error(err)
	}
	if newTransport(true).Proxy != nil || newTransport(false).Proxy == nil {
		t.Error("a private endpoint is reached through a proxy, or a public one is not")
	}
}
