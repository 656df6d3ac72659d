package facts

import "strings"

// namedSo finds as many names of a kind as the draft counts in words: "bốn ấp"
// of Ấp 1, Ấp 2, Ấp 3 and Ấp Bà Bèo. That all of them are meant, the person
// must see.
func (e *Evidence) namedSo(f *found) (Finding, int) {
	v := f.Value.Amount
	if v == nil || !v.IsInt() || v.Cmp(whole(2)) < 0 || v.Cmp(whole(listable)) > 0 || len(f.about.after) == 0 || f.about.measure != "" {
		return Unsupported, -1
	}
	names := map[string]bool{}
	for i := range e.sites {
		if s := &e.sites[i]; s.isOne(f.about.after[0]) {
			if names[s.key] = true; int64(len(names)) == v.Num().Int64() {
				return Elsewhere, s.source
			}
		}
	}
	return Unsupported, -1
}

// isOne reports whether the site names something of the kind.
func (s *site) isOne(kind string) bool {
	switch {
	case s.class != s.Class:
		return false
	case s.Class == Body:
		return strings.HasPrefix(bareOf(s.value.Words), kind+" ")
	}
	return (s.Class == Place || s.Class == Number) && s.about.head == kind
}

// rankWordsSaid are the ranks that lists give without a word before them:
// "Đoàn TP nhất 61 HCV, Krông Pắc nhì 44".
var rankWordsSaid = map[string]string{"1": Fold("nhất"), "2": Fold("nhì"), "3": Fold("ba")}

// bareRanks are those that are told without marks; "ba nam" is three years.
var bareRanks = map[string]string{"1": "nhat", "2": "nhi"}

// rankSaid finds a rank that stands alone before a figure or a sign.
func (e *Evidence) rankSaid(f *found) (Finding, int) {
	prize := len(f.about.lead) > 0 && prizeWords[f.about.lead[0]]
	if h := f.about.head; h != "thu" && h != "hang" && !prize || f.Value.Amount == nil {
		return Unsupported, -1
	}
	word, ok := rankWordsSaid[f.Value.String()]
	if !ok || len(f.about.after) > 0 && amongWords.hasBare(f.about.after[0]) {
		return Unsupported, -1 // with whom it compares would have been said too
	}
	for at := range e.byFold.of(word) {
		if e.rankAlone(at) {
			return Elsewhere, int(e.words[at].source)
		}
	}
	for at := range e.byBare.of(bareRanks[f.Value.String()]) {
		if w := e.words[at]; !w.sure && e.rankOfNamed(at) {
			return Elsewhere, int(w.source)
		}
	}
	return Unsupported, -1
}

// rankAlone reports whether the word can be a rank by itself: a sign stands
// beside it, a figure after it, or a word for ranks before it.
func (e *Evidence) rankAlone(at int) bool {
	next := e.wordAt(at+1, at)
	return e.words[at].hard || next.hard || strings.Trim(next.bare, "0123456789") == "" || rankLeads[e.wordAt(at-1, at).bare] || e.rankOfNamed(at)
}

// rankOfNamed reports whether somebody is named before the word, and after it
// of what it is the rank: "chùa Prek Ta Nong nhất nam".
func (e *Evidence) rankOfNamed(at int) bool {
	return e.words[at].name == nil && e.wordAt(at-1, at).name != nil && rankOf.hasBare(e.wordAt(at+1, at).bare)
}

var rankOf = wordsOf("nam nữ đôi đơn đồng toàn tỉnh huyện xã cụm khối giải")
