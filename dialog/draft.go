package dialog

import "decuong/outline"

// Draft has wording made for a section from what was said, by a model or
// without one. Its outcome comes back as Drafted or DraftFailed.
type Draft struct {
	Pointer
	Kind     DraftKind          `json:"kind"`
	Again    int                `json:"again,omitempty"`    // how often the same was asked for before
	Proposal outline.ProposalID `json:"proposal,omitempty"` // that is to be changed, for the kinds that change one
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
		t.draft(i, Draft{Kind: DraftWording})
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
	t.draft(i, Draft{Kind: DraftKind(t.event.What.(Chose).Arg)})
}

// draft asks for wording. The conversation goes on meanwhile.
func (t *turn) draft(i int, d Draft) {
	d.Pointer = t.next(t.section(i).ID)
	t.Effects = append(t.Effects, Say{Text: t.noted(phraseDrafting(t.name(i)))}, d)
}

// redraft asks for the proposal to be made anew, in the way that the button
// names: the letter of a kind, and the proposal's ID.
func (t *turn) redraft() {
	arg := t.event.What.(Chose).Arg
	letter, id := arg[:min(1, len(arg))], arg[min(1, len(arg)):]
	kind, known := redraftKinds[letter]
	i, p, found := t.proposal(outline.ProposalID(id))
	if !found || !known || t.view.Model.Host == "" {
		t.brief(phraseNoProposal(t.name(i)))
		return
	}
	t.draft(i, Draft{Kind: kind, Again: p.Again + 1, Proposal: outline.ProposalID(id)})
}

// redraftKinds are the kinds by the letter that a button has room for.
var redraftKinds = map[string]DraftKind{"w": DraftWording, "s": DraftShorter, "f": DraftFuller, "o": DraftFormal}

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
		t.draft(i, Draft{Kind: kind})
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
		id := t.propose(i, outline.Proposal{Source: outline.Accepted, Again: e.Again, Parts: []outline.Part{{
			ID: t.event.Fresh, Text: outline.Clean(e.Text), Source: outline.Accepted, Author: t.event.By, At: t.event.At,
		}}})
		t.ask(t.section(i).ID, paragraphs(phraseDraft(t.name(i)), quote(shorten(e.Text, readPage)), t.findings(e)), draftButtons(id)...)
	}
}

// findings tells what the guard found in the wording.
func (t *turn) findings(e Drafted) Text {
	return lines(phraseBlanks(e.Blanks), phraseDoubts(e.Doubts), phraseOrders(e.Orders))
}

// draftButtons are what can be done with wording.
func draftButtons(id outline.ProposalID) [][]Choice {
	rows := [][]Choice{proposalButtons(id, actUseDraft)}
	for _, letter := range []string{"w", "s", "f", "o"} {
		rows = inRows(rows, 2, Choice{Act: actRedraft, Arg: letter + string(id), Label: redraftLabels[redraftKinds[letter]]})
	}
	return rows
}

// useDraft makes the wording the answer. The person's own words stay in the
// history.
func (t *turn) useDraft() {
	i, p, found := t.proposalMeant()
	if !found {
		t.brief(phraseNoProposal(t.name(i)))
		return
	}
	t.put(t.section(i).ID, outline.Answer{Parts: p.Parts})
	t.settle()
	t.confirm(i, savedInstead, None)
}

var summaries = map[DraftKind]bool{DraftOneLine: true, DraftFivePoint: true, DraftOnePage: true}
