package bot

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"

	"decuong/bot/panics"
	"decuong/dialog"
)

// Bury keeps an update that no turn could be made of, for an operator, so
// that nobody else waits for it. Its sender is told, once however often it is
// buried: every event has an answer. Of one that carries a mark of state
// secrecy nothing is kept but that it came.
func (b *Bot) Bury(ctx context.Context, chat ChatID, id EventID, letter []byte) error {
	if carries(letter) {
		letter = withheld
	}
	if err := b.store.Bury(ctx, chat, id, letter); err != nil {
		return fmt.Errorf("burying update: %w", err)
	}
	b.log.Error("update buried", "chat", chat, "event", int64(id))
	b.apologise(ctx, chat, id)
	return nil
}

// burial is the ID of the event that the update id was buried. No update and
// no outcome has one that is so low.
func burial(id EventID) EventID { return -1<<62 - id }

// apologise tells the person that an event came to nothing. Where not even
// that can be saved, it is said without.
func (b *Bot) apologise(ctx context.Context, chat ChatID, id EventID) {
	told := []dialog.Effect{dialog.Say{Text: dialog.PhraseBuried}}
	err := panics.Caught(func() error { return b.saveAside(ctx, chat, burial(id), told) })
	if err != nil && !errors.Is(err, ErrDuplicate) {
		b.log.Warn("apology not saved", "chat", chat, "error", err, "stack", panics.Stack(err))
		b.begin(job{entry: EntryID{Chat: chat, Rev: int64(burial(id))}, effects: told, at: b.now()})
	}
}

// saveAside has effects performed, as those of an event, without a turn: the
// session stays as it is, also one that cannot be read.
func (b *Bot) saveAside(ctx context.Context, chat ChatID, id EventID, effects []dialog.Effect) error {
	lane, err := b.lanes.enter(ctx, chat)
	if err != nil {
		return err
	}
	defer lane.leave()
	c := Commit{Chat: chat, Event: id}
	if c.Outbox, err = dialog.MarshalEffects(effects); err != nil {
		return err
	}
	for n := range attempts {
		if err = b.commitAside(ctx, &c); !errors.Is(err, ErrConflict) {
			break
		}
		pause(ctx, n)
	}
	if err == nil {
		b.begin(job{entry: c.Entry(), effects: effects, at: c.At})
	}
	return err
}

// commitAside commits c over the session that is there now.
func (b *Bot) commitAside(ctx context.Context, c *Commit) error {
	now, err := b.store.Load(ctx, c.Chat, Want{})
	if err != nil {
		return err
	}
	c.At, c.Base, c.Mark, c.Leaves = b.now(), now.Rev, now.Mark, markOf(rand.Text())
	c.Report, c.Session = now.Report, now.Session
	if c.Session == nil {
		c.Session = []byte("{}")
	}
	return b.store.Commit(ctx, *c)
}
