package sandbox

import (
	"bytes"
	"encoding/hex"
	"fmt"
	"image"
	_ "image/gif" // for the size of photos
	_ "image/jpeg"
	_ "image/png"
	"math/rand/v2"
	"net/http"
	"path"
	"strings"
)

// A file is what was uploaded by either side.
type file struct {
	ID   string `json:"id"`
	Path string `json:"path"` // below /file/bot<token>/
	Name string `json:"name"`
	Mime string `json:"mime"`
	Data []byte `json:"data"`
}

var mimeTypes = map[string]string{
	".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
	".doc":  "application/msword",
	".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
	".pdf":  "application/pdf",
	".txt":  "text/plain",
	".zip":  "application/zip",
	".png":  "image/png",
	".jpg":  "image/jpeg",
	".jpeg": "image/jpeg",
	".gif":  "image/gif",
	".webp": "image/webp",
	".ogg":  "audio/ogg",
	".oga":  "audio/ogg",
}

// newFile names a file as Telegram does: an opaque ID, and a path that tells
// the kind and the extension only.
func newFile(name, folder string, data []byte) *file {
	ext := strings.ToLower(path.Ext(name))
	mime, ok := mimeTypes[ext]
	if !ok {
		mime = "application/octet-stream"
	}
	raw := make([]byte, 16)
	for i := range raw {
		raw[i] = byte(rand.Uint32())
	}
	id := hex.EncodeToString(raw)
	return &file{ID: "BQAC" + id, Path: fmt.Sprintf("%s/file_%s%s", folder, id[:8], ext), Name: name, Mime: mime, Data: data}
}

func (f *file) unique() string { return "AgAD" + f.ID[4:12] }

func (f *file) document() *Document {
	return &Document{FileID: f.ID, FileUniqueID: f.unique(), FileName: f.Name, MimeType: f.Mime, FileSize: int64(len(f.Data))}
}

func (f *file) photo() (PhotoSize, error) {
	if len(f.Data) > maxPhoto {
		return PhotoSize{}, bad("file of size %d bytes is too big for a photo; the maximum size is %d bytes", len(f.Data), maxPhoto)
	}
	c, _, err := image.DecodeConfig(bytes.NewReader(f.Data))
	if err != nil {
		return PhotoSize{}, bad("IMAGE_PROCESS_FAILED")
	}
	if c.Width+c.Height > 10000 || c.Width > 20*c.Height || c.Height > 20*c.Width {
		return PhotoSize{}, bad("PHOTO_INVALID_DIMENSIONS")
	}
	return PhotoSize{FileID: f.ID, FileUniqueID: f.unique(), Width: c.Width, Height: c.Height, FileSize: int64(len(f.Data))}, nil
}

// inputFile returns the file that a call brings or names by its ID.
func (s *Sandbox) inputFile(p params, field string) (*file, error) {
	named := p.values[field]
	if part, ok := strings.CutPrefix(named, "attach://"); ok {
		named, field = "", part
	}
	if up, ok := p.files[field]; ok {
		if len(up.data) == 0 {
			return nil, bad("file must be non-empty")
		}
		return newFile(path.Base(strings.ReplaceAll(up.name, `\`, "/")), "documents", up.data), nil
	}
	switch f := s.state.files[named]; {
	case named == "":
		return nil, bad("there is no %s in the request", field)
	case f != nil:
		return f, nil
	case strings.HasPrefix(named, "http"):
		return nil, bad("failed to get HTTP URL content")
	}
	return nil, bad("wrong remote file identifier specified: Wrong padding in the string")
}

func (s *Sandbox) getFile(p params) (any, error) {
	f := s.state.files[p.values["file_id"]]
	if f == nil {
		return nil, bad("wrong file_id or the file is temporarily unavailable")
	}
	if len(f.Data) > maxDownload {
		return nil, bad("file is too big")
	}
	return map[string]any{"file_id": f.ID, "file_unique_id": f.unique(), "file_size": len(f.Data), "file_path": f.Path}, nil
}

// serveFile answers /file/bot<token>/<path>.
func (s *Sandbox) serveFile(w http.ResponseWriter, r *http.Request) {
	token, name, _ := strings.Cut(strings.TrimPrefix(r.URL.Path, "/file/bot"), "/")
	if token != s.opts.Token {
		writeAnswer(w, nil, &Error{Code: 401, Description: "Unauthorized"})
		return
	}
	s.mu.Lock()
	f := s.state.byPath(name)
	s.mu.Unlock()
	if f == nil {
		writeAnswer(w, nil, &Error{Code: 404, Description: "Not Found"})
		return
	}
	w.Header().Set("Content-Type", "application/octet-stream")
	w.Write(f.Data)
}

func (st *state) byPath(name string) *file {
	for _, f := range st.files {
		if f.Path == name {
			return f
		}
	}
	return nil
}
