package docx

import (
	"embed"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"decuong/outline"
)

//go:embed forms/*.txt
var tables embed.FS

// readForms reads the tables of the forms. They are part of the program: one
// that cannot be read is a mistake in it.
func readForms(names ...string) []*Form {
	read := map[string]*reading{}
	var forms []*Form
	for _, name := range names {
		content, err := tables.ReadFile("forms/" + name + ".txt")
		if err != nil {
			panic(err) // unreachable: the folder is embedded
		}
		r, err := readForm(name, string(content), read)
		if err != nil {
			panic(err) // unreachable: the tests read the same tables
		}
		read[name] = r
		forms = append(forms, r.form)
	}
	return forms
}

// A reading is a form being read, and the sources that it may cite.
type reading struct {
	form    *Form
	sources map[string]bool
}

// readForm reads the table of a form: a thing a line, its values between bars.
// Every value must cite its source. A form that is like another must come
// after it.
func readForm(name, table string, read map[string]*reading) (*reading, error) {
	r := &reading{form: &Form{styles: map[role]style{}, headings: map[kind]heading{}, optional: map[outline.FieldID]bool{}}, sources: map[string]bool{}}
	for i, line := range strings.Split(table, "\n") {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		cells := strings.Split(line, "|")
		for j := range cells {
			cells[j] = strings.TrimSpace(cells[j])
		}
		if err := r.line(cells[0], cells[1:], read); err != nil {
			return nil, fmt.Errorf("reading form %s, line %d: %w", name, i+1, err)
		}
	}
	r.form.Name = name
	return r, nil
}

// line takes in what a line says.
func (r *reading) line(key string, values []string, read map[string]*reading) error {
	take, known := rows[key]
	if want := 1 + strings.Count(take.values, " "); !known || len(values) != want {
		return fmt.Errorf("%q with %d values", key, len(values))
	}
	switch key {
	case "source":
		r.sources[values[0]] = true
		return nil
	case "like":
		base := read[values[0]]
		*r = reading{base.form.like(), base.sources}
		return nil
	case "title":
		r.form.Title = values[0]
		return nil
	}
	if err := r.cited(values[len(values)-1]); err != nil {
		return err
	}
	return take.by(r.form, values)
}

// cited checks that a line names sources, and only such as are known.
func (r *reading) cited(cell string) error {
	letters := sourceLetters.FindAllString(cell, -1)
	if letters == nil {
		return fmt.Errorf("no source in %q", cell)
	}
	for _, l := range letters {
		if !r.sources[l] {
			return fmt.Errorf("unknown source %s", l)
		}
	}
	return nil
}

var sourceLetters = regexp.MustCompile(`\b[A-Z]\b`)

// A row is a line that a table may have: its values by name, and who takes
// them in.
type row struct {
	values string
	by     func(*Form, []string) error
}

var rows = map[string]row{
	"source":      {"letter text", nil},
	"like":        {"form", nil},
	"title":       {"text", nil},
	"page":        {"lengths sources", (*Form).takePage},
	"font":        {"name sources", func(f *Form, v []string) error { f.font = v[0]; return nil }},
	"language":    {"tag sources", func(f *Form, v []string) error { f.language = v[0]; return nil }},
	"tab":         {"length sources", func(f *Form, v []string) error { return lengths(v[0], mm, &f.page.tab) }},
	"columns":     {"lengths sources", func(f *Form, v []string) error { return lengths(v[0], mm, &f.columns[0], &f.columns[1]) }},
	"rule":        {"lengths sources", (*Form).takeRule},
	"left":        {"roles sources", func(f *Form, v []string) error { f.left = roles(v[0]); return nil }},
	"right":       {"roles sources", func(f *Form, v []string) error { f.right = roles(v[0]); return nil }},
	"head":        {"roles sources", func(f *Form, v []string) error { f.head = roles(v[0]); return nil }},
	"below left":  {"roles sources", func(f *Form, v []string) error { f.belowLeft = roles(v[0]); return nil }},
	"below right": {"roles sources", func(f *Form, v []string) error { f.belowRight = roles(v[0]); return nil }},
	"slot":        {"role style says look sources", func(f *Form, v []string) error { return f.takeStyle(v[0], v[1], v[2], v[3]) }},
	"style":       {"role style look sources", func(f *Form, v []string) error { return f.takeStyle(v[0], v[1], "", v[2]) }},
	"heading":     {"kind style separator look sources", (*Form).takeHeading},
	"word":        {"word text sources", (*Form).takeWord},
	"behalf":      {"words sources", (*Form).takeBehalf},
	"optional":    {"fields sources", (*Form).takeOptional},
	"body":        {"lead sign authority sources", (*Form).takeBody},
	"place":       {"lead sources", func(f *Form, v []string) error { f.places = append(f.places, v[0]); return nil }},
}

// lengths reads numbers in a unit.
func lengths(text string, unit func(float64) twips, into ...*twips) error {
	numbers := strings.Fields(text)
	if len(numbers) != len(into) {
		return fmt.Errorf("%q has not %d lengths", text, len(into))
	}
	for i, n := range numbers {
		v, err := strconv.ParseFloat(n, 64)
		if err != nil {
			return err
		}
		*into[i] = unit(v)
	}
	return nil
}

func roles(text string) []role {
	var rs []role
	for _, word := range strings.Fields(text) {
		rs = append(rs, role(word))
	}
	return rs
}
