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

// spelled returns the numbers of a text that are spelt out.
func spelled(text string) []figure {
	var all []figure
	for _, f := range facts.Find(text) {
		words := text[f.Start:f.End]
		if f.Class > facts.Ratio || f.Value.Amount == nil || strings.ContainsFunc(words, unicode.IsDigit) {
			continue
		}
		digits := grouped(strings.Replace(f.Value.String(), ".", ",", 1))
		if f.Class == facts.Percent {
			digits += "%"
		}
		writable := f.Class == facts.Percent || f.Class == facts.Number && within(f.Value.Amount, 10, 999_999) && !open(text[f.End:])
		all = append(all, figure{f.Start, f.End, words, digits, writable})
	}
	return all
}

// openWords leave the end of the number before them open: "mười mấy", "hai trăm
// lẻ mấy".
var openWords = map[string]bool{"mấy": true, "vài": true, "dăm": true, "lẻ": true, "linh": true}

// open reports whether the text goes on with a word that leaves the number
// before it open.
func open(after string) bool {
	word, _, _ := strings.Cut(strings.TrimLeft(after, " "), " ")
	return openWords[strings.ToLower(strings.TrimRight(word, ",.;:?!"))]
}

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
