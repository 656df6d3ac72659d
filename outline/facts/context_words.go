package facts

import "strings"

// clauseAfter returns where the words of the figure before the fact at to end:
// at the first comma or "và" after it.
func (f *finder) clauseAfter(k, from, to int) int {
	if k < 0 || f.out[k].Class > Ratio {
		return from
	}
	for i := from; i < to; i++ {
		if f.sign(i, ",(;:") || f.says(i, andWords) {
			return i
		}
	}
	return from
}

// wordsBefore collects content words from before the token at i back to stop.
func (f *finder) wordsBefore(i, stop, limit int) []string {
	out := f.desk.list[:0]
	for i--; i >= stop && len(out) < limit; i-- {
		if f.sign(i, ";") || f.sign(i, ".!?") && f.at(i+1).gap > 0 {
			break
		}
		for k := len(f.content[i]) - 1; k >= 0; k-- {
			out = append(out, f.content[i][k])
		}
		if f.ts[i].line && len(out) > 0 {
			break
		}
	}
	f.desk.list = out
	return f.desk.keep(out)
}

// wordsAfter collects content words from i up to the next fact or the end of
// the clause.
func (f *finder) wordsAfter(i, stop int) []string {
	out := f.desk.list[:0]
	for ; i < stop && len(out) < afterWords; i++ {
		if f.sign(i, ",;:.()") || f.ts[i].line {
			break
		}
		out = append(out, f.content[i]...)
	}
	f.desk.list = out
	return f.desk.keep(out)
}

// readContent notes for every token the words that it says in a context: none
// for a sign, a figure or a stop word, several for an abbreviation; a compound
// stands whole at its first syllable.
func (f *finder) readContent() {
	words := f.desk.words[:0]
	for i := 0; i < len(f.ts); {
		first, n := len(words), 1
		words, n = f.appendContent(words, i)
		f.content[i] = words[first:len(words):len(words)]
		i += n
	}
	f.desk.words = words
}

// appendContent adds what the word at i says, and returns how many tokens
// that covers.
func (f *finder) appendContent(out []string, i int) ([]string, int) {
	t := &f.ts[i]
	if t.kind != wordToken || f.taken[i] && f.figureAt(i) {
		return out, 1
	}
	if f.isComrade(i) {
		return append(out, comrade), 1
	}
	if long := spellOut(t); long != nil {
		return appendLong(out, long), 1
	}
	if c, n := compounds.match(f.ts, i); n > 1 {
		return append(out, c.means()), n
	}
	if f.saysNothing(i) {
		return out, 1
	}
	return append(out, t.bare), 1
}

// appendLong adds the words that an abbreviation stands for.
func appendLong(out []string, long []syllable) []string {
	for len(long) > 0 {
		word, n := long[0].bared().letters, 1
		if c := compounds.matchWords(long); c != nil {
			word, n = c.means(), int(c.size)
		}
		out = append(out, word)
		long = long[n:]
	}
	return out
}

// compounds are words of two and more syllables that share one with others:
// đồng chí and chi bộ are not alike.
var compounds = mergePhrases(countNouns, commonPhrases, levelBodies)

var (
	comrade    = "dong chi"
	comradeEnd = wordsOf("chí")
	// mistaken are stop words that are other words where marks are missing.
	mistaken = setOf("dang thu bi lam do so ban moi muc can hay rat cho ve")
)

// isComrade reports whether the word at i is short for đồng chí: đ/c, or dc
// after a number.
func (f *finder) isComrade(i int) bool {
	before := f.at(i - 1)
	return f.ts[i].bare == "d" && f.sign(i+1, "/.") && f.at(i+2).bare == "c" ||
		f.ts[i].bare == "dc" && (before.kind == digitsToken || numeralAt(f.ts, i-1).atom != noAtom)
}

// saysNothing reports whether the word at i tells nothing about a figure.
func (f *finder) saysNothing(i int) bool {
	t := &f.ts[i]
	switch {
	case t.bare == "c" && f.sign(i-1, "/.") && f.at(i-2).bare == "d", t.bare == "dc":
		return true
	case t.among(moneyWords):
		return !f.says(i+1, comradeEnd)
	}
	if len(t.bare) <= 3 && !t.marked && !strings.ContainsAny(t.bare, "aeiouy") {
		return true // an abbreviation that may stand for anything
	}
	return t.among(stopWords) && (t.sure || !mistaken[t.bare])
}

// figureAt reports whether the token at i belongs to a figure.
func (f *finder) figureAt(i int) bool {
	if f.owner[i] < 0 {
		return false
	}
	class := f.out[f.owner[i]].Class
	return class <= Document || class >= Code
}
