package docx

import (
	"io"

	"decuong/outline"
)

// List writes a sheet that goes beside the report's document and is no part of
// it: a title and a table, on the form's page and in its type.
func (f *Form) List(w io.Writer, r *outline.Report, title string, t *outline.Table) error {
	return f.write(w, newValues(r, f, f.keys()), f.sheet(r.Outline), nil, func(m *markup, s sheet) {
		m.appendix(s, []block{{text: tie(title)}, {depth: notHeading, table: t}})
	})
}
