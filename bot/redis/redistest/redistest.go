// Package redistest starts Redis servers for tests: real ones, durable, of the
// test's own, on a socket that nobody else can reach.
package redistest

import (
	"bytes"
	"context"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"
)

// A Server is a Redis server that ends with its test.
type Server struct {
	// URL is its address on this machine.
	URL string
	// Host is its address in the network, "127.0.0.1:port"; "" for one that
	// has none.
	Host string

	t      testing.TB
	folder string
	at     [2]string // network and address
	bus    string    // port for others of its cluster
	args   []string
	run    *exec.Cmd
	out    bytes.Buffer
}

// Start starts a server that has every write on the disk before it answers.
// More settings may follow, as on the command line: "--maxmemory", "5mb".
// Without a redis-server on the machine the test is skipped, or fails if
// DECUONG_TEST_ALL is 1.
func Start(t testing.TB, settings ...string) *Server {
	t.Helper()
	s := place(t)
	s.at = [2]string{"unix", filepath.Join(s.folder, "socket")}
	s.URL = "unix://" + s.at[1]
	s.args = append([]string{
		"--port", "0", "--unixsocket", s.at[1], "--unixsocketperm", "700",
		"--dir", s.folder, "--save", "", "--appendonly", "yes", "--appendfsync", "always",
	}, settings...)
	s.Restart()
	return s
}

// startHost starts a server that can be reached by others of its kind.
func startHost(t testing.TB, settings ...string) *Server {
	t.Helper()
	port := Port(t)
	s := Start(t, append([]string{"--port", port, "--bind", "127.0.0.1", "--repl-diskless-sync-delay", "0"}, settings...)...)
	s.Host = "127.0.0.1:" + port
	return s
}

// place makes room for a server.
func place(t testing.TB) *Server {
	t.Helper()
	if _, err := exec.LookPath("redis-server"); err != nil {
		if os.Getenv("DECUONG_TEST_ALL") == "1" {
			t.Fatalf("redis-server is needed: %v", err)
		}
		t.Skipf("redis-server is not here: %v", err)
	}
	folder, err := os.MkdirTemp("", "redis") // the path of a socket must be short
	if err != nil {
		t.Fatal(err)
	}
	s := &Server{t: t, folder: folder}
	t.Cleanup(func() {
		if s.run != nil {
			s.Kill()
		}
		os.RemoveAll(folder)
	})
	return s
}

// Restart starts the server again over what it had written.
func (s *Server) Restart() {
	s.t.Helper()
	s.out.Reset()
	s.run = exec.Command("redis-server", s.args...)
	s.run.Stdout, s.run.Stderr = &s.out, &s.out
	endWithParent(s.run)
	if err := s.run.Start(); err != nil {
		s.t.Fatalf("starting redis-server: %v", err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	for !s.answers() {
		select {
		case <-ctx.Done():
			s.Kill()
			s.t.Fatalf("redis-server does not answer:\n%s", s.out.Bytes())
		case <-time.After(5 * time.Millisecond):
		}
	}
}

// answers reports whether the server has read its files. One that asks for a
// password has.
func (s *Server) answers() bool {
	conn, err := net.Dial(s.at[0], s.at[1])
	if err != nil {
		return false
	}
	defer conn.Close()
	conn.SetDeadline(time.Now().Add(time.Second))
	answer := make([]byte, 5)
	if _, err = conn.Write([]byte("PING\r\n")); err == nil {
		_, err = conn.Read(answer)
	}
	return err == nil && (string(answer) == "+PONG" || string(answer) == "-NOAU")
}

// Do has the server do a command, and waits until it has.
func (s *Server) Do(command string) {
	s.t.Helper()
	conn, err := net.Dial(s.at[0], s.at[1])
	if err != nil {
		s.t.Fatal(err)
	}
	defer conn.Close()
	conn.SetDeadline(time.Now().Add(20 * time.Second))
	answer := make([]byte, 64)
	if _, err = conn.Write([]byte(command + "\r\n")); err == nil {
		_, err = conn.Read(answer)
	}
	if err != nil || answer[0] != '+' {
		s.t.Fatalf("%s: %q, %v", command, answer, err)
	}
}

// Kill ends the server at once, as a crash does, and returns when it is gone.
func (s *Server) Kill() {
	s.run.Process.Kill()
	s.run.Wait() // says that it was killed
}

// Signal sends the server a signal.
func (s *Server) Signal(sig os.Signal) {
	s.t.Helper()
	if err := s.run.Process.Signal(sig); err != nil {
		s.t.Fatalf("signalling redis-server: %v", err)
	}
}

// Port returns a port of this machine that nobody listens on at present.
func Port(t testing.TB) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	_, port, err := net.SplitHostPort(l.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	return port
}
