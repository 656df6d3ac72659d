package openai

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"time"

	lib "github.com/sashabaranov/go-openai"

	"decuong/bot"
)

// Settings say which model to use, and how.
type Settings struct {
	Key             string
	BaseURL         string // of the API; "": OpenAI's. Without a path, "/v1" is meant
	Model           string // for drafts and summaries; "": none
	TranscribeModel string // for speech; "": none
	Private         bool   // the server is on the premises: no proxy, and no public address will be dialled
	Window          int    // tokens that the model can read and write at once; 0: as the server says, or usually has
	Slots           int    // calls that may run at once; 0: 4
	Log             *slog.Logger
}

// A Model is a language model behind the OpenAI API. It is a bot.Drafter, safe
// for many goroutines.
type Model struct {
	settings Settings
	base     *url.URL
	library  *lib.Client
	courier  *courier
	queue    *queue
	limits   limits
	nonce    func() string

	mu      sync.Mutex
	profile profile
	asked   bool // whether the server has been asked what it is
}

// Ping returns nil unless the server failed again and again a moment ago. It
// asks for nothing: an answer may cost money, and nobody's turn waits for it.
func (m *Model) Ping(context.Context) error {
	if !m.courier.breaker.well() {
		return &fault{reason: bot.DraftUnreachable, what: "the server failed before and is left in peace"}
	}
	return nil
}

// limits are how long an answer may take.
type limits struct {
	first time.Duration // until the first event, after the headers, and until the headers
	idle  time.Duration // between two events
	last  time.Duration // after the finish, for what may follow it
	total time.Duration
	ask   time.Duration // for the list of models
}

// A model that thinks, or reads a long prompt on a small machine, is silent for
// a minute; three quarters of a minute in the middle of an answer is a failure.
var patient = limits{
	first: 90 * time.Second, idle: 45 * time.Second, last: 5 * time.Second,
	total: 5 * time.Minute, ask: 5 * time.Second,
}

// New returns a model, without speaking to its server yet.
func New(s Settings) (*Model, error) {
	base, err := address(s.BaseURL)
	if err != nil {
		return nil, err
	}
	return newModel(s, base, newTransport(s.Private || base.Scheme == "http")), nil
}

func newModel(s Settings, base *url.URL, transport http.RoundTripper) *Model {
	if s.Slots <= 0 {
		s.Slots = 4
	}
	if s.Log == nil {
		s.Log = slog.New(slog.DiscardHandler)
	}
	m := &Model{settings: s, base: base, queue: newQueue(s.Slots), limits: patient, nonce: nonce}
	m.courier = newCourier(transport, m.limits.first)
	m.profile = profileOf(serverAt(base), s.Model, s.Window)
	config := lib.DefaultConfig(s.Key)
	config.BaseURL = base.String()
	config.HTTPClient = m.courier
	m.library = lib.NewClientWithConfig(config)
	return m
}

// address reads the base URL. A key in it would end up in logs, so none may be
// there.
func address(base string) (*url.URL, error) {
	if base == "" {
		base = "https://api.openai.com/v1"
	}
	u, err := url.Parse(base)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return nil, errors.New("reading the model's base URL: it must look like https://host/v1")
	}
	if u.User != nil || u.RawQuery != "" || u.Fragment != "" {
		return nil, fmt.Errorf("reading the model's base URL: it must end with its path, and hold no key; host %s", u.Host)
	}
	if u.Path = strings.TrimRight(u.Path, "/"); u.Path == "" {
		u.Path = "/v1"
	}
	return u, nil
}

// Host names who receives the words.
func (m *Model) Host() string { return m.base.Host }

// Model names the model, and the version of the instructions.
func (m *Model) Model() (name, instructions string) { return m.settings.Model, Instructions() }

// Drafts reports whether wording can be made.
func (m *Model) Drafts() bool { return m.settings.Model != "" }

// Transcribes reports whether speech can be written down.
func (m *Model) Transcribes() bool { return m.settings.TranscribeModel != "" }

// Close drops connections that nobody uses.
func (m *Model) Close() { m.courier.client.CloseIdleConnections() }

// nonce returns a word that nobody can guess.
func nonce() string {
	var b [4]byte
	rand.Read(b[:])
	return hex.EncodeToString(b[:])
}
