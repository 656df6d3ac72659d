package upload

import (
	"strconv"
	"strings"
)

// A runLook is what the look of letters tells.
type runLook struct {
	font   string
	caps   toggle
	hidden toggle
	// Emphasis counts where the writer put it, not where the style of the
	// paragraph has it.
	bold, italic, underline toggle
}

// over returns the look where l leaves open what below says.
func (l runLook) over(below runLook) runLook {
	if l.font == "" {
		l.font = below.font
	}
	l.caps, l.hidden = l.caps.over(below.caps), l.hidden.over(below.hidden)
	l.bold, l.italic, l.underline = l.bold.over(below.bold), l.italic.over(below.italic), l.underline.over(below.underline)
	return l
}

// A parLook is what the look of a paragraph tells.
type parLook struct {
	style   string // its ID
	num     numRef
	outline int // level of a heading from 1; bodyText; 0 when unset
	leaders []tabStop
	run     runLook // of its letters
	mark    runLook // of its end
	gone    bool    // its end is deleted by a tracked change
	listed  bool    // it is a line of a table of contents
}

// bodyText is the level of a paragraph that is no heading.
const bodyText = 10

// level returns the level of a heading, 0 for other text.
func (l parLook) level() int {
	if l.outline == bodyText {
		return 0
	}
	return l.outline
}

// over returns the look where l leaves open what below says.
func (l parLook) over(below parLook) parLook {
	if l.style == "" {
		l.style = below.style
	}
	l.num = l.num.over(below.num)
	if l.outline == 0 {
		l.outline = below.outline
	}
	if l.leaders == nil {
		l.leaders = below.leaders
	}
	l.run, l.listed = l.run.over(below.run), l.listed || below.listed
	return l
}

// styles are the styles of a file.
type styles struct {
	all      map[string]*style
	base     runLook // of all letters
	standard string  // ID of the style of paragraphs that name none
	bad      string  // a font that was met and cannot be read
}

// maxStyles is how many styles a file may have; Word has at most 4079.
const maxStyles = 1 << 13

type style struct {
	based    string
	look     parLook
	resolved bool
}

// readStyles reads the part with the styles, which a file may lack.
func readStyles(a *archive, part string) (*styles, error) {
	st := &styles{all: make(map[string]*style)}
	s, err := a.optional(part)
	if s == nil || err != nil {
		return st, err
	}
	for range s.children() { // styles
		for e := range s.children() {
			switch e.name {
			case "docDefaults":
				for range s.deep("rPr") {
					st.base = readRun(s, nil)
				}
			case "style":
				if len(st.all) == maxStyles {
					return nil, refuse(Bomb, "styles")
				}
				st.read(s, e)
			}
		}
	}
	return st, s.err
}

// read reads one style.
func (st *styles) read(s *scanner, e element) {
	made := &style{look: parLook{style: e.attr("styleId")}}
	for p := range s.children() {
		switch p.name {
		case "name":
			made.look.outline, made.look.listed = named(p.attr("val"))
		case "basedOn":
			made.based = p.attr("val")
		case "pPr":
			name := made.look
			made.look = readParagraph(s, st)
			made.look.style, made.look.listed = name.style, name.listed
			if made.look.outline == 0 {
				made.look.outline = name.outline
			}
		case "rPr":
			made.look.run = readRun(s, nil)
		}
	}
	st.all[e.attr("styleId")] = made
	if e.attr("type") == "paragraph" && e.attr("default") != "" && e.attr("default") != "0" {
		st.standard = e.attr("styleId")
	}
}

// named tells what the name of a style means: "heading 2", "toc 1". Names are
// the same in every language of Word; IDs are not.
func named(name string) (outline int, listed bool) {
	name = strings.ToLower(name)
	if level, ok := strings.CutPrefix(name, "heading "); ok {
		if n, err := strconv.Atoi(level); err == nil && n >= 1 && n <= 9 {
			return n, false
		}
	}
	return 0, strings.HasPrefix(name, "toc ") && name != "toc heading" || strings.HasPrefix(name, "contents ") || name == "table of figures"
}

// style returns what a style means with those that it is based on.
func (st *styles) style(id string) parLook {
	made := st.all[id]
	if made == nil {
		return parLook{style: id}
	}
	if !made.resolved {
		made.resolved = true // before its base, in case it is based on itself
		made.look = made.look.over(st.style(made.based))
	}
	return made.look
}

// paragraph returns the look of a paragraph of the style, "" for none named.
// The emphasis of the style is not its writer's.
func (st *styles) paragraph(id string) parLook {
	if id == "" {
		id = st.standard
	}
	look := st.style(id)
	look.run = look.run.over(st.base)
	look.run.bold, look.run.italic, look.run.underline = unset, unset, unset
	look.mark = look.run
	return look
}

// direct reads the properties of a paragraph over those of its style.
func (st *styles) direct(s *scanner) parLook {
	direct := readParagraph(s, st)
	look := st.paragraph(direct.style)
	direct.run = runLook{}
	direct.mark = direct.mark.over(look.run)
	return direct.over(look)
}

// directRun reads the properties of a run over those of its style and its
// paragraph.
func (st *styles) directRun(s *scanner, p parLook) runLook {
	return readRun(s, st).over(p.run)
}
