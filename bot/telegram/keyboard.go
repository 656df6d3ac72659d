package telegram

import (
	"strings"

	"github.com/go-telegram/bot/models"

	"decuong/dialog"
)

// Limits of an inline keyboard, which Telegram does not document
// (python-telegram-bot, constants.py).
const (
	rowLimit      = 8
	keyboardLimit = 100
)

// keyboard returns the buttons for the choices of a prompt; nil for none. A
// row that is too long goes on in the next. Choices that no button can carry,
// and those beyond the limit, are left out and counted.
func keyboard(p dialog.Pointer, choices [][]dialog.Choice) (_ *models.InlineKeyboardMarkup, dropped int) {
	var rows [][]models.InlineKeyboardButton // never holds an empty row, which Telegram refuses
	count := 0
	for _, choice := range choices {
		var row []models.InlineKeyboardButton
		for _, c := range choice {
			data, ok := encode(p, c)
			if !ok || strings.TrimSpace(c.Label) == "" || count == keyboardLimit {
				dropped++
				continue
			}
			if len(row) == rowLimit {
				rows, row = append(rows, row), nil
			}
			row = append(row, models.InlineKeyboardButton{Text: c.Label, CallbackData: data})
			count++
		}
		if len(row) > 0 {
			rows = append(rows, row)
		}
	}
	if rows == nil {
		return nil, dropped
	}
	return &models.InlineKeyboardMarkup{InlineKeyboard: rows}, dropped
}
