package main

import (
	"errors"
	"log/slog"

	"decuong/bot"
	"decuong/bot/openai"
)

// openModel opens the language model that the settings name, nil for none: a
// model needs a name, and a key or an address of its own.
func openModel(s openai.Settings, log *slog.Logger) (bot.Drafter, error) {
	if s.Key == "" && s.BaseURL == "" {
		log.Info("no OPENAI_API_KEY and no OPENAI_BASE_URL: no drafts, and summaries are extracts")
		return nil, nil
	}
	if s.Model == "" {
		return nil, errors.New("OPENAI_MODEL: a server is named, but no model")
	}
	s.Log = log
	m, err := openai.New(s)
	if err != nil {
		return nil, err
	}
	return m, nil
}
