package bot_test

import (
	"context"
	"log/slog"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"decuong/bot"
	"decuong/bot/bolt"
	"decuong/bot/internal/pack"
	"decuong/dialog"
	"decuong/outline"
)

// A post keeps what it carries, and shows prompts in the place of earlier ones
// as a chat service does.
type post struct {
	before func(effect any) error // called ahead of each; nil: nothing

	mu      sync.Mutex
	carried []any
	shown   map[int64]int // number of the message that a turn's prompt is in
	prompts []dialog.Ask  // by message
}

func (p *post) carry(effect any) error {
	if p.before != nil {
		if err := p.before(effect); err != nil {
			return err
		}
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.carried = append(p.carried, effect)
	if ask, ok := effect.(dialog.Ask); ok {
		p.show(ask)
	}
	return nil
}

func (p *post) show(ask dialog.Ask) {
	if p.shown == nil {
		p.shown = map[int64]int{}
	}
	at, edits := p.shown[ask.Edit.Turn]
	if !edits {
		at, p.prompts = len(p.prompts), append(p.prompts, ask)
	}
	p.shown[ask.Turn], p.prompts[at] = at, ask
}

// last returns the newest prompt.
func (p *post) last() dialog.Ask {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.prompts[len(p.prompts)-1]
}

func (p *post) Say(_ context.Context, _ bot.ChatID, s dialog.Say) error         { return p.carry(s) }
func (p *post) Ask(_ context.Context, _ bot.ChatID, a dialog.Ask) error         { return p.carry(a) }
func (p *post) Preview(_ context.Context, _ bot.ChatID, v dialog.Preview) error { return p.carry(v) }
func (p *post) Fetch(_ context.Context, f dialog.Attachment) ([]byte, error) {
	return []byte("Nội dung của tệp."), p.carry(f)
}
func (p *post) Show(_ context.Context, _ bot.ChatID, s dialog.Show, _ []byte) error {
	return p.carry(s)
}
func (p *post) Deliver(_ context.Context, _ bot.ChatID, d dialog.Deliver, _ []byte) error {
	return p.carry(d)
}

// count returns how many of the effects carried so far are as wanted.
func (p *post) count(wanted func(effect any) bool) int {
	p.mu.Lock()
	defer p.mu.Unlock()
	n := 0
	for _, e := range p.carried {
		if wanted(e) {
			n++
		}
	}
	return n
}

func any1(any) bool { return true }

func says(words string) func(any) bool {
	return func(e any) bool {
		s, ok := e.(dialog.Say)
		return ok && s.Text.String() == words
	}
}

// A scene is a store with bots on it, in virtual time.
type scene struct {
	t     *testing.T
	store bot.Store
	last  bot.EventID
}

func play(t *testing.T, test func(s *scene)) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "decuong.db")
	warm()
	synctest.Test(t, func(t *testing.T) {
		store, err := bolt.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		test(&scene{t: t, store: store})
		store.Close()
	})
}

// warm has the compression make what it keeps, which nobody outside a bubble of
// virtual time could use if it were made within.
func warm() {
	text := []byte(strings.Repeat("Nội dung. ", 1000))
	if _, err := pack.Open(pack.Small(text)); err != nil {
		panic(err)
	}
}

// start starts a bot, after change has changed its settings.
func (s *scene) start(p *post, change func(*bot.Settings)) *bot.Bot {
	settings := bot.Settings{
		Store: s.store, Messenger: p, Log: slog.New(slog.DiscardHandler),
		Catalog: founding,
	}
	if change != nil {
		change(&settings)
	}
	return bot.New(settings)
}

// try takes the next turn of the chat.
func (s *scene) try(b *bot.Bot, what dialog.Happening) error {
	s.last++
	return s.again(b, what)
}

// again takes the last turn once more, as a chat service delivers again.
func (s *scene) again(b *bot.Bot, what dialog.Happening) error {
	return b.Turn(s.t.Context(), "tg:1", s.last, dialog.Event{At: time.Now(), By: "tg:1", What: what})
}

// do takes turns that must succeed.
func (s *scene) do(b *bot.Bot, whats ...dialog.Happening) {
	s.t.Helper()
	for _, what := range whats {
		if err := s.try(b, what); err != nil {
			s.t.Fatalf("%T: %v", what, err)
		}
	}
}

// begun opens a report, by the button of the first prompt.
var begun = []dialog.Happening{dialog.Began{}, dialog.Chose{
	Choice: dialog.Choice{Act: "begin", Arg: "founding"}, Pointer: dialog.Pointer{Turn: 1}, On: "tg:1:0",
}}

// typed is a command.
func typed(act dialog.Act) dialog.Chose { return dialog.Chose{Choice: dialog.Choice{Act: act}} }

// founding is the catalog of the tests.
func founding() []dialog.Offer {
	return []dialog.Offer{{Name: "founding", Outline: outline.Founding()}}
}
