package outline

import "strings"

// Format returns the outline as text, a section a line: two spaces per depth,
// the label, one tab, the title. A lost heading has a question mark before
// its label.
func (o *Outline) Format() string {
	var b strings.Builder
	for _, s := range o.Sections {
		b.WriteString(strings.Repeat("  ", s.Depth))
		if s.Implied {
			b.WriteByte('?')
		}
		b.WriteString(s.Label + "\t" + s.Title + "\n")
	}
	return b.String()
}
