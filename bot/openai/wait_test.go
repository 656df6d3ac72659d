package openai

import (
	"bytes"
	"context"
	"errors"
	"net/http"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"decuong/bot"
)

func TestRetryAfter(t *testing.T) {
	now := time.Date(2026, 11, 25, 10, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		name, value string
		want        time.Duration
	}{
		{"Retry-After", "7", 7 * time.Second},
		{"Retry-After", " 1.5 ", 1500 * time.Millisecond},
		{"Retry-After", "Wed, 25 Nov 2026 10:00:30 GMT", 30 * time.Second},
		{"Retry-After", "Wed, 25 Nov 2026 09:00:00 GMT", 0},
		{"Retry-After", "soon", 0},
		{"Retry-After", "-3", 0},
		{"Retry-After", "99999999999999999999", 0},
		{"Retry-After", "NaN", 0},
		{"Retry-After-Ms", "250", 250 * time.Millisecond},
		{"X-Other", "7", 0},
	} {
		if got := retryAfter(http.Header{c.name: {c.value}}, now); got != c.want {
			t.Errorf("%s: %s is %v, want %v", c.name, c.value, got, c.want)
		}
	}
}

// TestWaitsAsAsked checks that tries keep the distance that the server asks
// for, or a random one within bounds.
func TestWaitsAsAsked(t *testing.T) {
	good := streams(says(one), finishes("stop"), done)
	for _, c := range []struct {
		name        string
		acts        []act
		least, most time.Duration
	}{
		{"seconds", []act{fails(429, "{}", "Retry-After", "7"), good}, 7 * time.Second, 8 * time.Second},
		{"milliseconds", []act{fails(503, "", "Retry-After-Ms", "250"), good}, 250 * time.Millisecond, 1250 * time.Millisecond},
		{"a date", []act{fails(529, "", "Retry-After", "Sat, 01 Jan 2000 00:00:20 GMT"), good}, 20 * time.Second, 21 * time.Second},
		{"nothing", []act{fails(500, ""), fails(500, ""), good}, time.Second, 4 * time.Second},
	} {
		t.Run(c.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				var out outcome
				draft(model(&stage{acts: c.acts}, &out.log, nil), t.Context(), &out, task())
				if out.err != nil || out.took < c.least || out.took > c.most {
					t.Errorf("took %v, want %v to %v; %v", out.took, c.least, c.most, out.err)
				}
			})
		})
	}
}

// TestBreaker checks that a server that is down is left in peace, that people
// learn at once and for how long, and that one request finds it back.
func TestBreaker(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		up := false
		s := &stage{acts: []act{func(on *scene) {
			if up {
				streams(says(one), finishes("stop"), done)(on)
			} else {
				fails(502, "")(on)
			}
		}}}
		m := model(s, &bytes.Buffer{}, nil)
		if err := m.Ping(t.Context()); err != nil {
			t.Errorf("not asked yet: %v", err)
		}
		for range 2 { // 3 tries, then 2
			if _, err := m.Draft(t.Context(), task(), nil); reasonOf(err) != bot.DraftUnreachable {
				t.Fatal(err)
			}
		}
		began := time.Now()
		_, err := m.Draft(t.Context(), task(), nil)
		var d *bot.DraftError
		if !errors.As(err, &d) || time.Since(began) != 0 || d.RetryAt.Sub(began) > rest || d.RetryAt.Sub(began) < rest-3*time.Second || len(s.asked) != row {
			t.Fatalf("%v after %v and %d requests", err, time.Since(began), len(s.asked))
		}
		if m.Ping(t.Context()) == nil {
			t.Error("it is said to be well")
		}
		up = true
		time.Sleep(rest)
		if _, err := m.Draft(t.Context(), task(), nil); err != nil {
			t.Fatal(err)
		}
	})
}

// TestBreakerIgnoresWhatTellsNothing checks that refusals, rate limits and
// people who stop do not close a server to others.
func TestBreakerIgnoresWhatTellsNothing(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := &stage{acts: []act{ignores}}
		m := model(s, &bytes.Buffer{}, nil)
		for range 2 * row {
			ctx, cancel := context.WithTimeout(t.Context(), time.Second)
			m.Draft(ctx, task(), nil)
			cancel()
		}
		s.acts = []act{fails(401, "{}")}
		for range 2 * row {
			m.Draft(t.Context(), task(), nil)
		}
		s.acts = []act{streams(says(one), finishes("stop"))}
		if _, err := m.Draft(t.Context(), task(), nil); err != nil {
			t.Error(err)
		}
	})
}

func reasonOf(err error) bot.DraftReason {
	var d *bot.DraftError
	if errors.As(err, &d) {
		return d.Reason
	}
	return ""
}

// TestQueue checks that callers are served in order, know their place, and can
// leave.
func TestQueue(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := &stage{acts: []act{streams(waits(10*time.Second), says(one), finishes("stop"), done)}}
		m := model(s, &bytes.Buffer{}, func(set *Settings) { set.Slots = 1 })
		ctx, leave := context.WithCancel(t.Context())
		var places [4][]int
		took := make([]time.Duration, 4)
		for i := range 4 {
			waiting := t.Context()
			if i == 1 {
				waiting = ctx
			}
			b := task()
			b.Queued = func(place int) { places[i] = append(places[i], place) }
			go func() {
				began := time.Now()
				m.Draft(waiting, b, nil)
				took[i] = time.Since(began)
			}()
			synctest.Wait()
		}
		leave()
		time.Sleep(time.Minute)
		synctest.Wait()
		if diff := cmp.Diff([4][]int{nil, {1}, {2, 1, 0}, {3, 2, 1, 0}}, places); diff != "" {
			t.Error(diff)
		}
		want := []time.Duration{10 * time.Second, 0, 20 * time.Second, 30 * time.Second}
		if diff := cmp.Diff(want, took); diff != "" {
			t.Error(diff)
		}
	})
}

func TestQueueIsBounded(t *testing.T) {
	q := newQueue(1)
	leave, err := q.enter(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer leave()
	for range longest {
		if _, err := q.join(); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := q.enter(t.Context(), nil); reasonOf(drafted(t.Context(), err)) != bot.DraftBusy {
		t.Error(err)
	}
}

// TestSpent checks that the cost is told: counted, estimated, or for a draft
// that failed on the way.
func TestSpent(t *testing.T) {
	for _, c := range []struct {
		name        string
		acts        []act
		least, most int
	}{
		{"counted", []act{streams(says(one), finishes("stop"), counts(900, 30), done)}, 930, 930},
		{"estimated", []act{streams(says(one), finishes("stop"), done)}, 500, 1500},
		{"broken off", []act{streams(says(one))}, 500, 1500},
		{"refused", []act{fails(401, "{}")}, -1, -1},
	} {
		synctest.Test(t, func(t *testing.T) {
			b, spent := task(), -1
			b.Spent = func(tokens int) { spent = tokens }
			m := model(&stage{acts: c.acts}, &bytes.Buffer{}, nil)
			m.Draft(t.Context(), b, nil)
			if spent < c.least || spent > c.most {
				t.Errorf("%s: %d tokens", c.name, spent)
			}
		})
	}
}

// TestNothingToDraftFrom checks that no model is asked to invent.
func TestNothingToDraftFrom(t *testing.T) {
	s := &stage{}
	var log bytes.Buffer
	m := model(s, &log, func(set *Settings) { set.BaseURL = "" })
	for _, b := range []bot.DraftTask{
		{Kind: bot.Wording}, {Kind: bot.Formal, Present: "  "}, {Kind: "novel", Present: words},
		{Kind: bot.Wording, Evidence: []bot.Evidence{{Text: " \n"}}},
	} {
		if _, err := m.Draft(t.Context(), b, nil); reasonOf(err) != bot.DraftRefused || strings.Contains(err.Error(), words) {
			t.Error(err)
		}
	}
	m.settings.Model = ""
	if _, err := m.Draft(t.Context(), task(), nil); reasonOf(err) != bot.DraftAbsent {
		t.Error(err)
	}
}
