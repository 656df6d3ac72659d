package sandbox

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"strings"
	"time"
)

// A Fault is a misfortune that befalls a call of the bot.
type Fault struct {
	Method string        // of the call; empty: the next one that is not getUpdates
	Times  int           // how many calls; 0: one
	Delay  time.Duration // before anything else
	Done   bool          // carry the call out before failing, so that the bot cannot know

	// One of these; none: the call succeeds, after the delay.
	RetryAfter int    // "Too Many Requests", with these seconds
	BadGateway bool   // a page in HTML with status 502
	Drop       bool   // the connection breaks without an answer
	Error      *Error // any other answer
}

// Inject orders a misfortune for calls to come. Orders are carried out one
// after the other.
func (s *Sandbox) Inject(f Fault) {
	s.mu.Lock()
	defer s.mu.Unlock()
	f.Times = max(f.Times, 1)
	s.faults = append(s.faults, f)
}

// takeFault returns what was ordered for this call, or nil.
func (s *Sandbox) takeFault(method string) *Fault {
	s.mu.Lock()
	defer s.mu.Unlock()
	for i, f := range s.faults {
		if !f.hits(method) {
			continue
		}
		s.faults[i].Times--
		if s.faults[i].Times == 0 {
			s.faults = append(s.faults[:i:i], s.faults[i+1:]...)
		}
		return &f
	}
	return nil
}

func (f *Fault) hits(method string) bool {
	if f.Method == "" {
		return !strings.EqualFold(method, "getUpdates")
	}
	return strings.EqualFold(method, f.Method)
}

func (f *Fault) fails() bool { return f.err() != nil }

func (f *Fault) err() error {
	switch {
	case f.RetryAfter > 0:
		return tooMany(f.RetryAfter)
	case f.BadGateway:
		return &badGateway{}
	case f.Drop:
		return errDropped
	case f.Error != nil:
		return f.Error
	}
	return nil
}

func (f *Fault) delay(ctx context.Context, closed <-chan struct{}) error {
	if f.Delay <= 0 {
		return nil
	}
	select {
	case <-time.After(f.Delay):
		return nil
	case <-ctx.Done():
		return errDropped
	case <-closed:
		return errDropped
	}
}

func tooMany(seconds int) *Error {
	return &Error{Code: 429, Description: fmt.Sprintf("Too Many Requests: retry after %d", seconds), RetryAfter: seconds}
}

// badGateway is what a broken proxy before Telegram says.
type badGateway struct{}

func (*badGateway) Error() string { return "502 Bad Gateway" }

func (*badGateway) write(w http.ResponseWriter) {
	w.Header().Set("Content-Type", "text/html")
	w.WriteHeader(http.StatusBadGateway)
	io.WriteString(w, "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body><center><h1>502 Bad Gateway</h1></center></body>\r\n</html>\r\n")
}
