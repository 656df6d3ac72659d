package docx

import "decuong/outline"

// Word knows nine levels of headings; what is deeper shares the last.
const deepest = 8

// A sheet knows the dress of every block of one document. It is all that
// stands between a body and its look.
type sheet struct {
	form    *Form
	roles   map[role]dressing
	heading func(depth int, k kind) dressing
	width   twips // between the margins

	levels []kind // the kind of label that the style of each heading is made for
	extra  bool   // with a style for each kind of label besides
}

// dress returns how a block looks.
func (s sheet) dress(b block) dressing {
	switch {
	case b.depth != notHeading:
		return s.heading(b.depth, b.kind)
	case b.list:
		return s.roles[roleList]
	}
	return s.roles[roleText]
}

// sheet makes the style of each level for the first label that the outline has
// there. A heading of another kind on the same level has its difference
// written at the paragraph.
func (f *Form) sheet(o *outline.Outline) sheet {
	levels := make([]kind, deepest+1)
	for depth := range levels {
		levels[depth] = kindNumber // nothing here, but perhaps below
		for _, s := range o.Sections {
			if min(s.Depth, deepest) == depth {
				levels[depth] = kindOf(s.Label)
				break
			}
		}
	}
	s := sheet{form: f, roles: f.roles(), levels: levels, width: f.page.width - f.page.left - f.page.right}
	s.heading = func(depth int, k kind) dressing {
		level := min(depth, deepest)
		d := dressing{style: headingID(level)}
		if wanted := f.headings[k].look; wanted != f.headings[levels[level]].look {
			d.keep = wanted.keep
			wanted.keep = false
			d.props = f.paragraphProps(wanted)
			for bits := range d.runs {
				d.runs[bits] = f.runProps(wanted)
			}
		}
		return d
	}
	return s
}

// roles returns the dress of what is no heading, after the form's own styles.
func (f *Form) roles() map[role]dressing {
	dressed := map[role]dressing{}
	for _, r := range f.order {
		dressed[r] = dressing{style: r.id(), runs: plainMarks}
	}
	dressed[roleFigure] = dressing{style: roleCell.id(), props: `<w:jc w:val="right"/>`, runs: plainMarks}
	return dressed
}
