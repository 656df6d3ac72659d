package bot_test

import (
	"archive/zip"
	"bytes"
	"context"
	"log/slog"
	"strings"
	"testing"

	"decuong/bot"
	"decuong/dialog"
)

// A courier hands out one file.
type courier struct {
	post
	file []byte
}

func (c *courier) Fetch(context.Context, dialog.Attachment) ([]byte, error) { return c.file, nil }

// letter is a Word file with words in its body and in its header.
func letter(t *testing.T, body, header string) []byte {
	t.Helper()
	const space = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, part := range map[string]string{
		"[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
		"word/document.xml":   `<w:document` + space + `><w:body><w:p><w:r><w:t>` + body + `</w:t></w:r></w:p></w:body></w:document>`,
		"word/header1.xml":    `<w:hdr` + space + `><w:p><w:r><w:t>` + header + `</w:t></w:r></w:p></w:hdr>`,
	} {
		f, err := z.Create(name)
		if err == nil {
			_, err = f.Write([]byte(part))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestStampInHeader sends a file whose body says nothing of secrecy. Its stamp
// is found where no reader of the text looks, and nothing of it is kept.
func TestStampInHeader(t *testing.T) {
	for header, kept := range map[string]bool{"TỐI MẬT": false, "Trang 1": true} {
		play(t, func(s *scene) {
			p := &courier{file: letter(t, "Kết quả đối thoại với Nhân dân.", header)}
			b := bot.New(bot.Settings{Store: s.store, Messenger: p, Log: slog.New(slog.DiscardHandler), Catalog: founding})
			s.do(b, begun...)
			s.do(b, dialog.Said{With: dialog.Document, File: dialog.Attachment{ID: "1", Name: "a.docx"}, Origin: "tg:1:5"})
			b.Settle()
			told := p.count(func(e any) bool {
				a, ok := e.(dialog.Ask)
				return ok && strings.Contains(a.Text.String(), "Kết quả đối thoại")
			})
			warned := p.count(func(e any) bool {
				a, ok := e.(dialog.Ask)
				return ok && strings.Contains(a.Text.String(), "độ mật “Tối mật”")
			})
			if (told == 1) != kept || (warned == 1) == kept {
				t.Errorf("header %q: %d offers, %d refusals", header, told, warned)
			}
			b.Stop(context.Background())
		})
	}
}
