package outline

// siftHeaders marks running headers (N4): after the first section, a line
// that comes more than once and stands beside a page number, or alone in
// capitals, or was part of the title; and a part whose heading comes again.
func siftHeaders(lines []line) {
	count := make(map[string]int)
	for i := range lines {
		if lines[i].plain() {
			count[lines[i].text]++
		}
	}
	inTitle := make(map[string]bool)
	passed := make(map[string]bool)
	begun := false
	for i := range lines {
		l := &lines[i]
		begun = begun || l.plain() && l.numbered()
		switch {
		case !l.plain() || count[l.text] < 2:
		case !begun:
			inTitle[l.text] = true
		case l.labelled():
			if passed[l.text] && l.label.style.structural() && l.title != "" {
				l.unused = RunningHeader
			}
			passed[l.text] = true
		case inTitle[l.text], isRepeatedHead(lines, i):
			l.unused = RunningHeader
		}
	}
}

// isRepeatedHead reports whether a line that comes again stands where the
// head of a page does. Capitals under a bare label, or in several lines, are
// a title.
func isRepeatedHead(lines []line, i int) bool {
	above, below := neighbour(lines, i, -1), neighbour(lines, i, 1)
	if above.unused == PageNumber || below.unused == PageNumber {
		return !endsSentence(lines[i].text, pointEnds)
	}
	if above.labelled() && above.title == "" || isOpening(lines[i].text) {
		return false
	}
	return allCaps(lines[i].text) && !allCaps(above.title) && !allCaps(below.text)
}

// neighbour returns the next line that is not blank, up or down; an empty
// one at the end.
func neighbour(lines []line, i, step int) *line {
	for i += step; i >= 0 && i < len(lines); i += step {
		if !lines[i].blank() {
			return &lines[i]
		}
	}
	return &line{}
}
