package dialog

import "decuong/outline"

// An Effect is something to be done after a turn is saved, in order. Effects
// are plain values: they are committed with the turn, and performed again
// after a crash.
type Effect interface{ effect() }

// Say tells the person something that asks for nothing.
type Say struct {
	Text Text `json:"text"`
}

// Ask shows a prompt: words with buttons below. Buttons and replies carry its
// Pointer.
type Ask struct {
	Pointer
	Text    Text       `json:"text"`
	Choices [][]Choice `json:"choices,omitempty"` // rows of buttons
	Edit    Edit       `json:"edit,omitzero"`
}

// An Edit names the message that a prompt takes the place of: the one that
// showed an earlier turn, or the one whose button was pressed. If it can no
// longer be found or changed, the prompt becomes a new message. The zero Edit
// asks for a new message.
type Edit struct {
	Turn    int64          `json:"turn,omitempty"`
	Message outline.Origin `json:"message,omitempty"`
}

// Deliver compiles the document as it stands and sends it. Its outcome comes
// back as Delivered or DeliverFailed.
type Deliver struct {
	Pointer
	Name string `json:"name"`           // of the file, with its ending
	PDF  bool   `json:"pdf,omitempty"`  // instead of a Word document
	Data bool   `json:"data,omitempty"` // instead of a document what was said, as outline.Export writes it
	// Provenance asks instead for the list of what came from a model; see
	// Provenance.
	Provenance bool `json:"provenance,omitempty"`
	// Template is the file of one that was sent, to be used in the place of the
	// report's own form.
	Template string     `json:"template,omitempty"`
	Caption  Text       `json:"caption"` // at most 1,000 characters
	Choices  [][]Choice `json:"choices,omitempty"`
}

// Show sends a picture of the document's first page as it stands. It is a
// convenience: where no picture can be made, nothing is said.
type Show struct {
	Pointer
	Caption  Text   `json:"caption"`
	Template string `json:"template,omitempty"` // as of Deliver
}

func (Say) effect()     {}
func (Ask) effect()     {}
func (Deliver) effect() {}
func (Show) effect()    {}

// A Choice is a button, and what pressing it does.
type Choice struct {
	Act Act    `json:"act"`
	Arg string `json:"arg,omitempty"` // of the act: a section, a field, a page; ASCII, at most 16 characters
	// Label is what stands on the button. It does not come back when the
	// button is pressed.
	Label string `json:"label,omitempty"`
}

// An Act is what a button or command does. Where a command has the same name,
// the act is that name. ASCII, at most eight characters, so that buttons can
// carry it.
type Act string
