package outline

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
)

// Import reads a report on the outline as [Export] writes it. Nothing that was
// said is dropped: what no section of the outline answers to is unplaced. An
// error says which entry cannot be read, and quotes none of its text.
func Import(rd io.Reader, o *Outline) (*Report, error) {
	var e exported
	d := json.NewDecoder(rd)
	d.DisallowUnknownFields()
	if err := d.Decode(&e); err != nil {
		return nil, fmt.Errorf("importing report: %w", err)
	}
	if _, err := d.Token(); err != io.EOF {
		return nil, errors.New("importing report: something follows its end")
	}
	in := importing{report: NewReport(Begin{Outline: o}), parts: map[string]bool{}}
	if err := in.all(e); err != nil {
		return nil, fmt.Errorf("importing report: %w", err)
	}
	return in.report, nil
}

// An importing is a report that is being read.
type importing struct {
	report *Report
	parts  map[string]bool // the IDs of parts that are taken
}

func (in *importing) all(e exported) error {
	in.report.Title = Clean(e.Title)
	for _, id := range slices.Sorted(maps.Keys(e.Fields)) {
		if err := in.field(id, e.Fields[id]); err != nil {
			return fmt.Errorf("field %q: %w", id, err)
		}
	}
	for i, s := range e.Sections {
		if err := in.section(s); err != nil {
			return fmt.Errorf("section %d: %w", i+1, err)
		}
	}
	for i, u := range e.Unplaced {
		a, err := in.answer(u.Mark, u.Parts)
		if err != nil {
			return fmt.Errorf("unplaced %d: %w", i+1, err)
		}
		in.report.Unplaced = append(in.report.Unplaced, Unplaced{Heading: Clean(u.Heading), Answer: a, LeftOut: a.Mark == LeftOut})
	}
	return nil
}

func (in *importing) field(id FieldID, typed string) error {
	if !slices.Contains(append(FormFields(in.report.Outline), OptionalFields()...), id) {
		return errors.New("there is no such field")
	}
	if Clean(typed) == "" {
		return nil
	}
	value, ok := in.report.Outline.FieldValue(id, typed)
	if !ok {
		return errors.New("this cannot be its value")
	}
	in.report = in.report.With(Filled{Field: id, Value: value})
	return nil
}

// section takes in an entry about a section.
func (in *importing) section(s exportedSection) error {
	if s.ID == "" && len(s.Path) == 0 {
		return errors.New("neither id nor path")
	}
	a, err := in.answer(s.Mark, s.Parts)
	if err != nil {
		return err
	}
	o := in.report.Outline
	i := o.section(s)
	if i < 0 {
		if len(a.Parts) > 0 {
			in.report.Unplaced = append(in.report.Unplaced, Unplaced{Heading: s.heading(), Answer: a})
		}
		return nil
	}
	id := o.Sections[i].ID
	if _, twice := in.report.Answers[id]; twice {
		return errors.New("another entry is about the same section")
	}
	if s.Name != nil {
		in.report = in.report.With(Named{Section: id, Title: Clean(*s.Name)})
	}
	if len(a.Parts) > 0 || a.Mark != Unmarked {
		in.report = in.report.With(Answered{Section: id, Answer: a})
	}
	return nil
}

// heading returns what the entry calls its section.
func (s exportedSection) heading() string {
	label := ""
	if len(s.Path) > 0 {
		label = s.Path[len(s.Path)-1]
	}
	return Clean(strings.Trim(label, Unlabelled) + " " + s.Title)
}

func (in *importing) answer(word string, parts []Part) (Answer, error) {
	a := Answer{}
	known := false
	for mark, w := range markWords {
		if w == word {
			a.Mark, known = mark, true
		}
	}
	if !known {
		return a, fmt.Errorf("unknown mark %q", word)
	}
	for i, p := range parts {
		part, err := in.part(p)
		if err != nil {
			return a, fmt.Errorf("part %d: %w", i+1, err)
		}
		a.Parts = append(a.Parts, part)
	}
	return a, nil
}

// part returns a part as a report keeps it: clean, with an ID of its own.
func (in *importing) part(p Part) (Part, error) {
	switch p.Source {
	case "":
		p.Source = Typed
	case Typed, Voice, File, Accepted, Restored, Copied, Summary:
	default:
		return p, fmt.Errorf("unknown source %q", p.Source)
	}
	if p.Table != nil {
		p.Text, p.Marks = p.Table.Text(), nil
	}
	p.Text, p.Marks = CleanMarked(p.Text, p.Marks)
	for n := len(in.parts) + 1; p.ID == "" || in.parts[p.ID]; n++ {
		p.ID = fmt.Sprint("i", n)
	}
	in.parts[p.ID] = true
	return p, nil
}
