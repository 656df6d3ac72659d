package dialog_test

import (
	"cmp"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"decuong/dialog"
	"decuong/dialog/dialogtest"
	"decuong/outline"
)

// pureStage performs plays on Step alone. Reports live in memory; the session
// and every effect pass through their stored form between any two lines.
type pureStage struct {
	t       *testing.T
	reports map[outline.ReportID]*outline.Report
	history map[outline.ReportID][]outline.Revision // newest first
	events  int
	catalog []dialog.Offer
	refuse  bool               // the next document is not accepted
	office  bool               // PDFs and pictures can be made
	hired   dialog.Model       // that the play has
	model   string             // what the model answers next; "" where no play has one
	pending *dialog.Draft      // that a slow model works on
	spoken  *dialog.Transcribe // or that it listens to
	files   map[string]string  // what the files hold that were sent
	places  []int              // of the messages that the lines of the action are of
	house
	*pureChat // the one that the scene is set in
	chats     []*pureChat
}

func newStage(t *testing.T) *pureStage {
	p := &pureStage{
		t: t, files: map[string]string{}, catalog: catalog,
		reports: map[outline.ReportID]*outline.Report{}, history: map[outline.ReportID][]outline.Revision{},
	}
	p.house = newHouse()
	p.phone(dialogtest.Opener)
	return p
}

func (p *pureStage) Perform(a dialogtest.Action, at time.Time) ([]dialogtest.Line, error) {
	p.places = nil
	if a.Model != "" || p.pending == nil && p.spoken == nil {
		p.model = a.Model
	}
	switch a.Do {
	case "block":
		return nil, nil
	case "restart":
		return p.again(at), nil
	case "sweep":
		return p.sweep(at), nil
	case "spoil":
		var s dialog.Session
		err := json.Unmarshal(p.session, &s)
		last := &p.history[s.Report][0]
		last.Restores = outline.Lost{Of: last.Restores}
		return nil, err
	case "finish":
		return p.seenInOrder(p.finish(at)), nil
	case "fail":
		p.refuse = true
		return nil, nil
	case "office":
		p.office = true
		return nil, nil
	case "ration":
		p.hired.Daily = a.Count
		return nil, nil
	case "ears":
		p.hired.Host = ""
		return nil, nil
	case "phone":
		p.phone(a.Words)
		return nil, nil
	case "group":
		p.gather(a.Words)
		return nil, nil
	case "share":
		p.share(a.Words, a.On)
		return nil, nil
	case "invite":
		p.admins = append(p.admins, p.chatOf(a.Words).by)
		return nil, nil
	}
	what, err := p.happening(a)
	if err != nil || what == nil {
		return nil, err
	}
	return p.seenInOrder(p.play(what, at)), nil
}

// seenInOrder returns lines in the order in which their messages stand in the
// chat.
func (p *pureStage) seenInOrder(lines []dialogtest.Line) []dialogtest.Line {
	places := p.places
	p.places = nil
	order := make([]int, len(lines))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(places[a], places[b]) })
	sorted := make([]dialogtest.Line, len(lines))
	for i, from := range order {
		sorted[i] = lines[from]
	}
	return sorted
}

// happening turns an action into what Step is told; nil for what no bot is
// told of.
func (p *pureStage) happening(a dialogtest.Action) (dialog.Happening, error) {
	switch {
	case a.Do == "join":
		return dialog.JoinedGroup{}, nil
	case p.group && isCommand.MatchString(a.Words):
		name, _, _ := strings.Cut(a.Words[1:], " ")
		return dialog.CalledInGroup{Act: dialog.Act(name)}, nil
	case p.group:
		return nil, nil
	}
	switch a.Do {
	case "unblock":
		return dialog.Resumed{}, nil
	case "stop":
		if p.pending == nil {
			return nil, fmt.Errorf("nothing is in the making")
		}
		return dialog.Stopped{Turn: p.pending.Turn}, nil
	case "follow":
		return dialog.Began{Payload: p.codes.Code(a.Count)}, nil
	case "press":
		return p.press(a)
	case "edit":
		i, err := p.newest(a.On, true)
		if err != nil {
			return nil, err
		}
		p.chat[i].text = a.Words
		return dialog.Edited{Text: a.Words, Origin: p.origin(i)}, nil
	}
	return p.said(a)
}

// said turns what was written, or sent, into what Step is told.
func (p *pureStage) said(a dialogtest.Action) (dialog.Happening, error) {
	said := dialog.Said{Text: a.Words, With: a.With, Marks: a.Marks, Album: a.Album, Forwarded: a.Do == "forward"}
	if a.Do == "reply" {
		i, err := p.newest(a.On, false)
		if err != nil {
			return nil, err
		}
		said.To = p.chat[i].ask.Pointer
	}
	if isCommand.MatchString(a.Words) && a.With == dialog.None && !said.Forwarded {
		return command(a.Words[1:]), nil
	}
	if a.With == dialog.VoiceNote || a.With == dialog.Sound || a.With == dialog.Round {
		said.File = dialog.Attachment{ID: "sound", Seconds: 30, Film: a.With == dialog.Round}
	}
	if a.File != "" {
		p.files[a.File] = a.Words
		said.Text, said.File = "", dialog.Attachment{ID: a.File, Name: a.File}
	}
	p.chat = append(p.chat, message{user: true, text: a.Words})
	n := len(p.chat) - 1
	said.Origin, said.Pos = p.origin(n), int64(n)
	return said, nil
}

// isCommand tells what Telegram takes for a command.
var isCommand = regexp.MustCompile(`^/[a-z0-9_]+(\s|$)`)

func command(line string) dialog.Happening {
	name, words, _ := strings.Cut(line, " ")
	if name == "start" {
		return dialog.Began{Payload: words}
	}
	return dialog.Chose{Choice: dialog.Choice{Act: dialog.Act(name)}, Words: words}
}

func (p *pureStage) newest(words string, user bool) (int, error) {
	for i := len(p.chat) - 1; i >= 0; i-- {
		if p.chat[i].user == user && strings.Contains(p.chat[i].text, words) {
			return i, nil
		}
	}
	return -1, fmt.Errorf("no message holds %q", words)
}

func (p *pureStage) press(a dialogtest.Action) (dialog.Happening, error) {
	for i := len(p.chat) - 1; i >= 0; i-- {
		for _, row := range p.chat[i].ask.Choices {
			for _, c := range row {
				if p.codes.Named(c.Label) == a.Words && strings.Contains(p.chat[i].text, a.On) {
					c.Label = ""
					return dialog.Chose{Choice: c, Pointer: p.chat[i].ask.Pointer, On: p.origin(i)}, nil
				}
			}
		}
	}
	return nil, fmt.Errorf("no button %q", a.Words)
}

// play takes one turn, with everything that the view may need loaded when it
// is asked for, and performs its effects.
func (p *pureStage) play(what dialog.Happening, at time.Time) []dialogtest.Line {
	p.events++
	event := dialog.Event{At: at, By: p.by, Fresh: fmt.Sprintf("00test%09d", p.events), What: what}
	turn := p.step(event)
	session, err := json.Marshal(turn.Session)
	if err != nil {
		p.t.Fatal(err)
	}
	p.session = session
	p.apply(event, turn)
	var lines []dialogtest.Line
	for _, e := range stored(p.t, turn.Effects) {
		lines = append(lines, p.show(e, at)...)
	}
	return lines
}

// stored returns the effects as they come out of an outbox.
func stored(t *testing.T, effects []dialog.Effect) []dialog.Effect {
	encoded, err := dialog.MarshalEffects(effects)
	if err != nil {
		t.Fatal(err)
	}
	decoded, err := dialog.UnmarshalEffects(encoded)
	if err != nil {
		t.Fatal(err)
	}
	return decoded
}

func (p *pureStage) step(e dialog.Event) dialog.Turn { return p.stepLoading(p.at(p.t), e) }
