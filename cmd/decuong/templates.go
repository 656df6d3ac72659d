package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"strings"

	"decuong/bot"
	"decuong/outline"
	"decuong/outline/docx"
	"decuong/outline/upload"
)

// templatesIn returns the folder of Word templates, which stand beside the
// built-in forms.
func templatesIn(dir string, log *slog.Logger) *folder[bot.Template] {
	return &folder[bot.Template]{path: dir, setting: "TEMPLATES_DIR", endings: []string{".docx", ".dotx"}, read: readTemplate, log: log}
}

// readTemplate reads a template. It is named after the file and not after what
// it holds, so that a report keeps its template when somebody mends that in
// Word.
func readTemplate(path string) (bot.Template, error) {
	content, err := os.ReadFile(path)
	if err != nil {
		return bot.Template{}, fmt.Errorf("reading template: %w", err)
	}
	t, err := docx.ReadTemplate(content)
	if err != nil {
		return bot.Template{}, fmt.Errorf("%w%s", err, details(err))
	}
	words, err := upload.Everywhere(content)
	if err == nil {
		err = unmarked(words)
	}
	if err != nil {
		return bot.Template{}, fmt.Errorf("reading template: %w", err)
	}
	title := outline.Clean(strings.TrimSuffix(filepath.Base(path), filepath.Ext(path)))
	sum := sha256.Sum256([]byte(title))
	return bot.Template{Name: "w" + hex.EncodeToString(sum[:6]), Title: title, Word: t}, nil
}
