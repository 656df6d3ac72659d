package sandbox_test

import (
	"strings"
	"testing"

	"github.com/go-telegram/bot"
	"github.com/go-telegram/bot/models"

	"decuong/bot/telegram/sandbox"
)

// What Telegram refuses, and in which words, seen through the real client.
func TestRefusedTexts(t *testing.T) {
	s, b := start(t, sandbox.Options{})
	s.User(1, "Lan").Start("")
	for _, tt := range []struct{ name, text, want string }{
		{"empty", "", "message text is empty"},
		{"blank", " \n ", "text must be non-empty"},
		{"just fits", strings.Repeat("ữ", 4096), ""},
		{"too long", strings.Repeat("ữ", 4097), "message is too long"},
		{"fits without its tags", "<b>" + strings.Repeat("ữ", 4096) + "</b>", ""},
		{"long in bytes", strings.Repeat("<b>ữ</b>", 4000), "text is too long"},
		{"unknown tag", "Số <x>5</x>", `can't parse entities: Unsupported start tag "x" at byte offset 5`},
		{"a bare bracket", "5 < 6", `can't parse entities: Unsupported start tag "" at byte offset 2`},
		{"open tag", "<b>5", `can't parse entities: Can't find end tag corresponding to start tag "b"`},
		{"wrong end", "<b><i>5</b></i>", `can't parse entities: Unmatched end tag at byte offset 7, expected "</i>", found "</b>"`},
		{"end alone", "5</b>", `can't parse entities: Unexpected end tag at byte offset 1`},
		{"cut tag", "5 <b", `can't parse entities: Unclosed start tag at byte offset 2`},
		{"span", "<span>5</span>", `can't parse entities: Tag "span" must have class "tg-spoiler" at byte offset 0`},
	} {
		_, err := b.SendMessage(t.Context(), &bot.SendMessageParams{ChatID: 1, Text: tt.text, ParseMode: models.ParseModeHTML})
		refusedWith(t, tt.name, err, tt.want)
	}
}

// refusedWith checks that a call failed with Telegram's words; "": that it did
// not fail.
func refusedWith(t *testing.T, name string, err error, want string) {
	t.Helper()
	switch {
	case want == "" && err != nil:
		t.Errorf("%s: %v", name, err)
	case want != "" && err == nil:
		t.Errorf("%s: accepted, want %q", name, want)
	case want != "" && !strings.HasSuffix(err.Error(), "Bad Request: "+want):
		t.Errorf("%s: %v, want %q", name, err, want)
	}
}

type (
	button = models.InlineKeyboardButton
	rows   = [][]button
)

func TestRefusedKeyboards(t *testing.T) {
	s, b := start(t, sandbox.Options{})
	s.User(1, "Lan").Start("")
	row := func(n int) []button { return repeat(n, button{Text: "x", CallbackData: "x"}) }
	for _, tt := range []struct {
		name string
		rows rows
		want string
	}{
		{"none", rows{}, ""},
		{"nil rows", nil, `field "inline_keyboard" of the InlineKeyboardMarkup must be an Array`},
		{"data fits", rows{{{Text: "x", CallbackData: strings.Repeat("d", 64)}}}, ""},
		{"data too long", rows{{{Text: "x", CallbackData: strings.Repeat("d", 65)}}}, "BUTTON_DATA_INVALID"},
		{"data counts bytes", rows{{{Text: "x", CallbackData: strings.Repeat("ữ", 22)}}}, "BUTTON_DATA_INVALID"},
		{"no action", rows{{{Text: "x"}}}, "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"},
		{"two actions", rows{{{Text: "x", CallbackData: "x", URL: "https://example.org"}}}, "can't parse inline keyboard button: Exactly one action must be specified"},
		{"no text", rows{{{CallbackData: "x"}}}, `can't parse inline keyboard button: Field "text" must be non-empty`},
		{"eight", rows{row(8)}, ""},
		{"nine", rows{row(9)}, "reply markup is too long"},
		{"a hundred", repeat(20, row(5)), ""},
		{"a hundred and five", repeat(21, row(5)), "reply markup is too long"},
		{"copy too long", rows{{{Text: "x", CopyText: &models.CopyTextButton{Text: strings.Repeat("ữ", 257)}}}}, "BUTTON_COPY_TEXT_INVALID"},
		{"disabled", rows{{{Text: "x", Disabled: &models.DisabledButton{}}}}, ""},
	} {
		_, err := b.SendMessage(t.Context(), &bot.SendMessageParams{ChatID: 1, Text: "x", ReplyMarkup: &models.InlineKeyboardMarkup{InlineKeyboard: tt.rows}})
		refusedWith(t, tt.name, err, tt.want)
	}
}

// repeat repeats a value.
func repeat[T any](n int, v T) []T {
	all := make([]T, n)
	for i := range all {
		all[i] = v
	}
	return all
}
