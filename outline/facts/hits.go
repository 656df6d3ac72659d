package facts

import "slices"

// A hit is a place where words were heard.
type hit struct {
	at, end int
	finding Finding // Elsewhere where the marks had to be guessed
}

// hits finds where the words were said in this order. Between them no sign
// may stand that ends something, unless loosely.
func (e *Evidence) hits(words []heard, loosely, plain bool) []hit {
	if len(words) == 0 {
		return nil
	}
	var out []hit
	for at := range e.byFold.of(words[0].fold) {
		out = e.tryHit(out, at, words, loosely, plain)
	}
	for k := 2; k <= min(len(words), longestInitials); k++ {
		for at := range e.byShort.of(initials(words[:k])) {
			out = e.tryHit(out, at, words, loosely, plain)
		}
	}
	for at := range e.byBare.of(words[0].bare) {
		if e.words[at].fold != words[0].fold {
			out = e.tryHit(out, at, words, loosely, plain)
		}
	}
	return out
}

// contractedHits finds words the first of which was cut short: "Ng. Thị Lụa".
func (e *Evidence) contractedHits(words []heard, loosely, plain bool) []hit {
	var out []hit
	for short := range e.byShort.chains {
		if !contracts(short, words[0].bare) {
			continue
		}
		for at := range e.byShort.of(short) {
			out = e.tryHit(out, at, words, loosely, plain)
		}
	}
	slices.SortFunc(out, func(a, b hit) int { return a.at - b.at })
	return out
}

func (e *Evidence) tryHit(out []hit, at int, words []heard, loosely, plain bool) []hit {
	m := matcher{e: e, at: at, unmarked: true, plain: plain}
	for k := 0; k < len(words); {
		n := 0
		if loosely && k > 0 && words[k].fold == and && at+m.next < len(e.words) && e.words[at+m.next].fold != and {
			k++ // TH&THCS
			continue
		}
		if m.next < len(e.words)-at && e.words[at+m.next].source == e.words[at].source && (k == 0 || loosely || !e.words[at+m.next].hard) {
			n = m.match(words[k:])
		}
		if n == 0 {
			return out
		}
		k += n
	}
	if m.guessed && (!m.unmarked || len(words) < 2 && isSyllable(words[0].bare) || len(words) == 2 && e.words[at].sure) || m.short && !m.whole && m.shorts < 2 && len(words) < manyInitials {
		return out
	}
	finding := Supported
	if m.guessed || m.short {
		finding = Elsewhere
	}
	return append(out, hit{at, at + m.next, finding})
}

var and, _ = fold("và")
