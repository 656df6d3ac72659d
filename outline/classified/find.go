package classified

// A Level is how secret something is, by the Law on Protection of State
// Secrets: 1 to 3.
type Level int

const (
	Secret       Level = iota + 1 // Mật
	TopSecret                     // Tối mật
	UtmostSecret                  // Tuyệt mật
)

// String returns the level as the law calls it.
func (l Level) String() string {
	switch l {
	case Secret:
		return "Mật"
	case TopSecret:
		return "Tối mật"
	case UtmostSecret:
		return "Tuyệt mật"
	}
	return ""
}

// A Mark is the first mark of secrecy in a text. It holds no word of the text.
type Mark struct {
	Level Level
	Line  int // of the text, counted from 1
}

// Find returns the first mark of secrecy in the text, if there is any.
func Find(text string) (Mark, bool) {
	m, _, found := scan(text)
	return m, found
}

// Doubt returns the first place of a text without a mark that may be one, if
// there is any: who wrote it has to say.
func Doubt(text string) (Mark, bool) {
	_, doubt, found := scan(text)
	return doubt, !found && doubt.Level > 0
}

// Suspect reports whether the text carries a mark of secrecy, or may.
func Suspect(text string) bool {
	_, doubt, found := scan(text)
	return found || doubt.Level > 0
}

// scan returns the first mark, or where none was found the first doubt.
func scan(text string) (mark, doubt Mark, found bool) {
	w := window{fileName: isFileName(text), sinceHead: headReach + 1}
	for l := range lines(text) {
		if m, found := w.push(l); found {
			return m, w.doubt, true
		}
	}
	mark, found = w.end()
	return mark, w.doubt, found
}

// A window is the line that is looked at, and those around it that hold
// anything.
type window struct {
	before, at, after *line
	apart             [2]bool // whether something stands between before and at, and between at and after
	blank             bool    // a line of nothing came after after
	only              bool    // at is the only line
	sinceHead         int     // lines since one that stands in the head of a document
	fileName          bool    // the text is the name of a file
	upright           upright
	doubt             Mark // the first, if any
}

// push looks at the line before the one that comes, for which it needed that.
func (w *window) push(l *line) (Mark, bool) {
	if l.empty() {
		w.blank = true
		return Mark{}, false
	}
	if m, found := w.upright.push(l); found {
		return m, true
	}
	w.before, w.at, w.after = w.at, w.after, l
	w.apart, w.blank = [2]bool{w.apart[1], w.blank}, false
	return w.look()
}

// end looks at the last line.
func (w *window) end() (Mark, bool) {
	if m, found := w.upright.end(); found {
		return m, true
	}
	w.before, w.at, w.after = w.at, w.after, nil
	w.apart = [2]bool{w.apart[1], true}
	w.only = w.before == nil
	return w.look()
}

// look looks at the line in the middle.
func (w *window) look() (Mark, bool) {
	if w.at == nil {
		return Mark{}, false
	}
	if w.sinceHead++; w.at.isHead() {
		w.sinceHead = 0
	}
	for _, h := range w.at.hits() {
		if level, found := w.marks(h); found {
			return Mark{level, w.at.number}, true
		}
		if w.doubt.Level == 0 && w.doubts(h) {
			w.doubt = Mark{h.level, w.at.number}
		}
	}
	return Mark{}, false
}
