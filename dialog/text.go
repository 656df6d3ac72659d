package dialog

import "strings"

// A Text is what the bot says: words with their dress, free of any markup. How
// a chat service spells the dress, and what must be escaped there, is not
// known here.
type Text []Span

// A Span is words in one dress.
type Span struct {
	Words string `json:"w"`
	Dress Dress  `json:"d,omitempty"`
}

// A Dress is how words look.
type Dress string

const (
	Plain  Dress = ""
	Bold   Dress = "b"
	Italic Dress = "i"
	Quote  Dress = "q" // the person's own words, set off as a block
)

// String returns the words alone.
func (t Text) String() string {
	var b strings.Builder
	for _, s := range t {
		b.WriteString(s.Words)
	}
	return b.String()
}
