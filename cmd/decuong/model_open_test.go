package main

import (
	"testing"

	"decuong/bot/openai"
)

// A server may have a model for wording, one for speech, or both; without
// either it is not asked.
func TestOpenModel(t *testing.T) {
	for name, c := range map[string]struct {
		settings               openai.Settings
		drafts, hears, refused bool
	}{
		"nothing set":   {settings: openai.Settings{Model: "m"}},
		"no model":      {settings: openai.Settings{Key: "k"}, refused: true},
		"wording alone": {settings: openai.Settings{Key: "k", Model: "m"}, drafts: true},
		"speech alone":  {settings: openai.Settings{BaseURL: "http://127.0.0.1:1/v1", TranscribeModel: "s"}, hears: true},
		"both":          {settings: openai.Settings{Key: "k", Model: "m", TranscribeModel: "s"}, drafts: true, hears: true},
	} {
		d, err := openModel(c.settings, quiet)
		switch {
		case err != nil || d == nil:
			if (err != nil) != c.refused || c.drafts || c.hears {
				t.Errorf("%s: %v, %v", name, d, err)
			}
		case d.Drafts() != c.drafts || d.Transcribes() != c.hears:
			t.Errorf("%s: drafts %t, hears %t", name, d.Drafts(), d.Transcribes())
		}
	}
}

// How many calls the server works on at a time is for its operator to say.
func TestSlotsAreSet(t *testing.T) {
	for value, want := range map[string]int{"": 0, "1": 1, "16": 16, "vài": -1, "-2": -1} {
		s, err := readSettings(func(name string) string { return map[string]string{"OPENAI_SLOTS": value}[name] })
		if (err != nil) != (want < 0) || err == nil && s.model.Slots != want {
			t.Errorf("%q is read as %d, %v", value, s.model.Slots, err)
		}
	}
}
