package facts

import "strings"

// minQuoted is how many words make a quotation; fewer are a name in quotes.
const minQuoted = 3

// quotations finds what stands between quotation marks. A quotation that is
// not closed in its sentence, or not opened, reaches to the sentence's end or
// beginning, for its other half may stand in the next.
func (f *finder) quotations() {
	open := -1
	for i := range f.ts {
		switch {
		case f.taken[i], f.ts[i].kind != signToken:
		case open < 0 && f.opens(i):
			open = i
		case open >= 0 && f.closes(i, f.ts[open].text):
			f.quote(open, i+1)
			open = -1
		case open < 0 && f.sign(i, "”") && i > 0:
			f.quote(0, i+1)
		}
	}
	if open >= 0 && f.sign(open, "“\"") {
		f.quote(open, len(f.ts))
	}
}

func (f *finder) opens(i int) bool {
	if f.sign(i, "“") {
		return true
	}
	next := f.at(i + 1)
	return f.sign(i, "\"'") && next.glued() && next.kind != signToken && !(f.at(i).glued() && f.at(i-1).word()) ||
		f.sign(i, "'") && f.sign(i+1, "'") && next.glued()
}

// closes reports whether the sign at i ends a quotation begun with open.
func (f *finder) closes(i int, open string) bool {
	switch open {
	case "“":
		return f.sign(i, "”\"“")
	case "'":
		return f.sign(i, "'") && f.at(i).glued() && !(f.at(i+1).glued() && f.at(i+1).word()) && f.at(i-1).text != "'"
	}
	return f.sign(i, "\"”")
}

func (f *finder) quote(from, to int) {
	for f.sign(to, "'") && f.at(to).glued() {
		to++
	}
	words := 0
	for _, t := range f.ts[from:to] {
		if t.word() {
			words++
		}
	}
	for from < to && !f.sign(from, "“\"'") && f.ts[from].kind == signToken {
		from++
	}
	if words >= minQuoted && f.free(from, to) && !setTerms[Fold(quoted(f.ts[from:to]))] {
		f.take(Quotation, from, to, Value{Words: quoted(f.ts[from:to])})
	}
}

// setTerms are terms of the Party's language that are always in quotes.
var setTerms = map[string]bool{Fold("tự diễn biến"): true, Fold("tự chuyển hóa"): true, Fold("diễn biến hòa bình"): true}

// quoted returns the words of a quotation, without signs.
func quoted(ts []token) string { return strings.TrimSpace(lower(ts)) }
