package facts

type tokenKind uint8

const (
	wordToken    tokenKind = iota // letters of the Latin script
	digitsToken                   // 0-9
	signToken                     // one sign
	oddToken                      // a numeral that is no digit: ½ ① Ⅻ
	foreignToken                  // letters of another script
	blankToken                    // a blank that the guard, or a careful model, left
)

// A token is the smallest piece of text that facts are made of.
type token struct {
	start, end int      // bytes of the text
	text       string   // composed, as typed
	fold, bare string   // as compared; for signs and digits the text
	gap        int      // white space before it, 0 when glued to the token before
	listed     syllable // the same two, where they stand in a list
	kind       tokenKind
	line       bool // first of its line
	title      bool // begins with a capital
	upper      bool // all capitals
	marked     bool // carries a Vietnamese mark
	sure       bool // its spelling can be trusted: it has marks, or those around it have
}

func (t *token) is(s string) bool { return t.text == s }

func (t *token) glued() bool { return t.gap == 0 }

func (t *token) word() bool { return t.kind == wordToken || t.kind == foreignToken }

func (t *token) among(s words) bool { return t.kind == wordToken && s.has(t) }

// markedShare is the least share of words with marks in a sentence that is
// typed with them; in ordinary Vietnamese two of three have one.
const markedShare = 0.15

// trust notes which words are spelled with the marks that they have: all of a
// sentence, or only those that carry one.
func trust(ts []token) {
	words, marked := 0, 0
	for i := range ts {
		if t := &ts[i]; t.kind == wordToken {
			words++
			if t.marked {
				marked++
			}
		}
	}
	accented := float64(marked) >= markedShare*float64(words)
	for i := range ts {
		ts[i].sure = ts[i].marked || accented
	}
}
