package main

import (
	"context"
	"fmt"
	"log/slog"
	"net/http/httptest"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"decuong/bot"
	"decuong/bot/prometheus"
	"decuong/bot/telegram"
	"decuong/bot/telegram/sandbox"
	"decuong/dialog"
	"decuong/dialog/dialogtest"
	"decuong/outline"
)

// realStage performs plays with the whole program: a person in the sandbox,
// HTTP, the Telegram client, the bot, and a store. It can end the program and
// start it again.
type realStage struct {
	t      *testing.T
	store  func() bot.Store // opens the store; what it kept is there again
	admins []outline.AuthorID
	now    atomic.Int64
	box    *sandbox.Sandbox
	url    string
	person *sandbox.User

	model     *scriptedModel // nil: none
	templates func() []bot.Template
	log       *slog.Logger // quiet, unless somebody reads it
	watch     *prometheus.Watch

	bot  *bot.Bot
	stop func()
	seen sandbox.Transcript
}

func newRealStage(t *testing.T, store func() bot.Store, admins ...outline.AuthorID) *realStage {
	s := &realStage{t: t, store: store, admins: admins, log: quiet, watch: prometheus.New()}
	s.now.Store(dialogtest.Opening.Unix())
	box, err := sandbox.New(sandbox.Options{Now: s.clock})
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(box.Handler())
	s.box, s.url = box, server.URL
	s.person = box.User(1, "Mai")
	s.start()
	t.Cleanup(func() {
		s.stop()
		box.Close()
		server.Close()
		for _, e := range box.Errors() {
			if text := fmt.Sprint(e); !strings.Contains(text, refused) && !strings.Contains(text, restarted) {
				t.Errorf("the Bot API refused a call: %+v", e)
			}
		}
	})
	return s
}

// playModel starts the program again, with a model.
func (s *realStage) playModel() {
	s.stop()
	s.model = newScriptedModel(s.t)
	s.start()
}

func (s *realStage) drafter() bot.Drafter {
	if s.model == nil {
		return nil
	}
	return s.model.drafter(s.t, s.log)
}

func (s *realStage) clock() time.Time { return time.Unix(s.now.Load(), 0) }

// start starts the program.
func (s *realStage) start() {
	store := s.store()
	account, err := telegram.New(telegram.Settings{Token: s.box.Token(), URL: s.url, Log: s.log, Now: s.clock, Watch: s.watch})
	if err != nil {
		s.t.Fatal(err)
	}
	s.bot = bot.New(bot.Settings{
		Store: store, Messenger: account, Admins: s.admins, Log: s.log, Now: s.clock, Watch: s.watch,
		Catalog: []dialog.Offer{{Name: "founding", Outline: outline.Founding()}}, Drafter: s.drafter(),
		Templates: s.templates,
	})
	if err := s.bot.Resend(s.t.Context(), true); err != nil {
		s.t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	polled := make(chan struct{})
	go func() { account.Poll(ctx, s.bot); close(polled) }()
	s.stop = func() {
		cancel()
		<-polled
		s.bot.Stop(context.Background())
		account.Close()
		store.Close()
	}
}

var quiet = slog.New(slog.DiscardHandler)

// refused marks the answer that a play orders with "(không gửi được văn bản)".
const refused = "Bad Request: not in this play"

// restarted marks the answer to the poll that the program left behind when it
// was started again.
const restarted = "409 Conflict"

// simplified is how often a refused message is tried: as it is, without dress,
// without buttons.
const simplified = 3

func (s *realStage) Perform(a dialogtest.Action, at time.Time) ([]dialogtest.Line, error) {
	s.now.Store(at.Unix())
	if s.model != nil {
		s.model.answer.Store(a.Model)
	}
	if err := s.act(a, s.person.At(at)); err != nil {
		return nil, err
	}
	ctx, cancel := context.WithTimeout(s.t.Context(), time.Minute)
	defer cancel()
	if err := s.box.Confirmed(ctx); err != nil {
		return nil, fmt.Errorf("waiting for the bot to take the update: %w", err)
	}
	s.bot.Settle()
	return s.news(), nil
}

// act does what the person or the host does.
func (s *realStage) act(a dialogtest.Action, person *sandbox.User) error {
	switch a.Do {
	case "restart":
		s.stop()
		s.start()
	case "fail":
		s.box.Inject(sandbox.Fault{Method: "sendDocument", Times: simplified, Error: &sandbox.Error{Code: 400, Description: refused}})
	case "block":
		person.Block()
	case "unblock":
		person.Unblock()
	case "press":
		return s.press(a, person)
	case "edit":
		e, err := s.newest(a.On, false)
		if err != nil {
			return err
		}
		return person.Edit(e.ID, a.Words)
	case "reply":
		e, err := s.newest(a.On, true)
		if err != nil {
			return err
		}
		person.SendReply(e.ID, a.Words)
	default:
		return write(a, person)
	}
	return nil
}

func write(a dialogtest.Action, person *sandbox.User) error {
	switch a.With {
	case dialog.None:
		person.Send(a.Words)
	case dialog.Photo:
		person.SendPhoto([]byte("ảnh"), a.Words)
	case dialog.Sticker:
		person.SendSticker("👍")
	case dialog.VoiceNote:
		person.SendVoice([]byte("tiếng"), 3)
	case dialog.Document:
		if strings.HasSuffix(a.File, ".pdf") {
			a.Words = "%PDF-1.7\n"
		}
		person.SendDocument(a.File, []byte(a.Words), "")
	case dialog.Location:
		person.SendLocation(11.9, 108.4)
	default:
		return fmt.Errorf("the sandbox cannot send %q", a.With)
	}
	return nil
}

func (s *realStage) press(a dialogtest.Action, person *sandbox.User) error {
	for _, e := range slices.Backward(person.Messages()) {
		if _, found := e.Button(a.Words); found && e.FromBot() && strings.Contains(e.Content(), a.On) {
			return pressed(s.t, person, e.ID, a.Words)
		}
	}
	return fmt.Errorf("no button %q", a.Words)
}

// pressed presses a button and waits until Telegram was told that it was: the
// clock goes on with the next line, and an answer may be late by then.
func pressed(t *testing.T, person *sandbox.User, message int, label string) error {
	tap, err := person.Press(message, label)
	if err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	_, err = person.Answer(ctx, tap)
	return err
}

// newest returns the newest message that holds the words.
func (s *realStage) newest(words string, fromBot bool) (*sandbox.Entry, error) {
	for _, e := range slices.Backward(s.person.Messages()) {
		if e.FromBot() == fromBot && strings.Contains(e.Content(), words) {
			return e, nil
		}
	}
	return nil, fmt.Errorf("no message holds %q", words)
}

// news returns what the bot said and changed since the last call.
func (s *realStage) news() []dialogtest.Line {
	var lines []dialogtest.Line
	now := s.person.Messages()
	for _, e := range now {
		before := slices.IndexFunc(s.seen, func(old *sandbox.Entry) bool { return old.ID == e.ID })
		switch {
		case !e.FromBot():
		case before < 0:
			lines = append(lines, s.line(e))
		case len(s.seen[before].Versions) != len(e.Versions):
			lines = append(lines, dialogtest.Line{Who: "edit", Text: e.Content(), Buttons: e.Labels()})
		}
	}
	s.seen = now
	return lines
}

// line writes a message down, the model's host without its port.
func (s *realStage) line(e *sandbox.Entry) dialogtest.Line {
	l := dialogtest.Line{Who: "bot", Text: e.Content(), Buttons: e.Labels()}
	if e.Document != nil {
		l.Who, l.Text = "file", e.Document.FileName+"\n"+e.Content()
	}
	if s.model != nil {
		l.Text = strings.ReplaceAll(l.Text, s.model.host(), "127.0.0.1")
	}
	return l
}
