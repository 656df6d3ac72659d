package seal

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"decuong/bot"
)

// mark is a chat that nobody can hold. That it is in a store says that the
// store is sealed; its session is a key sealed by the first master key, by
// which a wrong one is found out at once.
const mark = bot.ChatID("seal:")

const markOwner = "store"

// A marking sets the mark before the first thing is sealed.
type marking struct {
	mu   sync.Mutex
	done bool
}

// check compares the mark with the keys, of which there may be none, and
// reports whether it is as it should be.
func check(ctx context.Context, store bot.Store, keys *Keys) (snap bot.Snapshot, right bool, err error) {
	snap, err = store.Load(ctx, mark, bot.Want{})
	switch {
	case err != nil:
		return snap, false, err
	case snap.Session == nil:
		return snap, false, nil
	case keys == nil:
		return snap, false, ErrNoKey
	}
	k, err := keys.unwrap(markOwner, string(snap.Session))
	return snap, err == nil && k.current, err
}

// set sets the mark, once, unless another process did.
func (m *marking) set(ctx context.Context, store bot.Store, keys *Keys) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	for !m.done {
		snap, right, err := check(ctx, store, keys)
		if err == nil && !right {
			err = store.Commit(ctx, bot.Commit{
				Chat: mark, Event: bot.EventID(snap.Rev + 1), At: time.Now(), Base: snap.Rev,
				Session: []byte(keys.fresh(markOwner).wrapped),
			})
		}
		if errors.Is(err, bot.ErrConflict) || errors.Is(err, bot.ErrDuplicate) {
			continue
		}
		if err != nil {
			return fmt.Errorf("marking the store as sealed: %w", err)
		}
		m.done = true
	}
	return nil
}
