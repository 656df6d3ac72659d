package openai

import (
	"context"
	"errors"
	"net/http"
	"sync/atomic"
	"time"

	"github.com/sony/gobreaker/v2"

	"decuong/bot"
)

// A breaker spares a server that is down, and the people who would wait for
// it: after a row of failures it lets nothing through for a while, then one
// request to see.
type breaker struct {
	circuit *gobreaker.CircuitBreaker[*http.Response]
	closes  atomic.Int64 // when one may try again, in Unix nanoseconds
}

const (
	row  = 5 // failures in a row that open the circuit
	rest = 30 * time.Second
)

func newBreaker() *breaker {
	b := &breaker{}
	b.circuit = gobreaker.NewCircuitBreaker[*http.Response](gobreaker.Settings{
		Timeout:      rest,
		ReadyToTrip:  func(c gobreaker.Counts) bool { return c.ConsecutiveFailures >= row },
		IsSuccessful: func(err error) bool { return !down(err) },
		IsExcluded: func(err error) bool { // a person's own doing
			return errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded)
		},
		OnStateChange: func(_ string, _, to gobreaker.State) {
			if to == gobreaker.StateOpen {
				b.closes.Store(time.Now().Add(rest).UnixNano())
			}
		},
	})
	return b
}

func down(err error) bool {
	var f *fault
	return errors.As(err, &f) && f.down
}

// well reports whether the server is not being left in peace.
func (b *breaker) well() bool { return b.circuit.State() != gobreaker.StateOpen }

// through sends unless the circuit is open.
func (b *breaker) through(send func() (*http.Response, error)) (*http.Response, error) {
	answer, err := b.circuit.Execute(send)
	if errors.Is(err, gobreaker.ErrOpenState) || errors.Is(err, gobreaker.ErrTooManyRequests) {
		left := time.Until(time.Unix(0, b.closes.Load()))
		return nil, &fault{reason: bot.DraftUnreachable, what: "the server failed before and is left in peace",
			after: max(left, time.Second)}
	}
	return answer, err
}
