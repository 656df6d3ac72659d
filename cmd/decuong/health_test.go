package main

import (
	"context"
	"errors"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

func TestReady(t *testing.T) {
	h := newHealth()
	var store, telegram error
	h.watch(noStore(), &part{name: "telegram", ping: func(context.Context) error { return telegram }})
	ask := func(status int, want string) {
		t.Helper()
		w := httptest.NewRecorder()
		h.ServeHTTP(w, httptest.NewRequest("GET", "/readyz", nil))
		if got := strings.TrimSpace(w.Body.String()); w.Code != status || got != want {
			t.Errorf("%d %s, want %d %s", w.Code, got, status, want)
		}
	}
	ask(503, `{"bot":"down","store":"down","telegram":"ok"}`)
	h.watch(storePart("a file"))
	ask(503, `{"bot":"down","store":"ok","telegram":"ok"}`)
	h.taking.Store(true)
	ask(200, `{"bot":"ok","store":"ok","telegram":"ok"}`)
	telegram = errors.New("hush")
	ask(200, `{"bot":"ok","store":"ok","telegram":"down"}`)
	h.watch(&part{name: "store", vital: true, ping: func(context.Context) error { return store }})
	ask(200, `{"bot":"ok","store":"ok","telegram":"down"}`)
	store = errors.New("hush")
	ask(503, `{"bot":"ok","store":"down","telegram":"down"}`)
}

func TestPartIsAskedSeldom(t *testing.T) {
	asked := 0
	p := &part{holds: time.Hour, ping: func(context.Context) error { asked++; return nil }}
	for range 10 {
		p.answers(t.Context())
	}
	if asked != 1 {
		t.Errorf("asked %d times", asked)
	}
}
