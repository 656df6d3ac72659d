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
// outline's title with its blanks filled in. It begins as the form wants, and
// without the "Báo cáo" that stands above it.
func (v values) subject() string {
	o := v.report.Outline
	s := cmp.Or(oneLine(v.report.Fields[outline.Subject]), oneLine(o.FilledTitle(v.blanks())), oneLine(o.Title), v.form.words.blank)
	if rest := titleLead.ReplaceAllString(s, ""); rest != "" {
		s = rest
	}
	switch v.form.words.subject {
	case "small":
		return lowerFirst(s)
	case "capital":
		return upperFirst(s)
	}
	return s
}

var titleLead = regexp.MustCompile(`(?i)^báo cáo\s+`)

// blanks returns what stands in the blanks of the outline's head: what was
// filled in, else dots that can be seen, where the head may have had spaces.
func (v values) blanks() map[outline.FieldID]string {
	filled := map[outline.FieldID]string{}
	for _, b := range v.report.Outline.Blanks {
		filled[b.ID] = v.line(b.ID)
	}
	return filled
}

// opening returns the first paragraph: as the writer put it, else one that
// names the document which asked for the report, where the outline's head names
// it: in brackets, "(theo Kế hoạch số 12-KH/TU …)", or in a sentence of its own
// that ends in a colon. Else it returns "".
func (v values) opening() string {
	if typed := oneLine(v.report.Fields[outline.Opening]); typed != "" {
		return typed
	}
	for _, h := range v.report.Outline.FilledHead(v.blanks()) {
		h = oneLine(h)
		if m := basis.FindStringSubmatch(h); m != nil {
			return fmt.Sprintf(v.form.words.opening, strings.TrimRight(m[1], " .,;"), v.reporter())
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
	name := oneLine(v.report.Fields[outline.Body])
	if strings.ContainsFunc(name, unicode.IsLower) {
		return name + " "
	}
	lead, place := v.form.cutPlace(name)
	if place == "" {
		return ""
	}
	return sentenceCase(lead) + " " + place + " "
}

// cutPlace splits the name of a body where that of a place begins, which is
// put into small letters; of other names the capitals do not tell the common
// words.
func (f *Form) cutPlace(name string) (lead, place string) {
	words := strings.Fields(name)
	for _, p := range f.places {
		n := len(strings.Fields(p))
		if len(words) > n && capitals(strings.Join(words[:n], " ")) == p {
			return strings.Join(words[:n], " "), nameCase(words[n:])
		}
	}
	return name, ""
}

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

func upperFirst(s string) string {
	first, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + s[n:]
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
