package main

import (
	"bytes"
	"cmp"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"decuong/outline"
	"decuong/outline/docx"
)

// compile makes the document from an outline and a file of answers (JSON as
// outline.Export describes it), without any chat. What is missing is told on
// stderr, and is no error: the document is a draft then.
func compile(args []string, stdout, stderr io.Writer) error {
	flags := flag.NewFlagSet("decuong compile", flag.ContinueOnError)
	flags.SetOutput(stderr)
	outlineFile := flags.String("outline", "", "the outline, a `FILE`; the founding one without it")
	answersFile := flags.String("answers", "", "the answers, a `FILE` of JSON")
	form := flags.String("form", "", "the `NAME` of a form: "+strings.Join(formNames(), ", "))
	template := flags.String("template", "", "a Word template, a `FILE`")
	out := flags.String("o", "", "the document, a `FILE`; - for standard output")
	if err := flags.Parse(args); err != nil {
		return asked(err)
	}
	if *answersFile == "" || *out == "" || flags.NArg() > 0 {
		return errors.New("compile needs -answers FILE and -o FILE")
	}
	shape, err := shapeOf(*form, *template)
	if err != nil {
		return err
	}
	r, err := readReport(*outlineFile, *answersFile)
	if err != nil {
		return err
	}
	var document bytes.Buffer
	if err := shape.Compile(&document, r); err != nil {
		return err
	}
	tellMissing(r, shape, stderr)
	return save(*out, document.Bytes(), stdout)
}

// saveTemplate writes a built-in form as a Word template, to be changed in
// Word.
func saveTemplate(args []string, stdout, stderr io.Writer) error {
	flags := flag.NewFlagSet("decuong template", flag.ContinueOnError)
	flags.SetOutput(stderr)
	form := flags.String("form", docx.Party.Name, "the `NAME` of a form: "+strings.Join(formNames(), ", "))
	out := flags.String("o", "", "the template, a `FILE`; - for standard output")
	if err := flags.Parse(args); err != nil {
		return asked(err)
	}
	f, err := formNamed(*form)
	if err != nil {
		return err
	}
	if *out == "" || flags.NArg() > 0 {
		return errors.New("template needs -o FILE")
	}
	return save(*out, f.Template(), stdout)
}

// asked drops the error of somebody who asked for help and got it.
func asked(err error) error {
	if errors.Is(err, flag.ErrHelp) {
		return nil
	}
	return err
}

func formNames() []string {
	var names []string
	for _, f := range docx.Forms {
		names = append(names, f.Name)
	}
	return names
}

func formNamed(name string) (*docx.Form, error) {
	if f := docx.FormNamed(name); f != nil {
		return f, nil
	}
	return nil, fmt.Errorf("no form is called %q; there are %s", name, strings.Join(formNames(), ", "))
}

// A shape is a form or a template.
type shape interface {
	Compile(io.Writer, *outline.Report) error
	Requires(outline.FieldID) bool
}

// shapeOf returns the form with the name, or the template in the file, which
// follows the rules of the form where one is named.
func shapeOf(form, template string) (shape, error) {
	if template == "" {
		return formNamed(cmp.Or(form, docx.Party.Name))
	}
	t, err := readTemplate(template)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", template, err)
	}
	if form == "" {
		return t.Word, nil
	}
	f, err := formNamed(form)
	if err != nil {
		return nil, err
	}
	return t.Word.Following(f), nil
}

// details returns what the problems of a template are about, a line each. The
// file is the operator's own.
func details(err error) string {
	var refusal *docx.Refusal
	if !errors.As(err, &refusal) {
		return ""
	}
	var b strings.Builder
	for _, p := range refusal.Problems {
		if len(p.Names) > 0 {
			fmt.Fprintf(&b, "\n  %s: %s", p.Reason, strings.Join(p.Names, ", "))
		}
	}
	return b.String()
}

func readReport(outlineFile, answersFile string) (*outline.Report, error) {
	o := outline.Founding()
	if outlineFile != "" {
		var err error
		if o, err = readOutline(outlineFile); err != nil {
			return nil, err
		}
	}
	f, err := os.Open(answersFile)
	if err != nil {
		return nil, fmt.Errorf("reading answers: %w", err)
	}
	defer f.Close()
	r, err := outline.Import(f, o)
	if err == nil {
		err = unmarked(wordsIn(r))
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", answersFile, err)
	}
	return r, nil
}

// tellMissing says what keeps the document a draft, and what has no section.
func tellMissing(r *outline.Report, of shape, stderr io.Writer) {
	questions, fields := r.Missing()
	for _, id := range questions {
		var labels []string
		for _, i := range r.Outline.Path(r.Outline.Index(id)) {
			labels = append(labels, r.Outline.Sections[i].Label)
		}
		fmt.Fprintf(stderr, "no answer: %s (%s)\n", strings.Join(labels, " > "), id)
	}
	for _, id := range fields {
		if of.Requires(id) {
			fmt.Fprintf(stderr, "no value: %s\n", id)
		}
	}
	if n := len(r.Unplaced); n > 0 {
		fmt.Fprintf(stderr, "answers without a section: %d\n", n)
	}
}
