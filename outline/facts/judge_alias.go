package facts

import "strings"

// aliases are names that stand for one another, by the folded name.
var aliases = readAliases()

func readAliases() map[string][]string {
	all := map[string][]string{}
	for other, known := range readEntries("aliases") {
		all[Fold(known)] = append(all[Fold(known)], other)
	}
	return all
}

// aliasSaid finds another name of the same: Nhật for Nhật Bản.
func (e *Evidence) aliasSaid(surface string, f *found) (Finding, int) {
	for _, name := range aliases[Fold(surface)] {
		other := said(name)
		if best, source := e.nameSaid(other, f); best > Unsupported {
			return Elsewhere, source
		}
		for _, h := range e.hits(other, false, f.plain) {
			if next := e.wordAt(h.end, h.at); next.hard || strings.Trim(next.bare, "0123456789") == "" || abroad.hasBare(e.wordAt(h.at-1, h.at).bare) {
				return Elsewhere, int(e.words[h.at].source) // "(nhật 18, hàn 9)"
			}
		}
	}
	return Unsupported, -1
}

// abroad are words before the name of a country or a people.
var abroad = wordsOf("đi sang ở nước dân tộc người qua bên tại")

// gathered finds the words of a body near one another, in whatever order:
// "Biên phòng đồn 275" for the Đồn Biên phòng 275.
func (e *Evidence) gathered(words []heard) (Finding, int) {
	if len(words) < 2 {
		return Unsupported, -1
	}
	last := words[len(words)-1]
	for at := range e.byFold.of(last.fold) {
		if e.allNear(words, at) {
			return Elsewhere, int(e.words[at].source)
		}
	}
	if len(words) < minGathered {
		return Unsupported, -1
	}
	for at := range e.byBare.of(last.bare) {
		if !e.words[at].sure && e.allNear(words, at) {
			return Elsewhere, int(e.words[at].source)
		}
	}
	return Unsupported, -1
}

// minGathered is how many words must be found where their marks are guessed.
const minGathered = 3

// gatherReach is how far apart the words of a body may stand.
const gatherReach = 8

func (e *Evidence) allNear(words []heard, at int) bool {
	for _, w := range words {
		found := false
		for k := at - gatherReach; k <= at+gatherReach && !found; k++ {
			near := e.wordAt(k, at)
			found = near.fold == w.fold || len(words) >= minGathered && !near.sure && near.bare == w.bare
		}
		if !found {
			return false
		}
	}
	return true
}
