package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"decuong/bot"
	"decuong/bot/bolt"
	"decuong/bot/redis"
	"decuong/bot/redis/redistest"
	"decuong/dialog/dialogtest"
)

// rawStores are stores whose bytes can be read as they lie there.
var rawStores = map[string]func(*testing.T) (open func() bot.Store, read func() []byte){
	"bolt": func(t *testing.T) (func() bot.Store, func() []byte) {
		path := filepath.Join(t.TempDir(), "decuong.db")
		return func() bot.Store { return must(bolt.Open(path))(t) }, readFolder(t, filepath.Dir(path))
	},
	"redis": func(t *testing.T) (func() bot.Store, func() []byte) {
		url := redistest.Start(t).URL
		return func() bot.Store { return must(redis.Open(t.Context(), url))(t) }, readFolder(t, filepath.Dir(strings.TrimPrefix(url, "unix://")))
	},
}

// readFolder returns what reads all files of a folder.
func readFolder(t *testing.T, folder string) func() []byte {
	return func() []byte {
		var all []byte
		err := filepath.WalkDir(folder, func(path string, d os.DirEntry, err error) error {
			if err != nil || !d.Type().IsRegular() {
				return err
			}
			content, err := os.ReadFile(path)
			all = append(all, content...)
			return err
		})
		if err != nil || len(all) == 0 {
			t.Fatalf("reading %s: %d bytes, %v", folder, len(all), err)
		}
		return all
	}
}

// spoken returns what people and the model said in a play, down to two words
// in a row: a part of a text is as much of it as a log might let slip. Words
// without any sign are left out, for the program may use them itself.
func spoken(play dialogtest.Play) []string {
	var all []string
	for _, l := range play.Lines {
		a, err := l.Action()
		if l.Who != "user" && l.Who != "model" || err != nil || a.Do == "press" {
			continue
		}
		if a.File != "" {
			all = append(all, a.File)
		}
		words := strings.FieldsFunc(a.Words, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
		for i := range words {
			if i+1 < len(words) && signed(words[i]+words[i+1]) && strings.Contains(a.Words, words[i]+" "+words[i+1]) {
				all = append(all, words[i]+" "+words[i+1])
			}
			if len([]rune(words[i])) >= 5 && signed(words[i]) {
				all = append(all, words[i])
			}
		}
	}
	return all
}

// signed reports whether the text has a letter beyond those of English.
func signed(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool { return r > unicode.MaxASCII && unicode.IsLetter(r) })
}

// TestSpoken keeps the test for words from finding nothing because it looks
// for nothing.
func TestSpoken(t *testing.T) {
	play, err := dialogtest.Parse("user: Đã họp ba lần.\nuser: (tệp “a.txt”) kết quả\nbot:  Đã lưu.\nuser: [Tiếp]\nmodel: Đồng chí")
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(spoken(play), ","); got != "Đã họp,họp ba,ba lần,a.txt,kết quả,Đồng chí" {
		t.Errorf("%s", got)
	}
	for _, log := range []string{`msg="Đã họp ba lần"`, `{"text":"\u0110\u00e3 h\u1ecdp"}`} {
		if !tells(log, "Đã họp") {
			t.Errorf("nothing is found in %s", log)
		}
	}
}
