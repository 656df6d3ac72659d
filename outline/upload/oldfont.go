package upload

import (
	"strings"

	"decuong/outline/oldfont"
)

// A script is the meaning that a font gives to letters.
type script int

const (
	unicodeScript script = iota
	tcvn3
	tcvn3Capitals // fonts .VnTimeH: small letters look like capitals
	vni
	unreadable // an old font that has no table here
)

// unreadables begin the names of other fonts from before Unicode.
var unreadables = []string{"vps ", "viscii", "vietware", "vntimes", "svntimes", "vnarial", "bk hcm", "bkhcm", "vnu-", "heo ", "vnlabs"}

// scriptOf tells a script by the name of the font.
func scriptOf(font string) script {
	name := strings.ToLower(font)
	switch {
	case strings.HasPrefix(name, ".vn"):
		if strings.HasSuffix(font, "H") {
			return tcvn3Capitals
		}
		return tcvn3
	case strings.HasPrefix(name, "vni-"), strings.HasPrefix(name, "vni "):
		return vni
	}
	for _, u := range unreadables {
		if strings.HasPrefix(name, u) {
			return unreadable
		}
	}
	return unicodeScript
}

// modern reports whether a text has letters that only Unicode has: then the
// font is old, but its letters are not.
func modern(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool {
		return r >= 0x1EA0 && r <= 0x1EF9 || strings.ContainsRune("ăĂđĐĩĨũŨơƠưƯ\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031B", r)
	})
}

// convert returns the text that letters of an old font show.
func (s script) convert(text string) string {
	switch s {
	case tcvn3:
		return strings.Map(oldfont.FromTCVN3, text)
	case tcvn3Capitals:
		return strings.ToUpper(strings.Map(oldfont.FromTCVN3, text))
	case vni:
		return oldfont.FromVNI(text)
	}
	return text
}

// plain reports whether the text has no letters that an old font changes.
func plain(text string) bool {
	for i := range len(text) {
		if text[i] >= 0x80 {
			return false
		}
	}
	return true
}
