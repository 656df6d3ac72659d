package openai

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"slices"
	"time"

	"decuong/bot"
)

// A card is a model in a server's list. The owner is how servers name
// themselves there; vLLM adds the window, and so do some builds of llama.cpp.
type card struct {
	ID     string `json:"id"`
	Owner  string `json:"owned_by"`
	Window int    `json:"max_model_len"`
	Meta   struct {
		Window int `json:"n_ctx"`
	} `json:"meta"`
}

var owners = map[string]server{"vllm": vllm, "llamacpp": llamaCPP, "library": ollama}

// Check asks the server what it is and has, without a word of anybody's. The
// error is a *bot.DraftError or the context's.
func (m *Model) Check(ctx context.Context) error {
	cards, err := m.list(ctx)
	if err != nil {
		return drafted(ctx, err)
	}
	m.learn(cards)
	if s := m.now().server; s != vllm && s != ollama || m.settings.Model == "" || len(cards) == 0 {
		return nil // others serve names that they do not list
	}
	if slices.ContainsFunc(cards, m.names) {
		return nil
	}
	return &bot.DraftError{Reason: bot.DraftRefused, Err: fmt.Errorf("the server does not list model %s", m.settings.Model)}
}

func (m *Model) list(ctx context.Context) (cards []card, err error) {
	began := time.Now()
	defer func() { m.log(ctx, "models", drafted(ctx, err), slog.Duration("took", time.Since(began))) }()
	within, cancel := context.WithTimeoutCause(ctx, m.limits.ask, unanswered)
	defer cancel()
	req, err := http.NewRequestWithContext(within, http.MethodGet, m.base.String()+"/models", nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Accept", "application/json")
	if m.settings.Key != "" {
		req.Header.Set("Authorization", "Bearer "+m.settings.Key)
	}
	answer, err := m.courier.Do(req)
	if err != nil {
		return nil, because(within, err)
	}
	defer answer.Body.Close()
	said, err := io.ReadAll(answer.Body)
	if err != nil {
		return nil, err
	}
	var listed struct {
		Data []card `json:"data"`
	}
	return listed.Data, json.Unmarshal(said, &listed)
}

// acquaint asks the server once what it is, if its address does not say. That
// it does not tell is no reason not to try; that it was not there is one to
// ask again.
func (m *Model) acquaint(ctx context.Context) {
	m.mu.Lock()
	known := m.asked || m.profile.server == theirs
	m.mu.Unlock()
	if known {
		return
	}
	cards, err := m.list(ctx)
	if err == nil {
		m.learn(cards)
	}
	var f *fault
	absent := errors.As(err, &f) && (f.reason == bot.DraftUnreachable || f.reason == bot.DraftBusy)
	m.mu.Lock()
	m.asked = !absent && ctx.Err() == nil
	m.mu.Unlock()
}

func (m *Model) names(c card) bool {
	return c.ID == m.settings.Model || c.ID == m.settings.Model+":latest"
}

// learn takes over what a list of models says about the server, and about the
// one that is used: that of its name, or the only one.
func (m *Model) learn(cards []card) {
	used := slices.IndexFunc(cards, m.names)
	if used < 0 && len(cards) == 1 {
		used = 0
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	for i, c := range cards {
		s, ours := owners[c.Owner]
		if ours && s != m.profile.server && (used < 0 || i == used) {
			m.profile = profileOf(s, m.settings.Model, m.settings.Window)
		}
		if told := max(c.Window, c.Meta.Window); told > 0 && i == used && !m.profile.fixed {
			m.profile.window = told
		}
	}
}

func (m *Model) now() profile {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.profile
}

// adapt changes the profile after a refusal, if that may help.
func (m *Model) adapt(f *fault) bool {
	m.mu.Lock()
	defer m.mu.Unlock()
	if f.reason == bot.DraftTooLong && f.window > 0 {
		m.profile.window = min(m.profile.window, f.window)
	}
	if f.cut && f.window == 0 {
		m.profile.alone = true // what was written is shown by now; the next draft has more room
	}
	if f.reason != bot.DraftRefused || f.status != http.StatusBadRequest && f.status != http.StatusUnprocessableEntity {
		return false
	}
	var changed bool
	m.profile, changed = m.profile.without(f)
	return changed
}
