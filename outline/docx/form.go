package docx

import "math"

// A Form is the prescribed shape of a document: its page, the look of each of
// its paragraphs, and its fixed words. It holds data alone, so that another
// form is another value of this type.
type Form struct {
	page     page
	font     string
	language string
	columns  [2]twips // of the letterhead and of the signature block
	rule     rule
	styles   []style
	headings map[kind]look
	words    words
}

// A page is a sheet of paper and where the text may stand on it.
type page struct {
	width, height            twips
	top, bottom, left, right twips
	header, footer           twips // from the edge of the paper to the page number, and to a footer
	tab                      twips // from one stop of the tabulator to the next
}

// A rule is a solid line below a paragraph.
type rule struct {
	eighths int // of a point
	gap     int // points between the text and the rule
}

// A style is the look of all paragraphs of one role.
type style struct {
	role role
	name string // as Word shows it; a comma in it is an error in Word
	look look
}

// A role is what a paragraph is in the document. It is at the same time the
// ID of its style in the documents that this package makes.
type role string

const (
	roleText      role = "BodyText"
	roleList      role = "ListParagraph"
	roleBanner    role = "Banner"    // ĐẢNG CỘNG SẢN VIỆT NAM
	roleSuperior  role = "Superior"  // the body above the issuing one
	roleIssuer    role = "Issuer"    // the issuing body
	roleStar      role = "Star"      // the sign below the issuing body
	roleNumber    role = "Number"    // number and symbol
	roleDraft     role = "Draft"     // DỰ THẢO
	roleDated     role = "Dated"     // place and date
	roleTitle     role = "Title"     // BÁO CÁO
	roleSubject   role = "Subtitle"  // what it is about
	roleDashes    role = "Dashes"    // the sign below the subject
	roleAuthority role = "Authority" // T/M …
	roleOffice    role = "Office"
	roleSignatory role = "Signatory"
	roleCopies    role = "Copies" // Nơi nhận:
	roleCopy      role = "Copy"   // one recipient
	rolePage      role = "Header" // the page number
	roleEnd       role = "End"    // the paragraph that Word wants after a last table
)

// A look is the dress of a paragraph.
type look struct {
	size                          int // points
	bold, italic, caps, underline bool
	align                         align
	first                         twips // indent of the first line
	sides                         twips // indent left and right
	before, after                 twips
	line                          twips // exact height of a line; 0: what the font asks for
	ruled                         bool  // a rule below
	keep                          bool  // on the page of the next paragraph
}

// An align is the value of w:jc.
type align string

const (
	left    align = "left"
	center  align = "center"
	justify align = "both"
)

// Words are what the form itself says.
type words struct {
	banner, star  string
	number, code  string // "Số", "BC"
	draft         string
	title, dashes string
	opening       string // with the document that asked for the report, then who reports
	copies        string
	authority     string // how the line of authority begins
	blank         string // to be filled in by hand
	nothing       string // under a skipped question
}

// Twips are twentieths of a point, Word's unit of length.
type twips int

func mm(v float64) twips { return twips(math.Round(v * 1440 / 25.4)) }

func pt(v float64) twips { return twips(math.Round(v * 20)) }
