package telegram

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"time"

	tgbot "github.com/go-telegram/bot"
)

// pollTime is how long Telegram holds a poll open while there is nothing to
// tell; its server allows no more (telegram-bot-api, LONG_POLL_MAX_TIMEOUT).
const pollTime = 50 * time.Second

// pollGrace is how much later than that an answer may come.
const pollGrace = 15 * time.Second

// updatesLimit bounds an answer to a poll: 100 updates of far more than a
// person can write.
const updatesLimit = 32 << 20

// kinds are the updates that the bot wants. Telegram keeps the list of the
// last request that had one, so it is always sent.
var kinds = []string{"message", "edited_message", "callback_query", "my_chat_member", "stopped_message_generation"}

// getUpdates asks for updates from offset on, which confirms those before it, and
// waits for some for as long as wait.
func (a *Account) getUpdates(ctx context.Context, offset int64, limit int, wait time.Duration) ([]json.RawMessage, error) {
	ctx, cancel := context.WithTimeout(ctx, wait+pollGrace)
	defer cancel()
	body := fmt.Appendf(nil, `{"offset":%d,"limit":%d,"timeout":%d,"allowed_updates":["%s"]}`,
		offset, limit, int(wait.Seconds()), strings.Join(kinds, `","`))
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, a.url+"/bot"+a.token+"/getUpdates", bytes.NewReader(body))
	if err != nil {
		return nil, errors.New("getUpdates: the server's address is none; check TELEGRAM_API_URL")
	}
	r.Header.Set("Content-Type", "application/json")
	got, err := a.polling.Do(r)
	if err != nil {
		return nil, scrub("getUpdates", err)
	}
	defer got.Body.Close()
	return readUpdates(got)
}

// An answer is what the Bot API says to getUpdates.
type answer struct {
	OK          bool              `json:"ok"`
	Result      []json.RawMessage `json:"result"`
	Code        int               `json:"error_code"`
	Description string            `json:"description"`
	Parameters  struct {
		RetryAfter int `json:"retry_after"`
	} `json:"parameters"`
}

func readUpdates(got *http.Response) ([]json.RawMessage, error) {
	if foreign(got.StatusCode) {
		return nil, fmt.Errorf("getUpdates: %w", statusError(got.StatusCode))
	}
	body, err := io.ReadAll(io.LimitReader(got.Body, updatesLimit))
	if err != nil {
		return nil, fmt.Errorf("getUpdates: reading the answer: %w", err)
	}
	var a answer
	if json.Unmarshal(body, &a) != nil {
		return nil, errors.New("getUpdates: unreadable answer")
	}
	if !a.OK {
		return nil, a.err()
	}
	return a.Result, nil
}

// err returns the error in the library's terms.
func (a *answer) err() error {
	switch a.Code {
	case http.StatusTooManyRequests:
		return &tgbot.TooManyRequestsError{Message: "getUpdates", RetryAfter: a.Parameters.RetryAfter}
	case http.StatusUnauthorized:
		return fmt.Errorf("getUpdates: %w", tgbot.ErrorUnauthorized)
	case http.StatusNotFound:
		return fmt.Errorf("getUpdates: %w", tgbot.ErrorNotFound)
	case http.StatusConflict:
		return fmt.Errorf("getUpdates: %w: %s", tgbot.ErrorConflict, a.Description)
	}
	return fmt.Errorf("getUpdates: %d %s", a.Code, a.Description)
}
