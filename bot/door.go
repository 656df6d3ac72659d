package bot

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"

	"decuong/dialog"
	"decuong/outline"
)

// Who may use the bot lies in the store as the fields of a report of its own,
// which nobody writes and no shelf holds: so invitations are changed with the
// same care as answers.
const (
	houseReport outline.ReportID = "00house"

	invitationPrefix = "i/" // and a code: an invitation
	guestPrefix      = "g/" // and a person: who came in, when, and by which code
)

// A guest is somebody who followed an invitation.
type guest struct {
	Code string    `json:"code"`
	At   time.Time `json:"at"`
}

// A door tells who may come in. Whoever was let in once is remembered, for
// nobody is ever shut out again; nor is who has reports from when the bot was
// open to everybody.
type door struct {
	store  Store
	admins []outline.AuthorID

	mu     sync.Mutex
	guests map[outline.AuthorID]bool
}

// guestsKept bounds the memory of the door: a few megabytes.
const guestsKept = 50_000

func newDoor(store Store, admins []outline.AuthorID) *door {
	return &door{store: store, admins: admins, guests: map[outline.AuthorID]bool{}}
}

// standing returns what the bot is to the person. A guest costs a round trip
// the first time that this process meets them.
func (d *door) standing(ctx context.Context, chat ChatID, person outline.AuthorID) (dialog.Standing, error) {
	switch {
	case len(d.admins) == 0 || d.knows(person):
		return dialog.Welcome, nil
	case slices.Contains(d.admins, person):
		return dialog.Admin, nil
	}
	field := guestPrefix + string(person)
	house, err := d.store.Load(ctx, chat, Want{Report: houseReport, Fields: []string{field}, Shelf: true})
	if err != nil {
		return dialog.Stranger, fmt.Errorf("looking up guest: %w", err)
	}
	if _, invited := house.Values[field]; !invited && len(house.Shelf) == 0 {
		return dialog.Stranger, nil
	}
	d.remember(person)
	return dialog.Welcome, nil
}

func (d *door) knows(person outline.AuthorID) bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.guests[person]
}

func (d *door) remember(person outline.AuthorID) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if len(d.guests) >= guestsKept {
		clear(d.guests)
	}
	d.guests[person] = true
}

// invitations returns the invitation that is needed, or all of them.
func (d *door) invitations(ctx context.Context, chat ChatID, need dialog.Need) ([]dialog.Invitation, error) {
	want := Want{Report: houseReport, All: need.House}
	if need.Invitation != "" {
		want.Fields = []string{invitationPrefix + need.Invitation}
	}
	house, err := d.store.Load(ctx, chat, want)
	if err != nil {
		return nil, fmt.Errorf("loading invitations: %w", err)
	}
	var all []dialog.Invitation
	for _, e := range house.Index {
		value, here := house.Values[e.Field]
		if !here || !strings.HasPrefix(e.Field, invitationPrefix) {
			continue
		}
		i := dialog.Invitation{Rev: e.Rev}
		if err := json.Unmarshal(value, &i); err != nil {
			return nil, &broken{fmt.Errorf("reading invitation: %w", err)}
		}
		all = append(all, i)
	}
	return all, nil
}

// house adds to the commit what the change writes.
func (c *Commit) house(change dialog.HouseChange, e dialog.Event) error {
	switch ch := change.(type) {
	case dialog.Invited:
		return c.put(Record{
			Report: houseReport, Field: invitationPrefix + ch.Code, Base: ch.Rev, Author: e.By,
		}, ch.Invitation)
	case dialog.Kept, dialog.Shared:
		c.template(change, e.By)
		return nil
	case dialog.Ends:
		return c.end(ch, e)
	case dialog.Published:
		return c.publish(ch.Publication, e)
	case dialog.Admitted:
		return c.put(Record{
			Report: houseReport, Field: guestPrefix + string(ch.Person), Base: AnyRev, Author: e.By,
		}, guest{ch.Code, e.At.UTC()})
	}
	panic(fmt.Sprintf("unknown change %T", change)) // unreachable: there are no other kinds
}
