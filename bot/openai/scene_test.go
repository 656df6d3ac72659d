package openai

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"decuong/bot"
)

const (
	testKey = "sk-khoa-bi-mat"
	// words are a person's; servers in these tests quote them in their errors.
	words = "Đồng chí Nguyễn Thị Kín chuyển 245 triệu đồng"
	// one and two are what models here have to say.
	one = "Đảng bộ đã rà soát 245 đảng viên."
	two = "Các chi bộ thực hiện đúng quy trình."
)

// quote is what a talkative server puts into its messages.
const quote = words + " " + testKey

// task is what is asked for in these tests.
func task() bot.DraftTask {
	return bot.DraftTask{
		Kind: bot.Wording, Question: "PHẦN II › 2.3.1. Công tác chuẩn bị nhân sự",
		Evidence: []bot.Evidence{{ID: "G1", Source: "ghi chép mục 2.3.1", Text: words}},
	}
}

// A take is what is expected of a script.
type take struct {
	name  string
	acts  []act
	set   func(*Settings) // nil: none
	want  string          // the text, also beside an error
	fails bot.DraftReason // "": it does not
	calls int             // requests for an answer; 0: one
	took  time.Duration   // 0: it does not matter
	retry time.Duration   // when it may go better, after the failure; 0: not told
}

// outcome is what came of a draft.
type outcome struct {
	text  string
	grown []string
	took  time.Duration
	err   error
	log   bytes.Buffer
}

// model returns one with the stage for a server.
func model(s *stage, log *bytes.Buffer, set func(*Settings)) *Model {
	settings := Settings{
		Key: testKey, BaseURL: "https://ai.tinh.example/v1", Model: "a-model", TranscribeModel: "whisper-1",
		Log: slog.New(slog.NewTextHandler(log, nil)),
	}
	if set != nil {
		set(&settings)
	}
	base, err := address(settings.BaseURL)
	if err != nil {
		panic(err)
	}
	m := newModel(settings, base, s)
	m.nonce = func() string { return "00c0ffee" }
	return m
}

func draft(m *Model, ctx context.Context, out *outcome, t bot.DraftTask) {
	began := time.Now()
	out.text, out.err = m.Draft(ctx, t, func(s string) { out.grown = append(out.grown, s) })
	out.took = time.Since(began)
}

// play plays a script, in virtual time, in which the end of the bubble also
// shows that nothing keeps running.
func (k take) play(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var out outcome
		s := &stage{acts: k.acts}
		draft(model(s, &out.log, k.set), t.Context(), &out, task())
		k.check(t, s, &out)
	})
}

func (k take) check(t *testing.T, s *stage, out *outcome) {
	if out.text != k.want {
		t.Errorf("text %q, want %q", out.text, k.want)
	}
	if sum := strings.Join(out.grown, ""); sum != out.text {
		t.Errorf("grew to %q, but the text is %q", sum, out.text)
	}
	if calls := max(k.calls, 1); len(s.asked) != calls {
		t.Errorf("%d requests, want %d", len(s.asked), calls)
	}
	if k.took != 0 && out.took != k.took {
		t.Errorf("took %v, want %v", out.took, k.took)
	}
	k.checkError(t, out.err)
	discreet(t, out.log.String(), out.err)
}

func (k take) checkError(t *testing.T, err error) {
	var d *bot.DraftError
	if k.fails == "" {
		if err != nil {
			t.Errorf("fails: %v", err)
		}
		return
	}
	if !errors.As(err, &d) || d.Reason != k.fails {
		t.Errorf("fails with %v, want reason %q", err, k.fails)
		return
	}
	var retry time.Duration
	if !d.RetryAt.IsZero() {
		retry = time.Until(d.RetryAt)
	}
	if retry != k.retry {
		t.Errorf("may be tried again in %v, want %v", retry, k.retry)
	}
}

// discreet checks that nothing of what people and models say, and no key, is
// in the log or in any error.
func discreet(t *testing.T, log string, err error) {
	t.Helper()
	told := log
	for ; err != nil; err = errors.Unwrap(err) {
		told += fmt.Sprintf("\n%v %+v %#v", err, err, err)
	}
	for _, secret := range []string{testKey, "Kín", "triệu", "rà soát", "nhân sự", "quy trình"} {
		if strings.Contains(told, secret) {
			t.Errorf("tells %q: %s", secret, told)
		}
	}
	if log == "" {
		t.Error("nothing logged")
	}
}

func plays(t *testing.T, takes []take) {
	for _, k := range takes {
		t.Run(k.name, k.play)
	}
}
