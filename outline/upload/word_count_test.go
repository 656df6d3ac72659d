package upload

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// labels returns the computed labels of all paragraphs.
func labels(c *Content) string {
	var all []string
	for p := range c.paragraphs() {
		all = append(all, p.Label)
	}
	return strings.Join(all, " ")
}

func TestNumbersAreCounted(t *testing.T) {
	for name, tt := range map[string]struct{ lists, levels, want string }{
		"levels start again":                 {`#list 1 upperRoman "%1." ; decimal "%1.%2." ; lowerLetter "%3)"`, "1:0 1:1 1:1 1:2 1:2 1:0 1:1 1:2", "I. I.1. I.2. a) b) II. II.1. a)"},
		"a level without one above":          {`#list 1 decimal "%1." ; decimal "%1.%2."`, "1:1 1:1 1:0 1:1", "1.1. 1.2. 2. 2.1."},
		"a use goes on with the list":        {"#list 1 decimal \"%1.\"\n#num 2 of 1", "1:0 1:0 2:0 1:0", "1. 2. 3. 4."},
		"a use starts the list anew":         {"#list 1 decimal \"%1.\" ; decimal \"%1.%2.\"\n#num 2 of 1 0=1\n#num 3 of 1 0=5", "1:0 1:0 2:0 2:0 2:1 3:0 1:0", "1. 2. 1. 2. 2.1. 5. 6."},
		"first numbers":                      {`#list 1 decimal "%1" start=0 ; upperLetter "%2" start=3`, "1:0 1:1 1:1 1:0", "0 C D 1"},
		"a level that never starts again":    {`#list 1 upperRoman "%1." ; decimal "%2." restart=0`, "1:0 1:1 1:1 1:0 1:1", "I. 1. 2. II. 3."},
		"a level that only the top restarts": {`#list 1 decimal "%1" ; decimal "%1.%2" ; lowerLetter "%3)" restart=1`, "1:0 1:1 1:2 1:1 1:2 1:0 1:2", "1 1.1 a) 1.2 b) 2 a)"},
		"digits by law":                      {`#list 1 upperRoman "Điều %1" ; decimal "%1.%2" legal=1`, "1:0 1:0 1:1", "Điều I Điều II 2.1"},
		"formats": {`#list 1 lowerRoman "(%1)" ; decimalZero "%2." ; decimalEnclosedCircle "%3" ; vietnameseCounting "Phần %4:" ; none "*%5*" ; ordinal "%6"`,
			"1:0 1:0 1:1 1:2 1:3 1:4 1:5", "(i) (ii) 01. ① Phần một: ** 1"},
		"no number":      {`#list 1 decimal "%1."`, "1:0 0:0 7:0 1:0", "1.   2."},
		"bullets":        {`#list 1 bullet "\F0B7" font=Symbol ; bullet "o" ; bullet "\F0A7" font=Wingdings ; bullet "\F0D8" font=Wingdings ; bullet "-"`, "1:0 1:1 1:2 1:3 1:4", "• o ▪ ➢ -"},
		"old letters":    {`#list 1 decimal "PhÇn %1." font=.VnTime ; decimal "Ñieàu %2:" font=VNI-Times`, "1:0 1:1", "Phần 1. Điều 1:"},
		"percent signs":  {`#list 1 decimal "%1%%" ; decimal "%9%2%"`, "1:0 1:1", "1 1"},
		"letters repeat": {`#list 1 lowerLetter "%1." start=26`, "1:0 1:0 1:0", "z. aa. bb."},
	} {
		var source strings.Builder
		source.WriteString(tt.lists + "\n")
		for level := range strings.FieldsSeq(tt.levels) {
			fmt.Fprintf(&source, "{num=%s}x\n", level)
		}
		if got := labels(readWordFile(t, source.String())); got != tt.want {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
}

func TestNumbersByStyle(t *testing.T) {
	c := readWordFile(t, `#list 1 upperRoman "%1." style=h1 ; decimal "%2." style=h2
#style h1 "heading 1" num=1
#style h2 "heading 2" num=1
#style own "own" based=h2
#style off "off" based=h2 num=0
{style=h1}a
{style=h2}b
{style=own}c
{style=off}d
{style=h2 num=0}e
{style=h1}f
{style=h2}g
`)
	if got, want := labels(c), "I. 1. 2.   II. 1."; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestInnerTellsLevelsThatLookAlike(t *testing.T) {
	c := readWordFile(t, "#list 1 bullet \"-\" ; bullet \"-\" ; decimal \"%3.\" ; decimal \"%4.\"\n{num=1:0}a\n{num=1:1}b\n{num=1:2}c\n{num=1:3}d")
	if want := "1 [-] a\n2 [-] inner1 b\n3 [1.] c\n4 [1.] inner1 d\n"; printed(c) != want {
		t.Errorf("read:\n%s", printed(c))
	}
}

func TestNumerals(t *testing.T) {
	for _, tt := range []struct {
		n            int
		format, want string
	}{
		{1994, "upperRoman", "MCMXCIV"}, {0, "upperRoman", "0"}, {28, "upperLetter", "BB"}, {0, "lowerLetter", "0"},
		{15, "vietnameseCounting", "mười lăm"}, {21, "vietnameseCounting", "hai mươi mốt"}, {10, "vietnameseCounting", "mười"}, {40, "vietnameseCounting", "bốn mươi"},
		{21, "decimalEnclosedCircle", "21"}, {12, "decimalEnclosedParen", "⑿"}, {3, "numberInDash", "- 3 -"}, {5, "chineseCounting", "5"},
	} {
		if got := numeral(tt.n, tt.format); got != tt.want {
			t.Errorf("%d as %s: %q, want %q", tt.n, tt.format, got, tt.want)
		}
	}
}

// TestNumbersAgreeWithLibreOffice counts random lists as LibreOffice does. It
// leaves out what LibreOffice 7.4 does not know: legal numbers, levels that
// never start again, and levels below the first that a use starts anew.
func TestNumbersAgreeWithLibreOffice(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	var source strings.Builder
	formats := strings.Fields("decimal upperRoman lowerLetter upperLetter lowerRoman decimalZero")
	for list := 1; list <= 12; list++ {
		var levels []string
		for n := 1; n <= 4; n++ {
			pattern := fmt.Sprintf("%%%d.", n)
			if n > 1 && rng.IntN(2) == 0 {
				pattern = fmt.Sprintf("%%%d.%%%d)", n-1, n)
			}
			levels = append(levels, fmt.Sprintf("%s %q start=%d", formats[rng.IntN(len(formats))], pattern, 1+rng.IntN(3)))
		}
		fmt.Fprintf(&source, "#list %d %s\n#num %d of %d 0=%d\n", list, strings.Join(levels, " ; "), list+100, list, 1+rng.IntN(3))
	}
	for range 400 {
		list := 1 + rng.IntN(12)
		fmt.Fprintf(&source, "{num=%d:%d}x\n", list+100*rng.IntN(2), rng.IntN(4))
	}
	file := wordFile(t, source.String())
	var want []string
	for line := range strings.Lines(string(converted(t, "txt:Text (encoded):UTF8", "txt", file)[0])) {
		if line = strings.TrimSpace(strings.TrimPrefix(line, "\uFEFF")); line != "" {
			want = append(want, strings.TrimSuffix(line, " x"))
		}
	}
	c, err := Read("", file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Join(want, "\n"), strings.ReplaceAll(labels(c), " ", "\n")); diff != "" {
		t.Errorf("numbers differ (-LibreOffice +read):\n%s", diff)
	}
}
