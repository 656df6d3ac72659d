package telegram

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"net/http"
	"net/url"
	"strings"
	"sync/atomic"
	"time"

	tgbot "github.com/go-telegram/bot"

	"decuong/bot"
)

// Settings say which bot this is and how it may speak.
type Settings struct {
	Token string
	URL   string           // of the Bot API server; empty: Telegram's own
	Rate  float64          // messages a second over all chats, and one a second in each after a short burst; 0: no pacing
	Log   *slog.Logger     // nil: slog.Default
	Watch Watch            // nil: nobody
	Now   func() time.Time // the time of a press; nil: time.Now

	transport http.RoundTripper // for tests; nil: a tuned one of its own
}

// An Account is the bot on Telegram. It is safe for use by several goroutines;
// what is said in one chat is to be said by one at a time, or it arrives in
// any order.
type Account struct {
	calls    *tgbot.Bot
	token    string
	url      string
	log      *slog.Logger
	watch    Watch
	now      func() time.Time
	peers    *peers
	pace     *pace
	username atomic.Pointer[string]
	sending  *http.Client
	polling  *http.Client // of its own, so that a long poll and an upload do not wait for each other
}

var _ bot.Messenger = (*Account)(nil)

// telegramURL is where Telegram's own Bot API server is found.
const telegramURL = "https://api.telegram.org"

// New returns the account that the token opens. It calls nobody.
func New(s Settings) (*Account, error) {
	s = s.withDefaults()
	if u, err := url.Parse(s.URL); err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return nil, errors.New("opening the Telegram account: the server has no web address; check TELEGRAM_API_URL")
	}
	a := &Account{
		token: s.Token, url: strings.TrimRight(s.URL, "/"), log: s.Log, watch: s.Watch, now: s.Now, pace: newPace(s.Rate),
		sending: newClient(s.transport), polling: newClient(s.transport),
	}
	a.peers = newPeers(peersLimit, a.pace.limiter)
	var err error
	a.calls, err = tgbot.New(a.token, tgbot.WithSkipGetMe(), tgbot.WithServerURL(a.url),
		tgbot.WithHTTPClient(0, courier{a.sending}), tgbot.WithErrorsHandler(func(error) {}))
	if err != nil {
		return nil, fmt.Errorf("opening the Telegram account: %w", err)
	}
	return a, nil
}

func (s Settings) withDefaults() Settings {
	if s.URL == "" {
		s.URL = telegramURL
	}
	if s.Log == nil {
		s.Log = slog.Default()
	}
	if s.Watch == nil {
		s.Watch = unwatched{}
	}
	if s.Now == nil {
		s.Now = time.Now
	}
	return s
}

// Name returns the bot's username, without @. It asks Telegram the first
// time, again and again until it answers or ctx ends.
func (a *Account) Name(ctx context.Context) (string, error) {
	for n := 1; ; n++ {
		if name := a.knownName(); name != "" {
			return name, nil
		}
		me, err := a.me(ctx)
		if err == nil {
			a.username.Store(&me)
			return me, nil
		}
		a.log.Warn("asking Telegram for the bot's name", "error", scrub("getMe", err), "hint", hint(err))
		if err := sleep(ctx, backoff(n, time.Second, 30*time.Second, rand.Float64())); err != nil {
			return "", fmt.Errorf("asking for the bot's name: %w", err)
		}
	}
}

// Ping returns nil when Telegram answers and knows the bot.
func (a *Account) Ping(ctx context.Context) error {
	if _, err := a.me(ctx); err != nil {
		return fmt.Errorf("reaching Telegram: %w", scrub("getMe", err))
	}
	return nil
}

func (a *Account) me(ctx context.Context) (string, error) {
	ctx, cancel := context.WithTimeout(ctx, callTime)
	defer cancel()
	me, err := a.calls.GetMe(ctx)
	if err != nil {
		return "", err
	}
	return me.Username, nil
}

// knownName returns the bot's username, "" while Telegram has not told it.
func (a *Account) knownName() string {
	if name := a.username.Load(); name != nil {
		return *name
	}
	return ""
}

// peer returns what is known of a chat.
func (a *Account) peer(chat bot.ChatID) (*peer, error) {
	id, err := parseChat(chat)
	if err != nil {
		return nil, err
	}
	return a.peers.of(id), nil
}

// translator returns one that reads updates sent to this account.
func (a *Account) translator() *translator {
	return &translator{self: a.calls.ID(), username: a.knownName, now: a.now}
}

// Share has the account keep to its part of the bot's messages when several
// replicas speak for the bot. What one chat is told is paced by each for
// itself: it seldom hears from two.
func (a *Account) Share(replicas int) { a.pace.share(replicas) }

// Close lets go of idle connections. Nobody may be using the account.
func (a *Account) Close() {
	a.polling.CloseIdleConnections()
	a.sending.CloseIdleConnections()
}
