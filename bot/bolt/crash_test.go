package bolt

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"decuong/bot"
	"decuong/bot/storetest"
	"decuong/outline"
)

// crashFile names the file that a child process writes; see TestMain.
const crashFile = "DECUONG_TEST_CRASH_FILE"

// TestMain is the program of TestCrash's children, too.
func TestMain(m *testing.M) {
	if path := os.Getenv(crashFile); path != "" {
		writeForEver(path)
	}
	os.Exit(m.Run())
}

const (
	crashChat   = bot.ChatID("tg:1")
	crashReport = outline.ReportID("00crash")
)

// writeForEver commits turn after turn from where the file stands, and prints
// the revision of each that was acknowledged.
func writeForEver(path string) {
	s, err := Open(path)
	for err == nil {
		var snap bot.Snapshot
		if snap, err = s.Load(context.Background(), crashChat, bot.Want{}); err != nil {
			break
		}
		if err = s.Commit(context.Background(), crashTurn(snap)); err == nil {
			fmt.Println(snap.Rev + 1)
		}
	}
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}

// crashTurn adds a line to one of seven fields.
func crashTurn(snap bot.Snapshot) bot.Commit {
	field := func(rev int64) string { return fmt.Sprint("a/", rev%7) }
	now := field(snap.Rev)
	return bot.Commit{
		Chat: crashChat, Event: bot.EventID(snap.Rev), At: time.Now(), Session: []byte("x"), Base: snap.Rev,
		Report: crashReport, Next: []string{field(snap.Rev + 1)}, Outbox: []byte("Đã lưu."),
		Records: []bot.Record{storetest.Over(snap, bot.Record{
			Report: crashReport, Field: now, Base: snap.Rev / 7,
			Value: fmt.Appendf(bytes.Clone(snap.Values[now]), "<%d>", snap.Rev+1),
		})},
	}
}

// TestCrash kills a process that writes, many times, and finds every turn that
// was acknowledged, each once.
func TestCrash(t *testing.T) {
	path := filepath.Join(t.TempDir(), "decuong.db")
	acknowledged := int64(0)
	for range 12 {
		acknowledged = max(acknowledged, runAndKill(t, path))
		s, err := Open(path)
		if err != nil {
			t.Fatalf("after a crash: %v", err)
		}
		complete(t, s, acknowledged)
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if acknowledged < 12 {
		t.Errorf("only %d turns were taken", acknowledged)
	}
}

// runAndKill lets a process write for a while, and returns the last revision
// that it acknowledged.
func runAndKill(t *testing.T, path string) (last int64) {
	t.Helper()
	child := exec.Command(os.Args[0])
	child.Env = append(os.Environ(), crashFile+"="+path)
	child.Stderr = os.Stderr
	out, err := child.StdoutPipe()
	if err == nil {
		err = child.Start()
	}
	if err != nil {
		t.Fatalf("starting child: %v", err)
	}
	var fuse *time.Timer
	for lines := bufio.NewScanner(out); lines.Scan(); {
		if fuse == nil { // lit by the first turn, so that there is always one
			fuse = time.AfterFunc(time.Duration(rand.IntN(80))*time.Millisecond, func() { child.Process.Kill() })
		}
		if last, err = strconv.ParseInt(lines.Text(), 10, 64); err != nil {
			t.Errorf("the child printed %q", lines.Text())
		}
	}
	child.Wait() // says that it was killed
	if fuse == nil {
		t.Fatal("the child took no turn")
	}
	return last
}

// complete checks that every turn up to the session's is there once, and that
// this is as far as what was acknowledged, or one further.
func complete(t *testing.T, s *Store, acknowledged int64) {
	t.Helper()
	snap, err := s.Load(t.Context(), crashChat, bot.Want{All: true})
	if err != nil {
		t.Fatal(err)
	}
	if snap.Rev != acknowledged && snap.Rev != acknowledged+1 {
		t.Errorf("revision %d, but %d was acknowledged", snap.Rev, acknowledged)
	}
	all := bytes.Join([][]byte{
		snap.Values["a/0"], snap.Values["a/1"], snap.Values["a/2"], snap.Values["a/3"],
		snap.Values["a/4"], snap.Values["a/5"], snap.Values["a/6"],
	}, nil)
	for rev := range snap.Rev {
		if n := bytes.Count(all, fmt.Appendf(nil, "<%d>", rev+1)); n != 1 {
			t.Errorf("turn %d is there %d times", rev+1, n)
		}
	}
	past := storetest.Past(t, s, crashReport, 1_000_000)
	if int64(len(past)) != snap.Rev || snap.Ver != snap.Rev {
		t.Errorf("%d lines of history, version %d, revision %d", len(past), snap.Ver, snap.Rev)
	}
	late := time.Now().Add(time.Hour)
	if left, err := s.Unsent(t.Context(), late, late, 1_000_000); err != nil || int64(len(left)) != snap.Rev {
		t.Errorf("%d entries in the outbox, not %d; %v", len(left), snap.Rev, err)
	}
}
