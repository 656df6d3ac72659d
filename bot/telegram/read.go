package telegram

import (
	"time"

	"github.com/go-telegram/bot/models"

	"decuong/bot"
	"decuong/dialog"
)

// A translator reads updates as events.
type translator struct {
	self     int64            // the bot's own user ID; 0 if unknown
	username func() string    // the bot's, without @; "" while unknown
	now      func() time.Time // for a press, of which Telegram does not tell the time
}

// event returns what happened in which chat. It returns false for what no
// answer is owed to: what is said in groups and is no command, a chat that was
// blocked, notices that Telegram writes itself.
func (t *translator) event(u *models.Update) (bot.ChatID, bot.EventID, dialog.Event, bool) {
	chat, e := int64(0), dialog.Event{}
	switch {
	case u.Message != nil:
		chat, e = t.message(u.Message)
	case u.EditedMessage != nil:
		chat, e = t.edit(u.EditedMessage)
	case u.CallbackQuery != nil:
		chat, e = t.press(u.CallbackQuery)
	case u.MyChatMember != nil:
		chat, e = t.membership(u.MyChatMember)
	case u.StoppedMessageGeneration != nil:
		chat, e = t.stopped(u.StoppedMessageGeneration)
	}
	return chatID(chat), bot.EventID(u.ID), e, e.What != nil
}

// message reads what the person sent.
func (t *translator) message(m *models.Message) (int64, dialog.Event) {
	var what dialog.Happening
	switch name, _, command := t.command(m.Text); {
	case personal(m):
		what = t.happening(m)
	case inGroup(m) && command && m.ForwardOrigin == nil:
		what = dialog.CalledInGroup{Act: dialog.Act(name)}
	default:
		return m.Chat.ID, dialog.Event{}
	}
	return m.Chat.ID, dialog.Event{At: time.Unix(int64(m.Date), 0).UTC(), By: Author(m.From.ID), What: what}
}

// inGroup reports whether a person wrote m in a group.
func inGroup(m *models.Message) bool {
	return (m.Chat.Type == models.ChatTypeGroup || m.Chat.Type == models.ChatTypeSupergroup) && m.From != nil && !m.From.IsBot
}

// personal reports whether a person wrote m to the bot alone.
func personal(m *models.Message) bool {
	return m.Chat.Type == models.ChatTypePrivate && m.From != nil && !m.From.IsBot
}

func (t *translator) happening(m *models.Message) dialog.Happening {
	if name, rest, ok := t.command(m.Text); ok && m.ForwardOrigin == nil {
		if name == "start" {
			return dialog.Began{Payload: rest}
		}
		return dialog.Chose{Choice: dialog.Choice{Act: dialog.Act(name)}, Words: rest}
	}
	with := media(m)
	text, entities := m.Text, m.Entities
	if with != dialog.None {
		text, entities = m.Caption, m.CaptionEntities
	}
	if text == "" && with == dialog.None {
		if notice(m) {
			return nil
		}
		with = dialog.Other // younger than this program
	}
	return dialog.Said{
		Text: text, Marks: marks(text, entities), With: with, File: attachment(m, with),
		Origin: originOf(m.Chat.ID, m.ID), Pos: int64(m.ID), To: t.pointer(m.ReplyToMessage),
		Album: m.MediaGroupID, Forwarded: m.ForwardOrigin != nil,
	}
}

// attachment returns the document or the recording that the message came with. A
// round film is what the microphone's button makes too, and mostly speech;
// another film has a file as well, which nobody reads.
func attachment(m *models.Message, with dialog.Media) dialog.Attachment {
	switch with {
	case dialog.Document:
		return dialog.Attachment{ID: m.Document.FileID, Name: m.Document.FileName, Size: m.Document.FileSize}
	case dialog.VoiceNote:
		return dialog.Attachment{ID: m.Voice.FileID, Size: m.Voice.FileSize, Seconds: m.Voice.Duration}
	case dialog.Sound:
		return dialog.Attachment{ID: m.Audio.FileID, Name: m.Audio.FileName, Size: m.Audio.FileSize, Seconds: m.Audio.Duration}
	case dialog.Round:
		return dialog.Attachment{ID: m.VideoNote.FileID, Size: int64(m.VideoNote.FileSize), Seconds: m.VideoNote.Duration, Film: true}
	}
	return dialog.Attachment{}
}

// edit reads what the person changed. A location that moves is no change of
// words.
func (t *translator) edit(m *models.Message) (int64, dialog.Event) {
	if !personal(m) || m.Location != nil {
		return m.Chat.ID, dialog.Event{}
	}
	text, entities := m.Text, m.Entities
	if text == "" {
		text, entities = m.Caption, m.CaptionEntities
	}
	return m.Chat.ID, dialog.Event{
		At: time.Unix(int64(m.EditDate), 0).UTC(), By: Author(m.From.ID),
		What: dialog.Edited{Text: text, Marks: marks(text, entities), Origin: originOf(m.Chat.ID, m.ID)},
	}
}

// press reads a pressed button. Data that are not ours, or not whole, become
// a choice without an act.
func (t *translator) press(q *models.CallbackQuery) (int64, dialog.Event) {
	chat, message := below(q)
	if chat.Type != models.ChatTypePrivate {
		return chat.ID, dialog.Event{}
	}
	chose := dialog.Chose{On: originOf(chat.ID, message)}
	chose.Pointer, chose.Choice, _ = decode(q.Data)
	return chat.ID, dialog.Event{At: t.now().UTC(), By: Author(q.From.ID), What: chose}
}

// stopped reads that the person stopped a message in the making. Telegram does
// not say who; a private chat has one person.
func (t *translator) stopped(s *models.MessageGenerationStopped) (int64, dialog.Event) {
	if s.Chat.Type != models.ChatTypePrivate {
		return s.Chat.ID, dialog.Event{}
	}
	return s.Chat.ID, dialog.Event{At: t.now().UTC(), By: Author(s.Chat.ID), What: dialog.Stopped{Turn: int64(s.DraftID)}}
}

// below returns the message that the pressed button stands below, which
// Telegram may no longer hold, and its chat.
func below(q *models.CallbackQuery) (models.Chat, int) {
	switch m := q.Message; {
	case m.Message != nil:
		return m.Message.Chat, m.Message.ID
	case m.InaccessibleMessage != nil:
		return m.InaccessibleMessage.Chat, m.InaccessibleMessage.MessageID
	}
	return models.Chat{}, 0
}

// membership reads that the person lets the bot write to them again, or that
// somebody added it to a group.
func (t *translator) membership(c *models.ChatMemberUpdated) (int64, dialog.Event) {
	e := dialog.Event{At: time.Unix(int64(c.Date), 0).UTC(), By: Author(c.From.ID)}
	switch {
	case c.NewChatMember.Type != models.ChatMemberTypeMember:
	case c.Chat.Type == models.ChatTypePrivate:
		e.What = dialog.Resumed{}
	case c.Chat.Type == models.ChatTypeGroup || c.Chat.Type == models.ChatTypeSupergroup:
		e.What = dialog.JoinedGroup{}
	}
	return c.Chat.ID, e
}

// blocked reports whether the update tells that the person shut the bot out.
func blocked(u *models.Update) bool {
	return u.MyChatMember != nil && u.MyChatMember.NewChatMember.Type == models.ChatMemberTypeBanned
}

// pointer returns what the message meant that a message replies to: what its
// buttons carry, if it is the bot's own.
func (t *translator) pointer(m *models.Message) dialog.Pointer {
	if m == nil || m.ReplyMarkup == nil || m.From == nil || t.self != 0 && m.From.ID != t.self {
		return dialog.Pointer{}
	}
	for _, row := range m.ReplyMarkup.InlineKeyboard {
		for _, b := range row {
			if p, _, ok := decode(b.CallbackData); ok {
				return p
			}
		}
	}
	return dialog.Pointer{}
}
