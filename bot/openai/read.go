package openai

import (
	"context"
	"errors"
	"time"

	lib "github.com/sashabaranov/go-openai"

	"decuong/bot"
)

// A bill is what a call took.
type bill struct {
	began    time.Time
	begun    bool          // whether an event came
	first    time.Duration // until then
	in, out  int           // tokens, as the server counted them, or estimated
	counted  bool          // whether the server counted
	sent     prompt
	finished string // the finish reason
}

// read sends a request and gives the text of the answer, as it comes, to add.
// It returns nil only for an answer that its model finished. Stopping to read
// closes the connection, which tells servers to stop working.
func (m *Model) read(ctx context.Context, req lib.ChatCompletionRequest, bill *bill, add func(string) error) error {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	stream, err := m.library.CreateChatCompletionStream(ctx, req)
	if err != nil {
		return because(ctx, err)
	}
	defer stream.Close()
	total := time.AfterFunc(m.limits.total, func() { cancel(endless) })
	defer total.Stop()
	silence := time.AfterFunc(m.limits.first, func() { cancel(silent) })
	defer silence.Stop()
	for {
		chunk, err := stream.Recv()
		if err != nil {
			return ended(bill, because(ctx, err))
		}
		if !bill.begun {
			bill.begun, bill.first = true, time.Since(bill.began)
		}
		if err := bill.take(chunk, add); err != nil {
			return err
		}
		// Time runs by the event, not by the byte: keep-alive lines are no news.
		if silence.Reset(m.limits.idle); bill.finished != "" {
			silence.Reset(m.limits.last)
		}
	}
}

// take reads one event. Only the first choice was asked for. An event may have
// none: the last one, that counts the tokens, and Azure's first.
func (b *bill) take(chunk lib.ChatCompletionStreamResponse, add func(string) error) error {
	if u := chunk.Usage; u != nil && u.PromptTokens > 0 {
		b.in, b.out, b.counted = u.PromptTokens, u.CompletionTokens, true
	}
	for _, c := range chunk.Choices {
		if c.Index != 0 || b.finished != "" {
			continue
		}
		if c.Delta.Refusal != "" {
			return &fault{reason: bot.DraftRefused, what: "the model refuses"}
		}
		if err := add(c.Delta.Content); err != nil {
			return err
		}
		if c.FinishReason != lib.FinishReasonNull {
			b.finished = string(c.FinishReason)
		}
	}
	return nil
}

// ended tells what the end of a stream means. After a finish the text is
// complete, whether [DONE] follows or the connection breaks; without one it is
// not, even if the stream ended in good order.
func ended(b *bill, err error) error {
	if b.finished != "" && !errors.Is(err, context.Canceled) {
		return finish(b.finished)
	}
	var f *fault
	if errors.As(err, &f) || errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	return unfinished
}

// finish tells what a finish reason means: OpenAI's own, and those of TGI and
// of gateways before other models. What is unknown is no good end.
func finish(reason string) error {
	switch reason {
	case "stop", "eos", "eos_token", "stop_sequence", "end_turn":
		return nil
	case "length", "max_tokens", "model_length":
		return &fault{reason: bot.DraftCut, what: "the answer reached its limit"}
	case "content_filter":
		return &fault{reason: bot.DraftRefused, what: "stopped by the server's policy"}
	}
	return &fault{reason: bot.DraftBroken, what: "the answer finished oddly", code: identifier.FindString(reason)}
}
