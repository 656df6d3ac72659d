package bot

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	mathrand "math/rand/v2"
	"sync"
	"time"

	"decuong/bot/panics"
	"decuong/dialog"
	"decuong/outline"
)

// Settings are what a Bot is made of. Store, Messenger, Catalog and Log must be
// set.
type Settings struct {
	Store     Store
	Messenger Messenger
	Catalog   func() []dialog.Offer // the outlines that reports can be begun with now; not empty
	Drafter   Drafter               // nil: there is no model
	Printer   Printer               // nil: documents are Word files only
	Converter Converter             // nil: files in old formats and PDFs are not read
	Templates func() []Template     // beside the built-in forms, as they are now; nil: none
	Private   bool                  // the drafter is on the premises: nobody need be asked
	Daily     int                   // tokens that a person may have of it in a day; 0: as many as they like
	Unpaced   bool                  // people may go as fast as they like
	Admins    []outline.AuthorID    // who may invite; none: everybody may use the bot
	Log       *slog.Logger
	Watch     Watch            // nil: nobody
	Now       func() time.Time // nil: time.Now
}

// A Bot takes turns: it loads what a turn needs, lets the dialog decide, saves
// the decision, and then has its effects performed.
type Bot struct {
	store     Store
	messenger Messenger
	catalog   func() []dialog.Offer
	log       *slog.Logger
	watch     Watch
	now       func() time.Time
	outlines  *outlines
	recent    *recent
	door      *door
	drafter   Drafter
	model     dialog.Model
	templates func() []Template
	library   *library
	unpaced   bool
	printer   Printer
	converter Converter
	lanes     *lanes
	receipts  *receipts
	unheard   unheard
	underway  underway
	desks     chan struct{} // where files are read
	tending   sync.Mutex    // held while the outbox is looked into

	sending     context.Context // ends when what is being sent must stop
	stopSending context.CancelFunc
}

// New returns a bot that works until Stop.
func New(s Settings) *Bot {
	if s.Now == nil {
		s.Now = time.Now
	}
	if s.Watch == nil {
		s.Watch = unwatched{}
	}
	if s.Templates == nil {
		s.Templates = func() []Template { return nil }
	}
	b := &Bot{
		store: s.Store, messenger: s.Messenger, catalog: s.Catalog, templates: s.Templates, printer: s.Printer, converter: s.Converter,
		unpaced: s.Unpaced, log: s.Log, watch: s.Watch, now: s.Now,
		outlines: newOutlines(), recent: newRecent(), door: newDoor(s.Store, s.Admins), library: newLibrary(s.Store), receipts: newReceipts(s.Store, s.Log),
		desks: make(chan struct{}, filesAtOnce),
	}
	if s.Drafter != nil {
		b.drafter, b.model = s.Drafter, modelOf(s.Drafter, s.Private, s.Daily)
	}
	b.lanes = newLanes(b.perform)
	b.sending, b.stopSending = context.WithCancel(context.Background())
	go b.receipts.run()
	return b
}

// attempts is how often a turn is taken again when somebody else wrote in
// between. Two replicas seldom meet; five times in a row means that something
// is wrong.
const attempts = 5

// Turn applies an event to a chat and returns once the outcome is durable; a
// nil error promises that, also for an event that was applied before. It does
// not wait for what the turn has to say. Events of one chat take their turns
// in the order in which Turn is called. After an error the event was applied or
// not, and the caller is to try again with the same ID, unless the error is
// permanent: then nothing has changed, and nothing ever will.
func (b *Bot) Turn(ctx context.Context, chat ChatID, id EventID, e dialog.Event) error {
	lane, err := b.lanes.enter(ctx, chat)
	if err != nil {
		return fmt.Errorf("waiting for the chat's turn: %w", err)
	}
	defer lane.leave()
	began := b.now()
	e.Fresh = fresh(chat)
	var stage dialog.Stage
	err = panics.Caught(func() (err error) { stage, err = b.take(ctx, lane, id, e); return err })
	took := b.now().Sub(began)
	b.watch.Turn(kind(e), string(stage), outcome(err), took)
	if errors.Is(err, ErrDuplicate) {
		err = nil
	}
	b.logTurn(chat, e, stage, took, err)
	return err
}

// take tries the turn, first from memory, until nobody else writes in between.
func (b *Bot) take(ctx context.Context, lane *lane, id EventID, e dialog.Event) (stage dialog.Stage, err error) {
	began := FromStore
	if m, here := b.recent.take(lane.chat); here {
		if stage, err = b.tryRecalled(ctx, lane, id, e, m); !errors.Is(err, ErrConflict) {
			b.watch.Begun(FromMemory)
			return stage, err
		}
		began = FromOldMemory
	}
	b.watch.Begun(began)
	for n := range attempts {
		at, loadErr := b.load(ctx, lane.chat, Want{})
		if loadErr != nil {
			return "", loadErr
		}
		if stage, err = b.try(ctx, lane, id, e, at); !errors.Is(err, ErrConflict) {
			return stage, err
		}
		b.watch.Conflict()
		pause(ctx, n)
	}
	return stage, err
}

// tryRecalled takes the turn once, from memory. What no turn can be made of is a
// conflict there: perhaps one can of what the store has.
func (b *Bot) tryRecalled(ctx context.Context, lane *lane, id EventID, e dialog.Event, m memory) (stage dialog.Stage, err error) {
	err = panics.Caught(func() (err error) { stage, err = b.try(ctx, lane, id, e, b.recall(m)); return err })
	if Permanent(err) {
		b.log.Error("turn from memory given up, taken from the store", "chat", lane.chat, "error", err, "stack", panics.Stack(err))
		err = ErrConflict
	}
	return stage, err
}

// pause lets a rival finish: a few milliseconds, more after each conflict.
func pause(ctx context.Context, n int) {
	select {
	case <-ctx.Done():
	case <-time.After(time.Duration(1+mathrand.IntN(5<<n)) * time.Millisecond):
	}
}

// try takes the turn once, from what was loaded.
func (b *Bot) try(ctx context.Context, lane *lane, id EventID, e dialog.Event, at loaded) (stage dialog.Stage, err error) {
	b.performLate(lane.chat, at.commit)
	if at.view.House.Standing, err = b.door.standing(ctx, lane.chat, e.By); err != nil {
		return "", err
	}
	turn, err := b.decide(ctx, lane.chat, &at, e)
	if err != nil {
		return "", err
	}
	w := written{turn.Session, rand.Text()}
	commit, err := b.commit(lane.chat, id, e, at, turn, w)
	if err != nil {
		return "", err
	}
	j := job{entry: commit.Entry(), effects: turn.Effects, at: commit.At}
	heard, err := b.save(ctx, commit, w.Commit, j)
	if err != nil {
		return "", fmt.Errorf("saving turn: %w", err)
	}
	if heard {
		b.recent.keep(commit, w, at, turn.Report)
	}
	return turn.Session.Stage, nil
}

// save commits a turn and has its effects performed. It reports whether the
// store said so, for a commit may be made without.
func (b *Bot) save(ctx context.Context, c Commit, name string, j job) (heard bool, err error) {
	err = b.store.Commit(ctx, c)
	switch {
	case err == nil:
		b.unheard.forget(c.Chat)
		b.begin(j)
	case !errors.Is(err, ErrConflict):
		b.unheard.keep(c.Chat, name, j)
		if errors.Is(err, ErrDuplicate) && b.duplicate(ctx, c, name) {
			return false, nil
		}
	}
	return err == nil, err
}

// begin has a job performed in its chat's lane.
func (b *Bot) begin(j job) {
	if len(j.effects) > 0 {
		b.lanes.add(laneKey{chat: j.entry.Chat}, j)
	}
}

// commit returns what the turn makes durable. The session's commit has a name
// that no other has.
func (b *Bot) commit(chat ChatID, id EventID, e dialog.Event, at loaded, turn dialog.Turn, w written) (c Commit, err error) {
	c = Commit{
		Chat: chat, Event: id, At: b.now(), Base: at.snapshot.Rev, Mark: at.snapshot.Mark, Leaves: markOf(w.Commit),
		Report: w.Report,
	}
	for _, change := range turn.Changes {
		if err = c.record(change, e); err != nil {
			return c, err
		}
		b.outlines.note(change)
	}
	for _, change := range turn.House {
		if err = c.house(change, e); err != nil {
			return c, err
		}
	}
	for i := range c.Records {
		c.Records[i].Step = turn.Step
	}
	c.hold(at)
	c.Next = wanted(w.Upcoming(turn.Report), turn.Report).Fields
	if c.Session, err = json.Marshal(w); err != nil {
		return c, fmt.Errorf("encoding session: %w", err)
	}
	if len(turn.Effects) > 0 {
		c.Outbox, err = dialog.MarshalEffects(turn.Effects)
	}
	return c, err
}
