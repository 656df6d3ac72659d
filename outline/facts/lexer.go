package facts

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// A lexer cuts glyphs into tokens.
type lexer struct {
	text   string
	offset int // of the text
	glyphs []glyph
	at     int
	out    []token
	gap    int
	line   bool
}

// tokenize cuts text into tokens; offset is added to their byte positions.
func tokenize(text string, offset int) []token {
	return tokenizeInto(nil, text, offset)
}

// spareGlyphs keeps buffers between calls.
var spareGlyphs = sync.Pool{New: func() any { return new([]glyph) }}

// tokenizeInto cuts text into tokens in the room of out.
func tokenizeInto(out []token, text string, offset int) []token {
	spare := spareGlyphs.Get().(*[]glyph)
	defer spareGlyphs.Put(spare)
	*spare = glyphs(text, (*spare)[:0])
	l := lexer{text: text, offset: offset, glyphs: *spare, line: true, out: out[:0]}
	if out == nil {
		l.out = make([]token, 0, len(l.glyphs)/3+1)
	}
	for l.at < len(l.glyphs) {
		l.step()
	}
	trust(l.out)
	return l.out
}

// cellGap is the white space that a tab makes: a new cell of a table begins.
const cellGap = 8

func (l *lexer) step() {
	r := l.glyphs[l.at].r
	switch {
	case r == '\n':
		l.gap, l.line = l.gap+1, true
		l.at++
	case r == ' ' || r == '\t':
		l.gap++
		if r == '\t' {
			l.gap += cellGap
		}
		l.at++
	case r == '[' && l.blank() > 0:
		l.emit(blankToken, l.blank())
	case r >= '0' && r <= '9':
		l.emit(digitsToken, l.run(func(r rune) bool { return r >= '0' && r <= '9' }))
	case isLatin(r):
		l.emit(wordToken, l.wordLength())
	case unicode.IsLetter(r):
		l.emit(foreignToken, l.run(func(r rune) bool { return unicode.IsLetter(r) && !isLatin(r) }))
	case unicode.Is(unicode.N, r) || oddPicture(r):
		l.emit(oddToken, 1)
	default:
		l.emit(signToken, 1)
	}
}

// run returns how many glyphs from here on satisfy ok.
func (l *lexer) run(ok func(rune) bool) int {
	n := 0
	for l.at+n < len(l.glyphs) && ok(l.glyphs[l.at+n].r) {
		n++
	}
	return n
}

// wordLength returns the length of the word that begins here. A small letter
// before a capital that begins a word ends it (NguyễnVăn); an apostrophe
// after one or two letters does not (K'Brơi); m² is one word.
func (l *lexer) wordLength() int {
	n := 1
	for ; ; n++ {
		r, next := l.peek(n), l.peek(n+1)
		switch {
		case isLatin(r):
			if apart(r).upper && unicode.IsLower(next) && unicode.IsLower(l.peek(n-1)) && !l.brand(n) {
				return n
			}
		case r == '\'' && n <= 2 && isLatin(next):
		case (r == '²' || r == '³') && n <= 3:
			return n + 1
		default:
			return n
		}
	}
}

// brand reports whether the letters here, the n before the capital and those
// after it, are no syllables run together but a word of its own: TikTok.
func (l *lexer) brand(n int) bool {
	end := n
	for isLatin(l.peek(end)) {
		end++
	}
	before, after := l.read(l.glyphs[l.at:l.at+n]), l.read(l.glyphs[l.at+n:l.at+end])
	plain := func(s string) bool { return !strings.ContainsFunc(s, func(r rune) bool { return r >= 0x80 }) }
	return plain(before) && plain(after) && !(isSyllable(strings.ToLower(before)) && isSyllable(strings.ToLower(after)))
}

func (l *lexer) peek(n int) rune {
	if l.at+n >= len(l.glyphs) {
		return 0
	}
	return l.glyphs[l.at+n].r
}

// read returns what the glyphs say; where the text is plain, a piece of it.
func (l *lexer) read(gs []glyph) string {
	raw := l.text[gs[0].start:gs[len(gs)-1].end]
	i := 0
	for _, g := range gs {
		r, size := utf8.DecodeRuneInString(raw[i:])
		if r != g.r || r == utf8.RuneError {
			i = -1
			break
		}
		i += size
	}
	if i == len(raw) {
		return raw
	}
	var text strings.Builder
	for _, g := range gs {
		text.WriteRune(g.r)
	}
	return text.String()
}

func (l *lexer) emit(kind tokenKind, n int) {
	gs := l.glyphs[l.at : l.at+n]
	l.out = append(l.out, token{kind: kind, start: l.offset + gs[0].start, end: l.offset + gs[n-1].end, text: l.read(gs), gap: l.gap, line: l.line})
	t := &l.out[len(l.out)-1]
	t.fold, t.bare = t.text, t.text
	if t.word() {
		caps := 0
		for _, g := range gs {
			a := apart(g.r)
			t.marked = t.marked || a.marked()
			if a.upper {
				caps++
			}
		}
		t.title, t.upper = apart(gs[0].r).upper, caps == n
		t.lookUp()
	}
	l.gap, l.line = 0, false
	l.at += n
}
