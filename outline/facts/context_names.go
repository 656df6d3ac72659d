package facts

import "strings"

// accented reports whether the sentence is typed with marks.
func (f *finder) accented() bool {
	for i := range f.ts {
		if t := &f.ts[i]; t.kind == wordToken && t.sure {
			return true
		}
	}
	return false
}

// relations notes what a fact belongs to: a date to its document, a place to
// its kind, a person to an office.
func (f *finder) relations(i int) {
	o := f.out[i]
	if o.Class == Body || o.Class == Name {
		o.about.tail = f.tailAfter(o.to)
	}
	if o.Class <= Ratio {
		o.about.of = f.nameBefore(i)
	}
	switch o.Class {
	case Date:
		if i > 0 && f.out[i-1].Class == Document && o.from-f.out[i-1].to <= 1 {
			o.about.follows = f.out[i-1].Value.String()
		}
	case Place:
		if t := f.at(o.from - 1); t.kind == wordToken {
			o.about.head = t.bare
		}
	case Person:
		o.about.role = f.roleOf(i)
	}
}

// tailAfter returns the first letters of the words after a name, and of those
// behind a dash: "- Truyền hình" after "Đài Phát thanh".
func (f *finder) tailAfter(i int) string {
	letters := ""
	for at := i; at < i+longestInitials; at++ {
		switch t := f.at(at); {
		case f.sign(at, "-–") && at == i:
		case t.kind == wordToken:
			letters += t.bare[:1]
		default:
			return letters
		}
	}
	return letters
}

// roleReach is how many tokens an office may stand from its holder.
const roleReach = 7

// roleOf returns the office of the person at i: the nearest after the name, or
// else before it, with no other person between; in a list of persons that of
// the first.
func (f *finder) roleOf(i int) string {
	o := f.out[i]
	before := f.roleBefore(i)
	if before != "" && f.introduced(o.from) {
		return before
	}
	for at := o.to; at < len(f.ts) && at < o.to+roleReach; at++ {
		if f.sign(at, ";.") || f.personAt(at) {
			break
		}
		ph, n := roles.match(f.ts, at)
		if n == 0 && f.titleLength(at) > 0 {
			break
		}
		if n > 0 {
			if f.sign(at+n, ":") || f.personWithin(at+n) {
				break
			}
			return ph.means()
		}
	}
	return before
}

// introduced reports whether "là" or a colon stands before the name at i and
// its title: "Bí thư là đồng chí …".
func (f *finder) introduced(i int) bool {
	for i--; i >= 0 && (f.says(i, comradeWords) || f.sign(i, "/.")); i-- {
	}
	return f.says(i, isWord) || f.sign(i, ":")
}

// personWithin reports whether a title or a person comes next, so that the
// office before it is theirs.
func (f *finder) personWithin(i int) bool {
	for at := i; at < len(f.ts) && at < i+4; at++ {
		if f.sign(at, ",;.") || f.ts[at].line {
			return false
		}
		if f.phraseAt(formal, at) > 0 || f.abbreviatedComrade(at) > 0 || f.personAt(at) {
			return true
		}
	}
	return false
}

// roleBefore returns the office before the person at i.
func (f *finder) roleBefore(i int) string {
	o, found := f.out[i], ""
	for at := o.from - 1; at >= 0 && at >= o.from-roleReach-2; at-- {
		if f.personAt(at) {
			if i > 0 && f.listedTogether(f.out[i-1].to, o.from) {
				return f.out[i-1].about.role
			}
			break
		}
		if f.sign(at, ";.") {
			break
		}
		if ph, n := roles.match(f.ts, at); n > 0 {
			found = ph.means()
			if _, longer := roles.match(f.ts, max(0, at-1)); longer > n {
				continue
			}
			break
		}
	}
	return found
}

func (f *finder) personAt(at int) bool {
	return f.owner[at] >= 0 && f.out[f.owner[at]].Class == Person
}

// listedTogether reports whether only a comma, "và" or a title stands between.
func (f *finder) listedTogether(from, to int) bool {
	for at := from; at < to; at++ {
		if !f.sign(at, ",/") && !f.says(at, andWords) && f.titleLength(at) == 0 && !f.says(at, comradeWords) {
			return false
		}
	}
	return true
}

var comradeWords = wordsOf("đồng chí đ c đc ông bà anh chị")

// A nameEnd is the last two syllables of a name, or a word with its number:
// "Giang Hội", "Ấp 1".
type nameEnd struct{ before, last string }

// nameBefore returns the end of the name that the figure at i follows in its
// sentence, none when it follows none.
func (f *finder) nameBefore(i int) nameEnd {
	for k := i - 1; k >= 0 && !f.parted(f.out[k].to, f.out[i].from); k-- {
		o := f.out[k]
		switch {
		case o.Class == Number && naming(o.about.head) && !strings.HasPrefix(o.about.head, ofName):
			return nameEnd{o.about.head, f.ts[o.from].text}
		case o.Class == Place, o.Class == Body, o.Class == Name, o.Class == Quotation:
			return f.nameEnd(o)
		}
	}
	return nameEnd{}
}

func (f *finder) nameEnd(o *found) nameEnd {
	end := nameEnd{}
	for at := o.to - 1; at >= o.from; at-- {
		switch {
		case !f.ts[at].word():
		case end.last == "":
			end.last = f.ts[at].bare
		default:
			end.before = f.ts[at].bare
			return end
		}
	}
	return end
}
