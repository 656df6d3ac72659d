package dialogtest

import (
	"fmt"
	"strings"
)

// What a phone sends as several messages.

// messages returns the action of the n-th line as the messages that a phone
// makes of it.
func (a Action) messages(n int) []Action {
	var all []Action
	switch a.Do {
	case "paste":
		for _, piece := range split(passage(a.Count)) {
			all = append(all, Action{Do: "write", Words: piece})
		}
	case "many":
		for i := range a.Count {
			all = append(all, Action{Do: "write", Words: fmt.Sprint(a.Words, " ", i+1)})
		}
	case "album":
		for i := range a.Count {
			photo := Action{Do: "write", With: a.With, Kind: "ảnh", Album: fmt.Sprint("album", n)}
			if i == 0 {
				photo.Words = a.Words
			}
			all = append(all, photo)
		}
	default:
		all = []Action{a}
	}
	return all
}

// add adds what the bot said to an action. Of what it made of one message over
// and over, while many came, the last is shown.
func (p *Play) add(a Action, lines []Line) {
	for _, l := range lines {
		last := len(p.Lines) - 1
		if a.Do == "many" && l.Who == "edit" && p.Lines[last].Who == "edit" {
			p.Lines = p.Lines[:last]
		}
		p.Lines = append(p.Lines, l)
	}
}

// passage is a text of so many signs whose lines are numbered, so that their
// order can be read.
func passage(size int) string {
	var b strings.Builder
	left := size
	for n := 1; left > 0; n++ {
		line := []rune(fmt.Sprintf("Chi bộ thứ %d đã tổ chức học tập, quán triệt Chỉ thị và Hướng dẫn cho toàn thể đảng viên.\n", n))
		b.WriteString(string(line[:min(left, len(line))]))
		left -= min(left, len(line))
	}
	return strings.TrimRight(b.String(), "\n")
}

// messageSize is how many signs a phone puts into one message; all of ours
// count once in UTF-16.
const messageSize = 4096

// split cuts a text as phones cut a long paste: behind the last line that fits.
func split(text string) []string {
	var pieces []string
	rest := []rune(text)
	for len(rest) > messageSize {
		cut := messageSize
		for rest[cut-1] != '\n' {
			cut--
		}
		pieces, rest = append(pieces, string(rest[:cut-1])), rest[cut:]
	}
	return append(pieces, string(rest))
}
