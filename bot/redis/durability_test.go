package redis

import (
	"strings"
	"testing"

	"github.com/alicebob/miniredis/v2"

	"decuong/bot/redis/redistest"
)

func TestDurability(t *testing.T) {
	for name, test := range map[string]struct {
		settings []string
		warn     []string // how the warnings begin
	}{
		"safe":       {nil, nil},
		"every sec":  {[]string{"--appendfsync", "everysec"}, []string{"appendfsync is everysec: "}},
		"snapshots":  {[]string{"--appendonly", "no"}, []string{"appendonly is no: "}},
		"a cache":    {[]string{"--maxmemory-policy", "allkeys-lru"}, []string{"maxmemory-policy is allkeys-lru: "}},
		"no rewrite": {[]string{"--no-appendfsync-on-rewrite", "yes"}, []string{"no-appendfsync-on-rewrite is yes: "}},
		"managed":    {[]string{"--rename-command", "CONFIG", ""}, []string{untold}},
	} {
		t.Run(name, func(t *testing.T) {
			expectWarnings(t, open(t, redistest.Start(t, test.settings...).URL), test.warn...)
		})
	}
	t.Run("without replicas", func(t *testing.T) {
		s := open(t, redistest.Start(t).URL, Replicas(1))
		expectWarnings(t, s, "REDIS_WAIT is 1, but 0 replicas follow the master: nothing ")
	})
	t.Run("in memory", func(t *testing.T) {
		expectWarnings(t, open(t, "redis://"+miniredis.RunT(t).Addr()), untold)
	})
}

func expectWarnings(t *testing.T, s *Store, begin ...string) {
	t.Helper()
	defer s.Close()
	warnings, err := s.Durability(t.Context())
	if err != nil || len(warnings) != len(begin) {
		t.Fatalf("%q, %v; want %q", warnings, err, begin)
	}
	for i, b := range begin {
		if !strings.HasPrefix(warnings[i], b) {
			t.Errorf("%q, want %q…", warnings[i], b)
		}
	}
}

func TestDurabilityOfDeadServer(t *testing.T) {
	server := redistest.Start(t)
	s := open(t, server.URL)
	defer s.Close()
	server.Kill()
	if _, err := s.Durability(t.Context()); err == nil {
		t.Error("no error")
	}
	server.Restart()
}
