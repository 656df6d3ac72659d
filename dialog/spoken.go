package dialog

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"decuong/outline"
)

// What people type instead of pressing: a button's words, a command with its
// diacritics, the name of a place, yes and no. Whatever it may be, it is kept
// where a tap makes it an answer after all.

// spokenActs are acts that can be asked for in words, folded as outline.Fold
// does.
var spokenActs = map[string]Act{
	"tiep": actNext, "tiep theo": actNext, "cau tiep": actNext, "cau tiep theo": actNext,
	"tiep tuc": actContinue, "truoc": actBack, "cau truoc": actBack, "quay lai": actBack,
	"bo qua": actSkip, "de sau": actLater, "muc luc": actContents, "xem lai": actReview,
	"xuat": actExport, "xuat ban thao": actExport, "thong tin van ban": actForm,
	"start": actContinue, "bat dau": actContinue, "ve cau dang lam": actContinue, "thoat": actContinue, "huy": actContinue, "tro lai": actBack, "lui": actBack,
	"xuat file": actExport, "xuat tep": actExport, "xuat word": actExport, "xuat van ban": actExport, "xuat bao cao": actExport, "tai ve": actExport,
	"sua": actEdit, "sua cau nay": actEdit, "tim": actSearch, "tim kiem": actSearch, "kiem tra": actCheck, "huong dan": actHelp, "trang thai": actStatus,
	"goi y": actSuggest, "tom tat": actSummarise, "kiem tra the thuc": actCheck, "hoan tac": actUndo, "lam lai": actRedo, "lich su": actVersions, "tro giup": actHelp,
	"bao cao cua toi": actReports,
}

// yesAndNo are answers to a question that waits for one of two buttons.
var yesAndNo = map[string]bool{
	"co": true, "vang": true, "dong y": true, "ok": true, "duoc": true, "chac": true, "khong": true, "thoi": true, "da": true,
}

// spoken answers a message that is no answer but something asked for.
func (t *turn) spoken(i int, text string) bool {
	if len(text) > 60 || strings.Contains(text, "\n") {
		return false
	}
	folded := spokenKey(text)
	if sure := t.Session.Sure; sure != "" && (yesAndNo[folded] || folded == outline.Fold(labels[sure]) || folded == outline.Fold(labels[actStay])) {
		t.ask(t.section(i).ID, phrasePressInstead(text), []Choice{button(actStay)}, []Choice{button(sure)}, t.held(i, text))
		t.Session.Sure = sure // it is still asked
		return true
	}
	act, asked := t.askedInWords(text)
	switch {
	case asked:
		t.note, t.last = phraseUnderstoodAs(text, labels[act]), t.held(i, text)
		t.event.What = Chose{Choice: Choice{Act: act}} // what acts read is a choice
		t.leaveStage()
		return t.act(act)
	case slashed(text):
		t.last = t.held(i, text)
		t.brief(phraseUnknownCommand(Act(text[1:])))
		return true
	case smallTalk[folded]:
		t.ask(t.section(i).ID, phraseSmallTalk(text, t.name(i)), t.held(i, text), buttons(actContinue, actContents))
		return true
	}
	return t.jump(i, text)
}

// askedInWords returns the act that a text asks for by its words, or by a
// command that a keyboard gave its diacritics, or a space.
func (t *turn) askedInWords(text string) (Act, bool) {
	if act, ok := spokenActs[spokenKey(text)]; ok {
		return act, true
	}
	if name, ok := strings.CutPrefix(text, "/"); ok {
		act := Act(strings.ReplaceAll(outline.Fold(name), " ", ""))
		return act, commanded(act) && deeds[act].do != nil
	}
	return "", false
}

// slashed reports whether the text is a single word that begins like a command:
// nobody's answer, but easily a slip.
func slashed(text string) bool {
	name, ok := strings.CutPrefix(text, "/")
	return ok && name != "" && !strings.ContainsFunc(name, func(r rune) bool { return !unicode.IsLetter(r) })
}

// smallTalk is what people say to somebody, folded. It is printed above a
// signature only by mistake.
var smallTalk = map[string]bool{
	"ok": true, "oke": true, "okay": true, "vang": true, "da": true, "da vang": true, "cam on": true, "cam on ban": true, "cam on dong chi": true,
	"chao": true, "chao ban": true, "chao dong chi": true, "xin chao": true, "alo": true, "a lo": true, "hello": true, "hi": true, "test": true,
}

// spokenKey is equal for words that ask for the same.
func spokenKey(text string) string {
	return strings.TrimLeft(strings.TrimRight(outline.Fold(text), ".!"), "/ ")
}

// held keeps a text beside the question at i, and returns the button that makes
// it an answer.
func (t *turn) held(i int, text string) []Choice {
	said, ok := t.event.What.(Said)
	if !ok {
		return nil
	}
	id := t.propose(i, outline.Proposal{Source: outline.Typed, Parts: []outline.Part{t.part(text, nil, said)}})
	return []Choice{{Act: actTake, Arg: string(id), Label: phraseTakeText(shorten(text, 24), t.name(i))}}
}

// jump answers a message that names a place: a label, "mục 2.3.1", "câu 8". A
// name that several places have offers them.
func (t *turn) jump(i int, text string) bool {
	switch found := t.named(text); len(found) {
	case 0:
		return t.nowhere(i, text)
	case 1:
		t.goSection(found[0])
	default:
		t.offer(i, text, found)
	}
	return true
}

// named returns the positions that the text names.
func (t *turn) named(text string) []int {
	o := t.view.Report.Outline
	if found := o.FindLabel(text); len(found) > 0 {
		return found
	}
	if threeCommas.MatchString(text) { // a thumb that hit the comma
		return o.FindLabel(strings.ReplaceAll(text, ",", "."))
	}
	word, rest, _ := strings.Cut(outline.Fold(text), " ")
	label, part, within := strings.Cut(rest, " phan ")
	label = strings.TrimRight(label, ",")
	number, err := strconv.Atoi(rest)
	switch {
	case word == "muc" && within:
		return t.inPart(o.FindLabel(label), o.FindLabel(partLabel(part)))
	case word == "muc":
		return o.FindLabel(rest)
	case word == "cau" && err == nil && 0 < number && number <= len(o.Questions()):
		return []int{o.Questions()[number-1]}
	case word == "phan" && err == nil:
		return o.FindLabel(partLabel(rest))
	}
	return nil
}

// inPart returns those of the positions that lie within one of the parts.
func (t *turn) inPart(found, parts []int) []int {
	var within []int
	for _, i := range found {
		for _, p := range parts {
			if p < i && i < t.view.Report.Outline.End(p) {
				within = append(within, i)
			}
		}
	}
	return within
}

// threeCommas is a label that was typed with commas; with one comma it is a
// figure.
var threeCommas = regexp.MustCompile(`^[1-9]\d?(,[1-9]\d?){2,}$`)

// partLabel returns the label of the part that is called "ii" or "2".
func partLabel(name string) string {
	if number, err := strconv.Atoi(name); err == nil {
		name = roman(number)
	}
	return "PHẦN " + name
}

// roman spells a small number as parts of a report are numbered.
func roman(n int) string {
	if n < 1 || n > 20 {
		return ""
	}
	ones := []string{"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"}
	return strings.Repeat("X", n/10) + ones[n%10]
}

// offer shows the places that a name may mean, and the way to mean it as an
// answer.
func (t *turn) offer(at int, name string, found []int) {
	var rows [][]Choice
	for _, i := range found[:min(len(found), hitsShown)] {
		rows = append(rows, []Choice{t.goChoice(i, t.place(i))})
	}
	t.ask(t.section(at).ID, phraseSeveral(name), append(rows, t.held(at, name))...)
}
