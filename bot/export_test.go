package bot

import (
	"context"
	"reflect"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"decuong/dialog"
	"decuong/outline"
)

// Misremembered returns how what is remembered of a chat differs from what a
// load of it gives, and whether anything is.
func (b *Bot) Misremembered(ctx context.Context, chat ChatID) (diff string, here bool) {
	m, here := b.recent.chats.Peek(chat)
	if !here {
		return "", false
	}
	stored, err := b.load(ctx, chat, Want{})
	if err != nil {
		return err.Error(), true
	}
	type turn struct {
		Session dialog.Session
		Commit  string
		Rev     int64
		Mark    string
		Report  *outline.Report
	}
	at := func(l loaded) turn {
		return turn{l.session, l.commit, l.snapshot.Rev, l.snapshot.Mark, l.view.Report}
	}
	want, got := at(stored), at(b.recall(m))
	if want.Mark == "" {
		got.Mark = ""
	}
	return cmp.Diff(want, got, cmpopts.EquateEmpty(), cmp.Exporter(func(reflect.Type) bool { return true })), true
}
