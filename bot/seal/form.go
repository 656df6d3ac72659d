package seal

import (
	"encoding/binary"

	"decuong/bot"
	"decuong/bot/internal/pack"
	"decuong/outline"
)

// Forms, the first byte of what is sealed; see the package comment. None is
// ever used for something else.
const (
	formValue  = 0xf9
	formChat   = 0xfa
	formKey    = 0xfb
	formStream = 0xfc
)

// A place is where something sealed belongs. It is bound to what is sealed.
type place struct {
	kind byte   // one of what
	of   string // chat or report
	name string // what tells things of the chat or report apart
}

// Kinds of what is sealed.
const (
	value   = 'v'
	back    = 'b'
	summary = 's'
	session = 'c'
	line    = 'l'
	entry   = 'o'
	letter  = 'd'
)

func valueOf(r outline.ReportID, field string) place   { return place{value, string(r), field} }
func backOf(r outline.ReportID, field string) place    { return place{back, string(r), field} }
func summaryOf(r outline.ReportID, field string) place { return place{summary, string(r), field} }
func sessionOf(chat bot.ChatID) place                  { return place{session, string(chat), ""} }
func lineOf(chat bot.ChatID, r outline.ReportID) place { return place{line, string(chat), string(r)} }
func entryOf(id bot.EntryID) place                     { return place{entry, string(id.Chat), number(id.Rev)} }
func letterOf(chat bot.ChatID, event bot.EventID) place {
	return place{letter, string(chat), number(int64(event))}
}
func number(n int64) string { return string(binary.AppendVarint(nil, n)) }

// bound appends the place as associated data; no two places give the same.
func (p place) bound(to []byte) []byte {
	to = binary.AppendUvarint(append(to, p.kind), uint64(len(p.of)))
	return append(append(to, p.of...), p.name...)
}

// Owners of data keys, bound to the sealed key.
func reportOwner(id outline.ReportID) string { return "report " + string(id) }
func chatOwner(id bot.ChatID) string         { return "chat " + string(id) }

// sealed reports whether what was read from a store begins with the form.
func sealed[T string | []byte](stored T, form byte) bool { return len(stored) > 0 && stored[0] == form }

// seal returns the body sealed after what is in front, which has room for it.
func (k *key) seal(front []byte, at place, body []byte) []byte {
	var room [96]byte
	return k.aead.Seal(front, nil, body, at.bound(room[:0]))
}

func (k *key) open(at place, sealed []byte) ([]byte, error) {
	var room [96]byte
	body, err := k.aead.Open(nil, nil, sealed, at.bound(room[:0]))
	if err != nil {
		return nil, ErrTampered
	}
	return body, nil
}

// sealValue seals a value of a report; nil stays nil.
func (k *key) sealValue(at place, value []byte) []byte {
	if value == nil {
		return nil
	}
	body := pack.Small(value)
	return k.seal(append(make([]byte, 0, 1+len(body)+overhead), formValue), at, body)
}

// openValue is the inverse of sealValue. What was never sealed comes back as
// it is. The key is nil when the report has none.
func (k *key) openValue(at place, stored []byte) ([]byte, error) {
	switch {
	case !sealed(stored, formValue):
		return stored, nil
	case k == nil:
		return nil, ErrKeyMissing
	}
	return k.openPacked(at, stored[1:])
}

func (k *key) openPacked(at place, sealed []byte) ([]byte, error) {
	body, err := k.open(at, sealed)
	if err != nil {
		return nil, err
	}
	return pack.Open(body)
}

// sealSummary seals a summary, which is too short to be packed; "" stays "".
func (k *key) sealSummary(at place, summary string) string {
	if summary == "" {
		return ""
	}
	return string(k.seal(append(make([]byte, 0, 1+len(summary)+overhead), formValue), at, []byte(summary)))
}

// sealOwn seals something of a chat, with the chat's key in front; nil stays
// nil.
func (k *key) sealOwn(at place, value []byte) []byte {
	if value == nil {
		return nil
	}
	body := pack.Small(value)
	front := append(make([]byte, 0, 1+wrappedSize+len(body)+overhead), formChat)
	return k.seal(append(front, k.wrapped...), at, body)
}

// cutOwn returns the sealed key in front of something of a chat, and the rest.
func cutOwn(stored []byte) (wrapped string, rest []byte, err error) {
	if len(stored) < 1+wrappedSize {
		return "", nil, ErrTampered
	}
	return string(stored[1 : 1+wrappedSize]), stored[1+wrappedSize:], nil
}
