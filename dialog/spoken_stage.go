package dialog

import (
	"cmp"

	"decuong/outline"
)

// What people type instead of pressing while a stage waits for a text that is
// printed as it was typed: a clerk who wants out must not find "thôi" in the
// place of her answer, nor "để sau" where the signatory's name goes.

// quietly is the button of such a stage that leaves what it is about as it is.
var quietly = map[Stage]Act{
	Rewriting: actStay, Retitling: actStay, Moving: actStay, Amending: actStay, Completing: actEnough, Filling: actNextField, Renaming: actLine,
}

// quietWords press it, folded. "Không" does not: it can be an answer.
var quietWords = map[string]bool{
	"thoi": true, "giu nguyen": true, "huy": true, "huy bo": true, "bo qua": true, "de sau": true, "khong sua": true, "thoat": true,
}

// asTyped are those of the stages whose text is hardly the words of a button. A
// place may have a title that is.
var asTyped = map[Stage]bool{Rewriting: true, Retitling: true, Amending: true, Completing: true, Filling: true}

// insteadOfText answers words that press a button of the stage, or ask for
// something else than it.
func (t *turn) insteadOfText() bool {
	e, ok := t.event.What.(Said)
	quiet, waits := quietly[t.Session.Stage]
	if !ok || !waits || t.view.Report == nil || e.With != None || e.Forwarded || e.To != (Pointer{}) {
		return false
	}
	text := outline.Clean(e.Text)
	if quietWords[spokenKey(text)] {
		t.note = phraseUnderstoodAs(text, cmp.Or(labels[quiet], labels[actStay]))
		t.event.What = Chose{Choice: Choice{Act: quiet, Arg: string(t.Session.Line)}}
		if !t.current().answer(t) {
			t.leaveStage()
			t.act(quiet)
		}
		return true
	}
	if _, asked := t.askedInWords(text); asTyped[t.Session.Stage] && (asked || slashed(text)) {
		return t.spoken(t.at(), text)
	}
	return false
}
