package dialog_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"
	"time"

	"decuong/dialog"
	"decuong/dialog/dialogtest"
	"decuong/outline"
)

// A pureChat is a person's chat with the bot, or a group.
type pureChat struct {
	name    string
	group   bool
	number  int              // among the chats of the play, from 1
	by      outline.AuthorID // who does what is done there
	session []byte
	shelf   []dialog.Shelved
	chat    []message
}

// A message is what stands in the chat.
type message struct {
	user bool
	text string
	ask  dialog.Ask
}

// phone sets the scene on the phone of a person.
func (p *pureStage) phone(name string) {
	p.pureChat = p.chatOf(name)
}

// chatOf returns the chat of a person.
func (p *pureStage) chatOf(name string) *pureChat {
	for _, c := range p.chats {
		if c.name == name && !c.group {
			return c
		}
	}
	n := len(p.chats) + 1
	c := &pureChat{name: name, number: n, by: outline.AuthorID(fmt.Sprintf("tg:%d", n))}
	p.chats = append(p.chats, c)
	return c
}

// gather sets the scene in a group, with the same person.
func (p *pureStage) gather(name string) {
	p.pureChat = &pureChat{name: name, group: true, number: len(p.chats) + 1, by: p.by}
	p.chats = append(p.chats, p.pureChat)
}

// share lets somebody write the report that another person is at.
func (p *pureStage) share(name, of string) {
	s := p.chatOf(of).at(p.t)
	session, err := json.Marshal(dialog.Session{Report: s.Report, Stage: dialog.Asking})
	if err != nil {
		p.t.Fatal(err)
	}
	p.chatOf(name).session = session
}

// at returns where the chat stands.
func (c *pureChat) at(t testing.TB) (s dialog.Session) {
	if c.session != nil {
		if err := json.Unmarshal(c.session, &s); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

// origin is that of the i-th message of the chat.
func (c *pureChat) origin(i int) outline.Origin {
	return outline.Origin(fmt.Sprintf("tg:%d:%d", c.number, i))
}

// A house is who may use the bot.
type house struct {
	admins      []outline.AuthorID // none: everybody
	guests      []outline.AuthorID
	invitations map[string]dialog.Invitation
	ends        map[outline.ReportID]dialog.Ends
	published   map[string]dialog.Publication
	templates   []dialog.Template
	codes       *dialogtest.Codes
}

func newHouse() house {
	return house{invitations: map[string]dialog.Invitation{}, ends: map[outline.ReportID]dialog.Ends{}, published: map[string]dialog.Publication{}, codes: new(dialogtest.Codes)}
}

// standing is what the bot is to whoever acts in the chat.
func (h house) standing(c *pureChat) dialog.Standing {
	switch {
	case slices.Contains(h.admins, c.by):
		return dialog.Admin
	case len(h.admins) == 0 || slices.Contains(h.guests, c.by) || len(c.shelf) > 0:
		return dialog.Welcome
	}
	return dialog.Stranger
}

// asked returns the invitations that a turn needs.
func (h house) asked(n dialog.Need) (all []dialog.Invitation) {
	for code, i := range h.invitations {
		if n.House || n.Invitation == code {
			all = append(all, i)
		}
	}
	return all
}

// offered returns the publications that a turn needs, of which one has its
// outline.
func (h house) offered(n dialog.Need) (all []dialog.Publication) {
	for id, p := range h.published {
		if n.Publication != id {
			p.Outline = nil
		}
		if n.Published || n.Publication == id {
			all = append(all, p)
		}
	}
	return all
}

func (h *house) apply(changes []dialog.HouseChange) {
	for _, change := range changes {
		switch ch := change.(type) {
		case dialog.Invited:
			h.invitations[ch.Code] = ch.Invitation
		case dialog.Kept:
			h.templates = slices.DeleteFunc(h.templates, func(t dialog.Template) bool { return t.File == ch.File })
			if ch.Content != nil {
				h.templates = append(h.templates, dialog.Template{File: ch.File, Title: ch.Title})
			}
		case dialog.Shared:
			for i, t := range h.templates {
				if t.File == ch.File {
					h.templates[i].Name = ch.Name
				}
			}
		case dialog.Published:
			h.published[ch.ID] = ch.Publication
		case dialog.Ends:
			h.ends[ch.Report] = ch
		case dialog.Admitted:
			h.guests = append(h.guests, ch.Person)
		}
	}
}

// sweep tells of every report whose end has come or is near.
func (p *pureStage) sweep(at time.Time) (lines []dialogtest.Line) {
	for id, e := range p.house.ends {
		due := e.At
		if !e.Told {
			due = due.Add(-dialog.EndNotice)
		}
		if !e.At.IsZero() && !at.Before(due) {
			lines = append(lines, p.play(dialog.Ending{Report: id}, at)...)
		}
	}
	return lines
}
