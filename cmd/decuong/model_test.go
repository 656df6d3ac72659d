package main

import (
	"encoding/json"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"unicode/utf8"

	"decuong/bot"
	"decuong/bot/openai"
	"decuong/dialog/dialogtest"
)

// A scriptedModel is a server of the OpenAI API that answers what a play says.
type scriptedModel struct {
	server   *httptest.Server
	wordless bool          // it hears only
	answer   atomic.Value  // string; "(fails)" breaks the connection
	began    chan struct{} // a slow answer has begun
	finish   chan struct{} // it may end
}

func newScriptedModel(t *testing.T) *scriptedModel {
	m := &scriptedModel{began: make(chan struct{}), finish: make(chan struct{})}
	m.answer.Store("")
	m.server = httptest.NewServer(m)
	t.Cleanup(m.server.Close)
	return m
}

// drafter returns a real client of the server.
func (m *scriptedModel) drafter(t *testing.T, log *slog.Logger) bot.Drafter {
	settings := openai.Settings{BaseURL: m.server.URL, Model: "play", TranscribeModel: "play", Log: log}
	if m.wordless {
		settings.Model = ""
	}
	d, err := openai.New(settings)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(d.Close)
	return d
}

// host is what people read of the server, whose port changes.
func (m *scriptedModel) host() string { return strings.TrimPrefix(m.server.URL, "http://") }

func (m *scriptedModel) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	answer := m.answer.Load().(string)
	switch {
	case answer == "(fails)":
		panic(http.ErrAbortHandler)
	case strings.HasSuffix(r.URL.Path, "/audio/transcriptions"):
		m.hear(w, answer)
		return
	case !strings.HasSuffix(r.URL.Path, "/chat/completions"):
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", "text/event-stream")
	if text, slow := dialogtest.Slow(answer); slow {
		m.slowly(w, r, text)
	} else {
		stream(w, answer)
	}
	fmt.Fprint(w, "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n")
}

// hear writes down what was said, a slow one when it may.
func (m *scriptedModel) hear(w http.ResponseWriter, answer string) {
	text, slow := dialogtest.Slow(answer)
	if slow {
		m.began <- struct{}{}
		<-m.finish
	}
	json.NewEncoder(w).Encode(map[string]string{"text": text})
}

// slowly writes the first sentence, and the rest when it may.
func (m *scriptedModel) slowly(w http.ResponseWriter, r *http.Request, text string) {
	first, rest, _ := strings.Cut(text, ". ")
	_, more := utf8.DecodeRuneInString(rest)
	stream(w, first+". "+rest[:more])
	select {
	case m.began <- struct{}{}:
	case <-r.Context().Done():
		return
	}
	select {
	case <-m.finish:
		stream(w, rest[more:])
	case <-r.Context().Done():
	}
}

// stream writes a piece of an answer.
func stream(w http.ResponseWriter, text string) {
	words, _ := json.Marshal(text)
	fmt.Fprintf(w, "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":%s},\"finish_reason\":null}]}\n\n", words)
	w.(http.Flusher).Flush()
}
