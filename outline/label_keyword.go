package outline

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// keywords are the words that make a number a label, each with and without
// its marks, longer ones first; and how high a section so called stands.
// Those that must be marked off are everyday words: only a sign after the
// number makes them labels, or nothing at all.
var keywords = []struct {
	word, ascii string
	rank        int
	markedOff   bool
}{
	{"tiểu mục", "tieu muc", 6, false},
	{"tiêu chí", "tieu chi", 4, false},
	{"phần", "phan", 9, false},
	{"chương", "chuong", 8, false},
	{"mục", "muc", 7, false},
	{"điều", "dieu", 5, false},
	{"tiêu chuẩn", "tieu chuan", 5, true},
	{"hợp phần", "hop phan", 5, true},
	{"tiểu dự án", "tieu du an", 4, true},
	{"dự án", "du an", 5, true},
	{"chuyên đề", "chuyen de", 5, true},
	{"giai đoạn", "giai doan", 5, true},
	{"nhóm vấn đề", "nhom van de", 5, true},
	{"nhóm nhiệm vụ", "nhom nhiem vu", 5, true},
	{"nhóm", "nhom", 5, true},
	{"vấn đề", "van de", 4, true},
	{"giải pháp", "giai phap", 4, true},
	{"chỉ tiêu", "chi tieu", 4, true},
	{"bước", "buoc", 4, true},
	{"bài", "bai", 4, true},
	{"nội dung", "noi dung", 4, true},
	{"nhiệm vụ", "nhiem vu", 4, true},
	{"câu hỏi", "cau hoi", 4, true},
	{"câu", "cau", 4, true},
}

func keywordRank(word string) int {
	for _, k := range keywords {
		if k.word == word {
			return k.rank
		}
	}
	return oddRank
}

// oddRank is how high a section stands whose keyword only its source knows.
const oddRank = 4

// readKeyword reads a label such as "PHẦN THỨ NHẤT", "Mục 1", "Tiêu chí 3.1".
// A word must follow that begins a title: "Phần 2 của Nghị quyết" is none,
// nor is "Mục tiêu 2".
func readKeyword(s string) (label, string, bool) {
	for _, k := range keywords {
		rest, ok := cutWord(s, k.word)
		if !ok {
			rest, ok = cutWord(s, k.ascii)
		}
		if !ok {
			continue
		}
		n, rest, ok := readOrdinal(strings.TrimLeft(rest, " \t"))
		head := s[:len(s)-len(rest)]
		sep, title := cutSeparator(rest)
		markedOff := sep != "" || title == ""
		if !ok || !beginsTitle(head, sep, rest, title) || !markedOff && (k.markedOff || n.mere) || n.mere && k.rank < partRank {
			return label{}, "", false
		}
		l := n.label(head)
		l.style = style{kind: keywordKind, sign: k.word, depth: len(n.path)}
		return l, title, true
	}
	return label{}, "", false
}

// beginsTitle reports whether what follows "PHẦN I" can be a title, or
// nothing.
func beginsTitle(head, sep, rest, title string) bool {
	first := firstRune(title)
	switch {
	case sep == ")": // "… đã nêu ở Phần thứ hai)"
		return false
	case title == "":
		return true
	case sep != "":
		return !glued(rest, title) || !unicode.IsDigit(first)
	case !strings.ContainsRune(" \t", firstRune(rest)):
		return false
	case unicode.IsUpper(first), strings.ContainsRune("(\"“[", first):
		return true
	}
	return isASCII(head) && head == strings.ToLower(head)
}

// An ordinal is the number after a keyword.
type ordinal struct {
	path     []int
	numerals numerals
	size     int  // bytes of its last number
	mere     bool // MỘT without THỨ, which may be a word of a title
}

// label returns the label printed as head, which the ordinal ends.
func (o ordinal) label(head string) label {
	head = collapse(head)
	return label{text: head, path: o.path, numerals: o.numerals, before: head[:len(head)-o.size]}
}

// readOrdinal reads "I", "1", "1.2", "A", "THỨ NHẤT" or "MỘT". Words without
// marks need "thu" before them: "sau" and "nam" mean other things too.
func readOrdinal(s string) (o ordinal, rest string, ok bool) {
	after, marked := cutWord(s, "thứ")
	plain := false
	if !marked {
		after, plain = cutWord(s, "thu")
	}
	if marked || plain {
		s = strings.TrimLeft(after, " \t")
	}
	token := leading(s, unicode.IsLetter)
	if v := readOrdinalWord(token, plain); v > 0 {
		return ordinal{[]int{v}, caseOf(token), len(token), !marked && !plain}, s[len(token):], true
	}
	path, num, last, rest := readPath(s)
	if len(path) == 0 || startsWord(rest) {
		return ordinal{}, "", false
	}
	return ordinal{path, num, last, false}, rest, true
}

// cutWord cuts the given word, in whatever case it is printed, from the
// beginning of s, if a space follows it.
func cutWord(s, word string) (rest string, ok bool) {
	rest, ok = cutFold(s, word)
	return rest, ok && rest != "" && (rest[0] == ' ' || rest[0] == '\t')
}

// cutFold cuts the given small letters from the beginning of s, in whatever
// case they are printed.
func cutFold(s, small string) (rest string, ok bool) {
	for _, want := range small {
		r, size := utf8.DecodeRuneInString(s)
		if unicode.ToLower(r) != want {
			return "", false
		}
		s = s[size:]
	}
	return s, true
}

// startsBrokenLabel reports whether above is a keyword alone whose number
// stands on the line below.
func startsBrokenLabel(above, below string) bool {
	if len(above) > len("chương thứ") {
		return false
	}
	switch strings.ToLower(above) {
	case "phần", "phần thứ", "chương", "chương thứ":
		_, _, ok := readKeyword(above + " " + below)
		return ok
	}
	return false
}
