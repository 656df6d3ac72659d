package facts

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// A draft is one line of a guard set: what a model might write, and which
// spans of it are wrong.
type draft struct {
	where string
	kind  byte // '=' faithful, 'x' must be blanked, '~' must be blanked or marked
	text  string
	wrong []stretch // in braces
}

// A stretch is a byte range of a draft.
type stretch struct{ from, to int }

// touches reports whether the fact lies at least in part in the stretch.
func (s stretch) touches(f Fact) bool { return f.Start < s.to && f.End > s.from }

// bracketed returns text without its braces, and what stood between them.
func bracketed(text string) (string, []stretch) {
	var plain strings.Builder
	var out []stretch
	for {
		before, rest, found := strings.Cut(text, "{")
		plain.WriteString(before)
		if !found {
			return plain.String(), out
		}
		inside, after, _ := strings.Cut(rest, "}")
		from := plain.Len()
		plain.WriteString(inside)
		out, text = append(out, stretch{from, plain.Len()}), after
	}
}

// A set is evidence and the drafts that are held against it.
type set struct {
	evidence *Evidence
	sources  []Source
	drafts   []draft
}

// readSets reads a guard set; membership.txt tells the form.
func readSets(t testing.TB, pattern string) []set {
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		t.Fatal("no sets", err)
	}
	var sets []set
	for _, file := range files {
		content, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		blocks := strings.Split("\n"+string(content), "\nevidence\n")
		line := strings.Count(blocks[0], "\n")
		for _, block := range blocks[1:] {
			sets = append(sets, readSet(filepath.Base(file), line+1, block))
			line += strings.Count(block, "\n") + 2
		}
	}
	return sets
}

func readSet(file string, line int, block string) set {
	words, drafts, _ := strings.Cut(block, "\n---\n")
	s := set{sources: []Source{{ID: "G1", Text: words}}}
	s.evidence = NewEvidence(s.sources)
	line += strings.Count(words, "\n") + 3
	for i, l := range strings.Split(drafts, "\n") {
		if len(l) < 3 || l[1] != ' ' {
			continue
		}
		d := draft{where: fmt.Sprintf("%s:%d", file, line+i), kind: l[0]}
		d.text, d.wrong = bracketed(strings.ReplaceAll(l[2:], `\n`, "\n"))
		s.drafts = append(s.drafts, d)
	}
	return s
}

// A tally counts how a guard did.
type tally struct {
	faithful, overBlanked, marked int // spans of faithful drafts
	wrong, leaked                 map[byte]int
}

func (c *tally) judge(t *testing.T, s set, d draft) {
	g := s.evidence.Guard(d.text)
	if d.kind == '=' {
		c.faithful += len(g.Spans)
		c.overBlanked += len(g.Cut)
		c.marked += len(g.Marked())
		for _, m := range g.Marked() {
			t.Logf("%s: marked %q in %s", d.where, g.Text[m.Start:m.End], g.Text)
		}
		if len(g.Cut) > 0 {
			t.Errorf("%s: blanked what was said\n  %s\n  %s", d.where, d.text, g.Text)
		}
		return
	}
	for _, w := range d.wrong {
		c.wrong[d.kind]++
		if !d.stopped(g, w) {
			c.leaked[d.kind]++
			t.Errorf("%s: let through %q\n  %s\n  %s", d.where, d.text[w.from:w.to], d.text, g.Text)
		}
	}
	for _, f := range d.beside(g) {
		c.overBlanked++
		t.Errorf("%s: blanked %q, which was said, beside it\n  %s\n  %s", d.where, d.text[f.Start:f.End], d.text, g.Text)
	}
}

// beside returns what was blanked outside of the wrong stretches.
func (d draft) beside(g Guarded) []Fact {
	var out []Fact
	for _, f := range g.Cut {
		if !slices.ContainsFunc(d.wrong, func(w stretch) bool { return w.touches(f) }) {
			out = append(out, f)
		}
	}
	return out
}

// stopped reports whether a wrong stretch was blanked or, where that is
// enough, marked.
func (d draft) stopped(g Guarded, w stretch) bool {
	return slices.ContainsFunc(g.Cut, w.touches) || d.kind == '~' && d.markedIn(g, w)
}

// markedIn reports whether something of the stretch was kept and marked.
func (d draft) markedIn(g Guarded, w stretch) bool {
	said := d.text[w.from:w.to]
	return slices.ContainsFunc(g.Marked(), func(s Span) bool {
		kept := g.Text[s.Start:s.End]
		return strings.Contains(said, strings.TrimSpace(kept)) || strings.Contains(kept, said)
	})
}

func TestGuardSets(t *testing.T) {
	c := tally{wrong: map[byte]int{}, leaked: map[byte]int{}}
	for _, s := range readSets(t, "testdata/guard/*.txt") {
		for _, d := range s.drafts {
			c.judge(t, s, d)
		}
	}
	c.report(t)
}

func (c tally) report(t *testing.T) {
	t.Logf("faithful spans: %d, blanked %d, marked %d (%.1f %%); invented: %d, leaked %d; doubtful: %d, unmarked %d",
		c.faithful, c.overBlanked, c.marked, 100*float64(c.marked)/float64(c.faithful), c.wrong['x'], c.leaked['x'], c.wrong['~'], c.leaked['~'])
}
