package bot

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"

	"decuong/outline/classified"
)

// errSecret: words that carry a mark of state secrecy leave for nowhere.
var errSecret = errors.New("a mark of state secrecy in what was to be sent")

// errMarked: the wording that came carries a mark that nobody wrote.
var errMarked = errors.New("a mark of state secrecy in what was drafted")

// secret reports whether anything that a task would send carries a mark of
// state secrecy. What people write is refused when they write it; this is for
// what came before such marks were known, or was put together of innocent
// parts.
func secret(task DraftTask) bool {
	all := []string{task.Question, task.Present, task.Unit, strings.Join(task.Points, "\n")}
	for _, e := range slices.Concat(task.Evidence, task.Nearby) {
		all = append(all, e.Text)
	}
	_, found := classified.Find(strings.Join(all, "\n"))
	return found
}

// withheld is kept for a letter that carries a mark.
var withheld = []byte(`{"withheld":"a mark of state secrecy"}`)

// carries reports whether any text of a letter, which is JSON, carries a mark
// of state secrecy, or may.
func carries(letter []byte) bool {
	var content any
	if json.Unmarshal(letter, &content) != nil {
		return classified.Suspect(string(letter))
	}
	return holdsMark(content)
}

func holdsMark(content any) bool {
	switch v := content.(type) {
	case string:
		return classified.Suspect(v)
	case []any:
		return slices.ContainsFunc(v, holdsMark)
	case map[string]any:
		for _, value := range v {
			if holdsMark(value) {
				return true
			}
		}
	}
	return false
}
