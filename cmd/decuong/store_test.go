package main

import (
	"bytes"
	"io"
	"log/slog"
	"net/http"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"decuong/bot/redis"
	"decuong/bot/redis/redistest"
)

// TestAwaitsStore starts the program where there is no Redis, which an operator
// sees, and then starts Redis.
func TestAwaitsStore(t *testing.T) {
	port, address := redistest.Port(t), freeAddress(t)
	p := newProgram(t, "decuong", "TELEGRAM_BOT_TOKEN=", "WEBHOOK_URL=", "ADMINS=", "OUTLINES_DIR=", "DATA_DIR="+t.TempDir(),
		"LISTEN_ADDR="+address, "REDIS_URL=redis://:hush-hush@127.0.0.1:"+port)
	ask := func(path string) (int, string) {
		for {
			got, err := http.Get("http://" + address + path)
			if err == nil {
				defer got.Body.Close()
				body, _ := io.ReadAll(got.Body)
				return got.StatusCode, strings.TrimSpace(string(body))
			}
			if closed(p.ended) {
				t.Fatalf("the program ended:\n%s", p.logged())
			}
			time.Sleep(10 * time.Millisecond)
		}
	}
	if status, body := ask("/healthz"); status != 200 || body != "ok" {
		t.Errorf("alive: %d %s", status, body)
	}
	if status, body := ask("/readyz"); status != 503 || body != `{"bot":"down","store":"down"}` {
		t.Errorf("ready: %d %s", status, body)
	}
	for !bytes.Contains(p.logged(), []byte("reaching Redis at 127.0.0.1:"+port)) {
		if closed(p.ended) {
			t.Fatalf("the program ended:\n%s", p.logged())
		}
		time.Sleep(10 * time.Millisecond)
	}
	redistest.Start(t, "--port", port, "--bind", "127.0.0.1", "--requirepass", "hush-hush")
	for status, body := ask("/readyz"); status != 200; status, body = ask("/readyz") {
		if !strings.Contains(body, `"bot":"down"`) {
			t.Fatalf("%d %s", status, body)
		}
		time.Sleep(10 * time.Millisecond)
	}
	log := p.logged()
	if bytes.Contains(log, []byte("hush")) {
		t.Errorf("it tells the password:\n%s", log)
	}
	if !bytes.Contains(log, []byte("the store is there")) {
		t.Errorf("it does not say that it waits no more:\n%s", log)
	}
}

// TestAwait: the longer the wait, the less is said of it.
func TestAwait(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var log bytes.Buffer
		tries := 0
		err := await(t.Context(), slog.New(slog.NewTextHandler(&log, nil)), func() error {
			if tries++; tries < 4*60*60 {
				return redis.ErrAway
			}
			return nil
		})
		lines := strings.Count(log.String(), "waiting for the store")
		if err != nil || lines < 12 || lines > 32 {
			t.Errorf("%d lines in four hours, %v", lines, err)
		}
	})
}
