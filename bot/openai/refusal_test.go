package openai

import (
	"context"
	"errors"
	"io"
	"net"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"
	"testing/synctest"
	"time"

	"decuong/bot"
)

// TestRefusals plays servers that will not.
func TestRefusals(t *testing.T) {
	plays(t, []take{
		{name: "does not accept the key", fails: bot.DraftRefused,
			acts: []act{fails(401, `{"error":{"message":"Incorrect API key: `+quote+`","code":"invalid_api_key"}}`)}},
		{name: "does not have the model", fails: bot.DraftRefused,
			acts: []act{fails(404, `{"error":{"message":"model \"`+quote+`\" not found, try pulling it first"}}`)}},
		{name: "has no such page", fails: bot.DraftRefused, acts: []act{fails(404, "<html>"+quote)}},
		{name: "is not paid", fails: bot.DraftRefused,
			acts: []act{fails(429, `{"error":{"message":"`+quote+`","code":"insufficient_quota"}}`, "Retry-After", "1")}},
		{name: "keeps objecting", fails: bot.DraftRefused, calls: 2, acts: []act{fails(400, `{"error":{"message":"`+quote+`"}}`)}},
		{name: "sends us to another host", fails: bot.DraftUnreachable, acts: []act{fails(307, "", "Location", "https://evil.example/v1/chat/completions")}},
		{name: "sends us elsewhere for good", fails: bot.DraftUnreachable, acts: []act{fails(308, "", "Location", "/v2")}},
		{name: "finds it too large", fails: bot.DraftTooLong, acts: []act{fails(413, "")}},
		{name: "finds it too long", fails: bot.DraftTooLong,
			acts: []act{fails(400, `{"error":{"message":"prompt is too long. `+quote+`"}}`)}},
		{name: "finds out too late that it is too long", fails: bot.DraftTooLong, acts: []act{streams(
			raw(`data: {"error":{"code":400,"type":"exceed_context_size_error","n_ctx":100000,"message":"` + quote + "\"}}\n\n"))}},
		{name: "asks to wait for long", fails: bot.DraftBusy, retry: 2 * time.Minute, acts: []act{fails(429, "{}", "Retry-After", "120")}},
		{name: "asks to wait until", fails: bot.DraftBusy, retry: time.Hour,
			acts: []act{fails(503, "", "Retry-After", "Sat, 01 Jan 2000 01:00:00 GMT")}}, // a bubble begins at midnight of that day
		{name: "asks for nonsense", fails: bot.DraftBusy, calls: tries, acts: []act{fails(429, "{}", "Retry-After", "soon")}},
		{name: "stays busy", fails: bot.DraftBusy, calls: tries, retry: 1500 * time.Millisecond,
			acts: []act{fails(429, "{}", "Retry-After-Ms", "1500")}},
		{name: "stays away", fails: bot.DraftUnreachable, calls: tries, acts: []act{fails(504, "<html>"+quote)}},
		{name: "keeps failing", fails: bot.DraftBroken, calls: tries, acts: []act{fails(500, quote)}},
		{name: "has no name", fails: bot.DraftUnreachable, calls: tries, acts: []act{breaks(&net.DNSError{Err: quote, Name: quote})}},
		{name: "lets nobody in", fails: bot.DraftUnreachable, calls: tries,
			acts: []act{breaks(&net.OpError{Op: "dial", Err: syscall.ECONNREFUSED})}},
		{name: "hangs up", fails: bot.DraftUnreachable, calls: tries, acts: []act{breaks(io.EOF)}},
		{name: "is public, though said to be private", fails: bot.DraftUnreachable, acts: []act{breaks(errPublic)}},
		{name: "speaks something else", fails: bot.DraftUnreachable, calls: tries, acts: []act{breaks(errors.New("malformed HTTP response " + quote))}},
	})
}

// TestCancelled checks that a person who stops is obeyed at once, wherever the
// draft is, and that the server learns of it.
func TestCancelled(t *testing.T) {
	var told atomic.Bool
	tells := func(on *scene) { <-on.ctx.Done(); told.Store(true) }
	for _, k := range []take{
		{name: "before an answer", acts: []act{ignores}},
		{name: "between tries", acts: []act{fails(503, "", "Retry-After", "20")}},
		{name: "in the middle", want: one, acts: []act{streams(says(one+" Các chi"), tells)}},
		{name: "after the finish", want: one, acts: []act{streams(says(one+" Các chi"), finishes("stop"), hangs)}},
	} {
		t.Run(k.name, func(t *testing.T) { k.stop(t) })
	}
	if !told.Load() {
		t.Error("the server was not told")
	}
}

func (k take) stop(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		time.AfterFunc(3*time.Second, cancel)
		var out outcome
		s := &stage{acts: k.acts}
		draft(model(s, &out.log, nil), ctx, &out, task())
		if out.err != context.Canceled || out.took != 3*time.Second || out.text != k.want {
			t.Errorf("%q, %v after %v", out.text, out.err, out.took)
		}
		discreet(t, out.log.String(), out.err)
	})
}

// TestTooLongWithNearby checks that a server which finds a task too long is asked
// once more with the evidence alone.
func TestTooLongWithNearby(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		k := take{want: one, calls: 2, acts: []act{fails(413, ""), streams(says(one), finishes("stop"), done)}}
		var out outcome
		s := &stage{acts: k.acts}
		with := task()
		with.Nearby = []bot.Evidence{{ID: "N1", Source: "2.1", Text: "Kế hoạch năm"}}
		draft(model(s, &out.log, nil), t.Context(), &out, with)
		k.check(t, s, &out)
		if first, second := string(s.asked[0].body), string(s.asked[1].body); !strings.Contains(first, "Kế hoạch năm") || strings.Contains(second, "Kế hoạch năm") {
			t.Error("what is nearby was not sent, or sent twice")
		}
	})
}

// TestDroppedWithNearby checks that a server which drops a part of a task, without
// a word of how much it reads, is sent the evidence alone from then on.
func TestDroppedWithNearby(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var out, next outcome
		s := &stage{acts: []act{
			streams(says(one), finishes("stop"), counts(1235, 9), done), streams(says(one), finishes("stop"), done),
		}}
		m := model(s, &out.log, nil)
		with := task()
		with.Nearby = []bot.Evidence{{ID: "N1", Source: "2.1", Text: strings.Repeat("Kế hoạch năm ", 600)}}
		draft(m, t.Context(), &out, with)
		if reasonOf(out.err) != bot.DraftTooLong {
			t.Errorf("at first %v", out.err)
		}
		draft(m, t.Context(), &next, with)
		if next.err != nil || next.text != one {
			t.Errorf("then %q, %v", next.text, next.err)
		}
		if first, second := string(s.asked[0].body), string(s.asked[1].body); !strings.Contains(first, "Kế hoạch năm") || strings.Contains(second, "Kế hoạch năm") {
			t.Error("what is nearby was not sent, or sent twice")
		}
	})
}
