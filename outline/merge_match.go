package outline

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// A matching finds the sections of an old edition in a new one.
type matching struct {
	old, new     edition
	toNew, toOld []int // positions in the other edition, -1 for none
}

// An edition is an outline made ready to be compared.
type edition struct {
	outline  *Outline
	sections []compared
	byPlace  map[int]int
}

// A compared is a section as it is compared.
type compared struct {
	label  string
	place  int      // the same number in both editions for the same labels from the top down
	folded string   // the title without case, diacritics and signs
	terms  []string // its words and pairs of words, sorted
	parent int
}

func newMatching(old, new *Outline) *matching {
	places := make(map[standing]int)
	m := &matching{old: newEdition(old, places), new: newEdition(new, places)}
	m.toNew, m.toOld = slices.Repeat([]int{-1}, len(old.Sections)), slices.Repeat([]int{-1}, len(new.Sections))
	return m
}

// A standing is where a section stands: under another place, as the nth of those
// that are labelled alike.
type standing struct {
	under int
	label string
	nth   int
}

func newEdition(o *Outline, places map[standing]int) edition {
	e := edition{outline: o, byPlace: make(map[int]int)}
	count := make(map[standing]int)
	var path []int
	for i, s := range o.Sections {
		c := compared{label: s.Label, parent: -1}
		path = path[:min(len(path), s.Depth)]
		at := standing{label: Fold(s.Label)}
		if len(path) > 0 {
			c.parent = path[len(path)-1]
			at.under = e.sections[c.parent].place
		}
		path = append(path, i)
		count[at]++
		at.nth = count[at]
		if places[at] == 0 {
			places[at] = len(places) + 1
		}
		c.place = places[at]
		c.folded = foldWords(s.Title)
		c.terms = terms(c.folded)
		e.byPlace[c.place] = i
		e.sections = append(e.sections, c)
	}
	return e
}

func isWordRune(r rune) bool { return r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r > 0x7F }

// terms returns the words of a text and the pairs of words that stand
// together, sorted.
func terms(folded string) []string {
	words := strings.Fields(folded)
	all := slices.Clone(words)
	for i := 1; i < len(words); i++ {
		all = append(all, words[i-1]+" "+words[i])
	}
	slices.Sort(all)
	return all
}

// alike returns how much two sections say the same: from 0, not a word, to 1.
func alike(a, b *compared) float64 {
	common := 0
	for i, j := 0, 0; i < len(a.terms) && j < len(b.terms); {
		switch order := strings.Compare(a.terms[i], b.terms[j]); {
		case order == 0:
			common, i, j = common+1, i+1, j+1
		case order < 0:
			i++
		default:
			j++
		}
	}
	if len(a.terms)+len(b.terms) == 0 {
		return 1
	}
	return 2 * float64(common) / float64(len(a.terms)+len(b.terms))
}

// How much alike two sections must be to be the same one. At the same place
// less is needed; a title that nearly all words tell needs no place.
const (
	sameWords  = 0.8
	otherWords = 0.5
	elsewhere  = 0.65
)

// match pairs what is surely the same first.
func (m *matching) match() {
	m.atPlace(func(a, b *compared) bool { return alike(a, b) >= sameWords })
	m.byTitle()
	m.atPlace(func(a, b *compared) bool { return alike(a, b) >= otherWords || a.folded == "" || b.folded == "" })
	m.byWords()
	m.headings()
}

func (m *matching) pair(i, j int) { m.toNew[i], m.toOld[j] = j, i }

func (m *matching) free(i, j int) bool { return m.toNew[i] < 0 && m.toOld[j] < 0 }

// atPlace pairs sections at the same place.
func (m *matching) atPlace(same func(a, b *compared) bool) {
	for i := range m.old.sections {
		a := &m.old.sections[i]
		if j, ok := m.new.byPlace[a.place]; ok && m.free(i, j) && same(a, &m.new.sections[j]) {
			m.pair(i, j)
		}
	}
}

// byTitle pairs sections with the same title: where it is the only one of its
// kind, and under the same section above. What is paired may tell what is
// below it.
func (m *matching) byTitle() {
	for range 3 {
		m.byKey(func(c *compared, _ int) string { return c.folded }, 1)
		m.byKey(func(c *compared, parent int) string { return c.folded + "@" + strconv.Itoa(parent) }, len(m.old.sections))
	}
}

// byKey pairs sections of which both editions have equally many, and at most
// as many as given, with the same key. The parent is told by its position in
// the new edition.
func (m *matching) byKey(key func(c *compared, parent int) string, most int) {
	there := make(map[string][]int)
	for j := range m.new.sections {
		if c := &m.new.sections[j]; m.toOld[j] < 0 && c.folded != "" {
			k := key(c, c.parent)
			there[k] = append(there[k], j)
		}
	}
	here := make(map[string][]int)
	for i := range m.old.sections {
		if c := &m.old.sections[i]; m.toNew[i] < 0 && c.folded != "" {
			k := key(c, m.parentOf(i))
			here[k] = append(here[k], i)
		}
	}
	for k, is := range here {
		if js := there[k]; len(is) == len(js) && len(is) <= most {
			for n := range is {
				m.pair(is[n], js[n])
			}
		}
	}
}

// common is how many sections may have a term in common before it tells
// nothing.
const common = 40

// byWords pairs what is left by words in common, the most alike first.
func (m *matching) byWords() {
	having := make(map[string][]int)
	for j := range m.new.sections {
		if m.toOld[j] < 0 {
			for _, term := range slices.Compact(slices.Clone(m.new.sections[j].terms)) {
				having[term] = append(having[term], j)
			}
		}
	}
	var couples []couple
	for i := range m.old.sections {
		if m.toNew[i] < 0 {
			couples = append(couples, m.likes(i, having)...)
		}
	}
	slices.SortStableFunc(couples, func(a, b couple) int { return cmp.Compare(b.score, a.score) })
	for _, c := range couples {
		if m.free(c.i, c.j) {
			m.pair(c.i, c.j)
		}
	}
}

// A couple are two sections that may be the same.
type couple struct {
	i, j  int
	score float64
}

// likes returns the new sections that say nearly the same as the old one at i.
func (m *matching) likes(i int, having map[string][]int) []couple {
	var couples []couple
	seen := make(map[int]bool)
	for _, term := range m.old.sections[i].terms {
		if len(having[term]) > common {
			continue
		}
		for _, j := range having[term] {
			if seen[j] {
				continue
			}
			seen[j] = true
			if score := alike(&m.old.sections[i], &m.new.sections[j]); score >= elsewhere {
				couples = append(couples, couple{i, j, score})
			}
		}
	}
	return couples
}

// headings pairs headings at the same place, whatever they say, where most of
// what stands below the old one stands below the new one.
func (m *matching) headings() {
	below, kept := make(map[int]int), make(map[int]int)
	for i, s := range m.old.sections {
		if s.parent < 0 {
			continue
		}
		below[s.parent]++
		j := m.toNew[i]
		if j < 0 {
			continue
		}
		if q := m.new.sections[j].parent; q >= 0 && m.new.sections[q].place == m.old.sections[s.parent].place {
			kept[s.parent]++
		}
	}
	for i := range m.old.sections {
		if j, ok := m.new.byPlace[m.old.sections[i].place]; ok && m.free(i, j) && kept[i]*2 > below[i] {
			m.pair(i, j)
		}
	}
}

// Nearest returns the positions of the questions that say most of what a
// heading says, the nearest first, at most n of them and none that says nothing
// of it.
func (o *Outline) Nearest(heading string, n int) []int {
	wanted := compared{terms: terms(foldWords(heading))}
	near := make(map[int]float64)
	var found []int
	for _, i := range o.Questions() {
		own := compared{terms: terms(foldWords(o.Sections[i].Heading()))}
		if near[i] = alike(&wanted, &own); near[i] > 0 {
			found = append(found, i)
		}
	}
	slices.SortStableFunc(found, func(a, b int) int { return cmp.Compare(near[b], near[a]) })
	return found[:min(len(found), n)]
}

// foldWords returns the words of a text as titles are compared.
func foldWords(text string) string {
	return strings.Join(strings.FieldsFunc(Fold(text), func(r rune) bool { return !isWordRune(r) }), " ")
}
