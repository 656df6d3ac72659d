package dialog

import (
	"strconv"
	"strings"

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
	if yesAndNo[folded] && t.Session.Sure != "" {
		t.ask(t.section(i).ID, phrasePressInstead(text), []Choice{button(actStay)}, []Choice{button(t.Session.Sure)}, t.held(i, text))
		return true
	}
	act, ok := spokenActs[folded]
	if !ok {
		return t.jump(i, text)
	}
	t.note, t.last = phraseUnderstoodAs(text), t.held(i, text)
	t.leaveStage()
	return t.act(act)
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
	word, rest, _ := strings.Cut(outline.Fold(text), " ")
	label, part, within := strings.Cut(rest, ", ")
	number, err := strconv.Atoi(rest)
	switch {
	case word == "muc" && within:
		return t.inPart(o.FindLabel(label), o.FindLabel(partLabel(part)))
	case word == "muc":
		return o.FindLabel(rest)
	case word == "cau" && err == nil && 0 < number && number <= len(o.Questions()):
		return []int{o.Questions()[number-1]}
	case word == "phan" && err == nil:
		return o.FindLabel("PHẦN " + roman(number))
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

// partLabel gives a folded "phan ii" its diacritic back.
func partLabel(folded string) string {
	if number, ok := strings.CutPrefix(folded, "phan "); ok {
		return "PHẦN " + number
	}
	return folded
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
