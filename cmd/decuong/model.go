package main

import (
	"errors"
	"log/slog"

	"decuong/bot"
	"decuong/bot/openai"
)

// openModel opens the language model that the settings name, nil for none: it
// needs a key or an address of its own, and the name of a model for wording, of
// one for speech, or both.
func openModel(s openai.Settings, log *slog.Logger) (bot.Drafter, error) {
	if s.Key == "" && s.BaseURL == "" {
		log.Info("no OPENAI_API_KEY and no OPENAI_BASE_URL: no drafts, and summaries are extracts")
		return nil, nil
	}
	switch {
	case s.Model == "" && s.TranscribeModel == "":
		return nil, errors.New("OPENAI_MODEL, OPENAI_TRANSCRIBE_MODEL: a server is named, but no model")
	case s.Model == "":
		log.Info("no OPENAI_MODEL: voice messages are written down, there are no drafts, and summaries are extracts")
	case s.TranscribeModel == "":
		log.Info("no OPENAI_TRANSCRIBE_MODEL: voice messages are not written down")
	}
	s.Log = log
	m, err := openai.New(s)
	if err != nil {
		return nil, err
	}
	return m, nil
}
