package outline

import (
	"cmp"
	"fmt"
	"hash/fnv"
	"io"
	"slices"
)

// Whole is what a summary of the whole report sums up.
const Whole SectionID = "*"

// Digest returns a short word for what is said in a section and below it, or in
// the whole report, its summaries apart: another one when that changes; "" for
// a section that the outline does not have. What headings have is not said
// there: it waits for a place of its own. The answers must be loaded.
func (r *Report) Digest(id SectionID) string {
	from, to := 0, len(r.Outline.Sections)
	if id != Whole {
		if from = r.Outline.Index(id); from < 0 {
			return ""
		}
		to = r.Outline.End(from)
	}
	h := fnv.New64a()
	for i := from; i < to; i++ {
		a := r.Answers[r.Outline.Sections[i].ID]
		if !r.Outline.Leaf(i) || a.Mark == Skipped && to-from > 1 {
			continue // it is not in the document, or not there
		}
		for _, p := range a.Parts {
			if p.Sums == "" {
				io.WriteString(h, p.Text+"\n")
			}
		}
	}
	return fmt.Sprintf("%016x", h.Sum64())
}

// Stale reports whether the section at i has a summary of what is not said any
// more. The answers must be loaded.
func (r *Report) Stale(i int) bool {
	id := r.Outline.Sections[i].ID
	return slices.ContainsFunc(r.Answers[id].Parts, func(p Part) bool {
		return p.Sums != "" && p.Sums != r.Digest(cmp.Or(p.Of, id))
	})
}
