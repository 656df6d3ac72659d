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

	"decuong/bot"
	"decuong/bot/openai"
)

// A scriptedModel is a server of the OpenAI API that answers what a play says.
type scriptedModel struct {
	server *httptest.Server
	answer atomic.Value // string; "(fails)" breaks the connection
}

func newScriptedModel(t *testing.T) *scriptedModel {
	m := &scriptedModel{}
	m.answer.Store("")
	m.server = httptest.NewServer(m)
	t.Cleanup(m.server.Close)
	return m
}

// drafter returns a real client of the server.
func (m *scriptedModel) drafter(t *testing.T, log *slog.Logger) bot.Drafter {
	d, err := openai.New(openai.Settings{BaseURL: m.server.URL, Model: "play", Log: log})
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
	case !strings.HasSuffix(r.URL.Path, "/chat/completions"):
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", "text/event-stream")
	words, _ := json.Marshal(answer)
	fmt.Fprintf(w, "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":%s},\"finish_reason\":null}]}\n\n", words)
	fmt.Fprint(w, "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n")
}
