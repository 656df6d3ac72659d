package openai

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"

	"decuong/bot"
)

//go:embed instructions/*.txt
var files embed.FS

// kinds of tasks each have a file of their name, which stands in task.txt.
var kinds = []bot.DraftKind{bot.Wording, bot.Shorter, bot.Fuller, bot.Formal, bot.OneLine, bot.FivePoint, bot.OnePage}

// text returns the file of a name, with the values of the names in it, in turns:
// one pass, so that nothing in a value is taken for a name. A file is missing
// only if the program was built without it.
//
// A library for templates would call methods by their names, for which the
// linker keeps every method of the program: ten megabytes, of which the client of
// Redis alone has four.
func text(name string, values ...string) string {
	b, err := files.ReadFile("instructions/" + name + ".txt")
	if err != nil {
		panic(err) // unreachable
	}
	return strings.NewReplacer(values...).Replace(strings.TrimSpace(string(b)))
}

// Instructions names the version of the instructions: a hash of their text,
// for whoever keeps account of where a draft came from.
func Instructions() string {
	h := sha256.New()
	names, _ := fs.Glob(files, "instructions/*.txt") // sorted
	for _, n := range names {
		fmt.Fprintf(h, "%s\n%s\n", n, text(strings.TrimSuffix(strings.TrimPrefix(n, "instructions/"), ".txt")))
	}
	return hex.EncodeToString(h.Sum(nil))[:12]
}

// A prompt is what a model is told. The rules never change, so that servers
// need to read them only once; everything else is in one message, because
// Ollama drops earlier ones first.
type prompt struct {
	rules, task string
	cap         int // tokens that the text may take
}

func (p prompt) tokens() int { return tokens(p.rules) + tokens(p.task) + frameTokens }

// promptOf fills in the instructions. Of what people wrote nothing but
// readable characters gets in, and no tag can be closed from within.
func promptOf(task bot.DraftTask, nonce string) (prompt, error) {
	if !slices.Contains(kinds, task.Kind) {
		return prompt{}, &fault{reason: bot.DraftRefused, what: "unknown kind of task"}
	}
	if strings.TrimSpace(task.Present) == "" && blank(task.Evidence) {
		return prompt{}, &fault{reason: bot.DraftRefused, what: "nothing to draft from"}
	}
	sentences := most(task)
	kind := text(string(task.Kind), "{most}", strconv.Itoa(sentences))
	if task.Again > 0 {
		kind += "\n" + text("again", "{again}", strconv.Itoa(task.Again))
	}
	told := text("task", "{kind}", kind, "{material}", material(fenced(task), nonce))
	return prompt{rules: text("rules"), task: told, cap: (sentences + 1) * sentenceTokens}, nil
}

func blank(evidence []bot.Evidence) bool {
	for _, e := range evidence {
		if strings.TrimSpace(e.Text) != "" {
			return false
		}
	}
	return true
}

// most is how many sentences are allowed, in proportion to what there is to
// say. There is never a least number: a model fills it with inventions.
func most(task bot.DraftTask) int {
	there := syllables(task.Present)
	said := 0
	for _, e := range task.Evidence {
		said += syllables(e.Text)
	}
	switch task.Kind {
	case bot.OneLine:
		return 1
	case bot.FivePoint:
		return 5
	case bot.OnePage:
		return 15
	case bot.Shorter:
		return within(1, there/25, 8)
	case bot.Formal:
		return within(2, there/10, 16)
	case bot.Fuller:
		return within(3, (there+said)/15, 16)
	}
	return within(2, said/15, 12)
}

func within(least, n, most int) int { return max(least, min(n, most)) }
