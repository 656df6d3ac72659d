package sandbox

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"time"
)

// Options set up a sandbox; the zero value is good for tests.
type Options struct {
	Token     string           // "<bot id>:<secret>"; empty: a random one, see [Sandbox.Token]
	Name      string           // of the bot, as people see it; empty: "Bot"
	Username  string           // without @; empty: "sandbox_bot"
	Now       func() time.Time // dates of messages and expiry; nil: time.Now
	StateFile string           // where the state is kept; empty: in memory only
	RetryWait time.Duration    // before a webhook is tried again, doubled each time up to a minute; 0: one second
}

// A Sandbox is a Bot API server with one bot and the people it talks to. It
// is safe for concurrent use.
type Sandbox struct {
	opts Options
	bot  Account
	mux  http.Handler

	mu      sync.Mutex
	changed chan struct{}   // closed and replaced at every change
	life    context.Context // ends with Close
	end     context.CancelFunc
	state   state
	journal *journal // nil: nothing is kept
	poll    *poll    // the long poll that waits, if any
	hook    hook
	faults  []Fault
	calls   []Call
	flood   *flood // nil: no limits
}

// New returns a sandbox, with the state that Options.StateFile holds, if any.
// Close it after use.
func New(opts Options) (*Sandbox, error) {
	opts = opts.withDefaults()
	id, _, ok := strings.Cut(opts.Token, ":")
	botID, err := strconv.ParseInt(id, 10, 64)
	if !ok || err != nil {
		return nil, errors.New("sandbox token: want <bot id>:<secret>")
	}
	s := &Sandbox{
		opts:    opts,
		bot:     Account{ID: botID, IsBot: true, FirstName: opts.Name, Username: opts.Username},
		changed: make(chan struct{}),
		state:   newState(opts.Now().Unix()),
	}
	if err := s.openJournal(); err != nil {
		return nil, fmt.Errorf("opening sandbox state: %w", err)
	}
	s.life, s.end = context.WithCancel(context.Background())
	s.mux = s.routes()
	go s.deliverUpdates()
	return s, nil
}

func (o Options) withDefaults() Options {
	if o.Token == "" {
		secret := make([]byte, 18)
		rand.Read(secret)
		o.Token = "7000000001:" + hex.EncodeToString(secret)
	}
	if o.Name == "" {
		o.Name = "Bot"
	}
	if o.Username == "" {
		o.Username = "sandbox_bot"
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.RetryWait == 0 {
		o.RetryWait = time.Second
	}
	return o
}

// Token returns the token that the bot must use.
func (s *Sandbox) Token() string { return s.opts.Token }

// Handler serves the Bot API, downloads and the chat page.
func (s *Sandbox) Handler() http.Handler { return s.mux }

// Close ends all that waits (long polls, pages, webhook deliveries) and closes
// the state file. The sandbox must not be used afterwards.
func (s *Sandbox) Close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.end()
	return s.closeJournal()
}

func (s *Sandbox) now() int64 { return s.opts.Now().Unix() }

// wake tells all who wait that something changed. The lock is held.
func (s *Sandbox) wake() {
	close(s.changed)
	s.changed = make(chan struct{})
}
