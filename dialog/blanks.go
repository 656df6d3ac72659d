package dialog

import (
	"regexp"
	"strings"

	"decuong/outline"
)

// Blanks stand in wording for what the notes do not hold: "[…ngày…]".

// blank matches one, however it is typed.
var blank = regexp.MustCompile(`\[(?:…[^\[\]\n]{0,20})?(?:…|\.{3})\]`)

// blanks returns where the blanks of a text are, in bytes.
func blanks(text string) [][]int { return blank.FindAllStringIndex(text, -1) }

// Blanks that stand for more than what people type into them: a share is one
// with its sign, a day one with the word for it.
const (
	percentBlank = "[…%…]"
	dayBlank     = "[…ngày…]"
)

// fitting returns the value as it belongs in the place of the blank.
func fitting(text string, at []int, value string) string {
	before := strings.TrimRight(text[:at[0]], " ")
	switch text[at[0]:at[1]] {
	case percentBlank:
		if !strings.Contains(value, "%") {
			return value + "%"
		}
	case dayBlank:
		switch {
		case !plainDay.MatchString(value) || strings.HasSuffix(strings.ToLower(before), "ngày"):
		case before == "" || strings.HasSuffix(before, ".") || strings.HasSuffix(before, "\n"):
			return "Ngày " + value
		default:
			return "ngày " + value
		}
	}
	return value
}

// plainDay is a day in figures alone.
var plainDay = regexp.MustCompile(`^\d{1,2}[/-]\d{1,2}[/-]\d{4}$`)

// around returns the line that holds the blank, or as much of it as helps.
func around(text string, at []int) string {
	const before, after = 120, 60
	head, tail := []rune(text[:at[0]]), []rune(text[at[1]:])
	from, to := "", ""
	if len(head) > before {
		head, from = head[len(head)-before:], "…"
	}
	if len(tail) > after {
		tail, to = tail[:after], "…"
	}
	line := string(head)
	line = line[strings.LastIndexByte(line, '\n')+1:]
	rest, _, _ := strings.Cut(string(tail), "\n")
	return from + line + text[at[0]:at[1]] + rest + to
}

// blanksLeft returns the questions whose answers have blanks, and how many
// those are in all. Every answer must be loaded.
func (t *turn) blanksLeft() (at []int, count int) {
	for i, s := range t.view.Report.Outline.Sections {
		if !t.view.Report.States[i].Written() {
			continue
		}
		if n := len(blanks(t.view.Report.Answers[s.ID].Text())); n > 0 {
			at, count = append(at, i), count+n
		}
	}
	return at, count
}

// names are what the sections are called.
func (t *turn) names(at []int) []string {
	var all []string
	for _, i := range at {
		all = append(all, t.name(i))
	}
	return all
}

// textOf is what a proposal says.
func textOf(p outline.Proposal) string { return outline.Answer{Parts: p.Parts}.Text() }
