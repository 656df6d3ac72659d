package dialog_test

import (
	"testing"

	"decuong/dialog"
	"decuong/outline"
)

// TestEditedCellOfAnotherTable changes nothing when a message is edited that
// filled in a table which a new edition of the outline does not have: the same
// place of another table is not what was meant.
func TestEditedCellOfAnotherTable(t *testing.T) {
	was := &outline.Table{Header: 1, Rows: [][]string{{"Thôn", "Nam", "Nữ", "Tổng"}, {"Thôn 1", "", "", ""}, {"Thôn 2", "", "", ""}}}
	filled := &outline.Table{Header: 1, Rows: [][]string{{"Thôn", "Nam", "Nữ", "Tổng"}, {"Thôn 1", "", "", "20"}, {"Thôn 2", "", "", ""}}}
	cell := outline.Cell{Spot: outline.Spot{Row: 1, Column: 3}, Author: "tg:1", Origin: "tg:1:7"}
	part := outline.Part{ID: "p", Text: filled.Text(), Source: outline.Typed, Fills: 1, Table: filled, Cells: []outline.Cell{cell}}
	for _, c := range []struct {
		name    string
		now     *outline.Table
		changes int
	}{
		{"the same table", was, 1},
		{"a narrower one", &outline.Table{Header: 1, Rows: [][]string{{"Thôn", "Số hộ"}, {"Thôn 1", ""}}}, 0},
		{"one as wide", &outline.Table{Header: 1, Rows: [][]string{{"Xã", "Hộ nghèo", "Hộ khá", "Hộ giàu"}, {"Xã 1", "", "", ""}}}, 0},
	} {
		o := &outline.Outline{Title: "Báo cáo", Sections: []outline.Section{{ID: "1", Label: "1", Title: "Cơ cấu", Tables: []*outline.Table{c.now}}}}
		r := outline.NewReport(outline.Begin{Report: "r", Owner: "tg:1", Outline: o})
		r = r.With(outline.Answered{Report: "r", Section: "1", Answer: outline.Answer{Parts: []outline.Part{part}}})
		v := dialog.View{Report: r, Unpaced: true}
		v.Loaded.Answers = true
		s := dialog.Session{Report: "r", Section: "1", Stage: dialog.Asking, Turn: 3}
		turn := dialog.Step(v, s, dialog.Event{At: dialogOpening, By: "tg:1", Fresh: "f", What: dialog.Edited{Origin: "tg:1:7", Text: "21"}})
		if len(turn.Changes) != c.changes || len(turn.Effects) == 0 {
			t.Errorf("%s: changes %v, effects %d", c.name, turn.Changes, len(turn.Effects))
		}
	}
}
