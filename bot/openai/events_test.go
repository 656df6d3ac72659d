package openai

import (
	"encoding/json"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"
)

// FuzzEvents checks that whatever a server sends, the library gets lines that
// it reads rightly, and that a stream reads the same however it arrives.
func FuzzEvents(f *testing.F) {
	f.Add("data: {\"choices\":[]}\n\ndata: [DONE]\n\n")
	f.Add(": ping\r\nevent: error\r\ndata: {\"message\":\"x\"}\r\n\r\n")
	f.Add("data: {\"choices\":\ndata: []}\nerror: {}\n")
	f.Add("\ufeffdata: {\"error\":null,\"choices\":[{}]}")
	f.Fuzz(func(t *testing.T, stream string) {
		whole, err := io.ReadAll(newEvents(io.NopCloser(strings.NewReader(stream))))
		slow, slowErr := io.ReadAll(newEvents(io.NopCloser(iotest.OneByteReader(strings.NewReader(stream)))))
		if string(whole) != string(slow) || (err == nil) != (slowErr == nil) {
			t.Errorf("read at once %q, %v; slowly %q, %v", whole, err, slow, slowErr)
		}
		var told *fault
		if err != nil && !errors.As(err, &told) {
			t.Errorf("error %v", err)
		}
		for event := range strings.SplitSeq(strings.TrimSuffix(string(whole), "\n\n"), "\n\n") {
			json, found := strings.CutPrefix(event, "data: ")
			if len(whole) > 0 && (!found || json != "[DONE]" && !isChunk(json)) {
				t.Errorf("event %q", event)
			}
		}
	})
}

func isChunk(text string) bool {
	var c map[string]json.RawMessage
	return json.Unmarshal([]byte(text), &c) == nil && c["choices"] != nil && c["error"] == nil
}
