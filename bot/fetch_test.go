package bot_test

import (
	"context"
	"errors"
	"testing"

	"decuong/bot"
	"decuong/outline/upload"
)

// A converter answers with what it was given to answer with.
type converter struct {
	name, content string
	err           error
	asked         string
}

func (c *converter) Convert(_ context.Context, ending string, _ []byte) ([]byte, string, error) {
	c.asked = ending
	return []byte(c.content), c.name, c.err
}

// TestRead has a converter help with what is refused, and lets the refusal
// stand where that is no help.
func TestRead(t *testing.T) {
	const pdf, rtf, picture = "%PDF-1.7", `{\rtf1 x}`, "\xFF\xD8\xFF\xE0 JPEG"
	for _, c := range []struct {
		name, file string
		converter  *converter
		asked      string
		refused    upload.Kind // "" where it is read
	}{
		{"text needs no help", "1. Một\n", &converter{}, "", ""},
		{"a PDF", pdf, &converter{name: "text.txt", content: "1. Một\n"}, ".pdf", ""},
		{"rich text", rtf, &converter{name: "text.txt", content: "1. Một\n"}, ".rtf", ""},
		{"a PDF of pictures", pdf, &converter{name: "text.txt", content: " \n"}, ".pdf", upload.PDF},
		{"no program", pdf, &converter{err: errors.New("none")}, ".pdf", upload.PDF},
		{"a picture", picture, &converter{}, "", upload.Picture},
		{"no converter", rtf, nil, "", upload.Convertible},
	} {
		var helper bot.Converter
		if c.converter != nil {
			helper = c.converter
		}
		content, _, err := bot.Read(t.Context(), helper, "tệp", []byte(c.file))
		var r *upload.Refusal
		if refused := errors.As(err, &r); refused != (c.refused != "") || refused && r.Kind != c.refused || !refused && content == nil {
			t.Errorf("%s: %v", c.name, err)
		}
		if c.converter != nil && c.converter.asked != c.asked {
			t.Errorf("%s: asked for %q", c.name, c.converter.asked)
		}
	}
}
