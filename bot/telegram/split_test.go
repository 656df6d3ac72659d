package telegram

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"decuong/dialog"
)

// letters are pieces of what people write, with what is hard to cut.
var letters = []string{
	"Đảng ủy ", "rà soát 245 đảng viên. ", norm.NFD.String("nghị quyết chuyên đề; "), "\n", "\n\n", "  ",
	"👩‍👩‍👧‍👦", "🇻🇳", "👍🏽", "<b>&amp;", strings.Repeat("x", 300), "\u200b", "e\u0301\u0323",
}

var dresses = []dialog.Dress{dialog.Plain, dialog.Bold, dialog.Italic, dialog.Quote}

func randomText(r *rand.Rand, spans, words int) dialog.Text {
	var t dialog.Text
	for range r.IntN(spans + 1) {
		var b strings.Builder
		for range r.IntN(words + 1) {
			b.WriteString(letters[r.IntN(len(letters))])
		}
		t = append(t, dialog.Span{Words: b.String(), Dress: dresses[r.IntN(len(dresses))]})
	}
	return t
}

func units(t dialog.Text) int { return len(utf16.Encode([]rune(t.String()))) }

func TestSplitLosesNothing(t *testing.T) {
	for seed := range uint64(100) {
		r := rand.New(rand.NewPCG(seed, 1))
		text := randomText(r, 1+r.IntN(250), 1+r.IntN(60))
		pieces := split(text)
		var joined dialog.Text
		for i, p := range pieces {
			checkPiece(t, p, textLimit)
			if i > 0 {
				checkCut(t, pieces[i-1].String(), p.String())
			}
			joined = append(joined, p...)
		}
		if got, want := solid(joined), solid(text); got != want {
			t.Fatalf("seed %d: split into %d pieces lost something: %d of %d bytes", seed, len(pieces), len(got), len(want))
		}
	}
}

// solid spells a text with its dress and without white space, which may be
// lost between pieces.
func solid(t dialog.Text) string {
	var b strings.Builder
	dress := dialog.Plain
	for _, s := range t {
		for _, r := range s.Words {
			if unicode.IsSpace(r) {
				continue
			}
			if s.Dress != dress {
				dress = s.Dress
				b.WriteString("[" + string(dress) + "]")
			}
			b.WriteRune(r)
		}
	}
	return b.String()
}

func checkPiece(t *testing.T, p dialog.Text, limit int) {
	t.Helper()
	dressed := 0
	for _, s := range p {
		if s.Dress != dialog.Plain {
			dressed++
		}
	}
	if n := units(p); n > limit || n == 0 || dressed > dressedLimit || !utf8.ValidString(p.String()) || blank(p) {
		t.Fatalf("piece of %d units, %d dressed spans", n, dressed)
	}
	if n := len(markup(p)); n > 32768 {
		t.Fatalf("markup of %d bytes", n)
	}
}

// checkCut checks that no character is cut in two.
func checkCut(t *testing.T, before, after string) {
	t.Helper()
	last, _ := utf8.DecodeLastRuneInString(before)
	first, _ := utf8.DecodeRuneInString(after)
	if joined(last, first) && !unicode.IsSpace(last) {
		t.Fatalf("cut between %q and %q", last, first)
	}
}

func TestSplitLongText(t *testing.T) {
	paragraph := strings.Repeat("Đảng ủy đã rà soát, bổ sung quy hoạch cán bộ. ", 40)
	for name, c := range map[string]struct {
		unit string
		end  string // what every piece but the last ends with
	}{
		"paragraphs": {paragraph + "\n\n", "\n\n"},
		"lines":      {paragraph + "\n", "\n"},
		"sentences":  {"Đảng ủy đã rà soát, bổ sung quy hoạch. ", ". "},
		"words":      {"quy hoạch ", " "},
		"nfd":        {norm.NFD.String("ế"), "\u0301"},
		"emoji":      {"👩‍👩‍👧‍👦", "👦"},
	} {
		text := strings.Repeat(c.unit, 100<<10/len(c.unit))
		pieces := split(dialog.Text{{Words: text}})
		var joined strings.Builder
		for i, p := range pieces {
			checkPiece(t, p, textLimit)
			joined.WriteString(p.String())
			if i < len(pieces)-1 && !strings.HasSuffix(p.String(), c.end) {
				t.Errorf("%s: piece %d ends with %q", name, i, p.String()[len(p.String())-20:])
			}
			if i < len(pieces)-1 && units(p) < textLimit/2 {
				t.Errorf("%s: piece %d has only %d units", name, i, units(p))
			}
		}
		if joined.String() != text {
			t.Errorf("%s: the pieces are not the text", name)
		}
	}
}

func TestSplitMendsBytes(t *testing.T) {
	got := split(dialog.Text{{Words: ""}, {Words: "a\xff\xfeb", Dress: dialog.Bold}, {Words: "c"}})
	if len(got) != 1 || got[0].String() != "a\uFFFDbc" || len(got[0]) != 2 {
		t.Errorf("got %q", got)
	}
	if got := split(dialog.Text{{Words: " \n"}}); got != nil {
		t.Errorf("a blank text gives %q", got)
	}
}

func TestCutCaption(t *testing.T) {
	text := dialog.Text{{Words: "Bản thảo", Dress: dialog.Bold}, {Words: strings.Repeat(" còn thiếu", 200)}}
	caption, rest := cut(text, captionLimit)
	checkPiece(t, caption, captionLimit)
	if caption.String()+rest.String() != text.String() || caption[0].Dress != dialog.Bold {
		t.Errorf("cut into %q and %q", caption, rest)
	}
}

func FuzzSplit(f *testing.F) {
	f.Add("Đảng ủy & <b>", "một. hai\n\nba", 600)
	f.Add(strings.Repeat("👍🏽", 700), "\xf0\x9f", 3)
	f.Fuzz(func(t *testing.T, a, b string, times int) {
		text := dialog.Text{{Words: strings.Repeat(a, max(0, times%(20_000/(len(a)+1)+1))), Dress: dialog.Quote}, {Words: b}}
		var joined dialog.Text
		for _, p := range split(text) {
			checkPiece(t, p, textLimit)
			joined = append(joined, p...)
		}
		if solid(joined) != solid(mended(text, nil)) {
			t.Errorf("lost something of %q", text)
		}
	})
}

func BenchmarkSplit(b *testing.B) {
	long := strings.Repeat("Đảng ủy đã rà soát, bổ sung quy hoạch cán bộ <2026>.\n", 1<<11)
	for name, text := range map[string]dialog.Text{
		"card":   {{Words: "PHẦN II › 2 › 2.3\n", Dress: dialog.Bold}, {Words: long[:600]}},
		"100 KB": {{Words: long[:100<<10]}},
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				for _, p := range split(text) {
					markup(p)
				}
			}
		})
	}
}
