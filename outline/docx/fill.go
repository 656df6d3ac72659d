package docx

import (
	"regexp"
	"slices"
	"strings"
)

// placeholder is how a form or a template says where a value stands. With a
// question mark it prints nothing, and the paragraph is there only if the value
// is.
var placeholder = regexp.MustCompile(`\{\{\s*(\??)\s*([^{}\t\x{FFFC}]*?)\s*\}\}`)

// fill returns the paragraphs that a text of the form becomes: one for each
// line of a value where the text is that value alone, else one, in which the
// lines of a value stand below each other. A text none of whose values is
// there becomes nothing.
func (v values) fill(text string) []string {
	found := placeholder.FindAllStringSubmatchIndex(text, -1)
	if found == nil {
		return []string{text}
	}
	if m := found[0]; m[0] == 0 && m[1] == len(text) {
		return v.of(keyOf(text[m[4]:m[5]]))
	}
	var b strings.Builder
	empty, done := true, 0
	for _, m := range found {
		value := v.of(keyOf(text[m[4]:m[5]]))
		condition := m[2] < m[3]
		if condition && value == nil {
			return nil
		}
		empty = empty && value == nil
		b.WriteString(text[done:m[0]])
		if done = m[1]; !condition {
			b.WriteString(strings.Join(value, "\n"))
		}
	}
	if empty {
		return nil
	}
	return []string{b.String() + text[done:]}
}

// of returns the lines of the value with the key, none where it is empty.
func (v values) of(key string) []string {
	if value := valueOf[key]; value != nil {
		return slices.DeleteFunc(value(v), func(line string) bool { return line == "" })
	}
	return nil
}

// keysOf returns the keys of the placeholders in a text.
func keysOf(text string) []string {
	var keys []string
	for _, m := range placeholder.FindAllStringSubmatch(text, -1) {
		keys = append(keys, keyOf(m[2]))
	}
	return keys
}

// keys returns the keys of all values that the form prints.
func (f *Form) keys() map[string]bool {
	keys := map[string]bool{"mo_dau": true, "noi_dung": true}
	for _, text := range f.printed() {
		for _, key := range keysOf(text) {
			keys[key] = true
		}
	}
	return keys
}
