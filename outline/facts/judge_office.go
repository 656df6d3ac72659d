package facts

import "slices"

// Offices, ranks and disciplinary measures can be invented as figures can, but
// notes give most of them by letters or leave them to be understood. So they
// are no facts that need evidence; one that nobody said is marked.

var (
	measuresTaken = readPhrases("discipline")
	ranksHeld     = readPhrases("ranks")
	deputy, _     = fold("phó")
)

// strangeOffices returns the offices, ranks and measures of a sentence that
// lie in none of its facts and that the evidence does not know.
func (e *Evidence) strangeOffices(text string, facts []*found) []Verdict {
	f := finder{ts: tokenize(text, 0)}
	f.taken = make([]bool, len(f.ts))
	for _, o := range facts {
		for i := o.from; i < o.to; i++ {
			f.taken[i] = true
		}
	}
	var out []Verdict
	for i := 0; i < len(f.ts); i++ {
		n := f.officeAt(i)
		if n == 0 {
			continue
		}
		v := Verdict{Fact: Fact{Start: f.ts[i].start, End: f.ts[i+n-1].end, Class: Claim, Value: Value{Words: lower(f.ts[i : i+n])}}, soft: true}
		if !e.knowsOffice(said(text[v.Start:v.End])) {
			out = append(out, v)
		}
		i += n - 1
	}
	return out
}

// officeAt returns the length of the office, rank or measure at i.
func (f *finder) officeAt(i int) int {
	if f.taken[i] || f.ts[i].kind != wordToken {
		return 0
	}
	n := max(f.phraseAt(measuresTaken, i), f.phraseAt(ranksHeld, i))
	if role := f.phraseAt(roles, i); role > max(n, 1) && f.ts[i].title {
		n = role
	}
	return n
}

// knowsOffice reports whether the office was said, in words or by letters. One
// of a deputy is not that of the chief.
func (e *Evidence) knowsOffice(words []heard) bool {
	for at := range e.byShort.of(initials(words)) {
		if e.words[at].source >= 0 {
			return true
		}
	}
	return slices.ContainsFunc(e.hits(words, true, true), func(h hit) bool {
		return words[0].fold == deputy || e.wordAt(h.at-1, h.at).fold != deputy
	})
}
