package telegram

import (
	"log/slog"
	"slices"
	"sync"
	"time"

	lru "github.com/hashicorp/golang-lru/v2"
	"golang.org/x/time/rate"
)

// A peer is what this process remembers of a chat. All of it may be forgotten
// at any time: then an edit becomes a new message, and a chat that is gone
// costs one more call to find out. There may be peersLimit of them: they are to
// be small.
type peer struct {
	mu      sync.Mutex
	id      int64         // where to send: the chat, or where it moved to
	limiter *rate.Limiter // nil: no pacing
	shown   []placed      // the last prompts, oldest first
	grown   time.Time     // when a growing message was last edited

	gone      bool // nobody is there
	undrafted bool // Telegram shows no message in the making here
}

// A placed prompt, or a piece of one that a message does not hold.
type placed struct {
	turn    int64
	message int
}

// shownLimit bounds the prompts in peer.shown. A prompt takes the place of one
// of the last few; of an older one the person has scrolled away.
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
	p.forget(turn)
	if p.prompts() == shownLimit {
		p.forget(p.shown[0].turn)
	}
	for _, m := range messages {
		p.shown = append(p.shown, placed{turn, m})
	}
}

func (p *peer) forget(turn int64) {
	p.shown = slices.DeleteFunc(p.shown, func(s placed) bool { return s.turn == turn })
}

// prompts counts those that are shown.
func (p *peer) prompts() int {
	n := 0
	for i, s := range p.shown {
		if i == 0 || s.turn != p.shown[i-1].turn {
			n++
		}
	}
	return n
}

// find returns the messages that show the turn or, if message is not 0, those
// that message is one of; nil if that is not remembered.
func (p *peer) find(turn int64, message int) (messages []int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if message != 0 {
		last, known := p.lastIn(message)
		if !known {
			return nil
		}
		turn = last
	}
	for _, s := range p.shown {
		if s.turn == turn {
			messages = append(messages, s.message)
		}
	}
	return messages
}

// lastIn returns the turn that the message showed last.
func (p *peer) lastIn(message int) (turn int64, known bool) {
	for _, s := range slices.Backward(p.shown) {
		if s.message == message {
			return s.turn, true
		}
	}
	return 0, false
}

// peersLimit bounds the memory for peers to a few megabytes. A limiter that
// is dropped early lets a chat burst again: at 30 messages a second, 16,384
// other chats must be written to before that, and by then it is full anyway.
const peersLimit = 16384

// peers are the chats last dealt with.
type peers struct {
	byChat *lru.Cache[int64, *peer]
	limits func() *rate.Limiter // for a new peer
}

func newPeers(limit int, limits func() *rate.Limiter) *peers {
	byChat, err := lru.New[int64, *peer](limit)
	if err != nil {
		panic(err) // unreachable
	}
	return &peers{byChat, limits}
}

// of returns the peer of a chat.
func (ps *peers) of(chat int64) *peer {
	if p, known := ps.byChat.Get(chat); known {
		return p
	}
	p := &peer{id: chat, limiter: ps.limits()}
	if earlier, known, _ := ps.byChat.PeekOrAdd(chat, p); known {
		return earlier
	}
	return p
}
