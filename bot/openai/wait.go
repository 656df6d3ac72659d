package openai

import (
	"context"
	"math/rand/v2"
	"net/http"
	"strconv"
	"strings"
	"time"
)

const (
	tries       = 3                // of one request
	worthIt     = 20 * time.Second // the longest wait a server may ask for in the middle of a call
	unheardOf   = 24 * time.Hour   // nobody means to ask for more
	firstJitter = 500 * time.Millisecond
	mostJitter  = 8 * time.Second
)

// retryAfter reads how long the server asks to wait, 0 if it does not:
// milliseconds as OpenAI and Azure send them, else seconds or a date
// (RFC 9110, section 10.2.3).
func retryAfter(h http.Header, now time.Time) time.Duration {
	var wait float64 // seconds
	if ms, err := strconv.ParseFloat(h.Get("Retry-After-Ms"), 64); err == nil {
		wait = ms / 1000
	} else if v := strings.TrimSpace(h.Get("Retry-After")); v != "" {
		if wait, err = strconv.ParseFloat(v, 64); err != nil {
			at, _ := http.ParseTime(v) // no time is long past
			wait = at.Sub(now).Seconds()
		}
	}
	if !(wait > 0 && wait < unheardOf.Seconds()) { // not a number is neither
		return 0
	}
	return time.Duration(wait * float64(time.Second))
}

// pause waits before the try after the nth: what the server asked for, and
// besides a random while, up to twice as long each time, so that callers who
// failed together do not come back together.
func pause(ctx context.Context, n int, asked time.Duration) error {
	spread := min(firstJitter<<n, mostJitter)
	if asked == 0 {
		asked = firstJitter
	}
	timer := time.NewTimer(asked + rand.N(spread))
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-timer.C:
		return nil
	}
}
