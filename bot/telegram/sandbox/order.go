package sandbox

import (
	"encoding/json"
	"io"
	"net/http"
	"strings"
)

// maxSent bounds what the page uploads, above all limits of the Bot API.
const maxSent = 64 << 20

func (s *Sandbox) serveUpload(w http.ResponseWriter, r *http.Request) {
	u, err := s.person(r)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	data, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxSent))
	q := r.URL.Query()
	switch {
	case err != nil:
		http.Error(w, "Tệp lớn quá 64 MB.", http.StatusRequestEntityTooLarge)
	case len(data) == 0:
		http.Error(w, "Tệp này trống.", http.StatusBadRequest)
	case utf16Len(q.Get("caption")) > maxCaption:
		http.Error(w, "Lời kèm theo tệp dài quá 1024 ký tự.", http.StatusBadRequest)
	case q.Get("photo") != "":
		u.SendPhoto(data, q.Get("caption"))
	default:
		u.SendDocument(q.Get("name"), data, q.Get("caption"))
	}
}

// An objection is a sentence for the person at the page.
type objection string

func (o objection) Error() string { return string(o) }

// An order is what the page asks for on behalf of a person.
type order struct {
	Text    string `json:"text"`
	Message int    `json:"message"`
	Reply   int    `json:"reply"`
	Row     int    `json:"row"`
	Column  int    `json:"column"`
	Label   string `json:"label"`
	Blocked bool   `json:"blocked"`
}

// order answers with nothing, or with a sentence for the person.
func (s *Sandbox) order(do func(*User, order) error) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var o order
		u, err := s.person(r)
		if err == nil && json.NewDecoder(http.MaxBytesReader(w, r.Body, maxField)).Decode(&o) != nil {
			err = objection("Nội dung gửi lên không đọc được.")
		}
		if err == nil {
			err = do(u, o)
		}
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		w.WriteHeader(http.StatusNoContent)
	}
}

func (u *User) pageSend(o order) error {
	if strings.TrimSpace(o.Text) == "" {
		return objection("Đồng chí chưa nhập nội dung.")
	}
	for _, part := range split(o.Text) {
		if strings.TrimSpace(part) != "" {
			u.SendReply(o.Reply, part)
		}
	}
	return nil
}

func (u *User) pageEdit(o order) error {
	if u.Edit(o.Message, o.Text) != nil {
		return objection("Không sửa được tin nhắn này: nội dung trống, quá dài hoặc không đổi.")
	}
	return nil
}

// pagePress names the button by its place, since labels may repeat, and by its
// label, since the bot may have changed the place meanwhile.
func (u *User) pagePress(o order) error {
	u.s.mu.Lock()
	defer u.s.mu.Unlock()
	c := u.s.state.chats[u.id]
	e, ok := c.entry(o.Message)
	if !ok || e.ReplyMarkup == nil || o.Row < 0 || o.Row >= len(e.ReplyMarkup.Rows) {
		return objection("Nút này không còn nữa.")
	}
	row := e.ReplyMarkup.Rows[o.Row]
	if o.Column < 0 || o.Column >= len(row) || row[o.Column].Text != o.Label {
		return objection("Nút này vừa thay đổi, đồng chí xem lại rồi bấm.")
	}
	u.s.tap(c, e, row[o.Column])
	return nil
}

func (u *User) pageStop(order) error {
	if u.StopDraft() != nil {
		return objection("Không còn gì để dừng.")
	}
	return nil
}

func (u *User) pageBlock(o order) error {
	u.setBlocked(o.Blocked)
	return nil
}
