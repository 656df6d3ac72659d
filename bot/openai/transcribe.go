package openai

import (
	"bytes"
	"context"
	_ "embed"
	"errors"
	"log/slog"
	"strings"
	"time"

	lib "github.com/sashabaranov/go-openai"

	"decuong/bot"
)

var _ bot.Drafter = (*Model)(nil)

const (
	heaviest  = 20 << 20 // bytes; what a bot may fetch from Telegram, less than the 25 MB that servers take
	shortest  = 1        // seconds; in less, nobody says anything
	namesRoom = 80       // syllables; Whisper reads the last 224 tokens of a prompt, and drops those before
)

// preamble sets the tone, and is known again when a model that hears nothing
// repeats its prompt. The names follow it.
//
//go:embed preamble.txt
var preambleLine string

var preamble = strings.TrimSpace(preambleLine) + " "

// Transcribe implements bot.Drafter.
func (m *Model) Transcribe(ctx context.Context, s bot.Speech) (string, error) {
	if !m.Transcribes() {
		return "", &bot.DraftError{Reason: bot.DraftAbsent, Err: errors.New("no model for speech is set")}
	}
	if s.Seconds < shortest {
		return "", drafted(ctx, unheard("shorter than a second"))
	}
	leave, err := m.queue.enter(ctx, s.Queued)
	if err != nil {
		return "", drafted(ctx, err)
	}
	defer leave()
	sound, err := load(s)
	if err != nil {
		return "", drafted(ctx, err)
	}
	began := time.Now()
	heard, err := m.listen(ctx, sound, s.Seconds, prompted(s.Names))
	var text string
	if err == nil {
		text, err = speech(heard, s.Seconds, s.Names)
	}
	err = drafted(ctx, err)
	m.log(ctx, "transcript", err, slog.String("model", m.settings.TranscribeModel),
		slog.Int("seconds", s.Seconds), slog.Bool("film", s.Film), slog.Int("bytes", len(sound)), slog.Duration("took", time.Since(began)))
	return text, err
}

// listen sends a recording. It asks for the details by which silence is known,
// and does without if the server knows no such thing.
func (m *Model) listen(ctx context.Context, sound []byte, seconds int, prompt string) (lib.AudioResponse, error) {
	limit := time.Minute + 2*time.Duration(seconds)*time.Second // a small machine is slower than speech
	ctx, cancel := context.WithTimeoutCause(ctx, limit, unanswered)
	defer cancel()
	req := lib.AudioRequest{
		Model: m.settings.TranscribeModel, FilePath: "voice." + ending(sound),
		Language: "vi", Prompt: prompt, Format: m.detail(),
	}
	for {
		req.Reader = bytes.NewReader(sound)
		heard, err := m.library.CreateTranscription(ctx, req)
		if err == nil || req.Format == lib.AudioResponseFormatJSON || !undetailed(err) {
			return heard, because(ctx, err)
		}
		m.mu.Lock()
		m.profile.undetailed = true
		m.mu.Unlock()
		req.Format = lib.AudioResponseFormatJSON
	}
}

// detail is the most telling format that the model has: OpenAI's newer ones
// only know plain JSON.
func (m *Model) detail() lib.AudioResponseFormat {
	name := strings.ToLower(m.settings.TranscribeModel)
	if m.now().undetailed || !strings.Contains(name, "whisper") {
		return lib.AudioResponseFormatJSON
	}
	return lib.AudioResponseFormatVerboseJSON
}

// undetailed reports whether a server may have failed over the format: it says
// so, or it is a gateway that makes a 500 of it (BerriAI/litellm#14943).
func undetailed(err error) bool {
	var f *fault
	if !errors.As(err, &f) || f.reason == bot.DraftTooLong || f.reason == bot.DraftUnfit {
		return false
	}
	return f.status == 400 || f.status == 422 || f.status == 500
}

// prompted puts as many names into a prompt as are read, the first ones.
func prompted(names []string) string {
	var fit []string
	room := namesRoom - syllables(preamble)
	for _, n := range names {
		if n = strings.Join(strings.Fields(visible(n)), " "); n == "" {
			continue
		}
		if room -= syllables(n); room < 0 {
			break
		}
		fit = append(fit, n)
	}
	if len(fit) == 0 {
		return ""
	}
	return preamble + strings.Join(fit, ", ") + "."
}
