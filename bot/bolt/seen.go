package bolt

import (
	"time"

	bbolt "go.etcd.io/bbolt"

	"decuong/bot"
)

const (
	// rememberedDays is for how many days before that of a commit an event is
	// known to have been committed. Telegram delivers again for one.
	rememberedDays = 3
	// forgottenAtOnce bounds what a commit does for those before it: each adds
	// one event and takes away more than one that is too old.
	forgottenAtOnce = 4
)

// remember records the event as committed, or returns bot.ErrDuplicate when it
// was before.
func remember(tx *bbolt.Tx, chat bot.ChatID, event bot.EventID, at time.Time) error {
	seen := tx.Bucket(seenBucket)
	today := at.Unix() / (24 * 60 * 60)
	what := string(numbered(int64(event), string(chat)))
	for day := today; day >= today-rememberedDays; day-- {
		if seen.Get(numbered(day, what)) != nil {
			return bot.ErrDuplicate
		}
	}
	for range forgottenAtOnce {
		oldest := seen.Cursor()
		key, _ := oldest.First()
		if key == nil || number(key) >= today-rememberedDays {
			break
		}
		if err := oldest.Delete(); err != nil {
			return err
		}
	}
	return seen.Put(numbered(today, what), []byte{1})
}
