package dialog

import "decuong/outline"

// Draft has wording made for a section from what was said, by a model or
// without one. Its outcome comes back as Drafted or DraftFailed.
type Draft struct {
	Pointer
	Kind  DraftKind `json:"kind"`
	Again int       `json:"again,omitempty"` // how often the same was asked for before
}

// A DraftKind is what is asked for.
type DraftKind string

const (
	DraftWording   DraftKind = "wording"   // the section, from the notes
	DraftShorter   DraftKind = "shorter"   // the proposal, in fewer words
	DraftFuller    DraftKind = "fuller"    // the proposal, with more of the notes
	DraftFormal    DraftKind = "formal"    // the proposal, in a more formal style
	DraftOneLine   DraftKind = "oneline"   // a summary in a sentence
	DraftFivePoint DraftKind = "fivepoint" // a summary in at most five points
	DraftOnePage   DraftKind = "onepage"   // a summary of at most a page
)

// Drafted: wording that has passed the guard. What the notes do not hold is a
// visible blank in it.
type Drafted struct {
	Pointer
	Kind    DraftKind
	Text    string
	Blanks  int      // in Text
	Doubts  []string // words that stand in the notes, but of something else
	Orders  []string // lines of the notes that speak to a machine, left out
	Again   int
	ByModel bool // false: sentences of the person's own
}

// DraftFailed: there is no wording.
type DraftFailed struct {
	Pointer
	Why Undrafted
}

// An Undrafted is why there is no wording.
type Undrafted string

const (
	UndraftedAway    Undrafted = "away"    // the server cannot be reached, or is no help
	UndraftedBusy    Undrafted = "busy"    // it is overloaded
	UndraftedRefused Undrafted = "refused" // it refuses
	UndraftedLong    Undrafted = "long"    // more notes than it can read
	UndraftedCut     Undrafted = "cut"     // it stopped in the middle
)

// A Model is what the View tells of the language model.
type Model struct {
	Host    string // who receives the words; empty: there is no model
	Private bool   // on the premises: nobody need be asked
}

func (Draft) effect()         {}
func (Drafted) happened()     {}
func (DraftFailed) happened() {}

// suggest asks for wording for the question that the button is under.
func (t *turn) suggest() {
	i := t.question()
	switch {
	case t.view.Model.Host == "":
		t.brief(phraseNoModel)
	case t.view.Report.States[i].Words == 0:
		t.ask(t.section(i).ID, phraseNoNotes(t.name(i), t.section(i).Checklist()), buttons(actContinue, actContents))
	case t.mayAsk(i, actAgree, DraftWording):
		t.draft(i, DraftWording, 0)
	}
}

// mayAsk reports whether the words of the report may go to the model; else it
// asks.
func (t *turn) mayAsk(i int, agree Act, kind DraftKind) bool {
	m := t.view.Model
	if m.Private || t.view.Report.Agreed == m.Host {
		return true
	}
	t.ask(t.section(i).ID, phraseAgree(m.Host), []Choice{{Act: agree, Arg: string(kind), Label: phraseAgreeButton}}, []Choice{{Act: actStay, Label: phraseDisagreeButton}})
	return false
}

// agree lets the words go to the model, for this report, and asks for what was
// wanted.
func (t *turn) agree() {
	i := t.question()
	t.change(outline.Agreed{Report: t.Session.Report, Host: t.view.Model.Host})
	t.draft(i, DraftKind(t.event.What.(Chose).Arg), 0)
}

// draft asks for wording. The conversation goes on meanwhile.
func (t *turn) draft(i int, kind DraftKind, again int) {
	p := t.next(t.section(i).ID)
	t.Effects = append(t.Effects, Say{Text: t.noted(phraseDrafting(t.name(i)))}, Draft{Pointer: p, Kind: kind, Again: again})
}

// redraft asks for the proposal to be made anew, in the way that the choice
// names.
func (t *turn) redraft() {
	i, p, found := t.proposal()
	if !found || t.view.Model.Host == "" {
		t.brief(phraseNoProposal(t.name(i)))
		return
	}
	kind := DraftKind(t.event.What.(Chose).Arg)
	again := 0
	if kind == DraftWording {
		again = p.Again + 1
	}
	t.draft(i, kind, again)
}

// summarise offers the kinds of summary of the section that the button is
// under.
func (t *turn) summarise() {
	i := t.meant()
	var row []Choice
	for _, k := range []DraftKind{DraftOneLine, DraftFivePoint, DraftOnePage} {
		row = append(row, Choice{Act: actSummary, Arg: string(k), Label: summaryLabels[k]})
	}
	t.ask(t.section(i).ID, phraseSummarise(t.name(i), t.view.Model.Host != ""), row, buttons(actStay))
}

// summary asks for the summary that the choice names. Without a model it is
// made of the person's own sentences.
func (t *turn) summary() {
	i := t.meant()
	kind := DraftKind(t.event.What.(Chose).Arg)
	done, _ := t.view.Report.ProgressBelow(i, t.view.Report.Outline.End(i))
	switch {
	case done == 0:
		t.brief(phraseNothingToSummarise(t.name(i)))
	case t.view.Model.Host == "" || t.mayAsk(i, actAgree, kind):
		t.draft(i, kind, 0)
	}
}

// drafted shows wording that arrived. It waits where it belongs, also when the
// person has moved on.
func (t *turn) drafted(e Drafted) {
	i, ok := t.pointed(e.Pointer)
	switch {
	case !ok || e.Text == "":
		t.brief(phraseDraftFailed(UndraftedAway))
	case summaries[e.Kind]:
		t.ask(t.section(i).ID, paragraphs(phraseSummary(t.name(i), e.ByModel), quote(shorten(e.Text, readPage)), t.findings(e)), buttons(actContinue, actSummarise))
	default:
		p := outline.Proposal{Source: outline.Accepted, Again: e.Again, Parts: []outline.Part{{
			ID: t.event.Fresh, Text: outline.Clean(e.Text), Source: outline.Accepted, Author: t.event.By, At: t.event.At,
		}}}
		t.propose(i, p)
		t.ask(t.section(i).ID, paragraphs(phraseDraft(t.name(i)), quote(shorten(e.Text, readPage)), t.findings(e)), draftButtons()...)
	}
}

// findings tells what the guard found in the wording.
func (t *turn) findings(e Drafted) Text {
	return lines(phraseBlanks(e.Blanks), phraseDoubts(e.Doubts), phraseOrders(e.Orders))
}

func draftButtons() [][]Choice {
	var again []Choice
	for _, k := range []DraftKind{DraftWording, DraftShorter, DraftFuller, DraftFormal} {
		again = append(again, Choice{Act: actRedraft, Arg: string(k), Label: redraftLabels[k]})
	}
	return [][]Choice{buttons(actUseDraft, actDiscard), again[:2], again[2:]}
}

// useDraft makes the wording the answer. The person's own words stay in the
// history.
func (t *turn) useDraft() {
	i, p, found := t.proposal()
	if !found {
		t.brief(phraseNoProposal(t.name(i)))
		return
	}
	id := t.section(i).ID
	t.put(id, outline.Answer{Parts: p.Parts})
	t.change(outline.Proposed{Report: t.Session.Report, Section: id})
	t.confirm(i, savedInstead, None)
}

var summaries = map[DraftKind]bool{DraftOneLine: true, DraftFivePoint: true, DraftOnePage: true}
