package sandbox

import (
	"errors"
	"fmt"
)

// A Call is one call of the Bot API and how it ended.
type Call struct {
	Method   string
	Chat     int64  // chat_id, if it had one
	Error    *Error // nil: success, or a connection that was dropped
	Injected bool   // a [Fault] had its hand in it
}

func (c Call) String() string {
	if c.Error == nil {
		return c.Method
	}
	return fmt.Sprintf("%s: %v", c.Method, c.Error)
}

// keptCalls is how many calls are kept; older ones are forgotten.
const keptCalls = 10000

func (s *Sandbox) note(c Call, err error) {
	errors.As(err, &c.Error)
	var page *badGateway
	if errors.As(err, &page) {
		c.Error = &Error{Code: 502, Description: "Bad Gateway"}
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.calls = append(s.calls, c)
	if len(s.calls) >= 2*keptCalls {
		s.calls = append([]Call(nil), s.calls[len(s.calls)-keptCalls:]...)
	}
}

// Calls returns the latest calls of the bot in the order in which they ended.
func (s *Sandbox) Calls() []Call {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]Call(nil), s.calls...)
}

// Errors returns those of the latest calls that were refused.
func (s *Sandbox) Errors() []Call {
	var refused []Call
	for _, c := range s.Calls() {
		if c.Error != nil {
			refused = append(refused, c)
		}
	}
	return refused
}
