package classified

import "strings"

// isFileName reports whether the text is the name of a file rather than prose.
func isFileName(text string) bool {
	text = strings.TrimSpace(text)
	dot := strings.LastIndexByte(text, '.')
	if len(text) > 255 || dot < 1 || strings.ContainsAny(text, "\n\r") {
		return false
	}
	extension := strings.ToLower(text[dot+1:])
	return len(extension) >= 2 && len(extension) <= 5 && strings.Trim(extension, "abcdefghijklmnopqrstuvwxyz0123456789") == "" &&
		strings.Trim(extension, "0123456789") != ""
}

// isInFileName reports whether the hit stands in the name of a file between
// signs that part words there.
func (w *window) isInFileName(h hit) bool {
	l := w.at
	if !w.fileName || h.to+1 == len(l.words) || h.bare && h.level == Secret {
		return false
	}
	parts := func(gap string) bool {
		return (h.level > Secret && h.strong() || !plain(gap)) && strings.Trim(gap, " _-.()[]+") == ""
	}
	parted := parts(l.gap(h.to+1)) && (h.from == 0 || parts(l.gap(h.from)))
	return parted && (h.strong() || !h.bare && h.level > Secret || h.level == UtmostSecret && len(l.words) == 3)
}
