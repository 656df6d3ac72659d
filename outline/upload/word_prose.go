package upload

import (
	"bytes"
	"strings"

	"decuong/outline"
)

// prose is the text of a paragraph while it is read: pieces that look alike.
type prose struct {
	pieces []piece
	sealed bool // the last piece gets nothing more
}

type piece struct {
	text []byte
	look runLook
}

// add adds a text. Letters that look alike stay together, since a letter of
// VNI is two characters.
func (p *prose) add(text string, look runLook) {
	if n := len(p.pieces); n > 0 && p.pieces[n-1].look == look && !p.sealed {
		p.pieces[n-1].text = append(p.pieces[n-1].text, text...)
		return
	}
	p.pieces, p.sealed = append(p.pieces, piece{[]byte(text), look}), false
}

// cut makes what is added next a piece of its own, and returns its position.
func (p *prose) cut() int {
	p.sealed = true
	return len(p.pieces)
}

// emptyFrom reports whether the pieces from the given one on hold nothing but
// space.
func (p *prose) emptyFrom(start int) bool {
	for _, piece := range p.pieces[min(start, len(p.pieces)):] {
		if len(bytes.TrimSpace(piece.text)) > 0 {
			return false
		}
	}
	return true
}

// finish returns the text as it is shown and what is set off in it. A font
// whose letters cannot be read is noted with the styles.
func (p *prose) finish(styles *styles) (string, []outline.Span) {
	var b strings.Builder
	var marks []outline.Span
	modern := p.modernFonts()
	for _, piece := range p.pieces {
		start := b.Len()
		b.WriteString(piece.shown(styles, modern[piece.look.font]))
		marks = piece.look.mark(marks, start, b.Len())
	}
	if marks == nil || len(marks)*b.Len() > maxMarking {
		return outline.Clean(b.String()), nil
	}
	return outline.CleanMarked(b.String(), marks)
}

// maxMarking bounds the time that marks take, which is their number times the
// length of the text. A page has two thousand letters, and few words of it are
// set off.
const maxMarking = 32 << 20

// shown returns what a piece looks like. Letters of an old font are read in
// its script unless they are modern.
func (p piece) shown(styles *styles, modern bool) string {
	text, font := string(p.text), p.look.font
	script := scriptOf(font)
	switch {
	case script == unicodeScript:
	case !plain(text) && !modern:
		if script == unreadable && styles.bad == "" {
			styles.bad = font
		}
		text = script.convert(text)
	case script == tcvn3Capitals:
		text = strings.ToUpper(text)
	}
	text = signs(text, font)
	if p.look.caps == on {
		text = strings.ToUpper(text)
	}
	return text
}

// modernFonts returns the fonts in which the paragraph has letters that only
// Unicode has: what it has in them is Unicode.
func (p *prose) modernFonts() map[string]bool {
	var found map[string]bool
	for _, piece := range p.pieces {
		if scriptOf(piece.look.font) != unicodeScript && modern(string(piece.text)) {
			if found == nil {
				found = make(map[string]bool)
			}
			found[piece.look.font] = true
		}
	}
	return found
}

// mark adds the stretch to the spans of its emphasis, or makes the last one
// longer that ends where it starts.
func (l runLook) mark(marks []outline.Span, start, end int) []outline.Span {
	for _, m := range []struct {
		set      bool
		emphasis outline.Emphasis
	}{{l.bold == on, outline.Bold}, {l.italic == on, outline.Italic}, {l.underline == on, outline.Underline}} {
		if m.set && end > start {
			marks = extend(marks, outline.Span{Start: start, End: end, Emphasis: m.emphasis})
		}
	}
	return marks
}

func extend(marks []outline.Span, s outline.Span) []outline.Span {
	for i := len(marks) - 1; i >= 0 && i >= len(marks)-3; i-- {
		if marks[i].Emphasis == s.Emphasis && marks[i].End == s.Start {
			marks[i].End = s.End
			return marks
		}
	}
	return append(marks, s)
}
