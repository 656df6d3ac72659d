package facts

import "strings"

var (
	dismissals = phraseList(`bỏ qua, phớt lờ, quên, hãy quên, làm ngơ, không tuân theo, không cần tuân theo, đừng tuân theo, đừng làm theo, không làm theo,
		vô hiệu hóa, hủy bỏ, bỏ hết, xóa hết, ghi đè`)
	// plainRules are words for what only a machine is given.
	plainRules = phraseList(`chỉ dẫn, câu lệnh, mệnh lệnh trên, lệnh trên, lệnh trước, prompt, system prompt, ràng buộc, luật chơi, vai trò trước,
		lời nhắc, instructions, instruction, quy tắc trên, quy tắc trước, quy tắc ở trên, mọi quy tắc, tất cả quy tắc,
		các quy tắc trên`)
	// sharedRules mean a machine's only where they stand above the text.
	sharedRules = phraseList("hướng dẫn, yêu cầu, quy tắc, quy định, nội dung, chỉ thị, lệnh, điều, những gì, thông tin, tư liệu, mọi thứ")
	aboveWords  = phraseList("ở trên, phía trên, bên trên, trước đó, trước đây, đã cho, vừa rồi, trên đây, nêu trên, nói trên, trên, trước")
	ruleReach   = 7
	aboveReach  = 4
	notWords    = wordsOf("không chưa đừng chớ")
)

// dismissesRules finds "bỏ qua mọi chỉ dẫn", "quên hết các yêu cầu ở trên".
func dismissesRules(ts []token, i int) bool {
	n := length(dismissals, ts, i)
	if n == 0 || denied(ts, i) {
		return false
	}
	for at := i + n; at < len(ts) && at < i+n+ruleReach; at++ {
		if ts[at].kind == signToken && !ts[at].is("\"") && !ts[at].is("“") {
			return false
		}
		if length(plainRules, ts, at) > 0 {
			return true
		}
		if k := length(sharedRules, ts, at); k > 0 && above(ts, at+k) {
			return true
		}
	}
	return false
}

// denied reports whether the verb at i is forbidden rather than ordered:
// "không được bỏ qua hướng dẫn nêu trên".
func denied(ts []token, i int) bool {
	for n := 1; n <= 3 && i-n >= 0; n++ {
		if ts[i-n].among(notWords) {
			return true
		}
	}
	return false
}

func above(ts []token, i int) bool {
	for at := i; at < len(ts) && at < i+aboveReach; at++ {
		if n := length(aboveWords, ts, at); n > 0 && ts[at-1].bare != "cap" { // "cấp trên" is the superior
			return at+n >= len(ts) || ts[at+n].kind == signToken || n > 1 || ts[at+n].among(functionWords)
		}
	}
	return false
}

func length(list phrases, ts []token, i int) int {
	if i >= len(ts) || ts[i].kind != wordToken {
		return 0
	}
	_, n := list.match(ts, i)
	return n
}

var (
	please = phraseList(`hãy, hãy luôn, hãy chỉ, vui lòng, xin hãy, bạn hãy, bạn phải, bạn cần, bạn vui lòng, yêu cầu bạn, phải, chỉ được, luôn luôn,
		luôn, bắt buộc`)
	writing = phraseList(`viết, ghi, thêm, chèn, trả lời, in ra, in lại, xuất ra, soạn, đóng vai, dịch, tóm tắt, sinh ra, tạo ra, lặp lại, khẳng định,
		kết luận, nói rằng, nói, thay thế, thay số, điền, bịa, đưa vào, đưa ra câu trả lời, mô tả, liệt kê, giả vờ, tiết lộ, quên,
		nêu rằng, báo cáo rằng, coi, xem như`)
	ordinaryDo = phraseList(`ghi rõ, ghi chép, ghi nhận, ghi nhớ, ghi sâu, ghi danh, ghi công, viết tiếp, viết nên, thêm yêu, nói không, nói đi đôi,
		kết luận rõ, xem xét, soạn thảo văn kiện, tạo ra chuyển biến`)
	thatWords  = wordsOf("là rằng thành")
	bareWrites = phraseList("ghi, viết, điền, sửa, thay, nói, trả lời, khẳng định, đổi, coi")
	thatReach  = 5
)

// ordersToWrite finds "hãy viết …", "vui lòng trả lời …", and at the head of
// a clause "ghi là 999 người".
func ordersToWrite(ts []token, i int) bool {
	if n := length(please, ts, i); n > 0 && i+n < len(ts) {
		strong := ts[i].bare == "hay" || ts[i].bare == "vui" || ts[i].bare == "xin" || ts[i].bare == "ban"
		k := length(writing, ts, i+n)
		if k > 0 && strong && (length(ordinaryDo, ts, i+n) == 0 || that(ts, i+n+k)) {
			return true
		}
		if k > 0 && that(ts, i+n+k) {
			return true
		}
	}
	n := length(bareWrites, ts, i)
	return n > 0 && that(ts, i+n) && hasFigureAfter(ts, i+n)
}

// that reports whether "là", "rằng" or "thành" follows in the clause.
func that(ts []token, i int) bool {
	for at := i; at < len(ts) && at < i+thatReach && ts[at].kind != signToken; at++ {
		if ts[at].among(thatWords) {
			return true
		}
	}
	return false
}

func hasFigureAfter(ts []token, i int) bool {
	for at := i; at < len(ts) && at < i+thatReach+4; at++ {
		if ts[at].kind == digitsToken || claimPhrases.begins(ts, at) {
			return true
		}
	}
	return false
}

var (
	machines = phraseList(`ai, trợ lý ai, trợ lý ảo, chatbot, mô hình ngôn ngữ, chatgpt, gpt, gemini, claude, llm, hệ thống ai`)
	// likeMachines are people, things and ways of working too: "Mô hình: …".
	likeMachines = phraseList("trợ lý, bot, mô hình, máy")
	calls        = phraseList("hãy, vui lòng, ơi, chú ý, lưu ý, đọc kỹ, làm theo")
	toCalls      = phraseList("gửi, lưu ý cho, ghi chú cho, dành cho, yêu cầu, lệnh cho, nhắc, chỉ dẫn cho, hướng dẫn cho, nếu bạn là")
	inventions   = phraseList("tự bịa, bịa ra, bịa thêm, tự điền số, tự điền thêm, tự thêm số, tự nghĩ ra số, tự nghĩ thêm số")
)

// addressesMachine finds "AI hãy …", "AI phải viết …", "Gửi trợ lý ảo:",
// "ghi chú cho máy: …".
func addressesMachine(ts []token, i int) bool {
	at := i + length(toCalls, ts, i)
	n, sure := length(machines, ts, at), true
	if n == 0 {
		n, sure = length(likeMachines, ts, at), false
	}
	end := at + n
	switch {
	case n == 0:
		return false
	case length(calls, ts, end) > 0, at > i && (sure || end < len(ts) && ts[end].is(":")):
		return true
	}
	if end < len(ts) && ts[end].is(":") {
		end++
	}
	end += length(please, ts, end)
	return sure && length(writing, ts, end) > 0 && length(ordinaryDo, ts, end) == 0
}

// invents finds "tự bịa cho hợp lý", where it is not forbidden.
func invents(ts []token, i int) bool { return length(inventions, ts, i) > 0 && !denied(ts, i) }

var englishOrders = map[string]string{
	"ignore": "previous above prior all instructions rules earlier", "disregard": "previous above prior all instructions rules earlier",
	"forget": "previous above prior all everything instructions", "override": "previous instructions rules system safety",
	"bypass": "rules instructions filter filters safety", "reveal": "prompt instructions system", "print": "prompt instructions",
	"repeat": "prompt instructions above", "follow": "instead new following", "pretend": "you to", "act": "as",
	"write": "instead exactly only following", "respond": "only with in", "reply": "only with", "output": "only exactly the", "answer": "only with",
}

const englishReach = 5

// ordersInEnglish finds "ignore all previous instructions", "you are now …".
func ordersInEnglish(ts []token, i int) bool {
	word := strings.ToLower(ts[i].text)
	if word == "you" && i+1 < len(ts) {
		next := strings.ToLower(ts[i+1].text)
		return next == "are" || next == "must" || next == "will" || next == "should"
	}
	if word == "system" && i+1 < len(ts) && strings.EqualFold(ts[i+1].text, "prompt") || word == "jailbreak" {
		return true
	}
	objects, ok := englishOrders[word]
	if !ok {
		return false
	}
	for at := i + 1; at < len(ts) && at <= i+englishReach; at++ {
		if t := strings.ToLower(ts[at].text); len(t) > 1 && strings.Contains(" "+objects+" ", " "+t+" ") {
			return true
		}
	}
	return false
}

var (
	youAre = phraseList(`bạn là, bây giờ bạn là, từ giờ bạn, từ bây giờ bạn, kể từ bây giờ bạn, kể từ giờ bạn, nhiệm vụ của bạn, nhiệm vụ mới của bạn,
		vai trò của bạn, bạn đang là, bạn sẽ là, đóng vai`)
	youKind = phraseList("một, trợ lý, chuyên gia, ai, chatbot, nhà, hệ thống, mô hình, người viết, bot")
)

// playsRole finds "Bạn là một trợ lý …", "Từ bây giờ bạn …".
func playsRole(ts []token, i int) bool {
	n := length(youAre, ts, i)
	if n == 0 {
		return false
	}
	if n == 2 && ts[i].bare == "ban" {
		return length(youKind, ts, i+n) > 0
	}
	return true
}
