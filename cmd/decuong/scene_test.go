package main

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"decuong/bot"
	"decuong/bot/telegram"
	"decuong/bot/telegram/sandbox"
	"decuong/dialog"
	"decuong/dialog/dialogtest"
)

// What people do on the real stage.

func (s *realStage) Perform(a dialogtest.Action, at time.Time) ([]dialogtest.Line, error) {
	if directed, err := s.directed(a); directed || err != nil {
		return nil, err
	}
	s.now.Store(at.Unix())
	if s.model != nil && (a.Model != "" || !s.slow) {
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
	if err := s.settle(ctx, a); err != nil {
		return nil, err
	}
	return s.news(), nil
}

// settle waits until the bot has said all. What a slow model works on is
// waited for when it is let end, or is stopped.
func (s *realStage) settle(ctx context.Context, a dialogtest.Action) error {
	_, begins := dialogtest.Slow(a.Model)
	switch {
	case begins || s.slow && a.Do == "restart":
		select {
		case <-s.model.began:
		case <-ctx.Done():
			return fmt.Errorf("waiting for the model to be asked: %w", ctx.Err())
		}
		s.slow = true
	case a.Do == "finish" || a.Do == "stop" || a.Words == "Dừng soạn" || a.Words == "Thôi đồng ý gửi":
		s.slow = false
	}
	if s.slow {
		s.bot.Quiet()
	} else {
		s.bot.Settle()
	}
	return nil
}

// stopDraft presses Stop once there is something to stop.
func (s *realStage) stopDraft() error {
	for {
		err := s.person.StopDraft()
		if err == nil || s.t.Context().Err() != nil {
			return err
		}
		time.Sleep(10 * time.Millisecond)
	}
}

// directed follows a direction of the host that no bot is told of: where the
// scene is set, and whom the bot obeys.
func (s *realStage) directed(a dialogtest.Action) (bool, error) {
	switch a.Do {
	case "phone":
		s.person, s.group = s.someone(a.Words), nil
	case "group":
		if s.groups[a.Words] == nil {
			s.groups[a.Words] = s.box.Group(-int64(len(s.groups)+1), a.Words)
		}
		s.group = s.groups[a.Words]
	case "share":
		return true, s.share(s.someone(a.Words), s.someone(a.On))
	case "invite":
		s.stop()
		s.admins = append(s.admins, telegram.Author(s.someone(a.Words).ID()))
		s.start()
	default:
		return false, nil
	}
	return true, nil
}

// share lets somebody write the report that another person is at.
func (s *realStage) share(with, of *sandbox.User) error {
	theirs, err := s.kept.Load(s.t.Context(), bot.ChatID(telegram.Author(of.ID())), bot.Want{})
	if err != nil {
		return err
	}
	chat := bot.ChatID(telegram.Author(with.ID()))
	own, err := s.kept.Load(s.t.Context(), chat, bot.Want{})
	if err != nil {
		return err
	}
	session, err := json.Marshal(dialog.Session{Report: theirs.Report, Stage: dialog.Asking})
	if err != nil {
		return err
	}
	return s.kept.Commit(s.t.Context(), bot.Commit{
		Chat: chat, Event: bot.EventID(1<<40 + own.Rev), At: s.clock(), Session: session, Base: own.Rev, Report: theirs.Report,
	})
}

// someone returns the person with the name.
func (s *realStage) someone(name string) *sandbox.User {
	if s.people[name] == nil {
		s.people[name] = s.box.User(int64(len(s.people)+1), name)
	}
	return s.people[name]
}

// act does what the person or the host does.
func (s *realStage) act(a dialogtest.Action, person *sandbox.User) error {
	switch a.Do {
	case "restart", "office", "ration", "ears":
		s.restart(a)
	case "spoil":
		return s.kept.(*worn).spoil(s.t.Context(), bot.ChatID(telegram.Author(person.ID())))
	case "fail":
		s.box.Inject(sandbox.Fault{Method: "sendDocument", Times: simplified, Error: &sandbox.Error{Code: 400, Description: refused}})
	case "sweep":
		return s.bot.Sweep(s.t.Context())
	case "join":
		s.group.At(s.clock()).Add(person)
	case "leave":
		s.group.At(s.clock()).Remove(person)
	case "follow":
		person.Start(s.codes.Code(a.Count))
	case "finish":
		s.model.finish <- struct{}{}
	case "stop":
		return s.stopDraft()
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
	case "forward":
		person.Forward(a.Words)
	default:
		if s.group != nil {
			s.group.At(s.clock()).Send(person, a.Words)
			return nil
		}
		return s.write(a, person)
	}
	return nil
}

// restart ends the program and starts it again, in a place that may have more
// or less than before.
func (s *realStage) restart(a dialogtest.Action) {
	s.stop()
	switch a.Do {
	case "office":
		s.printer = paperless{}
	case "ration":
		s.daily = a.Count
	case "ears":
		s.model.wordless = true
	}
	s.start()
}

func (s *realStage) press(a dialogtest.Action, person *sandbox.User) error {
	for _, e := range slices.Backward(person.Messages()) {
		for _, row := range e.Labels() {
			for _, label := range row {
				if s.codes.Named(label) == a.Words && e.FromBot() && strings.Contains(e.Content(), a.On) {
					return pressed(s.t, person, e.ID, label)
				}
			}
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
