package prometheus

import (
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

func TestWatchShowsWhatItWasTold(t *testing.T) {
	w, waiting := New(), 0
	w.Outbox(func() (int, time.Time) { return waiting, time.Now().Add(-time.Minute) })
	page := func() string {
		rec := httptest.NewRecorder()
		w.ServeHTTP(rec, httptest.NewRequest("GET", "/metrics", nil))
		return rec.Body.String()
	}
	if got := page(); !strings.Contains(got, "decuong_outbox_age_seconds 0\n") {
		t.Errorf("nothing waits, but:\n%s", got)
	}
	waiting = 2
	w.Turn("said", "asking", "done", 3*time.Millisecond)
	w.Turn("said", "asking", "done", time.Millisecond)
	w.Begun("old memory")
	w.Conflict()
	w.Again()
	w.Document("failed", time.Second)
	w.Draft("done", 2, time.Second)
	w.Update("committed")
	w.Poll("conflict")
	w.Request(401)
	w.Call("sendMessage", "flood", 70*time.Millisecond)
	got := page()
	for _, line := range []string{
		`decuong_turns_total{event="said",outcome="done",stage="asking"} 2`,
		`decuong_turn_seconds_bucket{le="0.0025"} 1`,
		`decuong_turn_seconds_count 2`,
		`decuong_turns_begun_total{from="old memory"} 1`,
		`decuong_commit_conflicts_total 1`,
		`decuong_message_retries_total 1`,
		`decuong_documents_total{outcome="failed"} 1`,
		`decuong_drafts_total{outcome="done"} 1`,
		`decuong_draft_blanks_total 2`,
		`decuong_draft_seconds_count 1`,
		`decuong_updates_total{outcome="committed"} 1`,
		`decuong_polls_total{outcome="conflict"} 1`,
		`decuong_webhook_requests_total{status="401"} 1`,
		`decuong_calls_total{method="sendMessage",outcome="flood"} 1`,
		`decuong_call_seconds_bucket{method="sendMessage",le="0.1"} 1`,
		`decuong_outbox_entries 2`,
		`decuong_outbox_age_seconds 6`,
		`process_resident_memory_bytes `,
		`go_goroutines `,
	} {
		if !strings.Contains(got, "\n"+line) {
			t.Errorf("no line %s", line)
		}
	}
	if t.Failed() {
		t.Log(got)
	}
}
