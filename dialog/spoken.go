package dialog

import (
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
	"tiep": actNext, "tiep di": actNext, "next": actNext, "tiep theo": actNext, "cau tiep": actNext, "cau tiep theo": actNext,
	"truoc": actBack, "cau truoc": actBack, "quay lai": actBack, "tro lai": actBack, "lui": actBack,
	"tiep tuc": actContinue, "start": actContinue, "bat dau": actContinue, "ve cau dang lam": actContinue, "thoat": actContinue, "huy": actContinue,
	"xong": actDone, "da xong": actDone, "bo qua": actSkip, "de sau": actLater,
	"sua": actEdit, "sua cau nay": actEdit, "hoan tac": actUndo, "lam lai": actRedo, "lich su": actVersions,
	"muc luc": actContents, "tim": actSearch, "tim kiem": actSearch, "xem lai": actReview, "kiem tra": actCheck, "kiem tra the thuc": actCheck,
	"goi y": actSuggest, "tom tat": actSummarise,
	"xuat": actExport, "xuat ban thao": actExport, "xuat file": actExport, "xuat tep": actExport, "xuat word": actExport, "xuat van ban": actExport, "xuat bao cao": actExport, "tai ve": actExport, "in": actExport, "in ra": actExport,
	"thong tin van ban": actForm, "bao cao cua toi": actReports, "trang thai": actStatus, "huong dan": actHelp, "tro giup": actHelp,
}

// yesAndNo are answers to a question that waits for one of two buttons.
var yesAndNo = map[string]bool{
	"co": true, "vang": true, "dong y": true, "ok": true, "duoc": true, "chac": true, "khong": true, "thoi": true, "da": true,
}

// spokenSize is how many bytes something asked for has at most: more than the
// words of any button, or the name of any place.
const spokenSize = 60

// spoken answers a message that is no answer but something asked for.
func (t *turn) spoken(i int, text string) bool {
	if len(text) > spokenSize || strings.Contains(text, "\n") {
		return false
	}
	act, asked := t.askedInWords(text)
	switch {
	case t.pressInstead(i, text):
		return true
	case asked:
		t.note, t.last = phraseUnderstoodAs(text, labels[act]), t.held(i, text)
		t.event.What = Chose{Choice: Choice{Act: act}} // what acts read is a choice
		t.leaveStage()
		return t.act(act)
	case slashed(text):
		t.last = t.held(i, text)
		t.brief(phraseUnknownCommand(Act(text[1:])))
		return true
	case smallTalk[spokenKey(text)] || !says(text):
		t.ask(t.section(i).ID, phraseSmallTalk(text, t.name(i)), t.held(i, text), buttons(actContinue, actContents))
		return true
	}
	return t.jump(i, text)
}

// pressInstead asks for a tap where words answer a question that waits for one
// of two buttons.
func (t *turn) pressInstead(i int, text string) bool {
	sure := t.Session.Sure
	if sure == "" {
		return false
	}
	folded := spokenKey(text)
	if !yesAndNo[folded] && folded != outline.Fold(labels[sure]) && folded != outline.Fold(labels[actStay]) {
		return false
	}
	t.ask(t.section(i).ID, phrasePressInstead(text), []Choice{button(actStay)}, []Choice{button(sure)}, t.held(i, text))
	t.Session.Sure = sure // it is still asked
	return true
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
	"luu": true, "luu lai": true, "gui": true, "nop": true,
}

// says reports whether a text says anything: a question mark alone does not, nor
// does a thumb.
func says(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
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
