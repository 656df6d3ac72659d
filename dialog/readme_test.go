package dialog_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestReadme holds the conversation on the README's first screen against the
// plays: it is one that was played.
func TestReadme(t *testing.T) {
	readme, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, found := strings.Cut(string(readme), "```text\n")
	conversation, _, closed := strings.Cut(rest, "```")
	if !found || !closed || !strings.Contains(conversation, "user: ") {
		t.Fatal("the README shows no conversation")
	}
	plays, err := filepath.Glob("testdata/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, play := range plays {
		if played, err := os.ReadFile(play); err == nil && strings.Contains(string(played), conversation) {
			return
		}
	}
	t.Error("no play holds the conversation of the README")
}
