package sandbox

import (
	"encoding/json"
	"fmt"
	"strings"
	"unicode/utf8"
)

// Limits of inline keyboards. The numbers of buttons are not documented; they
// are those that client libraries have found. (python-telegram-bot,
// InlineKeyboardMarkupLimit.)
const (
	maxCallback = 64 // bytes
	maxCopy     = 256
	maxButtons  = 100
	maxRow      = 8
)

// A Keyboard is a set of buttons below a message.
type Keyboard struct {
	Rows [][]Button `json:"inline_keyboard"`
}

// A Button does one thing: report Data to the bot, open URL, copy Copy, or
// nothing. Other actions are accepted and do nothing here.
type Button struct {
	Text     string          `json:"text"`
	Data     string          `json:"callback_data,omitempty"`
	URL      string          `json:"url,omitempty"`
	Copy     *CopyText       `json:"copy_text,omitempty"`
	Disabled json.RawMessage `json:"disabled,omitempty"`
	WebApp   json.RawMessage `json:"web_app,omitempty"`
	Style    string          `json:"style,omitempty"` // "danger", "success", "primary"
}

// CopyText is what a button copies, 1 to 256 characters.
type CopyText struct {
	Text string `json:"text"`
}

// A markup is the reply_markup of a call: one of its parts is set.
type markup struct {
	inline *Keyboard
	reply  [][]string
	remove bool
	force  bool
}

// markup reads and judges reply_markup.
func (p params) markup() (markup, error) {
	raw := strings.TrimSpace(p.values["reply_markup"])
	if raw == "" {
		return markup{}, nil
	}
	var m struct {
		Inline json.RawMessage     `json:"inline_keyboard"`
		Reply  [][]json.RawMessage `json:"keyboard"`
		Remove bool                `json:"remove_keyboard"`
		Force  bool                `json:"force_reply"`
	}
	if raw[0] != '{' {
		return markup{}, bad("object expected as reply markup")
	}
	if err := json.Unmarshal([]byte(raw), &m); err != nil {
		return markup{}, bad("can't parse reply keyboard markup JSON object")
	}
	result := markup{remove: m.Remove, force: m.Force}
	for _, row := range m.Reply {
		result.reply = append(result.reply, replyRow(row))
	}
	if m.Inline == nil {
		return result, nil
	}
	var err error
	result.inline, err = parseInline(m.Inline)
	return result, err
}

// replyRow reads buttons that are strings, or objects with a text.
func replyRow(row []json.RawMessage) []string {
	var texts []string
	for _, raw := range row {
		var text string
		var object struct{ Text string }
		if json.Unmarshal(raw, &text) != nil && json.Unmarshal(raw, &object) == nil {
			text = object.Text
		}
		texts = append(texts, text)
	}
	return texts
}

// parseInline returns nil for a keyboard without rows, which is one way to
// take a keyboard away. An array that is null is refused: it is what a nil
// slice becomes, and Telegram wants an array.
func parseInline(raw json.RawMessage) (*Keyboard, error) {
	if strings.TrimSpace(string(raw)) == "null" || raw[0] != '[' {
		return nil, bad(`field "inline_keyboard" of the InlineKeyboardMarkup must be an Array`)
	}
	var rows [][]json.RawMessage
	if json.Unmarshal(raw, &rows) != nil {
		return nil, bad(`field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays`)
	}
	k := &Keyboard{}
	count := 0
	for _, row := range rows {
		buttons, err := parseRow(row)
		if err != nil {
			return nil, err
		}
		count += len(buttons)
		if len(buttons) > 0 {
			k.Rows = append(k.Rows, buttons)
		}
		if len(buttons) > maxRow || count > maxButtons {
			return nil, bad("reply markup is too long")
		}
	}
	if count == 0 {
		return nil, nil
	}
	return k, nil
}

func parseRow(row []json.RawMessage) ([]Button, error) {
	var buttons []Button
	for _, raw := range row {
		var b Button
		var all map[string]json.RawMessage
		if json.Unmarshal(raw, &all) != nil || json.Unmarshal(raw, &b) != nil {
			return nil, bad("can't parse inline keyboard button: InlineKeyboardButton must be an Object")
		}
		if err := b.check(all); err != nil {
			return nil, err
		}
		buttons = append(buttons, b)
	}
	return buttons, nil
}

// check is stricter than Telegram in two points: it refuses buttons without
// text, which Telegram leaves out, and buttons with two actions, of which
// Telegram takes one.
func (b Button) check(fields map[string]json.RawMessage) error {
	wrong := func(format string, args ...any) error {
		return bad("can't parse inline keyboard button: %s", fmt.Sprintf(format, args...))
	}
	if strings.TrimSpace(b.Text) == "" {
		return wrong(`Field "text" must be non-empty`)
	}
	switch actions := countActions(fields); {
	case actions == 0:
		return wrong("Text buttons are unallowed in the inline keyboard")
	case actions > 1:
		return wrong("Exactly one action must be specified")
	case len(b.Data) > maxCallback:
		return bad("BUTTON_DATA_INVALID")
	case b.Copy != nil && (b.Copy.Text == "" || utf8.RuneCountInString(b.Copy.Text) > maxCopy):
		return bad("BUTTON_COPY_TEXT_INVALID")
	case b.URL != "" && checkedLink(b.URL) == "":
		return bad("inline keyboard button URL '%s' is invalid: Wrong HTTP URL", b.URL)
	}
	return nil
}

// countActions counts the fields that are no appearance. Data or a URL that is
// empty counts as absent, as it does at Telegram.
func countActions(fields map[string]json.RawMessage) int {
	n := 0
	for name, raw := range fields {
		switch name {
		case "text", "style", "icon_custom_emoji_id":
			continue
		case "callback_data", "url":
			if string(raw) == `""` {
				continue
			}
		}
		if v := string(raw); v != "null" && v != "false" {
			n++
		}
	}
	return n
}
