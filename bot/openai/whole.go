package openai

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"strings"

	"decuong/bot"
)

// large is the most that is read of an answer that does not stream.
const large = 4 << 20

// admit checks an answer with status 200, and gives it the form that the
// library reads rightly.
func admit(req *http.Request, answer *http.Response) error {
	raw := answer.Body
	if streamed(req) && strings.HasPrefix(answer.Header.Get("Content-Type"), "text/event-stream") {
		answer.Body = newEvents(raw)
		return nil
	}
	defer raw.Close()
	said, err := io.ReadAll(io.LimitReader(raw, large+1))
	if err != nil {
		return lost(err)
	}
	form, err := readable(req, said)
	if err != nil {
		return err
	}
	answer.Body = form
	return nil
}

// readable tells a stream under another content type, and JSON, from what is
// no answer at all: the page of a proxy that wants a password.
func readable(req *http.Request, said []byte) (io.ReadCloser, error) {
	text := bytes.TrimSpace(said)
	switch {
	case len(said) > large:
		return nil, &fault{reason: bot.DraftBroken, what: "the answer is too large"}
	case bytes.HasPrefix(text, []byte("<")):
		return nil, &fault{reason: bot.DraftBroken, what: "a web page instead of an answer: is the base URL right?"}
	case streamed(req) && !bytes.HasPrefix(text, []byte("{")):
		return newEvents(io.NopCloser(bytes.NewReader(said))), nil
	case !json.Valid(text):
		return nil, &fault{reason: bot.DraftBroken, what: "the answer is no JSON"}
	}
	return reformed(req, text)
}

// reformed returns a JSON answer in the form that is expected at its path.
func reformed(req *http.Request, text []byte) (io.ReadCloser, error) {
	var said struct {
		Error  json.RawMessage `json:"error"`
		Object string          `json:"object"`
	}
	json.Unmarshal(text, &said) // what is no object has neither
	if said.Object == "error" || reported(said.Error) {
		return nil, complaintOf(text).fault()
	}
	var form []byte
	switch {
	case streamed(req):
		form = streamOf(text)
	case strings.HasSuffix(req.URL.Path, "/transcriptions"):
		form = hearingOf(text)
	default:
		form = text
	}
	if form == nil {
		return nil, &fault{reason: bot.DraftBroken, what: "the answer has another form"}
	}
	return io.NopCloser(bytes.NewReader(form)), nil
}

// streamOf turns the answer of a server that does not stream into a stream of
// one chunk; nil if it is none.
func streamOf(text []byte) []byte {
	var whole struct {
		Choices []struct {
			Message json.RawMessage `json:"message"`
			Finish  json.RawMessage `json:"finish_reason"`
		} `json:"choices"`
		Usage json.RawMessage `json:"usage,omitempty"`
	}
	if json.Unmarshal(text, &whole) != nil || len(whole.Choices) == 0 || whole.Choices[0].Message == nil {
		return nil
	}
	chunk, err := json.Marshal(map[string]any{
		"choices": []any{map[string]any{"delta": whole.Choices[0].Message, "finish_reason": whole.Choices[0].Finish}},
		"usage":   whole.Usage,
	})
	if err != nil {
		return nil
	}
	return append(append([]byte("data: "), chunk...), "\n\ndata: [DONE]\n\n"...)
}

// hearingOf keeps of a transcription what is used; nil if there is no text.
// Servers differ in the rest, and the library would stumble over it: vLLM
// writes the duration as a string (vllm-project/vllm#31059).
func hearingOf(text []byte) []byte {
	var heard struct {
		Text     *string `json:"text"`
		Segments []struct {
			Text        string   `json:"text"`
			Likely      *float64 `json:"avg_logprob,omitempty"`
			Compression *float64 `json:"compression_ratio,omitempty"`
			Silence     *float64 `json:"no_speech_prob,omitempty"`
		} `json:"segments,omitempty"`
	}
	if json.Unmarshal(text, &heard) != nil || heard.Text == nil {
		return nil
	}
	form, err := json.Marshal(heard)
	if err != nil {
		return nil
	}
	return form
}
