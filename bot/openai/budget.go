package openai

import (
	"strings"
	"unicode/utf8"
)

// tokens estimates from above what a text costs. Measured on Vietnamese
// reports, a syllable is 1.6 tokens in the leanest common vocabulary
// (o200k_base) and 2.4 in the widest (cl100k_base), and a token of the latter
// 1.9 characters; figures and symbols show in the second measure only.
func tokens(text string) int {
	return max(5*syllables(text)/2, 10*utf8.RuneCountInString(text)/19)
}

func syllables(text string) int { return len(strings.Fields(text)) }

const (
	sentenceTokens = 100  // a sentence of a report, 30 syllables, with a third to spare
	thoughtTokens  = 2000 // what a model that thinks may think
	frameTokens    = 50   // what a chat template adds
)

// dropped reports whether a server counted too few tokens for what it was
// sent, because it dropped the rest without a word, and what it can read, 0 if
// that does not show. Ollama cuts a prompt to its window or, in newer versions,
// to the first four tokens and half of what remains (it logs "limit=2050" for
// a window of 4096). Less than 1.1 tokens a syllable is less than any
// vocabulary needs; the rules do not count there, because some servers leave
// out what they had in their cache.
func dropped(sent prompt, counted int, by server) (window int, cut bool) {
	task := syllables(sent.task)
	all := task + syllables(sent.rules)
	switch {
	case counted == 0 || by != ollama && by != other: // not counted, or a server that refuses instead
		return 0, false
	case (counted-2)%512 == 0 && 10*counted < 14*all:
		return 2*counted - 4, true
	case 10*counted < 11*task:
		return 0, true
	}
	return 0, by == ollama && counted >= 2048 && counted&(counted-1) == 0
}
