package facts

import (
	"slices"
	"strings"
)

// initialsSaid matches an abbreviation with the words that it stands for, one
// way or the other: CNTT and "công nghệ thông tin".
func (e *Evidence) initialsSaid(words []heard, f *found) (Finding, int) {
	if len(words) == 1 && words[0].upper && len(words[0].bare) > 1 {
		return e.spelledOut(words[0].bare)
	}
	if f.Class == Person || f.Class == Place && !f.province || f.Class != Place && len(words) < minQuoted {
		return Unsupported, -1
	}
	letters := initials(words)
	for _, short := range []string{letters, letters[1:], joinless(words), joinless(words[1:])} {
		for at := range e.byShort.of(short) {
			if f.Class != Place || short == letters && len(letters) > 1 && e.words[at].takes == 1 {
				return Elsewhere, int(e.words[at].source)
			}
		}
	}
	return Unsupported, -1
}

// joinless returns the initials without those of "và": NNMT for "Nông nghiệp
// và Môi trường".
func joinless(words []heard) string {
	return initials(slices.DeleteFunc(slices.Clone(words), func(w heard) bool { return w.fold == and }))
}

// tailSaid finds initials of a name that goes on in small letters, where they
// reach beyond its capitals: LTHTGN for "Liên thế hệ tự giúp nhau".
func (e *Evidence) tailSaid(words []heard, f *found) (Finding, int) {
	letters := initials(words) + f.about.tail
	for k := range words {
		for n := max(minQuoted, len(words)-k+1); k+n <= len(letters); n++ {
			for at := range e.byShort.of(letters[k : k+n]) {
				if e.words[at].takes == 1 {
					return Elsewhere, int(e.words[at].source)
				}
			}
		}
	}
	return Unsupported, -1
}

// spelledOut finds words in a row that have these initials.
func (e *Evidence) spelledOut(initials string) (Finding, int) {
	for at := range e.words {
		k := 0
		for w := e.words[at]; k < len(initials) && (k == 0 || !w.hard) && strings.HasPrefix(w.bare, initials[k:k+1]); w = e.wordAt(at+k, at) {
			k++
		}
		if k == len(initials) {
			return Elsewhere, int(e.words[at].source)
		}
	}
	return Unsupported, -1
}
