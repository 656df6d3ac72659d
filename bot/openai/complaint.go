package openai

import (
	"encoding/json"
	"regexp"
	"strconv"
	"strings"

	"decuong/bot"
)

// A complaint is a server's account of an error. Its text is matched and never
// passed on.
type complaint struct {
	code, param, text string
	window            int
}

// said is the error object of OpenAI, of vLLM ("object": "error", at the top
// or within), of llama.cpp (n_ctx), and of gateways.
type said struct {
	Message json.RawMessage `json:"message"`
	Detail  json.RawMessage `json:"detail"`
	Type    json.RawMessage `json:"type"`
	Code    json.RawMessage `json:"code"`
	Param   json.RawMessage `json:"param"`
	Window  int             `json:"n_ctx"`
}

// complaintOf reads an error in any dialect. What is no JSON is a complaint
// without content.
func complaintOf(body []byte) complaint {
	var outer struct {
		Error json.RawMessage `json:"error"`
		said
	}
	if json.Unmarshal(body, &outer) != nil {
		return complaint{}
	}
	about := outer.said
	var inner said
	if reported(outer.Error) && json.Unmarshal(outer.Error, &inner) == nil {
		about = inner
	}
	kind, code := word(about.Type), word(about.Code)
	text := strings.ToLower(strings.Join([]string{
		kind, code, word(about.Message), string(about.Detail), word(outer.Error)}, " "))
	c := complaint{code: identifier.FindString(code), param: known(word(about.Param)), text: text, window: about.Window}
	if c.code == "" {
		c.code = identifier.FindString(kind)
	}
	if c.param == "" {
		c.param = known(text)
	}
	if m := contextLimit.FindStringSubmatch(text); m != nil && c.window == 0 {
		c.window, _ = strconv.Atoi(m[1] + m[2]) // digits; too many for an int are no window
	}
	return c
}

// reported tells an error from the null that some servers always send.
func reported(raw json.RawMessage) bool { return len(raw) > 0 && string(raw) != "null" }

// word returns a JSON string's value, and any other value as it stands.
func word(raw json.RawMessage) string {
	var s string
	if json.Unmarshal(raw, &s) == nil {
		return s
	}
	return string(raw)
}

// identifier is what may be repeated in a log: a word of a program, too short
// and plain to hold a person's or a key.
var identifier = regexp.MustCompile(`^[A-Za-z_]{3,40}$`)

// The two wordings are those of OpenAI and vLLM, and of llama.cpp.
var contextLimit = regexp.MustCompile(
	`(?:maximum context length is|maximum model length of) (\d+)|available context size \((\d+) tokens\)`)

// known returns the optional parameter that a server objects to.
func known(text string) string {
	for _, p := range []string{"max_completion_tokens", "max_tokens", "stream_options", "temperature",
		"reasoning_effort", "chat_template_kwargs", "response_format"} {
		if strings.Contains(text, p) {
			return p
		}
	}
	return ""
}

// What servers say, by what it means. The order counts: a context that is too
// long is often called a bad request, and a lack of credit a rate limit.
var meanings = []struct {
	pattern *regexp.Regexp
	reason  bot.DraftReason
	what    string
}{
	{regexp.MustCompile(`context_length|exceed_context|context (?:length|size|window)|maximum model length|prompt (?:is )?too long`),
		bot.DraftTooLong, "more than the model can read"},
	{regexp.MustCompile(`longer than \d+ seconds|audio.{0,40}too (?:long|large)|maximum file size`),
		bot.DraftTooLong, "more speech than the model can hear"},
	{regexp.MustCompile(`(?:invalid|unsupported|unrecognized) (?:audio |media )?(?:file )?(?:format|type)|corrupted or unsupported|could not be decoded`),
		bot.DraftUnfit, "the server cannot read the recording"},
	{regexp.MustCompile(`insufficient_quota|billing|exceeded your current quota|credit balance`),
		bot.DraftRefused, "the quota is used up"},
	{regexp.MustCompile(`content_filter|content_policy|content management policy|moderation`),
		bot.DraftRefused, "refused by the server's policy"},
	{regexp.MustCompile(`invalid_api_key|authentication|unauthorized|permission`),
		bot.DraftRefused, "the key is not accepted"},
	{regexp.MustCompile(`model_not_found|model .*(?:does not exist|not found)|try pulling it`),
		bot.DraftRefused, "the server does not have the model"},
	{regexp.MustCompile(`rate_limit|overloaded|too many requests|server_busy|loading model|at capacity`),
		bot.DraftBusy, "the server is busy"},
}

// fault returns what a complaint in the middle of an answer means.
func (c complaint) fault() *fault {
	f := &fault{reason: bot.DraftBroken, what: "the server reports an error", code: c.code, param: c.param}
	for _, m := range meanings {
		if m.pattern.MatchString(c.text) {
			f.reason, f.what = m.reason, m.what
			break
		}
	}
	if f.reason == bot.DraftTooLong {
		f.window, f.param = c.window, ""
	}
	return f
}
