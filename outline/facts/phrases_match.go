package facts

import "slices"

// begun returns the phrases of a list that begin with the word.
func (k *knownWord) begun(list phrases) []phrase {
	if k.begins&(1<<list) == 0 {
		return nil
	}
	all := allPhrases[k.first:][:k.count]
	for all[0].list != list {
		all = all[1:]
	}
	n := 1
	for n < len(all) && all[n].list == list {
		n++
	}
	return all[:n]
}

// mayBegin reports whether the word is the first syllable of a phrase.
func (p phrases) mayBegin(t *token) bool {
	_, bared := t.known()
	return bared.begins&(1<<p) != 0
}

// match returns the longest phrase that begins at i and its length in tokens,
// 0 when there is none. A dash or a full stop glued between is passed over.
func (p phrases) match(ts []token, i int) (*phrase, int) {
	_, bared := ts[i].known()
	all := bared.begun(p)
	for k := range all {
		if n := all[k].length(ts, i); n > 0 {
			return &all[k], n
		}
	}
	return nil, 0
}

// begins reports whether a phrase of the list begins at i.
func (p phrases) begins(ts []token, i int) bool {
	if i >= len(ts) {
		return false
	}
	_, n := p.match(ts, i)
	return n > 0
}

// length returns how many tokens from i on say the run, 0 when they do not.
func (r run) length(ts []token, i int) int {
	at := i
	for k, s := range r.syllables() {
		if k > 0 && at < len(ts) && (ts[at].is("-") || ts[at].is("–")) {
			at++
		}
		if at >= len(ts) || !s.is(&ts[at]) {
			return 0
		}
		at++
	}
	return at - i
}

// matchWords returns the longest phrase that the syllables begin with.
func (p phrases) matchWords(words []syllable) *phrase {
	all := words[0].bared().begun(p)
	for k := range all {
		if r := all[k].syllables(); len(r) <= len(words) && slices.Equal(r, words[:len(r)]) {
			return &all[k]
		}
	}
	return nil
}
