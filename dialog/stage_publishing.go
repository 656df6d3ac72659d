package dialog

import (
	"fmt"
	"strings"
	"time"

	"decuong/outline"
)

// publishing is the stage that asks an administrator what they offer to
// everybody: the title, then the deadline, then whether it is meant. The
// session keeps what was said so far.
type publishing struct{}

// An Announcement is a publication in the making.
type Announcement struct {
	Title    string `json:"title,omitempty"`
	Deadline string `json:"deadline,omitempty"`
	Dated    bool   `json:"dated,omitempty"` // the deadline was decided about
}

// publish begins to publish the outline of the report.
func (t *turn) publish() {
	if t.view.House.Standing != Admin {
		t.brief(phraseOnlyAdminsPublish)
		return
	}
	t.Session.Announcement = Announcement{}
	t.enter(Publishing)
}

func (publishing) enter(t *turn) {
	stay := []Choice{{Act: actStay, Label: phraseDontPublish}}
	switch a := t.Session.Announcement; {
	case a.Title == "":
		rows := [][]Choice{stay}
		if title := t.view.Report.Called(); title != "" {
			rows = append([][]Choice{{{Act: actPubTitle, Label: phraseUseTitle(shorten(title, 50))}}}, rows...)
		}
		t.ask("", phrasePublishTitle, rows...)
	case !a.Dated:
		t.ask("", phrasePublishDay(a.Title), buttons(actNoDay), stay)
	default:
		t.ask("", phrasePublishSure(a, len(t.view.Report.Outline.Questions())), stay, buttons(actPublishSure))
	}
}

func (publishing) answer(t *turn) bool {
	a := &t.Session.Announcement
	switch e := t.event.What.(type) {
	case Chose:
		switch {
		case e.Act == actPubTitle && a.Title == "":
			a.Title = t.view.Report.Called()
		case e.Act == actNoDay && a.Title != "":
			a.Deadline, a.Dated = "", true
		case e.Act == actPublishSure && a.Dated:
			t.publishSure()
			return true
		case e.Act == actStay:
			t.leaveStage()
			t.enter(Confirming)
			return true
		default:
			return false
		}
	case Said:
		text := outline.Clean(e.Text)
		if text == "" || e.With != None {
			return false
		}
		publishing{}.said(t, a, text)
	default:
		return false
	}
	t.resume()
	return true
}

// said takes the text as what was asked for.
func (publishing) said(t *turn, a *Announcement, text string) {
	switch {
	case a.Title == "" && len([]rune(text)) > titleSize:
		t.note = phraseTitleTooLong
	case a.Title == "":
		a.Title = strings.Join(strings.Fields(text), " ")
	default:
		day, ok := t.day(text)
		if !ok {
			t.note = phraseNoDay(shorten(text, 60))
			return
		}
		a.Deadline, a.Dated = day, true
	}
}

// day reads a day that is still to come: "30/11/2026", "hạn ngày 30/11".
func (t *turn) day(text string) (string, bool) {
	text = strings.TrimRight(text, ". ")
	if at := strings.IndexAny(text, "0123456789"); at > 0 {
		text = text[at:]
	}
	today := t.event.At.In(vietnam)
	if day, ok := outline.ParseDate(text); ok {
		return day, !t.event.At.After(endOfDay(day))
	}
	for _, year := range []int{today.Year(), today.Year() + 1} {
		day, ok := outline.ParseDate(fmt.Sprintf("%s/%d", text, year))
		if left := endOfDay(day).Sub(t.event.At); ok && 0 <= left && left < farthestDay {
			return day, true
		}
	}
	return "", false
}

// farthestDay is how far off a day without a year can be meant: one that is
// past is more likely a mistake.
const farthestDay = 200 * 24 * time.Hour

// publishSure offers the outline as it stands to everybody. Where the house and
// the chat are stored apart, a turn that broke off between the two finds what
// it published before.
func (t *turn) publishSure() {
	if t.view.House.Standing != Admin {
		t.brief(phraseOnlyAdminsPublish)
		return
	}
	a, o := t.Session.Announcement, t.view.Report.Outline
	made := Publication{
		ID: t.event.Fresh, Title: a.Title, Deadline: a.Deadline, Questions: len(o.Questions()), By: t.event.By,
		At: t.event.At.UTC(), Turn: t.Session.Turn + 1, Outline: o.Naming(t.view.Report.Names),
	}
	before := false
	for _, p := range t.published() {
		if p.By == made.By && p.Turn == made.Turn && p.Title == made.Title {
			made.ID, before = p.ID, true
		}
	}
	if !before {
		t.House = append(t.House, Published{made})
	}
	t.leaveStage()
	t.Session.Announcement = Announcement{}
	t.ask("", phrasePublished(made, t.event.At), []Choice{withdrawChoice(made)}, buttons(actPublications, actOutline))
}
