package sandbox

import "strings"

// entityOf tells which entity a tag makes; other tags are refused.
var entityOf = map[string]string{
	"b": "bold", "strong": "bold",
	"i": "italic", "em": "italic",
	"u": "underline", "ins": "underline",
	"s": "strikethrough", "strike": "strikethrough", "del": "strikethrough",
	"tg-spoiler": "spoiler", "span": "spoiler",
	"a": "text_link", "code": "code", "pre": "pre",
	"blockquote": "blockquote", "tg-emoji": "custom_emoji", "tg-time": "date_time",
}

func (h *htmlParser) startTag() error {
	t := tag{begin: h.pos, offset: h.units, outBytes: h.out.Len(), attributes: map[string]string{}}
	i := h.pos + 1
	for !isSpace(h.at(i)) && h.at(i) != '>' {
		i++
	}
	if i >= len(h.src) {
		return unparsed("Unclosed start tag at byte offset %d", t.begin)
	}
	t.name = strings.ToLower(h.src[h.pos+1 : i])
	if entityOf[t.name] == "" {
		return unparsed("Unsupported start tag %q at byte offset %d", t.name, t.begin)
	}
	var err error
	for h.at(i) != '>' {
		if i, err = h.attribute(&t, i); err != nil {
			return err
		}
	}
	if t.name == "span" && t.attributes["class"] != "tg-spoiler" {
		return unparsed(`Tag "span" must have class "tg-spoiler" at byte offset %d`, t.begin)
	}
	h.open = append(h.open, t)
	h.pos = i + 1
	return nil
}

// attribute reads one attribute from i on, and the space before it, and
// returns where it ends.
func (h *htmlParser) attribute(t *tag, i int) (int, error) {
	if i = h.skipSpace(i); h.at(i) == '>' {
		return i, nil
	}
	begin := i
	for !isSpace(h.at(i)) && h.at(i) != '=' && h.at(i) != '>' {
		i++
	}
	name := h.src[begin:i]
	switch i = h.skipSpace(i); {
	case i >= len(h.src):
		return i, unparsed("Unclosed start tag %q at byte offset %d", t.name, t.begin)
	case name == "":
		return i, unparsed("Empty attribute name in the tag %q at byte offset %d", t.name, t.begin)
	case h.at(i) != '=' && t.name == "blockquote" && name == "expandable":
		t.attributes[name] = "1"
		return i, nil
	case h.at(i) != '=':
		return i, unparsed("Expected equal sign in declaration of an attribute of the tag %q at byte offset %d", t.name, t.begin)
	}
	value, end, err := h.attributeValue(h.skipSpace(i + 1))
	if err == nil && end >= len(h.src) {
		err = unparsed("Unclosed start tag at byte offset %d", t.begin)
	}
	t.attributes[name] = value
	return end, err
}

// attributeValue reads a quoted or a bare value from i on.
func (h *htmlParser) attributeValue(i int) (value string, end int, err error) {
	quote := h.at(i)
	if quote != '"' && quote != '\'' {
		begin := i
		for isAlnum(h.at(i)) || h.at(i) == '.' || h.at(i) == '-' {
			i++
		}
		if !isSpace(h.at(i)) && h.at(i) != '>' {
			err = unparsed("Unexpected end of name token at byte offset %d", begin)
		}
		return strings.ToLower(h.src[begin:i]), i, err
	}
	var b strings.Builder
	for i++; i < len(h.src) && h.src[i] != quote; {
		if r, size := reference(h.src[i:]); h.src[i] == '&' && size > 0 {
			b.WriteRune(r)
			i += size
			continue
		}
		b.WriteByte(h.src[i])
		i++
	}
	return b.String(), min(i+1, len(h.src)), nil
}

func (h *htmlParser) skipSpace(i int) int {
	for i < len(h.src) && isSpace(h.src[i]) {
		i++
	}
	return i
}

func (h *htmlParser) endTag() error {
	begin, i := h.pos, h.pos+2
	if len(h.open) == 0 {
		return unparsed("Unexpected end tag at byte offset %d", begin)
	}
	for !isSpace(h.at(i)) && h.at(i) != '>' {
		i++
	}
	name := strings.ToLower(h.src[min(begin+2, len(h.src)):i])
	if i = h.skipSpace(i); h.at(i) != '>' {
		return unparsed("Unclosed end tag at byte offset %d", begin)
	}
	t := h.open[len(h.open)-1]
	if name != "" && name != t.name {
		return unparsed("Unmatched end tag at byte offset %d, expected \"</%s>\", found \"</%s>\"", begin, t.name, name)
	}
	h.open = h.open[:len(h.open)-1]
	h.pos = i + 1
	if h.units > t.offset {
		return h.close(t)
	}
	return nil
}
