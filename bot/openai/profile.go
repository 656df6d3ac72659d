package openai

import (
	"net/url"
	"regexp"
	"strings"
)

// A server is a program that speaks the OpenAI API, or what it takes for it.
type server string

const (
	theirs   server = "openai"
	vllm     server = "vllm"
	llamaCPP server = "llama.cpp"
	ollama   server = "ollama"
	other    server = "other"
)

// A profile is what a server wants to be sent for a model, and what it can
// read.
type profile struct {
	server      server
	window      int    // tokens that it reads and writes at once
	fixed       bool   // whether the operator named the window
	completion  bool   // the cap is called max_completion_tokens, not max_tokens
	temperature bool   // may be set
	effort      string // of reasoning
	unthinking  bool   // the chat template is told not to let the model think
	usage       bool   // the server counts tokens when asked to
	undetailed  bool   // it knows no verbose_json for speech
	alone       bool   // it drops what is too long and does not tell its window: evidence goes without what is nearby
	opensWithin bool   // the template opens the thoughts: only their end is seen
}

// serverAt guesses from an address. 11434, 8080 and 8000 are the programs' own
// ports; the last two are too common to say anything in a name's place.
func serverAt(base *url.URL) server {
	host := strings.ToLower(base.Hostname())
	switch {
	case host == "api.openai.com":
		return theirs
	case strings.Contains(host, "ollama") || base.Port() == "11434":
		return ollama
	case strings.Contains(host, "vllm"):
		return vllm
	case strings.Contains(host, "llama"):
		return llamaCPP
	}
	return other
}

// Windows where nobody says: OpenAI's current models read 128,000 and more, and
// refuse what is too long. Ollama reads 4,096 on a machine with less than 24
// GiB of video memory, and drops the rest without a word. The others refuse.
var windows = map[server]int{theirs: 96_000, vllm: 16_384, llamaCPP: 16_384, ollama: 4_096, other: 16_384}

var (
	// The library refuses max_tokens and a temperature for these names before
	// it asks any server, so a local model must not be called so either.
	reasoning = regexp.MustCompile(`^(?:o1|o3|o4|gpt-5|gpt-6)`)
	// gpt-oss always thinks; "low" is its least, at every server.
	openWeight = regexp.MustCompile(`gpt-oss`)
	// Qwen's hybrid models think unless told not to (its documentation,
	// "Thinking & Non-Thinking Modes").
	hybrid = regexp.MustCompile(`(?i)qwen-?3`)
	// The templates of these open the thoughts in the prompt.
	thinker = regexp.MustCompile(`(?i)deepseek-r1|qwq|thinking`)
	// These take no effort, or not the least one.
	effortless = regexp.MustCompile(`^(?:o1-mini|o1-preview|gpt-5-pro|.*chat-latest)`)
)

// profileOf returns what is documented of a server. A window of 0 is not
// named.
func profileOf(s server, model string, window int) profile {
	p := profile{server: s, window: window, fixed: window > 0, temperature: true, usage: true}
	if !p.fixed {
		p.window = windows[s]
	}
	p.completion = s == theirs
	p.opensWithin = thinker.MatchString(model)
	switch {
	case reasoning.MatchString(model):
		p.completion, p.temperature = true, false
		if !effortless.MatchString(model) {
			p.effort = "low"
		}
	case openWeight.MatchString(model):
		p.effort = "low"
	case s == ollama:
		p.effort = "none" // its name for "do not think"; a model that cannot think does not mind
	case hybrid.MatchString(model) && s != theirs:
		p.unthinking = true
	}
	return p
}

// thinks reports whether tokens go into thoughts.
func (p profile) thinks() bool { return p.effort == "low" || p.opensWithin }

// without returns the profile changed so that a server that refused it may
// accept it, and whether there was anything to change. A server that does not
// name what it objects to is sent nothing optional.
func (p profile) without(f *fault) (profile, bool) {
	before := p
	switch f.param {
	case "max_tokens":
		p.completion = true
	case "max_completion_tokens":
		p.completion = false
	case "temperature":
		p.temperature = false
	case "stream_options":
		p.usage = false
	case "reasoning_effort":
		p.effort = ""
	case "chat_template_kwargs":
		p.unthinking = false
	default:
		p.usage, p.effort, p.unthinking = false, "", false
	}
	return p, p != before
}
