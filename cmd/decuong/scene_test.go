package main

import (
	"context"
	"encoding/json"
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"decuong/bot"
	"decuong/bot/telegram"
	"decuong/bot/telegram/sandbox"
	"decuong/dialog"
	"decuong/dialog/dialogtest"
	"decuong/outline"
)

// What people do on the real stage, and what they see.

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
	case a.Do == "finish" || a.Do == "stop" || a.Words == "Dừng soạn":
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
	case "office":
		s.stop()
		s.printer = paperless{}
		s.start()
	case "restart":
		s.stop()
		s.start()
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

func (s *realStage) write(a dialogtest.Action, person *sandbox.User) error {
	switch send := things[a.Kind]; {
	case a.With == dialog.None:
		person.SendFormatted(a.Words, entities(a)...)
	case a.File != "":
		switch path.Ext(a.File) {
		case ".pdf":
			a.Words = "%PDF-1.7\n"
		case ".docx":
			if banner, template := strings.CutPrefix(a.Words, "mẫu: "); template {
				person.SendDocument(a.File, ours(s.t, banner), "")
				return nil
			}
			a.Words = "PK\x03\x04" // and no more
		}
		person.SendDocument(a.File, []byte(a.Words), "")
	case send == nil:
		return fmt.Errorf("the sandbox cannot send %q", a.Kind)
	default:
		send(person, a)
	}
	return nil
}

// things are what people send besides texts and files of a name.
var things = map[string]func(*sandbox.User, dialogtest.Action){
	"ảnh":          func(u *sandbox.User, a dialogtest.Action) { u.SendPhotoOf(a.Album, []byte("ảnh"), a.Words) },
	"nhãn dán":     func(u *sandbox.User, a dialogtest.Action) { u.SendSticker("👍") },
	"tin thoại":    func(u *sandbox.User, a dialogtest.Action) { u.SendVoice([]byte("tiếng"), 30) },
	"video":        func(u *sandbox.User, a dialogtest.Action) { u.SendVideo([]byte("phim"), a.Words) },
	"tin video":    func(u *sandbox.User, a dialogtest.Action) { u.SendVideoNote([]byte("phim")) },
	"ảnh động":     func(u *sandbox.User, a dialogtest.Action) { u.SendAnimation([]byte("phim"), a.Words) },
	"tệp âm thanh": func(u *sandbox.User, a dialogtest.Action) { u.SendAudio("bài.mp3", []byte("nhạc"), a.Words) },
	"vị trí":       func(u *sandbox.User, a dialogtest.Action) { u.SendLocation(11.9, 108.4) },
	"danh thiếp":   func(u *sandbox.User, a dialogtest.Action) { u.SendContact("An", "0900000000") },
	"bình chọn":    func(u *sandbox.User, a dialogtest.Action) { u.SendPoll("Họp ngày nào?", "Thứ Hai", "Thứ Ba") },
	"xúc xắc":      func(u *sandbox.User, a dialogtest.Action) { u.SendDice() },
}

// entities spells what the action sets off as Telegram does, in UTF-16 units.
func entities(a dialogtest.Action) []sandbox.Entity {
	units := func(text string) int { return len(utf16.Encode([]rune(text))) }
	kinds := map[outline.Emphasis]string{outline.Bold: "bold", outline.Italic: "italic", outline.Underline: "underline"}
	var all []sandbox.Entity
	for _, m := range a.Marks {
		all = append(all, sandbox.Entity{
			Type: kinds[m.Emphasis], Offset: units(a.Words[:m.Start]), Length: units(a.Words[m.Start:m.End]),
		})
	}
	return all
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
	chat, now := s.person.ID(), s.person.Messages()
	if s.group != nil {
		chat, now = s.group.ID(), s.group.Messages()
	}
	seen := s.seen[chat]
	for _, e := range now {
		before := slices.IndexFunc(seen, func(old *sandbox.Entry) bool { return old.ID == e.ID })
		switch {
		case !e.FromBot():
		case before < 0:
			lines = append(lines, s.told(e)...)
		case len(seen[before].Versions) != len(e.Versions):
			edited := s.line(e)
			edited.Who = "edit"
			lines = append(lines, edited)
		}
	}
	s.seen[chat] = now
	return lines
}

// told writes down a new message, and what it has become since.
func (s *realStage) told(e *sandbox.Entry) []dialogtest.Line {
	if len(e.Versions) == 0 {
		return []dialogtest.Line{s.line(e)}
	}
	first := *e
	first.Text, first.ReplyMarkup = e.Versions[0].Text, e.Versions[0].ReplyMarkup
	edited := s.line(e)
	edited.Who = "edit"
	return []dialogtest.Line{s.line(&first), edited}
}

// inviting is a link that opens the bot.
var inviting = regexp.MustCompile(`https://t\.me/sandbox_bot(?:\?start=(\w+))?`)

// line writes a message down, the model's host without its port, invitations
// by their names.
func (s *realStage) line(e *sandbox.Entry) dialogtest.Line {
	l := dialogtest.Line{Who: "bot", Text: e.Content(), Buttons: e.Labels()}
	if e.Document != nil {
		l.Who, l.Text = "file", e.Document.FileName+"\n"+e.Content()
	}
	if e.Photo != nil {
		l.Who = "photo"
	}
	if s.model != nil {
		l.Text = strings.ReplaceAll(l.Text, s.model.host(), "127.0.0.1")
	}
	l.Text = inviting.ReplaceAllStringFunc(l.Text, func(link string) string {
		return s.codes.Link(inviting.FindStringSubmatch(link)[1])
	})
	l.Text = s.codes.Named(l.Text)
	for i, row := range l.Buttons {
		for j := range row {
			l.Buttons[i][j] = s.codes.Named(row[j])
		}
	}
	return l
}
