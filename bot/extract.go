package bot

import (
	"strings"

	"decuong/dialog"
	"decuong/outline/facts"
)

// extracted is how many sentences an extractive summary has.
var extracted = map[dialog.DraftKind]int{dialog.DraftOneLine: 1, dialog.DraftFivePoint: 5, dialog.DraftOnePage: 15}

// extracting is how many bytes of a report an extractive summary is made of, and
// a sentence more. Ranking takes the square of their number: a fifth of a second
// for so much, half a second for twice, five for nine times as much.
const extracting = 64 << 10

// extract returns a summary of sentences of the person's own; of points, each on
// a line.
func extract(text string, kind dialog.DraftKind) string {
	between := " "
	if kind == dialog.DraftFivePoint {
		between = "\n"
	}
	return strings.Join(facts.Extract(sample(text, extracting), extracted[kind]), between)
}

// sample returns whole sentences of text, in their order and from all over it, so
// that none of its sections is passed over: about so many bytes of them.
func sample(text string, most int) string {
	if len(text) <= most {
		return text
	}
	var kept strings.Builder
	seen := 0
	for _, s := range facts.Sentences(text) {
		if kept.Len() <= seen*most/len(text) {
			kept.WriteString(s)
		}
		seen += len(s)
	}
	return kept.String()
}
