package openai

import "strings"

// thoughts takes out of a text, as it streams in, what a model thinks aloud.
// Servers should keep that apart, and many do not.
type thoughts struct {
	held   string // the end of what came, while it may begin a mark
	inside string // the mark that ends the thoughts; "": not thinking
	ended  bool   // whether thoughts have ended
}

// marks of thoughts: of most models; of Magistral; of gpt-oss, where what ends
// the thoughts begins the answer.
var thinking = [][2]string{
	{"<think>", "</think>"}, {"<thinking>", "</thinking>"}, {"<thought>", "</thought>"},
	{"[THINK]", "[/THINK]"},
	{"<|channel|>analysis", "<|channel|>final<|message|>"},
}

// pass returns what of the text so far is now known not to be thought. If
// stray, thoughts ended that never began: everything before was thought.
func (t *thoughts) pass(text string) (visible string, stray bool) {
	t.held += text
	var out strings.Builder
	for {
		if t.inside != "" {
			_, rest, found := strings.Cut(t.held, t.inside)
			if !found {
				t.held = t.held[len(t.held)-pending(t.held, t.inside):]
				return out.String(), stray
			}
			t.held, t.inside, t.ended = rest, "", true
		}
		at, mark, end := first(t.held)
		if mark == "" {
			keep := len(t.held) - beginning(t.held)
			out.WriteString(t.held[:keep])
			t.held = t.held[keep:]
			return out.String(), stray
		}
		if t.inside = end; end == "" {
			out.Reset()
			stray, t.ended = true, true
		} else {
			out.WriteString(t.held[:at])
		}
		t.held = t.held[at+len(mark):]
	}
}

// rest returns what was held back, once nothing more comes.
func (t *thoughts) rest() string {
	if t.inside != "" {
		return ""
	}
	return t.held
}

// first finds the first mark in text; end is "" for one that ends thoughts.
func first(text string) (at int, mark, end string) {
	at = len(text)
	for _, m := range thinking {
		if i := strings.Index(text, m[0]); 0 <= i && i < at {
			at, mark, end = i, m[0], m[1]
		}
		if i := strings.Index(text, m[1]); 0 <= i && i < at {
			at, mark, end = i, m[1], ""
		}
	}
	return at, mark, end
}

// beginning is how many bytes at the end of text may begin a mark.
func beginning(text string) int {
	n := 0
	for _, m := range thinking {
		n = max(n, pending(text, m[0]), pending(text, m[1]))
	}
	return n
}

// pending is how many bytes at the end of text may begin mark.
func pending(text, mark string) int {
	for n := min(len(mark)-1, len(text)); n > 0; n-- {
		if strings.HasSuffix(text, mark[:n]) {
			return n
		}
	}
	return 0
}
