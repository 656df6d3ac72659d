package sandbox

import (
	"html"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

func TestParseHTML(t *testing.T) {
	for _, tt := range []struct {
		src, text string
		want      []Entity
	}{
		{"5 &lt; 6 &amp; &#34;7&#x22; &nbsp; &", `5 < 6 & "7" &nbsp; &`, nil},
		{"<b>Đồng <i>chí</i></b>", "Đồng chí", []Entity{{Type: "bold", Length: 8}, {Type: "italic", Offset: 5, Length: 3}}},
		{"😀<b>x</b>", "😀x", []Entity{{Type: "bold", Offset: 2, Length: 1}}},
		{"<b></b>x", "x", nil},
		{`<a href="https://example.org/?a=1&amp;b=2">x</a>`, "x", []Entity{{Type: "text_link", Length: 1, URL: "https://example.org/?a=1&b=2"}}},
		{`<a href="nowhere">x</a>`, "x", nil},
		{`<a href="tg://user?id=5">x</a>`, "x", []Entity{{Type: "text_mention", Length: 1, User: &Account{ID: 5}}}},
		{`<pre><code class="language-go">x</code></pre>`, "x", []Entity{{Type: "pre", Length: 1, Language: "go"}}},
		{"<blockquote expandable>x</blockquote>", "x", []Entity{{Type: "expandable_blockquote", Length: 1}}},
		{`<span class="tg-spoiler">x</span>`, "x", []Entity{{Type: "spoiler", Length: 1}}},
		{`<tg-time unix="1" format="dT">x</tg-time>`, "x", []Entity{{Type: "date_time", Length: 1, UnixTime: 1, DateTimeFormat: "dT"}}},
		{"<B>x</>", "x", []Entity{{Type: "bold", Length: 1}}},
	} {
		text, entities, err := parseHTML(tt.src)
		if err != nil || text != tt.text {
			t.Errorf("%s: text %q, %v", tt.src, text, err)
		}
		if diff := cmp.Diff(tt.want, entities); diff != "" {
			t.Errorf("%s: entities (-want +got):\n%s", tt.src, diff)
		}
	}
}

func FuzzParseHTML(f *testing.F) {
	for _, s := range []string{"<b>x</b>", "<a href='x&amp;'>", "&#x41;&#1114111;", "<pre><code class=language-x>", "</", "<b a=", "<\x00>"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, src string) {
		if !utf8.ValidString(src) {
			return // refused before
		}
		text, entities, err := parseHTML(src)
		for _, e := range entities {
			if e.Offset < 0 || e.Length < 1 || e.Offset+e.Length > utf16Len(text) {
				t.Errorf("%+v lies outside of %q", e, text)
			}
		}
		if err != nil && (text != "" || !strings.HasPrefix(err.Error(), "400 Bad Request: can't parse entities: ")) {
			t.Errorf("error %v, text %q", err, text)
		}
		if text, entities, err := parseHTML(html.EscapeString(src)); err != nil || len(entities) > 0 || text != src {
			t.Errorf("escaped, it became %q, %v, %v", text, entities, err)
		}
	})
}

func TestTrim(t *testing.T) {
	text, entities := trim(" \n Mục\r\n1\t ", []Entity{{Type: "bold", Offset: 0, Length: 6}, {Type: "italic", Offset: 11, Length: 1}})
	if text != "Mục\n1" {
		t.Errorf("text %q", text)
	}
	if diff := cmp.Diff([]Entity{{Type: "bold", Length: 3}}, entities); diff != "" {
		t.Error(diff)
	}
}

func TestDetect(t *testing.T) {
	const text = "Bấm /tiep, hoặc /xuat@sandbox_bot. Ngày 5/01/2024, đ/c An; https://example.org/a?b. Thư: a.b@example.org"
	var got []string
	for _, e := range detect(text, []Entity{{Type: "code", Offset: 16, Length: 17}}) {
		units := []rune(text) // no surrogates here
		got = append(got, e.Type+" "+string(units[e.Offset:e.Offset+e.Length]))
	}
	want := []string{"url https://example.org/a?b", "email a.b@example.org", "bot_command /tiep"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestSplit(t *testing.T) {
	for _, text := range []string{
		"", "ngắn", strings.Repeat("ữ", 4096), strings.Repeat("ữ", 4097), strings.Repeat("😀", 5000),
		strings.Repeat("Đã rà soát 245 đảng viên.\n", 700), strings.Repeat("từ ", 9000),
	} {
		parts := split(text)
		if strings.Join(parts, "") != text {
			t.Errorf("%.20q…: words were lost", text)
		}
		for _, p := range parts {
			if n := utf16Len(p); n > maxText {
				t.Errorf("%.20q…: a part of %d units", text, n)
			}
		}
	}
}
