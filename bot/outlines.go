package bot

import (
	"encoding/json"
	"errors"
	"fmt"
	"sync"

	"decuong/outline"
)

// outlines remembers the outlines that this process has seen, by their hash.
// An outline never changes, so what is remembered is never wrong; the few that
// are in use at a time are small.
type outlines struct {
	mu   sync.RWMutex
	seen map[string]*outline.Outline
}

// outlinesKept bounds the memory: 256 outlines of a hundred kilobytes.
const outlinesKept = 256

func newOutlines() *outlines { return &outlines{seen: map[string]*outline.Outline{}} }

func (o *outlines) of(hash string) *outline.Outline {
	o.mu.RLock()
	defer o.mu.RUnlock()
	return o.seen[hash]
}

// note remembers the outline that a change brings with it.
func (o *outlines) note(change outline.Change) {
	switch c := change.(type) {
	case outline.Begin:
		o.put(c.Outline.Hash(), c.Outline)
	case outline.Reshaped:
		o.put(c.Outline.Hash(), c.Outline)
	}
}

func (o *outlines) put(hash string, seen *outline.Outline) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if len(o.seen) >= outlinesKept {
		clear(o.seen)
	}
	o.seen[hash] = seen
}

// errOutlineUnseen: the outline must be loaded once.
var errOutlineUnseen = errors.New("outline not seen yet")

// outlineOf returns the outline of the snapshot's report, nil when the session
// is on none, or on one that is no more.
func (b *Bot) outlineOf(s Snapshot) (*outline.Outline, error) {
	hash := ""
	for _, e := range s.Index {
		if e.Field == outlineField {
			hash = e.Summary
		}
	}
	if hash == "" {
		return nil, nil
	}
	if o := b.outlines.of(hash); o != nil {
		return o, nil
	}
	stored, here := s.Values[outlineField]
	if !here {
		return nil, errOutlineUnseen
	}
	o := new(outline.Outline)
	if err := json.Unmarshal(stored, o); err != nil {
		return nil, &broken{fmt.Errorf("reading outline: %w", err)}
	}
	b.outlines.put(hash, o)
	return o, nil
}
