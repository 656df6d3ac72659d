package docx

import (
	"cmp"
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"decuong/outline"
)

// subject returns what the report is about: as the writer put it, else the
// outline's title with its blanks filled in. It begins in lower case, as the
// rule wants, and without the "Báo cáo" that stands above it.
func (v values) subject(o *outline.Outline) string {
	s := cmp.Or(oneLine(v.fields[outline.Subject]), oneLine(o.FilledTitle(v.blanks(o))), oneLine(o.Title), v.words.blank)
	if rest := titleLead.ReplaceAllString(s, ""); rest != "" {
		s = rest
	}
	return lowerFirst(s)
}

var titleLead = regexp.MustCompile(`(?i)^báo cáo\s+`)

// blanks returns what stands in the blanks of the outline's head: what was
// filled in, else dots that can be seen, where the head may have had spaces.
func (v values) blanks(o *outline.Outline) map[outline.FieldID]string {
	filled := map[outline.FieldID]string{}
	for _, b := range o.Blanks {
		filled[b.ID] = v.line(b.ID)
	}
	return filled
}

// opening returns the paragraph that names the document which asked for the
// report, where the outline's head names it: in brackets, "(theo Kế hoạch số
// 12-KH/TU …)", or in a sentence of its own that ends in a colon. Else it
// returns "".
func (v values) opening(o *outline.Outline) string {
	for _, h := range o.FilledHead(v.blanks(o)) {
		h = oneLine(h)
		if m := basis.FindStringSubmatch(h); m != nil {
			return fmt.Sprintf(v.words.opening, strings.TrimRight(m[1], " .,;"), v.reporter())
		}
		if strings.HasSuffix(h, ":") && !addressee.MatchString(h) {
			return h
		}
	}
	return ""
}

var (
	basis     = regexp.MustCompile(`(?i)\((?:ban hành )?(?:kèm )?theo ([^()]+)\)`)
	addressee = regexp.MustCompile(`(?i)^kính (gửi|trình)`)
)

// reporter returns the issuing body as it is written within a sentence, and a
// space; or "" where that cannot be known from a name in capitals, for then the
// sentence does without.
func (v values) reporter() string {
	body := oneLine(v.fields[outline.Body])
	if strings.ContainsFunc(body, unicode.IsLower) {
		return body + " "
	}
	words := strings.Fields(body)
	for _, lead := range leads {
		n := len(strings.Fields(lead))
		if len(words) > n && strings.ReplaceAll(strings.Join(words[:n], " "), "UỶ", "ỦY") == lead {
			return sentenceCase(strings.Join(words[:n], " ")) + " " + nameCase(words[n:]) + " "
		}
	}
	return ""
}

// The bodies whose names go on with the name of a place, each word of which
// has a capital; of other names the capitals do not tell the common words.
var leads = []string{"ĐẢNG ỦY XÃ", "ĐẢNG ỦY PHƯỜNG", "ĐẢNG ỦY ĐẶC KHU", "TỈNH ỦY", "THÀNH ỦY"}

func nameCase(words []string) string {
	cased := make([]string, len(words))
	for i, w := range words {
		cased[i] = sentenceCase(w)
	}
	return strings.Join(cased, " ")
}

// sentenceCase returns s in lower case behind its first letter.
func sentenceCase(s string) string {
	_, n := utf8.DecodeRuneInString(s)
	return s[:n] + strings.ToLower(s[n:])
}

// lowerFirst puts the capital with which a phone begins every text into lower
// case. Names and abbreviations keep theirs: two words with capitals, or one
// all in capitals.
func lowerFirst(s string) string {
	first, n := utf8.DecodeRuneInString(s)
	word, rest, _ := strings.Cut(s, " ")
	second, _ := utf8.DecodeRuneInString(rest)
	if strings.ContainsFunc(word[min(n, len(word)):], unicode.IsUpper) || unicode.IsUpper(second) {
		return s
	}
	return string(unicode.ToLower(first)) + s[n:]
}
