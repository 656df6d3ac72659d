package openai

import (
	"strings"
	"testing"
)

func TestTokensAreEstimatedFromAbove(t *testing.T) {
	syllable := strings.Repeat("nghị quyết của Ban Chấp hành ", 100) // 600 syllables
	if got := tokens(syllable); got != 1500 && got < 1446 {
		t.Errorf("%d tokens for 600 syllables", got)
	}
	if got := tokens(strings.Repeat("1234567890", 10)); got < 50 {
		t.Errorf("%d tokens for a hundred digits", got)
	}
	if tokens("") != 0 {
		t.Error("nothing costs something")
	}
}

func TestDropped(t *testing.T) {
	sent := prompt{rules: strings.Repeat("chữ ", 500), task: strings.Repeat("chữ ", 2500)}
	for _, c := range []struct {
		counted, window int
		by              server
		cut             bool
	}{
		{counted: 0, by: ollama},
		{counted: 4890, by: ollama}, // o200k_base
		{counted: 7230, by: ollama}, // cl100k_base
		{counted: 3900, by: other},  // something leaner
		{counted: 4096, by: other},  // by chance
		{counted: 2050, by: theirs}, // it refuses what is too long
		{counted: 4096, by: ollama, cut: true},
		{counted: 2050, by: ollama, cut: true, window: 4096},
		{counted: 3074, by: other, cut: true, window: 6144},
		{counted: 2800, by: ollama}, // the rest was cached
		{counted: 1500, by: other, cut: true},
	} {
		if window, cut := dropped(sent, c.counted, c.by); window != c.window || cut != c.cut {
			t.Errorf("%d tokens counted by %s: window %d, cut %t", c.counted, c.by, window, cut)
		}
	}
}
