package sandbox

import (
	"bufio"
	"encoding/json"
	"io"
	"mime"
	"mime/multipart"
	"net/http"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Sizes in bytes. (Bot API documentation, "Sending files", getFile.)
const (
	maxUpload   = 50 << 20
	maxPhoto    = 10 << 20
	maxDownload = 20 << 20
	maxField    = 1 << 20 // of one parameter that is no file; not Telegram's number
)

// The params of a call, however they were sent.
type params struct {
	values map[string]string // JSON where the documentation says so
	files  map[string]upload
}

// An upload is a file that came with a call.
type upload struct {
	name string
	data []byte
}

// readParams collects parameters from the query string and from a body in any
// of the forms that Telegram takes: multipart (also chunked or empty),
// urlencoded, or JSON.
func readParams(r *http.Request) (params, error) {
	p := params{values: map[string]string{}, files: map[string]upload{}}
	for name, values := range r.URL.Query() {
		p.values[name] = values[0]
	}
	kind, args, _ := mime.ParseMediaType(r.Header.Get("Content-Type"))
	var err error
	switch kind {
	case "multipart/form-data":
		err = p.readMultipart(r.Body, args["boundary"])
	case "application/json":
		err = p.readJSON(r.Body)
	case "application/x-www-form-urlencoded":
		err = p.readForm(r)
	}
	if err == nil {
		err = p.checkText()
	}
	return p, err
}

// readMultipart takes a body without any bytes for one without parameters.
func (p params) readMultipart(body io.Reader, boundary string) error {
	buffered := bufio.NewReader(body)
	if _, err := buffered.Peek(1); err == io.EOF {
		return nil
	}
	mr := multipart.NewReader(buffered, boundary)
	for {
		part, err := mr.NextPart()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return bad("can't parse multipart form data")
		}
		if err := p.readPart(part); err != nil {
			return err
		}
	}
}

func (p params) readPart(part *multipart.Part) error {
	limit := int64(maxField)
	if part.FileName() != "" {
		limit = maxUpload
	}
	data, err := io.ReadAll(io.LimitReader(part, limit+1))
	if err != nil {
		return bad("can't parse multipart form data")
	}
	if int64(len(data)) > limit {
		return &Error{Code: 413, Description: "Request Entity Too Large"}
	}
	if part.FileName() != "" {
		p.files[part.FormName()] = upload{name: part.FileName(), data: data}
	} else {
		p.values[part.FormName()] = string(data)
	}
	return nil
}

func (p params) readJSON(body io.Reader) error {
	var object map[string]json.RawMessage
	err := json.NewDecoder(io.LimitReader(body, maxField)).Decode(&object)
	if err != nil && err != io.EOF {
		return bad("can't parse request: expected a JSON object")
	}
	for name, raw := range object {
		var text string
		if json.Unmarshal(raw, &text) == nil {
			p.values[name] = text
		} else {
			p.values[name] = string(raw)
		}
	}
	return nil
}

func (p params) readForm(r *http.Request) error {
	r.Body = http.MaxBytesReader(nil, r.Body, maxField)
	if err := r.ParseForm(); err != nil {
		return bad("can't parse request")
	}
	for name, values := range r.PostForm {
		p.values[name] = values[0]
	}
	return nil
}

func (p params) checkText() error {
	for _, v := range p.values {
		if !utf8.ValidString(v) {
			return bad("strings must be encoded in UTF-8")
		}
	}
	return nil
}

func (p params) int64(name string) int64 {
	n, _ := strconv.ParseInt(strings.TrimSpace(p.values[name]), 10, 64)
	return n
}

func (p params) bool(name string) bool {
	v := strings.ToLower(strings.TrimSpace(p.values[name]))
	return v == "true" || v == "yes" || v == "1"
}

// json decodes a parameter into v and reports whether it was given. A null
// counts as not given.
func (p params) json(name string, v any) (bool, error) {
	raw := strings.TrimSpace(p.values[name])
	if raw == "" || raw == "null" {
		return false, nil
	}
	if err := json.Unmarshal([]byte(raw), v); err != nil {
		return true, bad("can't parse %s JSON object", strings.ReplaceAll(name, "_", " "))
	}
	return true, nil
}
