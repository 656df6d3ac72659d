package dialog

import "decuong/outline/classified"

// secret refuses what carries a mark of state secrecy, wherever it was meant
// to go: nothing of it is kept. A text is refused in every stage, a file when
// it was read.
func (t *turn) secret() bool {
	for _, text := range t.texts() {
		if mark, found := classified.Find(text); found {
			t.brief(phraseSecret(mark.Level.String(), t.fromFile()))
			return true
		}
	}
	return false
}

// texts are the words that the event brings.
func (t *turn) texts() []string {
	switch e := t.event.What.(type) {
	case Said:
		return []string{e.Text}
	case Edited:
		return []string{e.Text}
	case Chose:
		return []string{e.Words}
	case Opened:
		all := []string{e.Name}
		for _, p := range e.Pieces {
			text := p.Text
			if p.Table != nil {
				text = p.Table.Text()
			}
			all = append(all, text)
		}
		return all
	}
	return nil
}

func (t *turn) fromFile() bool {
	_, opened := t.event.What.(Opened)
	return opened
}
