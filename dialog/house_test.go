package dialog_test

import (
	"strings"
	"testing"
	"time"

	"decuong/dialog"
)

// A visit is somebody at the door of a bot by invitation.
func visit(standing dialog.Standing, s dialog.Session, what dialog.Happening, invitations ...dialog.Invitation) dialog.Turn {
	e := dialog.Event{At: dialogOpening, By: "tg:9", Fresh: "00fresh", What: what}
	v := dialog.View{Catalog: catalog, House: dialog.House{Standing: standing, Invitations: invitations}}
	v.Loaded = dialog.Need{House: true, Shelf: true, Published: true}
	return dialog.Step(v, s, e)
}

var dialogOpening = time.Date(2026, 11, 25, 1, 0, 0, 0, time.UTC)

func TestStrangerIsToldOnce(t *testing.T) {
	first := visit(dialog.Stranger, dialog.Session{}, dialog.Said{Text: "Xin chào"})
	if len(first.Effects) != 1 || len(first.Changes) > 0 {
		t.Fatalf("a stranger met %+v", first)
	}
	for _, what := range []dialog.Happening{dialog.Began{}, dialog.Said{Text: "Cho tôi vào"}, dialog.Chose{Choice: dialog.Choice{Act: "begin", Arg: "founding"}, On: "tg:9:1"}} {
		if again := visit(dialog.Stranger, first.Session, what); len(again.Effects) > 0 || len(again.Changes) > 0 {
			t.Errorf("told again by %#v: %+v", what, again)
		}
	}
}

func TestInvitationLetsIn(t *testing.T) {
	open := dialog.Invitation{Code: "00abc", Until: dialogOpening.Add(time.Hour), Limit: 2, Used: 1, Rev: 4}
	in := visit(dialog.Stranger, dialog.Session{Stage: dialog.Outside}, dialog.Began{Payload: "00abc"}, open)
	if len(in.House) != 2 || in.House[0].(dialog.Invited).Used != 2 || in.House[1].(dialog.Admitted).Person != "tg:9" {
		t.Errorf("followed an invitation and met %+v", in)
	}
	if len(in.Effects) != 1 || !strings.Contains(in.Effects[0].(dialog.Ask).Text.String(), "Lời mời hợp lệ") {
		t.Errorf("was greeted with %+v", in.Effects)
	}
	spent, late, revoked := open, open, open
	spent.Used, late.Until, revoked.Revoked = 2, dialogOpening, true
	for _, i := range []dialog.Invitation{spent, late, revoked, {Code: "00other"}} {
		out := visit(dialog.Stranger, dialog.Session{}, dialog.Began{Payload: "00abc"}, i)
		if len(out.House) > 0 || len(out.Effects) != 1 || out.Session.Stage != dialog.Outside {
			t.Errorf("invitation %+v led to %+v", i, out)
		}
	}
}

// TestInvitationMadeOnce shows the link of the invitation that was stored when
// the turn broke off before the chat was, and is taken again.
func TestInvitationMadeOnce(t *testing.T) {
	invite := dialog.Chose{Choice: dialog.Choice{Act: "invite", Arg: "10"}, On: "tg:9:1"}
	s := dialog.Session{Turn: 6}
	stored := visit(dialog.Admin, s, invite).House[0].(dialog.Invited).Invitation
	stored.Code, stored.Rev = "00stored", 1
	again := visit(dialog.Admin, s, invite, stored)
	if len(again.House) > 0 || !strings.Contains(again.Effects[0].(dialog.Ask).Text.String(), "00stored") {
		t.Errorf("taken again it made %+v and said %+v", again.House, again.Effects)
	}
	next := visit(dialog.Admin, again.Session, invite, stored)
	if len(next.House) != 1 {
		t.Errorf("the next press made %+v", next.House)
	}
}

func TestOnlyAdminsInvite(t *testing.T) {
	invite := dialog.Chose{Choice: dialog.Choice{Act: "invite", Arg: "10"}, On: "tg:9:1"}
	made := visit(dialog.Admin, dialog.Session{}, invite)
	if len(made.House) != 1 || made.House[0].(dialog.Invited).Limit != 10 {
		t.Errorf("an administrator met %+v", made)
	}
	if none := visit(dialog.Welcome, dialog.Session{}, invite); len(none.House) > 0 {
		t.Errorf("a guest invited: %+v", none.House)
	}
	revoke := dialog.Chose{Choice: dialog.Choice{Act: "revoke", Arg: "00abc"}, On: "tg:9:1"}
	gone := visit(dialog.Admin, dialog.Session{}, revoke, dialog.Invitation{Code: "00abc", Limit: 1, Rev: 2})
	if len(gone.House) != 1 || !gone.House[0].(dialog.Invited).Revoked || gone.House[0].(dialog.Invited).Rev != 2 {
		t.Errorf("revoking led to %+v", gone)
	}
	if none := visit(dialog.Welcome, dialog.Session{}, revoke, dialog.Invitation{Code: "00abc", Limit: 1}); len(none.House) > 0 {
		t.Errorf("a guest revoked: %+v", none.House)
	}
}
