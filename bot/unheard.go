package bot

import (
	"context"
	"encoding/json"
	"sync"
	"time"

	"decuong/dialog"
)

// A written session is a session as it is stored, with the name of the commit
// that wrote it.
type written struct {
	dialog.Session
	Commit string `json:"commit,omitempty"`
}

// unheard are commits that the store did not answer, or called duplicates. Of
// those nobody knows whether they were made; but a session names the commit
// that wrote it, so the next look at the chat shows which of them was. Its
// effects are nobody's until then: this process holds their lease.
type unheard struct {
	mu   sync.Mutex
	jobs map[ChatID]map[string]job // by the commit's name
}

const (
	// unheardKept bounds the memory. What is forgotten is sent when its lease
	// has run out.
	unheardKept = 10_000
	// unheardFor is for how long after its commit a job may be begun late:
	// before others may take its entry for lost, with time to hold the lease.
	unheardFor = 2 * Lease / 3
)

func (u *unheard) keep(chat ChatID, commit string, j job) {
	u.mu.Lock()
	defer u.mu.Unlock()
	if u.jobs == nil || len(u.jobs) >= unheardKept {
		u.jobs = map[ChatID]map[string]job{}
	}
	if u.jobs[chat] == nil {
		u.jobs[chat] = map[string]job{}
	}
	u.jobs[chat][commit] = j
}

// take returns the job of the commit that wrote the chat's session, if it is
// one of those. What else there is of the chat was not made, or is past.
func (u *unheard) take(chat ChatID, commit string, now time.Time) (job, bool) {
	u.mu.Lock()
	defer u.mu.Unlock()
	j, here := u.jobs[chat][commit]
	if here {
		delete(u.jobs, chat)
	}
	return j, here && now.Sub(j.at) < unheardFor
}

// forget is for when the chat's session was written by a commit that was
// heard of: none of the others can be made any more.
func (u *unheard) forget(chat ChatID) {
	u.mu.Lock()
	defer u.mu.Unlock()
	delete(u.jobs, chat)
}

// drop is for a commit that was not made.
func (u *unheard) drop(chat ChatID, commit string) {
	u.mu.Lock()
	defer u.mu.Unlock()
	if delete(u.jobs[chat], commit); len(u.jobs[chat]) == 0 {
		delete(u.jobs, chat)
	}
}

// performLate has the effects of a commit performed of which the chat's
// session only now shows that it was made. It reports whether it was.
func (b *Bot) performLate(chat ChatID, commit string) bool {
	j, made := b.unheard.take(chat, commit, b.now())
	if made {
		b.begin(j)
	}
	return made
}

// duplicate reports whether a commit that is said to be a duplicate was made
// all the same: its answer was lost on the way, and the store's client asked
// again.
func (b *Bot) duplicate(ctx context.Context, c Commit, name string) bool {
	now, err := b.store.Load(ctx, c.Chat, Want{})
	if err != nil {
		return false
	}
	var at written
	if json.Unmarshal(now.Session, &at) == nil && b.performLate(c.Chat, at.Commit) {
		return true
	}
	b.unheard.drop(c.Chat, name)
	return false
}
