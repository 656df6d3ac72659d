package telegram

import (
	"strconv"
	"testing"

	"decuong/dialog"
)

func TestKeyboard(t *testing.T) {
	if keys, dropped := keyboard(dialog.Pointer{}, [][]dialog.Choice{{}, nil}); keys != nil || dropped != 0 {
		t.Errorf("no choices give %v, %d dropped", keys, dropped)
	}
	var choices [][]dialog.Choice
	for i := range 12 {
		row := []dialog.Choice{{Act: "di", Label: " "}} // nothing to read
		for j := range 10 {
			row = append(row, dialog.Choice{Act: "di", Arg: strconv.Itoa(10*i + j), Label: "x"})
		}
		choices = append(choices, row)
	}
	keys, dropped := keyboard(dialog.Pointer{Report: "00r", Turn: 3}, choices)
	count := 0
	for _, row := range keys.InlineKeyboard {
		count += len(row)
		if len(row) == 0 || len(row) > rowLimit {
			t.Errorf("row of %d", len(row))
		}
	}
	if count != keyboardLimit || dropped != 12+20 {
		t.Errorf("%d buttons, %d dropped", count, dropped)
	}
	if got := keys.InlineKeyboard[1][1].CallbackData; got != "100r::3:di:9" {
		t.Errorf("the tenth button carries %q", got)
	}
}
