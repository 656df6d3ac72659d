package classified

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A sample is a text, and the level of the mark that it carries, if any.
type sample struct {
	line  int
	level Level
	text  string
}

// samples reads a file of texts, one a line; marked ones have their level in
// front.
func samples(t testing.TB, path string, marked bool) (all []sample) {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	escapes := strings.NewReplacer(`\n`, "\n", `\r`, "\r", `\t`, "\t")
	scanner := bufio.NewScanner(file)
	for n := 1; scanner.Scan(); n++ {
		s := sample{line: n, text: scanner.Text()}
		if s.text == "" || s.text[0] == '#' {
			continue
		}
		if marked {
			level, err := strconv.Atoi(s.text[:1])
			if err != nil || s.text[1] != ' ' {
				t.Fatalf("%s:%d: no level", path, n)
			}
			s.level, s.text = Level(level), s.text[2:]
		}
		s.text = escapes.Replace(s.text)
		all = append(all, s)
	}
	return all
}

func TestMarked(t *testing.T) { findsMarks(t, "testdata/marked.txt") }

func TestUnmarked(t *testing.T) { findsNone(t, "testdata/unmarked.txt") }

func findsMarks(t *testing.T, path string) {
	for _, s := range samples(t, path, true) {
		if m, found := Find(s.text); !found || m.Level != s.level {
			t.Errorf("%s:%d: %q: %v, %v", path, s.line, s.text, m, found)
		}
	}
}

func findsNone(t *testing.T, path string) {
	for _, s := range samples(t, path, false) {
		if m, found := Find(s.text); found {
			t.Errorf("%s:%d: %q: %v", path, s.line, s.text, m)
		}
	}
}

// TestStampAmongOthers puts a stamp below each text that carries none, and
// each mark that is a line below it.
func TestStampAmongOthers(t *testing.T) {
	for _, s := range samples(t, "testdata/unmarked.txt", false) {
		text := s.text + "\n\nTUYỆT MẬT\n\nBáo cáo"
		if m, found := Find(text); !found || m.Level != UtmostSecret || m.Line != strings.Count(s.text, "\n")+3 {
			t.Errorf("line %d: %q: %v, %v", s.line, text, m, found)
		}
	}
}

// TestDecomposed has every text in the other form of Unicode.
func TestDecomposed(t *testing.T) {
	for _, s := range samples(t, "testdata/marked.txt", true) {
		if m, found := Find(norm.NFD.String(s.text)); !found || m.Level != s.level {
			t.Errorf("line %d: %q: %v, %v", s.line, s.text, m, found)
		}
	}
	for _, s := range samples(t, "testdata/unmarked.txt", false) {
		if m, found := Find(norm.NFD.String(s.text)); found {
			t.Errorf("line %d: %q: %v", s.line, s.text, m)
		}
	}
}

func TestLines(t *testing.T) {
	for text, line := range map[string]int{
		"MẬT": 1, "\nMẬT": 2, "a\r\nMẬT\r\n": 2, "a\rb\rMẬT": 3, "\u2028\vMẬT\f": 3, "\n\nM\nẬ\nT\n": 3,
	} {
		if m, found := Find(text); !found || m.Line != line {
			t.Errorf("%q: line %d, %v", text, m.Line, found)
		}
	}
}

// TestLongLine has a mark anywhere in a line of many pieces.
func TestLongLine(t *testing.T) {
	filler := strings.Repeat("Công tác bảo vệ bí mật nhà nước, tài liệu mật được quản lý. ", 1000)
	if m, found := Find(filler); found {
		t.Fatalf("found %v", m)
	}
	for at := 0; at < len(filler); at += 977 {
		for !utf8.RuneStart(filler[at]) {
			at++
		}
		if m, found := Find(filler[:at] + " [TỐI MẬT] " + filler[at:]); !found || m.Level != TopSecret {
			t.Errorf("at %d: %v, %v", at, m, found)
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, path := range []string{"testdata/marked.txt", "testdata/heldout_marked.txt"} {
		for _, s := range samples(f, path, true) {
			f.Add(s.text)
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		m, found := Find(text)
		if found != (m.Level > 0) || m.Level > UtmostSecret || found && (m.Line < 1 || m.Level.String() == "") {
			t.Errorf("%v, %v", m, found)
		}
	})
}

// BenchmarkFind tells how the time grows with the text, for a report and for
// what is made to take long.
func BenchmarkFind(b *testing.B) {
	for name, unit := range map[string]string{
		"report": "Đảng ủy đã ban hành 90 văn bản lãnh đạo, chỉ đạo; tổ chức quán triệt Chỉ thị đến cán bộ, đảng viên.\n",
		"topic":  "Công tác bảo vệ bí mật nhà nước được quan tâm; tài liệu mật, tối mật được quản lý theo quy định.\n",
		"hits":   "mật ", "letters": "m ậ ", "marks": "M\u0323\u0302", "cells": "mật\t",
	} {
		for _, size := range []int{100_000, 1_000_000} {
			text := strings.Repeat(unit, size/len(unit))
			b.Run(fmt.Sprintf("%s/%d", name, size), func(b *testing.B) {
				b.SetBytes(int64(len(text)))
				for b.Loop() {
					Find(text)
				}
			})
		}
	}
}
