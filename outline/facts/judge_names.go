package facts

import (
	"strings"
)

// judgeName looks for a name in the evidence, word by word.
func (e *Evidence) judgeName(surface string, f *found) (Finding, int) {
	words := said(surface)
	best, source := e.nameSaid(words, f)
	if best == Unsupported && len(words) > 1 && f.maybeOpening(words[1]) {
		best, source = e.nameSaid(words[1:], f)
	}
	if best == Unsupported {
		best, source = e.aliasSaid(surface, f)
	}
	if best == Unsupported {
		best, source = e.initialsSaid(words, f)
	}
	if best > Unsupported || f.Class != Body && f.Class != Name && f.Class != Place {
		return best, source
	}
	if best, source = e.leadSaid(words, f); best > Unsupported {
		return best, source
	}
	if len(f.about.lead) > 0 && officeWords[f.about.lead[0]] { // "TP Nội vụ" for "Trưởng phòng Nội vụ"
		if best, source = e.nameSaid(said(f.about.lead[0]+" "+surface), f); best > Unsupported {
			return Elsewhere, source
		}
	}
	if f.Class == Place {
		return Unsupported, -1
	}
	if best, source = e.tailSaid(words, f); best == Unsupported {
		best, source = e.partsSaid(words, f)
	}
	if best == Unsupported && f.Class == Body {
		if best, source = e.gathered(words); best == Unsupported {
			return e.afterLetter(words, f)
		}
	}
	return best, source
}

// afterLetter finds the name of a body whose first word is one letter: "P.Tuyên
// truyền".
func (e *Evidence) afterLetter(words []heard, f *found) (Finding, int) {
	if len(words) < 2 {
		return Unsupported, -1
	}
	for _, h := range e.hits(words[1:], true, f.plain) {
		if w := e.wordAt(h.at-1, h.at); w.bare == words[0].bare[:1] {
			return Elsewhere, int(w.source)
		}
	}
	return Unsupported, -1
}

// officeWords begin an office whose last word the name of a body begins with.
var officeWords = setOf("truong pho")

// leadSaid finds initials of a name that begins in small letters: HKPĐ for
// "Hội khỏe Phù Đổng".
func (e *Evidence) leadSaid(words []heard, f *found) (Finding, int) {
	for k := range f.about.before {
		letters := f.about.before[k:] + initials(words)
		if len(letters) < minQuoted {
			break
		}
		for at := range e.byShort.of(letters) {
			if e.words[at].takes == 1 {
				return Elsewhere, int(e.words[at].source)
			}
		}
	}
	return Unsupported, -1
}

// partsSaid finds a long name whose parts are said apart: "cựu chiến binh" of
// the Hội Cựu chiến binh, "TH&THCS Quế Phong" of the Trường Tiểu học và Trung
// học cơ sở Quế Phong. That makes it doubtful at best.
func (e *Evidence) partsSaid(words []heard, f *found) (Finding, int) {
	for cut := 1; cut+2 <= len(words); cut++ {
		rest, source := e.nameSaid(words[cut:], f)
		if rest == Unsupported {
			continue
		}
		first, _ := e.nameSaid(words[:cut], f)
		switch {
		case ordinaryBody(words[cut:]) && !memberWords[words[0].bare] && !(cut == 1 && words[0].bare == "truong"):
		case first > Unsupported && cut > 1, f.Class == Body:
			return Elsewhere, source
		}
	}
	return Unsupported, -1
}

// memberWords begin the names of bodies that are called after their members.
var memberWords = setOf("hoi doan lien")

// ordinaryBody reports whether the words only tell what a body is for, so that
// many bodies have them: "nông nghiệp".
func ordinaryBody(words []heard) bool {
	ts := make([]token, len(words))
	for i, w := range words {
		ts[i] = token{kind: wordToken, listed: syllable{folds.find(w.fold), bares.find(w.bare)}, sure: true}
	}
	for i := 0; i < len(ts); {
		_, n := sectors.match(ts, i)
		if n == 0 {
			return false
		}
		i += n
	}
	return true
}

// maybeOpening reports whether the first word of the name may be the capital
// of a sentence that does not belong to it.
func (f *found) maybeOpening(second heard) bool {
	return f.opens && (f.Class == Name || f.Class == Person && !isSyllable(second.bare))
}

func (e *Evidence) nameSaid(words []heard, f *found) (Finding, int) {
	best, source := e.bestOf(e.hits(words, f.Class == Body, f.plain), f)
	if best == Unsupported && len(words) > 1 {
		return e.bestOf(e.contractedHits(words, f.Class == Body, f.plain), f)
	}
	return best, source
}

// bestOf judges the places where a name was heard.
func (e *Evidence) bestOf(hits []hit, f *found) (Finding, int) {
	best, source := Unsupported, -1
	for _, h := range hits {
		if better(&best, min(h.finding, e.nameAt(h, f))) {
			source = int(e.words[h.at].source)
		}
	}
	return best, source
}

// nameAt judges whether the name heard there is the one meant.
func (e *Evidence) nameAt(h hit, f *found) Finding {
	first, last, next := e.words[h.at], e.words[h.end-1], e.wordAt(h.end, h.at)
	inside := last.name != nil && next.name == last.name && !(next.upper && next.short != "")
	switch {
	case f.Class == Body:
		return Supported
	case h.end-h.at == 1 && len(first.bare) == 1 && f.about.prev != "" && e.wordAt(h.at-1, h.at).bare == f.about.prev:
		return Supported // cúm A
	case h.end-h.at == 1 && peoples.hasFold(first.fold) && (first.title || peopleWords.hasBare(e.wordAt(h.at-1, h.at).bare)):
		return Supported // "3 dân tộc Kinh, Dao, Sán Dìu" in a row
	case f.Class == Person && inside && h.end-h.at == 2 && givenFirst[first.bare]:
		return Supported // Y Nguôn Byă is Y Nguôn
	case f.Class == Person && inside:
		return Unsupported // Phan Văn Khải is not Phan Văn Khải Hoàn
	case h.end-h.at == 1 && first.name == nil && !e.headed(h.at, f) && !e.standsAlone(h) && !e.addressed(h.at, f):
		if first.title && !first.hard {
			return Elsewhere
		}
		return Unsupported // one syllable is only a name where it stands as one
	case h.end-h.at == 1 && inside:
		return Unsupported
	case inside, f.Class == Person && !e.sameLetters(h, f):
		return Elsewhere // Diễm Mi is hardly Diem My
	case first.name == nil:
		return Supported
	case f.Class == Person && first.name.Class == Person && !sameRole(f.about.role, first.name.about.role):
		return Elsewhere
	case f.Class == Person && first.name.Class == Place, f.Class == Place && first.name.Class == Person:
		return Elsewhere
	case f.Class == Place && first.name.Class == Place && f.about.head != "" && first.name.about.head != "" && f.about.head != first.name.about.head:
		return Elsewhere
	}
	return Supported
}

// givenFirst are the words before a given name where the clan comes last.
var givenFirst = setOf("y h k")

// sameLetters reports whether the last word heard has the letters of the name,
// y and i told apart.
func (e *Evidence) sameLetters(h hit, f *found) bool {
	_, name := fold(f.Value.Words[strings.LastIndexByte(f.Value.Words, ' ')+1:])
	last := e.words[h.end-1]
	return last.short != "" || strings.HasSuffix(name, "y") == strings.HasSuffix(last.bare, "y")
}

// peoples of one syllable are listed without commas as often as with.
var peoples = wordsOf("kinh tày thái mường nùng mông hmông dao hoa thổ giáy lào lự cống chăm khmer êđê bana hrê co chứt brâu mảng ngái mạ kháng xá việt hán chàm")

// addressed reports whether a title stands before the word, or it is no
// Vietnamese syllable and so can be no other word.
func (e *Evidence) addressed(at int, f *found) bool {
	if !isSyllable(e.words[at].bare) {
		return true
	}
	return f.Class == Person && !e.words[at].hard && addressWords.hasBare(e.wordAt(at-1, at).bare)
}

var addressWords = wordsOf("chí ông bà anh chị cô thầy bác chú dc a b c o")

// standsAlone reports whether a word with a capital is followed by none that
// makes an ordinary word of it: "(Thái, Mông, Kinh)", not "An ninh".
func (e *Evidence) standsAlone(h hit) bool {
	if !e.words[h.at].title {
		return false
	}
	next := e.wordAt(h.end, h.at)
	return next.hard || next.title
}

// headed reports whether the word before is the one that the name follows in
// the draft, as in "thon doai".
func (e *Evidence) headed(at int, f *found) bool {
	return !e.words[at].hard && f.about.head != "" && e.wordAt(at-1, at).bare == f.about.head
}

// sameRole reports whether two offices can be one; one that is not told can
// be any, and "phó" is short for what it deputises.
func sameRole(a, b string) bool {
	return a == "" || b == "" || strings.HasPrefix(a+" ", b+" ") || strings.HasPrefix(b+" ", a+" ")
}

// judgeQuotation looks for the words of a quotation, signs aside.
func (e *Evidence) judgeQuotation(surface string) (Finding, int) {
	words := said(surface)
	for _, h := range e.hits(words, true, false) {
		return h.finding, int(e.words[h.at].source)
	}
	return Unsupported, -1
}
