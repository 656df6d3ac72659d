package main

import "testing"

func TestWebhookSettings(t *testing.T) {
	for _, c := range []struct {
		url, secret string
		ok          bool
	}{
		{"", "", true},
		{"", "not looked at", true},
		{"https://bot.example.org/telegram", "", true},
		{"https://bot.example.org:8443/a/b", "s-1_", true},
		{"http://127.0.0.1:8080/telegram", "", true},
		{"http://bot.example.org/telegram", "", false},
		{"https://bot.example.org", "", false},
		{"https://bot.example.org/", "", false},
		{"https://bot.example.org/healthz", "", false},
		{"https://bot.example.org/a{b}", "", false},
		{"https://bot.example.org/telegram", "có dấu", false},
		{"bot.example.org/telegram", "", false},
		{"https://:%/x", "", false},
	} {
		env := map[string]string{"WEBHOOK_URL": c.url, "WEBHOOK_SECRET": c.secret}
		s, err := readSettings(func(name string) string { return env[name] })
		if (err == nil) != c.ok {
			t.Errorf("%v: %v", env, err)
		}
		if err == nil && (s.webhook.address != c.url || (c.url == "") != (s.webhook == webhook{})) {
			t.Errorf("%v: %+v", env, s.webhook)
		}
	}
}

func TestAlone(t *testing.T) {
	hook := webhook{address: "https://bot.example.org/telegram"}
	for _, c := range []struct {
		s    settings
		want bool
	}{
		{settings{}, true},
		{settings{redisURL: "redis://a"}, true},
		{settings{webhook: hook}, true},
		{settings{webhook: hook, redisURL: "redis://a"}, false},
	} {
		if c.s.alone() != c.want {
			t.Errorf("%+v: %v", c.s, !c.want)
		}
	}
}
