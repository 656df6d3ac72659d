package facts

import "slices"

var (
	// titles stand before the name of a person.
	titles = phraseList(`đồng chí, các đồng chí, đc, ông, bà, anh, chị, cô, thầy, bác, chú, cụ, em, cháu, trung tướng, thiếu tướng, thượng tướng,
		đại tướng, tiến sĩ, thạc sĩ, giáo sư, phó giáo sư, bác sĩ, kỹ sư, cử nhân, luật sư, nhà giáo, nghệ nhân, mr, mrs, ms, bs, ths,
		ts, gs, pgs, lm, hòa thượng, thiếu tá, trung tá, thượng tá, đại tá, đại úy, thượng úy, trung úy, thiếu úy`)
	// formal titles announce a name even in small letters.
	formal = phraseList("đồng chí, đc, ông, bà")
	// honours follow a title of honour: "Nghệ nhân Ưu tú".
	honours = phraseList("ưu tú, nhân dân")
	// notNames are given names that are ordinary words too.
	notNames = wordsOf(`nam hai ba năm bảy tám chín mười như thể tới sau nhân quyết thông thường trí lực toàn thành tự từ hoạt hợp sinh tập tuyến
		thảo thực thức thu thêm thân thương tin tình vui khá ái chiến chinh chung lợi lương công con cả`)
)

// ordinary words look like names where marks are missing, or in small letters.
var ordinary = phraseList("vi phạm, tham gia, thi đua, chi ủy, cao tuổi, tâm huyết, anh hùng, tiến bộ, trưởng thành, danh dự, chính trị")

// titled reads a title and the name after it; a list of names may follow.
func (f *finder) titled(i int, shouting bool) int {
	n := f.titleLength(i)
	if n == 0 || f.ts[i].title && !f.opening(i) && !f.ts[i].upper && f.ts[i].among(surnames) && f.at(i+n).among(middles) {
		return 0
	}
	at := i + n
	if f.sign(at, ".:") {
		at++
	}
	at += f.phraseAt(honours, at)
	end := f.person(at, f.phraseAt(formal, i) > 0 || f.abbreviatedComrade(i) > 0, shouting)
	if end == at {
		return n
	}
	for f.sign(end, ",") || f.says(end, andWords) {
		next := f.listed(end + 1)
		if next == end+1 {
			break
		}
		end = next
	}
	return end - i
}

// titleLength returns the length of the title at i, "đ/c" included.
func (f *finder) titleLength(i int) int {
	return max(f.phraseAt(titles, i), f.abbreviatedComrade(i))
}

// abbreviatedComrade reads đ/c, Đ/c, d/c, đ.c.
func (f *finder) abbreviatedComrade(i int) int {
	if f.ts[i].bare == "d" && f.sign(i+1, "/.") && f.at(i+2).bare == "c" && f.at(i+1).glued() && f.at(i+2).glued() && f.free(i, i+3) {
		return 3
	}
	return 0
}

// person takes the name at i and returns its end, i when there is none.
func (f *finder) person(i int, small, shouting bool) int {
	if i >= len(f.ts) || !f.free(i, i+1) || !f.ts[i].word() {
		return i
	}
	end := i
	switch {
	case f.ts[i].title && shouting:
		end = f.shoutedEnd(i)
	case f.ts[i].title:
		end = f.initialled(i)
	case small:
		end = f.takeOver(i, f.smallPerson(i))
	}
	if end > i {
		f.take(Person, i, end, Value{Words: lower(f.ts[i:end])})
	}
	return end
}

// takeOver gives up the numbers that were read in a name in small letters, as
// in "cao ba nghia", and returns where the name ends: before one that reaches
// beyond it.
func (f *finder) takeOver(i, end int) int {
	for _, o := range f.out {
		if o.from < end && o.to > end {
			end = max(i, o.from)
		}
	}
	f.out = slices.DeleteFunc(f.out, func(o *found) bool { return o.from >= i && o.to <= end })
	return end
}

// initialled returns the end of a name in capitals; "Ng." may begin it. A
// phrase of the ordinary wording is no name.
func (f *finder) initialled(i int) int {
	if f.says(i, starters) && !f.ts[i].among(givens) && !f.ts[i].among(surnames) || f.says(i, functionWords) && !f.ts[i].among(surnames) {
		return i
	}
	for _, list := range []phrases{roles, commonPhrases, levelBodies} {
		n := f.phraseAt(list, i)
		named := f.ts[i].among(givens) || f.ts[i].among(surnames)
		if n > 1 && (!f.at(i+1).title || !f.at(i+2).title && !f.at(i+1).among(givens)) || n > 0 && !named {
			return i
		}
	}
	if f.sign(i+1, ".") && f.at(i+1).glued() && f.at(i+2).title {
		return f.capitals(i+2, 5, true)
	}
	return f.capitals(i, 6, true)
}

// listed takes a further name of a list of persons.
func (f *finder) listed(i int) int {
	if i >= len(f.ts) || !f.free(i, i+1) || !f.ts[i].title || f.titleLength(i) > 0 {
		return i
	}
	if !f.ts[i].among(surnames) && !f.ts[i].among(givens) || f.phraseAt(sectors, i) > 1 || f.phraseAt(roles, i) > 1 || f.phraseAt(commonPhrases, i) > 1 {
		return i
	}
	end := f.capitals(i, 6, true)
	if f.ts[i].upper && len(f.ts[i].text) > 1 {
		end = f.shoutedEnd(i)
	}
	f.take(Person, i, end, Value{Words: lower(f.ts[i:end])})
	return end
}

// roleBearer takes the name right after an office: "Bí thư An".
func (f *finder) roleBearer(i int) int {
	t := f.at(i)
	if !t.title || !t.word() || t.gap == 0 || !f.free(i, i+1) || !t.among(givens) && !t.among(surnames) {
		return 0
	}
	if f.phraseAt(commonPhrases, i) > 0 || f.phraseAt(bodyHeads, i) > 0 {
		return 0
	}
	return f.person(i, false, false) - i
}

// smallPerson returns the end of a name in small letters after a title.
func (f *finder) smallPerson(i int) int {
	if countNouns.begins(f.ts, i) || f.phraseAt(roles, i) > 0 || f.phraseAt(commonPhrases, i) > 0 || ordinary.begins(f.ts, i) {
		return i
	}
	first, second, third := f.at(i), f.at(i+1), f.at(i+2)
	named := func(t *token) bool { return t.among(givens) || t.among(middles) || t.among(surnames) }
	switch {
	case first.among(surnames) && second.among(middles) && third.kind == wordToken && !third.among(functionWords):
		end := i + 3
		if third.among(middles) && f.at(end).among(givens) && !f.at(end).title {
			end++
		}
		return end
	case first.among(surnames) && named(second) && f.endsName(i+2) && !second.among(notNames):
		return i + 2
	case first.among(givens) && !first.among(notNames) && f.endsName(i+1):
		return i + 1
	case first.among(givens) && named(second) && f.endsName(i+2) && !first.among(notNames) && !second.among(notNames):
		return i + 2
	}
	return i
}

// endsName reports whether what stands at i follows a name.
func (f *finder) endsName(i int) bool {
	t := f.at(i)
	return t.kind != wordToken && !f.sign(i, "/") || t.among(functionWords) || personVerbs.begins(f.ts, i) || f.phraseAt(roles, i) > 0
}

// shoutedEnd returns the end of a person's name among words in capitals.
func (f *finder) shoutedEnd(i int) int {
	end := i + 1
	for end < len(f.ts) && end-i < 4 && f.ts[end].word() && f.ts[end].upper && !f.taken[end] {
		named := f.ts[end].among(middles) || f.ts[end].among(givens) || f.ts[end].among(surnames)
		if f.breaksRun(end, false) || f.ts[end].among(functionWords) || !named && !(end-i >= 2 && f.ts[end-1].among(middles)) || personVerbs.begins(f.ts, end) {
			break
		}
		end++
	}
	return end
}

// shoutedPerson takes family, middle and given name in capitals.
func (f *finder) shoutedPerson(i int) int {
	if !f.ts[i].among(surnames) || !f.at(i+1).among(middles) || !f.at(i+2).title || !f.free(i, min(i+3, len(f.ts))) {
		return 0
	}
	end := f.shoutedEnd(i)
	if end-i < 3 {
		return 0
	}
	f.take(Person, i, end, Value{Words: lower(f.ts[i:end])})
	return end - i
}
