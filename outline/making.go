package outline

import "time"

// A Making tells how wording came about that a model put into words.
type Making struct {
	Model        string   `json:"model"`                  // which, and where it runs
	Instructions string   `json:"instructions,omitempty"` // their version
	Grounds      []Ground `json:"grounds,omitempty"`
	Amended      bool     `json:"amended,omitempty"` // the writer changed the wording before taking it
}

// A Ground is a piece of what was said, and what of the wording rests on it.
type Ground struct {
	Section SectionID `json:"section,omitempty"` // empty: the outline, or the form
	Source  Source    `json:"source,omitempty"`
	At      time.Time `json:"at,omitzero"`
	Text    string    `json:"text,omitempty"`  // its beginning
	Facts   []string  `json:"facts,omitempty"` // figures, dates and names, as the wording has them
}
