package sandbox

import (
	"embed"
	"fmt"
	"io/fs"
	"mime"
	"net/http"
	"strconv"
	"strings"
)

// The page: one HTML file, its style and its scripts, nothing from elsewhere.
//
//go:embed static
var static embed.FS

// policy lets the page load only what comes from the sandbox, and nobody
// frame it.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

func (s *Sandbox) pageRoutes(mux *http.ServeMux) {
	files, err := fs.Sub(static, "static")
	if err != nil {
		panic(err) // unreachable: the folder is embedded
	}
	mux.Handle("GET /", secured(http.FileServerFS(files)))
	mux.HandleFunc("GET /chat/events", s.serveEvents)
	mux.HandleFunc("GET /chat/file", s.serveAttachment)
	mux.HandleFunc("POST /chat/send", s.order((*User).pageSend))
	mux.HandleFunc("POST /chat/edit", s.order((*User).pageEdit))
	mux.HandleFunc("POST /chat/press", s.order((*User).pagePress))
	mux.HandleFunc("POST /chat/stop", s.order((*User).pageStop))
	mux.HandleFunc("POST /chat/block", s.order((*User).pageBlock))
	mux.HandleFunc("POST /chat/upload", s.serveUpload)
}

func secured(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", policy)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cache-Control", "no-cache")
		next.ServeHTTP(w, r)
	})
}

// person returns whom the page plays: ?user=N, 1 if not given.
func (s *Sandbox) person(r *http.Request) (*User, error) {
	id := int64(1)
	if raw := r.URL.Query().Get("user"); raw != "" {
		var err error
		if id, err = strconv.ParseInt(raw, 10, 64); err != nil || id < 1 {
			return nil, objection("Người dùng phải là một số dương.")
		}
	}
	return s.User(id, ""), nil
}

// serveEvents streams views: a whole one first, then one at every change.
func (s *Sandbox) serveEvents(w http.ResponseWriter, r *http.Request) {
	u, err := s.person(r)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	w.Header().Set("Content-Type", "text/event-stream")
	w.Header().Set("Cache-Control", "no-store")
	fmt.Fprint(w, "retry: 1000\n\n") // milliseconds until the page tries again
	out := http.NewResponseController(w)
	var since int64
	var noticed int
	for {
		s.mu.Lock()
		c, changed := s.state.chats[u.id], s.changed
		fresh := c.revision > since
		v := s.view(c, since, noticed)
		since, noticed = s.state.revision, c.live.noticed
		s.mu.Unlock()
		if fresh {
			fmt.Fprintf(w, "data: %s\n\n", mustJSON(v))
			if out.Flush() != nil {
				return
			}
		}
		if !s.pause(r, changed) {
			return
		}
	}
}

// pause returns at the next change, or false when the page has gone.
func (s *Sandbox) pause(r *http.Request, changed <-chan struct{}) bool {
	select {
	case <-changed:
		return true
	case <-r.Context().Done():
	case <-s.life.Done():
	}
	return false
}

// serveAttachment hands a file to the page: pictures to be shown, others to
// be saved.
func (s *Sandbox) serveAttachment(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	f := s.state.files[r.URL.Query().Get("id")]
	s.mu.Unlock()
	if f == nil {
		http.Error(w, "Không tìm thấy tệp.", http.StatusNotFound)
		return
	}
	secured(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		kind := "attachment"
		if strings.HasPrefix(f.Mime, "image/") {
			kind = "inline"
		}
		w.Header().Set("Content-Type", f.Mime)
		w.Header().Set("Content-Disposition", mime.FormatMediaType(kind, map[string]string{"filename": f.Name}))
		w.Header().Set("Content-Security-Policy", "default-src 'none'; sandbox")
		w.Write(f.Data)
	})).ServeHTTP(w, r)
}
