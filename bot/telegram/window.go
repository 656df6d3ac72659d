package telegram

// A window is the updates that were fetched and that Telegram does not know to
// be committed yet, in the order in which they came. IDs ascend but for a jump
// after a week of silence (Bot API, Update), so they are told apart by what
// was seen, not by size.
type window struct {
	ids  []int64
	done map[int64]bool // of ids: whether it is committed
	head int            // how many of ids, from the first, are committed
	next int64          // offset of the last poll; 0: whatever Telegram has
}

// windowLimit is how many updates Telegram hands out at a time (Bot API,
// getUpdates), and so how far ahead of an uncommitted one it can be seen.
const windowLimit = 100

func newWindow() *window { return &window{done: map[int64]bool{}} }

// add takes in an update. It returns false for one that is there already.
func (w *window) add(id int64) bool {
	if _, seen := w.done[id]; seen {
		return false
	}
	w.ids = append(w.ids, id)
	w.done[id] = false
	return true
}

// finish notes that an update is committed. It stays, so that it is known if
// the answer to a poll under way brings it again.
func (w *window) finish(id int64) {
	w.done[id] = true
	for w.head < len(w.ids) && w.done[w.ids[w.head]] {
		w.head++
	}
}

// offset is the update that Telegram is to begin with: asking for it confirms
// all before it.
func (w *window) offset() int64 {
	switch {
	case w.head < len(w.ids):
		return w.ids[w.head]
	case len(w.ids) > 0:
		return w.ids[len(w.ids)-1] + 1
	}
	return w.next
}

// confirm notes that a poll with the offset was answered: Telegram will not
// send again what came before.
func (w *window) confirm(offset int64) {
	n := 0
	for n < w.head && w.ids[n] != offset {
		delete(w.done, w.ids[n])
		n++
	}
	w.ids, w.head, w.next = w.ids[n:], w.head-n, offset
}

// empty reports whether everything is committed.
func (w *window) empty() bool { return w.head == len(w.ids) }

// full reports whether Telegram would send nothing that is not here already.
func (w *window) full() bool { return len(w.ids)-w.head >= windowLimit }

// open returns how many updates are not committed.
func (w *window) open() int {
	n := 0
	for _, done := range w.done {
		if !done {
			n++
		}
	}
	return n
}
