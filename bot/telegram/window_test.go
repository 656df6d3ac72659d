package telegram

import "testing"

func TestWindow(t *testing.T) {
	w := newWindow()
	if w.offset() != 0 || !w.empty() {
		t.Errorf("a new window begins at %d", w.offset())
	}
	for _, id := range []int64{5, 6, 7} {
		if !w.add(id) || w.add(id) {
			t.Errorf("update %d is not told apart", id)
		}
	}
	w.finish(6)
	if w.offset() != 5 || w.empty() {
		t.Errorf("offset %d although 5 is not committed", w.offset())
	}
	w.finish(5)
	if w.offset() != 7 || w.add(5) {
		t.Errorf("offset %d; 5 is new again before the poll is answered", w.offset())
	}
	w.confirm(7)
	w.finish(7)
	if w.offset() != 8 || !w.empty() || len(w.done) != 1 {
		t.Errorf("offset %d, %d kept", w.offset(), len(w.done))
	}
	w.confirm(8)
	if w.offset() != 8 || len(w.done) != 0 || len(w.ids) != 0 {
		t.Errorf("offset %d, %d kept", w.offset(), len(w.done))
	}
	w.add(3) // IDs begin anew after a week of silence
	w.finish(3)
	if w.offset() != 4 {
		t.Errorf("offset %d after a jump", w.offset())
	}
	w.confirm(4)
	for i := range int64(windowLimit) {
		w.add(100 + i)
	}
	if w.finish(101); !w.full() {
		t.Error("a full window is not full")
	}
	if w.finish(100); w.full() {
		t.Error("a window with room is full")
	}
}
