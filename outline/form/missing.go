package form

import "decuong/outline"

// missing finds the fields that the document waits for.
func missing(r *outline.Report) []Finding {
	var found []Finding
	_, fields := r.Missing()
	for _, id := range fields {
		found = append(found, Finding{Rule: MissingField, Place: Place{Field: id}})
	}
	return found
}

// contents finds sections that say nothing or next to nothing.
func contents(r *outline.Report) []Finding {
	var found []Finding
	for i, s := range r.Outline.Sections {
		place := Place{Section: s.ID}
		if _, decided := r.Names[s.ID]; s.Implied && s.Title == "" && !decided {
			found = append(found, Finding{Rule: LostHeading, Place: place})
		}
		switch state := r.States[i]; {
		case !r.Outline.Leaf(i):
			if allSkipped(r, i) {
				found = append(found, Finding{Rule: EmptyHeading, Place: place})
			}
		case state.Open():
			found = append(found, Finding{Rule: NoContent, Place: place})
		case state.Written() && state.Words == 1:
			found = append(found, Finding{Rule: OneWord, Place: place, Found: r.Answers[s.ID].Text()})
		}
	}
	return found
}

// allSkipped reports whether nothing is said at a heading, and all questions
// below it are skipped.
func allSkipped(r *outline.Report, heading int) bool {
	if r.States[heading].Written() {
		return false
	}
	for i := heading + 1; i < r.Outline.End(heading); i++ {
		if r.States[i].Written() || r.Outline.Leaf(i) && r.States[i].Mark != outline.Skipped {
			return false
		}
	}
	return true
}
