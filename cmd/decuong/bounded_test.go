package main

import (
	"io"
	"net"
	"strings"
	"testing"
)

// asks opens a connection and sends what it is given.
func asks(t *testing.T, address, request string) net.Conn {
	t.Helper()
	c, err := net.Dial("tcp", address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	io.WriteString(c, request) // which may have been refused by then
	return c
}

// Who comes beyond the bound is turned away at once, and answered once somebody
// has left.
func TestConnectionsAreBounded(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	b := &bounded{Listener: l, most: 2}
	defer b.Close()
	taken := make(chan net.Conn, 9)
	go func() {
		for c, err := b.Accept(); err == nil; c, err = b.Accept() {
			taken <- c
		}
	}()
	asks(t, l.Addr().String(), "")
	asks(t, l.Addr().String(), "")
	one := <-taken
	<-taken
	if _, err := asks(t, l.Addr().String(), "").Read(make([]byte, 1)); err == nil {
		t.Error("one more is kept")
	}
	one.Close()
	one.Close() // as servers do
	asks(t, l.Addr().String(), "")
	<-taken
	if _, err := asks(t, l.Addr().String(), "").Read(make([]byte, 1)); err == nil || len(taken) > 0 {
		t.Error("who left twice made room for two")
	}
}

// What comes before a request is known is short, or refused, and nothing is
// waited for without end.
func TestRequestsAreBounded(t *testing.T) {
	f, err := openFront("127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer f.close()
	c := asks(t, f.address, "GET /healthz HTTP/1.1\r\nHost: localhost\r\nX-A: "+strings.Repeat("a", 2*mostHeader)+"\r\n\r\n")
	answer, _ := io.ReadAll(c)
	if !strings.HasPrefix(string(answer), "HTTP/1.1 431 ") {
		t.Errorf("answered %.40q", answer)
	}
	if f.server.ReadTimeout == 0 || f.server.IdleTimeout == 0 {
		t.Error("what never ends is waited for")
	}
}
