package openai

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"fmt"
	"io/fs"
	"strings"
	"text/template"

	"decuong/bot"
)

//go:embed instructions/*.txt
var files embed.FS

// instructions has rules.txt and task.txt, and each kind's own text.
var instructions = template.Must(template.ParseFS(files, "instructions/*.txt"))

// kinds are task.txt with the text of a kind in it.
var kinds = map[bot.DraftKind]*template.Template{}

func init() {
	for _, k := range []bot.DraftKind{bot.Wording, bot.Shorter, bot.Fuller, bot.Formal, bot.OneLine, bot.FivePoint, bot.OnePage} {
		t := template.Must(instructions.Clone())
		template.Must(t.New("kind").Parse(strings.TrimSpace(text(string(k)))))
		kinds[k] = t
	}
}

// text returns the file of a name; one is missing only if the program was
// built without it.
func text(name string) string {
	b, err := files.ReadFile("instructions/" + name + ".txt")
	if err != nil {
		panic(err) // unreachable
	}
	return string(b)
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
	t, ok := kinds[task.Kind]
	if !ok {
		return prompt{}, &fault{reason: bot.DraftRefused, what: "unknown kind of task"}
	}
	if strings.TrimSpace(task.Present) == "" && blank(task.Evidence) {
		return prompt{}, &fault{reason: bot.DraftRefused, what: "nothing to draft from"}
	}
	filled := struct {
		bot.DraftTask
		Nonce string
		Most  int // sentences
	}{fenced(task), nonce, most(task)}
	var b strings.Builder
	if err := t.ExecuteTemplate(&b, "task.txt", filled); err != nil {
		return prompt{}, fmt.Errorf("filling in instructions: %w", err)
	}
	return prompt{rules: strings.TrimSpace(text("rules")), task: strings.TrimSpace(b.String()), cap: (filled.Most + 1) * sentenceTokens}, nil
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
