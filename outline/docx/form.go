package docx

import (
	"maps"
	"math"
	"regexp"
	"slices"

	"decuong/outline"
)

// A Form is the prescribed shape of a document: its page, what stands where,
// the look of each of its paragraphs, and its fixed words. It holds data alone,
// read from a table in the folder forms.
type Form struct {
	Name  string // by which it is asked for: "dang"
	Title string // whose form it is, for people

	page           page
	font, language string
	columns        [2]twips // of the letterhead and of the signature block
	rule           rule

	left, right, head, belowLeft, belowRight []role

	styles   map[role]style
	order    []role // of the styles, as the table has them
	headings map[kind]heading
	words    words
	behalf   []behalf
	optional map[outline.FieldID]bool
	issuers  []issuer
	places   []string // how names begin that go on with that of a place
}

// A page is a sheet of paper and where the text may stand on it.
type page struct {
	width, height            twips
	top, bottom, left, right twips
	header, footer           twips // from the edge of the paper to the page number, and to a footer
	tab                      twips // from one stop of the tabulator to the next
}

// A rule is a solid line below a paragraph, or around it.
type rule struct {
	eighths int // of a point
	gap     int // points between the text and the rule
}

// A style is the look of all paragraphs of one role.
type style struct {
	name string // as Word shows it; a comma in it is an error in Word
	says string // of a role that stands once: its text, with placeholders
	look look
}

// A heading is how the headings with one kind of label look.
type heading struct {
	style     string // its name in templates
	separator string // between the label and the title
	look      look
}

// An issuer is what the form knows of those who issue documents.
type issuer struct {
	lead      string // how the name begins
	sign      string // in the symbol; with a plus, that of the body above follows
	authority string // "" where the head signs in his own name
}

// A behalf is how a line of authority begins: its letters as the form writes
// them, "T/M", and as people type them.
type behalf struct {
	letters string
	typed   *regexp.Regexp
}

// Words are what the form itself says, and how it puts what it is told.
type words struct {
	title          string // "Báo cáo"
	code           string // its abbreviation in the symbol
	joints         [2]string
	subject        string // how it begins: "small", "capital", or as it is written
	draft, edition string // the second with the number of the draft
	opening        string // with the document that asked for the report, then who reports
	blank          string // to be filled in by hand
	nothing        string // under a skipped question
	unplaced       string // heads what the outline has no section for
}

// A role is what a paragraph is in the document. After a capital it is the ID
// of its style in the documents that this package makes.
type role string

const (
	roleText   role = "text"
	roleList   role = "list"   // a line that begins with a sign of enumeration
	roleColumn role = "column" // a cell that heads a column
	roleCell   role = "cell"
	roleFigure role = "figure" // a cell that holds a number
	roleAfter  role = "after"  // the space after a table
	roleNote   role = "note"   // at the foot of the page
	rolePage   role = "page"   // the page number
	roleEnd    role = "end"    // the paragraph that Word wants after a last table
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
	ruled, boxed                  bool  // a rule below, or all around
	keep                          bool  // on the page of the next paragraph
}

// An align is the value of w:jc.
type align string

// Forms are the built-in forms, the usual one first.
var Forms = readForms("dang", "dang-tinh", "dang-ban", "dang-chibo", "nd30", "plain")

// Party is the form of a report of the Party committee of a commune, a ward
// or a special zone.
var Party = Forms[0]

// FormNamed returns the built-in form with the name, nil when there is none.
func FormNamed(name string) *Form {
	i := slices.IndexFunc(Forms, func(f *Form) bool { return f.Name == name })
	if i < 0 {
		return nil
	}
	return Forms[i]
}

// like returns a form of its own that says the same.
func (f *Form) like() *Form {
	next := *f
	next.styles, next.headings, next.optional = maps.Clone(f.styles), maps.Clone(f.headings), maps.Clone(f.optional)
	next.order, next.issuers, next.places = slices.Clone(f.order), slices.Clone(f.issuers), slices.Clone(f.places)
	return &next
}

// printed returns the texts of the form with their placeholders.
func (f *Form) printed() []string {
	var says []string
	for _, roles := range [][]role{f.left, f.right, f.head, f.belowLeft, f.belowRight} {
		for _, r := range roles {
			says = append(says, f.styles[r].says)
		}
	}
	return says
}

// Twips are twentieths of a point, Word's unit of length.
type twips int

func mm(v float64) twips { return twips(math.Round(v * 1440 / 25.4)) }

func pt(v float64) twips { return twips(math.Round(v * 20)) }
