package facts

var (
	placeSyllables = readWords("place_syllables")
	placeIdioms    = readPhrases("place_idioms")
	smallHeads     = wordsOf("xã phường huyện tỉnh thôn trấn")
	dottedHeads    = wordsOf("p q h")
)

// place takes the name after a word such as "xã".
func (f *finder) place(i int, shouting bool) int {
	n := f.phraseAt(placeHeads, i)
	if n == 0 || f.ts[i].title && f.ts[i].among(surnames) && (!f.opening(i) || f.at(i+n).among(middles)) && !shouting {
		return 0
	}
	at := i + n
	if f.sign(at, ".") && f.at(at).glued() {
		at++
	} else if n == 1 && f.says(i, dottedHeads) {
		return 0
	}
	if f.at(at).gap > 3 || romanValue(f.at(at).text) > 0 && !f.at(at+1).title {
		return 0
	}
	limit := 4
	if shouting {
		limit = 2
	}
	end := f.capitals(at, limit, true)
	if end == at {
		end = f.smallPlace(at, i+n-1)
	}
	if end-at >= 3 && f.ts[at].among(surnames) && f.ts[at+1].among(middles) && !shouting {
		return 0 // "xã Đặng Xuân Thược": a person of the commune
	}
	if end == at || f.phraseAt(levelBodies, i) > n || f.phraseAt(commonPhrases, at) >= end-at && f.phraseAt(provinces, at) == 0 && !f.isCity(at) || f.startsBody(at) || f.goesOnSmall(at) {
		return 0
	}
	f.take(Place, at, end, Value{Words: lower(f.ts[at:end])})
	return end - i
}

// isCity tells Hồ Chí Minh the city from the person: it follows a place word.
func (f *finder) isCity(i int) bool { return f.at(i).bare == "ho" && f.at(i+1).bare == "chi" }

// startsBody reports whether a body is named at i: "xã Hội Nông dân".
func (f *finder) startsBody(i int) bool {
	n := f.phraseAt(bodyHeads, i)
	return n > 0 && f.phraseAt(sectors, i+n) > 0
}

// goesOnSmall reports whether the capital at i begins what a body is for: "đội
// Cảnh sát giao thông".
func (f *finder) goesOnSmall(i int) bool { return f.phraseAt(sectors, i) > 1 && !f.at(i+1).title }

// smallPlace returns the end of a place name in small letters.
func (f *finder) smallPlace(i, head int) int {
	a, b := f.at(i), f.at(i+1)
	if !f.says(head, smallHeads) || a.title || b.title || !a.among(placeSyllables) || !b.among(placeSyllables) || !f.free(i, i+2) || f.phraseAt(placeIdioms, i) > 0 || b.gap == 0 {
		return i
	}
	return i + 2
}

// levelBody takes the name of a body that tells a level: "Bộ Chính trị".
func (f *finder) levelBody(i int, _ bool) int {
	n := f.phraseAt(levelBodies, i)
	if n == 0 || !f.ts[i].title || f.longerCommon(i, n) {
		return 0
	}
	f.take(Body, i, i+n, Value{Words: lower(f.ts[i : i+n])}).soft = true
	return n
}

func (f *finder) longerCommon(i, n int) bool {
	return f.phraseAt(commonPhrases, i) > n || f.phraseAt(roles, i) > n
}

var (
	manySectors = wordsOf("sở phòng bộ ban vụ cục tâm trường")
	// busySectors are verbs too; in small letters they say what a body does.
	busySectors = wordsOf("tổ kiểm phát thanh đầu xây quản đào truyền kế tổng giới lao sản kinh tư vận giám điều tuyên thiết in khám cấp chăm khen phong cải tiếp tiết chống cứu tìm đấu hợp hướng tưới thoát chế an năng hội")
	pressHeads  = wordsOf("báo")
	smallBodies = wordsOf("hội sở phòng")
	beforeHeads = wordsOf("biên quốc dự văn hải đề thư y ngày lễ đại xã cơ quốc dạ tuần mở thủ quan nội cán toàn một đầy tiền thưởng")
)

// institutions are named for what they do, and need no further name.
var institutions = phraseList("viện kiểm sát, tòa án, kho bạc, hạt kiểm lâm")

// body takes the name of a particular body: its first word, then what it is
// named for.
func (f *finder) body(i int, shouting bool) int {
	n := f.phraseAt(bodyHeads, i)
	if n == 1 && !f.ts[i].title && f.says(i-1, beforeHeads) {
		return 0 // "ngày hội"
	}
	if n == 0 || f.phraseAt(commonPhrases, i) > n || f.phraseAt(roles, i) > n {
		return 0
	}
	if m := f.phraseAt(bodyHeads, i+n); n > 1 && m > 1 && f.at(i+n).title && f.phraseAt(sectors, i+n+m) > 0 {
		return n // "Phòng giao dịch Ngân hàng Chính sách"
	}
	end := f.bodyEnd(i, i+n, shouting)
	if end > i+n && f.phraseAt(commonPhrases, i+n) == end-i-n && f.isAcronym(i+n) {
		return 0 // "doanh nghiệp FDI"
	}
	if end == i+n && !(f.ts[i].title && !shouting && f.phraseAt(institutions, i) == n) {
		return 0
	}
	f.take(Body, i, end, Value{Words: lower(f.ts[i:end])})
	return end - i
}

// bodyEnd returns the end of what a body is named for, at when it is no name.
func (f *finder) bodyEnd(i, at int, shouting bool) int {
	end, capital := at, f.at(at).title && !shouting
	small := f.says(i, smallBodies) && f.phraseAt(sectors, at) > 0 && !f.says(at, busySectors)
	if f.says(i, pressHeads) && capital && f.at(at+1).title && f.free(at, at+2) {
		return at + 2 // Báo Nhân Dân
	}
	if !capital && !(small && !shouting) && !f.laterCapital(at) {
		return at
	}
	for end < len(f.ts) {
		if n := f.phraseAt(sectors, end); n > 0 && (f.ts[end].title || end == at || !f.says(end, busySectors)) {
			end += n
			continue
		}
		if next := f.nextSector(i, end); next > end && end > at {
			end = next
			continue
		}
		if f.ts[end].kind != wordToken || !f.ts[end].title || f.taken[end] || f.breaksRun(end, end > at) {
			break
		}
		if end++; f.compound(at, end) {
			end++
		}
	}
	return end
}

// compound reports whether the small word at i is the second syllable of what
// a capital alone began: "Quỹ Hỗ trợ".
func (f *finder) compound(start, i int) bool {
	t := f.at(i)
	if i-1 > start && f.ts[i-2].title || t.kind != wordToken || t.title || t.gap != 1 || f.taken[i] || f.ts[i-1].upper || !isSyllable(f.ts[i-1].bare) {
		return false
	}
	if f.ts[i-1].among(givens) {
		return false // Đại học Vinh
	}
	return !t.among(functionWords) && !personVerbs.begins(f.ts, i) && f.phraseAt(placeHeads, i) == 0 && f.phraseAt(bodyHeads, i) == 0
}

// laterCapital reports whether a sector in small letters at i is followed by
// a capital: "Công ty cổ phần May Sông Hồng".
func (f *finder) laterCapital(i int) bool {
	n := f.phraseAt(sectors, i)
	return n > 0 && f.at(i+n).title && f.at(i+n).kind == wordToken && f.phraseAt(commonPhrases, i+n) == 0
}

// nextSector passes over "và", "-" or a comma before a further sector.
func (f *finder) nextSector(head, i int) int {
	if !f.says(head, manySectors) || !f.sign(i, ",-") && !f.says(i, andWords) {
		return i
	}
	n := f.phraseAt(sectors, i+1)
	if n == 0 || !f.at(i+1).title {
		return i
	}
	return i + 1 + n
}
