package telegram

import (
	"container/list"
	"log/slog"
	"sync"
	"time"

	"golang.org/x/time/rate"
)

// A peer is what this process remembers of a chat. All of it may be forgotten
// at any time: then an edit becomes a new message, and a chat that is gone
// costs one more call to find out.
type peer struct {
	mu      sync.Mutex
	id      int64         // where to send: the chat, or where it moved to
	gone    bool          // nobody is there
	silent  time.Time     // until when Telegram wants nothing for this chat
	limiter *rate.Limiter // nil: no pacing
	shown   []shown       // the last prompts, oldest first

	undrafted bool      // Telegram shows no message in the making here
	grown     time.Time // when a growing message was last edited
}

// shown are the messages that hold a prompt.
type shown struct {
	turn     int64
	messages []int
}

// shownLimit bounds peer.shown. A prompt takes the place of one of the last
// few; of an older one the person has scrolled away.
const shownLimit = 4

func (p *peer) address() (chat int64, gone bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.id, p.gone
}

// LogValue implements slog.LogValuer.
func (p *peer) LogValue() slog.Value {
	chat, _ := p.address()
	return chatID(chat).LogValue()
}

// leave notes that nobody is in the chat any more.
func (p *peer) leave() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.gone = true
}

// back notes that somebody is there after all.
func (p *peer) back() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.gone = false
}

// move notes that the chat goes on elsewhere.
func (p *peer) move(to int64) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.id = to
}

// remember notes which messages show a turn.
func (p *peer) remember(turn int64, messages []int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if len(p.shown) == shownLimit {
		copy(p.shown, p.shown[1:])
		p.shown = p.shown[:shownLimit-1]
	}
	p.shown = append(p.shown, shown{turn: turn, messages: messages})
}

// find returns the messages that show the turn or, if message is not 0, those
// that message is one of; nil if that is not remembered.
func (p *peer) find(turn int64, message int) []int {
	p.mu.Lock()
	defer p.mu.Unlock()
	for i := len(p.shown) - 1; i >= 0; i-- {
		s := p.shown[i]
		if message == 0 && s.turn == turn {
			return s.messages
		}
		for _, m := range s.messages {
			if m == message {
				return s.messages
			}
		}
	}
	return nil
}

// peersLimit bounds the memory for peers to a few megabytes. A limiter that
// is dropped early lets a chat burst again: at 30 messages a second, 16,384
// other chats must be written to before that, and by then it is full anyway.
const peersLimit = 16384

// peers are the chats last dealt with.
type peers struct {
	mu     sync.Mutex
	byChat map[int64]*list.Element // of *entry
	recent list.List               // latest first
	limit  int
	limits func() *rate.Limiter // for a new peer
}

type entry struct {
	chat int64
	peer *peer
}

func newPeers(limit int, limits func() *rate.Limiter) *peers {
	return &peers{byChat: map[int64]*list.Element{}, limit: limit, limits: limits}
}

// of returns the peer of a chat.
func (ps *peers) of(chat int64) *peer {
	ps.mu.Lock()
	defer ps.mu.Unlock()
	if e, ok := ps.byChat[chat]; ok {
		ps.recent.MoveToFront(e)
		return e.Value.(*entry).peer
	}
	p := &peer{id: chat, limiter: ps.limits()}
	ps.byChat[chat] = ps.recent.PushFront(&entry{chat: chat, peer: p})
	if len(ps.byChat) > ps.limit {
		last := ps.recent.Back()
		delete(ps.byChat, ps.recent.Remove(last).(*entry).chat)
	}
	return p
}
