package openai

import (
	"strings"

	"decuong/bot"
)

// material returns what a task is about, for a model to read: each text between
// tags of its own. They carry the nonce, so that no text can have them.
func material(task bot.DraftTask, nonce string) string {
	var tags []string
	put := func(name string, values ...string) {
		tags = append(tags, text(name, append(values, "{nonce}", nonce)...))
	}
	question := []string{task.Question}
	for _, p := range task.Points {
		question = append(question, "- "+p)
	}
	put("question", "{question}", strings.Join(question, "\n"))
	if lines := about(task); len(lines) > 0 {
		put("about", "{about}", strings.Join(lines, "\n"))
	}
	for _, e := range task.Evidence {
		put("evidence", "{id}", e.ID, "{source}", e.Source, "{text}", e.Text)
	}
	for _, e := range task.Nearby {
		put("nearby", "{source}", e.Source, "{text}", e.Text)
	}
	if task.Present != "" {
		put("present", "{present}", task.Present)
	}
	return strings.Join(tags, "\n")
}

// about tells whose report it is, and of when.
func about(task bot.DraftTask) (lines []string) {
	if task.Unit != "" {
		lines = append(lines, text("unit", "{unit}", task.Unit))
	}
	if task.Period != "" {
		lines = append(lines, text("period", "{period}", task.Period))
	}
	return lines
}
