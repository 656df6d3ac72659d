package outline

import (
	"slices"
	"strings"
	"unicode"
)

// An Edit is a run of words that two versions of a text share or that one of
// them has alone.
type Edit struct {
	Kind  EditKind
	Words string // with the space that follows them
}

// An EditKind tells which version has the words.
type EditKind int

const (
	Kept EditKind = iota
	Removed
	Added
)

// diffSize is the most words that are compared one by one, after what both
// versions begin and end with: a table of diffSize² cells is all the memory it
// takes. Longer changes are shown as one removal and one addition.
const diffSize = 1500

// Diff tells how to get from one version of a text to another, in words.
func Diff(from, to string) []Edit {
	a, b := splitWords(from), splitWords(to)
	var head, tail int
	for head < min(len(a), len(b)) && same(a[head], b[head]) {
		head++
	}
	for tail < min(len(a), len(b))-head && same(a[len(a)-1-tail], b[len(b)-1-tail]) {
		tail++
	}
	edits := []Edit{{Kept, strings.Join(b[:head], "")}}
	edits = append(edits, middle(a[head:len(a)-tail], b[head:len(b)-tail])...)
	return compact(append(edits, Edit{Kept, strings.Join(b[len(b)-tail:], "")}))
}

// splitWords splits a text into words, each with the space behind it.
func splitWords(text string) []string {
	var all []string
	for len(text) > 0 {
		end := strings.IndexFunc(text, unicode.IsSpace)
		if end < 0 {
			return append(all, text)
		}
		after := strings.IndexFunc(text[end:], func(r rune) bool { return !unicode.IsSpace(r) })
		if after < 0 {
			return append(all, text)
		}
		all = append(all, text[:end+after])
		text = text[end+after:]
	}
	return all
}

// same compares words without the space behind them.
func same(a, b string) bool {
	return strings.TrimRightFunc(a, unicode.IsSpace) == strings.TrimRightFunc(b, unicode.IsSpace)
}

// middle compares word by word by the longest common subsequence.
func middle(a, b []string) []Edit {
	if len(a) > diffSize || len(b) > diffSize {
		return []Edit{{Removed, strings.Join(a, "")}, {Added, strings.Join(b, "")}}
	}
	longest := longestCommon(a, b)
	var edits []Edit
	for i, j := 0, 0; i < len(a) || j < len(b); {
		switch {
		case i < len(a) && j < len(b) && same(a[i], b[j]):
			edits = append(edits, Edit{Kept, b[j]})
			i, j = i+1, j+1
		case j == len(b) || i < len(a) && longest[i+1][j] >= longest[i][j+1]:
			edits = append(edits, Edit{Removed, a[i]})
			i++
		default:
			edits = append(edits, Edit{Added, b[j]})
			j++
		}
	}
	return edits
}

// longestCommon holds at [i][j] the length of the longest common subsequence of a[i:]
// and b[j:].
func longestCommon(a, b []string) [][]uint16 {
	longest := make([][]uint16, len(a)+1)
	for i := range longest {
		longest[i] = make([]uint16, len(b)+1)
	}
	for i, w := range slices.Backward(a) {
		for j, v := range slices.Backward(b) {
			if same(w, v) {
				longest[i][j] = longest[i+1][j+1] + 1
			} else {
				longest[i][j] = max(longest[i+1][j], longest[i][j+1])
			}
		}
	}
	return longest
}

// compact joins runs of one kind and drops empty ones.
func compact(edits []Edit) []Edit {
	var all []Edit
	for _, e := range edits {
		switch last := len(all) - 1; {
		case e.Words == "":
		case last >= 0 && all[last].Kind == e.Kind:
			all[last].Words += e.Words
		default:
			all = append(all, e)
		}
	}
	return all
}
