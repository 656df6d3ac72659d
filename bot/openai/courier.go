package openai

import (
	"context"
	"errors"
	"io"
	"net/http"
	"strings"
	"time"
)

// A courier carries the library's requests (it is the library's HTTPDoer) and
// brings answers in the one form that the library reads rightly. Its errors
// are faults, or the context's.
type courier struct {
	client  *http.Client
	breaker *breaker
	first   time.Duration // limit for the headers of a stream; whole answers have their callers' limits
}

func newCourier(transport http.RoundTripper, first time.Duration) *courier {
	return &courier{client: newClient(transport), breaker: newBreaker(), first: first}
}

// Do sends a request, again if that may help and has cost nothing yet. Once an
// answer has begun it is not asked for again: people have seen some of it.
func (c *courier) Do(req *http.Request) (*http.Response, error) {
	for n := 1; ; n++ {
		answer, err := c.try(req)
		var f *fault
		if err == nil || !errors.As(err, &f) || !f.again || n == tries || f.after > worthIt {
			return answer, err
		}
		if err := pause(req.Context(), n, f.after); err != nil {
			return nil, err
		}
	}
}

// try sends a request once. The context that ends a try lives as long as the
// answer's body.
func (c *courier) try(req *http.Request) (*http.Response, error) {
	ctx, cancel := context.WithCancelCause(req.Context())
	limit := time.AfterFunc(c.first, func() { cancel(unanswered) })
	if !streamed(req) {
		limit.Stop()
	}
	answer, err := c.breaker.through(func() (*http.Response, error) { return c.send(ctx, req) })
	if err == nil {
		err = admit(req, answer)
	}
	if limit.Stop(); err == nil && ctx.Err() != nil {
		answer.Body.Close()
	}
	if err = because(ctx, err); err != nil {
		cancel(nil)
		return nil, err
	}
	answer.Body = &body{answer.Body, cancel}
	return answer, nil
}

// send makes an error of every answer but 200.
func (c *courier) send(ctx context.Context, req *http.Request) (*http.Response, error) {
	r := req.Clone(ctx)
	if req.GetBody != nil {
		r.Body, _ = req.GetBody() // of a buffer: never an error
	}
	answer, err := c.client.Do(r)
	if err != nil {
		if ctx.Err() != nil {
			return nil, because(ctx, err)
		}
		return nil, lost(err)
	}
	if answer.StatusCode == http.StatusOK {
		return answer, nil
	}
	defer answer.Body.Close()
	said, _ := io.ReadAll(io.LimitReader(answer.Body, 64<<10)) // what is missing is missed by nobody
	return nil, refused(answer.StatusCode, answer.Header, said)
}

// because returns the reason why ctx ended, if it did, else err.
func because(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	return err
}

func streamed(req *http.Request) bool {
	return strings.HasPrefix(req.Header.Get("Accept"), "text/event-stream")
}

// A body ends its try when it is closed.
type body struct {
	io.ReadCloser
	end context.CancelCauseFunc
}

func (b *body) Close() error {
	defer b.end(nil)
	return b.ReadCloser.Close()
}
