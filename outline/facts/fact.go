package facts

import "strings"

// A Class says what sort of thing a fact is.
type Class int

const (
	Number    Class = iota // a count, an amount, a rank
	Percent                // 98,7 %; another thing than 98,7
	Ratio                  // 20/22, một nửa
	Date                   // a day, month, quarter, year, hour, or a period
	Document               // 35-CT/TW
	Person                 // Nguyễn Văn An
	Place                  // Tân Tiến, after "xã"
	Body                   // Sở Nội vụ
	Name                   // any other proper name
	Quotation              // “…” of three words and more
	Claim                  // dẫn đầu, toàn bộ, xuất sắc
	Code                   // anything else with a digit in it: A12, a telephone number, a link
	Label                  // numbers the text itself: "1." at the beginning of a line, "Một là,"
)

var classNames = [...]string{"number", "percent", "ratio", "date", "document", "person", "place", "body", "name", "quote", "claim", "code", "label"}

func (c Class) String() string { return classNames[c] }

// named reports whether facts of the class are proper names.
func (c Class) named() bool { return c >= Person && c <= Name }

// A Fact is something that can be true or false of the world, as a text says
// it.
type Fact struct {
	Start, End int // byte range in the text
	Class      Class
	Value      Value
	Bound      Bound    // "hơn 200": the value is a limit
	Noun       string   // what is counted or what the name belongs to, without marks: "dang vien", "xa"
	Near       []string // content words around it, without marks, nearest first
	about      context
}

// A Bound is a word that makes a limit of a figure.
type Bound byte

const (
	Exact Bound = 0
	Over  Bound = '>' // hơn, trên, quá
	Under Bound = '<' // dưới, gần, chưa đầy
	About Bound = '~' // khoảng, chừng
)

// Find returns the facts of text in order. They do not overlap, and every
// decimal digit of the text lies in one of them, except those of a unit such
// as m2.
func Find(text string) []Fact {
	var out []Fact
	for _, f := range find(text) {
		out = append(out, f.described())
	}
	return out
}

// A found fact also remembers how else it can be read.
type found struct {
	Fact
	key      string    // of class and value
	from, to int       // tokens of its sentence
	other    []reading // second readings, which count as evidence but claim nothing
	soft     bool      // without evidence it is marked, never blanked
	inWords  bool      // a fraction in words
	rank     bool      // a claim that compares
	province bool      // one that people name by its letters: HN
	opens    bool      // begins its sentence
	plain    bool      // its sentence is typed without marks
}

// A reading is another way to understand what was typed, and the best finding
// that it can be evidence for.
type reading struct {
	class Class
	value Value
	upTo  Finding
}

// find reads text sentence by sentence: no fact reaches beyond one, and
// nothing that follows a sentence changes what is found in it.
func find(text string) []*found {
	var out []*found
	var numbering numbering
	start := 0
	for _, end := range bounds(text) {
		out = append(out, findIn(text[start:end], start, &numbering)...)
		start = end
	}
	return out
}

// lower returns the tokens as one lower-case string with spaces between words.
func lower(ts []token) string {
	var parts []string
	for i := range ts {
		if t := &ts[i]; t.kind != signToken {
			parts = append(parts, strings.ToLower(t.text))
		}
	}
	return strings.Join(parts, " ")
}
