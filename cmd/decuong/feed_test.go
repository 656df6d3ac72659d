package main

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
)

// A feed is a Telegram that has updates ready faster than any bot takes them,
// and accepts everything.
type feed struct {
	url     string
	mu      sync.Mutex
	changed *sync.Cond
	updates []json.RawMessage
	now     int64
	sent    int // messages that came
	wanted  int // messages that the updates so far call for
	keys    map[int][]button
}

func newFeed(b *testing.B) *feed {
	f := &feed{now: 1_790_000_000, keys: map[int][]button{}}
	f.changed = sync.NewCond(&f.mu)
	server := httptest.NewServer(f)
	b.Cleanup(server.Close)
	b.Cleanup(server.CloseClientConnections)
	f.url = server.URL
	return f
}

// tick lets seconds pass.
func (f *feed) tick(seconds int64) { f.now += seconds }

func (f *feed) message(person int, text string) {
	f.add(fmt.Sprintf(`"message":{"message_id":%%[1]d,"date":%d,"text":%q,"from":{"id":%[3]d,"first_name":"Mai"},"chat":{"id":%[3]d,"type":"private"}}`, f.now, text, person))
}

// press presses the button with one of the labels, the last if there are several.
func (f *feed) press(person int, labels ...string) {
	f.mu.Lock()
	data := ""
	for _, k := range f.keys[person] {
		if slices.Contains(labels, k.Text) {
			data = k.Data
		}
	}
	f.mu.Unlock()
	f.add(fmt.Sprintf(`"callback_query":{"id":"%%[1]d","data":%q,"from":{"id":%[2]d,"first_name":"Mai"},"chat_instance":"1","message":{"message_id":1,"date":%[3]d,"chat":{"id":%[2]d,"type":"private"}}}`, data, person, f.now))
}

// add queues an update, to which the bot has one thing to say.
func (f *feed) add(body string) {
	f.mu.Lock()
	defer f.mu.Unlock()
	id := len(f.updates) + 1
	f.updates = append(f.updates, json.RawMessage(fmt.Sprintf(`{"update_id":%d,`+body+`}`, id)))
	f.wanted++
	f.changed.Broadcast()
}

// wait waits until the bot has said what the updates call for.
func (f *feed) wait(b *testing.B) {
	f.mu.Lock()
	defer f.mu.Unlock()
	late := time.AfterFunc(time.Minute, func() { f.mu.Lock(); f.wanted = -1; f.mu.Unlock(); f.changed.Broadcast() })
	defer late.Stop()
	for f.wanted >= 0 && f.sent < f.wanted {
		f.changed.Wait()
	}
	if f.wanted < 0 {
		b.Fatalf("the bot sent %d messages", f.sent)
	}
}

func (f *feed) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var asked struct{ Offset int }
	if r.ParseMultipartForm(1<<20) != nil { // the bot asks for updates in JSON
		json.NewDecoder(r.Body).Decode(&asked)
	} else {
		asked.Offset, _ = strconv.Atoi(r.FormValue("offset"))
	}
	method := r.URL.Path[strings.LastIndexByte(r.URL.Path, '/')+1:]
	w.Header().Set("Content-Type", "application/json")
	switch {
	case strings.EqualFold(method, "getUpdates"):
		f.answer(w, f.batch(r, max(asked.Offset, 1)))
	case strings.EqualFold(method, "sendMessage"):
		person, _ := strconv.Atoi(r.FormValue("chat_id"))
		f.mu.Lock()
		f.sent++
		if k := buttons(r.FormValue("reply_markup")); k != nil {
			f.keys[person] = k
		}
		id := f.sent
		f.changed.Broadcast()
		f.mu.Unlock()
		f.answer(w, json.RawMessage(fmt.Sprintf(`{"message_id":%d,"date":%d,"chat":{"id":%d,"type":"private"},"text":"x"}`, id, f.now, person)))
	case strings.EqualFold(method, "getMe"):
		f.answer(w, json.RawMessage(`{"id":1,"is_bot":true,"first_name":"b","username":"b_bot"}`))
	default:
		f.answer(w, json.RawMessage(`true`))
	}
}

func (f *feed) answer(w http.ResponseWriter, result any) {
	json.NewEncoder(w).Encode(map[string]any{"ok": true, "result": result})
}

// batch returns up to a hundred updates from the offset on, once there are any.
func (f *feed) batch(r *http.Request, from int) []json.RawMessage {
	f.mu.Lock()
	defer f.mu.Unlock()
	stop := time.AfterFunc(time.Second, f.changed.Broadcast)
	defer stop.Stop()
	for until := time.Now().Add(time.Second); len(f.updates) < from && time.Now().Before(until) && r.Context().Err() == nil; {
		f.changed.Wait()
	}
	if len(f.updates) < from {
		return []json.RawMessage{}
	}
	return f.updates[from-1 : min(len(f.updates), from+99)]
}
