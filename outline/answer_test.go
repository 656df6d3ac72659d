package outline

import "testing"

// TestAdded: what is added to an answer is for the document, whatever was said
// of the answer before; only that it is to be gone over later stays.
func TestAdded(t *testing.T) {
	for was, want := range map[Mark]Mark{Unmarked: Unmarked, Skipped: Unmarked, LeftOut: Unmarked, Opens: Unmarked, Later: Later} {
		a, p := Answer{Mark: was, Parts: []Part{{ID: "a", Text: "Đã họp."}}}, Part{ID: "b", Text: "Thêm ý."}
		if got := a.Append(p).Mark; got != want {
			t.Errorf("appended to %q: %q, want %q", was, got, want)
		}
		if got := a.With(p).Mark; got != want {
			t.Errorf("said to %q: %q, want %q", was, got, want)
		}
	}
}
