package dialog

import (
	"strings"
	"time"

	"decuong/outline"
)

// Who may use the bot. Where it is by invitation, administrators make links
// with a code; whoever follows one is a guest from then on.

// A Standing is what the bot is to a person.
type Standing string

const (
	Welcome  Standing = ""         // may write reports
	Admin    Standing = "admin"    // may invite besides
	Stranger Standing = "stranger" // was not invited
)

// A House is what is known of people, invitations and published outlines; see View.
type House struct {
	Standing     Standing
	Invitations  []Invitation  // those asked for with Need.Invitation or Need.House, in no order
	Publications []Publication // those asked for with Need.Published or Need.Publication, in no order
}

// An Invitation lets people in who follow its link.
type Invitation struct {
	Code    string           `json:"code"` // the payload of the link
	By      outline.AuthorID `json:"by"`
	Until   time.Time        `json:"until"`
	Limit   int              `json:"limit"` // how many people it is for
	Used    int              `json:"used"`
	Revoked bool             `json:"revoked,omitempty"`
	Turn    int64            `json:"turn,omitempty"` // of its maker's chat, in which it was made
	Rev     int64            `json:"-"`              // of the stored invitation, for who writes it
}

// open reports whether the invitation still lets people in.
func (i Invitation) open(at time.Time) bool {
	return !i.Revoked && i.Used < i.Limit && at.Before(i.Until)
}

// A HouseChange is a change of who may use the bot, and of what it offers.
type HouseChange interface{ houseChange() }

// Invited makes or changes an invitation, if it still has the revision Rev.
type Invited struct{ Invitation }

// Admitted makes a person a guest.
type Admitted struct {
	Person outline.AuthorID
	Code   string // of the invitation that they followed
}

func (Invited) houseChange()  {}
func (Admitted) houseChange() {}

// atDoor deals with a stranger: one who follows an open invitation comes in,
// everybody else is told once. It reports false once the person is in.
func (t *turn) atDoor() bool {
	if t.view.House.Standing != Stranger {
		return false
	}
	began, follows := t.event.What.(Began)
	if follows && began.Payload != "" {
		if i, found := t.invitation(began.Payload); found && i.open(t.event.At) {
			i.Used++
			t.House = append(t.House, Invited{i}, Admitted{Person: t.event.By, Code: i.Code})
			t.note = phraseAdmitted
			return false
		}
	}
	if t.Session.Stage == Outside && !(follows && began.Payload != "") {
		return true // told already
	}
	t.Session.Stage = Outside
	t.Effects = append(t.Effects, Say{Text: phraseStranger(follows && began.Payload != "")})
	return true
}

// invitation returns the invitation with the code, if there is one.
func (t *turn) invitation(code string) (Invitation, bool) {
	if !payload(code) {
		return Invitation{}, false
	}
	if t.view.Loaded.Invitation != code && !t.view.Loaded.House {
		t.Need.Invitation = code
		return Invitation{}, false
	}
	for _, i := range t.view.House.Invitations {
		if i.Code == code {
			return i, true
		}
	}
	return Invitation{}, false
}

// payload reports whether the text can be the payload of a link.
func payload(text string) bool {
	return 0 < len(text) && len(text) <= 64 && strings.Trim(text, "abcdefghijklmnopqrstuvwxyz0123456789") == ""
}
