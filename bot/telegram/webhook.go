package telegram

import (
	"context"
	"crypto/sha256"
	"crypto/subtle"
	"errors"
	"io"
	"net/http"
	"sync"
	"time"
)

// A Webhook takes the updates that Telegram brings. It answers 200 when the
// host has committed an update, and not before, so that Telegram brings again
// what a crash lost; the host knows by its ID what it has seen. Telegram keeps
// the order of a chat's messages by waiting for the answer, but brings pressed
// buttons beside them (telegram-bot-api, WebhookActor), and to any replica.
//
// Strangers learn nothing: without the secret there is neither reading nor
// parsing, and no answer says what was wrong with an update.
type Webhook struct {
	*intake
	secret string
	digest [sha256.Size]byte // of the secret: comparing digests does not tell its length

	mu      sync.Mutex
	stopped bool
	under   sync.WaitGroup // requests under way
	ended   chan struct{}  // closed when none is left after Stop
	losses  *losses
}

// secretHeader carries the secret that the webhook was set with (Bot API,
// setWebhook).
const secretHeader = "X-Telegram-Bot-Api-Secret-Token"

const (
	// updateLimit is far more than the longest text with all its entities, the
	// message that it replies to, and its buttons.
	updateLimit = 1 << 20
	// readTime is how long the body of a request may take to arrive.
	readTime = 10 * time.Second
)

// Webhook returns what Telegram is to bring updates to; see Announce. Without
// a secret it has one that is made of the bot's token, so that replicas agree
// on it and nobody else can know it.
func (a *Account) Webhook(host Host, secret string) *Webhook {
	if secret == "" {
		secret = a.ownSecret()
	}
	return &Webhook{
		intake: a.intake(host), secret: secret, digest: sha256.Sum256([]byte(secret)),
		ended: make(chan struct{}), losses: newLosses(),
	}
}

// ServeHTTP implements http.Handler.
func (h *Webhook) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	status := h.status(w, r)
	h.account.watch.Request(status)
	switch status {
	case http.StatusOK:
		return
	case http.StatusMethodNotAllowed:
		w.Header().Set("Allow", http.MethodPost)
	case http.StatusServiceUnavailable:
		w.Header().Set("Retry-After", "1") // which Telegram heeds
	}
	http.Error(w, http.StatusText(status), status)
}

// status takes an update, if it is one, and returns what to answer.
func (h *Webhook) status(w http.ResponseWriter, r *http.Request) int {
	switch {
	case !h.knows(r.Header.Get(secretHeader)):
		return http.StatusUnauthorized
	case r.Method != http.MethodPost:
		return http.StatusMethodNotAllowed
	case !h.enter():
		return http.StatusServiceUnavailable
	}
	defer h.under.Done()
	return h.take(w, r)
}

func (h *Webhook) knows(secret string) bool {
	sum := sha256.Sum256([]byte(secret))
	return subtle.ConstantTimeCompare(sum[:], h.digest[:]) == 1
}

// enter notes that a request is under way. It returns false after Stop.
func (h *Webhook) enter() bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	if !h.stopped {
		h.under.Add(1)
	}
	return !h.stopped
}

// take reads an update and has it committed. It returns the status to answer
// with.
func (h *Webhook) take(w http.ResponseWriter, r *http.Request) int {
	http.NewResponseController(w).SetReadDeadline(time.Now().Add(readTime)) // where the server knows how
	raw, err := io.ReadAll(http.MaxBytesReader(w, r.Body, updateLimit))
	var long *http.MaxBytesError
	if errors.As(err, &long) {
		return http.StatusRequestEntityTooLarge
	}
	l, unread := h.read.read(raw)
	if err != nil || unread != nil {
		return http.StatusBadRequest
	}
	h.attend(r.Context(), l)
	if l.event.What == nil && l.broken == nil {
		return http.StatusOK
	}
	if !h.slot(r.Context()) {
		return http.StatusServiceUnavailable
	}
	defer func() { <-h.slots }()
	if err := h.deal(r.Context(), l); err != nil {
		h.log.Warn("update not committed; Telegram will bring it again", "chat", l.chat, "event", int64(l.id), "error", err)
		return http.StatusInternalServerError
	}
	return http.StatusOK
}

// deal tries once to have an update committed, or buried when it was tried in
// vain too often: its chat waits for it.
func (h *Webhook) deal(ctx context.Context, l letter) error {
	err := h.attempt(ctx, l, func() bool { return h.losses.hopeless(l.id) })
	if err == nil {
		h.losses.won(l.id)
	}
	return err
}

// Stop takes no more updates, and returns when those under way are committed
// or given up, or when ctx ends.
func (h *Webhook) Stop(ctx context.Context) {
	h.mu.Lock()
	if !h.stopped {
		h.stopped = true
		go func() { h.under.Wait(); h.started.Wait(); close(h.ended) }()
	}
	h.mu.Unlock()
	select {
	case <-h.ended:
	case <-ctx.Done():
	}
}
