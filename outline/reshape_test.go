package outline

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
)

// wordsOf counts the words of everything that an outline holds.
func wordsOf(o *Outline) map[string]int {
	counted := map[string]int{}
	count := func(texts ...string) {
		for _, text := range texts {
			for _, w := range strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
				counted[w]++
			}
		}
	}
	section := func(s Section) {
		if s.Implied && s.Title == "" {
			s.Label = "" // nobody wrote it
		}
		count(s.Label, s.Title)
		count(s.Notes...)
		for _, t := range s.Tables {
			count(t.Text())
		}
	}
	count(o.Head...)
	for _, s := range o.Sections {
		section(s)
	}
	for _, l := range o.Leftovers {
		if count(l.Text); l.Section != nil {
			section(*l.Section)
		}
	}
	return counted
}

// reshape does something to the outline; false: it cannot be done there.
func reshape(o *Outline, rng *rand.Rand) (next *Outline, ok bool) {
	i := rng.IntN(len(o.Sections))
	note, left := rng.IntN(3), rng.IntN(len(o.Leftovers)+1)
	switch rng.IntN(11) {
	case 0:
		return o.Promote(i)
	case 1:
		return o.Demote(i)
	case 2:
		return o.Guide(i)
	case 3:
		return o.JoinUp(i)
	case 4:
		return o.Remove(i)
	case 5:
		title := o.Sections[i].Title
		from := min(len(title), rng.IntN(40))
		return o.Split(i, strings.LastIndexByte(title[:from], ' '))
	case 6:
		return o.AskNote(i, note)
	case 7:
		return o.JoinNote(i, note)
	case 8:
		return o.RemoveNote(i, note)
	case 9:
		next, _, ok = o.Restore(left)
		return next, ok
	}
	next, _, ok = o.RestoreNote(left)
	return next, ok
}

// TestReshapingKeepsEveryLine does anything in any order to every outline of
// the tests: no word is lost or doubled, levels have no gap, an ID means one
// section for ever, and the outline before is as it was.
func TestReshapingKeepsEveryLine(t *testing.T) {
	files, err := filepath.Glob("testdata/*/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no outlines: %v", err)
	}
	for seed, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		o, remarks, err := Parse(string(text))
		if err != nil {
			continue
		}
		o = o.Keeping(remarks)
		rng := rand.New(rand.NewPCG(uint64(seed), 4))
		words := wordsOf(o)
		last := lastID(o)
		for range 300 {
			before := o.Hash()
			next, ok := reshape(o, rng)
			if o.Hash() != before {
				t.Fatalf("%s: the outline before was changed", file)
			}
			if !ok {
				continue
			}
			if got := wordsOf(next); !maps.Equal(got, words) {
				t.Fatalf("%s (-before +after):\n%s", file, cmp.Diff(words, got))
			}
			checkTree(t, file, next)
			if lastID(next) < last {
				t.Fatalf("%s: IDs go back from %d to %d", file, last, lastID(next))
			}
			o, last = next, lastID(next)
		}
	}
}

// checkTree checks levels and IDs.
func checkTree(t *testing.T, name string, o *Outline) {
	t.Helper()
	depth, seen := -1, map[SectionID]bool{}
	for _, s := range o.Sections {
		if s.Depth < 0 || s.Depth > depth+1 {
			t.Fatalf("%s: a gap between levels:\n%s", name, o.Format())
		}
		if seen[s.ID] || s.ID == "" {
			t.Fatalf("%s: ID %q twice", name, s.ID)
		}
		depth, seen[s.ID] = s.Depth, true
	}
}

func TestReshaping(t *testing.T) {
	const text = "I. Tình hình\n1. Thu ngân sách\n(nêu rõ)\n2. Chi\nII. Kết quả\n1. Xây dựng Đảng; phát triển đảng viên\nIII. Kiến nghị"
	o := parsed(t, text)
	if len(o.Sections) != 6 || len(o.Sections[1].Notes) != 1 {
		t.Fatalf("read as %s", o.Format())
	}
	done := func(next *Outline, ok bool) string { return fmt.Sprint(ok) + "\n" + next.Format() }
	for name, tt := range map[string]struct{ got, want string }{
		"promote":           {done(o.Promote(2)), "true\nI\tTình hình\n  1\tThu ngân sách\n2\tChi\nII\tKết quả\n  1\tXây dựng Đảng; phát triển đảng viên\nIII\tKiến nghị\n"},
		"demote":            {done(o.Demote(3)), "true\nI\tTình hình\n  1\tThu ngân sách\n  2\tChi\n  II\tKết quả\n    1\tXây dựng Đảng; phát triển đảng viên\nIII\tKiến nghị\n"},
		"guide":             {done(o.Guide(3)), "true\nI\tTình hình\n  1\tThu ngân sách\n  2\tChi\n1\tXây dựng Đảng; phát triển đảng viên\nIII\tKiến nghị\n"},
		"join behind notes": {done(o.JoinUp(2)), "true\nI\tTình hình\n  1\tThu ngân sách\nII\tKết quả\n  1\tXây dựng Đảng; phát triển đảng viên\nIII\tKiến nghị\n"},
		"join a title":      {done(o.JoinUp(1)), "true\nI\tTình hình 1. Thu ngân sách\n  2\tChi\nII\tKết quả\n  1\tXây dựng Đảng; phát triển đảng viên\nIII\tKiến nghị\n"},
		"rename":            {done(o.Rename(5, " 3)  Đề xuất ")), "true\nI\tTình hình\n  1\tThu ngân sách\n  2\tChi\nII\tKết quả\n  1\tXây dựng Đảng; phát triển đảng viên\n3)\tĐề xuất\n"},
		"split":             {done(o.Split(4, strings.Index(o.Sections[4].Title, "phát"))), "true\nI\tTình hình\n  1\tThu ngân sách\n  2\tChi\nII\tKết quả\n  1\tXây dựng Đảng;\n  ~\tphát triển đảng viên\nIII\tKiến nghị\n"},
		"remove":            {done(o.Remove(3)), "true\nI\tTình hình\n  1\tThu ngân sách\n  2\tChi\nIII\tKiến nghị\n"},
		"ask a note":        {done(o.AskNote(1, 0)), "true\nI\tTình hình\n  1\tThu ngân sách\n  ~\t(nêu rõ)\n  2\tChi\nII\tKết quả\n  1\tXây dựng Đảng; phát triển đảng viên\nIII\tKiến nghị\n"},
	} {
		if diff := cmp.Diff(tt.want, tt.got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
	if _, ok := o.Promote(0); ok {
		t.Error("the highest level was promoted")
	}
	if _, ok := o.Demote(1); ok {
		t.Error("the first section of a level was demoted")
	}
	if one := parsed(t, "1. Một"); one != nil {
		if _, ok := one.Remove(0); ok {
			t.Error("the last section was removed")
		}
	}
}

func TestRemovedSectionComesBack(t *testing.T) {
	o := Founding()
	part := o.Index("h")
	without, _ := o.Remove(part)
	back := without
	for len(back.Leftovers) > 0 {
		back, _, _ = back.Restore(0)
	}
	if diff := cmp.Diff(o.Sections, back.Sections); diff != "" {
		t.Errorf("(-before +after):\n%s", diff)
	}
	next, _ := without.AskNote(0, 0)
	next, ok := next.Split(0, 4)
	if !ok || next.Index("h") >= 0 || next.Sections[1].ID != SectionID("11") {
		t.Errorf("a new section got the ID %q", next.Sections[1].ID)
	}
}

func TestInstead(t *testing.T) {
	old := parsed(t, "1. Một\n2. Hai")
	later, _ := old.Split(0, len("M"))
	later, _ = later.Rename(1, "Mới")
	back := old.Instead(later, func(id SectionID) bool { return id == "3" })
	if diff := cmp.Diff(old.Sections, back.Sections); diff != "" {
		t.Error(diff)
	}
	if len(back.Leftovers) != 1 || back.Leftovers[0].Words() != "Mới" || lastID(back) != 3 {
		t.Errorf("leftovers %+v, last ID %d", back.Leftovers, lastID(back))
	}
}
