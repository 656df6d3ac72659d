package dialog

import (
	"slices"
	"strings"
	"time"

	"decuong/outline"
)

// Outlines that administrators offer to everybody. Where there are no
// administrators nobody offers any: a bot that is open to everyone would let
// any stranger put a form before all others.

// A Publication is an outline that an administrator offers to everybody.
type Publication struct {
	ID        string           `json:"id"` // travels in buttons
	Title     string           `json:"title"`
	Deadline  string           `json:"deadline,omitempty"` // a day, as outline.ParseDate gives it; "" for none
	Questions int              `json:"questions"`
	By        outline.AuthorID `json:"by"`
	At        time.Time        `json:"at"`
	Withdrawn bool             `json:"withdrawn,omitempty"`
	Turn      int64            `json:"turn,omitempty"`    // of its publisher's chat, in which it was made
	Outline   *outline.Outline `json:"outline,omitempty"` // there when it was asked for by its ID
	Rev       int64            `json:"-"`                 // of what is stored, for who writes it
}

// Published makes or changes a publication, if it still has the revision Rev.
type Published struct{ Publication }

func (Published) houseChange() {}

// overdue reports whether a deadline is over.
func overdue(day string, at time.Time) bool { return day != "" && at.After(endOfDay(day)) }

// published returns what is offered to everybody now, the newest first.
func (t *turn) published() []Publication {
	if !t.view.Loaded.Published {
		t.Need.Published = true
		return nil
	}
	all := slices.DeleteFunc(slices.Clone(t.view.House.Publications), func(p Publication) bool { return p.Withdrawn })
	slices.SortFunc(all, func(a, b Publication) int {
		if order := b.At.Compare(a.At); order != 0 {
			return order
		}
		return strings.Compare(a.ID, b.ID)
	})
	return all
}

// publishedShown is how many of them a page lists.
const publishedShown = 10

// publishedPage returns what a page of them lists, and the buttons to the others.
func (t *turn) publishedPage(a Act) ([]Publication, []Choice) {
	all := t.published()
	pages := max(1, (len(all)+publishedShown-1)/publishedShown)
	page := 0
	if c, ok := t.event.What.(Chose); ok && c.Act == a {
		page = min(c.number(), pages-1)
	}
	return all[page*publishedShown : min((page+1)*publishedShown, len(all))], turning(a, page, pages)
}

// publication returns the one with the ID, with its outline.
func (t *turn) publication(id string) (Publication, bool) {
	if t.view.Loaded.Publication != id {
		t.Need.Publication = id
		return Publication{}, false
	}
	for _, p := range t.view.House.Publications {
		if p.ID == id && p.Outline != nil {
			return p, true
		}
	}
	return Publication{}, false
}

// beginPublished begins a report from a published outline. It reports false
// where there is none with the ID.
func (t *turn) beginPublished(id string) bool {
	p, found := t.publication(id)
	switch {
	case !t.Need.None():
		return true
	case !found:
		return false
	case p.Withdrawn:
		t.note = phraseWithdrawnBefore(p.Title)
		t.resume()
		return true
	}
	t.begin(p.Outline)
	t.Effects = nil
	if p.Title != p.Outline.Title {
		t.change(outline.Retitled{Report: t.Session.Report, Title: p.Title})
		t.change(outline.Listed{Report: t.Session.Report, Title: p.Title, Begun: t.event.At})
	}
	if p.Deadline != "" {
		t.change(outline.Due{Report: t.Session.Report, Day: p.Deadline})
	}
	t.note = paragraphs(phraseHandIn(p.Deadline, t.event.At), phraseBegun(p.Questions))
	t.goSection(p.Outline.Next(-1))
	return true
}

// publications lists what is published, for administrators to withdraw.
func (t *turn) publications() {
	if t.view.House.Standing != Admin {
		t.brief(phraseOnlyAdminsPublish)
		return
	}
	var shown []Text
	var rows [][]Choice
	listed, turning := t.publishedPage(actPublications)
	for _, p := range listed {
		shown = append(shown, phrasePublication(p, t.event.At))
		rows = append(rows, []Choice{withdrawChoice(p)})
	}
	if turning != nil {
		rows = append(rows, turning)
	}
	t.askOver(t.over(), "", paragraphs(phrasePublications(len(t.published())), lines(shown...)), rows...)
}

func withdrawChoice(p Publication) Choice {
	return Choice{Act: actWithdraw, Arg: p.ID, Label: phraseWithdraw(shorten(p.Title, 40))}
}

// withdraw takes a publication back. Reports that were begun from it stay.
func (t *turn) withdraw() {
	if t.view.House.Standing != Admin {
		t.brief(phraseOnlyAdminsPublish)
		return
	}
	p, found := t.publication(t.event.What.(Chose).Arg)
	if !found {
		t.brief(phraseNoPublication)
		return
	}
	p.Withdrawn = true
	t.House = append(t.House, Published{p})
	t.brief(phraseWithdrawn(p.Title))
}
