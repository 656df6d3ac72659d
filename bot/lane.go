package bot

import (
	"maps"
	"slices"
	"sync"
	"time"

	"decuong/bot/internal/stack"

	"decuong/dialog"
)

// A lane is one chat within this process: its turns are taken one after the
// other, and what they have to say is said in the same order, beside the next
// turns. What takes long has lanes of its own beside that one.
type lane struct {
	chat ChatID
	side side

	all     *lanes          // all.mu guards what follows
	taken   bool            // a turn is under way
	queue   []chan struct{} // of turns that wait; the first is closed when it may go on
	waiting []job
	busy    bool // somebody performs the waiting jobs
}

// A job is the effects of one turn, and the outbox entry that holds them until
// they are done.
type job struct {
	entry   EntryID
	effects []dialog.Effect
	first   int       // how many effects of the entry came before these
	at      time.Time // of the turn's commit
}

// lanes are the chats that something is going on in.
type lanes struct {
	perform func(*lane, job) (done bool)

	mu     sync.Mutex
	open   map[laneKey]*lane
	idle   *sync.Cond // broadcast when a lane has nothing left to do
	closed bool       // no job is begun any more
	left   []EntryID  // after closing: what was not done
}

// A laneKey names a lane.
type laneKey struct {
	chat ChatID
	side side
}

// A side tells the lanes of a chat apart.
type side int

const (
	inChat  side = iota // what the person is told, in the order of the turns
	atWork              // what this machine makes, which takes seconds
	atModel             // what a model makes, which may wait for others' turns, and for minutes
	sides   = iota
)

func newLanes(perform func(*lane, job) bool) *lanes {
	ls := &lanes{perform: perform, open: map[laneKey]*lane{}}
	ls.idle = sync.NewCond(&ls.mu)
	return ls
}

// at returns a lane. mu is held.
func (ls *lanes) at(key laneKey) *lane {
	l := ls.open[key]
	if l == nil {
		l = &lane{chat: key.chat, side: key.side, all: ls}
		ls.open[key] = l
	}
	return l
}

// forget drops a lane that nothing goes on in. all.mu is held.
func (l *lane) forget() {
	if !l.taken && !l.busy && len(l.waiting) == 0 {
		delete(l.all.open, laneKey{l.chat, l.side})
		l.all.idle.Broadcast()
	}
}

// add has the job performed after those of earlier turns. A job that is here
// already, because its lease ran out while it waited, is not added twice; one
// that comes after closing stays in the outbox.
func (ls *lanes) add(key laneKey, j job) {
	ls.mu.Lock()
	defer ls.mu.Unlock()
	if ls.closed {
		ls.left = append(ls.left, j.entry)
		return
	}
	for s := range side(sides) {
		handedOn := s == inChat && key.side != inChat // the chat's own lane holds it until then
		if !handedOn && ls.holds(laneKey{key.chat, s}, j.entry) {
			return
		}
	}
	l := ls.at(key)
	at := len(l.waiting)
	for at > 1 && l.waiting[at-1].entry.Rev > j.entry.Rev {
		at--
	}
	l.waiting = slices.Insert(l.waiting, at, j)
	if !l.busy {
		l.busy = true
		go l.work()
	}
}

// holds reports whether a lane has an entry. mu is held.
func (ls *lanes) holds(key laneKey, entry EntryID) bool {
	l := ls.open[key]
	return l != nil && slices.ContainsFunc(l.waiting, func(j job) bool { return j.entry == entry })
}

// work performs what waits until nothing does. The job at hand stays the first
// of those waiting until it is done.
func (l *lane) work() {
	stack.Grow()
	for {
		j, ok := l.first()
		if !ok {
			return
		}
		done := l.all.perform(l, j)
		l.all.mu.Lock()
		l.waiting = l.waiting[1:]
		if !done {
			l.all.left = append(l.all.left, j.entry)
		}
		l.all.mu.Unlock()
	}
}

func (l *lane) first() (job, bool) {
	l.all.mu.Lock()
	defer l.all.mu.Unlock()
	if len(l.waiting) == 0 || l.all.closed {
		for _, j := range l.waiting {
			l.all.left = append(l.all.left, j.entry)
		}
		l.busy, l.waiting = false, nil
		l.forget()
		return job{}, false
	}
	return l.waiting[0], true
}

// superseded reports whether a later job already replaces the prompt: of a
// burst's confirmations only the last needs to be shown. That one then takes
// the place of the message that this one was to take the place of.
func (l *lane) superseded(ask dialog.Ask) bool {
	l.all.mu.Lock()
	defer l.all.mu.Unlock()
	for n := 1; n < len(l.waiting); n++ {
		for i, e := range l.waiting[n].effects {
			if later, ok := e.(dialog.Ask); ok && later.Edit.Turn == ask.Turn && ask.Turn > 0 {
				later.Edit = ask.Edit
				l.waiting[n].effects = slices.Clone(l.waiting[n].effects)
				l.waiting[n].effects[i] = later
				return true
			}
		}
	}
	return false
}

// wait returns when nothing is going on in any chat.
func (ls *lanes) wait() {
	ls.mu.Lock()
	defer ls.mu.Unlock()
	for len(ls.open) > 0 {
		ls.idle.Wait()
	}
}

// waitOwn returns when nothing is going on in any chat but what a model is waited
// for.
func (ls *lanes) waitOwn() {
	ls.mu.Lock()
	defer ls.mu.Unlock()
	for slices.ContainsFunc(slices.Collect(maps.Keys(ls.open)), func(k laneKey) bool { return k.side != atModel }) {
		ls.idle.Wait()
	}
}

// slow returns what has been waiting since before a time.
func (ls *lanes) slow(since time.Time) []EntryID {
	ls.mu.Lock()
	defer ls.mu.Unlock()
	var entries []EntryID
	for _, l := range ls.open {
		for _, j := range l.waiting {
			if j.at.Before(since) {
				entries = append(entries, j.entry)
			}
		}
	}
	return entries
}

// undone returns what was left after closing.
func (ls *lanes) undone() []EntryID {
	ls.mu.Lock()
	defer ls.mu.Unlock()
	return ls.left
}

// close lets the jobs at hand end and begins no other; what is left stays in
// the outbox.
func (ls *lanes) close() {
	ls.mu.Lock()
	ls.closed = true
	ls.mu.Unlock()
}
