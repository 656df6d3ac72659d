package sandbox

import (
	"sort"
	"strconv"
	"strings"
	"unicode/utf8"
)

// parseHTML reads Telegram's HTML as its server does: a few tags, four named
// references, no nesting rules but that tags close in order. Errors carry the
// server's words and byte offsets. (tdlib, MessageEntity.cpp, parse_html.)
func parseHTML(src string) (string, []Entity, error) {
	h := &htmlParser{src: src}
	for h.pos < len(src) {
		if err := h.step(); err != nil {
			return "", nil, err
		}
	}
	if n := len(h.open); n > 0 {
		return "", nil, unparsed("Can't find end tag corresponding to start tag %q", h.open[n-1].name)
	}
	sortEntities(h.entities)
	return h.out.String(), h.entities, nil
}

func unparsed(format string, args ...any) error {
	return bad("can't parse entities: "+format, args...)
}

type htmlParser struct {
	src      string
	pos      int // bytes of src that were read
	out      strings.Builder
	units    int // UTF-16 units of out
	open     []tag
	entities []Entity
}

// A tag is a start tag whose end was not seen yet.
type tag struct {
	name       string
	attributes map[string]string
	begin      int // byte offset in the source
	offset     int // of its content, in UTF-16 units
	outBytes   int // of its content, in bytes
}

func (h *htmlParser) step() error {
	switch {
	case h.src[h.pos] == '<' && h.at(h.pos+1) == '/':
		return h.endTag()
	case h.src[h.pos] == '<':
		return h.startTag()
	case h.src[h.pos] == '&':
		if r, size := reference(h.src[h.pos:]); size > 0 {
			h.write(r)
			h.pos += size
			return nil
		}
	}
	r, size := utf8.DecodeRuneInString(h.src[h.pos:])
	h.write(r)
	h.pos += size
	return nil
}

func (h *htmlParser) write(r rune) {
	h.out.WriteRune(r)
	h.units += unitsOf(r)
}

// at returns a byte of the source, 0 beyond its end.
func (h *htmlParser) at(i int) byte {
	if i < len(h.src) {
		return h.src[i]
	}
	return 0
}

// reference decodes a character reference at the beginning of s and returns
// its size in bytes; size 0 means that the ampersand stands for itself.
func reference(s string) (r rune, size int) {
	end := 1
	for end < len(s) && (isAlnum(s[end]) || end == 1 && s[end] == '#') {
		end++
	}
	name := s[1:end]
	if strings.HasPrefix(name, "#") {
		r = numeric(name[1:])
	} else {
		r = map[string]rune{"lt": '<', "gt": '>', "amp": '&', "quot": '"'}[name]
	}
	if r == 0 {
		return 0, 0
	}
	if end < len(s) && s[end] == ';' {
		end++
	}
	return r, end
}

func numeric(digits string) rune {
	base := 10
	if strings.HasPrefix(digits, "x") {
		digits, base = digits[1:], 16
	}
	n, err := strconv.ParseUint(digits, base, 32)
	if err != nil || n >= 0x10ffff || !utf8.ValidRune(rune(n)) || len(digits) > 8 {
		return 0
	}
	return rune(n)
}

func isAlnum(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}

// isSpace holds at the end of the text too, where at returns 0.
func isSpace(c byte) bool {
	return c == ' ' || c >= '\t' && c <= '\r' || c == 0
}

// sortEntities puts outer entities before inner ones.
func sortEntities(e []Entity) {
	sort.SliceStable(e, func(i, j int) bool {
		if e[i].Offset != e[j].Offset {
			return e[i].Offset < e[j].Offset
		}
		return e[i].Length > e[j].Length
	})
}
