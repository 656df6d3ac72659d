package telegram

import (
	"github.com/go-telegram/bot/models"

	"decuong/dialog"
)

// media returns what a message holds besides text.
func media(m *models.Message) dialog.Media {
	switch {
	case len(m.Photo) > 0, m.LivePhoto != nil:
		return dialog.Photo
	case m.Voice != nil:
		return dialog.VoiceNote
	case m.Audio != nil:
		return dialog.Sound
	case m.VideoNote != nil:
		return dialog.Round
	case m.Video != nil, m.Animation != nil: // an animation comes as a document too
		return dialog.Video
	case m.Document != nil:
		return dialog.Document
	case m.Sticker != nil:
		return dialog.Sticker
	case m.Contact != nil:
		return dialog.Contact
	case m.Location != nil, m.Venue != nil:
		return dialog.Location
	case m.Poll != nil:
		return dialog.Poll
	case m.Dice != nil, m.Game != nil, m.Story != nil, m.Checklist != nil, m.PaidMedia != nil, m.RichMessage != nil:
		return dialog.Other
	}
	return dialog.None
}

// notice reports whether Telegram wrote the message itself, to tell of
// something that asks for no answer. Those that only groups know are left out.
func notice(m *models.Message) bool {
	return m.PinnedMessage != nil || m.MessageAutoDeleteTimerChanged != nil || m.ChatBackgroundSet != nil ||
		m.WriteAccessAllowed != nil || m.ConnectedWebsite != "" || m.UsersShared != nil || m.ChatShared != nil ||
		m.Gift != nil || m.UniqueGift != nil || m.GiftUpgradeSent != nil || m.GiveawayCreated != nil ||
		m.SuccessfulPayment != nil || m.RefundedPayment != nil || m.Invoice != nil || m.PassportData != nil ||
		m.WebAppData != nil || m.ManagedBotCreated != nil ||
		m.ForumTopicCreated != nil || m.ForumTopicEdited != nil || m.ForumTopicClosed != nil ||
		m.ForumTopicReopened != nil || m.GeneralForumTopicHidden != nil || m.GeneralForumTopicUnhidden != nil ||
		m.ChecklistTasksDone != nil || m.ChecklistTasksAdded != nil ||
		m.PollOptionAdded != nil || m.PollOptionDeleted != nil
}
