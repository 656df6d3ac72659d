package sandbox_test

import (
	"strings"
	"testing"

	"github.com/go-telegram/bot"
	"github.com/go-telegram/bot/models"

	"decuong/bot/telegram/sandbox"
)

func TestCommands(t *testing.T) {
	_, b := start(t, sandbox.Options{})
	set := func(c ...models.BotCommand) error {
		_, err := b.SetMyCommands(t.Context(), &bot.SetMyCommandsParams{Commands: c, LanguageCode: "vi"})
		return err
	}
	refusedWith(t, "diacritics", set(models.BotCommand{Command: "tiếp", Description: "x"}), "BOT_COMMAND_INVALID")
	refusedWith(t, "no description", set(models.BotCommand{Command: "tiep"}), "BOT_COMMAND_DESCRIPTION_INVALID")
	refusedWith(t, "long description", set(models.BotCommand{Command: "tiep", Description: strings.Repeat("ữ", 257)}), "BOT_COMMAND_DESCRIPTION_INVALID")
	refusedWith(t, "101", set(repeat(101, models.BotCommand{Command: "tiep", Description: "x"})...), "BOT_COMMANDS_TOO_MUCH")
	refusedWith(t, "good", set(models.BotCommand{Command: "tiep", Description: "Câu tiếp theo"}), "")
	for language, want := range map[string]int{"vi": 1, "": 0} {
		got, err := b.GetMyCommands(t.Context(), &bot.GetMyCommandsParams{LanguageCode: language})
		if err != nil || len(got) != want {
			t.Errorf("in language %q: %v, %v", language, got, err)
		}
	}
}

func TestDescriptions(t *testing.T) {
	s, b := start(t, sandbox.Options{Name: "Đề Cương"})
	_, err := b.SetMyDescription(t.Context(), &bot.SetMyDescriptionParams{Description: strings.Repeat("ữ", 513)})
	refusedWith(t, "too long", err, "BOT_DESCRIPTION_TOO_LONG")
	_, err = b.SetMyDescription(t.Context(), &bot.SetMyDescriptionParams{Description: "Viết báo cáo từ đề cương."})
	refusedWith(t, "description", err, "")
	_, err = b.SetMyShortDescription(t.Context(), &bot.SetMyShortDescriptionParams{ShortDescription: "Báo cáo"})
	refusedWith(t, "short description", err, "")
	_, err = b.SetChatMenuButton(t.Context(), &bot.SetChatMenuButtonParams{MenuButton: models.MenuButtonCommands{Type: "commands"}})
	refusedWith(t, "menu button", err, "")
	me, err := b.GetMe(t.Context())
	if err != nil || !me.IsBot || me.FirstName != "Đề Cương" {
		t.Errorf("getMe: %+v, %v", me, err)
	}
	_, err = b.GetChat(t.Context(), &bot.GetChatParams{ChatID: 1})
	refusedWith(t, "getChat before Start", err, "chat not found")
	s.User(1, "Lan").Start("")
	if c, err := b.GetChat(t.Context(), &bot.GetChatParams{ChatID: 1}); err != nil || c.FirstName != "Lan" {
		t.Errorf("getChat: %+v, %v", c, err)
	}
}
