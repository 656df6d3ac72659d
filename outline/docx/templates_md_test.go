package docx

import (
	"os"
	"strings"
	"testing"
)

// TestTemplatesPage: the page for people names every placeholder, style and
// form that there is, and none that there is not.
func TestTemplatesPage(t *testing.T) {
	content, err := os.ReadFile("TEMPLATES.md")
	if err != nil {
		t.Fatal(err)
	}
	page := string(content)
	named := map[string]bool{}
	for _, key := range keysOf(page) {
		if named[key] = true; valueOf[key] == nil && key != keyBody && key != keyUnplaced {
			t.Errorf("the page names {{%s}}, which nothing fills", key)
		}
	}
	for key := range valueOf {
		if !named[key] {
			t.Errorf("the page does not name {{%s}}", key)
		}
	}
	for _, f := range Forms {
		if !strings.Contains(page, "`"+f.Name+"`") {
			t.Errorf("the page does not name the form %s", f.Name)
		}
		for _, h := range f.headings {
			if !strings.Contains(page, "`"+h.style+"`") {
				t.Errorf("the page does not name the style %q", h.style)
			}
		}
		for _, r := range []role{roleList, roleColumn, roleCell} {
			if !strings.Contains(page, "`"+f.styles[r].name+"`") {
				t.Errorf("the page does not name the style %q", f.styles[r].name)
			}
		}
	}
}
