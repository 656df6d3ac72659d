package telegram

import (
	"html"
	"math/rand/v2"
	"testing"

	"decuong/dialog"
)

func TestMarkup(t *testing.T) {
	text := dialog.Text{
		{Words: "Câu 8/29", Dress: dialog.Bold}, {Words: "\n"}, {Words: "1 < 2 & \"a\"", Dress: dialog.Italic}, {Dress: dialog.Bold},
		{Words: "<b>&lt;", Dress: dialog.Quote}, {Words: "'", Dress: "unknown"},
	}
	want := "<b>Câu 8/29</b>\n<i>1 &lt; 2 &amp; \"a\"</i><blockquote>&lt;b&gt;&amp;lt;</blockquote>'"
	if got := markup(text); got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestMarkupIsLiteral(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		text := randomText(r, 1, 40)
		for i := range text {
			text[i].Dress = dialog.Plain
		}
		if got := html.UnescapeString(markup(text)); got != text.String() {
			t.Fatalf("%q is read as %q", text.String(), got)
		}
	}
}
