package main

import (
	"log/slog"
	"path/filepath"
	"strings"
	"testing"
)

// What an operator puts before the program carries no mark of state secrecy
// either, be it an outline, answers or a template; why is told, without a word
// of it.
func TestMarkedFilesAreRefused(t *testing.T) {
	const words = "Phương án bảo vệ"
	dir := folderWith(t, map[string]string{
		"a.json":    answers,
		"m.json":    strings.Replace(answers, "Đã họp", "Độ mật: Tối mật. "+words, 1),
		"o.txt":     "TỐI MẬT\n\nKẾ HOẠCH\n1. " + words + "\n2. Kiểm tra\n",
		"mật.txt":   "1. Quản lý tài liệu mật\n2. Kiểm tra\n",
		"ours.docx": string(ours(t, "TỐI MẬT")),
	})
	in := func(name string) string { return filepath.Join(dir, name) }
	for name, args := range map[string][]string{
		"outline":            {"outline", in("o.txt")},
		"compile an outline": {"compile", "-outline", in("o.txt"), "-answers", in("a.json"), "-o", in("r.docx")},
		"compile answers":    {"compile", "-answers", in("m.json"), "-o", in("r.docx")},
		"compile a template": {"compile", "-answers", in("a.json"), "-template", in("ours.docx"), "-o", in("r.docx")},
	} {
		out, told, err := decuong(args...)
		if err == nil || !strings.Contains(err.Error(), "Tối mật") || strings.Contains(out+told+err.Error(), words) {
			t.Errorf("%s: %q, %q, %v", name, out, told, err)
		}
	}
	outlines, templates := outlinesIn(dir, slog.New(slog.DiscardHandler)), templatesIn(dir, slog.New(slog.DiscardHandler))
	outlines.look()
	templates.look()
	if n := len(outlines.all()); n != 1 {
		t.Errorf("%d outlines, want that of the protection of secrets alone", n)
	}
	if amiss := strings.Join(append(outlines.amiss(), templates.amiss()...), "; "); len(templates.all()) != 0 || strings.Count(amiss, "state secret") < 2 || strings.Contains(amiss, words) {
		t.Errorf("%d templates; amiss: %s", len(templates.all()), amiss)
	}
}
