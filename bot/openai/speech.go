package openai

import (
	_ "embed"
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	lib "github.com/sashabaranov/go-openai"

	"decuong/bot"
)

// ghosts are what speech models write when nobody speaks: the ends of the
// videos that they were trained on, a pattern a line. They are narrow, and
// taken out wherever they stand, because they also trail real speech. Compiled
// they take 100 KB, so that they are only when somebody first speaks.
//
//go:embed ghosts.txt
var ghostLines string

var ghosts = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)(?:` + strings.ReplaceAll(strings.TrimSpace(ghostLines), "\n", "|") + `)[.!…]*`)
})

// quickest is in characters a second; fast Vietnamese speech has 18.
const quickest = 25

// Whisper's own thresholds, for no_speech_prob, avg_logprob and
// compression_ratio.
const (
	noSpeech   = 0.6
	unsure     = -1.0
	repetitive = 2.4
)

func unheard(what string) *fault { return &fault{reason: bot.DraftUnheard, what: what} }

// speech returns what was said, or why nothing was. "[…]" stands between
// passages where something could not be made out.
func speech(heard lib.AudioResponse, seconds int, names []string) (string, error) {
	text := heard.Text
	if len(heard.Segments) > 0 {
		text = segments(heard)
	}
	text = strings.Join(strings.Fields(ghosts().ReplaceAllString(visible(text), " ")), " ")
	text = strings.Trim(text, ", ")
	switch {
	case !strings.ContainsFunc(strings.ReplaceAll(text, "[…]", ""), wordly):
		return "", unheard("silence")
	case utf8.RuneCountInString(text) > quickest*seconds:
		return "", unheard("more text than can be spoken in the time")
	case looped(text):
		return "", unheard("the same words over and over")
	case echoed(text, names):
		return "", unheard("the prompt came back")
	}
	return text, nil
}

func wordly(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// segments joins what the model is sure to have heard.
func segments(heard lib.AudioResponse) string {
	var b strings.Builder
	gap := false
	for _, s := range heard.Segments {
		if s.NoSpeechProb > noSpeech && s.AvgLogprob < unsure || s.CompressionRatio > repetitive {
			gap = b.Len() > 0
			continue
		}
		if gap {
			b.WriteString(" […]")
			gap = false
		}
		b.WriteString(" " + strings.TrimSpace(s.Text))
	}
	return b.String()
}

// looped reports whether more than half of the text is one phrase, of up to
// eight words, said at least four times in a row.
func looped(text string) bool {
	words := strings.Fields(strings.ToLower(text))
	for size := 1; size <= 8; size++ {
		row := 0 // words that equal those a phrase earlier
		for i := size; i < len(words); i++ {
			if row++; words[i] != words[i-size] {
				row = 0
			}
			if row >= 3*size && 2*(row+size) > len(words) {
				return true
			}
		}
	}
	return false
}

// echoed reports whether the text is the prompt, or a list of names from it.
// A single name may well have been spoken.
func echoed(text string, names []string) bool {
	said, prompt := spoken(text), spoken(prompted(names))
	if lead := spoken(preamble); strings.Contains(said, lead) || strings.Contains(lead, said) && syllables(said) > 3 {
		return true
	}
	return syllables(said) > 6 && strings.Contains(prompt, said)
}

// spoken is a text without what is not heard.
func spoken(text string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !wordly(r) }), " ")
}
