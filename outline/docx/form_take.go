package docx

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"decuong/outline"
)

// takePage reads "width 210 height 297 …".
func (f *Form) takePage(v []string) error {
	words := strings.Fields(v[0])
	for i := 0; i+1 < len(words); i += 2 {
		into := map[string]*twips{
			"width": &f.page.width, "height": &f.page.height,
			"top": &f.page.top, "bottom": &f.page.bottom, "left": &f.page.left, "right": &f.page.right,
			"header": &f.page.header, "footer": &f.page.footer,
		}[words[i]]
		if into == nil {
			return fmt.Errorf("a page has no %q", words[i])
		}
		if err := lengths(words[i+1], mm, into); err != nil {
			return err
		}
	}
	return nil
}

// takeRule reads how thick a rule is and how far from its text.
func (f *Form) takeRule(v []string) error {
	var thick, gap twips
	if err := lengths(v[0], pt, &thick, &gap); err != nil {
		return err
	}
	f.rule = rule{eighths: int(thick) * 8 / 20, gap: int(gap) / 20}
	return nil
}

func (f *Form) takeStyle(of, name, says, looks string) error {
	l, err := readLook(looks)
	if err != nil {
		return err
	}
	if !slices.Contains(f.order, role(of)) {
		f.order = append(f.order, role(of))
	}
	f.styles[role(of)] = style{name, says, l}
	return nil
}

func (f *Form) takeHeading(v []string) error {
	k := slices.Index(kindNames, v[0])
	if k < 0 {
		return fmt.Errorf("no label is a %q", v[0])
	}
	separator, err := strconv.Unquote(v[2])
	if err != nil {
		return fmt.Errorf("separator %s: %w", v[2], err)
	}
	l, err := readLook(v[3])
	f.headings[kind(k)] = heading{v[1], separator, l}
	return err
}

// readLook reads "14 bold caps center before 6 …".
func readLook(text string) (look, error) {
	words := strings.Fields(text)
	size, err := strconv.Atoi(words[0])
	l := look{size: size}
	for i := 1; i < len(words) && err == nil; i++ {
		switch word := words[i]; word {
		case "bold", "italic", "caps", "underline", "ruled", "boxed", "keep":
			*map[string]*bool{"bold": &l.bold, "italic": &l.italic, "caps": &l.caps, "underline": &l.underline,
				"ruled": &l.ruled, "boxed": &l.boxed, "keep": &l.keep}[word] = true
		case "left", "center", "right":
			l.align = align(word)
		case "justify":
			l.align = "both"
		default:
			if i++; i == len(words) {
				return l, fmt.Errorf("%q is no look", text)
			}
			err = l.measure(word, words[i])
		}
	}
	return l, err
}

// measure sets a length of the look.
func (l *look) measure(name, length string) error {
	switch name {
	case "first":
		return lengths(length, mm, &l.first)
	case "sides":
		return lengths(length, mm, &l.sides)
	case "before":
		return lengths(length, pt, &l.before)
	case "after":
		return lengths(length, pt, &l.after)
	case "line":
		return lengths(length, pt, &l.line)
	}
	return fmt.Errorf("a look has no %q", name)
}

func (f *Form) takeWord(v []string) error {
	w := &f.words
	if v[0] == "joints" {
		_, err := fmt.Sscan(v[1], &w.joints[0], &w.joints[1])
		return err
	}
	into := map[string]*string{
		"title": &w.title, "code": &w.code, "subject": &w.subject, "draft": &w.draft, "edition": &w.edition,
		"opening": &w.opening, "blank": &w.blank, "nothing": &w.nothing, "unplaced": &w.unplaced,
	}[v[0]]
	if into == nil {
		return fmt.Errorf("a form says no %q", v[0])
	}
	*into = v[1]
	return nil
}

func (f *Form) takeOptional(v []string) error {
	for _, id := range strings.Fields(v[0]) {
		if !slices.Contains(outline.FormFields(&outline.Outline{}), outline.FieldID(id)) {
			return fmt.Errorf("%q is no form field", id)
		}
		f.optional[outline.FieldID(id)] = true
	}
	return nil
}

func (f *Form) takeBody(v []string) error {
	f.issuers = append(f.issuers, issuer{lead: v[0], sign: v[1], authority: strings.TrimPrefix(v[2], "-")})
	return nil
}

func (f *Form) takeBehalf(v []string) error {
	f.behalf = nil
	for _, letters := range strings.Fields(v[0]) {
		bare := strings.NewReplacer("/", "", ".", "").Replace(letters)
		typed, err := regexp.Compile(`(?i)^` + strings.Join(strings.Split(bare, ""), `[./]?`) + `(?:\.\s*|\s+)`)
		if err != nil {
			return err
		}
		f.behalf = append(f.behalf, behalf{letters, typed})
	}
	return nil
}
