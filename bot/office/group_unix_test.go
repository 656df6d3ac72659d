//go:build unix

package office

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestTimeLimit: a program that hangs is killed with what it started, and its
// folder is gone.
func TestTimeLimit(t *testing.T) {
	pids := filepath.Join(t.TempDir(), "pids")
	writer := script(t, fmt.Sprintf("sleep 600 & echo $$ $! > %s; wait", pids))
	t.Setenv("TMPDIR", t.TempDir())
	o := &Office{writer: writer, jobs: make(chan struct{}, 1), limit: 3 * time.Second}
	if _, err := o.PDF(t.Context(), []byte("PK")); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("got %v", err)
	}
	empty(t, os.Getenv("TMPDIR"))
	gone(t, pids)
}

// TestLeftovers: what a program leaves running when it ends is killed too.
func TestLeftovers(t *testing.T) {
	pids := filepath.Join(t.TempDir(), "pids")
	writer := script(t, fmt.Sprintf("sleep 600 >/dev/null 2>&1 & echo $! > %s", pids))
	o := &Office{writer: writer, jobs: make(chan struct{}, 1), limit: time.Minute}
	if _, err := o.PDF(t.Context(), []byte("PK")); err == nil || !strings.Contains(err.Error(), "none came out") {
		t.Errorf("got %v", err)
	}
	gone(t, pids)
}

// gone waits for the processes to end; killed is not yet ended.
func gone(t *testing.T, pids string) {
	t.Helper()
	content, err := os.ReadFile(pids)
	if err != nil {
		t.Fatal(err)
	}
	for _, word := range strings.Fields(string(content)) {
		var pid int
		fmt.Sscan(word, &pid)
		for alive(pid) {
			if t.Context().Err() != nil {
				return
			}
			time.Sleep(10 * time.Millisecond)
		}
	}
}

// alive reports whether the process runs. One that nobody has waited for is
// dead all the same.
func alive(pid int) bool {
	if syscall.Kill(pid, 0) != nil {
		return false
	}
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	return err == nil && !strings.Contains(string(stat), ") Z ")
}

// TestEnvironment: the program gets no secret of ours.
func TestEnvironment(t *testing.T) {
	seen := filepath.Join(t.TempDir(), "env")
	t.Setenv("TELEGRAM_BOT_TOKEN", "secret")
	o := &Office{writer: script(t, "env > "+seen), jobs: make(chan struct{}, 1), limit: time.Minute}
	o.PDF(t.Context(), []byte("PK"))
	content, err := os.ReadFile(seen)
	if err != nil || strings.Contains(string(content), "secret") {
		t.Errorf("%v: %s", err, content)
	}
}

// TestWaitsItsTurn: a job that is not begun ends with its context.
func TestWaitsItsTurn(t *testing.T) {
	o := &Office{jobs: make(chan struct{})}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := o.PDF(ctx, []byte("PK")); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}
