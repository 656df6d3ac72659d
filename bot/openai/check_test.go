package openai

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"testing/synctest"

	"decuong/bot"
)

func TestCheck(t *testing.T) {
	for _, c := range []struct {
		name, model, models string
		fails               bot.DraftReason
		window              int
	}{
		{name: "has the model", model: "m", models: list("vllm", "m", `,"max_model_len":8192`), window: 8192},
		{name: "has it under its tag", model: "m", models: list("library", "m:latest", ""), window: 4096},
		{name: "tells its context", model: "m", models: list("llamacpp", "m", `,"meta":{"n_ctx":2048}`), window: 2048},
		{name: "does not have it", model: "other", models: list("vllm", "m", ""), fails: bot.DraftRefused, window: 16384},
		{name: "lists other names than it takes", model: "alias", models: list("openrouter", "m", ""), window: 16384},
		{name: "has no list", model: "m", models: "", fails: bot.DraftRefused, window: 16384},
		{name: "lists nothing", model: "m", models: `{"data":[]}`, window: 16384},
		{name: "is something else", model: "m", models: `<html>`, fails: bot.DraftBroken, window: 16384},
	} {
		t.Run(c.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				m := model(&stage{models: c.models}, &bytes.Buffer{}, called(c.model))
				err := m.Check(t.Context())
				var d *bot.DraftError
				if errors.As(err, &d); (err == nil) != (c.fails == "") || d != nil && d.Reason != c.fails {
					t.Errorf("%v, want %q", err, c.fails)
				}
				if got := m.now().window; got != c.window {
					t.Errorf("window %d, want %d", got, c.window)
				}
			})
		})
	}
}

// TestWindows checks that no evidence is ever cut, and that callers learn how
// much can be used.
func TestWindows(t *testing.T) {
	for _, c := range []struct {
		name        string
		window      int // as the operator says; 0: not at all
		fits, calls int
		fine        bool
		answer      act
	}{
		{name: "all fits", window: 16384, calls: 1, fine: true, answer: streams(says(one), finishes("stop"), counts(9000, 9), done)},
		{name: "some fits", window: 4096, fits: 1},
		{name: "nothing fits", window: 1024},
		{name: "the server knows better", fits: 1, calls: 1, answer: fails(400,
			`{"error":{"message":"This model's maximum context length is 4096 tokens. However, you requested 12000"}}`)},
		{name: "llama.cpp knows better", fits: 3, calls: 1, answer: fails(400, `{"error":{"code":400,"n_ctx":6500,
			"message":"request (9412 tokens) exceeds the available context size (8192 tokens)","type":"exceed_context_size_error"}}`)},
		{name: "nobody knows", calls: 1, answer: fails(400, `{"error":{"message":"context length exceeded"}}`)},
		{name: "Ollama drops half", fits: 4, calls: 1, answer: streams(says(one), finishes("stop"), counts(4+(8192-4)/2, 9), done)},
		{name: "somebody drops a lot", calls: 1, answer: streams(says(one), finishes("stop"), counts(1234, 9), done)},
	} {
		t.Run(c.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				var out outcome
				s := &stage{acts: []act{c.answer}}
				draft(model(s, &out.log, func(set *Settings) { set.Window = c.window }), t.Context(), &out, long())
				var d *bot.DraftError
				if errors.As(out.err, &d); d == nil != c.fine || d != nil && (d.Reason != bot.DraftTooLong || d.Fits != c.fits) {
					t.Errorf("%#v, want %d to fit", out.err, c.fits)
				}
				if len(s.asked) != c.calls {
					t.Errorf("%d requests, want %d", len(s.asked), c.calls)
				}
			})
		})
	}
}

// long is a task with eight pieces of evidence, of 500 syllables each.
func long() bot.DraftTask {
	b := task()
	b.Evidence = nil
	for range 8 {
		b.Evidence = append(b.Evidence, bot.Evidence{ID: "G1", Source: "ghi chép", Text: strings.Repeat("chữ ", 500)})
	}
	return b
}

// TestAcquaintance checks that a server is asked what it is until it tells or
// does not know, and no longer.
func TestAcquaintance(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := &stage{acts: []act{streams(says(one), finishes("stop"), done)}, absent: true}
		m := model(s, &bytes.Buffer{}, called("m"))
		for n, want := range []server{other, ollama, ollama} {
			if _, err := m.Draft(t.Context(), task(), nil); err != nil {
				t.Fatal(err)
			}
			if got := m.now().server; got != want {
				t.Errorf("taken for %s in draft %d", got, n)
			}
			s.absent, s.models = false, list("library", "m", "")
		}
		if s.listings != tries+1 {
			t.Errorf("asked %d times", s.listings)
		}
	})
}
