package main

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"decuong/bot/telegram/sandbox"
	"decuong/dialog/dialogtest"
)

// What people see on the real stage.

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
