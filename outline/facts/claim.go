package facts

import (
	"cmp"
	"strings"
)

var (
	claimPhrases = readClaims()

	// ranks compare with others; with whom stands after them, or in them.
	ranks = phraseList(`dẫn đầu, đứng đầu, đứng thứ nhất, cao nhất, thấp nhất, lớn nhất, nhỏ nhất, nhiều nhất, ít nhất, sớm nhất, nhanh nhất, mạnh nhất,
		tốt nhất, nhất tỉnh, nhất huyện, nhất xã, nhất cả nước, nhất cụm, nhất toàn, duy nhất, lá cờ đầu, đông nhất, dài nhất, rộng nhất, trẻ nhất, mới nhất, giàu nhất, hiện đại nhất, quán quân, vô địch`)
	wholes = phraseList("toàn bộ, tất cả")
	// amongWords tell with whom a rank compares.
	amongWords = wordsOf("tỉnh huyện xã phường phố vực vùng cụm khối khu ngành nước quốc trước toàn năm")
	// fellows are named in every appeal: all of them is no count.
	fellows = phraseList("cán bộ, đảng viên, đoàn viên, hội viên, người, đồng chí, dân, hệ thống, nội dung, nhiệm vụ, tổ chức đảng, cơ quan, ngành, lực lượng, nguồn lực, các mặt, tổ chức")
	oneself = wordsOf("người")
)

// readClaims reads the claims; one that means no other means itself.
func readClaims() phrases {
	list := newPhrases()
	for said, means := range readEntries("claims") {
		list.add(said, cmp.Or(means, said))
	}
	return list
}

// amongReach is how many words after a rank tell with whom it compares.
const amongReach = 5

// claims finds words of rank, totality and merit. Merit, and what every appeal
// says, is soft.
func (f *finder) claims() {
	for i := 0; i < len(f.ts); i++ {
		n := 0
		if !f.taken[i] && !f.says(i-1, oneself) { // "người đứng đầu" is an office
			n = f.phraseAt(claimPhrases, i)
		}
		if n == 0 {
			continue
		}
		claim, _ := claimPhrases.match(f.ts, i)
		c := f.take(Claim, i, i+n, Value{Words: claim.means()})
		c.rank = ranks.begins(f.ts, i)
		c.soft = !(c.rank && f.compares(i+n)) && !f.countsAll(i, n)
		i += n - 1
	}
}

// compares reports whether the rank that ends before i says with whom it
// compares.
func (f *finder) compares(i int) bool {
	for at := i - 1; at < i+amongReach && f.at(at).kind != signToken; at++ {
		if f.says(at, amongWords) {
			return true
		}
	}
	return false
}

// countsAll reports whether the claim of n words at i is one of all things of
// a kind that is counted.
func (f *finder) countsAll(i, n int) bool {
	at := i + n
	if f.says(at, pluralWords) {
		at++
	}
	return wholes.begins(f.ts, i) && countNouns.begins(f.ts, at) && !fellows.begins(f.ts, at)
}

var pluralWords = wordsOf("các những số")

// otherRank finds some rank in the evidence; which it is, the person must see.
// A level may be said without the word for it: "14 quốc gia, 96 cấp tỉnh".
func (e *Evidence) otherRank(f *found) (Finding, int) {
	if level, ok := strings.CutPrefix(f.Value.Words, "cấp "); ok {
		for _, h := range e.hits(said(level), false, f.plain) {
			return Supported, int(e.words[h.at].source)
		}
	}
	if f.soft || !f.rank {
		return Unsupported, -1
	}
	for _, i := range e.byClass[Claim] {
		if e.sites[i].found.rank {
			return Elsewhere, e.sites[i].source
		}
	}
	return Unsupported, -1
}
