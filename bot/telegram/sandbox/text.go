package sandbox

import (
	"regexp"
	"strings"
)

// Limits of text. Lengths count code points after parsing, as the official
// server does, although the documentation leaves it open; the raw text is
// counted in bytes. (tdlib, MessageContent.cpp; Client.cpp, get_formatted_text.)
const (
	maxText     = 4096
	maxCaption  = 1024
	maxRaw      = 32768
	maxEntities = 100 // beyond it formatting is silently lost
)

func unitsOf(r rune) int {
	if r > 0xffff {
		return 2
	}
	return 1
}

func utf16Len(s string) int {
	n := 0
	for _, r := range s {
		n += unitsOf(r)
	}
	return n
}

// formatted reads a text, its parse mode and its entities from a call. The
// names are those of the parameters for text and entities.
func (p params) formatted(text, entities string) (string, []Entity, error) {
	raw := p.values[text]
	if len(raw) > maxRaw {
		return "", nil, bad("text is too long")
	}
	var found []Entity
	var err error
	switch strings.ToLower(p.values["parse_mode"]) {
	case "html":
		raw, found, err = parseHTML(raw)
	case "", "none":
		var given []Entity
		if _, err = p.json(entities, &given); err == nil {
			found, err = checkEntities(raw, given)
		}
	default:
		err = bad("unsupported parse_mode") // Markdown is not spoken here
	}
	if err != nil {
		return "", nil, err
	}
	raw, found = trim(raw, found)
	found = append(found, detect(raw, found)...)
	sortEntities(found)
	return raw, found[:min(len(found), maxEntities)], nil
}

// clean replaces what cannot be seen, without changing any length but that of
// carriage returns, which go.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\r':
			return -1
		case r < ' ' && r != '\n':
			return ' '
		}
		return r
	}, s)
}

// trim takes spaces away from both ends and moves the entities accordingly.
func trim(s string, entities []Entity) (string, []Entity) {
	s = clean(s)
	left := len(s) - len(strings.TrimLeft(s, " \n"))
	shift := utf16Len(s[:left])
	s = strings.Trim(s, " \n")
	end := utf16Len(s)
	kept := entities[:0:0]
	for _, e := range entities {
		from := max(e.Offset-shift, 0)
		e.Length = min(e.Offset-shift+e.Length, end) - from
		e.Offset = from
		if e.Length > 0 {
			kept = append(kept, e)
		}
	}
	return s, kept
}

var detectable = []struct {
	kind string
	re   *regexp.Regexp // the entity is group 1
}{
	{"url", regexp.MustCompile(`(?:^|[\s(])(https?://[^\s<>"]+[^\s<>".,;:!?)])`)},
	{"email", regexp.MustCompile(`(?:^|[\s(<])([\w.+-]+@[\w-]+(?:\.[\w-]+)+)`)},
	{"bot_command", regexp.MustCompile(`(?:^|[\s(])(/[A-Za-z0-9_]{1,64}(?:@\w{3,32})?)(?:$|[\s.,;:!?)])`)},
}

// detect finds what every client makes out in plain text: commands, links,
// addresses. What stands in code or in a link is left alone.
func detect(s string, taken []Entity) []Entity {
	var found []Entity
	for _, d := range detectable {
		for _, at := range d.re.FindAllStringSubmatchIndex(s, -1) {
			e := Entity{Type: d.kind, Offset: utf16Len(s[:at[2]]), Length: utf16Len(s[at[2]:at[3]])}
			if !inCode(e, taken) {
				found = append(found, e)
			}
		}
	}
	return found
}

func inCode(e Entity, taken []Entity) bool {
	for _, t := range taken {
		literal := t.Type == "code" || t.Type == "pre" || t.Type == "text_link"
		if literal && e.Offset < t.Offset+t.Length && t.Offset < e.Offset+e.Length {
			return true
		}
	}
	return false
}

// split cuts a text into messages as phones do with a long paste: at most 4096
// UTF-16 units each, at a line or a word if there is one in the second half.
func split(text string) []string {
	var parts []string
	for {
		limit := fitting(text)
		if limit == len(text) {
			return append(parts, text)
		}
		cut := limit
		for _, at := range []string{"\n", " "} {
			if i := strings.LastIndex(text[:limit], at); i > limit/2 {
				cut = i + 1
				break
			}
		}
		parts, text = append(parts, text[:cut]), text[cut:]
	}
}

// fitting returns how many bytes of the text fit into one message.
func fitting(text string) int {
	units := 0
	for i, r := range text {
		if units += unitsOf(r); units > maxText {
			return i
		}
	}
	return len(text)
}
