package sandbox

import (
	"net"
	"net/http"
	"strings"
)

// routes serves the Bot API and the page to whoever reaches it by a loopback
// name, and takes no orders from pages of other origins.
func (s *Sandbox) routes() http.Handler {
	page := http.NewServeMux()
	s.pageRoutes(page)
	all := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch {
		case strings.HasPrefix(r.URL.Path, "/bot"):
			s.serveAPI(w, r)
		case strings.HasPrefix(r.URL.Path, "/file/bot"):
			s.serveFile(w, r)
		default:
			page.ServeHTTP(w, r)
		}
	})
	return loopbackOnly(http.NewCrossOriginProtection().Handler(all))
}

// loopbackOnly refuses requests that name another host, as those do that a
// foreign page makes by a name which it points to this machine.
func loopbackOnly(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		host := r.Host
		if h, _, err := net.SplitHostPort(host); err == nil {
			host = h
		}
		if !isLoopback(strings.Trim(host, "[]")) {
			http.Error(w, "Trang thử chỉ mở được trên chính máy này (127.0.0.1).", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}
