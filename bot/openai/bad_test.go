package openai

import (
	"strings"
	"testing"
	"time"

	"decuong/bot"
)

// TestBrokenAnswers plays answers that are none, or not whole.
func TestBrokenAnswers(t *testing.T) {
	half := one + " Các chi bộ"
	failure := `{"error":{"message":"` + quote + `","type":"server_error","code":"internal_error"}}`
	broken := bot.DraftBroken
	plays(t, []take{
		{name: "ends in good order, unfinished", want: one, fails: broken, acts: []act{streams(says(half))}},
		{name: "says DONE, unfinished", want: one, fails: broken, acts: []act{streams(says(half), done)}},
		{name: "ends with an empty chunk, as Ollama fails", want: one, fails: broken, acts: []act{streams(says(half), raw(chunk("{}")))}},
		{name: "breaks in the middle", want: one, fails: broken, acts: []act{streams(says(half), resets)}},
		{name: "breaks within an event", want: one, fails: broken, acts: []act{streams(says(half), raw(`data: {"choices":[{"del`))}},
		{name: "sends what is no JSON", want: one, fails: broken, acts: []act{streams(says(half), raw("data: "+quote+"\n\n"), hangs)}},
		{name: "sends JSON of another form", want: one, fails: broken, acts: []act{streams(says(half), raw("data: [1]\n\n"), hangs)}},
		{name: "sends choices of another form", want: one, fails: broken, acts: []act{streams(says(half), raw("data: {\"choices\":\"x\"}\n\n"), hangs)}},
		{name: "reports an error after a ping", want: one, fails: broken,
			acts: []act{streams(says(half), raw(": ping\n\ndata: "+failure+"\n\n"))}},
		{name: "reports an error event", want: one, fails: broken,
			acts: []act{streams(says(half), raw("event: error\ndata: {\"message\":\""+quote+"\"}\n\n"), hangs)}},
		{name: "reports an error in a string", want: one, fails: broken, acts: []act{streams(says(half), raw("data: {\"error\":\""+quote+"\"}\n\n"))}},
		{name: "reports an error as old vLLM did", want: one, fails: broken,
			acts: []act{streams(says(half), raw("data: {\"object\":\"error\",\"message\":\""+quote+"\",\"code\":400}\n\n"), done)}},
		{name: "reports an error as old llama.cpp did", want: one, fails: broken,
			acts: []act{streams(says(half), raw("error: {\"code\":500,\"message\":\""+quote+"\"}\n\n"))}},
		{name: "reports an error beside a finish", want: one, fails: broken, acts: []act{streams(says(half),
			raw("data: {\"id\":1,\"choices\":[{\"finish_reason\":\"stop\"}],\"error\":{\"message\":\""+quote+"\"}}\n\n"), done)}},
		{name: "reports an error in bare JSON", want: one, fails: broken, acts: []act{streams(says(half), raw(failure+"\n"))}},
		{name: "reports an error with status 200", fails: broken, acts: []act{fails(200, failure)}},
		{name: "reports being overloaded in the middle", want: one, fails: bot.DraftBusy,
			acts: []act{streams(says(half), raw("data: {\"error\":{\"type\":\"overloaded_error\"}}\n\n"))}},
		{name: "wants a password", fails: broken, acts: []act{answers(200, []string{"Content-Type", "text/html"}, raw("<html>"+quote))}},
		{name: "answers in other JSON", fails: broken, acts: []act{fails(200, `{"response":"`+one+`"}`)}},
		{name: "answers in broken JSON", fails: broken, acts: []act{fails(200, `{"choices":[`)}},
		{name: "answers too much", fails: broken, acts: []act{fails(200, "{"+strings.Repeat(" ", large))}},
		{name: "sends an endless line", fails: broken, acts: []act{streams(raw("data: " + strings.Repeat("x", 2*widest)))}},
		{name: "writes without end", fails: broken, acts: []act{streams(every(0, 1000, chunk(`{"content":"`+strings.Repeat("chữ ", 64)+`"}`)))}},
		{name: "has nothing to say", fails: broken, acts: []act{streams(finishes("stop"), done)}},
		{name: "only thinks", fails: broken, acts: []act{streams(says("<think>"+one), finishes("stop"), done)}},
		{name: "turns out to have been thinking", want: one, fails: broken, acts: []act{streams(says(half+"</think>"+two), finishes("stop"))}},
		{name: "calls a tool", fails: broken, acts: []act{streams(raw(chunk(`{"tool_calls":[{"index":0}]}`)), finishes("tool_calls"), done)}},
		{name: "finishes oddly", want: one, fails: broken, acts: []act{streams(says(half), finishes("abort"), done)}},
		{name: "reaches its limit", want: one, fails: bot.DraftCut, acts: []act{streams(says(half), finishes("length"), done)}},
		{name: "refuses in so many words", fails: bot.DraftRefused, acts: []act{streams(raw(chunk(`{"refusal":"Không."}`)), finishes("stop"))}},
		{name: "is stopped by policy", want: one, fails: bot.DraftRefused, acts: []act{streams(says(half), finishes("content_filter"), done)}},
	})
}

// TestSilence plays servers that leave people waiting.
func TestSilence(t *testing.T) {
	half := one + " Các chi bộ"
	plays(t, []take{
		{name: "does not answer", fails: bot.DraftStalled, took: patient.first, acts: []act{ignores}},
		{name: "says nothing after the headers", fails: bot.DraftStalled, took: patient.first, acts: []act{streams(hangs)}},
		{name: "only pings", fails: bot.DraftStalled, took: patient.first, acts: []act{streams(every(time.Second, 1000, ": ping\n\n"))}},
		{name: "stops in the middle", want: one, fails: bot.DraftStalled, took: patient.idle, acts: []act{streams(says(half), hangs)}},
		{name: "only pings in the middle", want: one, fails: bot.DraftStalled, took: patient.idle,
			acts: []act{streams(says(half), every(time.Second, 1000, ": ping\n\n"))}},
		{name: "never ends", want: strings.TrimSpace(strings.Repeat("Đã họp. ", 41)), fails: bot.DraftCut, took: patient.total,
			acts: []act{streams(forever(7*time.Second, "Đã họp. "))}},
		{name: "says the same again and again", want: one + " " + two, fails: bot.DraftBroken, acts: []act{streams(forever(time.Second, one+" "+two+" "))}},
		{name: "never ends what is no stream", fails: bot.DraftStalled, took: patient.first,
			acts: []act{answers(200, []string{"Content-Type", "application/json"}, raw("{"), hangs)}},
	})
}

func forever(d time.Duration, text string) step {
	return func(on *scene) {
		for {
			on.wait(d)
			says(text)(on)
		}
	}
}
