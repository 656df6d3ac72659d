package main

import (
	"context"
	"fmt"

	"decuong/bot"
	"decuong/outline"
)

// A worn store is one some lines of whose histories cannot be read any more.
type worn struct {
	bot.Store
	lost map[string]bool
}

// spoil loses the value that was replaced last in the report that the chat is on.
func (w *worn) spoil(ctx context.Context, chat bot.ChatID) error {
	at, err := w.Load(ctx, chat, bot.Want{})
	if err != nil {
		return err
	}
	h, err := w.History(ctx, at.Report, 1)
	if err != nil {
		return err
	}
	w.lost[named(at.Report, h.Replaced[0])] = true
	return nil
}

func (w *worn) History(ctx context.Context, id outline.ReportID, limit int) (bot.History, error) {
	h, err := w.Store.History(ctx, id, limit)
	for i, r := range h.Replaced {
		if w.lost[named(id, r)] {
			h.Replaced[i].Old, h.Replaced[i].Back = nil, []byte("spoilt")
		}
	}
	return h, err
}

// named tells a line of a history from all others.
func named(id outline.ReportID, r bot.Replaced) string { return fmt.Sprint(id, r.Ver, r.Field) }
