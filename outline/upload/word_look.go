package upload

import (
	"slices"
	"strconv"
)

// readRun reads the properties of letters. With styles, those of the named
// style stand below.
func readRun(s *scanner, st *styles) runLook {
	var look, below runLook
	for e := range s.children() {
		switch e.name {
		case "rStyle":
			if st != nil {
				below = st.style(e.attr("val")).run
			}
		case "rFonts":
			look.font = fontName(e)
		case "caps":
			look.caps = e.on()
		case "vanish":
			look.hidden = e.on()
		case "b":
			look.bold = e.on()
		case "i":
			look.italic = e.on()
		case "u":
			look.underline = e.on()
		}
	}
	return look.over(below)
}

// fontName returns the font of the letters beyond ASCII, which is the one that
// matters. A font of the theme is a modern one.
func fontName(e element) string {
	for _, attr := range []string{"hAnsiTheme", "asciiTheme", "hAnsi", "ascii"} {
		if v := e.attr(attr); v != "" {
			return v
		}
	}
	return ""
}

// readParagraph reads the properties of a paragraph, without those of its
// style.
func readParagraph(s *scanner, st *styles) parLook {
	var look parLook
	for e := range s.children() {
		switch e.name {
		case "pStyle":
			look.style = e.attr("val")
		case "numPr":
			look.num = readNumRef(s)
		case "outlineLvl":
			look.outline = bodyText
			if n, err := strconv.Atoi(e.attr("val")); err == nil && n >= 0 && n < 9 {
				look.outline = n + 1
			}
		case "tabs":
			look.leaders = readTabs(s)
		case "rPr":
			look.mark, look.gone = readMark(s, st)
		}
	}
	return look
}

// readMark reads the properties of the end of a paragraph, and whether a
// tracked change deletes it.
func readMark(s *scanner, st *styles) (runLook, bool) {
	var look runLook
	gone := false
	for e := range s.children() {
		switch e.name {
		case "del", "moveFrom":
			gone = true
		case "rFonts":
			look.font = fontName(e)
		case "caps":
			look.caps = e.on()
		case "vanish":
			look.hidden = e.on()
		case "rStyle":
			look = look.over(st.style(e.attr("val")).run)
		}
	}
	return look, gone
}

// A tabStop is one that the paragraph sets.
type tabStop struct {
	pos    int // twips
	leader bool
}

func readTabs(s *scanner) []tabStop {
	var stops []tabStop
	for e := range s.children() {
		pos, err := strconv.Atoi(e.attr("pos"))
		if e.name != "tab" || err != nil || e.attr("val") == "clear" || len(stops) >= maxTabs {
			continue
		}
		leader := e.attr("leader")
		stops = append(stops, tabStop{pos, leader != "" && leader != "none"})
	}
	slices.SortFunc(stops, func(a, b tabStop) int { return a.pos - b.pos })
	return stops
}

const maxTabs = 64 // as in Word

// tab shows the nth tab of the paragraph: as a blank where it is drawn as a
// row of dots. A row in a table of contents is no blank.
func (l parLook) tab(n int) string {
	if n <= len(l.leaders) && l.leaders[n-1].leader && !l.listed {
		return blank
	}
	return "\t"
}
