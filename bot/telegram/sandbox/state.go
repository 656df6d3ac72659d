package sandbox

import (
	"encoding/json"
	"maps"
)

// The state is all that the journal keeps. It changes by apply alone.
type state struct {
	chats       map[int64]*chat
	files       map[string]*file
	updates     []*update // not yet confirmed, by ID
	past        []*update // the latest that were confirmed or delivered, for Redeliver
	queries     map[string]*query
	profile     profile
	nextUpdate  int64
	nextMessage int
	revision    int64 // counts changes, so that a page asks for what is new to it
	broken      error // of the first write that the journal lost
}

// keptPast is how many past updates, answered queries and notices are kept for
// tests.
const keptPast = 1000

// A chat is one person's conversation with the bot, or a group.
type chat struct {
	chatRecord
	entries  []*Entry // by ID
	place    map[int]int
	live     live
	revision int64
}

// A chatRecord is what the journal keeps of a chat besides its messages.
type chatRecord struct {
	Account  Account    `json:"account"`
	Blocked  bool       `json:"blocked,omitempty"`  // of a group: the bot is not in it
	Keyboard [][]string `json:"keyboard,omitempty"` // in place of the phone's own keyboard
}

// A record is one change. Its parts are whole values, so that applying it
// twice is applying it once.
type record struct {
	Chat      *chatRecord `json:"chat,omitempty"`
	File      *file       `json:"file,omitempty"`
	Entry     *Entry      `json:"entry,omitempty"`
	Update    *update     `json:"update,omitempty"`
	Query     *query      `json:"query,omitempty"`
	Profile   *profile    `json:"profile,omitempty"`
	Confirmed int64       `json:"confirmed,omitempty"` // updates below it are done
	Delivered int64       `json:"delivered,omitempty"` // this update is done
	Next      int64       `json:"next,omitempty"`      // update ID
}

// newState returns the state of a sandbox born at the given time. IDs begin
// with it (they fit in 32 bits until 2038), so that a sandbox whose state file
// was thrown away does not give out IDs that the bot's store has seen before.
func newState(born int64) state {
	return state{
		chats:       map[int64]*chat{},
		files:       map[string]*file{},
		queries:     map[string]*query{},
		nextUpdate:  born,
		nextMessage: int(born),
	}
}

// commit carries a change out and keeps it. The lock is held.
func (s *Sandbox) commit(r record) {
	s.state.apply(r)
	if s.journal != nil && s.state.broken == nil {
		s.state.broken = s.journal.append(r)
	}
	s.wake()
}

func (st *state) apply(r record) {
	st.revision++
	if r.Chat != nil {
		st.putChat(*r.Chat)
	}
	if r.File != nil {
		st.files[r.File.ID] = r.File
	}
	if r.Entry != nil {
		st.putEntry(r.Entry)
	}
	if r.Query != nil {
		st.putQuery(r.Query)
	}
	if r.Profile != nil {
		st.profile = *r.Profile
	}
	st.applyUpdates(r)
}

func (st *state) putChat(r chatRecord) {
	c := st.chats[r.Account.ID]
	if c == nil {
		c = &chat{place: map[int]int{}}
		st.chats[r.Account.ID] = c
	}
	c.chatRecord = r
	c.revision = st.revision
}

// putEntry adds or replaces a message. Its chat is there already.
func (st *state) putEntry(e *Entry) {
	c := st.chats[e.Chat.ID]
	e.revision, c.revision = st.revision, st.revision
	if f := st.files[e.fileID()]; f != nil {
		e.File = f.Data
	}
	if i, ok := c.place[e.ID]; ok {
		c.entries[i] = e
		return
	}
	c.place[e.ID] = len(c.entries)
	c.entries = append(c.entries, e)
	st.nextMessage = max(st.nextMessage, e.ID+1)
}

// putQuery forgets the oldest taps when there are too many.
func (st *state) putQuery(q *query) {
	st.queries[q.ID] = q
	if c := st.chats[q.Chat]; c != nil {
		c.revision = st.revision
	}
	if len(st.queries) > keptPast {
		maps.DeleteFunc(st.queries, func(_ string, old *query) bool { return old.Date < q.Date-keepQuery })
	}
}

// entry returns a message that was not deleted.
func (c *chat) entry(id int) (*Entry, bool) {
	i, ok := c.place[id]
	if !ok || c.entries[i].Deleted {
		return nil, false
	}
	return c.entries[i], true
}

func (c *chat) chat() Chat {
	a := c.Account
	if a.ID < 0 {
		return c.asGroup()
	}
	return Chat{ID: a.ID, Type: "private", FirstName: a.FirstName, LastName: a.LastName, Username: a.Username}
}

// message returns the message as the API hands it out, with the message that
// it replies to as that is now.
func (c *chat) message(e *Entry) *Message {
	m := e.Message
	if replied, ok := c.entry(e.ReplyID); ok {
		r := replied.Message
		m.ReplyTo = &r
	}
	return &m
}

func mustJSON(v any) json.RawMessage {
	b, err := json.Marshal(v)
	if err != nil {
		panic(err) // unreachable: only plain values are marshalled
	}
	return b
}
