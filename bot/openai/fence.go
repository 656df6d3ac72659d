package openai

import (
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"decuong/bot"
)

// fenced returns the task with every text made safe to stand between tags.
func fenced(task bot.DraftTask) bot.DraftTask {
	task.Question = line(task.Question)
	task.Unit, task.Period = line(task.Unit), line(task.Period)
	task.Present = passage(task.Present)
	task.Points = append([]string(nil), task.Points...)
	for i, p := range task.Points {
		task.Points[i] = line(p)
	}
	task.Evidence, task.Nearby = pieces(task.Evidence), pieces(task.Nearby)
	return task
}

func pieces(all []bot.Evidence) []bot.Evidence {
	var safe []bot.Evidence
	for _, e := range all {
		safe = append(safe, bot.Evidence{ID: line(e.ID), Source: line(e.Source), Text: passage(e.Text)})
	}
	return safe
}

var marks = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")

// unmark undoes marks, for models that write them back.
var unmark = strings.NewReplacer("&lt;", "<", "&gt;", ">", "&quot;", `"`, "&#39;", "'", "&amp;", "&")

// control is how chat templates of Mistral's and Llama's older models mark who
// speaks; some servers read it as such wherever it stands. Others' marks hold
// a "<".
var control = regexp.MustCompile(`\[(/?[A-Z_]{3,})\]`)

// passage returns text in NFC (decomposed Vietnamese costs twice the tokens),
// without what a reader would not see, escaped.
func passage(text string) string {
	text = control.ReplaceAllString(visible(text), "($1)")
	return strings.TrimSpace(strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;").Replace(text))
}

// line returns a text of one line, that may stand in an attribute.
func line(text string) string {
	text = control.ReplaceAllString(visible(text), "($1)")
	return marks.Replace(strings.Join(strings.Fields(text), " "))
}

// visible drops characters that are not seen, in which orders to a machine can
// be hidden: formats (zero-width, directions, tags), variation selectors,
// private use, controls but line break and tab.
func visible(text string) string {
	return norm.NFC.String(strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return r
		case r == '\r' || r == '\u2028' || r == '\u2029' || r == '\v' || r == '\f':
			return '\n'
		case unicode.In(r, unicode.Cc, unicode.Cf, unicode.Co, unicode.Cs, unicode.Variation_Selector):
			return -1
		}
		return r
	}, strings.ReplaceAll(text, "\r\n", "\n")))
}
