package dialog

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"decuong/outline"
)

// What administrators do about invitations.

// inviteFor is how long an invitation lasts.
const inviteFor = 30 * 24 * time.Hour

// invite shows an administrator the open invitations, and how to make one. With
// words behind it, "/moi 25 31/12/2026", it makes one for so many people, until
// the end of that day.
func (t *turn) invite() {
	if t.view.House.Standing != Admin {
		t.brief(phraseOnlyAdmins)
		return
	}
	if words := t.event.What.(Chose).Words; words != "" {
		t.inviteAs(words)
		return
	}
	t.Need.House = !t.view.Loaded.House
	var shown []Text
	rows := [][]Choice{{
		{Act: actInviteFor, Arg: "1", Label: phraseInviteOne}, {Act: actInviteFor, Arg: "10", Label: phraseInviteSome},
		{Act: actInviteFor, Arg: "100", Label: phraseInviteMany},
	}}
	for _, i := range t.view.House.Invitations {
		if i.open(t.event.At) {
			shown = append(shown, phraseInvitation(i))
			rows = append(rows, []Choice{{Act: actRevoke, Arg: i.Code, Label: phraseRevoke(i.Code)}})
		}
	}
	t.ask("", paragraphs(phraseInvite, lines(shown...)), rows...)
}

// inviteMany makes an invitation for as many people as the choice says.
func (t *turn) inviteMany() {
	if t.view.House.Standing != Admin {
		t.brief(phraseOnlyAdmins)
		return
	}
	t.makeInvitation(max(1, t.event.What.(Chose).number()), t.event.At.Add(inviteFor))
}

// inviteAs makes the invitation that the words ask for.
func (t *turn) inviteAs(words string) {
	people, day, dated := strings.Cut(outline.Clean(words), " ")
	n, err := strconv.Atoi(people)
	until := t.event.At.Add(inviteFor)
	if date, ok := outline.ParseDate(day); ok {
		until = endOfDay(date)
	} else if dated {
		err = strconv.ErrSyntax
	}
	if err != nil || n < 1 || n > invitedMost || !until.After(t.event.At) {
		t.ask("", phraseInviteHow, buttons(actInvite))
		return
	}
	t.makeInvitation(n, until)
}

// invitedMost is how many people one link can be for.
const invitedMost = 10_000

// endOfDay returns when the day is over in Vietnam.
func endOfDay(date string) time.Time {
	day, err := time.ParseInLocation("02/01/2006", date, vietnam)
	if err != nil {
		return time.Time{}
	}
	return day.AddDate(0, 0, 1).Add(-time.Second)
}

// makeInvitation makes an invitation and shows its link. Where the house and
// the chat are stored apart, the turn may break off between the two and be
// taken again: the invitation that it made is then there already, and is the
// one whose link is shown.
func (t *turn) makeInvitation(people int, until time.Time) {
	if t.Need.House = !t.view.Loaded.House; t.Need.House {
		return
	}
	made := Invitation{
		Code: t.event.Fresh, By: t.event.By, Until: until.UTC(), Limit: people, Turn: t.Session.Turn + 1,
	}
	i := slices.IndexFunc(t.view.House.Invitations, func(i Invitation) bool {
		return i.By == made.By && i.Turn == made.Turn && i.Limit == made.Limit && i.Used == 0 && i.open(t.event.At)
	})
	if i >= 0 {
		made = t.view.House.Invitations[i]
	} else {
		t.House = append(t.House, Invited{made})
	}
	t.ask("", phraseInvited(made), []Choice{{Act: actRevoke, Arg: made.Code, Label: phraseRevoke(made.Code)}})
}

// revoke ends an invitation. Who came in by it stays.
func (t *turn) revoke() {
	if t.view.House.Standing != Admin {
		t.brief(phraseOnlyAdmins)
		return
	}
	i, found := t.invitation(t.event.What.(Chose).Arg)
	if !found {
		t.brief(phraseNoInvitation)
		return
	}
	i.Revoked = true
	t.House = append(t.House, Invited{i})
	t.brief(phraseRevoked(i.Code))
}
