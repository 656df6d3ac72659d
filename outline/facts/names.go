package facts

import (
	"cmp"
	"slices"
)

var (
	commonPhrases = readPhrases("common")
	levelBodies   = readPhrases("levels")
	roles         = readRoles()
	placeHeads    = readPhrases("places")
	provinces     = readPhrases("provinces")
	bodyHeads     = readPhrases("bodies")
	sectors       = readPhrases("sectors")
	surnames      = readWords("surnames")
	middles       = readWords("middles")
	givens        = readWords("givens")
	starters      = readWords("starters")
)

// readRoles reads the offices; what one means is spelled without marks.
func readRoles() phrases {
	list := newPhrases()
	for said, means := range readEntries("roles") {
		list.add(said, bareList(cmp.Or(means, said)))
	}
	return list
}

// nameStarts are the lists of all that can lead to a name in small letters.
var nameStarts = []phrases{commonPhrases, levelBodies, roles, placeHeads, provinces, bodyHeads, titles, phraseList("d, luật")}

func (t *token) startsName() bool {
	return slices.ContainsFunc(nameStarts, func(list phrases) bool { return list.mayBegin(t) })
}

// names finds persons, places, bodies and whatever else is written with a
// capital and is not part of the ordinary wording of reports.
func (f *finder) names() {
	shouting := f.shouting()
	for i := 0; i < len(f.ts); {
		n := 1
		if t := &f.ts[i]; !f.taken[i] && t.word() && (t.title || t.kind == foreignToken || t.startsName()) {
			n = max(1, f.nameAt(i, shouting))
		}
		i += n
	}
}

// shouting reports whether the sentence is written in capitals throughout, so
// that they tell nothing.
func (f *finder) shouting() bool {
	upper, all := 0, 0
	for i := range f.ts {
		if t := &f.ts[i]; t.kind == wordToken {
			all++
			if t.upper {
				upper++
			}
		}
	}
	return all > 0 && upper*3 > all*2
}

// nameAt takes the name that begins at i, or passes over what is none, and
// returns how many tokens that is, 0 for a single one.
func (f *finder) nameAt(i int, shouting bool) int {
	if f.ts[i].kind == foreignToken {
		return f.foreign(i)
	}
	common := f.phraseAt(commonPhrases, i)
	if title := f.titleLength(i); common > 1 && common != title {
		return common - f.sharedWithBody(i+common)
	}
	for _, read := range []func(*finder, int, bool) int{(*finder).titled, (*finder).levelBody, (*finder).body, (*finder).place} {
		if n := read(f, i, shouting); n > common {
			return n
		}
	}
	if n := max(f.phraseAt(bodyHeads, i), f.phraseAt(placeHeads, i)); n > max(common, 1) || n == 1 && (!f.at(i+1).title || f.phraseAt(roles, i+1) > 1 || f.phraseAt(commonPhrases, i+1) > 1) {
		return n
	}
	if common > 0 && !f.looksPersonal(i, common) && !(f.says(i, lawWords) && f.at(i+1).title) {
		return common
	}
	if n := f.phraseAt(roles, i); n > 1 {
		if f.sharedWithBody(i+n) > 0 {
			return n - 1
		}
		return n + f.roleBearer(i+n)
	}
	if n := f.law(i); n > 0 {
		return n
	}
	return f.run(i, shouting)
}

var sharedHeads = wordsOf("ban phòng")

// sharedWithBody returns 1 when the last word before i belongs to the name of
// a body too: "Trưởng Ban Tổ chức".
func (f *finder) sharedWithBody(i int) int {
	if f.says(i-1, sharedHeads) && f.at(i).title && f.phraseAt(sectors, i) > 0 {
		return 1
	}
	return 0
}

// phraseAt returns the length of the phrase of the list at i if nothing else
// has taken it.
func (f *finder) phraseAt(list phrases, i int) int {
	if i >= len(f.ts) || f.ts[i].kind != wordToken {
		return 0
	}
	_, n := list.match(f.ts, i)
	if n > 0 && !f.free(i, i+n) {
		return 0
	}
	return n
}

// looksPersonal reports whether a single common word is rather the family
// name of a person: "Đoàn Văn Hậu".
func (f *finder) looksPersonal(i, n int) bool {
	return n == 1 && f.ts[i].title && f.ts[i].among(surnames) && f.at(i+1).title && f.at(i+1).among(middles) && f.at(i+2).title
}

var lawWords = wordsOf("luật")

// law takes the name of a law: "Luật Đất đai".
func (f *finder) law(i int) int {
	if !f.says(i, lawWords) || !f.at(i+1).title || f.at(i+1).gap == 0 || !f.free(i, i+2) {
		return 0
	}
	end := i + 2
	if t := f.at(end); t.kind == wordToken && t.gap > 0 && !f.taken[end] && !t.among(functionWords) {
		end++
	}
	f.take(Name, i, end, Value{Words: lower(f.ts[i:end])})
	return end - i
}

// smallProvince takes the name of a province in small letters.
func (f *finder) smallProvince(i int) int {
	n := f.phraseAt(provinces, i)
	if n < 2 || f.ts[i].bare == "hoa" || f.ts[i].bare == "thai" && f.at(i+1).bare == "binh" {
		return 0
	}
	f.take(Place, i, i+n, Value{Words: lower(f.ts[i : i+n])})
	return n
}
