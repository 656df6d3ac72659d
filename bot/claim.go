package bot

import (
	"context"
	"errors"
	"fmt"
)

// claimChat is where a store keeps whose it is: the session of a chat that no
// service has.
const claimChat ChatID = "store"

// Claim makes the store the named bot's, for ever. A store that is another's
// is refused: two bots on one store would answer, and drop, each other's
// people.
func Claim(ctx context.Context, s Store, name string) error {
	for range attempts {
		found, err := s.Load(ctx, claimChat, Want{})
		switch {
		case err != nil:
			return fmt.Errorf("claiming store: %w", err)
		case string(found.Session) == name:
			return nil
		case found.Session != nil:
			return fmt.Errorf("the store belongs to bot %s and not to %s: use another DATA_DIR or Redis database", found.Session, name)
		}
		err = s.Commit(ctx, Commit{Chat: claimChat, Event: 1, Session: []byte(name)})
		if err != nil && !errors.Is(err, ErrConflict) && !errors.Is(err, ErrDuplicate) {
			return fmt.Errorf("claiming store: %w", err)
		}
	}
	return errors.New("claiming store: changed again and again")
}
