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
	Struck Dress = "s" // words that are gone
	Added  Dress = "u" // words that are new
	Invite Dress = "l" // the payload of a link that opens this bot: shown as the whole link
)

// String returns the words alone.
func (t Text) String() string {
	var b strings.Builder
	for _, s := range t {
		b.WriteString(s.Words)
	}
	return b.String()
}

func plain(words string) Text  { return Text{{Words: words}} }
func bold(words string) Text   { return Text{{Words: words, Dress: Bold}} }
func italic(words string) Text { return Text{{Words: words, Dress: Italic}} }
func quote(words string) Text  { return Text{{Words: words, Dress: Quote}} }

// lines puts each text on a line of its own, paragraphs an empty line between
// them. Empty texts are left out.
func lines(texts ...Text) Text      { return join("\n", texts) }
func paragraphs(texts ...Text) Text { return join("\n\n", texts) }

func join(between string, texts []Text) Text {
	var all Text
	for _, t := range texts {
		if len(t) == 0 {
			continue
		}
		if len(all) > 0 {
			all = append(all, Span{Words: between})
		}
		all = append(all, t...)
	}
	return all
}
