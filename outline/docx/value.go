package docx

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"decuong/outline"
)

// Values are what a report says in the places of a form.
type values struct {
	report *outline.Report
	form   *Form
	draft  bool // something that the document prints is missing
}

// newValues returns the values for a document that prints those with the keys.
func newValues(r *outline.Report, f *Form, keys map[string]bool) values {
	v := values{report: r, form: f}
	questions, fields := r.Missing()
	v.draft = len(questions) > 0 || keys["trich_yeu"] && v.subject() == f.words.blank ||
		slices.ContainsFunc(fields, func(id outline.FieldID) bool { return f.requires(id, keys) })
	return v
}

// valueOf returns the lines of each value, by the key of its placeholder. The
// body of the report is no value: see [Template].
var valueOf = map[string]func(values) []string{
	"cap_tren":   func(v values) []string { return v.lines(outline.Superior) },
	"co_quan":    func(v values) []string { return v.lines(outline.Body) },
	"so_ky_hieu": func(v values) []string { return []string{v.number()} },
	"khan":       func(v values) []string { return v.lines(outline.Urgency) },
	"du_thao":    func(v values) []string { return []string{v.edition()} },
	"dia_danh":   func(v values) []string { return []string{v.line(outline.Place)} },
	"ngay_thang": func(v values) []string { return []string{v.date()} },
	"noi_ngay":   func(v values) []string { return []string{v.dated()} },
	"ngay":       func(v values) []string { return []string{v.day(0)} },
	"thang":      func(v values) []string { return []string{v.day(1)} },
	"nam":        func(v values) []string { return []string{v.day(2)} },
	"ten_loai":   func(v values) []string { return []string{strings.ToUpper(v.form.words.title)} },
	"trich_yeu":  func(v values) []string { return []string{v.subject()} },
	"mo_dau":     func(v values) []string { return []string{v.opening()} },
	"kinh_gui":   values.addressees,
	"noi_nhan":   values.recipients,
	"quyen_han":  values.authority,
	"chuc_vu":    func(v values) []string { return v.lines(outline.Office) },
	"ho_ten":     func(v values) []string { return []string{v.line(outline.Signatory)} },
}

// placeholdersOf returns the keys of the values in which a field is printed.
var placeholdersOf = map[outline.FieldID][]string{
	outline.Superior:   {"cap_tren"},
	outline.Body:       {"co_quan"},
	outline.Number:     {"so_ky_hieu"},
	outline.Urgency:    {"khan"},
	outline.Edition:    {"du_thao"},
	outline.Place:      {"dia_danh", "noi_ngay"},
	outline.Date:       {"ngay_thang", "noi_ngay", "ngay", "thang", "nam"},
	outline.Subject:    {"trich_yeu"},
	outline.Opening:    {"mo_dau"},
	outline.Addressee:  {"kinh_gui"},
	outline.Recipients: {"noi_nhan"},
	outline.Authority:  {"quyen_han"},
	outline.Office:     {"chuc_vu"},
	outline.Signatory:  {"ho_ten"},
}

// line returns a field on one line.
func (v values) line(id outline.FieldID) string { return oneLine(strings.Join(v.lines(id), " ")) }

// lines returns the lines of a field; where it is empty, the blank to be
// filled in by hand, or none if the form can do without.
func (v values) lines(id outline.FieldID) []string {
	if ls := lines(v.report.Fields[id]); len(ls) > 0 {
		return ls
	}
	if v.form.optional[id] || slices.Contains(outline.OptionalFields(), id) {
		return nil
	}
	return []string{v.form.words.blank}
}

// edition returns what a draft calls itself.
func (v values) edition() string {
	n := editionLead.ReplaceAllString(oneLine(v.report.Fields[outline.Edition]), "")
	switch {
	case n != "":
		return fmt.Sprintf(v.form.words.edition, n)
	case v.draft:
		return v.form.words.draft
	}
	return ""
}

var editionLead = regexp.MustCompile(`(?i)^(dự thảo\s*)?(lần\s*)?(thứ\s*)?`)

// authority returns the lines that say on whose behalf is signed, with the
// letters as the form writes them: "T/M BAN THƯỜNG VỤ" in the Party also where
// "TM." was typed.
func (v values) authority() []string {
	ls := v.lines(outline.Authority)
	if len(ls) == 1 && ls[0] == v.form.words.blank {
		return []string{v.form.behalf[0].letters + " " + ls[0]}
	}
	for i, l := range ls {
		for _, b := range v.form.behalf {
			l = b.typed.ReplaceAllLiteralString(l, b.letters+" ")
		}
		ls[i] = l
	}
	return ls
}

// recipients returns the list as the form prints it: a hyphen before each,
// semicolons between, a full stop at the end.
func (v values) recipients() []string { return listOf(v.lines(outline.Recipients), v.form.words.blank) }

// addressees returns one addressee for the line that leads to it, several as a
// list below it.
func (v values) addressees() []string {
	ls := v.lines(outline.Addressee)
	if len(ls) < 2 {
		return ls
	}
	return []string{"\n" + strings.Join(listOf(ls, v.form.words.blank), "\n")}
}

func listOf(ls []string, blank string) []string {
	for i, l := range ls {
		ls[i] = "- " + strings.TrimRight(strings.TrimLeft(l, "-–+•* "), ";,. ")
		switch {
		case l == blank:
		case i == len(ls)-1:
			ls[i] += "."
		default:
			ls[i] += ";"
		}
	}
	return ls
}
