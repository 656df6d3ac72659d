package dialog

import (
	"math/big"
	"strings"
	"unicode"

	"decuong/outline"
	"decuong/outline/facts"
)

// Numbers are spoken in words. They are read back in digits, so that the person
// sees what was understood, and can be written so, with a tap.

// A figure is a number in words, with its place in the text.
type figure struct {
	start, end    int
	words, digits string
	writable      bool // in digits, without doubt
}

// spelled returns the numbers of a text that are spelt out, and of which there is
// no doubt that they are numbers.
func spelled(text string) []figure {
	var all []figure
	for _, f := range facts.Find(text) {
		words := text[f.Start:f.End]
		if f.Class > facts.Ratio || f.Value.Amount == nil || strings.ContainsFunc(words, unicode.IsDigit) || rough(text, f) {
			continue
		}
		digits := grouped(strings.Replace(f.Value.String(), ".", ",", 1))
		if f.Class == facts.Percent {
			digits += "%"
		}
		writable := f.Class == facts.Percent || f.Class == facts.Number && within(f.Value.Amount, 10, 999_999)
		all = append(all, figure{f.Start, f.End, words, digits, writable})
	}
	return all
}

// rough reports whether the words of a number may be a part of what is said of
// two numbers, or of none: "mười lăm hai mươi hộ" are fifteen to twenty, "bảy tám
// phần trăm" seven or eight, "mười mấy" leaves it open.
func rough(text string, f facts.Fact) bool {
	after := wordAfter(text[f.End:])
	if numeral(wordBefore(text[:f.Start])) || numeral(after) && after != "năm" { // which is a year as well
		return true
	}
	digits := false // whether the last word was one
	for word := range strings.FieldsSeq(strings.ToLower(text[f.Start:f.End])) {
		if word == "phẩy" { // from here on they are said one by one
			return false
		}
		if digits && digitWords[word] {
			return true
		}
		digits = digitWords[word]
	}
	return false
}

// digitWords are said of a digit, numberWords besides in and around numbers.
var (
	digitWords  = setOf("một hai ba bốn năm sáu bảy tám chín")
	numberWords = setOf("mười mươi mốt tư lăm nhăm chục trăm nghìn ngàn vạn triệu tỷ tỉ rưỡi linh lẻ mấy vài dăm")
)

func setOf(words string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		set[w] = true
	}
	return set
}

func numeral(word string) bool {
	return digitWords[word] || numberWords[word] || strings.ContainsFunc(word, unicode.IsDigit)
}

// wordBefore and wordAfter return the word that only spaces part from what
// follows or precedes the text; "" where a sign does.
func wordBefore(text string) string {
	text = strings.TrimRight(text, " ")
	return strings.ToLower(text[strings.LastIndexFunc(text, signed)+1:])
}

func wordAfter(text string) string {
	text = strings.TrimLeft(text, " ")
	if end := strings.IndexFunc(text, signed); end >= 0 {
		text = text[:end]
	}
	return strings.ToLower(text)
}

// signed reports whether a rune is part of no word.
func signed(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }

func within(n *big.Rat, least, most int64) bool {
	return n.Cmp(big.NewRat(least, 1)) >= 0 && n.Cmp(big.NewRat(most, 1)) <= 0
}

// grouped puts dots between the thousands of a number, but into no year.
func grouped(digits string) string {
	whole, rest, decimal := strings.Cut(digits, ",")
	if strings.ContainsFunc(whole, func(r rune) bool { return !unicode.IsDigit(r) }) || len(whole) == 4 && "1900" <= whole && whole <= "2100" {
		return digits
	}
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "." + whole[i:]
	}
	if decimal {
		whole += "," + rest
	}
	return whole
}

// inDigits returns the text with the numbers that can be without doubt written
// in digits. Small ones stay words, as reports have them, and so do millions.
func inDigits(text string) string {
	var b strings.Builder
	at := 0
	for _, f := range spelled(text) {
		if f.writable {
			b.WriteString(text[at:f.start] + f.digits)
			at = f.end
		}
	}
	return b.String() + text[at:]
}

// writeDigits writes the numbers of the transcript that the button names in
// digits. It is still a proposal then.
func (t *turn) writeDigits() {
	i, p, found := t.proposalMeant()
	if !found || p.Source != outline.Voice {
		t.brief(phraseNoProposal(t.name(i)))
		return
	}
	t.reword(i, outline.ProposalID(t.event.What.(Chose).Arg), p, inDigits(textOf(p)))
}
