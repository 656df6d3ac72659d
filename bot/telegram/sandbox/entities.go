package sandbox

import (
	"net/url"
	"strconv"
	"strings"
)

// close makes the entity of a tag whose end was read.
func (h *htmlParser) close(t tag) error {
	e := Entity{Type: entityOf[t.name], Offset: t.offset, Length: h.units - t.offset}
	switch t.name {
	case "a":
		return h.closeLink(t, e)
	case "pre":
		if h.mergeCode(e) {
			return nil
		}
	case "code":
		e.Language = strings.TrimPrefix(t.attributes["class"], "language-")
	case "blockquote":
		if t.attributes["expandable"] != "" {
			e.Type = "expandable_blockquote"
		}
	case "tg-emoji":
		e.CustomEmojiID = t.attributes["emoji-id"]
		if id, err := strconv.ParseInt(e.CustomEmojiID, 10, 64); err != nil || id == 0 {
			return unparsed("Invalid custom emoji identifier specified")
		}
	case "tg-time":
		e.DateTimeFormat = t.attributes["format"]
		var err error
		if e.UnixTime, err = strconv.ParseInt(t.attributes["unix"], 10, 64); err != nil {
			return unparsed("Invalid Unix time specified")
		}
	}
	h.entities = append(h.entities, e)
	return nil
}

// mergeCode turns <pre><code class="language-x"> into one entity.
func (h *htmlParser) mergeCode(pre Entity) bool {
	if len(h.entities) == 0 {
		return false
	}
	code := &h.entities[len(h.entities)-1]
	if code.Type != "code" || code.Language == "" || code.Offset != pre.Offset || code.Length != pre.Length {
		return false
	}
	code.Type = "pre"
	return true
}

// closeLink drops links that lead nowhere, as the server does.
func (h *htmlParser) closeLink(t tag, e Entity) error {
	href := t.attributes["href"]
	if href == "" {
		href = h.out.String()[t.outBytes:]
	}
	if id, ok := strings.CutPrefix(href, "tg://user?id="); ok {
		n, err := strconv.ParseInt(id, 10, 64)
		if err == nil {
			e.Type, e.User = "text_mention", &Account{ID: n}
			h.entities = append(h.entities, e)
		}
		return nil
	}
	if e.URL = checkedLink(href); e.URL != "" {
		h.entities = append(h.entities, e)
	}
	return nil
}

// checkedLink returns the whole URL, or nothing if it is none.
func checkedLink(href string) string {
	href = strings.TrimSpace(href)
	if !strings.Contains(href, "://") {
		href = "http://" + href
	}
	u, err := url.Parse(href)
	if err != nil || u.Host == "" {
		return ""
	}
	switch u.Scheme {
	case "tg", "ton":
		return href
	case "http", "https":
		if !strings.Contains(u.Hostname(), ".") {
			return ""
		}
		if u.Path == "" {
			u.Path = "/"
		}
		return u.String()
	}
	return ""
}

// checkEntities judges entities that came as such, and drops those that the
// server finds by itself.
func checkEntities(text string, given []Entity) ([]Entity, error) {
	var entities []Entity
	length := utf16Len(text)
	for _, e := range given {
		switch e.Type {
		case "mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number":
			continue
		case "text_link":
			e.URL = checkedLink(e.URL)
		}
		if !isFormat(e.Type) && e.Type != "text_mention" && e.Type != "expandable_blockquote" {
			return nil, bad("can't parse MessageEntity: Unsupported type specified")
		}
		if e.Offset < 0 || e.Length < 0 || e.Offset+e.Length > length {
			return nil, bad("entity beginning at UTF-16 offset %d ends after the end of the text at UTF-16 offset %d", e.Offset, e.Offset+e.Length)
		}
		if e.Length > 0 {
			entities = append(entities, e)
		}
	}
	sortEntities(entities)
	return entities, nil
}

func isFormat(kind string) bool {
	for _, k := range entityOf {
		if k == kind {
			return true
		}
	}
	return false
}
