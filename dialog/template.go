package dialog

import (
	"path"

	"decuong/outline"
)

// Word templates that administrators send in the chat: each is checked, shown
// as the present report looks in it, and offered to everybody with a tap.

// A Template is one that was sent.
type Template struct {
	File  string // the ID of its file
	Title string
	Name  string // by which reports know it; "" until it is offered
}

// Inspect checks the template that the person sent. Its outcome comes back as
// Inspected.
type Inspect struct {
	Pointer
	File Attachment `json:"file"`
}

// Inspected: the template was checked. Content is the file where it has no
// flaws.
type Inspected struct {
	Pointer
	Name    string   // of the file
	Words   []string // all texts of the file, wherever they stand
	Flaws   []Flaw
	Content []byte
}

// A Flaw is why a file cannot be a template.
type Flaw struct {
	Why   Flawed
	Names []string // placeholders, styles, addresses or parts
}

// A Flawed is one kind of flaw.
type Flawed string

const (
	FlawLarge     Flawed = "large"
	FlawNotWord   Flawed = "notword"
	FlawLocked    Flawed = "locked" // with a password, or an old .doc
	FlawDamaged   Flawed = "damaged"
	FlawMacros    Flawed = "macros"
	FlawExternal  Flawed = "external" // links that fetch something
	FlawEmbedded  Flawed = "embedded"
	FlawUnknown   Flawed = "unknown" // placeholders
	FlawNoBody    Flawed = "nobody"  // no place for the text
	FlawTwice     Flawed = "twice"   // more than one
	FlawNotAlone  Flawed = "notalone"
	FlawNoHeading Flawed = "noheading"
	FlawLost      Flawed = "lost" // the chat service does not hand it out
)

// Kept keeps the file of a template; without content it is dropped.
type Kept struct {
	File, Title string
	Content     []byte
}

// Shared has the template with the name be a file that is kept; without one
// the template is taken away.
type Shared struct{ Name, File string }

func (Inspect) effect()     {}
func (Inspected) happened() {}
func (Kept) houseChange()   {}
func (Shared) houseChange() {}

// allShapes returns the forms and templates that there are, those that were
// sent with them.
func (t *turn) allShapes() []Shape {
	t.Need.Templates = !t.view.Loaded.Templates
	return t.view.Shapes
}

// administers reports whether the person may change what others work with.
func (t *turn) administers() bool { return t.view.House.Standing == Admin }

// inspected keeps a template without flaws, and shows the present report in it.
func (t *turn) inspected(e Inspected) {
	if len(e.Flaws) > 0 || !t.administers() {
		t.note = phraseFlaws(e.Name, e.Flaws)
		t.enter(Templating)
		return
	}
	t.leaveStage()
	file, title := t.event.Fresh, titleOfFile(e.Name)
	t.House = append(t.House, Kept{File: file, Title: title, Content: e.Content})
	p := t.next(t.section(t.at()).ID)
	t.Effects = append(t.Effects, Deliver{
		Pointer: p, Name: phraseTrialName(title), Template: file, Caption: phraseTrial(title),
		Choices: [][]Choice{{{Act: actAdopt, Arg: file, Label: labels[actAdopt]}, {Act: actReject, Arg: file, Label: labels[actReject]}}, buttons(actForm)},
	})
	if t.view.Picture {
		t.Effects = append(t.Effects, Show{Pointer: p, Caption: phraseFirstPage, Template: file})
	}
}

// titleOfFile is what people call a template: its file without the ending.
func titleOfFile(name string) string {
	name = outline.Clean(name)
	return shorten(name[:len(name)-len(path.Ext(name))], 60)
}

// templateSent returns the template whose file the choice names, if the person
// may do something with it.
func (t *turn) templateSent() (Template, bool) {
	t.allShapes()
	for _, s := range t.view.Templates {
		if s.File == t.event.What.(Chose).Arg && t.administers() {
			return s, true
		}
	}
	if t.Need.None() {
		t.note = phraseStale
		t.resume()
	}
	return Template{}, false
}

// adopt offers the template to everybody, in the place of one of the same
// title.
func (t *turn) adopt() {
	sent, found := t.templateSent()
	if !found {
		return
	}
	name := sent.File
	for _, s := range t.view.Templates {
		if s.Title == sent.Title && s.Name != "" && s.File != sent.File {
			name = s.Name
			t.House = append(t.House, Kept{File: s.File})
		}
	}
	t.House = append(t.House, Shared{Name: name, File: sent.File})
	use := Choice{Act: actPickShape, Arg: name, Label: phraseUseTemplate}
	t.ask(t.section(t.at()).ID, phraseAdopted(sent.Title), []Choice{use}, buttons(actForm, actContinue))
}

// reject drops a template that was shown.
func (t *turn) reject() {
	sent, found := t.templateSent()
	if !found {
		return
	}
	if sent.Name == "" {
		t.House = append(t.House, Kept{File: sent.File})
	}
	t.brief(phraseRejected(sent.Title))
}

// takeAway asks before it takes a template away from everybody.
func (t *turn) takeAway() {
	sent, found := t.templateSent()
	if found {
		sure := Choice{Act: actTakeSure, Arg: sent.File, Label: labels[actTakeSure]}
		t.ask(t.section(t.at()).ID, phraseTakeAway(sent.Title), buttons(actStay), []Choice{sure})
	}
}

func (t *turn) takeSure() {
	sent, found := t.templateSent()
	if found {
		t.House = append(t.House, Shared{Name: sent.Name}, Kept{File: sent.File})
		t.brief(phraseTakenAway(sent.Title))
	}
}
