package main

import (
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"path/filepath"
	"time"

	"decuong/bot/telegram/sandbox"
)

// A front is the program's own web server: the chat page where Telegram is the
// sandbox, the webhook where one is set, and what operators ask.
type front struct {
	server  *http.Server
	mux     *http.ServeMux
	sandbox *sandbox.Sandbox // nil on Telegram
	address string
	health  *health
}

// Bounds of what strangers may keep of the server by asking and not going on: how
// long a request may take to arrive, its body with it, and a connection nobody
// asks anything on may be kept; and how much is read before a request is known.
const (
	headerTime  = 10 * time.Second
	requestTime = 30 * time.Second
	idleTime    = 2 * time.Minute
	mostHeader  = 16 << 10
)

// openFront starts the web server, which at first answers operators alone.
func openFront(address string) (*front, error) {
	f := &front{health: newHealth()}
	listener, err := listen(address)
	if err != nil {
		return nil, err
	}
	f.address = listener.Addr().String()
	f.mux = http.NewServeMux()
	f.mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, "ok\n") })
	f.mux.Handle("GET /readyz", f.health)
	f.server = &http.Server{
		Handler: f.mux, ReadHeaderTimeout: headerTime, ReadTimeout: requestTime, IdleTimeout: idleTime, MaxHeaderBytes: mostHeader,
	}
	go f.server.Serve(&bounded{Listener: listener, most: mostConnections})
	return f, nil
}

// openSandbox opens a Telegram of our own, kept in the data folder, so that a
// conversation outlives the program, and points the settings to it. It paces
// nobody unless it is told to.
func (f *front) openSandbox(s *settings, log *slog.Logger) error {
	if host, _, err := net.SplitHostPort(f.address); err != nil || !net.ParseIP(host).IsLoopback() {
		return fmt.Errorf("LISTEN_ADDR %s: without TELEGRAM_BOT_TOKEN only an address of this machine, like %s, is safe", s.listen, defaultListen)
	}
	box, err := sandbox.New(sandbox.Options{
		Name: "Đề Cương", Username: "de_cuong_bot", StateFile: filepath.Join(s.dataDir, "sandbox.json"),
	})
	if err != nil {
		return err
	}
	f.sandbox = box
	f.mux.Handle("/", box.Handler())
	s.token, s.apiURL, s.rate = box.Token(), "http://"+f.address, 0
	log.Info("no TELEGRAM_BOT_TOKEN: Telegram is the sandbox, open to everyone at this machine")
	return nil
}

// listen opens the address. The default one may be taken by another program;
// then any free port of this machine will do.
func listen(address string) (net.Listener, error) {
	l, err := net.Listen("tcp", address)
	if err != nil && address == defaultListen {
		l, err = net.Listen("tcp", "127.0.0.1:0")
	}
	if err != nil {
		return nil, fmt.Errorf("listening on LISTEN_ADDR: %w", err)
	}
	return l, nil
}

// announce tells a newcomer where to go.
func (f *front) announce(w io.Writer) {
	if f.sandbox != nil {
		fmt.Fprintf(w, "Đề Cương đang chạy. Mở trang trò chuyện trong trình duyệt: http://%s/\n", f.address)
	}
}

// close ends the web server; the chat page's open connections are cut.
func (f *front) close() {
	f.server.Close()
	if f.sandbox != nil {
		f.sandbox.Close()
	}
}
