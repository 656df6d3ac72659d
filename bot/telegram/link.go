package telegram

import (
	"slices"

	"decuong/dialog"
)

// linked returns the text with payloads spelt as the links that carry them.
// While the bot's name is not known, the payload stands alone; it works after
// /start too.
func (a *Account) linked(t dialog.Text) dialog.Text {
	if !slices.ContainsFunc(t, func(s dialog.Span) bool { return s.Dress == dialog.Invite }) {
		return t
	}
	t = slices.Clone(t)
	for i, s := range t {
		if s.Dress == dialog.Invite {
			t[i] = dialog.Span{Words: a.link(s.Words)}
		}
	}
	return t
}

// link opens a private chat with the bot that begins with the payload.
func (a *Account) link(payload string) string {
	name := a.knownName()
	switch {
	case name == "":
		return "/start " + payload
	case payload == "":
		return "https://t.me/" + name
	}
	return "https://t.me/" + name + "?start=" + payload
}
