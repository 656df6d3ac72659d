package facts

import (
	"slices"
	"strings"
	"testing"
	"unicode"
)

// TestGate runs sets written by people who have not read the guard. It keeps
// what was reached from being lost; what the guard does to a text that nobody
// tuned it to, only the first run of each set tells:
//
//	set  faithful spans, blanked  sentences, with a blank  invented, only marked, unmarked  of other things, unmarked
//	a    786, 26 (3.3 %)          259, 18                  259,  1,  2                      31, 2
//	b    746, 22 (2.9 %)          253, 19                  289,  -,  1                      32, 2
//	c    742, 25 (3.4 %)          248, 18                  300,  -,  1                      32, 0
//	d    877, 15 (1.7 %)          252, 8                   229,  5,  2                      32, 7
//	e    890, 20 (2.2 %)          258, 10                  243,  1,  4                      40, 5
//	f    898, 14 (1.6 %)          258, 8                   216,  4, 20                      24, 12
//	g    971, 21 (2.2 %)          258, 12                  215,  2,  8                      25, 7
//	h    828,  7 (0.8 %)          258, 3                   288,  2,  1                      37, 10
//	i    839, 24 (2.9 %)          259, 14                  277,  -,  9                      39, 8
//	j    837, 11 (1.3 %)          257, 7                   336,  2,  2                      38, 9
//	k    947,  6 (0.6 %)          258, 6                   283,  4,  2                      40, 11
//	l    786,  9 (1.1 %)          256, 6                   287,  6,  1                      32, 5
//	m    852,  9 (1.1 %)          253, 5                   282,  8,  2                      31, 10
//	n    966, 15 (1.6 %)          252, 9                   276,  9,  4                      39, 9
//
// The sets from a to g were each mended for before the next was run; h, i and j
// were run together, and so were k and l, and m and n, each after all before
// them were mended for. Six of the blanks of e came of an edit minutes old that
// the tests of this package refused; without it the run was 887, 14 (1.6 %).
// The three of h, i and j come to 2504, 42 (1.7 %), the four after them to
// 3551, 39 (1.10 %): a gate of 1 % is about reached, and missed by n, a set
// full of dialect, lists of goods and names of the highlands. What was blanked
// were gaps of one item each, in the tables of words or in how a list is set:
// "công" of land without marks, a rate whose "một" was read as a hundred ("ngàn
// một ký"), names with H' and Y, "tháng 7,8,9". A set written after n would do
// about as these four did, 0.6 to 1.6 %, the worse the more it is of what the
// tables do not know: three that knew the weak places
// (testdata/wide/*_hands.txt, 545 spans) lost 14 (2.6 %) at first, half of them
// to dictation without marks.
//
// What was shown of inventions: no date, no document number and no quotation
// was, on any set. Of figures it was units (tấn/ha of tạ/ha, kWp of MWp, euro
// of zloty, phút of giây where marks are missing), of names a name that
// differs by y and i, and words that the guard holds to be no facts: offices
// and ranks, since f marked where nobody said them, and what a thing is
// (heroin of opium, a goat of a cow, roads of wages), and what is said without
// a figure ("đầu năm", "cấp quốc gia"). Of right values of other things every
// sixth or seventh was not marked, on m and n every fourth: those whose sentence
// has all the words of the one that it is not.
//
// One line of g was wrong itself, and is corrected: "ba trăm tám nghìn" is
// 380.000. A water mark that only the ear parts from what follows was blanked
// though faithful until l.
func TestGate(t *testing.T) {
	for _, set := range []struct {
		name                        string
		marked, unmarked, elsewhere int // inventions and right values of other things that may be shown
	}{{"a", 0, 0, 0}, {"b", 1, 0, 0}, {"c", 1, 0, 0}, {"d", 4, 0, 4}, {"e", 3, 0, 4}, {"f", 15, 5, 9}, {"g", 5, 5, 2}, {"h", 1, 1, 5}, {"i", 1, 5, 3}, {"j", 2, 1, 6}, {"k", 4, 1, 8}, {"l", 6, 1, 5}, {"m", 6, 1, 8}, {"n", 7, 1, 9}} {
		g := runGate(t, "testdata/gate/"+set.name+".txt")
		g.report(t, set.name)
		if g.blanked*100 > g.spans {
			t.Errorf("%s: %d of %d faithful spans blanked", set.name, g.blanked, g.spans)
		}
		marked, unmarked := g.shown()
		if marked > set.marked || unmarked > set.unmarked || g.elsewhere.unmarked > set.elsewhere {
			t.Errorf("%s: of inventions %d only marked, %d shown; of right values of other things %d not marked", set.name, marked, unmarked, g.elsewhere.unmarked)
		}
		for _, c := range []gateClass{gateDates, gateDocuments, gateQuotes} {
			if g.invented[c].unmarked > 0 {
				t.Errorf("%s: %d invented %s let through", set.name, g.invented[c].unmarked, c)
			}
		}
	}
}

// shown returns how many inventions were only marked, claims left out, and how
// many were not even that.
func (g gate) shown() (marked, unmarked int) {
	for class, c := range g.invented {
		if unmarked += c.unmarked; class != gateClaims {
			marked += c.marked
		}
	}
	return marked, unmarked
}

// A gateClass is what sort of thing an invented stretch is.
type gateClass string

const (
	gateFigures   gateClass = "figures"
	gateDates     gateClass = "dates"
	gateDocuments gateClass = "document numbers"
	gateNames     gateClass = "names"
	gateQuotes    gateClass = "quotations"
	gateClaims    gateClass = "claims"
)

var gateClasses = []gateClass{gateFigures, gateDates, gateDocuments, gateNames, gateQuotes, gateClaims}

// gateClassOf returns the class of a stretch: of what is found in it first, or
// of what it looks like.
func gateClassOf(d draft, w stretch) gateClass {
	for _, f := range Find(d.text) {
		switch {
		case !w.touches(f):
		case f.Class == Document:
			return gateDocuments
		case f.Class == Date:
			return gateDates
		case f.Class.named():
			return gateNames
		case f.Class == Quotation:
			return gateQuotes
		case f.Class == Claim:
			return gateClaims
		default:
			return gateFigures
		}
	}
	if strings.ContainsFunc(d.text[w.from:w.to], unicode.IsUpper) {
		return gateNames
	}
	return gateFigures
}

// A count is how many stretches there were, and how many were shown.
type count struct{ all, marked, unmarked int }

// A gate is what guarding a set came to.
type gate struct {
	spans, blanked int // faithful
	marked         int // of the faithful
	sentences, cut int
	invented       map[gateClass]*count
	elsewhere      count // right values of other things
}

func runGate(t *testing.T, pattern string) gate {
	g := gate{invented: map[gateClass]*count{}}
	for _, c := range gateClasses {
		g.invented[c] = &count{}
	}
	for _, s := range readSets(t, pattern) {
		for _, d := range s.drafts {
			g.judge(t, d, s.evidence.Guard(d.text))
		}
	}
	return g
}

func (g *gate) judge(t *testing.T, d draft, guarded Guarded) {
	beside := d.beside(guarded)
	g.spans += len(guarded.Spans) - len(guarded.Cut) + len(beside)
	g.blanked += len(beside)
	if d.kind == '=' {
		g.marked += len(guarded.Marked())
	}
	for _, f := range beside {
		t.Logf("%s: blanked %q, which was said", d.where, d.text[f.Start:f.End])
	}
	if d.kind == '=' {
		g.sentences++
		g.cut += min(1, len(beside))
	}
	for _, w := range d.wrong {
		c := g.invented[gateClassOf(d, w)]
		if d.kind == '~' {
			c = &g.elsewhere
		}
		c.all++
		switch {
		case slices.ContainsFunc(guarded.Cut, w.touches):
		case d.markedIn(guarded, w):
			c.marked++
			if d.kind == 'x' {
				t.Logf("%s: only marked %q", d.where, d.text[w.from:w.to])
			}
		default:
			c.unmarked++
			t.Logf("%s: %c let through %q", d.where, d.kind, d.text[w.from:w.to])
		}
	}
}

func (g gate) report(t *testing.T, set string) {
	t.Logf("%s: faithful: %d spans, %d blanked (%.2f %%), %d marked; %d sentences, %d with a blank", set, g.spans, g.blanked, 100*float64(g.blanked)/float64(g.spans), g.marked, g.sentences, g.cut)
	for _, c := range gateClasses {
		t.Logf("  invented %s: %d, shown marked %d, unmarked %d", c, g.invented[c].all, g.invented[c].marked, g.invented[c].unmarked)
	}
	t.Logf("  of other things: %d, unmarked %d", g.elsewhere.all, g.elsewhere.unmarked)
}
