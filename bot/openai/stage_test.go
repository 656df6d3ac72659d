package openai

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"runtime"
	"strings"
	"sync"
	"time"
)

// A stage is a server in memory that plays scripts, in virtual time.
type stage struct {
	models string // what it says of its models; "": it has no such list
	absent bool   // whether it is not there when asked for them
	acts   []act  // one a request for an answer; the last is played again and again

	mu       sync.Mutex
	asked    []asked
	listings int // requests for the models
}

// asked is a request as the server got it.
type asked struct {
	at   time.Time
	path string
	auth string
	body []byte
}

// An act answers a request.
type act func(*scene)

// A scene is an answer being given. Once nobody listens its act ends, wherever
// it is.
type scene struct {
	ctx    context.Context
	body   *io.PipeWriter
	answer chan result
}

type result struct {
	answer *http.Response
	err    error
}

func (s *stage) RoundTrip(req *http.Request) (*http.Response, error) {
	var sent []byte
	if req.Body != nil {
		sent, _ = io.ReadAll(req.Body)
	}
	if strings.HasSuffix(req.URL.Path, "/models") {
		return s.listed(), nil
	}
	s.mu.Lock()
	a := s.acts[min(len(s.asked), len(s.acts)-1)]
	s.asked = append(s.asked, asked{time.Now(), req.URL.Path, req.Header.Get("Authorization"), sent})
	s.mu.Unlock()
	on := &scene{ctx: req.Context(), answer: make(chan result, 1)}
	go a(on)
	select {
	case r := <-on.answer:
		return r.answer, r.err
	case <-req.Context().Done():
		return nil, req.Context().Err()
	}
}

func (s *stage) listed() *http.Response {
	s.listings++
	status := http.StatusOK
	if s.absent {
		status = http.StatusBadGateway
	} else if s.models == "" {
		status = http.StatusNotFound
	}
	return &http.Response{StatusCode: status, Header: http.Header{}, Body: io.NopCloser(strings.NewReader(s.models))}
}

// requests returns the chat requests, decoded.
func (s *stage) requests() []map[string]any {
	var all []map[string]any
	for _, a := range s.asked {
		var r map[string]any
		json.Unmarshal(a.body, &r)
		all = append(all, r)
	}
	return all
}

// open sends the headers.
func (on *scene) open(status int, header ...string) {
	r, w := io.Pipe()
	context.AfterFunc(on.ctx, func() { r.CloseWithError(on.ctx.Err()) })
	h := http.Header{}
	for i := 0; i < len(header); i += 2 {
		h.Set(header[i], header[i+1])
	}
	on.body = w
	on.answer <- result{answer: &http.Response{StatusCode: status, Header: h, Body: r}}
}

func (on *scene) write(text string) {
	if _, err := io.Copy(on.body, bytes.NewBufferString(text)); err != nil {
		runtime.Goexit()
	}
}

func (on *scene) wait(d time.Duration) {
	select {
	case <-on.ctx.Done():
		runtime.Goexit()
	case <-time.After(d):
	}
}

// A step is a part of an answer.
type step func(*scene)

// streams answers with an event stream.
func streams(steps ...step) act {
	return answers(200, []string{"Content-Type", "text/event-stream; charset=utf-8"}, steps...)
}

func answers(status int, header []string, steps ...step) act {
	return func(on *scene) {
		on.open(status, header...)
		for _, s := range steps {
			s(on)
		}
		on.body.Close()
	}
}

// fails answers with a status and a body at once.
func fails(status int, body string, header ...string) act {
	return answers(status, append(header, "Content-Type", "application/json"), raw(body))
}

// breaks gives no answer but an error of the connection.
func breaks(err error) act { return func(on *scene) { on.answer <- result{err: err} } }

// ignores never answers.
func ignores(on *scene) { <-on.ctx.Done() }

func raw(text string) step { return func(on *scene) { on.write(text) } }

func waits(d time.Duration) step { return func(on *scene) { on.wait(d) } }

// hangs keeps the connection open.
func hangs(on *scene) { on.wait(1000 * time.Hour) }

// resets breaks the connection.
func resets(on *scene) { on.body.CloseWithError(io.ErrUnexpectedEOF) }

func every(d time.Duration, times int, text string) step {
	return func(on *scene) {
		for range times {
			on.wait(d)
			on.write(text)
		}
	}
}

func chunk(delta string) string {
	return `data: {"choices":[{"index":0,"delta":` + delta + `}]}` + "\n\n"
}

// says sends a text in pieces of a few bytes, some of which cut letters apart
// in the way that tokens do not.
func says(text string) step {
	return func(on *scene) {
		for _, word := range strings.SplitAfter(text, " ") {
			content, _ := json.Marshal(word)
			on.write(chunk(fmt.Sprintf(`{"content":%s}`, content)))
		}
	}
}

func finishes(reason string) step {
	return raw(fmt.Sprintf(`data: {"choices":[{"index":0,"delta":{},"finish_reason":%q}]}`+"\n\n", reason))
}

func counts(in, out int) step {
	return raw(fmt.Sprintf(`data: {"choices":[],"usage":{"prompt_tokens":%d,"completion_tokens":%d}}`+"\n\n", in, out))
}

func done(on *scene) { on.write("data: [DONE]\n\n") }
