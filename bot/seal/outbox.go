package seal

import (
	"context"
	"fmt"
	"time"

	"decuong/bot"
)

// Unsent leases entries of the outbox and opens them.
func (s *Store) Unsent(ctx context.Context, now, until time.Time, limit int) ([]bot.Entry, error) {
	entries, err := s.inner.Unsent(ctx, now, until, limit)
	if err != nil {
		return nil, err
	}
	for i, e := range entries {
		if entries[i].Outbox, err = s.openOwn(e.Chat, entryOf(e.EntryID), e.Outbox); err != nil {
			return nil, fmt.Errorf("opening outbox: %w", err)
		}
	}
	return entries, nil
}

// Bury seals the letter.
func (s *Store) Bury(ctx context.Context, chat bot.ChatID, event bot.EventID, letter []byte) error {
	if err := s.mark.set(ctx, s.inner, s.keys); err != nil {
		return err
	}
	k, err := s.chatKey(chat)
	if err != nil {
		return err
	}
	if letter == nil {
		letter = []byte{}
	}
	return s.inner.Bury(ctx, chat, event, k.sealOwn(letterOf(chat, event), letter))
}

// chatKey returns the key that what is written of a chat now is sealed with: a
// new one when none is known, for whatever it seals carries it along.
func (s *Store) chatKey(chat bot.ChatID) (*key, error) {
	owner := chatOwner(chat)
	known, _ := s.known.Get(owner)
	if known == nil {
		known = s.keys.fresh(owner)
	} else if known.current {
		return known, nil
	}
	k, err := s.keys.rewrap(owner, known)
	if err != nil {
		return nil, fmt.Errorf("sealing: key of the chat: %w", err)
	}
	s.known.Add(owner, k)
	return k, nil
}
