package bot

import (
	"errors"
	"fmt"
	"runtime"
	"runtime/debug"
)

// A panicked call is an error that trying again does not mend. It tells the
// kind of value, not the value, which may hold somebody's words.
type panicked struct {
	kind  string
	stack string // without values, by its nature
}

func (p *panicked) Error() string { return "panic: " + p.kind }

// Permanent reports that trying again does not help.
func (p *panicked) Permanent() bool { return true }

// caught calls do and returns a panic as an error: what goes wrong with one
// message must not end the program, which would meet it again at every start.
func caught(do func() error) (err error) {
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

// stackOf returns where a panic happened, "" for other errors.
func stackOf(err error) string {
	var p *panicked
	if errors.As(err, &p) {
		return p.stack
	}
	return ""
}

// permanent reports whether an error says of itself that trying again does not
// help.
func permanent(err error) bool {
	var p interface{ Permanent() bool }
	return errors.As(err, &p) && p.Permanent()
}
