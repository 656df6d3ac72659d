package openai

import (
	"errors"
	"testing"
	"time"
)

// TestGoodServers plays what servers do that ends in a right, complete text.
func TestGoodServers(t *testing.T) {
	both := one + " " + two
	plays(t, []take{
		{name: "answers", want: both,
			acts: []act{streams(says(both), finishes("stop"), counts(900, 30), done)}},
		{name: "ends without DONE after the finish", want: one, acts: []act{streams(says(one), finishes("stop"))}},
		{name: "falls silent after the finish", want: one, took: patient.last,
			acts: []act{streams(says(one), finishes("stop"), hangs)}},
		{name: "breaks after the finish", want: one, acts: []act{streams(says(one), finishes("stop"), resets)}},
		{name: "finishes by another name", want: one, acts: []act{streams(says(one), finishes("eos_token"), done)}},
		{name: "pings while it reads the prompt", want: one, took: 80 * time.Second,
			acts: []act{streams(every(time.Second/5, 400, ": ping\n\n"), says(one), finishes("stop"), done)}},
		{name: "pings between words", want: both, took: 40 * time.Second, acts: []act{streams(says(one+" "),
			every(time.Second, 40, ":\n"), says(two), finishes("stop"), done)}},
		{name: "thinks for minutes under another name", want: one, took: 4 * time.Minute, acts: []act{streams(
			every(20*time.Second, 12, chunk(`{"reasoning":"`+words+`"}`)), says(one), finishes("stop"), done)}},
		{name: "thinks aloud", want: one,
			acts: []act{streams(says("<think>Ta cần viết. "+quote+".\n\n</think>\n\n"+one), finishes("stop"), done)}},
		{name: "thinks aloud, letter by letter", want: both,
			acts: []act{streams(spells("<think>Viết. Sao? </think>"+both), finishes("stop"), done)}},
		{name: "ends thoughts that never began", want: one,
			acts: []act{streams(says("cần viết một câu</think>"+one), finishes("stop"), done)}},
		{name: "thinks unseen, as its name tells", want: one, set: called("deepseek-r1:8b"),
			acts: []act{streams(says("Ta nghĩ. Rồi viết. Xong.\n</think>\n"+one), finishes("stop"), done)}},
		{name: "leaks the channels of gpt-oss", want: one, acts: []act{streams(
			says("<|channel|>analysis<|message|>Nghĩ.<|end|><|start|>assistant<|channel|>final<|message|>"+one), finishes("stop"))}},
		{name: "ends lines like Windows", want: one,
			acts: []act{streams(raw("data: {\"choices\":[{\"delta\":{\"content\":\""+one+"\"}}]}\r\n\r\n"), finishes("stop"), done)}},
		{name: "begins with a byte order mark", want: one, acts: []act{streams(raw("\ufeff"), says(one), finishes("stop"), done)}},
		{name: "spreads an event over lines", want: one, acts: []act{streams(
			raw("id: 7\nevent: message\ndata: {\"choices\":\ndata: [{\"delta\":{\"content\":\""+one+"\"}}]}\n\n"), finishes("stop"), done)}},
		{name: "leaves no line between events", want: one + " " + two, acts: []act{streams(
			raw(`data:{"choices":[{"delta":{"content":"`+one+" \"}}]}\n"+`data:{"choices":[{"delta":{"content":"`+two+"\"}}]}\n"),
			finishes("stop"), done)}},
		{name: "leaves the last line open", want: one, acts: []act{streams(
			says(one), raw(`data: {"choices":[{"delta":{},"finish_reason":"stop"}]}`))}},
		{name: "says what it filtered first", want: one, acts: []act{streams(
			raw("data: {\"choices\":[],\"prompt_filter_results\":[]}\n\ndata: {}\n\n"), says(one), finishes("stop"), done)}},
		{name: "sends a null error with each event", want: one, acts: []act{streams(
			raw(`data: {"error":null,"choices":[{"delta":{"content":"`+one+"\"}}]}\n\n"), finishes("stop"), done)}},
		{name: "gives a second choice", want: one, acts: []act{streams(
			raw("data: {\"choices\":[{\"index\":1,\"delta\":{\"content\":\"Khác.\"}}]}\n\n"), says(one), finishes("stop"), done)}},
		{name: "does not stream", want: both, acts: []act{fails(200,
			`{"choices":[{"message":{"role":"assistant","content":"`+both+`"},"finish_reason":"stop"}],"usage":{"prompt_tokens":800}}`)}},
		{name: "streams as plain text", want: one,
			acts: []act{answers(200, []string{"Content-Type", "text/plain"}, says(one), finishes("stop"), done)}},
		{name: "writes markup", want: one + "\n- Chi bộ 1: đạt 30 %.", acts: []act{streams(
			says("```\n**Đảng bộ** đã rà soát `245` đảng viên [G1].\n* Chi bộ 1: đạt 30 %.\n```"), finishes("stop"), done)}},
	})
}

// TestServersThatRecover plays what only holds a draft up.
func TestServersThatRecover(t *testing.T) {
	good := streams(says(one), finishes("stop"), done)
	plays(t, []take{
		{name: "is not there at first", want: one, calls: 3, acts: []act{breaks(errors.New("dial: " + quote)), fails(502, "<html>"+quote), good}},
		{name: "loads the model", want: one, calls: 2,
			acts: []act{fails(503, `{"error":{"message":"Loading model","type":"unavailable_error","code":503}}`), good}},
		{name: "fails once", want: one, calls: 2, acts: []act{fails(500, `{"detail":"`+quote+`"}`), good}},
		{name: "knows no stream options", want: one, calls: 2,
			acts: []act{fails(400, `{"error":{"message":"unknown field stream_options: `+quote+`"}}`), good}},
		{name: "wants the other name of the cap", want: one, calls: 2, acts: []act{fails(400,
			`{"error":{"message":"Unsupported parameter","param":"max_tokens","code":"unsupported_parameter"}}`), good}},
		{name: "does not say what it does not know", want: one, calls: 2, acts: []act{fails(422, `{"detail":[{"type":"extra_forbidden"}]}`), good}},
	})
}

func called(model string) func(*Settings) { return func(s *Settings) { s.Model = model } }

// spells sends a text letter by letter.
func spells(text string) step {
	return func(on *scene) {
		for _, r := range text {
			says(string(r))(on)
		}
	}
}
