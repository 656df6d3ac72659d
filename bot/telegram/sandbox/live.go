package sandbox

import (
	"errors"
	"slices"
	"time"
)

// live is what passes: nobody keeps it over a restart. Times are of the wall
// clock, since the page shows them to a person.
type live struct {
	action      string // "typing", "upload_document", …
	actionUntil time.Time
	draft       *draft
	stopped     map[int64]bool // drafts that the person stopped
	notices     []Notice
	pending     map[string]*query // taps not answered yet
	noticed     int               // counts answers
}

// A draft is a message that grows while the bot writes it.
type draft struct {
	id         int64
	text       string
	entities   []Entity
	canStop    bool
	keepOnStop bool
	until      time.Time
}

// How long things show. (Bot API documentation, sendChatAction and
// sendMessageDraft.)
const (
	actionLasts = 5 * time.Second
	draftLasts  = 30 * time.Second
)

// spoke clears what a message of the bot takes the place of.
func (l *live) spoke() { l.action, l.draft, l.stopped = "", nil, nil }

func (l *live) tapped(q *query) {
	if l.pending == nil {
		l.pending = map[string]*query{}
	}
	l.pending[q.ID] = q
}

func (l *live) answered(q *query) {
	delete(l.pending, q.ID)
	l.notices = append(l.notices, q.Notice)
	l.noticed++
	if len(l.notices) >= 2*keptPast {
		l.notices = slices.Clone(l.notices[len(l.notices)-keptPast:])
	}
}

var chatActions = map[string]bool{
	"typing": true, "upload_photo": true, "record_video": true, "upload_video": true,
	"record_voice": true, "upload_voice": true, "upload_document": true, "choose_sticker": true,
	"find_location": true, "record_video_note": true, "upload_video_note": true,
}

func (s *Sandbox) sendChatAction(p params) (any, error) {
	action := p.values["action"]
	if !chatActions[action] {
		return nil, bad("wrong parameter action in request")
	}
	c, err := s.writable(p)
	if err != nil {
		return nil, err
	}
	c.live.action, c.live.actionUntil = action, time.Now().Add(actionLasts)
	s.touch(c)
	return true, nil
}

// sendMessageDraft shows a message in the making. The texts of its errors are
// guesses but for the limits of text.
func (s *Sandbox) sendMessageDraft(p params) (any, error) {
	d := &draft{id: p.int64("draft_id"), canStop: p.bool("can_stop"), keepOnStop: p.bool("keep_on_stop"), until: time.Now().Add(draftLasts)}
	if d.id == 0 {
		return nil, bad("DRAFT_ID_INVALID")
	}
	if p.values["text"] != "" {
		var err error
		if d.text, d.entities, err = p.messageText(); err != nil {
			return nil, err
		}
	}
	c, err := s.writable(p)
	if err != nil {
		return nil, err
	}
	if !c.live.stopped[d.id] {
		c.live.draft, c.live.action = d, "" // to Telegram a draft is an action too
	}
	s.touch(c)
	return true, nil
}

// Action returns what the bot is shown to be doing ("typing",
// "upload_document"), or nothing.
func (u *User) Action() string {
	u.s.mu.Lock()
	defer u.s.mu.Unlock()
	if l := &u.s.state.chats[u.id].live; time.Now().Before(l.actionUntil) {
		return l.action
	}
	return ""
}

// Draft returns the message that the bot is writing at present, and whether
// there is one.
func (u *User) Draft() (text string, ok bool) {
	u.s.mu.Lock()
	defer u.s.mu.Unlock()
	d := u.s.state.chats[u.id].live.draft
	if d == nil || time.Now().After(d.until) {
		return "", false
	}
	return d.text, true
}

// StopDraft presses Stop on the message that the bot is writing.
func (u *User) StopDraft() error {
	s := u.s
	s.mu.Lock()
	defer s.mu.Unlock()
	c := s.state.chats[u.id]
	d := c.live.draft
	if d == nil || !d.canStop || time.Now().After(d.until) {
		return errors.New("stopping the draft: there is none that can be stopped")
	}
	if c.live.stopped == nil {
		c.live.stopped = map[int64]bool{}
	}
	c.live.stopped[d.id] = true
	kept := *d
	kept.canStop = false
	if c.live.draft = nil; d.keepOnStop {
		c.live.draft = &kept
	}
	payload := map[string]any{"chat": c.chat(), "draft_id": d.id}
	s.commit(record{Update: s.newUpdate("stopped_message_generation", payload, u.id, max(s.now(), 1), keepUpdate)})
	s.touch(c)
	return nil
}

// touch tells the page that something passing has changed. The lock is held.
func (s *Sandbox) touch(c *chat) {
	s.state.revision++
	c.revision = s.state.revision
	s.wake()
}
