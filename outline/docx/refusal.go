package docx

import "strings"

// A Refusal is why a file cannot be a template: everything that was found at
// once, so that a person can mend it in one go. It is the error of
// [ReadTemplate].
type Refusal struct{ Problems []Problem }

// A Problem is one thing that a template must not have, or lacks.
type Problem struct {
	Reason Reason
	Names  []string // what it is about: placeholders, styles, addresses or parts; for people, not for logs
}

// A Reason tells one kind of problem from another.
type Reason string

const (
	TooLarge     Reason = "too large"            // the file, or what it unpacks to
	NotWord      Reason = "not a Word document"  // some other file, or one in an uncommon format of Word
	Locked       Reason = "password or old .doc" // two kinds of file that look alike from outside
	Damaged      Reason = "damaged"              // Names: the part, where one is known
	Macros       Reason = "macros"
	External     Reason = "external links" // Names: the addresses, or the fields that fetch something
	Embedded     Reason = "embedded files" // Names: the parts
	Unknown      Reason = "unknown placeholders"
	NoBody       Reason = "no place for the text" // {{noi_dung}} is nowhere
	BodyTwice    Reason = "text placed twice"
	BodyNotAlone Reason = "place of the text not alone" // other words in its paragraph, or it stands in a table, a frame or a header
	NoHeadings   Reason = "no heading styles"           // Names: the styles
)

// Error names the reasons without anything that people wrote.
func (r *Refusal) Error() string {
	reasons := make([]string, len(r.Problems))
	for i, p := range r.Problems {
		reasons[i] = string(p.Reason)
	}
	return "template refused: " + strings.Join(reasons, ", ")
}

func (r *Refusal) add(reason Reason, names ...string) {
	r.Problems = append(r.Problems, Problem{reason, names})
}

func refused(reason Reason, names ...string) error {
	return &Refusal{[]Problem{{reason, names}}}
}
