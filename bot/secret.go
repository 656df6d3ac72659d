package bot

import (
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
