package telegram

import (
	"context"
	"time"

	tgbot "github.com/go-telegram/bot"
	"github.com/go-telegram/bot/models"
)

// A Command is a line of the menu beside the person's keyboard.
type Command struct {
	Name        string // without the slash: a to z, digits and underscores, at most 32
	Description string // at most 256 characters
}

// languages are those that the menu is registered for: everybody's, and that
// of phones set to Vietnamese, which an earlier registration may have taken.
var languages = []string{"", "vi"}

// Register sets the menu of commands, the text that an empty chat shows (at
// most 512 characters), and the short one of the bot's profile (at most 120).
// The bot works without them: what fails is logged.
func (a *Account) Register(ctx context.Context, commands []Command, description, short string) {
	menu := make([]models.BotCommand, len(commands))
	for i, c := range commands {
		menu[i] = models.BotCommand{Command: c.Name, Description: c.Description}
	}
	for _, l := range languages {
		a.set(ctx, "setMyCommands", func(ctx context.Context) (bool, error) {
			return a.calls.SetMyCommands(ctx, &tgbot.SetMyCommandsParams{Commands: menu, LanguageCode: l})
		})
		a.set(ctx, "setMyDescription", func(ctx context.Context) (bool, error) {
			return a.calls.SetMyDescription(ctx, &tgbot.SetMyDescriptionParams{Description: description, LanguageCode: l})
		})
		a.set(ctx, "setMyShortDescription", func(ctx context.Context) (bool, error) {
			return a.calls.SetMyShortDescription(ctx, &tgbot.SetMyShortDescriptionParams{ShortDescription: short, LanguageCode: l})
		})
	}
}

func (a *Account) set(ctx context.Context, method string, call func(context.Context) (bool, error)) {
	ctx, cancel := context.WithTimeout(ctx, 10*time.Second)
	defer cancel()
	if _, err := call(ctx); err != nil {
		a.log.Warn("registering with Telegram", "error", scrub(method, err), "hint", hint(err))
	}
}
