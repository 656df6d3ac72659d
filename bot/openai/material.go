package openai

import (
	"fmt"
	"strings"

	"decuong/bot"
)

// material returns what a task is about, for a model to read: each text between
// tags of its own. They carry the nonce, so that no text can have them.
func material(task bot.DraftTask, nonce string) string {
	t := tags{nonce: nonce}
	question := []string{task.Question}
	for _, p := range task.Points {
		question = append(question, "- "+p)
	}
	t.put("muc", "", question...)
	if lines := about(task); len(lines) > 0 {
		t.put("boi_canh", "", lines...)
	}
	for _, e := range task.Evidence {
		t.put("tu_lieu", fmt.Sprintf(` ma="%s" nguon="%s"`, e.ID, e.Source), e.Text)
	}
	for _, e := range task.Nearby {
		t.put("muc_khac", fmt.Sprintf(` nguon="%s"`, e.Source), e.Text)
	}
	if task.Present != "" {
		t.put("van_ban", "", task.Present)
	}
	return t.String()
}

// about tells whose report it is, and of when.
func about(task bot.DraftTask) (lines []string) {
	if task.Unit != "" {
		lines = append(lines, "Đơn vị: "+task.Unit)
	}
	if task.Period != "" {
		lines = append(lines, "Thời kỳ: "+task.Period)
	}
	return lines
}

// tags are a text of tags, one after the other.
type tags struct {
	strings.Builder
	nonce string
}

// put adds a tag with its attributes, around the lines.
func (t *tags) put(name, attributes string, lines ...string) {
	fmt.Fprintf(t, "<%s_%s%s>\n%s\n</%[1]s_%[2]s>\n", name, t.nonce, attributes, strings.Join(lines, "\n"))
}
