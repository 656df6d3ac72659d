package openai

import (
	"regexp"
	"strings"
)

var (
	tag      = regexp.MustCompile(`</?[a-zA-Z][^<>]*>|<\|[^<>|]*\|>`)
	codes    = regexp.MustCompile("^```.*$")
	picture  = regexp.MustCompile(`!?\[([^\[\]]*)\]\([^()\s]*[/:#.][^()\s]*\)`)
	heading  = regexp.MustCompile(`^(?:#{1,6}|>)\s+`)
	bullet   = regexp.MustCompile(`^[*•·▪◦●○–—+-]\s+`)
	numbered = regexp.MustCompile(`^(?:\d{1,2}[.)]|Ý \d{1,2}:|[a-e][.)])\s+`)
	times    = regexp.MustCompile(`(\d) ?\* ?(\d)`)
	emphasis = regexp.MustCompile("\\*+|`+|~~|__+")
	rule     = regexp.MustCompile(`^(?:[-_=*]\s*){3,}$`)
	cited    = regexp.MustCompile(`\s*\[[GHT]\d{1,3}(?:[,;]\s*[GHT]\d{1,3})*\]`)
	dots     = regexp.MustCompile(`\[\s*(?:\.{2,}|…)\s*\]`)
	link     = regexp.MustCompile(`(?i)\b(?:https?|ftp|tg)://\S*|\bmailto:\S+|\bwww\.\S+|` +
		`\b[a-z0-9][a-z0-9.-]*\.(?:com|net|org|vn|info|io|me|ru|cn|xyz|top|ai|app|dev)/\S*`)
	site    = regexp.MustCompile(`(^|[^\pL\pN])(?:[a-z0-9-]+\.)+(?:com|net|org|vn|info|xyz)\b`)
	mention = regexp.MustCompile(`(^|[\s(“"])@[A-Za-z0-9_]{3,}`)
	preface = regexp.MustCompile(`(?i)^(?:dưới đây|sau đây|đây) là .*:$`)
)

// plain returns a piece of a model's answer, at most a line, as plain text in
// NFC. Markup goes; links and mentions, which a chat would make live, become
// a visible blank, because a reader must see that something stood there. What
// may be a figure is left alone. begins tells that the piece begins a line,
// points that the line is to be a point of a list.
func plain(piece string, begins, points bool) string {
	s := strings.TrimSpace(visible(piece))
	if begins {
		s = unlisted(s, points)
	}
	s = cited.ReplaceAllString(bare(s), "")
	s = link.ReplaceAllStringFunc(s, unlinked)
	s = site.ReplaceAllString(s, "$1[…]")
	s = mention.ReplaceAllString(s, "$1[…]")
	s = dots.ReplaceAllString(s, "[…]")
	return strings.Join(strings.Fields(s), " ")
}

// bare takes off markup, and what taking it off has laid bare.
func bare(s string) string {
	for range 8 { // more layers are no accident, and harmless: the text is sent as plain text
		before := s
		s = picture.ReplaceAllString(tag.ReplaceAllString(s, ""), "$1")
		s = emphasis.ReplaceAllString(times.ReplaceAllString(s, "$1×$2"), "")
		if s = unmark.Replace(s); s == before {
			break
		}
	}
	return s
}

// unlisted takes off what begins a line in markdown. The dash is how Party
// documents list points, and stays, unless the line is a point already.
func unlisted(s string, points bool) string {
	s = rule.ReplaceAllString(codes.ReplaceAllString(s, ""), "")
	s = heading.ReplaceAllString(s, "")
	if points {
		return numbered.ReplaceAllString(bullet.ReplaceAllString(s, ""), "")
	}
	return bullet.ReplaceAllString(s, "- ")
}

// unlinked keeps the punctuation of the sentence.
func unlinked(address string) string {
	return "[…]" + address[len(strings.TrimRight(address, ".,;:!?)]”\"")):]
}
