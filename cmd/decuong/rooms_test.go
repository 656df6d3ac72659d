package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// rooms are what each room of the house may know besides itself and what
// stands below it: rooms of the house by their path, libraries by theirs.
var rooms = map[string][]string{
	"outline":                    {"golang.org/x/text/"},
	"outline/classified":         {"decuong/outline/oldfont", "golang.org/x/text/"},
	"outline/oldfont":            {},
	"outline/docx":               {"decuong/outline", "decuong/outline/grid", "golang.org/x/text/"},
	"outline/facts":              {"decuong/outline", "golang.org/x/text/", "github.com/clipperhouse/uax29/v2/"},
	"outline/grid":               {"decuong/outline", "decuong/outline/facts"},
	"outline/form":               {"decuong/outline", "decuong/outline/facts", "golang.org/x/text/"},
	"outline/upload":             {"decuong/outline", "decuong/outline/oldfont", "golang.org/x/text/", "github.com/xuri/excelize/v2"},
	"dialog":                     {"decuong/outline", "decuong/outline/classified", "decuong/outline/facts", "decuong/outline/form", "decuong/outline/grid"},
	"dialog/dialogtest":          {"decuong/dialog", "decuong/outline"},
	"bot":                        {"decuong/bot/internal/past", "decuong/bot/internal/stack", "decuong/bot/panics", "decuong/dialog", "decuong/outline", "decuong/outline/classified", "decuong/outline/docx", "decuong/outline/facts", "decuong/outline/upload", "github.com/hashicorp/golang-lru/v2"},
	"bot/seal":                   {"decuong/bot", "decuong/bot/internal/", "decuong/outline", "github.com/hashicorp/golang-lru/v2"},
	"bot/internal":               {"decuong/bot/internal/", "github.com/klauspost/compress/"},
	"bot/storetest":              {"decuong/bot", "decuong/bot/internal/past", "decuong/dialog", "decuong/outline", "github.com/google/go-cmp/cmp", "github.com/google/go-cmp/cmp/cmpopts"},
	"bot/redis/redistest":        {"github.com/redis/go-redis/"},
	"bot/backup":                 {"decuong/bot", "decuong/bot/seal", "github.com/klauspost/compress/"},
	"bot/bolt":                   {"decuong/bot", "decuong/bot/internal/", "decuong/outline", "go.etcd.io/bbolt", "go.etcd.io/bbolt/errors"},
	"bot/redis":                  {"decuong/bot", "decuong/bot/internal/", "decuong/outline", "github.com/redis/go-redis/"},
	"bot/telegram":               {"decuong/bot", "decuong/bot/internal/stack", "decuong/bot/panics", "decuong/dialog", "decuong/outline", "github.com/go-telegram/bot", "github.com/go-telegram/bot/models", "github.com/hashicorp/golang-lru/v2", "golang.org/x/"},
	"bot/telegram/sandbox":       {},
	"bot/telegram/sandbox/phone": {"github.com/chromedp/"},
	"bot/openai":                 {"decuong/bot", "decuong/outline/facts", "github.com/sashabaranov/go-openai", "github.com/sony/gobreaker/v2", "golang.org/x/"},
	"bot/office":                 {},
	"bot/prometheus":             {"github.com/prometheus/"},
	"cmd/decuong":                {"decuong/"},
}

// pure rooms know no clock, no context, no network and no storage.
var pure = []string{"outline", "outline/classified", "outline/docx", "outline/facts", "outline/form", "outline/grid", "outline/oldfont", "outline/upload", "dialog"}

// impure are the standard packages that a pure room does without.
var impure = []string{"context", "crypto/rand", "log", "log/slog", "math/rand", "math/rand/v2", "net", "net/http", "os"}

// TestRooms keeps the plan: imports run one way, cmd to bot to dialog to
// outline, and a library is known to the room named after it alone.
func TestRooms(t *testing.T) {
	root := filepath.Join("..", "..")
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		folder, _ := filepath.Rel(root, filepath.Dir(path))
		for _, i := range file.Imports {
			imported, _ := strconv.Unquote(i.Path.Value)
			if !mayKnow(filepath.ToSlash(folder), imported) {
				t.Errorf("%s must not know %s", path, imported)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func mayKnow(folder, imported string) bool {
	room := roomOf(folder)
	if !strings.Contains(imported, ".") && !strings.HasPrefix(imported, "decuong/") {
		return !slices.Contains(pure, room) || !slices.Contains(impure, imported)
	}
	if imported == "decuong/"+folder {
		return true
	}
	for _, known := range rooms[room] {
		if imported == known || strings.HasSuffix(known, "/") && strings.HasPrefix(imported, known) {
			return true
		}
	}
	return false
}

// roomOf returns the room that a folder belongs to: itself, or the nearest
// room above.
func roomOf(folder string) string {
	for f := folder; f != "." && f != "/"; f = filepath.ToSlash(filepath.Dir(f)) {
		if _, ok := rooms[f]; ok {
			return f
		}
	}
	return folder
}
