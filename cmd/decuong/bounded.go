package main

import (
	"net"
	"sync"
	"sync/atomic"
)

// mostConnections are kept at once: ten times what Telegram opens, and it is
// the only one to open many.
const mostConnections = 1024

// A bounded listener closes at once what comes beyond its bound, so that
// strangers who hold on to connections take no more memory than that.
type bounded struct {
	net.Listener
	most int64
	open atomic.Int64
}

func (b *bounded) Accept() (net.Conn, error) {
	for {
		c, err := b.Listener.Accept()
		if err != nil {
			return nil, err
		}
		if b.open.Add(1) <= b.most {
			return &counted{Conn: c, gone: sync.OnceFunc(func() { b.open.Add(-1) })}, nil
		}
		b.open.Add(-1)
		c.Close()
	}
}

// A counted connection tells when it is closed.
type counted struct {
	net.Conn
	gone func()
}

func (c *counted) Close() error {
	c.gone()
	return c.Conn.Close()
}
