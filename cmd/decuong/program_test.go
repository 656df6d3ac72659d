package main

import (
	"bytes"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
	"time"
)

// testProgram names the program that the test binary is to be; see TestMain.
const testProgram = "DECUONG_TEST_PROGRAM"

// TestMain lets the test binary be the bot, or a bare echo bot, in a process
// of its own: only so can it be killed, or the processor time of one be told
// from that of the Telegram it talks to.
func TestMain(m *testing.M) {
	switch os.Getenv(testProgram) {
	case "decuong":
		endWithParent()
		main()
	case "echo":
		endWithParent()
		echo()
	default:
		os.Exit(m.Run())
	}
}

// endWithParent has the program end when the test does, be it by a panic: then
// nobody holds the other end of its standard input.
func endWithParent() {
	go func() {
		io.Copy(io.Discard, os.Stdin)
		os.Exit(3)
	}()
}

// A program runs in a process of its own, which can be killed and started
// again.
type program struct {
	t     testing.TB
	path  string
	env   []string
	log   *os.File // of all its runs
	run   *exec.Cmd
	life  io.Closer
	ended chan struct{} // closed when the run has ended
}

// newProgram starts a program that the test binary can be, or the one at a path,
// with settings as "NAME=value". It ends with the test.
func newProgram(t testing.TB, name string, settings ...string) *program {
	t.Helper()
	log, err := os.Create(filepath.Join(t.TempDir(), "log"))
	if err != nil {
		t.Fatal(err)
	}
	p := &program{t: t, path: os.Args[0], log: log, env: append(append(os.Environ(), testProgram+"="+name), settings...)}
	if filepath.IsAbs(name) {
		p.path = name
	}
	t.Cleanup(func() {
		p.kill()
		if lines := bytes.Split(p.logged(), []byte("\n")); t.Failed() {
			t.Logf("the program logged last:\n%s", bytes.Join(lines[max(0, len(lines)-30):], []byte("\n")))
		}
		log.Close()
	})
	p.start()
	return p
}

func (p *program) start() {
	p.run = exec.Command(p.path)
	p.run.Env, p.run.Stdout, p.run.Stderr = p.env, p.log, p.log
	var err error
	if p.life, err = p.run.StdinPipe(); err == nil {
		err = p.run.Start()
	}
	if err != nil {
		p.t.Fatalf("starting %s: %v", p.path, err)
	}
	run, ended := p.run, make(chan struct{})
	p.ended = ended
	go func() { run.Wait(); close(ended) }() // its state says how it ended
}

// ready waits until the program says that it is.
func (p *program) ready(address string) {
	p.t.Helper()
	for range 500 {
		if got, err := http.Get("http://" + address + "/readyz"); err == nil {
			got.Body.Close()
			if got.StatusCode == http.StatusOK {
				return
			}
		}
		time.Sleep(20 * time.Millisecond)
	}
	p.t.Fatalf("the program is not ready after ten seconds:\n%s", p.logged())
}

// fell tells the test of a run that ended by itself, which no misfortune excuses
// but one: whoever connects to something may have been given the address that
// the program is to listen at.
func (p *program) fell() {
	if code := p.run.ProcessState.ExitCode(); code >= 0 && !bytes.Contains(p.logged(), []byte("address already in use")) {
		p.t.Errorf("the program ended by itself with %d", code)
	}
}

// kill ends the program as a crash does, and returns when it is gone.
func (p *program) kill() {
	p.run.Process.Kill()
	<-p.ended
}

// stop asks the program to end, and returns how long that took.
func (p *program) stop() time.Duration {
	p.t.Helper()
	began := time.Now()
	p.run.Process.Signal(syscall.SIGTERM)
	if <-p.ended; !p.run.ProcessState.Success() {
		p.t.Errorf("the program ended with %v:\n%s", p.run.ProcessState, p.logged())
	}
	return time.Since(began)
}

// logged returns all that the program ever logged.
func (p *program) logged() []byte {
	all, err := os.ReadFile(p.log.Name())
	if err != nil {
		p.t.Fatal(err)
	}
	return all
}

// resident returns the resident memory in bytes.
func (p *program) resident() int64 {
	p.t.Helper()
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", p.run.Process.Pid))
	if err != nil {
		p.t.Skip("no /proc on this machine")
	}
	var kilobytes int64
	_, after, _ := bytes.Cut(status, []byte("VmRSS:"))
	fmt.Sscan(string(after), &kilobytes)
	return kilobytes << 10
}
