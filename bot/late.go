package bot

import (
	"context"
	"encoding/json"
	"slices"

	"decuong/dialog"
)

// late returns what an entry of another process, which died, has to say now. A
// prompt that the conversation went past meanwhile is told without its buttons:
// it arrives as the newest message, and must not look like the present prompt.
func (b *Bot) late(ctx context.Context, chat ChatID, effects []dialog.Effect) []dialog.Effect {
	present, err := b.presentSession(ctx, chat)
	if err != nil { // a button of an old prompt is better than silence
		b.log.Warn("telling something late", "chat", chat, "error", err)
		return effects
	}
	effects = slices.Clone(effects)
	for i, e := range effects {
		if ask, ok := e.(dialog.Ask); ok && ask.Turn < present.Turn {
			ask.Choices = nil
			effects[i] = ask
		}
	}
	return effects
}

// presentSession returns where the chat stands.
func (b *Bot) presentSession(ctx context.Context, chat ChatID) (s dialog.Session, err error) {
	snapshot, err := b.store.Load(ctx, chat, Want{})
	if err != nil || snapshot.Session == nil {
		return s, err
	}
	err = json.Unmarshal(snapshot.Session, &s)
	return s, err
}
