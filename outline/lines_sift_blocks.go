package outline

import (
	"slices"
	"strings"
)

// siftLetter marks the letter that an outline came with: what stands before
// ĐỀ CƯƠNG when a signature does too, and sections follow.
func siftLetter(lines []line) {
	signed := false
	for i := range lines {
		switch l := &lines[i]; {
		case strings.HasPrefix(l.text, "ĐỀ CƯƠNG"):
			if signed && slices.ContainsFunc(lines[i:], func(l line) bool { return l.numbered() }) {
				drop(lines[:i], CoverLetter)
			}
			return
		case l.signature:
			signed = true
		}
	}
}

// siftContents marks the table of contents (N4): what stands under MỤC LỤC
// and ends in a page number or comes again later, and every line with dot
// leaders and a page number.
func siftContents(lines []line) {
	lastSeen := make(map[string]int)
	for i := range lines {
		lastSeen[lines[i].text] = i
	}
	entry := func(i int) bool {
		_, page := cutPage(lines[i].raw)
		return page || lastSeen[lines[i].text] > i || lines[i].text == "Trang"
	}
	within := false
	for i := range lines {
		switch l := &lines[i]; {
		case !l.plain():
		case strings.EqualFold(strings.Trim(l.text, " .:"), "mục lục"):
			l.unused, within = ContentsEntry, true
		case hasLeader(l.raw), within && (entry(i) || i+1 < len(lines) && hasLeader(lines[i+1].raw)):
			l.unused = ContentsEntry
		default:
			within = false
		}
	}
}

// cutPage cuts the page number that s ends in, after a gap or a leader.
func cutPage(s string) (before string, ok bool) {
	before = strings.TrimRight(s, "0123456789")
	return before, isNumber(s[len(before):]) && strings.ContainsRune(" \t.…_", lastRune(before))
}

// hasLeader reports whether s ends in a leader, five dots or more, and a page
// number.
func hasLeader(s string) bool {
	before, ok := cutPage(s)
	before = strings.TrimRight(before, " \t")
	return ok && len(before)-len(strings.TrimRight(before, ".…_")) >= len(".....")
}

// siftTables marks rows of tables (N3). A head such as TT alone on its line
// begins a table with a cell a line, up to the next section.
func siftTables(lines []line) {
	inRows, inCells, begun := false, false, false
	for i := range lines {
		l := &lines[i]
		switch {
		case l.blank():
			inRows, inCells = false, false
		case !l.plain():
		case isTableHead(l.text):
			l.unused, inRows, inCells = TableRow, true, true
		case isRow(l, inRows, begun), inCells && !l.numbered() && !isAnnotation(l.text):
			l.unused, inRows = TableRow, true
		default:
			inRows, inCells = false, false
			begun = begun || l.numbered()
		}
	}
}

// isTableHead reports whether s is the head of a table: TT or STT, alone or
// before the other heads.
func isTableHead(s string) bool {
	first, _, _ := strings.Cut(s, " ")
	switch strings.Trim(first, ".|:") {
	case "TT", "STT", "Stt":
		return true
	}
	return false
}

// isRow reports whether the line holds cells, set off by bars or tabs. A
// label may have a tab after its title, and so may the letterhead; the number
// of a row has no sign after it.
func isRow(l *line, inRows, begun bool) bool {
	switch {
	case strings.Contains(l.text, "|"):
		return true
	case l.label.bare && !l.label.dotted():
		return l.cells > 1 || l.tabs > 1 || inRows
	case l.labelled():
		return l.cells > 2 || inRows && (l.cells > 1 || l.tabs > 1)
	case begun || inRows:
		return l.cells > 1
	}
	return l.cells > 2
}
