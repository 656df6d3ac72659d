package sandbox_test

import (
	"errors"
	"slices"
	"testing"

	"github.com/go-telegram/bot"

	"decuong/bot/telegram/sandbox"
)

// TestGroup tells the bot that it came and went and of commands, and lets it
// write for as long as it is there.
func TestGroup(t *testing.T) {
	s, b := start(t, sandbox.Options{})
	say := func() error {
		_, err := b.SendMessage(t.Context(), &bot.SendMessageParams{ChatID: -5, Text: "Chào"})
		return err
	}
	refusedWith(t, "before", say(), "chat not found")
	u, g := s.User(1, "Lan"), s.Group(-5, "Văn phòng")
	g.Send(u, "Chào cả nhà")
	g.Add(u)
	g.Add(u)
	refusedWith(t, "inside", say(), "")
	g.Send(u, "Chào bot")
	g.Send(u, "/xuat")
	g.Remove(u)
	if err := say(); !errors.Is(err, bot.ErrorForbidden) {
		t.Errorf("outside: %v", err)
	}
	var kinds []string
	for _, p := range s.Pending() {
		for kind := range p {
			if kind != "update_id" {
				kinds = append(kinds, kind)
			}
		}
	}
	if want := []string{"my_chat_member", "message", "message", "my_chat_member"}; !slices.Equal(kinds, want) {
		t.Errorf("updates: %v", kinds)
	}
	if last := g.Messages().Last(); last.Text != "/xuat" || last.Chat.Type != "group" || last.Chat.Title != "Văn phòng" {
		t.Errorf("the group shows %+v", last)
	}
}
