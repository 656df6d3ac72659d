package facts

import (
	"embed"
	"iter"
	"strings"
)

//go:embed lexicon/*.txt
var lexiconFiles embed.FS

// readWords reads a set: words with spaces or commas between.
func readWords(name string) words {
	return wordsOf(strings.ReplaceAll(strings.Join(readLines(name), " "), ",", " "))
}

// readPhrases reads a list: a phrase a line, or several with commas between,
// "phrase = meaning" where it has one, "#" before remarks.
func readPhrases(name string) phrases {
	list := newPhrases()
	for said, means := range readEntries(name) {
		list.add(said, means)
	}
	return list
}

// phraseList reads such a list from the text.
func phraseList(text string) phrases {
	list := newPhrases()
	for said, means := range entries(text) {
		list.add(said, means)
	}
	return list
}

func readEntries(name string) iter.Seq2[string, string] {
	return entries(strings.Join(readLines(name), "\n"))
}

// entries returns the phrases of a list and what they mean, if it says so.
func entries(list string) iter.Seq2[string, string] {
	return func(yield func(said, means string) bool) {
		for entry := range strings.FieldsFuncSeq(list, func(r rune) bool { return r == ',' || r == '\n' }) {
			said, means, _ := strings.Cut(entry, "=")
			if said = strings.TrimSpace(said); said != "" && !yield(said, strings.TrimSpace(means)) {
				return
			}
		}
	}
}

func readLines(name string) []string {
	text, err := lexiconFiles.ReadFile("lexicon/" + name + ".txt")
	if err != nil {
		panic(err) // unreachable: embedded
	}
	var lines []string
	for line := range strings.SplitSeq(string(text), "\n") {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
			lines = append(lines, line)
		}
	}
	return lines
}

// bareList returns words without their marks.
func bareList(list string) string {
	words := strings.Fields(list)
	for i, w := range words {
		_, words[i] = fold(w)
	}
	return strings.Join(words, " ")
}
