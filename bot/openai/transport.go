package openai

import (
	"crypto/tls"
	"errors"
	"net"
	"net/http"
	"net/netip"
	"syscall"
	"time"
)

// newTransport returns a transport of our own: the standard one is shared with
// everybody, and sends words through whatever proxy the environment names. A
// private one uses no proxy and dials private addresses only. Plain HTTP is
// always treated as private: words must not cross the Internet in the clear.
func newTransport(private bool) *http.Transport {
	dialer := &net.Dialer{Timeout: 10 * time.Second, KeepAlive: 30 * time.Second}
	proxy := http.ProxyFromEnvironment
	if private {
		dialer.Control = refusePublic
		proxy = nil
	}
	return &http.Transport{
		Proxy:               proxy,
		DialContext:         dialer.DialContext,
		ForceAttemptHTTP2:   true,
		TLSClientConfig:     &tls.Config{MinVersion: tls.VersionTLS12},
		TLSHandshakeTimeout: 10 * time.Second,
		MaxIdleConnsPerHost: 16,
		IdleConnTimeout:     90 * time.Second,
		DisableCompression:  true, // a compressed stream comes in lumps
	}
}

var errPublic = errors.New("address is public, but the endpoint is private or speaks plain HTTP")

// shared is where carriers put customers (RFC 6598); no host of the Internet
// is there.
var shared = netip.MustParsePrefix("100.64.0.0/10")

// refusePublic is asked with the resolved address, right before the dial, so
// that a name cannot come to mean another host after the settings were read.
func refusePublic(_, address string, _ syscall.RawConn) error {
	at, err := netip.ParseAddrPort(address)
	if err != nil {
		return errPublic
	}
	ip := at.Addr().Unmap()
	if ip.IsPrivate() || ip.IsLoopback() || ip.IsLinkLocalUnicast() || shared.Contains(ip) {
		return nil
	}
	return errPublic
}

// newClient follows no redirect: with 307 and 308 the standard client would
// send the whole prompt again, to whatever host it is told.
func newClient(transport http.RoundTripper) *http.Client {
	return &http.Client{
		Transport:     transport,
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
}
