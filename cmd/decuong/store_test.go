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
	port := redistest.Port(t)
	p, ask := questioned(t, "redis://:hush-hush@127.0.0.1:"+port)
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

// questioned starts the program on Redis, and returns what asks it over HTTP.
func questioned(t *testing.T, url string) (p *program, ask func(path string) (status int, body string)) {
	address := freeAddress(t)
	p = newProgram(t, "decuong", "TELEGRAM_BOT_TOKEN=", "WEBHOOK_URL=", "ADMINS=", "OUTLINES_DIR=", "DATA_DIR="+t.TempDir(),
		"LISTEN_ADDR="+address, "REDIS_URL="+url)
	return p, func(path string) (int, string) {
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
}

// TestAwaitsWrites starts the program on a Redis that can be read, and takes no
// writes yet. The program waits, says so, and then goes on; and when it happens
// again, says so again.
func TestAwaitsWrites(t *testing.T) {
	for name, c := range map[string]struct{ cannot, can string }{
		"replicas are missing": {"CONFIG SET min-replicas-to-write 1", "CONFIG SET min-replicas-to-write 0"},
		"its memory is full":   {"CONFIG SET maxmemory 1", "CONFIG SET maxmemory 0"},
		"it is a replica":      {"REPLICAOF 127.0.0.1 1", "REPLICAOF NO ONE"},
	} {
		t.Run(name, func(t *testing.T) {
			server := redistest.Start(t)
			server.Do(c.cannot)
			p, ask := questioned(t, server.URL)
			until := func(wanted string) {
				for body := ""; !strings.Contains(body, wanted); _, body = ask("/readyz") {
					time.Sleep(10 * time.Millisecond)
				}
			}
			for !bytes.Contains(p.logged(), []byte("waiting for the store")) {
				ask("/healthz")
				time.Sleep(10 * time.Millisecond)
			}
			until(`"store":"down"`)
			server.Do(c.can)
			until(`{"bot":"ok","store":"ok"`)
			server.Do(c.cannot)
			until(`"store":"down"`)
			server.Do(c.can)
			until(`{"bot":"ok","store":"ok"`)
		})
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
