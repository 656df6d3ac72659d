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
