package facts

import (
	"slices"
	"strings"
	"testing"
	"unicode"
)

// TestGate runs three sets written by somebody who has not read the guard. It
// keeps what was reached from being lost; what the guard does to a text that
// nobody tuned it to, only the first run of each set tells:
//
//	set  faithful spans, blanked  sentences, with a blank  invented, let through  of other things, unmarked
//	a    786, 26 (3.3 %)          259, 18                  259, 2                 31, 2
//	b    746, 22 (2.9 %)          253, 19                  289, 1                 32, 2
//	c    742, 25 (3.4 %)          248, 18                  300, 1                 32, 0
//
// Each was mended for before the next was run, and a set written after c would
// do no better than about 3 % again: the gate of 1 % was missed each time. What
// was let through: 1.850 ha of 1.850 m2, tấn of tạ, the first six months of
// the last six, and a canal named with a word that begins sentences. No date,
// no document number and no quotation was. Claims of rank were kept and marked
// on a and b (18 of 19), and blanked on c (2 of 10 kept and marked).
//
// Two faithful lines of c are blanked still, and are a matter of opinion: "một
// đồng chí" of one man named, and "lớp 10" of "thi tuyển 10".
func TestGate(t *testing.T) {
	for _, set := range []string{"a", "b", "c"} {
		g := runGate(t, "testdata/gate/"+set+".txt")
		g.report(t, set)
		if g.blanked*100 > g.spans {
			t.Errorf("%s: %d of %d faithful spans blanked", set, g.blanked, g.spans)
		}
		for _, c := range []gateClass{gateFigures, gateDates, gateDocuments, gateNames, gateQuotes, gateClaims} {
			if g.invented[c].unmarked > 0 {
				t.Errorf("%s: %d invented %s let through", set, g.invented[c].unmarked, c)
			}
		}
		if shown := g.invented[gateFigures].marked + g.invented[gateDates].marked + g.invented[gateDocuments].marked + g.invented[gateNames].marked; shown > 1 {
			t.Errorf("%s: %d invented stretches only marked", set, shown)
		}
		if g.elsewhere.unmarked > 1 {
			t.Errorf("%s: %d right values of other things not marked", set, g.elsewhere.unmarked)
		}
	}
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
	t.Logf("%s: faithful: %d spans, %d blanked (%.2f %%); %d sentences, %d with a blank", set, g.spans, g.blanked, 100*float64(g.blanked)/float64(g.spans), g.sentences, g.cut)
	for _, c := range gateClasses {
		t.Logf("  invented %s: %d, shown marked %d, unmarked %d", c, g.invented[c].all, g.invented[c].marked, g.invented[c].unmarked)
	}
	t.Logf("  of other things: %d, unmarked %d", g.elsewhere.all, g.elsewhere.unmarked)
}
