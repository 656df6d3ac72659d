// Package prometheus tells an operator in numbers how the bot is doing, in the
// form that Prometheus collects: a Watch counts what the rooms of the bot tell
// it of, and is the http.Handler that shows the counts.
//
// It is told of kinds, outcomes and durations. It refuses to know chats,
// people, reports or words: every label has a handful of values that stand in
// the code, so nobody can be told from the numbers, and they do not grow with
// the number of people.
package prometheus

import (
	"net/http"
	"strconv"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"
)

// A Watch keeps counts. It is safe for use by several goroutines.
type Watch struct {
	registry *prometheus.Registry

	turns     *prometheus.CounterVec
	turnTime  prometheus.Histogram
	begun     *prometheus.CounterVec
	conflicts prometheus.Counter
	again     prometheus.Counter
	documents *prometheus.CounterVec
	docTime   prometheus.Histogram
	drafts    *prometheus.CounterVec
	blanks    prometheus.Counter
	draftTime prometheus.Histogram
	updates   *prometheus.CounterVec
	polls     *prometheus.CounterVec
	requests  *prometheus.CounterVec
	calls     *prometheus.CounterVec
	callTime  *prometheus.HistogramVec
}

// quick are the bounds of what should take milliseconds, in seconds; slow those
// of what a person is ready to wait for.
var (
	quick = []float64{.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10, 30}
	slow  = []float64{.05, .1, .25, .5, 1, 2.5, 5, 10, 30, 60, 180}
)

// New returns a watch that has seen nothing.
func New() *Watch {
	w := &Watch{registry: prometheus.NewRegistry()}
	w.registry.MustRegister(collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	w.turns = w.counters("turns_total", "Turns taken, by what happened, the stage that followed, and how it ended.", "event", "stage", "outcome")
	w.turnTime = w.histogram("turn_seconds", "How long turns took, conflicts included.", quick)
	w.begun = w.counters("turns_begun_total", "Turns, by what they began from: what was remembered of the chat, the store, or memory that was old, and then the store.", "from")
	w.conflicts = w.counter("commit_conflicts_total", "Commits that met another's and were tried again.")
	w.again = w.counter("message_retries_total", "Messages that could not be sent and are tried again.")
	w.documents = w.counters("documents_total", "Documents asked for, by how that ended.", "outcome")
	w.docTime = w.histogram("document_seconds", "How long making and sending a document took.", slow)
	w.drafts = w.counters("drafts_total", "Wordings and summaries asked for, by how that ended.", "outcome")
	w.blanks = w.counter("draft_blanks_total", "Figures and names in wordings that became blanks, because nobody had said them.")
	w.draftTime = w.histogram("draft_seconds", "How long making a wording took.", slow)
	w.updates = w.counters("updates_total", "Attempts at updates of Telegram, by how they ended.", "outcome")
	w.polls = w.counters("polls_total", "Requests for updates, by how they ended.", "outcome")
	w.requests = w.counters("webhook_requests_total", "Requests that came to the webhook, by the status answered.", "status")
	w.calls = w.counters("calls_total", "Calls of Telegram that people are to see, by method and how they ended.", "method", "outcome")
	w.callTime = prometheus.NewHistogramVec(prometheus.HistogramOpts{
		Namespace: namespace, Name: "call_seconds", Help: "How long those calls took.", Buckets: slow,
	}, []string{"method"})
	w.registry.MustRegister(w.callTime)
	return w
}

const namespace = "decuong"

func (w *Watch) counters(name, help string, labels ...string) *prometheus.CounterVec {
	c := prometheus.NewCounterVec(prometheus.CounterOpts{Namespace: namespace, Name: name, Help: help}, labels)
	w.registry.MustRegister(c)
	return c
}

func (w *Watch) counter(name, help string) prometheus.Counter {
	c := prometheus.NewCounter(prometheus.CounterOpts{Namespace: namespace, Name: name, Help: help})
	w.registry.MustRegister(c)
	return c
}

func (w *Watch) histogram(name, help string, bounds []float64) prometheus.Histogram {
	h := prometheus.NewHistogram(prometheus.HistogramOpts{Namespace: namespace, Name: name, Help: help, Buckets: bounds})
	w.registry.MustRegister(h)
	return h
}

// Turn counts a turn.
func (w *Watch) Turn(event, stage, outcome string, took time.Duration) {
	w.turns.WithLabelValues(event, stage, outcome).Inc()
	w.turnTime.Observe(took.Seconds())
}

// Begun counts what a turn began from.
func (w *Watch) Begun(from string) { w.begun.WithLabelValues(from).Inc() }

// Conflict counts a commit that met another's.
func (w *Watch) Conflict() { w.conflicts.Inc() }

// Again counts a message that is to be tried again.
func (w *Watch) Again() { w.again.Inc() }

// Document counts a document that was asked for.
func (w *Watch) Document(outcome string, took time.Duration) {
	w.documents.WithLabelValues(outcome).Inc()
	w.docTime.Observe(took.Seconds())
}

// Draft counts wording that was asked for.
func (w *Watch) Draft(outcome string, blanks int, took time.Duration) {
	w.drafts.WithLabelValues(outcome).Inc()
	w.blanks.Add(float64(blanks))
	w.draftTime.Observe(took.Seconds())
}

// Update counts an attempt at an update.
func (w *Watch) Update(outcome string) { w.updates.WithLabelValues(outcome).Inc() }

// Poll counts a request for updates.
func (w *Watch) Poll(outcome string) { w.polls.WithLabelValues(outcome).Inc() }

// Request counts a request to the webhook.
func (w *Watch) Request(status int) { w.requests.WithLabelValues(strconv.Itoa(status)).Inc() }

// Call counts a call of Telegram.
func (w *Watch) Call(method, outcome string, took time.Duration) {
	w.calls.WithLabelValues(method, outcome).Inc()
	w.callTime.WithLabelValues(method).Observe(took.Seconds())
}

// Outbox has the watch ask, when it is asked itself, how much waits to be sent
// and since when the oldest of it does.
func (w *Watch) Outbox(waiting func() (int, time.Time)) {
	gauge := func(name, help string, value func() float64) {
		w.registry.MustRegister(prometheus.NewGaugeFunc(prometheus.GaugeOpts{Namespace: namespace, Name: name, Help: help}, value))
	}
	gauge("outbox_entries", "Turns of which this process has something to send.", func() float64 {
		n, _ := waiting()
		return float64(n)
	})
	gauge("outbox_age_seconds", "How long the oldest of them has been waiting.", func() float64 {
		n, since := waiting()
		if n == 0 {
			return 0
		}
		return time.Since(since).Seconds()
	})
}

// ServeHTTP implements http.Handler.
func (w *Watch) ServeHTTP(rw http.ResponseWriter, r *http.Request) {
	promhttp.HandlerFor(w.registry, promhttp.HandlerOpts{}).ServeHTTP(rw, r)
}
