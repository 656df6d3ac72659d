package classified

import (
	"strings"
	"unicode/utf8"
)

// An upright stamp has a letter a line.
type upright struct {
	letters string // in lower case
	number  int    // of the first line
}

// uprightMost is the most letters that are gathered.
const uprightMost = 12

// push takes a line that holds something. A mark is known by the line below
// it, or by the end.
func (u *upright) push(l *line) (Mark, bool) {
	text := strings.TrimSpace(l.text)
	if utf8.RuneCountInString(text) != 1 || !l.front || !l.back {
		return u.end()
	}
	if u.letters == "" {
		u.number = l.number
	}
	if utf8.RuneCountInString(u.letters) <= uprightMost {
		u.letters += strings.ToLower(text)
	}
	return Mark{}, false
}

func (u *upright) end() (Mark, bool) {
	level := whole[u.letters]
	if secretWords[u.letters] {
		level = Secret
	}
	m := Mark{level, u.number}
	u.letters = ""
	return m, level > 0
}
