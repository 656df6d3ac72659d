package openai

import (
	"context"
	"errors"
	"log/slog"
	"time"

	"decuong/bot"
)

// dialects is in how many ways a request is put to a server that refuses it.
const dialects = 3

// Draft implements bot.Drafter.
func (m *Model) Draft(ctx context.Context, task bot.DraftTask, grow func(sentence string)) (string, error) {
	if m.settings.Model == "" {
		return "", &bot.DraftError{Reason: bot.DraftAbsent, Err: errors.New("no model for drafts is set")}
	}
	leave, err := m.queue.enter(ctx, task.Queued)
	if err != nil {
		return "", drafted(ctx, err)
	}
	defer leave()
	m.acquaint(ctx)
	spent := &bill{began: time.Now()}
	text := newGrowth(grow, task.Kind, m.now().opensWithin)
	err = drafted(ctx, m.draft(ctx, task, text, spent))
	m.account(ctx, task, spent, text.String(), err)
	return text.String(), err
}

// draft puts the task in the server's way, and in another way if it refuses
// the first.
func (m *Model) draft(ctx context.Context, task bot.DraftTask, text *growth, spent *bill) error {
	for n := 1; ; n++ {
		profile := m.now()
		prompt, err := m.compose(task, profile)
		if err != nil {
			return err
		}
		spent.sent = prompt
		err = m.read(ctx, profile.request(m.settings.Model, prompt, task.Again), spent, text.add)
		err = whole(text, spent, profile, err)
		var f *fault
		if !errors.As(err, &f) {
			return err
		}
		if adapted := m.adapt(f); adapted && n < dialects {
			continue
		}
		if f.reason == bot.DraftTooLong && len(task.Nearby) > 0 && text.String() == "" && n < dialects {
			task.Nearby = nil
			continue
		}
		if f.reason == bot.DraftTooLong {
			return m.tooLong(task, f)
		}
		return err
	}
}

// tooLong says how much would have fit, now that the server has told what it
// can read.
func (m *Model) tooLong(task bot.DraftTask, f *fault) error {
	var told *bot.DraftError
	if _, err := m.compose(task, m.now()); errors.As(err, &told) {
		return told
	}
	return f
}

// whole ends the text, and checks that it is an answer to everything that was
// asked.
func whole(text *growth, spent *bill, p profile, err error) error {
	text.end(err != nil)
	if err != nil {
		return err
	}
	if window, cut := dropped(spent.sent, spent.in, p.server); cut && spent.counted {
		return &fault{reason: bot.DraftTooLong, what: "the server dropped a part of the evidence", window: window, cut: true}
	}
	if text.String() == "" {
		return &fault{reason: bot.DraftBroken, what: "the answer is empty"}
	}
	return nil
}

// account logs the call, and tells whoever pays what it cost. A server that
// stopped in the middle counts nothing, and charges all the same.
func (m *Model) account(ctx context.Context, task bot.DraftTask, b *bill, text string, err error) {
	if !b.counted && b.begun {
		b.in, b.out = b.sent.tokens(), tokens(text)
	}
	if task.Spent != nil && b.in+b.out > 0 {
		task.Spent(b.in + b.out)
	}
	m.log(ctx, "draft", err, slog.String("kind", string(task.Kind)), slog.String("model", m.settings.Model),
		slog.Int("evidence", len(task.Evidence)), slog.Duration("first", b.first),
		slog.Duration("took", time.Since(b.began)), slog.Int("in", b.in), slog.Int("out", b.out))
}

// log writes one line about a call. Errors of this package hold no words.
func (m *Model) log(ctx context.Context, what string, err error, attrs ...slog.Attr) {
	level := slog.LevelInfo
	if err != nil {
		level = slog.LevelWarn
		attrs = append(attrs, slog.String("error", err.Error()))
	}
	m.settings.Log.LogAttrs(context.WithoutCancel(ctx), level, what, attrs...)
}
