package dialog_test

import (
	"cmp"
	"path"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"decuong/dialog"
	"decuong/dialog/dialogtest"
	"decuong/outline"
	"decuong/outline/docx"
	"decuong/outline/facts"
)

// The chat of the pure stage: what people see, within Telegram's limits.

// show puts an effect in the chat as Telegram would, within its limits.
func (p *pureStage) show(e dialog.Effect, at time.Time) []dialogtest.Line {
	switch e := e.(type) {
	case dialog.Say:
		p.chat = append(p.chat, message{text: p.seen(e.Text)})
		return []dialogtest.Line{p.line("bot", p.seen(e.Text), nil)}
	case dialog.Ask:
		return []dialogtest.Line{p.ask(e)}
	case dialog.Fetch:
		return p.play(p.fetch(e), at)
	case dialog.Draft:
		if _, slow := dialogtest.Slow(p.model); slow {
			p.pending = &e
			return nil
		}
		return p.play(p.draft(e), at)
	case dialog.Halt:
		return p.halt(e, at)
	case dialog.Transcribe:
		if _, slow := dialogtest.Slow(p.model); slow {
			p.spoken = &e
			return nil
		}
		return p.play(p.transcribe(e), at)
	case dialog.Deliver:
		return p.deliver(e, at)
	case dialog.Inspect:
		return p.play(p.inspect(e), at)
	case dialog.Show:
		p.chat = append(p.chat, message{text: e.Caption.String()})
		return []dialogtest.Line{p.line("photo", e.Caption.String(), nil)}
	}
	p.t.Fatalf("unknown effect %T", e)
	return nil
}

// fetch reads a file of the play as outline/upload would: texts line by line,
// what it refuses by name.
func (p *pureStage) fetch(e dialog.Fetch) dialog.Happening {
	why := dialogtest.Spoilt[p.files[e.File.Name]]
	if path.Ext(e.File.Name) == ".pdf" {
		why = dialog.UnreadPDF
	}
	if why != "" {
		return dialog.Unreadable{Pointer: e.Pointer, Name: e.File.Name, Why: why}
	}
	if strings.HasSuffix(e.File.Name, ".csv") {
		table := &outline.Table{}
		for line := range strings.SplitSeq(strings.TrimSpace(p.files[e.File.Name]), "\n") {
			table.Rows = append(table.Rows, strings.Split(line, ";"))
		}
		return dialog.Opened{Pointer: e.Pointer, Name: e.File.Name, Pieces: []dialog.Piece{{Table: table}}}
	}
	var pieces []dialog.Piece
	for line := range strings.Lines(p.files[e.File.Name]) {
		pieces = append(pieces, dialog.Piece{Text: line})
	}
	o, remarks, err := outline.Parse(p.files[e.File.Name])
	if err != nil {
		return dialog.Opened{Pointer: e.Pointer, Name: e.File.Name, Pieces: pieces}
	}
	return dialog.Opened{Pointer: e.Pointer, Name: e.File.Name, Pieces: pieces, Outline: o.Keeping(remarks)}
}

// inspect checks a template of the play, in which any braces are unknown
// placeholders.
func (p *pureStage) inspect(e dialog.Inspect) dialog.Happening {
	out := dialog.Inspected{Pointer: e.Pointer, Name: e.File.Name}
	banner, template := strings.CutPrefix(p.files[e.File.Name], "mẫu: ")
	switch {
	case !template:
		out.Flaws = []dialog.Flaw{{Why: dialog.FlawNotWord}}
	case strings.Contains(banner, "{{"):
		out.Flaws = []dialog.Flaw{{Why: dialog.FlawUnknown, Names: []string{banner}}}
	default:
		out.Content = []byte(banner)
	}
	return out
}

func (p *pureStage) ask(e dialog.Ask) dialogtest.Line {
	for i := range p.chat {
		old := p.chat[i].ask
		if e.Edit.Turn > 0 && old.Turn == e.Edit.Turn && !p.chat[i].user || e.Edit.Message != "" && p.origin(i) == e.Edit.Message {
			p.chat[i] = message{text: p.seen(e.Text), ask: e}
			return p.lineAt(i, "edit", p.seen(e.Text), e.Choices)
		}
	}
	p.chat = append(p.chat, message{text: p.seen(e.Text), ask: e})
	return p.line("bot", p.seen(e.Text), e.Choices)
}

// seen is the text as people see it, links of invitations by their names.
func (p *pureStage) seen(t dialog.Text) string {
	t = slices.Clone(t)
	for i, s := range t {
		if s.Dress == dialog.Invite {
			t[i].Words = p.codes.Link(s.Words)
		}
	}
	return p.codes.Named(t.String())
}

func (p *pureStage) deliver(e dialog.Deliver, at time.Time) []dialogtest.Line {
	if p.refuse {
		p.refuse = false
		return p.play(dialog.DeliverFailed{Turn: e.Turn}, at)
	}
	if n := len(utf16.Encode([]rune(e.Caption.String()))); n > 1024 {
		p.t.Errorf("caption of %d characters", n)
	}
	p.chat = append(p.chat, message{text: e.Caption.String(), ask: dialog.Ask{Pointer: e.Pointer, Choices: e.Choices}})
	line := p.line("file", e.Name+"\n"+e.Caption.String(), e.Choices)
	return append([]dialogtest.Line{line}, p.play(dialog.Delivered{Turn: e.Turn}, at)...)
}

// line writes down the newest message, and fails where Telegram would refuse it.
func (p *pureStage) line(who, text string, choices [][]dialog.Choice) dialogtest.Line {
	return p.lineAt(len(p.chat)-1, who, text, choices)
}

// lineAt is line of the message at a place of the chat.
func (p *pureStage) lineAt(i int, who, text string, choices [][]dialog.Choice) dialogtest.Line {
	p.places = append(p.places, i)
	if n := len(utf16.Encode([]rune(text))); n > 4096 || n == 0 {
		p.t.Errorf("message of %d characters: %.60s", n, text)
	}
	l := dialogtest.Line{Who: who, Text: text}
	buttons := 0
	for _, row := range choices {
		var names []string
		for _, c := range row {
			names = append(names, p.codes.Named(c.Label))
			checkChoice(p.t, c)
		}
		if buttons += len(row); len(row) > 8 || len(row) == 0 {
			p.t.Errorf("row of %d buttons", len(row))
		}
		l.Buttons = append(l.Buttons, names)
	}
	if buttons > 100 {
		p.t.Errorf("%d buttons", buttons)
	}
	return l
}

func checkChoice(t testing.TB, c dialog.Choice) {
	if len(c.Act) > 8 || len(c.Arg) > 16 || c.Label == "" || len([]rune(c.Label)) > 64 {
		t.Errorf("button %+v does not fit", c)
	}
}

// draft answers as the play's model does, through the guard.
func (p *pureStage) draft(d dialog.Draft) dialog.Happening {
	r := p.reports[d.Report]
	if r == nil || d.Section != "" && r.Outline.Index(d.Section) < 0 {
		return dialog.DraftFailed{Pointer: d.Pointer, Kind: d.Kind, Own: d.Own, Why: dialog.UndraftedGone}
	}
	notes, sums := p.notes(r, d.Section), r.Digest(cmp.Or(d.Section, outline.Whole))
	switch {
	case d.Own || p.hired.Host == "":
		return dialog.Drafted{Pointer: d.Pointer, Kind: d.Kind, Sums: sums, Text: strings.Join(facts.Extract(notes, 1), " ")}
	case p.model == "" || p.model == "(fails)":
		return dialog.DraftFailed{Pointer: d.Pointer, Kind: d.Kind, Why: dialog.UndraftedAway}
	}
	rest, orders := facts.SetAside(notes)
	if strings.TrimSpace(rest) == "" {
		return dialog.DraftFailed{Pointer: d.Pointer, Kind: d.Kind, Why: dialog.UndraftedEmpty}
	}
	g := facts.NewEvidence(append([]facts.Source{{ID: string(d.Section), Text: rest}}, p.others(r, d)...)).Guard(p.model)
	out := dialog.Drafted{Pointer: d.Pointer, Kind: d.Kind, Again: d.Again, Sums: sums, Text: g.Text, Made: &outline.Making{Model: "play, " + modelHost}}
	out.Made.Grounds = grounds(r, d, rest, g)
	for _, o := range orders {
		out.Orders = append(out.Orders, strings.TrimSpace(notes[o.Start:o.End]))
	}
	return out
}

// notes are what was said to a section and below it, or in the whole report.
func (p *pureStage) notes(r *outline.Report, id outline.SectionID) string {
	from, to := 0, len(r.Outline.Sections)
	if id != "" {
		from = r.Outline.Index(id)
		to = r.Outline.End(from)
	}
	var all []string
	for _, s := range r.Outline.Sections[from:to] {
		for _, part := range r.Answers[s.ID].Parts {
			if part.Sums == "" {
				all = append(all, part.Text)
			}
		}
	}
	return strings.Join(all, "\n")
}

// transcribe hears what the play's model says that it heard.
func (p *pureStage) transcribe(e dialog.Transcribe) dialog.Happening {
	switch p.model {
	case "", "(fails)":
		return dialog.Unheard{Pointer: e.Pointer, Why: dialog.UndraftedAway, File: e.File, Left: e.Left}
	case dialogtest.Noise:
		return dialog.Unheard{Pointer: e.Pointer, Why: dialog.UndraftedUnheard, File: e.File, Seconds: e.File.Seconds, Left: e.Left}
	}
	return dialog.Transcribed{Pointer: e.Pointer, Text: p.model, Seconds: e.File.Seconds, Left: e.Left}
}

// halt ends what a slow model works on.
func (p *pureStage) halt(e dialog.Halt, at time.Time) []dialogtest.Line {
	if p.pending == nil || p.pending.Turn != e.Turn {
		return nil
	}
	d := *p.pending
	p.pending = nil
	return p.play(dialog.DraftFailed{Pointer: d.Pointer, Why: dialog.UndraftedStopped}, at)
}

// finish lets a slow model end.
func (p *pureStage) finish(at time.Time) []dialogtest.Line {
	p.model, _ = dialogtest.Slow(p.model)
	if v := p.spoken; v != nil {
		p.spoken = nil
		return p.play(p.transcribe(*v), at)
	}
	d := *p.pending
	p.pending = nil
	return p.play(p.draft(d), at)
}

// again tells what a turn had to say whose draft was not made when the program
// ended.
func (p *pureStage) again(time.Time) []dialogtest.Line {
	if p.pending == nil {
		return nil
	}
	for _, m := range p.chat {
		if m.ask.Turn == p.pending.Turn {
			return []dialogtest.Line{p.ask(dialog.Ask{Pointer: m.ask.Pointer, Text: m.ask.Text, Choices: m.ask.Choices})}
		}
	}
	return nil
}

// shapes are the forms that the program has built in.
func shapes() []dialog.Shape {
	var all []dialog.Shape
	for _, f := range docx.Forms {
		all = append(all, dialog.Shape{Name: f.Name, Title: f.Title, Form: f})
	}
	return all
}
