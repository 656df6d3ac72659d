package outline

import "fmt"

// A Remark says what the reader did with a line of the source that a person
// may want to check: what it had to infer, and what it left out.
type Remark struct {
	Line int // of the source, from 1
	Kind RemarkKind
	Text string // the line as printed, or the label that the remark is about
}

// A RemarkKind tells one sort of remark from another.
type RemarkKind string

// Remarks about what is part of the outline.
const (
	LostHeading    RemarkKind = "lost heading"
	GapInNumbers   RemarkKind = "gap"
	NumbersRestart RemarkKind = "restart"
	GuidanceNote   RemarkKind = "guidance"
	BlankToFill    RemarkKind = "blank"
	TableToFill    RemarkKind = "table"
)

// Remarks of Lint.
const (
	NoSubject   RemarkKind = "no subject"
	NoTitle     RemarkKind = "no title"
	LongTitle   RemarkKind = "long title"
	SameLabel   RemarkKind = "same label"
	SameTitle   RemarkKind = "same title"
	LostNumbers RemarkKind = "lost numbers"
)

// Remarks about lines that are no part of the outline.
const (
	Decoration     RemarkKind = "decoration"
	FillLine       RemarkKind = "fill line"
	TableRow       RemarkKind = "table row"
	ContentsEntry  RemarkKind = "contents"
	PageNumber     RemarkKind = "page number"
	RunningHeader  RemarkKind = "running header"
	Footnote       RemarkKind = "footnote"
	SignatureBlock RemarkKind = "signature block"
	Annex          RemarkKind = "annex"
	CoverLetter    RemarkKind = "cover letter"
)

// Kinds of leftovers besides the lines that the reader does not use.
const (
	TakenOut      RemarkKind = "taken out" // by a person
	FormerSection RemarkKind = "former"    // of an earlier edition
)

// unusedBecause holds the kinds whose lines are not used, with the reason.
var unusedBecause = map[RemarkKind]string{
	Decoration:     "a rule or an ornament",
	FillLine:       "room for an answer, or boxes to tick",
	TableRow:       "a row of a table",
	ContentsEntry:  "part of the table of contents",
	PageNumber:     "a page number",
	RunningHeader:  "a line repeated on every page",
	Footnote:       "a footnote",
	SignatureBlock: "recipients and signature",
	Annex:          "part of an annex",
	CoverLetter:    "part of the letter that the outline came with",
}

// Unused reports whether the remark's line is no part of the outline.
func (k RemarkKind) Unused() bool { return unusedBecause[k] != "" }

// String returns the remark as a line for an operator: "12: not used, …", so
// that the name of a file and a colon go before it.
func (r Remark) String() string {
	return fmt.Sprintf("%d: %s", r.Line, r.sentence())
}

func (r Remark) sentence() string {
	switch r.Kind {
	case LostHeading:
		return fmt.Sprintf("the heading %q seems to be lost here; the numbering implies it", r.Text)
	case GapInNumbers:
		return fmt.Sprintf("the numbering has a gap: %s", r.Text)
	case NumbersRestart:
		return fmt.Sprintf("the numbering starts again at %q though no heading stands above it", r.Text)
	case GuidanceNote:
		return fmt.Sprintf("kept as guidance, not as a question: %q", r.Text)
	case TableToFill:
		return fmt.Sprintf("a table to fill: %q", r.Text)
	case BlankToFill:
		return fmt.Sprintf("a blank to fill: %q", r.Text)
	case NoSubject:
		return "the head does not say what the report is about"
	case NoTitle:
		return fmt.Sprintf("section %s has no title", r.Text)
	case LongTitle:
		return fmt.Sprintf("section %s is so long that it may be text, not a heading", r.Text)
	case SameLabel:
		return fmt.Sprintf("the label %s comes twice", r.Text)
	case SameTitle:
		return fmt.Sprintf("two sections say the same: %q", r.Text)
	case LostNumbers:
		return fmt.Sprintf("several lines of guidance may be questions that lost their numbers: %q …", r.Text)
	}
	return fmt.Sprintf("not used, %s: %q", unusedBecause[r.Kind], r.Text)
}
