package docx

import (
	"cmp"
	"strings"

	"decuong/outline"
)

// Propose returns what the form would put into an empty field by what it knows
// of the report, "" where it knows nothing: the symbol of the number after the
// body ("-BC/ĐU"), the place after its name, who signs, the subject and the
// opening after the outline. Nothing proposed is in the document before
// somebody takes it, but for subject and opening.
func (f *Form) Propose(r *outline.Report, id outline.FieldID) string {
	v := values{report: r, form: f}
	switch id {
	case outline.Number:
		if f.sign(r.Fields[outline.Body], r.Fields[outline.Superior]) != "" {
			return v.symbol()
		}
	case outline.Place:
		_, place := f.cutPlace(oneLine(r.Fields[outline.Body]))
		return place
	case outline.Authority:
		return v.spelt(f.issuer(r.Fields[outline.Body]).authority)
	case outline.Subject:
		if s := v.subject(); s != f.words.blank {
			return s
		}
	case outline.Opening:
		return v.opening()
	}
	return ""
}

// spelt returns words of the form with the tone of ủy where the body puts it: as
// it was told to, else as in its own name.
func (v values) spelt(words string) string {
	spelling := cmp.Or(v.report.Fields[outline.Spelling], v.report.Fields[outline.Body])
	if strings.Contains(strings.ToUpper(spelling), "UỶ") {
		return strings.ReplaceAll(words, "ỦY", "UỶ")
	}
	return words
}
