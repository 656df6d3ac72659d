package facts

import (
	"slices"
	"strings"
)

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
	out := make([]string, 0, limit)
	for i--; i >= stop && len(out) < limit; i-- {
		if f.sign(i, ";") || f.sign(i, ".!?") && f.at(i+1).gap > 0 {
			break
		}
		out = f.appendContent(out, i, true)
	}
	return out
}

// wordsAfter collects content words from i up to the next fact or the end of
// the clause.
func (f *finder) wordsAfter(i, stop int) []string {
	out := make([]string, 0, afterWords)
	for ; i < stop && len(out) < afterWords; i++ {
		if f.sign(i, ",;:.()") {
			break
		}
		out = f.appendContent(out, i, false)
	}
	return out
}

// appendContent adds the word at i as it is compared, or the words that it is
// short for; none for a stop word.
func (f *finder) appendContent(out []string, i int, backwards bool) []string {
	t := &f.ts[i]
	if t.kind != wordToken || f.taken[i] && f.figureAt(i) {
		return out
	}
	long := spellOut(t)
	switch {
	case f.isComrade(i):
		long = comrade
	case long == nil && f.saysNothing(i):
		return out
	case long == nil:
		return f.appendWord(out, i, backwards)
	}
	first := len(out)
	for k := 0; k < len(long); k++ {
		word, n := long[k].bare, 1
		if c, size := compounds.match(long, k); size > 1 {
			word, n = strings.Join(c.bare, " "), size
		}
		out = append(out, word)
		k += n - 1
	}
	if backwards {
		slices.Reverse(out[first:])
	}
	return out
}

// compounds are words of two and more syllables that share one with others:
// đồng chí and chi bộ are not alike.
var compounds = mergePhrases(countNouns, commonPhrases, levelBodies)

func mergePhrases(lists ...phrases) phrases {
	all := phrases{}
	for _, list := range lists {
		for first, entries := range list {
			for _, e := range entries {
				if len(e.bare) > 1 {
					all[first] = append(all[first], e)
				}
			}
		}
	}
	for _, entries := range all {
		slices.SortStableFunc(entries, func(a, b phrase) int { return len(b.bare) - len(a.bare) })
	}
	return all
}

// longestCompound is how many syllables a compound has at most.
const longestCompound = 5

// appendWord adds the word that begins at i, or ends there when the words are
// read backwards; of a compound only once.
func (f *finder) appendWord(out []string, i int, backwards bool) []string {
	for at := max(0, i-longestCompound+1); at <= i; at++ {
		c, n := compounds.match(f.ts, at)
		if n <= 1 || at+n <= i {
			continue
		}
		if first := at; backwards && i == at+n-1 || !backwards && i == first {
			return append(out, strings.Join(c.bare, " "))
		}
		return out
	}
	return append(out, f.ts[i].bare)
}

var (
	comrade    = tokenize("đồng chí", 0)
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
	t := f.ts[i]
	switch {
	case t.bare == "c" && f.sign(i-1, "/.") && f.at(i-2).bare == "d", t.bare == "dc":
		return true
	case t.among(moneyWords):
		return !f.says(i+1, comradeEnd)
	}
	if !isSyllable(t.bare) && len(t.bare) <= 3 && !t.marked && !strings.ContainsAny(t.bare, "aeiouy") {
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
