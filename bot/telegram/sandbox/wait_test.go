package sandbox_test

import (
	"strings"
	"testing"

	"decuong/bot/telegram/sandbox"
)

// wait waits until the chat shows the text.
func wait(t *testing.T, u *sandbox.User, shown string) sandbox.Transcript {
	t.Helper()
	chat, err := u.Wait(soon(t), func(c sandbox.Transcript) bool { return strings.Contains(c.String(), shown) })
	if err != nil {
		t.Fatalf("waiting for %q: %v", shown, err)
	}
	return chat
}
