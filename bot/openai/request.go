package openai

import (
	"errors"

	lib "github.com/sashabaranov/go-openai"

	"decuong/bot"
)

// compose returns what to send for a task, if all of it fits into what the
// model can read; of what is nearby, as much as fits. Evidence is never cut: the
// error says how many pieces, from the first, would fit.
func (m *Model) compose(task bot.DraftTask, p profile) (prompt, error) {
	nonce := m.nonce()
	if p.alone {
		task.Nearby = nil
	}
	whole, err := promptOf(task, nonce)
	for err == nil && len(task.Nearby) > 0 && !p.fits(whole) {
		task.Nearby = task.Nearby[:len(task.Nearby)/2]
		whole, err = promptOf(task, nonce)
	}
	if err != nil || p.fits(whole) {
		return whole, err
	}
	told := &bot.DraftError{Reason: bot.DraftTooLong, Err: errors.New("more evidence than the model can read")}
	less := task
	for n := len(task.Evidence) - 1; n > 0; n-- {
		less.Evidence = task.Evidence[:n]
		if part, err := promptOf(less, nonce); err == nil && p.fits(part) {
			told.Fits = n
			break
		}
	}
	return prompt{}, told
}

// fits reports whether a prompt leaves room for what it asks for.
func (p profile) fits(q prompt) bool { return q.tokens()+p.cap(q) <= p.window }

// cap is how many tokens an answer may take, thoughts included.
func (p profile) cap(q prompt) int {
	if p.thinks() {
		return q.cap + thoughtTokens
	}
	return q.cap
}

// request says a prompt in the way that the server wants. It never sets what
// makes a server keep it: store, user, metadata.
func (p profile) request(model string, q prompt, again int) lib.ChatCompletionRequest {
	r := lib.ChatCompletionRequest{
		Model: model,
		Messages: []lib.ChatCompletionMessage{
			{Role: lib.ChatMessageRoleSystem, Content: q.rules},
			{Role: lib.ChatMessageRoleUser, Content: q.task},
		},
		ReasoningEffort: p.effort,
	}
	if p.completion {
		r.MaxCompletionTokens = p.cap(q)
	} else {
		//lint:ignore SA1019 Ollama ignores the new name
		r.MaxTokens = p.cap(q)
	}
	if p.temperature {
		r.Temperature = 0.1 // 0 would be left out, and servers then take up to 1
		if again > 0 {
			r.Temperature = 0.2
		}
	}
	if p.usage {
		r.StreamOptions = &lib.StreamOptions{IncludeUsage: true}
	}
	if p.unthinking {
		r.ChatTemplateKwargs = map[string]any{"enable_thinking": false}
	}
	return r
}
