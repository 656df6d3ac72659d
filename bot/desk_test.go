package bot_test

import (
	"context"
	"fmt"
	"testing"
	"testing/synctest"
	"time"

	"decuong/bot"
	"decuong/dialog"
)

// A heap hands out files slowly, and counts how many at once.
type heap struct {
	post
	now, most, all int
}

func (h *heap) Fetch(context.Context, dialog.Attachment) ([]byte, error) {
	h.count(1)
	time.Sleep(time.Second)
	h.count(-1)
	return []byte("Kết quả đối thoại."), nil
}

func (h *heap) count(n int) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.now += n
	h.most = max(h.most, h.now)
	h.all += max(n, 0)
}

// Files that many send at once are read a few at a time, and all of them.
func TestFilesAreReadFewAtATime(t *testing.T) {
	play(t, func(s *scene) {
		h := &heap{}
		b := s.start(&h.post, func(s *bot.Settings) { s.Messenger = h })
		const people = 20
		for n := range people {
			chat := bot.ChatID(fmt.Sprintf("tg:%d", 10+n))
			said := dialog.Said{With: dialog.Document, File: dialog.Attachment{ID: "1", Name: "a.txt"}, Origin: "tg:1:5"}
			if err := b.Turn(s.t.Context(), chat, 1, dialog.Event{At: time.Now(), By: "tg:1", What: said}); err != nil {
				t.Fatal(err)
			}
		}
		synctest.Wait()
		b.Settle()
		if h.all != people || h.most > 4 {
			t.Errorf("%d files were read, %d at once", h.all, h.most)
		}
		b.Stop(context.Background())
	})
}
