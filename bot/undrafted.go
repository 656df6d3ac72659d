package bot

import (
	"errors"

	"decuong/dialog"
	"decuong/outline"
)

// undrafted tell why there is no draft in the dialog's words.
var undrafted = map[DraftReason]dialog.Undrafted{
	DraftBusy: dialog.UndraftedBusy, DraftRefused: dialog.UndraftedRefused, DraftTooLong: dialog.UndraftedLong, DraftCut: dialog.UndraftedCut,
	DraftUnheard: dialog.UndraftedUnheard, DraftUnfit: dialog.UndraftedUnfit, DraftBroken: dialog.UndraftedBroken,
}

// draftOutcome names for a Watch how making wording ended.
func draftOutcome(err error) string {
	if err == nil {
		return "done"
	}
	return string(whyUndrafted(err))
}

// errMoved: what somebody agreed to send to one host goes to no other.
var errMoved = errors.New("another host than the one that was agreed to")

// moved reports whether what was agreed to be sent to one host would go to
// another: the program that performs an effect may have other settings than the
// one that asked.
func (b *Bot) moved(agreed, now string) bool {
	return !b.model.Private && agreed != "" && agreed != now
}

// errUnagreed: who agreed has thought better of it since.
var errUnagreed = errors.New("nobody agrees any more that the words go to the host")

// errEmpty: nothing was said that wording can be made of, or not any more.
var errEmpty = errors.New("nothing to make wording of")

// goes reports whether what a report says may go to a host, as it stands now.
func (b *Bot) goes(r *outline.Report, use outline.Use, host string) bool {
	return b.model.Private || host != "" && r.Agreed[use] == host
}

// errNowhere: there is no report or no section any more that wording was wanted
// for.
var errNowhere = errors.New("what it is for is gone")

func whyUndrafted(err error) dialog.Undrafted {
	var e *DraftError
	switch {
	case errors.Is(err, errNowhere):
		return dialog.UndraftedGone
	case errors.Is(err, errHalted):
		return dialog.UndraftedStopped
	case errors.Is(err, errUnfetched):
		return dialog.UndraftedLost
	case errors.Is(err, errEmpty):
		return dialog.UndraftedEmpty
	case errors.Is(err, errUnagreed):
		return dialog.UndraftedUnagreed
	case errors.Is(err, errMoved):
		return dialog.UndraftedMoved
	case errors.Is(err, errSecret):
		return dialog.UndraftedSecret
	}
	if !errors.As(err, &e) {
		return dialog.UndraftedTrouble
	}
	if why, known := undrafted[e.Reason]; known {
		return why
	}
	return dialog.UndraftedAway
}
