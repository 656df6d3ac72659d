// Package panics makes errors of panics: what goes wrong with one message must
// not end the program, which would meet it again at every start.
//
// It tells what kind of value there was, and where. It refuses to know the
// value, which may hold somebody's words.
package panics

import (
	"errors"
	"fmt"
	"runtime"
	"runtime/debug"
)

// A panicked call is an error that trying again does not mend.
type panicked struct {
	kind  string
	stack string // without values, by its nature
}

func (p *panicked) Error() string { return "panic: " + p.kind }

// Permanent reports that trying again does not help; see bot.Permanent.
func (p *panicked) Permanent() bool { return true }

// Caught calls do and returns its error, or its panic as one.
func Caught(do func() error) (err error) {
	defer func() {
		if v := recover(); v != nil {
			kind := fmt.Sprintf("%T", v)
			if e, ok := v.(runtime.Error); ok {
				kind = e.Error()
			}
			err = &panicked{kind: kind, stack: string(debug.Stack())}
		}
	}()
	return do()
}

// Stack returns where a panic that was caught happened, "" for other errors.
func Stack(err error) string {
	var p *panicked
	if errors.As(err, &p) {
		return p.stack
	}
	return ""
}
