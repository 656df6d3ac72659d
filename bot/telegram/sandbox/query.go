package sandbox

import (
	"math/rand/v2"
	"strconv"
	"unicode/utf8"
)

// A query is a tap on a button. The bot answers it once, within the time that
// its update waits.
type query struct {
	ID       string `json:"id"`
	Chat     int64  `json:"chat"`
	Message  int    `json:"message"`
	Button   Button `json:"button"`
	Date     int64  `json:"date"`
	Answered bool   `json:"answered,omitempty"`
	Notice   Notice `json:"notice,omitzero"`
}

// A Notice is what the bot showed in answer to a tap.
type Notice struct {
	Label string `json:"label"` // of the button
	Text  string `json:"text"`  // may be empty
	Alert bool   `json:"alert"` // in a box that has to be closed
}

// maxNotice is counted in characters. (Bot API documentation,
// answerCallbackQuery.)
const maxNotice = 200

func newQueryID() string { return strconv.FormatInt(rand.Int64N(1<<62)+1, 10) }

func (s *Sandbox) answerCallbackQuery(p params) (any, error) {
	q := s.state.queries[p.values["callback_query_id"]]
	if q == nil || q.Answered || q.Date <= s.now()-keepQuery {
		return nil, bad("query is too old and response timeout expired or query ID is invalid")
	}
	text := p.values["text"]
	if utf8.RuneCountInString(text) > maxNotice {
		return nil, bad("MESSAGE_TOO_LONG")
	}
	if p.values["url"] != "" {
		return nil, bad("URL_INVALID") // for games and deep links of other bots only
	}
	answered := *q
	answered.Answered = true
	answered.Notice = Notice{Label: q.Button.Text, Text: text, Alert: p.bool("show_alert")}
	if c := s.state.chats[q.Chat]; c != nil {
		c.live.answered(&answered)
	}
	s.commit(record{Query: &answered})
	return true, nil
}
