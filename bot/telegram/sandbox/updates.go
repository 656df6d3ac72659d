package sandbox

import (
	"encoding/json"
	"slices"
	"sort"
)

// An update is something that the bot has to be told.
type update struct {
	ID      int64           `json:"id"`
	Kind    string          `json:"kind"`    // "message", "callback_query", …
	Queue   int64           `json:"queue"`   // a webhook gets updates of one queue in order
	Expires int64           `json:"expires"` // Unix time
	Body    json.RawMessage `json:"body"`    // the Update object

	again bool // handed out once more whatever the offset
}

// How long an update waits for the bot, in seconds, and the queue of taps,
// which is not that of the chat's messages: a tap and a text may reach a
// webhook at the same time. (Official server, Client.cpp, add_update.)
const (
	keepUpdate = 86400
	keepQuery  = 150
	queryQueue = 3 << 33
)

// Updates that are sent only to those who ask for them by name.
var rareUpdates = []string{"chat_member", "message_reaction", "message_reaction_count"}

// newUpdate makes an update out of its payload, or nil if the bot does not
// want updates of this kind or the message is too old. The lock is held.
func (s *Sandbox) newUpdate(kind string, payload any, queue, date, keep int64) *update {
	if !s.state.profile.wants(kind) || date <= s.now()-keep {
		return nil
	}
	id := s.state.nextUpdate
	return &update{
		ID: id, Kind: kind, Queue: queue, Expires: date + keep,
		Body: mustJSON(map[string]any{"update_id": id, kind: payload}),
	}
}

func (p *profile) wants(kind string) bool {
	if len(p.Allowed) == 0 {
		return !slices.Contains(rareUpdates, kind)
	}
	return slices.Contains(p.Allowed, kind)
}

func (st *state) applyUpdates(r record) {
	if u := r.Update; u != nil {
		st.updates = append(st.updates, u)
		st.nextUpdate = max(st.nextUpdate, u.ID+1)
	}
	st.nextUpdate = max(st.nextUpdate, r.Next)
	if r.Confirmed > 0 {
		st.done(func(u *update) bool { return u.ID < r.Confirmed && !u.again })
	}
	if r.Delivered > 0 {
		st.done(func(u *update) bool { return u.ID == r.Delivered })
	}
}

// done moves updates to the past.
func (st *state) done(is func(*update) bool) {
	waiting := st.updates[:0:0]
	for _, u := range st.updates {
		if is(u) {
			st.past = append(st.past, u)
		} else {
			waiting = append(waiting, u)
		}
	}
	st.updates = waiting
	if len(st.past) >= 2*keptPast {
		st.past = slices.Clone(st.past[len(st.past)-keptPast:])
	}
}

// expire drops what the bot was not told in time. The lock is held.
func (s *Sandbox) expire() {
	now := s.now()
	late := func(u *update) bool { return u.Expires <= now }
	if slices.ContainsFunc(s.state.updates, late) {
		s.state.done(late)
	}
}

// batch returns up to limit updates from offset on, those to be repeated
// first.
func (st *state) batch(offset int64, limit int) []json.RawMessage {
	found := []*update{}
	for _, u := range st.updates {
		if u.again || u.ID >= offset {
			found = append(found, u)
		}
	}
	sort.SliceStable(found, func(i, j int) bool { return found[i].ID < found[j].ID })
	bodies := []json.RawMessage{}
	for _, u := range found[:min(limit, len(found))] {
		u.again = false
		bodies = append(bodies, u.Body)
	}
	return bodies
}
