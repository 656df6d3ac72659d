package telegram

import (
	"bytes"
	"crypto/tls"
	"fmt"
	"io"
	"net"
	"net/http"
	"time"
)

// newTransport returns a transport for many small requests to one host: it
// keeps as many connections as there may be chats spoken to at once (the
// standard one keeps two), resumes TLS sessions, and does not ask for answers
// to be compressed, which costs more than it saves on a few hundred bytes.
func newTransport() *http.Transport {
	dialer := &net.Dialer{Timeout: 10 * time.Second, KeepAlive: 30 * time.Second}
	return &http.Transport{
		Proxy:                 http.ProxyFromEnvironment,
		DialContext:           dialer.DialContext,
		ForceAttemptHTTP2:     true, // over TLS only: a local server without it is spoken to in HTTP/1.1
		TLSClientConfig:       &tls.Config{MinVersion: tls.VersionTLS12, ClientSessionCache: tls.NewLRUClientSessionCache(0)},
		TLSHandshakeTimeout:   10 * time.Second,
		MaxIdleConns:          256,
		MaxIdleConnsPerHost:   256,
		IdleConnTimeout:       90 * time.Second,
		ExpectContinueTimeout: time.Second,
		DisableCompression:    true,
	}
}

// newClient returns a client with a transport of its own, or the one given.
func newClient(transport http.RoundTripper) *http.Client {
	if transport == nil {
		transport = newTransport()
	}
	return &http.Client{Transport: transport, CheckRedirect: noRedirect}
}

// noRedirect keeps the token, which is part of every address, from going
// elsewhere.
func noRedirect(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }

// A courier carries the library's requests. The library streams every request
// in chunks through a pipe; whole, it goes out in one write, and may be sent
// again when an idle connection turns out to be closed.
type courier struct{ client *http.Client }

// Do returns an error of type statusError for answers that are not the Bot
// API's own: those of a proxy on the way, or of a server in trouble.
func (c courier) Do(r *http.Request) (*http.Response, error) {
	var body bytes.Buffer
	body.Grow(2048)
	if _, err := body.ReadFrom(r.Body); err != nil {
		return nil, fmt.Errorf("writing request: %w", err)
	}
	r.ContentLength = int64(body.Len())
	r.GetBody = func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(body.Bytes())), nil }
	r.Body, _ = r.GetBody()
	answer, err := c.client.Do(r)
	if err != nil {
		return nil, err
	}
	if foreign(answer.StatusCode) {
		io.Copy(io.Discard, io.LimitReader(answer.Body, 1<<16)) // so that the connection can be used again
		answer.Body.Close()
		return nil, statusError(answer.StatusCode)
	}
	return answer, nil
}

func foreign(status int) bool { return status >= 500 || 300 <= status && status < 400 }

// A statusError is an HTTP status that brought no answer of the Bot API.
type statusError int

func (s statusError) Error() string {
	return fmt.Sprintf("status %d %s", int(s), http.StatusText(int(s)))
}
