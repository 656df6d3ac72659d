package facts

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A draft is one line of a guard set: what a model might write, and which
// span of it is wrong.
type draft struct {
	where    string
	kind     byte // '=' faithful, 'x' must be blanked, '~' must be blanked or marked
	text     string
	from, to int // the span in braces
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
	line += strings.Count(words, "\n") + 2
	for i, l := range strings.Split(drafts, "\n") {
		if len(l) < 3 || l[1] != ' ' {
			continue
		}
		d := draft{where: fmt.Sprintf("%s:%d", file, line+i), kind: l[0]}
		text := strings.ReplaceAll(l[2:], `\n`, "\n")
		d.from = max(0, strings.IndexByte(text, '{'))
		text = strings.Replace(text, "{", "", 1)
		d.to = max(0, strings.IndexByte(text, '}'))
		d.text = strings.Replace(text, "}", "", 1)
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
	c.wrong[d.kind]++
	if !d.stopped(g) {
		c.leaked[d.kind]++
		t.Errorf("%s: let through\n  %s\n  %s", d.where, d.text, g.Text)
	}
	for _, f := range g.Cut {
		if f.End <= d.from || f.Start >= d.to {
			c.overBlanked++
			t.Errorf("%s: blanked what was said beside it\n  %s\n  %s", d.where, d.text, g.Text)
		}
	}
}

// stopped reports whether the wrong span was dealt with, and no digit of an
// unsupported figure in it is left.
func (d draft) stopped(g Guarded) bool {
	for _, f := range g.Cut {
		if f.Start < d.to && f.End > d.from {
			return true
		}
	}
	if d.kind == 'x' {
		return false
	}
	for _, s := range g.Marked() {
		if s.Start < d.to+len(g.Text) && strings.Contains(d.text[d.from:d.to], strings.TrimSpace(g.Text[s.Start:s.End])) || strings.Contains(g.Text[s.Start:s.End], d.text[d.from:d.to]) {
			return true
		}
	}
	return false
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
