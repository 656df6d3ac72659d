package redis

import (
	"slices"
	"strings"
	"testing"
)

func TestAddresses(t *testing.T) {
	for text, want := range map[string]struct {
		kind, master   string
		hosts          string
		user, password string
		db             int
		tls            bool
	}{
		"redis://127.0.0.1":                       {hosts: "127.0.0.1:6379"},
		"redis://an:hush@store:7000/3":            {hosts: "store:7000", user: "an", password: "hush", db: 3},
		"rediss://:hush@store":                    {hosts: "store:6379", password: "hush", tls: true},
		"unix:///run/redis.sock?db=2":             {hosts: "/run/redis.sock", db: 2},
		"redis+sentinel://a,b:1,[::1]?master=m":   {kind: "sentinel", master: "m", hosts: "a:26379 b:1 [::1]:26379"},
		"redis-sentinel://:h%40sh@a,b/5?master=m": {kind: "sentinel", master: "m", hosts: "a:26379 b:26379", password: "h@sh", db: 5},
		"rediss+sentinel://u:p@a/?master=m":       {kind: "sentinel", master: "m", hosts: "a:26379", user: "u", password: "p", tls: true},
		"redis+cluster://a:1,b:2,c":               {kind: "cluster", hosts: "a:1 b:2 c:6379"},
		"redis-cluster://u:p@a/":                  {kind: "cluster", hosts: "a:6379", user: "u", password: "p"},
		"rediss+cluster://a,b":                    {kind: "cluster", hosts: "a:6379 b:6379", tls: true},
		"redis+cluster://u:p,q@[::1]:7,b":         {kind: "cluster", hosts: "[::1]:7 b:6379", user: "u", password: "p,q"},
	} {
		a, err := parse(text)
		if err != nil {
			t.Errorf("%s: %v", text, err)
			continue
		}
		u := a.settings
		if a.kind != want.kind || u.MasterName != want.master || strings.Join(u.Addrs, " ") != want.hosts ||
			u.Username != want.user || u.Password != want.password || u.DB != want.db || (u.TLSConfig != nil) != want.tls {
			t.Errorf("%s is read as %q, %+v", text, a.kind, u)
		}
		if u.TLSConfig != nil && (u.TLSConfig.ServerName == "") != (a.kind != "") {
			t.Errorf("%s expects the name %q", text, u.TLSConfig.ServerName)
		}
	}
}

func TestSentinelLogin(t *testing.T) {
	a, err := parse("redis+sentinel://u:p@a/?master=m&sentinel_username=s&sentinel_password=t%26&client_name=c")
	if err != nil {
		t.Fatal(err)
	}
	o := a.settings.Failover()
	if got := []string{o.Username, o.Password, o.SentinelUsername, o.SentinelPassword, o.ClientName}; !slices.Equal(got, []string{"u", "p", "s", "t&", "c"}) {
		t.Errorf("%q", got)
	}
}

func TestAddressesThatAreNone(t *testing.T) {
	for text, says := range map[string]string{
		"":                                "form",
		"http://user:hush@127.0.0.1":      "form",
		"unix+cluster://user:hush@a":      "form",
		"redis+ring://user:hush@a":        "form",
		"redis://user:hush@[::1":          "address",
		"redis://:hush@127.0.0.1:6x/":     "address",
		"redis://:hush@127.0.0.1:1/zwe":   "address",
		"redis+sentinel://:hush@a,b":      "master=NAME",
		"redis+sentinel://:hush@?master=": "host is missing",
		"redis+cluster://:hush@a,,b":      "host is missing",
		"redis+cluster://:hush@a:x":       "address",
		"redis+cluster://:hush@a/7":       "numbered",
		"redis+cluster://:hush@a?master=": "address",
		"redis+cluster://:hush@a?%zz":     "question mark",
	} {
		if _, err := parse(text); err == nil || !strings.Contains(err.Error(), says) || strings.Contains(err.Error(), "hush") {
			t.Errorf("%s: %v", text, err)
		}
	}
}
