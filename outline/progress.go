package outline

// Progress counts the questions that are settled, written or skipped, and all
// questions.
func (r *Report) Progress() (done, total int) { return r.ProgressBelow(0, len(r.Outline.Sections)) }

// ProgressBelow is Progress for the sections at positions from to to-1.
func (r *Report) ProgressBelow(from, to int) (done, total int) {
	for i := from; i < to; i++ {
		if !r.Outline.Leaf(i) {
			continue
		}
		total++
		if !r.States[i].Open() {
			done++
		}
	}
	return done, total
}

// Missing returns what keeps the document a draft: the questions that are
// open, and the required form fields without a value, both in order.
func (r *Report) Missing() (questions []SectionID, fields []FieldID) {
	for i, s := range r.Outline.Sections {
		if r.Outline.Leaf(i) && r.States[i].Open() {
			questions = append(questions, s.ID)
		}
	}
	for _, id := range FormFields(r.Outline) {
		if r.Outline.Required(id) && !r.Filled[id] {
			fields = append(fields, id)
		}
	}
	return questions, fields
}

// FirstOpen returns the position of the first open question from position
// from to to-1, or -1.
func (r *Report) FirstOpen(from, to int) int {
	for i := from; i < to; i++ {
		if r.Outline.Leaf(i) && r.States[i].Open() {
			return i
		}
	}
	return -1
}
