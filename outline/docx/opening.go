package docx

import (
	"fmt"
	"maps"
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
	s := oneLine(v.fields[outline.Subject])
	if s == "" {
		s = v.filledTitle(o)
	}
	if rest := titleLead.ReplaceAllString(s, ""); rest != "" {
		s = rest
	}
	return lowerFirst(s)
}

var titleLead = regexp.MustCompile(`(?i)^báo cáo\s+`)

// filledTitle returns the title with those paragraphs of the head that it is
// made of in their filled form.
func (v values) filledTitle(o *outline.Outline) string {
	title := oneLine(o.Title)
	for i, filled := range v.head(o) {
		if printed := oneLine(o.Head[i]); printed != "" {
			title = strings.Replace(title, printed, filled, 1)
		}
	}
	if title == "" {
		return v.words.blank
	}
	return title
}

// head returns the paragraphs of the outline's head, a visible blank for each
// one that is not filled in.
func (v values) head(o *outline.Outline) []string {
	filled := maps.Clone(v.fields)
	if filled == nil {
		filled = map[outline.FieldID]string{}
	}
	for _, b := range o.Blanks {
		filled[b.ID] = v.line(b.ID)
	}
	head := o.FilledHead(filled)
	for i := range head {
		head[i] = oneLine(head[i])
	}
	return head
}

// opening returns the paragraph that names the document which asked for the
// report, where the outline's head names it: in brackets, "(theo Kế hoạch số
// 12-KH/TU …)", or in a sentence of its own that ends in a colon. Else it
// returns "".
func (v values) opening(o *outline.Outline) string {
	for _, h := range v.head(o) {
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
