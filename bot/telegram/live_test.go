package telegram

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"decuong/bot"
	"decuong/bot/telegram/sandbox"
	"decuong/dialog"
)

// cards answers everything with the next card, in the place of the one whose
// button was pressed, and /xuat with a document.
func cards() func(dialog.Event) dialog.Effect {
	turn := int64(0)
	return func(e dialog.Event) dialog.Effect {
		turn++
		text, edit := fmt.Sprintf("Câu %d", turn), dialog.Edit{}
		switch what := e.What.(type) {
		case dialog.Said:
			text += ": " + what.Text
		case dialog.Chose:
			if edit.Message = what.On; what.Act == "xuat" {
				return dialog.Deliver{Name: "Báo cáo (dự thảo).docx", Caption: dialog.Text{{Words: "Dự thảo", Dress: dialog.Italic}}}
			}
		}
		return dialog.Ask{
			Pointer: dialog.Pointer{Report: "00r", Section: "1z", Turn: turn}, Edit: edit,
			Text: dialog.Text{{Words: text}}, Choices: [][]dialog.Choice{{{Act: "tiep", Arg: "a", Label: "Tiếp"}}},
		}
	}
}

func TestConversation(t *testing.T) {
	s := newScene(t)
	a := s.account(t)
	host := &parrot{account: a, answer: cards(), events: make(chan dialog.Event, 16)}
	stop := s.poll(t, a, host)
	lan := s.User(1, "Lan")
	lan.Start("moi_1")
	card := chat(t, lan, "bot:  Câu 1\n      [Tiếp]").Last()
	tap, err := lan.Tap("Tiếp")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := lan.Answer(soon(t), tap); err != nil {
		t.Error(err)
	}
	chat(t, lan, "user: /start moi_1\nbot:  Câu 2\n      [Tiếp]")
	reply := lan.SendReply(card.ID, "1 < 2 & <b>\"đậm\"</b>")
	chat(t, lan, "bot:  Câu 3: 1 < 2 & <b>\"đậm\"</b>\n      [Tiếp]")
	if err := lan.Edit(reply.ID, "sửa"); err != nil {
		t.Fatal(err)
	}
	chat(t, lan, "bot:  Câu 4\n      [Tiếp]")
	lan.Send("/xuat")
	chat(t, lan, "bot:  (Báo cáo (dự thảo).docx)\n      Dự thảo")
	stop()

	pointer := dialog.Pointer{Report: "00r", Section: "1z", Turn: 2}
	origin := originOf(1, reply.ID)
	want := []dialog.Happening{
		dialog.Began{Payload: "moi_1"},
		dialog.Chose{Choice: dialog.Choice{Act: "tiep", Arg: "a"}, Pointer: dialog.Pointer{Report: "00r", Section: "1z", Turn: 1}, On: originOf(1, card.ID)},
		dialog.Said{Text: "1 < 2 & <b>\"đậm\"</b>", Origin: origin, Pos: int64(reply.ID), To: pointer},
		dialog.Edited{Text: "sửa", Origin: origin},
		dialog.Chose{Choice: dialog.Choice{Act: "xuat"}},
	}
	for _, w := range want {
		if e := <-host.events; e.By != "tg:1" || e.At.IsZero() || e.Fresh != "" || !cmp.Equal(w, e.What) {
			t.Errorf("event %+v, want %+v", e, w)
		}
	}
	if bad := s.Errors(); len(bad) > 0 {
		t.Errorf("refused calls: %v", bad)
	}
}

func TestOrderInTrouble(t *testing.T) {
	s := newScene(t)
	a := s.account(t)
	host := &parrot{account: a, answer: func(e dialog.Event) dialog.Effect {
		return dialog.Say{Text: dialog.Text{{Words: e.What.(dialog.Said).Text}}}
	}}
	stop := s.poll(t, a, host)
	const people, each = 20, 12
	for i := range people {
		s.User(int64(i+1), "")
	}
	for _, f := range []sandbox.Fault{
		{Method: "getUpdates", BadGateway: true}, {Method: "getUpdates", Drop: true}, {Method: "getUpdates", RetryAfter: 1},
		{Method: "getUpdates", Drop: true, Done: true}, {Method: "sendMessage", BadGateway: true, Times: 2},
		{Method: "sendMessage", RetryAfter: 1}, {Method: "sendMessage", Drop: true},
	} {
		s.Inject(f)
	}
	var all sync.WaitGroup
	for i := range people {
		all.Go(func() {
			u := s.User(int64(i+1), "")
			for n := range each {
				u.Send(fmt.Sprint(n))
			}
		})
	}
	s.CutPoll()
	all.Wait()
	for i := range people {
		seen := chat(t, s.User(int64(i+1), ""), fmt.Sprintf("bot:  %d", each-1))
		var said []string
		for _, e := range seen.FromBot() {
			said = append(said, e.Text)
		}
		if got := strings.Join(said, " "); got != "0 1 2 3 4 5 6 7 8 9 10 11" {
			t.Errorf("person %d was told %s", i+1, got)
		}
	}
	stop()
	if host.total() != people*each {
		t.Errorf("%d turns", host.total())
	}
}

func TestCrashBringsUpdatesBack(t *testing.T) {
	s := newScene(t)
	lan := s.User(1, "Lan")
	lan.Send("a")
	lan.Send("b")
	tried := make(chan struct{}, 1)
	dying := &clerk{before: func(_ context.Context, _ bot.ChatID, _ bot.EventID, e dialog.Event) error {
		if e.What.(dialog.Said).Text == "a" {
			return nil
		}
		select {
		case tried <- struct{}{}:
		default:
		}
		return errStore
	}}
	stop := s.poll(t, s.account(t), dying)
	<-tried
	stop()
	if left := s.Pending(); len(left) != 1 || dying.heard("tg:1") != "a" {
		t.Errorf("after the crash %d updates wait; heard %q", len(left), dying.heard("tg:1"))
	}
	next := &clerk{}
	stop = s.poll(t, s.account(t), next)
	if err := s.Confirmed(soon(t)); err != nil {
		t.Error(err)
	}
	stop()
	if next.heard("tg:1") != "b" {
		t.Errorf("the next run heard %q", next.heard("tg:1"))
	}
}

func TestBlockedAndBack(t *testing.T) {
	s := newScene(t)
	a := s.account(t)
	host := &parrot{account: a, answer: func(dialog.Event) dialog.Effect { return nil }}
	stop := s.poll(t, a, host)
	lan := s.User(1, "Lan")
	lan.Send("a")
	lan.Block()
	if err := s.Confirmed(soon(t)); err != nil {
		t.Fatal(err)
	}
	before := len(s.Calls())
	if err := a.Say(t.Context(), "tg:1", say("b")); !errors.Is(err, bot.ErrGone) {
		t.Errorf("saying: %v", err)
	}
	for _, c := range s.Calls()[before:] {
		if c.Method == "sendMessage" {
			t.Error("a blocked chat was written to")
		}
	}
	lan.Unblock()
	if err := s.Confirmed(soon(t)); err != nil {
		t.Fatal(err)
	}
	if err := a.Say(t.Context(), "tg:1", say("c")); err != nil {
		t.Error(err)
	}
	stop()
	if got := host.heard("tg:1"); got != "a dialog.Resumed" {
		t.Errorf("heard %q", got)
	}
}

func TestLongTextArrivesWhole(t *testing.T) {
	s := newScene(t)
	a := s.account(t)
	defer a.Close()
	lan := s.User(1, "Lan")
	lan.Start("")
	text := strings.Repeat("Đã rà soát <245> đảng viên & cán bộ. ", 900)
	prompt := ask(1, "", dialog.Edit{})
	prompt.Text = dialog.Text{{Words: text, Dress: dialog.Quote}, {Words: "Hết.", Dress: dialog.Bold}}
	if err := a.Ask(t.Context(), "tg:1", prompt); err != nil {
		t.Fatal(err)
	}
	var got strings.Builder
	said := lan.Messages().FromBot()
	for i, e := range said {
		got.WriteString(e.Text + " ")
		if has := len(e.Labels()) > 0; has != (i == len(said)-1) {
			t.Errorf("message %d of %d has buttons: %v", i+1, len(said), has)
		}
	}
	if strings.TrimSpace(got.String()) != text+"Hết." {
		t.Errorf("%d messages hold %d bytes of %d", len(said), got.Len(), len(text))
	}
}

func TestRegister(t *testing.T) {
	s := newScene(t)
	a := s.account(t)
	defer a.Close()
	if name, err := a.Name(soon(t)); name != "sandbox_bot" || err != nil {
		t.Errorf("name %q, %v", name, err)
	}
	s.Inject(sandbox.Fault{Method: "setMyCommands", BadGateway: true})
	a.Register(t.Context(), []Command{{"tiep", "Câu tiếp theo"}}, "Viết báo cáo theo đề cương.", "Viết báo cáo")
	commands, err := a.calls.GetMyCommands(t.Context(), nil)
	if err != nil || len(commands) != 0 {
		t.Errorf("everybody's menu, whose registration failed: %v, %v", commands, err)
	}
	for _, c := range s.Errors() {
		if !c.Injected {
			t.Errorf("refused: %v", c)
		}
	}
	if got := len(s.Calls()); got != 8 {
		t.Errorf("%d calls: %v", got, s.Calls())
	}
}
