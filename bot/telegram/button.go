package telegram

import (
	"strconv"
	"strings"

	"decuong/dialog"
	"decuong/outline"
)

// Callback data are what a button brings back when it is pressed: at most 64
// bytes (Bot API, InlineKeyboardButton). Ours are
//
//	1report:section:turn:act:arg
//
// with the turn in base 36, 62 bytes at the most. The first character is the
// version, so that buttons in old messages stay readable when the form
// changes. They can be forged: whose report it is, and whether the act still
// makes sense, is checked where reports are known.
const (
	buttonVersion = '1'
	buttonLimit   = 64

	reportLimit  = 16
	sectionLimit = 4
	actLimit     = 8
	argLimit     = 16
)

// encode returns the callback data of a choice below a prompt, and false for
// a choice that no button can carry.
func encode(p dialog.Pointer, c dialog.Choice) (string, bool) {
	ok := word(string(p.Report), reportLimit) && word(string(p.Section), sectionLimit) &&
		word(string(c.Act), actLimit) && printable(c.Arg, argLimit) && p.Turn >= 0
	if !ok {
		return "", false
	}
	data := make([]byte, 0, buttonLimit)
	data = append(data, buttonVersion)
	data = append(append(data, p.Report...), ':')
	data = append(append(data, p.Section...), ':')
	data = append(strconv.AppendInt(data, p.Turn, 36), ':')
	data = append(append(data, c.Act...), ':')
	return string(append(data, c.Arg...)), true
}

// decode is the inverse of encode. It returns false for anything that encode
// would not have written.
func decode(data string) (dialog.Pointer, dialog.Choice, bool) {
	if data == "" || data[0] != buttonVersion {
		return dialog.Pointer{}, dialog.Choice{}, false
	}
	f := strings.SplitN(data[1:], ":", 5)
	if len(f) != 5 {
		return dialog.Pointer{}, dialog.Choice{}, false
	}
	turn, _ := strconv.ParseInt(f[2], 36, 64) // what it misreads, the comparison below finds
	p := dialog.Pointer{Report: outline.ReportID(f[0]), Section: outline.SectionID(f[1]), Turn: turn}
	c := dialog.Choice{Act: dialog.Act(f[3]), Arg: f[4]}
	if again, ok := encode(p, c); !ok || again != data {
		return dialog.Pointer{}, dialog.Choice{}, false
	}
	return p, c, true
}

// word reports whether s is at most limit visible ASCII characters without
// the separator.
func word(s string, limit int) bool {
	return printable(s, limit) && !strings.ContainsAny(s, ": ")
}

// printable reports whether s is at most limit printable ASCII characters.
func printable(s string, limit int) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return false
		}
	}
	return len(s) <= limit
}
