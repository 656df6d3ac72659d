package sandbox_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"decuong/bot/telegram/sandbox"
)

// What one text and its answer cost the sandbox: an update polled, a message
// sent, over HTTP. It is what every end-to-end benchmark pays.
func BenchmarkTurn(b *testing.B) {
	s, err := sandbox.New(sandbox.Options{})
	if err != nil {
		b.Fatal(err)
	}
	server := httptest.NewServer(s.Handler())
	defer func() { s.Close(); server.Close() }()
	u := s.User(1, "Lan")
	offset := int64(0)
	b.ReportAllocs()
	for b.Loop() {
		u.Send("Đã rà soát 245 đảng viên.")
		var updates []struct {
			ID int64 `json:"update_id"`
		}
		ask(b, server.URL, s, "getUpdates", fmt.Sprintf(`{"timeout": 10, "offset": %d}`, offset), &updates)
		offset = updates[len(updates)-1].ID + 1
		ask(b, server.URL, s, "sendMessage", `{"chat_id": 1, "text": "<b>Đã lưu</b>", "parse_mode": "HTML"}`, new(any))
	}
}

func ask(b *testing.B, url string, s *sandbox.Sandbox, method, body string, result any) {
	b.Helper()
	r, err := http.Post(url+"/bot"+s.Token()+"/"+method, "application/json", strings.NewReader(body))
	if err != nil {
		b.Fatal(err)
	}
	defer r.Body.Close()
	if err := json.NewDecoder(r.Body).Decode(&struct{ Result any }{result}); err != nil {
		b.Fatal(err)
	}
}
