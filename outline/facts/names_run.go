package facts

import (
	"regexp"
	"slices"
)

// micro is the letter before a unit: µg.
var micro = map[string]bool{"µ": true, "μ": true}

func (f *finder) foreign(i int) int {
	end := i
	if micro[f.ts[i].text] && f.at(i+1).glued() {
		return 1
	}
	for end < len(f.ts) && f.ts[end].kind == foreignToken {
		end++
	}
	f.take(Name, i, end, Value{Words: lower(f.ts[i:end])})
	return end - i
}

// capitals returns the end of the run of capitalised words at i, at most
// limit of them. A phrase that is no name ends it.
func (f *finder) capitals(i, limit int, personal bool) int {
	end := i
	for end < len(f.ts) && end-i < limit && f.ts[end].title && f.ts[end].word() && !f.taken[end] {
		if end > i && (f.apart(i, end, personal) || f.breaksRun(end, personal)) {
			break
		}
		end++
	}
	return end
}

// apart reports whether the word at end does not belong to the name that
// begins at i: it stands in another line or cell, or is an acronym.
func (f *finder) apart(i, end int, personal bool) bool {
	t := &f.ts[end]
	switch {
	case t.line && (end-i > 1 || f.endsLine(end-1)), t.gap >= cellGap:
		return true
	case f.isAcronym(end):
		return personal && !f.ts[i].upper
	}
	return f.isAcronym(i) && !t.upper && t.among(surnames)
}

// isAcronym reports whether the capitals at i can be no syllable: "PN".
func (f *finder) isAcronym(i int) bool {
	t := &f.ts[i]
	return t.upper && len(t.text) > 1 && (spellOut(t) != nil || !isSyllable(t.bare))
}

// endsLine reports whether the line that ends with the word at i ends a name:
// a family or middle name alone waits for more.
func (f *finder) endsLine(i int) bool { return !f.ts[i].among(surnames) && !f.ts[i].among(middles) }

// breaksRun reports whether a phrase that is no part of a name begins at i.
func (f *finder) breaksRun(i int, personal bool) bool {
	lengths := []int{f.phraseAt(roles, i), f.phraseAt(levelBodies, i), f.phraseAt(commonPhrases, i)}
	n := slices.Max(lengths)
	switch {
	case n == 0:
		return false
	case n > 1:
		return !f.at(i+1).title || f.ts[i].upper || !personal
	}
	return !personal
}

// run takes capitalised words that nothing else explains.
func (f *finder) run(i int, shouting bool) int {
	if !f.ts[i].title {
		return f.smallProvince(i)
	}
	if n := f.phraseAt(provinces, i); n > 1 {
		f.take(Place, i, i+n, Value{Words: lower(f.ts[i : i+n])}).province = true
		return n
	}
	personal := f.ts[i].among(surnames)
	opening := f.opening(i)
	if shouting {
		return f.shoutedPerson(i)
	}
	if f.says(i, starters) && (opening || !personal && f.at(i+1).kind == wordToken) || f.ts[i].upper && spellOut(&f.ts[i]) != nil {
		return 0
	}
	end := f.capitals(i, 6, personal)
	if opening && end == i+2 && !personal && f.ordinaryCapital(i+1) {
		return 0 // "Viếng Nghĩa trang"
	}
	if end == i+1 && (opening && !f.aloneName(i) && isSyllable(f.ts[i].bare) || !opening && f.ordinaryCapital(i)) {
		return 0
	}
	f.take(f.runClass(i, end), i, end, Value{Words: lower(f.ts[i:end])})
	return end - i
}

// ordinaryCapital reports whether a single capital in the middle is an
// ordinary word that somebody honours, "Tổ công nghệ số": it has a small
// word that a name does not go on with after it.
func (f *finder) ordinaryCapital(i int) bool {
	t, next := &f.ts[i], f.at(i+1)
	if _, n := provinces.match(f.ts, i); n == 1 || t.upper || !isSyllable(t.bare) || next.kind != wordToken || next.title || next.gap != 1 {
		return false
	}
	return !next.among(functionWords) && !personVerbs.begins(f.ts, i+1) && !f.says(i-1, towardsWords) && !f.says(i-1, peopleWords)
}

// peopleWords come before the name of a people.
var peopleWords = wordsOf("tiếng tộc bào người")

// towardsWords come before the name of a place.
var towardsWords = wordsOf("ở tại xã thôn bản huyện")

var syllableShape = regexp.MustCompile(`^(b|ch?|d|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|t[hr]?|v|x)?[aeiouy]{1,3}(ch?|m|ng?|nh|p|t)?$`)

// isSyllable reports whether the letters, without marks, can be Vietnamese.
func isSyllable(bare string) bool { return syllableShape.MatchString(bare) }

func (f *finder) runClass(from, to int) Class {
	_, n := provinces.match(f.ts, from)
	switch {
	case n == to-from || n > 0 && f.at(from+1).is("-"):
		return Place
	case to-from > 1 && f.ts[from].among(surnames), to-from == 1 && f.aloneName(from):
		return Person
	}
	return Name
}

var (
	openingNames = wordsOf(`an bình cường dũng dung đức giang hà hải hạnh hằng hiền hiếu hoa hòa hoàng hồng hùng hưng hương huy huyền khánh khoa lan
		linh loan long mai minh nam nga ngân ngọc nhung oanh phong phúc phương quang quân quỳnh sơn tâm tân thảo thanh thắng thịnh thủy trang trung
		tú tuấn tùng tuyết vân việt vinh yến`)
	personVerbs = phraseList(`đã, được, là, giữ, làm, phát biểu, tham gia, phối hợp, thực hiện, trình bày, phổ biến, quán triệt, đọc, trả lời, tiếp thu,
		đánh giá, phê bình, tự phê bình, đi, về, đến, dự, tặng, trao, ký, nói, nhấn mạnh, yêu cầu, kiến nghị, bị, từng, vẫn, cũng, sẽ,
		đang, không, chưa, tự, có, thay mặt, điều hành, hướng dẫn, kiểm tra, giám sát, xin, hứa, cam kết, sinh năm, quê, phụ trách,
		báo cáo, đề nghị, khẳng định, trúng cử, chủ trì, nhận, nêu, cho biết, cho rằng, chỉ đạo`)
)

// aloneName reports whether a single capital at the beginning of a sentence
// is a given name that does something.
func (f *finder) aloneName(i int) bool {
	return f.says(i, openingNames) && f.ts[i].title && i+1 < len(f.ts) && !f.ts[i+1].title && personVerbs.begins(f.ts, i+1)
}
