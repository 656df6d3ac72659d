// Package dialogtest plays conversations that are written down as text.
//
// A play is a test and a page of the manual at once. Whoever writes it writes
// prose on top and the lines of the user and the host; the bot's lines are
// played and compared, or rewritten where a test is asked to:
//
//	A heading that the outline lost is spoken of once.
//
//	user: /start
//	bot:  Chào đồng chí.
//	      [Bắt đầu]
//	user: [Bắt đầu]
//
// A line begins with who speaks; what belongs to it is indented below. The
// bot's speakers are "bot" for a new message, "edit" for one that took the
// place of an earlier one, "file" for a document, and "photo" for a picture.
// Buttons stand in brackets, a row a line.
//
// A line of the "model" behind one of the user is what the language model
// answers to it; "(fails)" is no answer, and "(chậm) …" one that takes until the
// host says so.
//
// What the user can do besides writing stands in brackets too: see Action.
// Where a play is performed, on the pure dialog or through a real client, is
// known to its Theatre alone.
package dialogtest

import (
	"fmt"
	"strings"
)

// A Play is prose and lines.
type Play struct {
	Prose string
	Lines []Line
}

// A Line is what one speaker says or does.
type Line struct {
	Who     string // user, host, model, bot, edit, file, photo
	Text    string // of a file its name, then its caption
	Buttons [][]string
}

// indent is the width of the speaker's column.
const indent = "      "

// Parse reads a play. Buttons below a line of the bot are read as its last
// lines that are all brackets.
func Parse(text string) (Play, error) {
	var p Play
	var prose []string
	for n, raw := range strings.Split(strings.TrimRight(text, "\n"), "\n") {
		who, said, speaks := strings.Cut(raw, ":")
		switch last := len(p.Lines) - 1; {
		case speaks && isSpeaker(who):
			p.Lines = append(p.Lines, Line{Who: who, Text: strings.TrimSpace(said)})
		case last < 0:
			prose = append(prose, raw)
		case raw == "" || strings.HasPrefix(raw, indent):
			p.Lines[last].Text += "\n" + strings.TrimPrefix(raw, indent)
		default:
			return Play{}, fmt.Errorf("line %d: nobody speaks: %q", n+1, raw)
		}
	}
	p.Prose = strings.TrimSpace(strings.Join(prose, "\n"))
	for i := range p.Lines {
		p.Lines[i].Text = strings.TrimRight(p.Lines[i].Text, "\n")
	}
	return p, nil
}

func isSpeaker(who string) bool {
	switch who {
	case "user", "host", "model", "bot", "edit", "file", "photo":
		return true
	}
	return false
}

// String writes the play as Parse reads it.
func (p Play) String() string {
	var b strings.Builder
	if p.Prose != "" {
		b.WriteString(p.Prose + "\n\n")
	}
	for _, l := range p.Lines {
		b.WriteString(l.String())
	}
	return b.String()
}

// String writes the line with its buttons below.
func (l Line) String() string {
	text := l.Text
	for _, row := range l.Buttons {
		text += "\n[" + strings.Join(row, "] [") + "]"
	}
	text = strings.ReplaceAll(text, "\n", "\n"+indent)
	text = strings.ReplaceAll(text, "\n"+indent+"\n", "\n\n")
	return fmt.Sprintf("%-5s %s\n", l.Who+":", text)
}
